//! The word that was meant, when one is near.

use super::reading::{Expected, Reading};
use super::token::Kind;
use super::words::{months, weekdays};
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

const OTHERS: [&str; 45] = [
    "ouvrable",
    "scolaire",
    "férié",
    "première",
    "matin",
    "après-midi",
    "midi",
    "minuit",
    "toute",
    "journée",
    "sauf",
    "pendant",
    "durant",
    "hors",
    "excepté",
    "ouvert",
    "ouverte",
    "heures",
    "tous",
    "toutes",
    "chaque",
    "les",
    "semaine",
    "semaines",
    "mois",
    "année",
    "jours",
    "ouvrables",
    "premier",
    "deuxième",
    "troisième",
    "quatrième",
    "dernier",
    "avant-dernier",
    "quinze",
    "deux",
    "trois",
    "quatre",
    "week-end",
    "rendez-vous",
    "vacances",
    "scolaires",
    "fériés",
    "partir",
    "entre",
];

/// The word that was meant at a token, if one of those that fit there is near.
pub(super) fn meant(reading: &Reading<'_>, at: usize, expected: &[Expected]) -> Option<Meant> {
    let Some(Kind::Word(written)) = reading.kind(at) else { return None };
    if written.chars().count() < 3 {
        return None;
    }
    let day = expected.contains(&Expected::Weekday).then(|| near(written, weekdays(), true)).flatten();
    let month = expected.contains(&Expected::Month).then(|| near(written, months(), false)).flatten();
    let (noun, word, spelt) = match (day, month) {
        (Some((word, spelt)), _) => (Noun::Weekday, word, spelt),
        (None, Some((word, spelt))) => (Noun::Month, word, spelt),
        (None, None) => {
            near(written, OTHERS.into_iter(), false).map(|(word, spelt)| (Noun::Word, word, spelt))?
        }
    };
    let range = reading.range(at, at + 1);
    let before = reading.phrase.get(..range.start).unwrap_or_default();
    let after = reading.phrase.get(range.end..).unwrap_or_default();
    Some(Meant { noun, word, phrase: format!("{before}{spelt}{after}") })
}

/// The near word, and the same with the plural that was written.
fn near(written: &str, words: impl Iterator<Item = &'static str>, plural: bool) -> Option<(String, String)> {
    let mut forms: Vec<(String, &'static str, String)> = Vec::new();
    for word in words {
        forms.push((fold(word), word, word.to_owned()));
        if plural {
            forms.push((format!("{}s", fold(word)), word, format!("{word}s")));
        }
    }
    if forms.iter().any(|(form, _, _)| form == written) {
        return None;
    }
    let found = nearest(written, forms.iter().map(|(form, _, _)| form.as_str()))?;
    let (_, word, spelt) = forms.iter().find(|(form, _, _)| form == found)?;
    Some(((*word).to_owned(), spelt.clone()))
}
