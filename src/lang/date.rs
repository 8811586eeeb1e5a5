//! Dates in the words of a language.

use jiff::civil::{Date, Weekday};

use super::Language;

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// "mardi 3 novembre 2026"
    Full,
    /// "mardi 3 novembre"
    NoYear,
    /// "3 novembre 2026"
    Long,
    /// "3 novembre"
    DayMonth,
}

impl Language {
    /// A day of the week.
    pub fn weekday(&self, day: Weekday) -> &'static str {
        let at = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
        self.dates.weekdays.split(' ').nth(at).unwrap_or_default()
    }

    /// A month, 1 to 12.
    pub fn month(&self, month: i8) -> &'static str {
        let at = usize::try_from(i32::from(month) - 1).unwrap_or(usize::MAX);
        self.dates.months.split(' ').nth(at).unwrap_or_default()
    }

    /// A date. The day and its month are not parted at a line's end.
    pub fn date(&self, date: Date, style: DateStyle) -> String {
        let mut text = format!("{}\u{a0}{}", (self.dates.day_number)(date.day()), self.month(date.month()));
        if matches!(style, DateStyle::Full | DateStyle::Long) {
            text = format!("{text} {}", date.year());
        }
        if matches!(style, DateStyle::Full | DateStyle::NoYear) {
            text = format!("{}{}{text}", self.weekday(date.weekday()), self.dates.after_weekday);
        }
        text
    }

    /// Dates in full, one by one.
    pub(super) fn full_dates(&self, dates: &[Date]) -> Vec<String> {
        dates.iter().map(|date| self.date(*date, DateStyle::Full)).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lang::of;

    #[test]
    fn dates_are_written_as_each_language_does() {
        let day = date(2026, 11, 3);
        assert_eq!(of("fr").date(day, DateStyle::Full), "mardi 3\u{a0}novembre 2026");
        assert_eq!(of("fr").date(date(2026, 9, 1), DateStyle::NoYear), "mardi 1er\u{a0}septembre");
        assert_eq!(of("nl").date(day, DateStyle::Full), "dinsdag 3\u{a0}november 2026");
        assert_eq!(of("de").date(day, DateStyle::Full), "Dienstag, 3.\u{a0}November 2026");
        assert_eq!(of("en").date(day, DateStyle::Long), "3\u{a0}November 2026");
        assert_eq!(of("ar").date(day, DateStyle::NoYear), "الثلاثاء 3\u{a0}نوفمبر");
    }
}
