//! What one edit changes among the files of the search.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use jiff::civil::date;
use repere::plan::{Key, Sink, SinkError};
use repere::world::DiskWorld;
use tempfile::TempDir;

/// Takes the files of the search, and makes no page.
#[derive(Default)]
struct SearchOnly(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for SearchOnly {
    fn has(&self, path: &str, _key: Key) -> bool {
        !path.starts_with("s/")
    }

    fn known(&self, _start: &str) -> Vec<(String, Key)> {
        Vec::new()
    }

    fn keep(&self, _path: &str, _key: Key) {}

    fn put(&self, path: &str, _key: Key, bytes: Vec<u8>) -> Result<(), SinkError> {
        self.0.lock().unwrap().insert(path.to_owned(), bytes);
        Ok(())
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// Fictional entries; `None`, said aloud, where there is no Python.
fn content() -> Option<TempDir> {
    let folder = TempDir::new().unwrap();
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/generate.py");
    let done =
        Command::new("python3").arg(tool).args(["--size", "1500", "--out"]).arg(folder.path()).output();
    let Ok(done) = done else {
        eprintln!("SKIPPED: python3 does not run here");
        return None;
    };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(folder)
}

fn files(content: &Path) -> Files {
    let sink = SearchOnly::default();
    let world = DiskWorld::new(content, date(2026, 11, 24));
    assert!(repere::build(&world, &sink, repere::Options::default()).unwrap().complete());
    sink.0.into_inner().unwrap()
}

/// New, changed and gone.
fn changed(before: &Files, after: &Files) -> BTreeSet<String> {
    let paths = before.keys().chain(after.keys());
    paths.filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

/// The first entry, by path, whose text has something.
fn entry_with(content: &Path, something: &str) -> (PathBuf, String) {
    let files = walkdir::WalkDir::new(content.join("services")).sort_by_file_name();
    let files = files.into_iter().filter_map(Result::ok).filter(|file| file.file_type().is_file());
    let texts = files.map(|file| (file.path().to_owned(), std::fs::read_to_string(file.path()).unwrap()));
    texts.into_iter().find(|(_, text)| text.contains(something)).expect("the generator writes such entries")
}

/// The groups of 512 numbers whose cards are at these paths: `s/fr/f/<block of eight>-<group>.bin`.
fn groups(paths: &BTreeSet<String>) -> BTreeSet<u32> {
    let blocks = paths.iter().filter_map(|path| path.split_once("/f/")?.1.split_once('-'));
    blocks.map(|(block, _)| block.parse::<u32>().unwrap() / 64).collect()
}

#[test]
fn one_edit_changes_few_files_of_the_search() {
    let Some(content) = content() else { return };
    let content = content.path();
    let before = files(content);

    let (path, text) = entry_with(content, "telephone: ");
    let (_, number) = text.split_once("telephone: ").unwrap();
    let number: String = number.chars().take_while(|c| !matches!(c, ',' | '}' | '\n')).collect();
    let other: String = number.chars().rev().collect::<String>().replacen(char::is_numeric, "7", 1);
    std::fs::write(&path, text.replace(&number, &other.chars().rev().collect::<String>())).unwrap();
    let after = changed(&before, &files(content));
    assert!(after.len() <= 3, "a phone number: {after:?}");
    std::fs::write(&path, &text).unwrap();

    let (path, text) = entry_with(content, "organise_par: ");
    std::fs::write(&path, format!("{text}\nOn y joue de la trompinette.\n")).unwrap();
    let after = changed(&before, &files(content));
    assert!(!after.is_empty(), "the word is found");
    assert!(after.len() * 20 <= before.len(), "a word: {} of {}: {after:?}", after.len(), before.len());
    std::fs::write(&path, &text).unwrap();

    // A commune that has no number left takes more, and moves those after it: seldom.
    let texts = walkdir::WalkDir::new(content.join("groupes")).sort_by_file_name().into_iter();
    let texts = texts.filter_map(Result::ok).filter(|file| file.file_type().is_file());
    let texts: Vec<String> = texts.map(|file| std::fs::read_to_string(file.path()).unwrap()).collect();
    let mut stayed = 0;
    for text in texts.iter().step_by(texts.len() / 4).take(4) {
        let copy = content.join("groupes/une-fiche-de-plus.md");
        std::fs::write(&copy, text).unwrap();
        let after = files(content);
        let all = groups(&after.keys().cloned().collect());
        assert!(all.len() >= 3, "{all:?}");
        stayed += usize::from(groups(&changed(&before, &after)).len() <= 2);
    }
    assert!(stayed >= 3, "a new entry moved those of other communes {} times of 4", 4 - stayed);
}
