//! What filters name: school holidays, public holidays, months, dates.

use jiff::civil::Date;

use super::days::THE;
use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use crate::calendar::Filter;
use crate::calendar::codes;
use crate::diag::Text;

/// School holidays.
const SCHOOL: [&[&str]; 7] = [
    &["vacance", "scolaire"],
    &["conge", "scolaire"],
    &["vacance", "et", "conge", "scolaire"],
    &["conge", "et", "vacance", "scolaire"],
    &["periode", "de", "vacance", "scolaire"],
    &["periode", "de", "conge", "scolaire"],
    &["periode", "des", "vacance", "scolaire"],
];

impl Reading<'_> {
    /// One thing that a filter may name, without the words that give it its sign. It may be several days of one month.
    pub(super) fn filter(&self, start: usize) -> Option<(Vec<Filter>, usize)> {
        let named = self.skip(start, &["le", "les", "la"]);
        if let Some(end) = self.wording(named, &SCHOOL) {
            return Some((vec![Filter::SchoolHolidays], end));
        }
        if let Some(end) = self.wording(named, &[&["jour", "ferie"], &["ferie"]]) {
            let end = self.skip(end, &["legal", "legaux", "officiel", "officiels"]);
            return Some((vec![Filter::PublicHolidays], end));
        }
        let readings = [self.month_filter(start), self.date_range(start), self.single_dates(start)];
        let best = readings.into_iter().flatten().max_by_key(|(_, end)| *end);
        if best.is_none() {
            self.expect(named, Expected::Words(&["vacances scolaires", "jours fériés"]));
        }
        best
    }

    /// `juillet`, `le mois d'août`, `de septembre à juin`
    pub(super) fn month_filter(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let start = self
            .wording(
                at,
                &[
                    &["le", "mois", "de"],
                    &["le", "mois", "d"],
                    &["les", "mois", "de"],
                    &["au", "mois", "de"],
                    &["au", "mois", "d"],
                    &["les", "mois", "d"],
                ],
            )
            .unwrap_or_else(|| self.skip(at, &["de", "d"]));
        let (from, end) = self.month(start)?;
        let Some((to, range_end)) = self.one_of(end, &["a"]).and_then(|next| self.month(next)) else {
            return Some((vec![Filter::Months { from, to: from }], end));
        };
        Some((vec![Filter::Months { from, to }], range_end))
    }

    /// `2026-12-21 à 2027-01-03`, `du 21 décembre 2026 au 3 janvier 2027`, `du 3 au 19 novembre 2026`
    pub(super) fn date_range(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let start = self.skip(self.skip(at, &["du", "de"]), &["le"]);
        let (from, next) = self.plain_date(start).or_else(|| self.shared_start(start))?;
        let next = self.one_of(next, &["au", "a"])?;
        let (to, end) = self.plain_date(self.skip(next, &["le"]))?;
        if to < from {
            let message =
                Text::new("cette période finit avant de commencer", "this period ends before it starts");
            let fault = PhraseError::new(&codes::FILTER, self.range(at, end), message);
            self.fault(
                fault.help(
                    "échangez les deux dates, ou corrigez l'année",
                    "swap the dates, or correct the year",
                ),
            );
            return None;
        }
        Some((vec![Filter::Dates { from, to }], end))
    }

    pub(super) fn plain_date(&self, at: usize) -> Option<(Date, usize)> {
        if let Some(found) = self.iso_date(at) {
            return Some(found);
        }
        let (dates, end) = self.date_group(at)?;
        match dates.as_slice() {
            [date] => Some((*date, end)),
            _ => None,
        }
    }

    /// The first day of `3 au 19 novembre 2026`: its month and year stand behind.
    fn shared_start(&self, at: usize) -> Option<(Date, usize)> {
        let (day, next) = self.day_number(at)?;
        let to = self.one_of(next, &["au", "a"])?;
        let (last, _) = self.plain_date(self.skip(to, &["le"]))?;
        let first = Date::new(last.year(), last.month(), i8::try_from(day).ok()?).ok()?;
        Some((first, next))
    }

    fn single_dates(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let (dates, end) = self.one_date(self.skip(at, &THE))?;
        Some((dates.into_iter().map(|day| Filter::Dates { from: day, to: day }).collect(), end))
    }
}
