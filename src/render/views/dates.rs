//! Days and hours on pages, in the words of a language.

use jiff::civil::Date;
use serde::Serialize;

use crate::calendar::format::{DateStyle, date_text, month_name, when_text};
use crate::calendar::{Occurrence, OccurrenceStatus, When};
use crate::render::Renderer;
use crate::schema::PartialDate;

/// One date that comes, for `<time>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// For machines: `2026-11-03` or `2026-11-03T09:30`.
    pub iso: String,
    /// "mardi 3 novembre, 9 h 30 – 12 h".
    pub text: String,
    /// "déplacé" or "annulé", when it is.
    pub note: Option<String>,
}

impl Renderer<'_> {
    /// An occurrence in words.
    pub fn occurrence(&self, one: &Occurrence) -> DateView {
        let iso = match one.when {
            When::Slot(slot) => format!("{}T{:02}:{:02}", one.day, slot.start.hour(), slot.start.minute()),
            _ => one.day.to_string(),
        };
        let note = match one.status {
            OccurrenceStatus::Held => None,
            OccurrenceStatus::Moved => Some(self.strings.get("date.moved").to_owned()),
            OccurrenceStatus::Cancelled => Some(self.strings.get("date.cancelled").to_owned()),
        };
        let (day, hours) = (self.day(one.day), self.hours(one.when));
        DateView { iso, text: self.strings.with("date.near", &[("day", &day), ("hours", &hours)]), note }
    }

    /// "mardi 3 novembre"; with its year when that is not this year.
    pub fn day(&self, day: Date) -> String {
        let near = day.year() == self.site.today.year();
        date_text(day, self.lang, if near { DateStyle::NoYear } else { DateStyle::Full })
    }

    /// "3 novembre 2026".
    pub fn date(&self, day: Date) -> String {
        date_text(day, self.lang, DateStyle::Long)
    }

    /// "novembre 2026".
    pub fn month_year(&self, day: Date) -> String {
        format!("{} {}", month_name(day.month(), self.lang), day.year())
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
        when_text(when, self.lang)
    }
}
