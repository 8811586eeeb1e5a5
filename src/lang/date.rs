//! Dates in the words of a language.

use jiff::civil::{Date, Time, Weekday};

use super::{Language, fill};

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
    pub fn weekday(&self, day: Weekday) -> &str {
        self.weekday_as(day, None)
    }

    /// A day of the week in one of its forms; as it is called where it has no such form.
    pub(super) fn weekday_as(&self, day: Weekday, form: Option<&str>) -> &str {
        let days = form.and_then(|form| self.weekday_forms.get(form)).unwrap_or(&self.dates.weekdays);
        let at = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
        days.get(at).map_or("", String::as_str)
    }

    /// A month, 1 to 12.
    pub fn month(&self, month: i8) -> &str {
        self.month_as(month, None)
    }

    /// A month in one of its forms; as it is called where it has no such form.
    pub(super) fn month_as(&self, month: i8, form: Option<&str>) -> &str {
        let months = form.and_then(|form| self.month_forms.get(form)).unwrap_or(&self.dates.months);
        let at = usize::try_from(i32::from(month) - 1).unwrap_or(usize::MAX);
        months.get(at).map_or("", String::as_str)
    }

    /// The number of a day, as a date says it.
    pub fn day_number(&self, day: i8) -> String {
        self.dates.day_number.text(day, &day.to_string())
    }

    /// A date. The day and its month are not parted at a line's end.
    pub fn date(&self, date: Date, style: DateStyle) -> String {
        let mut text = self.day_of_month(date.month(), date.day());
        if matches!(style, DateStyle::Full | DateStyle::Long) {
            text = fill(&self.dates.with_year, &[("date", &text), ("year", &date.year().to_string())]);
        }
        if matches!(style, DateStyle::Full | DateStyle::NoYear) {
            let weekday = self.weekday(date.weekday());
            text = fill(&self.dates.with_weekday, &[("weekday", weekday), ("date", &text)]);
        }
        text
    }

    /// A day and its month.
    pub(super) fn day_of_month(&self, month: i8, day: i8) -> String {
        fill(&self.dates.day_month, &[("day", &self.day_number(day)), ("month", self.month(month))])
    }

    /// A month and its year: "novembre 2026".
    pub fn month_and_year(&self, date: Date) -> String {
        let year = date.year().to_string();
        fill(&self.dates.month_year, &[("month", self.month(date.month())), ("year", &year)])
    }

    /// An hour: "9 h 30".
    pub fn time(&self, time: Time) -> String {
        let pattern = if time.minute() == 0 { &self.dates.hour } else { &self.dates.hour_minutes };
        fill(pattern, &[("h", &time.hour().to_string()), ("mm", &format!("{:02}", time.minute()))])
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
