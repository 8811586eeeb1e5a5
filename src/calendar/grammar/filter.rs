//! What filters name: school holidays, public holidays, months, dates.

use jiff::civil::Date;

use super::days::THE;
use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::token::Kind;
use crate::calendar::{Filter, Rule, SchoolBreak, codes};
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
        // Read before dates are, which would miss their year.
        if let Some(found) = self.named_holiday(start) {
            return Some(found);
        }
        let readings = [
            self.school_breaks(named),
            self.days_of_month(start),
            self.day_of_month(start),
            self.whole_months_of_days(start),
            self.ranked_days(start),
            self.month_filter(start),
            self.date_range(start),
            self.single_dates(start),
        ];
        let best = readings.into_iter().flatten().max_by_key(|(_, end)| *end);
        if best.is_none() {
            self.expect(named, Expected::Words(&["vacances scolaires", "jours fériés"]));
        }
        best
    }

    /// `juillet`, `le mois d'août`, `de septembre à juin`
    pub(super) fn month_filter(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        const OF: [&[&str]; 10] = [
            &["le", "mois", "de"],
            &["le", "mois", "d"],
            &["les", "mois", "de"],
            &["les", "mois", "d"],
            &["du", "mois", "de"],
            &["du", "mois", "d"],
            &["des", "mois", "de"],
            &["des", "mois", "d"],
            &["au", "mois", "de"],
            &["au", "mois", "d"],
        ];
        let of_month = self.wording(at, &OF);
        // "Hors mois de juillet"
        let bare = || self.wording(at, &[&["mois", "de"], &["mois", "d"]]);
        let start = of_month.or_else(bare).unwrap_or_else(|| self.skip(at, &["de", "d"]));
        let (from, end) = self.month(start)?;
        let (first_year, after) = self.year(end).map_or((None, end), |(year, end)| (Some(year), end));
        if let Some((to, end)) = self.last_month(from, after, of_month.is_some()) {
            let (last_year, end) = self.year(end).map_or((None, end), |(year, end)| (Some(year), end));
            let end = self.inclusive(end);
            let early = |last: i16| if from <= to { last } else { last.saturating_sub(1) };
            let found = match (first_year, last_year) {
                (None, None) => Filter::Months { from, to },
                (first, Some(last)) => whole_months((first.unwrap_or(early(last)), from), (last, to))?,
                (Some(_), None) => return None,
            };
            return Some((vec![found], end));
        }
        match first_year {
            Some(year) => whole_months((year, from), (year, from)).map(|months| (vec![months], after)),
            None => Some((vec![Filter::Months { from, to: from }], end)),
        }
    }

    /// `à juin`; `au mois de juin` where the first has "mois" too; `-août` right behind the month before it, where "to"
    /// and "and" are the same.
    fn last_month(&self, first: i8, at: usize, of_month: bool) -> Option<(i8, usize)> {
        if self.kind(at) == Some(&Kind::Dash) {
            return self.month(at + 1).filter(|(month, _)| *month == first % 12 + 1);
        }
        // "Sauf août au mois de janvier" are two things.
        const TO_MONTH: [&[&str]; 4] = [
            &["au", "mois", "de"],
            &["au", "mois", "d"],
            &["jusqu", "au", "mois", "de"],
            &["jusqu", "au", "mois", "d"],
        ];
        let next = self.wording(at, &TO_MONTH).filter(|_| of_month);
        self.month(next.or_else(|| self.wording(at, &[&["a"], &["jusqu", "a"]]))?)
    }

    /// The token after "inclus", which says what is so anyway.
    pub(super) fn inclusive(&self, at: usize) -> usize {
        self.skip(at, &["inclus", "incluse", "inclusivement", "compris", "comprise"])
    }

    /// `vacances de Noël`, `congé de la Toussaint`, `vacances de Noël, de Pâques et d'été`
    fn school_breaks(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let start =
            self.wording(at, &[&["vacance"], &["conge"], &["vacance", "scolaire"], &["conge", "scolaire"]])?;
        let named = |at: usize, bare: bool| {
            let of = self.skip(at, &["de", "d", "du"]);
            let next = self.skip(of, &["la", "l"]);
            let named = self.word(next).and_then(SchoolBreak::of)?;
            (bare || of > at).then_some((Filter::SchoolBreak(named), next + 1))
        };
        let (first, mut end) = named(start, false)?;
        let mut found = vec![first];
        while let Some((more, next)) = self.separator(end).and_then(|next| named(next, true)) {
            found.push(more);
            end = next;
        }
        Some((found, end))
    }

    /// `le 1er du mois`
    fn day_of_month(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let (number, next) = self.day_number(self.skip(at, &["le"]))?;
        let end = self.of_month(next)?;
        let day = i8::try_from(number).ok().filter(|day| (1..=31).contains(day))?;
        Some((vec![Filter::DaysOfMonth { from: day, to: day }], end))
    }

    /// `le 1er mardi du mois`, `les 2e et 4e jeudis du mois`
    fn ranked_days(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        match self.by_weekday(at)? {
            (Rule::MonthlyByWeekday { ranks, day, every: 1 }, end) => {
                Some((ranks.into_iter().map(|rank| Filter::RankedDay { rank, day }).collect(), end))
            }
            _ => None,
        }
    }

    /// `du 1er septembre au 30 juin`: whole months, of every year.
    fn whole_months_of_days(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let (1, next) = self.day_number(self.skip(self.skip(at, &["du", "de"]), &["le"]))? else {
            return None;
        };
        let (from, next) = self.month(next)?;
        let (last, next) = self.day_number(self.skip(self.to_a_day(next)?, &["le"]))?;
        let (to, end) = self.month(next)?;
        let follows =
            self.year(end).is_some() || self.wording(end, &[&["prochain"], &["prochaine"]]).is_some();
        // The last of February may be either of two days.
        let days = |year: i16| Date::new(year, to, 1).ok().map(|month| u16::try_from(month.days_in_month()));
        let is_last = [2027, 2028].into_iter().any(|year| days(year) == Some(Ok(last)));
        (is_last && !follows).then_some((vec![Filter::Months { from, to }], self.inclusive(end)))
    }

    /// `du 1er au 15 du mois`
    fn days_of_month(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let (from, next) = self.day_number(self.skip(self.skip(at, &["du", "de"]), &["le"]))?;
        let last = self.skip(self.one_of(next, &["au", "a"])?, &["le"]);
        let to_the_end = self.phrase(last, &["dernier", "jour"]).map(|end| (31, end));
        let (to, next) = to_the_end.or_else(|| self.day_number(last))?;
        let end = self.of_month(next)?;
        let day = |number: u16| i8::try_from(number).ok().filter(|day| (1..=31).contains(day));
        let (from, to) = (day(from)?, day(to)?);
        (from <= to).then_some((vec![Filter::DaysOfMonth { from, to }], end))
    }

    /// `2026-12-21 à 2027-01-03`, `du 21 décembre 2026 au 3 janvier 2027`, `du 3 au 19 novembre 2026`
    pub(super) fn date_range(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let start = self.skip(at, &["du", "de"]);
        let (from, next) = self.shared_start(start).or_else(|| self.plain_date(start))?;
        // "Sauf le 24 décembre jusqu'au 31 mai": a day that is taken out, and a last day.
        // So are "exception faite du 24 décembre jusqu'au 31 mai".
        let of = ["faite", "exception", "exclusion", "dehors"];
        let of_exception = self.word(at.wrapping_sub(1)).is_some_and(|word| of.contains(&word));
        let next =
            if start > at && !of_exception { self.to_a_day(next)? } else { self.one_of(next, &["au", "a"])? };
        let (to, end) = self.plain_date(self.skip(next, &["le"]))?;
        let end = self.inclusive(end);
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
        if let Some(found) = self.iso_date(at).or_else(|| self.numeric_date(at)) {
            return Some(found);
        }
        let (dates, end) = self.date_group(at)?;
        match dates.as_slice() {
            [date] => Some((*date, end)),
            _ => None,
        }
    }

    /// `au`, `jusqu'au`: before the last day of a stretch.
    fn to_a_day(&self, at: usize) -> Option<usize> {
        self.wording(at, &[&["jusqu", "au"], &["jusqu", "a"]]).or_else(|| self.one_of(at, &["au", "a"]))
    }

    /// The first day of `3 au 19 novembre 2026`, `12 décembre au 16 mars 2027`: what it lacks stands behind.
    fn shared_start(&self, at: usize) -> Option<(Date, usize)> {
        let (weekday, number) = match self.word(at).and(self.weekday(at)) {
            Some((weekday, next)) => (Some(weekday), next),
            None => (None, at),
        };
        let (day, next) = self.day_number(number)?;
        let (month, next) = self.month(next).map_or((None, next), |(month, next)| (Some(month), next));
        let to = self.to_a_day(next)?;
        let (last, _) = self.plain_date(self.skip(to, &["le"]))?;
        let first = before(last, month.unwrap_or(last.month()), i8::try_from(day).ok()?)?;
        weekday.is_none_or(|weekday| weekday == first.weekday()).then_some((first, next))
    }

    fn single_dates(&self, at: usize) -> Option<(Vec<Filter>, usize)> {
        let (dates, end) = self.one_date(self.skip(at, &THE))?;
        Some((dates.into_iter().map(|day| Filter::Dates { from: day, to: day }).collect(), end))
    }
}

/// All days from a month of a year to another, both inclusive.
fn whole_months((first, from): (i16, i8), (last, to): (i16, i8)) -> Option<Filter> {
    let from = Date::new(first, from, 1).ok()?;
    let to = Date::new(last, to, 1).ok()?.last_of_month();
    (from <= to).then_some(Filter::Dates { from, to })
}

/// The latest day of this month and number that is not after another.
pub(super) fn before(last: Date, month: i8, day: i8) -> Option<Date> {
    let year = if (month, day) <= (last.month(), last.day()) { last.year() } else { last.year() - 1 };
    Date::new(year, month, day).ok()
}
