//! The last line of a command: how much, and how long it took.

#![expect(clippy::disallowed_methods, reason = "commands tell how long they took")]

use std::time::{Duration, Instant};

use super::Lang;
use super::args::pick;
use crate::Report;
use crate::publish::Published;

/// After so many notes the rest would say the same.
const NOTES_SHOWN: usize = 5;

/// Measures a command.
pub(super) struct Stopwatch(Instant);

impl Stopwatch {
    pub(super) fn start() -> Self {
        Stopwatch(Instant::now())
    }

    /// `0,21 s`, `0.21 s`.
    fn shown(&self, lang: Lang) -> String {
        seconds(self.0.elapsed(), lang)
    }
}

fn seconds(time: Duration, lang: Lang) -> String {
    let seconds = format!("{:.2} s", time.as_secs_f64());
    match lang {
        Lang::Fr => seconds.replace('.', ","),
        Lang::En => seconds,
    }
}

/// `240 pages, 3 agendas ; 0 erreur, 17 avertissements ; 0,21 s`: a build of `serve`.
pub(super) fn built(report: &Report, time: Duration, lang: Lang) -> String {
    let first = if report.complete() {
        site(report, lang)
    } else {
        pick(lang, "pages inchangées", "pages unchanged").to_owned()
    };
    joined([first, found(report, lang), seconds(time, lang)], lang)
}

/// `240 pages, 3 agendas ; 12 écrits, 228 inchangés, 0 supprimé ; 0,21 s`.
pub(super) fn published(report: &Report, done: &Published, time: &Stopwatch, lang: Lang) -> String {
    let word = |n, fr, en| counted(n, fr, en, lang);
    let changes = format!(
        "{}, {}, {}",
        word(done.written, ["écrit", "écrits"], ["written"; 2]),
        word(done.unchanged, ["inchangé", "inchangés"], ["unchanged"; 2]),
        word(done.deleted, ["supprimé", "supprimés"], ["deleted"; 2]),
    );
    let line = joined([site(report, lang), changes, time.shown(lang)], lang);
    left_out(report, lang) + &notes(report, lang) + &line + &warned(report, lang)
}

/// How many warnings `check` would show.
fn warned(report: &Report, lang: Lang) -> String {
    match (report.warnings().count(), lang) {
        (0, _) => String::new(),
        (1, Lang::Fr) => "\n1 avertissement : « repere check » le montre.".to_owned(),
        (n, Lang::Fr) => format!("\n{n} avertissements : « repere check » les montre."),
        (1, Lang::En) => "\n1 warning: “repere check” shows it.".to_owned(),
        (n, Lang::En) => format!("\n{n} warnings: “repere check” shows them."),
    }
}

fn site(report: &Report, lang: Lang) -> String {
    let pages = counted(report.counts.pages, ["page", "pages"], ["page", "pages"], lang);
    let feeds = counted(report.counts.feeds, ["agenda", "agendas"], ["calendar", "calendars"], lang);
    format!("{pages}, {feeds}")
}

/// `3 erreurs, 1 avertissement ; 240 fiches ; 0,12 s`.
pub(super) fn checked(report: &Report, time: &Stopwatch, lang: Lang) -> String {
    let entries = report.counts.entries + report.left_out.len();
    let entries = counted(entries, ["fiche", "fiches"], ["entry", "entries"], lang);
    joined([found(report, lang), entries, time.shown(lang)], lang)
}

/// Why nothing was published.
pub(super) fn refused(report: &Report, lang: Lang) -> String {
    let found = found(report, lang);
    match (report.faults.is_empty(), lang) {
        (true, Lang::Fr) => format!("{found}. Rien n’est publié : le site reste comme il était."),
        (true, Lang::En) => format!("{found}. Nothing is published: the site stays as it was."),
        (false, Lang::Fr) => "Rien n’est publié : le site reste comme il était.".to_owned(),
        (false, Lang::En) => "Nothing is published: the site stays as it was.".to_owned(),
    }
}

fn found(report: &Report, lang: Lang) -> String {
    let errors = counted(report.errors().count(), ["erreur", "erreurs"], ["error", "errors"], lang);
    let warnings = report.warnings().count();
    let warnings = counted(warnings, ["avertissement", "avertissements"], ["warning", "warnings"], lang);
    format!("{errors}, {warnings}")
}

/// A line for each entry that was left out.
fn left_out(report: &Report, lang: Lang) -> String {
    let line = |path: &String| match lang {
        Lang::Fr => format!("laissé de côté : {path}\n"),
        Lang::En => format!("left out: {path}\n"),
    };
    report.left_out.iter().map(line).collect()
}

/// What is worth knowing about what was published: the first few, and how many more.
fn notes(report: &Report, lang: Lang) -> String {
    let shown = report.notes.iter().take(NOTES_SHOWN).map(|note| format!("{}\n", note.get(lang)));
    let more = match (report.notes.len().saturating_sub(NOTES_SHOWN), lang) {
        (0, _) => String::new(),
        (n, Lang::Fr) => format!("et {n} autres remarques de ce genre\n"),
        (n, Lang::En) => format!("and {n} more notes like these\n"),
    };
    shown.chain([more]).collect()
}

fn joined(parts: [String; 3], lang: Lang) -> String {
    match lang {
        Lang::Fr => parts.join(" ; "),
        Lang::En => parts.join("; "),
    }
}

/// A number and its word, singular and plural; in French, zero is singular.
fn counted(n: usize, fr: [&str; 2], en: [&str; 2], lang: Lang) -> String {
    let [one, many] = match lang {
        Lang::Fr => fr,
        Lang::En => en,
    };
    let singular = n == 1 || (n == 0 && lang == Lang::Fr);
    format!("{} {}", grouped(n, lang), if singular { one } else { many })
}

/// Digits by threes: `12 345`, `12,345`.
fn grouped(n: usize, lang: Lang) -> String {
    let separator = match lang {
        Lang::Fr => '\u{202f}',
        Lang::En => ',',
    };
    let digits = n.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_singular_in_french_and_plural_in_english() {
        let pages = |n, lang| counted(n, ["page", "pages"], ["page", "pages"], lang);
        assert_eq!(pages(0, Lang::Fr), "0 page");
        assert_eq!(pages(0, Lang::En), "0 pages");
        assert_eq!(pages(1_234_567, Lang::Fr), "1\u{202f}234\u{202f}567 pages");
        assert_eq!(pages(12_345, Lang::En), "12,345 pages");
    }
}
