//! Days and hours in the words of a language.

use jiff::civil::{Date, Time, Weekday};
use serde::Serialize;

use crate::calendar::{DayPart, Hours, Occurrence, OccurrenceStatus, Schedule, Slot, When};
use crate::render::theme::Strings;
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

/// An occurrence in words.
pub fn occurrence(s: &Strings, one: &Occurrence, today: Date) -> DateView {
    let iso = match one.when {
        When::Slot(slot) => format!("{}T{:02}:{:02}", one.day, slot.start.hour(), slot.start.minute()),
        _ => one.day.to_string(),
    };
    let day = day(one.day, today);
    let text = s.with("date.near", &[("day", &day), ("hours", &when(s, one.when))]);
    let note = match one.status {
        OccurrenceStatus::Held => None,
        OccurrenceStatus::Moved => Some(s.get("date.moved").to_owned()),
        OccurrenceStatus::Cancelled => Some(s.get("date.cancelled").to_owned()),
    };
    DateView { iso, text, note }
}

/// "mardi 3 novembre"; with its year when that is not this year.
pub fn day(day: Date, today: Date) -> String {
    let year = if day.year() == today.year() { String::new() } else { format!(" {}", day.year()) };
    format!("{} {}\u{a0}{}{year}", weekday(day.weekday()), number(day.day()), month(day.month()))
}

/// "3 novembre 2026".
pub fn full(day: Date) -> String {
    format!("{}\u{a0}{} {}", number(day.day()), month(day.month()), day.year())
}

/// "novembre 2026".
pub fn month_year(day: Date) -> String {
    format!("{} {}", month(day.month()), day.year())
}

/// "octobre 2021", as far as it is known.
pub fn partial(date: PartialDate) -> String {
    match (date.month, date.latest()) {
        (Some(_), Some(day)) if date.day.is_some() => full(day),
        (Some(of), _) => format!("{} {}", month(of), date.year),
        _ => date.year.to_string(),
    }
}

/// "9 h 30 – 12 h".
pub fn when(s: &Strings, when: When) -> String {
    match when {
        When::AllDay => s.get("date.all_day").to_owned(),
        When::Unknown => s.get("date.hour_unknown").to_owned(),
        When::Part(part) => s.get(part_key(part)).to_owned(),
        When::Slot(Slot { start, end: Some(end) }) => format!("{}\u{a0}– {}", hour(start), hour(end)),
        When::Slot(Slot { start, end: None }) => s.with("date.from_hour", &[("hour", &hour(start))]),
    }
}

fn part_key(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "date.morning",
        DayPart::Noon => "date.noon",
        DayPart::Afternoon => "date.afternoon",
        DayPart::Evening => "date.evening",
    }
}

fn hour(time: Time) -> String {
    match time.minute() {
        0 => format!("{}\u{a0}h", time.hour()),
        minute => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
    }
}

fn number(day: i8) -> String {
    if day == 1 { "1er".to_owned() } else { day.to_string() }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "lundi",
        Weekday::Tuesday => "mardi",
        Weekday::Wednesday => "mercredi",
        Weekday::Thursday => "jeudi",
        Weekday::Friday => "vendredi",
        Weekday::Saturday => "samedi",
        Weekday::Sunday => "dimanche",
    }
}

fn month(month: i8) -> &'static str {
    let names = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    usize::try_from(month - 1).ok().and_then(|at| names.get(at)).copied().unwrap_or("")
}

/// A schedule as a sentence: its phrase, its hours.
pub fn sentence(s: &Strings, schedule: &Schedule) -> String {
    let hours = match &schedule.hours {
        Hours::Unknown => None,
        Hours::AllDay => Some(when(s, When::AllDay)),
        Hours::Parts(parts) => Some(list(parts.iter().map(|part| when(s, When::Part(*part))))),
        Hours::Slots(slots) => Some(list(slots.iter().map(|slot| when(s, When::Slot(*slot))))),
    };
    let phrase = super::words::upper_first(&schedule.phrase);
    match hours {
        Some(hours) => format!("{phrase}, {hours}"),
        None => phrase,
    }
}

fn list(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}
