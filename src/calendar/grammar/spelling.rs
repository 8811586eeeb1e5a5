//! The word that was meant, when one is near.

use super::reading::{Expected, Reading};
use super::token::{Kind, UNKNOWN};
use crate::text::{fold, nearest};

/// What a word should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    Weekday,
    Month,
    Word,
}

/// A near word, as it should be shown, and the phrase with it in place.
pub(super) struct Meant {
    pub(super) noun: Noun,
    pub(super) word: String,
    pub(super) phrase: String,
}

/// The word that was meant at a token, if one of those that fit there is near.
pub(super) fn meant(reading: &Reading<'_>, at: usize, expected: &[Expected]) -> Option<Meant> {
    let Some(Kind::Word(word)) = reading.kind(at) else { return None };
    // What the language has no word for is as it was written.
    let written = word.strip_prefix(UNKNOWN).unwrap_or(word);
    if written.chars().count() < 3 {
        return None;
    }
    let (dates, own) = (&reading.reader.language.dates, reading.reader.written);
    let end = Some(own.days_end);
    let day = expected
        .contains(&Expected::Weekday)
        .then(|| near(written, dates.weekdays.iter().map(String::as_str), end));
    let month = expected
        .contains(&Expected::Month)
        .then(|| near(written, dates.months.iter().map(String::as_str), None));
    let (noun, word, spelt) = match (day.flatten(), month.flatten()) {
        (Some((word, spelt)), _) => (Noun::Weekday, word, spelt),
        (None, Some((word, spelt))) => (Noun::Month, word, spelt),
        (None, None) => {
            near(written, own.near.iter().copied(), None).map(|(word, spelt)| (Noun::Word, word, spelt))?
        }
    };
    let range = reading.range(at, at + 1);
    let before = reading.phrase.get(..range.start).unwrap_or_default();
    let after = reading.phrase.get(range.end..).unwrap_or_default();
    Some(Meant { noun, word, phrase: format!("{before}{spelt}{after}") })
}

/// The near word, and the same with the plural that was written.
fn near(
    written: &str,
    words: impl Iterator<Item = &'static str>,
    plural: Option<&str>,
) -> Option<(String, String)> {
    let mut forms: Vec<(String, &'static str, String)> = Vec::new();
    for word in words {
        forms.push((fold(word), word, word.to_owned()));
        if let Some(end) = plural {
            forms.push((format!("{}{end}", fold(word)), word, format!("{word}{end}")));
        }
    }
    if forms.iter().any(|(form, _, _)| form == written) {
        return None;
    }
    let found = nearest(written, forms.iter().map(|(form, _, _)| form.as_str()))?;
    let (_, word, spelt) = forms.iter().find(|(form, _, _)| form == found)?;
    Some(((*word).to_owned(), spelt.clone()))
}
