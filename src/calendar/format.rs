//! Days and hours in the words of a language.

use jiff::civil::{Date, Time};

use super::{DayPart, Slot, When};
use crate::lang::{Language, of};

pub use crate::lang::DateStyle;

/// A date in words. The day and its month are not parted at a line's end.
pub fn date_text(date: Date, lang: &str, style: DateStyle) -> String {
    of(lang).date(date, style)
}

/// A range of hours for lists: "9 h 30 – 12 h", "20 h – minuit", "22 h – 6 h le lendemain"; its hours are not parted at
/// a line's end. An open one: "à partir de 9 h".
pub fn slot_text(slot: Slot, lang: &str) -> String {
    let language = of(lang);
    let start = (language.dates.time)(slot.start);
    match end_text(slot, language) {
        Some(end) => format!("{start}\u{a0}–\u{a0}{end}"),
        None => format!("{}{start}", language.dates.from_hour),
    }
}

/// When a range of hours ends: "12 h", "minuit", "6 h le lendemain"; nothing when that is open.
pub(super) fn end_text(slot: Slot, language: &Language) -> Option<String> {
    let end = slot.end?;
    let hour = (language.dates.time)(end);
    Some(if end == Time::midnight() {
        language.schedules.midnight.to_owned()
    } else if end <= slot.start {
        format!("{hour}{}", language.schedules.next_day)
    } else {
        hour
    })
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
        let slot = Slot { start: time(9, 30, 0, 0), end: Some(time(12, 0, 0, 0)) };
        assert_eq!(slot_text(slot, "fr"), "9\u{a0}h\u{a0}30\u{a0}–\u{a0}12\u{a0}h");
        assert_eq!(slot_text(slot, "nl"), "9.30\u{a0}uur\u{a0}–\u{a0}12\u{a0}uur");
        assert_eq!(slot_text(slot, "en"), "9:30\u{a0}–\u{a0}12:00");
    }

    #[test]
    fn an_end_at_midnight_or_on_the_next_day_is_said() {
        let said = |start: i8, end: i8, lang| {
            let slot = Slot { start: time(start, 0, 0, 0), end: Some(time(end, 0, 0, 0)) };
            slot_text(slot, lang).replace('\u{a0}', " ")
        };
        let expected = [
            ("fr", "20 h – minuit", "22 h – 6 h le lendemain"),
            ("nl", "20 uur – middernacht", "22 uur – 6 uur de volgende dag"),
            ("de", "20 Uhr – Mitternacht", "22 Uhr – 6 Uhr am nächsten Tag"),
            ("en", "20:00 – midnight", "22:00 – 6:00 the next day"),
            ("ar", "20:00 – منتصف الليل", "22:00 – 6:00 من اليوم التالي"),
        ];
        for (lang, midnight, night) in expected {
            assert_eq!(said(20, 0, lang), midnight);
            assert_eq!(said(22, 6, lang), night);
        }
        assert_eq!(said(8, 8, "fr"), "8 h – 8 h le lendemain");
        assert_eq!(said(0, 0, "fr"), "0 h – minuit");
    }
}
