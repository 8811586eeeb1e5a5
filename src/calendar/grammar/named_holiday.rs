//! A public holiday by its name or its date: `le lundi de Pâques`, `l'Ascension`, `le 1er mai`.

use super::reading::Reading;
use crate::calendar::{Filter, PublicHoliday};

/// The names. "Noël", "la Toussaint" and "Pâques" alone may be the school holidays, or Easter Sunday.
const NAMES: [(&[&str], PublicHoliday); 15] = [
    (&["jour", "de", "l", "an"], PublicHoliday::NewYear),
    (&["nouvel", "an"], PublicHoliday::NewYear),
    (&["lundi", "de", "paques"], PublicHoliday::EasterMonday),
    (&["fete", "du", "travail"], PublicHoliday::LabourDay),
    (&["ascension"], PublicHoliday::Ascension),
    (&["jeudi", "de", "l", "ascension"], PublicHoliday::Ascension),
    (&["jour", "de", "l", "ascension"], PublicHoliday::Ascension),
    (&["lundi", "de", "pentecote"], PublicHoliday::WhitMonday),
    (&["lundi", "de", "la", "pentecote"], PublicHoliday::WhitMonday),
    (&["fete", "nationale"], PublicHoliday::NationalDay),
    (&["jour", "de", "la", "fete", "nationale"], PublicHoliday::NationalDay),
    (&["assomption"], PublicHoliday::Assumption),
    (&["jour", "de", "la", "toussaint"], PublicHoliday::AllSaints),
    (&["armistice"], PublicHoliday::Armistice),
    (&["jour", "de", "noel"], PublicHoliday::Christmas),
];

/// Those that have the same date in each country. "Le 21 juillet" is none in France: its year is asked, as of any date.
const DATES: [(i8, u16, PublicHoliday); 6] = [
    (1, 1, PublicHoliday::NewYear),
    (5, 1, PublicHoliday::LabourDay),
    (8, 15, PublicHoliday::Assumption),
    (11, 1, PublicHoliday::AllSaints),
    (11, 11, PublicHoliday::Armistice),
    (12, 25, PublicHoliday::Christmas),
];

impl Reading<'_> {
    /// A public holiday, with its article: `le lundi de Pâques`, `à l'Ascension`, `le 11 novembre`.
    pub(super) fn named_holiday(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        // "À l'exception du 1er mai"
        let start = self.skip(self.skip(at, &["a", "du"]), &["le", "la", "l"]);
        let named = NAMES.iter().find_map(|(words, holiday)| Some((*holiday, self.phrase(start, words)?)));
        let (holiday, end) = named.or_else(|| self.dated_holiday(start))?;
        Some((vec![Filter::PublicHoliday(holiday)], end))
    }

    /// `1er mai`, of every year: not where a year follows, nor as an end of a stretch of days.
    fn dated_holiday(&self, at: usize) -> Option<(PublicHoliday, usize)> {
        let (number, next) = self.day_number(at)?;
        let (month, end) = self.month(next)?;
        let (.., holiday) = DATES.iter().find(|(m, day, _)| (*m, *day) == (month, number))?;
        let before = at.checked_sub(1).and_then(|before| self.word(before));
        let from = before.is_some_and(|word| matches!(word, "au" | "entre"));
        let joined = self.joint(end).1;
        let to = self
            .word(joined)
            .is_some_and(|word| matches!(word, "au" | "a" | "jusqu" | "jusque" | "prochain"));
        (!from && !to && self.year(end).is_none()).then_some((*holiday, end))
    }
}
