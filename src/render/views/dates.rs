//! Days and hours on pages, in the words of a language.

use jiff::ZonedDateTime;
use jiff::civil::Date;
use serde::Serialize;

use crate::calendar::format::{DateStyle, date_text, when_text};
use crate::calendar::{Clock, Occurrence, OccurrenceStatus, When};
use crate::render::Renderer;
use crate::schema::PartialDate;

/// One date that comes, for `<time>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// For machines: `2026-11-03` or `2026-11-03T09:30+01:00`.
    pub iso: String,
    /// When it is over, for machines: its end, else that of its day.
    pub ends: String,
    /// "mardi 3 novembre, 9 h 30 – 12 h".
    pub text: String,
    /// "déplacé", "annulé" or "jour férié : à confirmer", when it is.
    pub note: Option<String>,
}

/// When an occurrence starts, for machines: an instant with its offset, or a day when no hour is known.
pub fn starts(one: &Occurrence, clock: Clock) -> String {
    one.instants(clock).map_or_else(|| one.day.to_string(), |(start, _)| instant(&start))
}

/// When an occurrence is over, for machines. What has no end is over with its day.
pub fn ends(one: &Occurrence, clock: Clock) -> String {
    one.instants(clock).and_then(|(_, end)| end).map_or_else(|| end_of(one.day, clock), |end| instant(&end))
}

/// The midnight that ends a day.
pub fn end_of(day: Date, clock: Clock) -> String {
    let next = clock.at(day.tomorrow().unwrap_or(day).at(0, 0, 0, 0));
    next.map_or_else(|| day.to_string(), |midnight| instant(&midnight))
}

/// `2026-11-03T09:30+01:00`: a valid `datetime` in HTML.
pub fn instant(time: &ZonedDateTime) -> String {
    time.strftime("%Y-%m-%dT%H:%M%:z").to_string()
}

impl Renderer<'_> {
    /// The clock of the site.
    pub fn clock(&self) -> Clock {
        self.site.directory.config.clock
    }

    /// An occurrence in words.
    pub fn occurrence(&self, one: &Occurrence) -> DateView {
        let note = match one.status {
            OccurrenceStatus::Held => one.to_confirm.then(|| self.language.dates.holiday_to_confirm.clone()),
            OccurrenceStatus::Moved => Some(self.strings.get("date.moved").to_owned()),
            OccurrenceStatus::Cancelled => Some(self.strings.get("date.cancelled").to_owned()),
        };
        let (day, hours) = (self.day(one.day), self.hours(one.when));
        let text = self.strings.with("date.near", &[("day", &day), ("hours", &hours)]);
        DateView { iso: starts(one, self.clock()), ends: ends(one, self.clock()), text, note }
    }

    /// "mardi 3 novembre"; with its year when that is not this year.
    pub fn day(&self, day: Date) -> String {
        let near = day.year() == self.site.today.year();
        date_text(day, self.language, if near { DateStyle::NoYear } else { DateStyle::Full })
    }

    /// "3 novembre 2026".
    pub fn date(&self, day: Date) -> String {
        date_text(day, self.language, DateStyle::Long)
    }

    /// "novembre 2026".
    pub fn month_year(&self, day: Date) -> String {
        self.language.month_and_year(day)
    }

    /// "octobre 2021", as far as it is known.
    pub fn partial_date(&self, date: PartialDate) -> String {
        match date.latest() {
            Some(day) if date.day.is_some() => self.date(day),
            Some(day) if date.month.is_some() => self.month_year(day),
            _ => date.year.to_string(),
        }
    }

    /// "9 h 30 – 12 h".
    pub fn hours(&self, when: When) -> String {
        when_text(when, self.language)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::calendar::{End, Slot};

    fn one(day: Date, when: When) -> Occurrence {
        let (status, added, moved) = (OccurrenceStatus::Held, None, None);
        Occurrence { day, when, status, original: day, added, moved, to_confirm: false }
    }

    fn slot(from: i8, to: Option<i8>) -> When {
        When::Slot(Slot {
            start: time(from, 0, 0, 0),
            end: to.map_or(End::Open, |hour| End::At(time(hour, 0, 0, 0))),
        })
    }

    #[test]
    fn a_date_starts_and_ends_with_its_offset() {
        let night = one(date(2026, 10, 24), slot(22, Some(6)));
        assert_eq!(starts(&night, Clock::default()), "2026-10-24T22:00+02:00");
        assert_eq!(ends(&night, Clock::default()), "2026-10-25T06:00+01:00");
    }

    #[test]
    fn what_has_no_end_is_over_with_its_day() {
        let day = date(2026, 10, 25);
        for when in [When::Unknown, When::AllDay, slot(9, None)] {
            assert_eq!(ends(&one(day, when), Clock::default()), "2026-10-26T00:00+01:00");
        }
        assert_eq!(starts(&one(day, When::Unknown), Clock::default()), "2026-10-25");
        assert_eq!(end_of(Date::MAX, Clock::default()), Date::MAX.to_string());
    }
}
