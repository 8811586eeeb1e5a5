//! Days and hours in the words of a language.

use jiff::civil::Date;

use super::{DayPart, End, Slot, When};
use crate::lang::of;

pub use crate::lang::DateStyle;

/// A date in words. The day and its month are not parted at a line's end.
pub fn date_text(date: Date, lang: &str, style: DateStyle) -> String {
    of(lang).date(date, style)
}

/// A range of hours for lists: "9 h 30 – 12 h", never parted at a line's end; without an end: "à partir de 9 h", "à 9 h".
pub fn slot_text(slot: Slot, lang: &str) -> String {
    let dates = &of(lang).dates;
    let start = (dates.time)(slot.start);
    match slot.end {
        End::At(end) => format!("{start}\u{a0}–\u{a0}{}", (dates.time)(end)),
        End::Open => format!("{}{start}", dates.from_hour),
        End::Unsaid => format!("{}{start}", dates.at_hour),
    }
}

/// A part of the day: "le matin".
pub fn part_text(part: DayPart, lang: &str) -> &'static str {
    of(lang).dates.parts[part as usize]
}

/// The time of an occurrence, for lists.
pub fn when_text(when: When, lang: &str) -> String {
    match when {
        When::AllDay => of(lang).dates.all_day.to_owned(),
        When::Slot(slot) => slot_text(slot, lang),
        When::Part(part) => part_text(part, lang).to_owned(),
        When::Unknown => of(lang).dates.unknown_hour.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn hours_are_written_as_each_language_does() {
        let slot = Slot { start: time(9, 30, 0, 0), end: End::At(time(12, 0, 0, 0)) };
        assert_eq!(slot_text(slot, "fr"), "9\u{a0}h\u{a0}30\u{a0}–\u{a0}12\u{a0}h");
        assert_eq!(slot_text(slot, "nl"), "9.30\u{a0}uur\u{a0}–\u{a0}12\u{a0}uur");
        assert_eq!(slot_text(slot, "en"), "9:30\u{a0}–\u{a0}12:00");
    }
}
