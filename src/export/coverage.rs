//! The coverage of communes by theme, as CSV (RFC 4180) that a spreadsheet opens: UTF-8 with a byte order mark.
//!
//! One file whatever the languages of the site; columns keep their names, which are in the language of its addresses, and
//! their order: others read them by machine. The figures are those of the coverage pages.

use crate::plan::Plan;
use crate::schema::Vocabulary;
use crate::site::{Site, coverage_file};

/// The media type (RFC 4180, 3).
pub const MEDIA_TYPE: &str = "text/csv; charset=utf-8; header=present";

/// Plans the file.
pub(super) fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    if !site.directory.config.pages.coverage {
        return;
    }
    plan.add_by_bytes(coverage_file(site.directory.config.paths()), "export : couverture.csv", move || {
        write(site).into_bytes()
    });
}

fn write(site: &Site<'_>) -> String {
    let lang = site.directory.config.content_language();
    let (zones, words) = (&site.directory.zones, &site.directory.words);
    let mut text = String::from("\u{feff}");
    line(&mut text, site.directory.config.paths().columns.into_iter().map(str::to_owned));
    for group in site.coverage() {
        let outer = zones.get(group.zone);
        for commune in &group.communes {
            let zone = zones.get(commune.zone);
            for (theme, reach) in words.terms(Vocabulary::Themes).iter().zip(&commune.themes) {
                let names = [
                    &zone.slug,
                    &zone.name,
                    &outer.slug,
                    &outer.name,
                    &zone.postal_codes.join(" "),
                    &theme.slug,
                    theme.label(lang),
                ]
                .map(harmless);
                let figures = [reach.here, reach.wider, reach.inside, reach.recent, reach.to_confirm];
                line(&mut text, names.into_iter().chain(figures.map(|n| n.to_string())));
            }
        }
    }
    text
}

/// A line of fields, those in quotes that need them; it ends as RFC 4180 wants.
fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    for (n, field) in fields.enumerate() {
        if n > 0 {
            text.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push_str("\r\n");
}

/// A text that no spreadsheet takes for a formula: an apostrophe goes before what would start one, also after a
/// semicolon or a tab, where a spreadsheet that parts cells there starts another.
fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    for cell in text.split_inclusive([';', '\t', '\r', '\n']) {
        let start = cell.trim_start_matches([' ', '\u{a0}', '"']).chars().next();
        if start.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%')) {
            safe.push('\'');
        }
        safe.push_str(cell);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_commas_and_line_ends_stay_in_their_field() {
        let mut text = String::new();
        line(&mut text, ["a, b", "dit « \"oui\" »", "deux\nlignes", "seul"].into_iter().map(str::to_owned));
        assert_eq!(text, "\"a, b\",\"dit « \"\"oui\"\" »\",\"deux\nlignes\",seul\r\n");
    }

    #[test]
    fn nothing_starts_a_formula() {
        for text in ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1", "\"=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("\t=1"), "'\t'=1");
        // French spreadsheets part cells at semicolons.
        assert_eq!(harmless("Vallon; =1;b"), "Vallon;' =1;b");
        assert_eq!(harmless("Braine-l’Alleud"), "Braine-l’Alleud");
    }
}
