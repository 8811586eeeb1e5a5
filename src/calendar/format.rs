//! Days and hours in the words of a language.

use jiff::civil::{Date, Time};

use super::{DayPart, End, Slot, When};
use crate::lang::Language;

pub use crate::lang::DateStyle;

/// A date in words. The day and its month are not parted at a line's end.
pub fn date_text(date: Date, language: &Language, style: DateStyle) -> String {
    language.date(date, style)
}

/// Days in a row, both inclusive: "du 21 décembre 2026 au 3 janvier 2027", "le lundi 2 novembre 2026"; without a first
/// day: "jusqu’au 3 janvier 2027".
pub fn days_text(from: Option<Date>, until: Date, language: &Language) -> String {
    let words = &language.schedules;
    let day = |day, style| language.date(day, style);
    match from {
        None => until_text(until, language, DateStyle::Long),
        Some(from) if from == until => format!("{}{}", words.one_day, day(from, DateStyle::Full)),
        Some(from) => {
            let [before, between] = &words.days;
            let first = if from.first_of_month() == until.first_of_month() {
                language.day_number(from.day())
            } else if from.year() == until.year() {
                day(from, DateStyle::DayMonth)
            } else {
                day(from, DateStyle::Long)
            };
            format!("{before}{first}{between}{}", day(until, DateStyle::Long))
        }
    }
}

/// The last of some days: "jusqu’au 3 janvier".
pub fn until_text(until: Date, language: &Language, style: DateStyle) -> String {
    format!("{}{}", language.schedules.until, language.date(until, style))
}

/// A range of hours for lists: "9 h 30 – 12 h", "20 h – minuit", "22 h – 6 h le lendemain"; its hours are not parted at
/// a line's end. Without an end: "à partir de 9 h", "à 9 h".
pub fn slot_text(slot: Slot, language: &Language) -> String {
    let start = language.time(slot.start);
    match (end_text(slot, language), slot.end) {
        (Some(end), _) => format!("{start}\u{a0}–\u{a0}{end}"),
        (None, End::Unsaid) => format!("{}{start}", language.dates.at_hour),
        (None, _) => format!("{}{start}", language.dates.from_hour),
    }
}

/// When a range of hours ends: "12 h", "minuit", "6 h le lendemain"; nothing when that is open.
pub(super) fn end_text(slot: Slot, language: &Language) -> Option<String> {
    let end = slot.end.time()?;
    let hour = language.time(end);
    Some(if end == Time::midnight() {
        language.schedules.midnight.clone()
    } else if end <= slot.start {
        format!("{hour}{}", language.schedules.next_day)
    } else {
        hour
    })
}

/// A part of the day: "le matin".
pub fn part_text(part: DayPart, language: &Language) -> &str {
    &language.dates.parts[part as usize]
}

/// The time of an occurrence, for lists.
pub fn when_text(when: When, language: &Language) -> String {
    match when {
        When::AllDay => language.dates.all_day.clone(),
        When::Slot(slot) => slot_text(slot, language),
        When::Part(part) => part_text(part, language).to_owned(),
        When::Unknown => language.dates.unknown_hour.clone(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::lang::of;

    #[test]
    fn days_in_a_row_say_month_and_year_once_and_one_day_by_its_name() {
        let said = |from, until, lang| days_text(from, until, of(lang)).replace('\u{a0}', " ");
        let (from, until) = (date(2026, 12, 21), date(2027, 1, 3));
        for (lang, text) in [
            ("fr", "du 21 décembre 2026 au 3 janvier 2027"),
            ("nl", "van 21 december 2026 tot en met 3 januari 2027"),
            ("de", "vom 21. Dezember 2026 bis 3. Januar 2027"),
            ("en", "from 21 December 2026 to 3 January 2027"),
            ("ar", "من 21 ديسمبر 2026 إلى 3 يناير 2027"),
        ] {
            assert_eq!(said(Some(from), until, lang), text);
        }
        assert_eq!(said(Some(date(2027, 1, 1)), until, "fr"), "du 1er au 3 janvier 2027");
        assert_eq!(said(Some(date(2027, 1, 1)), date(2027, 2, 3), "de"), "vom 1. Januar bis 3. Februar 2027");
        assert_eq!(said(Some(until), until, "fr"), "le dimanche 3 janvier 2027");
        assert_eq!(said(Some(until), until, "nl"), "op zondag 3 januari 2027");
        assert_eq!(said(None, until, "fr"), "jusqu’au 3 janvier 2027");
    }

    #[test]
    fn hours_are_written_as_each_language_does() {
        let slot = Slot { start: time(9, 30, 0, 0), end: End::At(time(12, 0, 0, 0)) };
        assert_eq!(slot_text(slot, of("fr")), "9\u{a0}h\u{a0}30\u{a0}–\u{a0}12\u{a0}h");
        assert_eq!(slot_text(slot, of("nl")), "9.30\u{a0}uur\u{a0}–\u{a0}12\u{a0}uur");
        assert_eq!(slot_text(slot, of("en")), "9:30\u{a0}–\u{a0}12:00");
    }

    #[test]
    fn an_end_at_midnight_or_on_the_next_day_is_said() {
        let said = |start: i8, end: i8, lang| {
            let slot = Slot { start: time(start, 0, 0, 0), end: End::At(time(end, 0, 0, 0)) };
            slot_text(slot, of(lang)).replace('\u{a0}', " ")
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
