//! The random edits change every field that content may have, and to values that the crate takes.

use std::collections::BTreeSet;
use std::sync::Mutex;

use jiff::civil::{Date, date};

use crate::changing::{Content, Dice, Sheet, for_each};

const TODAY: Date = date(2026, 9, 14);

/// Edits of the files of a sheet, after which a field that was not changed yet is said to be one that never is.
const MOST_EDITS: usize = 80_000;

/// Each field must get another value alone: beside a whole list that changes, a key that lacks one of its fields would not
/// be missed.
#[test]
fn every_field_of_the_table_is_changed_alone() {
    let sheets = Sheet::all();
    let all: usize = sheets.iter().map(|sheet| sheet.leaves().len()).sum();
    assert!(all > 1000, "only {all} fields were found in the table");
    let missing = Mutex::new(Vec::new());
    for_each(&sheets, |sheet| {
        let never = never_changed(sheet).into_iter().map(|leaf| format!("{}: {leaf}", sheet.name));
        missing.lock().unwrap().extend(never);
    });
    let mut missing = missing.into_inner().unwrap();
    missing.sort_unstable();
    assert!(missing.is_empty(), "of {all} fields, no edit changes these {}: {missing:#?}", missing.len());
}

/// The fields of a sheet to which no edit gave another value, without changing anything else of the file, so that no file
/// has an error.
fn never_changed(sheet: &Sheet) -> BTreeSet<String> {
    let mut missing = sheet.leaves();
    let (mut dice, mut content) = (Dice::new(1), Content::new());
    let files = content.files_of(sheet);
    for _ in 0..MOST_EDITS {
        let path = dice.pick(&files);
        let edit = content.edited(path, &mut dice);
        let differences = sheet.differences(content.fields(path), &edit.fields);
        // Looking for errors takes long. An edit that tells nothing new seldom makes room for others that do.
        if !differences.keys().any(|leaf| missing.contains(leaf)) && !dice.happens(3) {
            continue;
        }
        let mut after = content.clone();
        after.take(edit, &mut dice);
        if after.refused(TODAY).is_empty() {
            content = after;
            let mut fields = differences.iter();
            if let (Some((leaf, true)), None) = (fields.next(), fields.next()) {
                missing.remove(leaf);
            }
        }
        if missing.is_empty() {
            break;
        }
    }
    missing
}
