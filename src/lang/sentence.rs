//! The parts of a sentence that says a schedule, in the words of a language.

use std::borrow::Borrow;

use jiff::civil::{Date, Weekday};

use super::numbered::Numbered;
use super::phrasing::{fill_by, joined};
use super::{DateStyle, Language, Schedules, fill};

/// Days in a row are said by the first and the last from this many on.
const SHORTEST_RUN: usize = 3;

/// Days of a month that some months lack are greater than this.
const SHORTEST_MONTH: i8 = 28;

impl Schedules {
    /// `a, b et c`
    pub fn list<S: Borrow<str>>(&self, items: &[S]) -> String {
        joined(items, &self.comma, &self.and)
    }

    /// A small number in words.
    fn number(&self, n: u8) -> String {
        let figures = n.to_string();
        self.numbers.get(&figures).cloned().unwrap_or(figures)
    }

    /// So many weeks or months.
    fn count(&self, count: Option<&Numbered>, n: u8) -> Option<String> {
        count.map(|count| count.text(i8::try_from(n).unwrap_or(i8::MAX), &self.number(n)))
    }
}

impl Language {
    /// Days of the week, every so many weeks.
    pub fn weekly(&self, days: &[Weekday], every: u8) -> String {
        let (weekly, rarely) = (&self.schedules.weekly, &self.schedules.every_weeks);
        let run = run_of_days(days).filter(|_| every == 1);
        let pattern = match (days, run) {
            (_, Some(_)) if days.len() == 7 => return weekly.every_day.clone(),
            (_, Some(_)) => &weekly.run,
            ([_], None) if every == 1 => &weekly.one,
            ([_], None) => &rarely.one,
            (_, None) if every == 1 => &weekly.several,
            (_, None) => &rarely.several,
        };
        fill_by(pattern, |place| match name_and_form(place) {
            ("first", form) => run.map(|(first, _)| self.weekday_as(first, form).to_owned()),
            ("last", form) => run.map(|(_, last)| self.weekday_as(last, form).to_owned()),
            ("days", form) => Some(self.list_of_days(days, form)),
            ("every", None) => Some(self.schedules.number(every)),
            ("weeks", None) => self.schedules.count(rarely.count.as_ref(), every),
            _ => None,
        })
    }

    fn list_of_days(&self, days: &[Weekday], form: Option<&str>) -> String {
        let names: Vec<&str> = days.iter().map(|day| self.weekday_as(*day, form)).collect();
        self.schedules.list(&names)
    }

    /// A weekday by its ranks in the month, every so many months.
    pub fn monthly(&self, ranks: &[i8], day: Weekday, every: u8) -> String {
        let words = &self.schedules.monthly;
        let mut sorted = ranks.to_vec();
        // In the order of the month: those that are counted from its end come last.
        sorted.sort_by_key(|rank| if *rank < 0 { i16::from(*rank) + 100 } else { i16::from(*rank) });
        let together: Vec<String> = sorted.iter().map(i8::to_string).collect();
        let pattern = match (words.exact.get(&together.join(",")), sorted.len()) {
            (Some(exact), _) => exact,
            (None, 1) => &words.one,
            (None, _) => &words.several,
        };
        let named = |place: &str| match name_and_form(place) {
            ("day", form) => Some(self.weekday_as(day, form).to_owned()),
            _ => None,
        };
        let said = fill_by(pattern, |place| match place {
            "ranks" => {
                let all: Vec<String> = sorted.iter().map(|rank| fill_by(&self.rank(*rank), named)).collect();
                Some(self.schedules.list(&all))
            }
            other => named(other),
        });
        if every == 1 {
            return said;
        }
        fill_by(&words.every, |place| match place {
            "days" => Some(said.clone()),
            "every" => Some(self.schedules.number(every)),
            "months" => self.schedules.count(words.count.as_ref(), every),
            _ => None,
        })
    }

    fn rank(&self, rank: i8) -> String {
        let words = &self.schedules.monthly;
        let from_end = i16::from(rank).abs().to_string();
        match &words.before_end {
            Some(text) if rank < 0 && words.ranks.exact(rank).is_none() => fill(text, &[("n", &from_end)]),
            _ => words.ranks.text(rank, &rank.to_string()),
        }
    }

    /// Days of the month by their numbers; -1 is the last.
    pub fn days_of_month(&self, days: &[i8]) -> String {
        let words = &self.schedules.days_of_month;
        let named = days.iter().map(|day| match day {
            -1 => words.last.clone(),
            day => fill(&words.one, &[("n", &self.number_in_month(*day))]),
        });
        let named = self.schedules.list(&named.collect::<Vec<_>>());
        let longer = words.longer.as_ref().filter(|_| days.iter().any(|day| *day > SHORTEST_MONTH));
        fill(longer.unwrap_or(&words.all), &[("days", &named)])
    }

    /// From a day of the month to another.
    pub fn from_day_to_day(&self, from: i8, to: i8) -> String {
        let (from, to) = (self.number_in_month(from), self.number_in_month(to));
        fill(&self.schedules.days_of_month.from_to, &[("from", &from), ("to", &to)])
    }

    fn number_in_month(&self, day: i8) -> String {
        self.schedules.days_of_month.number.text(day, &day.to_string())
    }

    /// Dates, one by one; those of one month together, in languages that say them so.
    pub fn dates_one_by_one(&self, dates: &[Date]) -> String {
        let words = &self.schedules.dates;
        let named: Vec<String> = match (&words.of_month, dates) {
            (Some([one, several]), [_, _, ..]) => {
                let months = dates.chunk_by(|a, b| a.first_of_month() == b.first_of_month());
                months.filter_map(|month| self.dates_of_month(month, one, several)).collect()
            }
            _ => {
                let each = |date: &Date| fill(&words.each, &[("date", &self.date(*date, DateStyle::Full))]);
                dates.iter().map(each).collect()
            }
        };
        fill(&words.all, &[("dates", &self.schedules.list(&named))])
    }

    fn dates_of_month(&self, dates: &[Date], one: &str, several: &str) -> Option<String> {
        let first = dates.first()?;
        let days: Vec<String> = dates.iter().map(|day| self.day_number(day.day())).collect();
        let pattern = if days.len() == 1 { one } else { several };
        let (days, year) = (self.schedules.list(&days), first.year().to_string());
        Some(fill(pattern, &[("days", &days), ("month", self.month(first.month())), ("year", &year)]))
    }

    /// A day of each year.
    pub fn yearly(&self, month: i8, day: i8) -> String {
        let said = fill(&self.schedules.yearly, &[("date", &self.day_of_month(month, day))]);
        if (month, day) == (2, 29) { said + &self.schedules.leap_day } else { said }
    }

    /// From a month to another.
    pub fn months_between(&self, from: i8, to: i8) -> String {
        fill_by(&self.schedules.months, |place| match name_and_form(place) {
            ("first", form) => Some(self.month_as(from, form).to_owned()),
            ("last", form) => Some(self.month_as(to, form).to_owned()),
            _ => None,
        })
    }
}

/// `days:on` is `days` in the form `on`.
fn name_and_form(place: &str) -> (&str, Option<&str>) {
    place.split_once(':').map_or((place, None), |(name, form)| (name, Some(form)))
}

/// The first and last of at least three days in a row.
fn run_of_days(days: &[Weekday]) -> Option<(Weekday, Weekday)> {
    let (first, last) = (*days.first()?, *days.last()?);
    let in_a_row = days.windows(2).all(|pair| matches!(pair, [a, b] if a.next() == *b));
    (in_a_row && days.len() >= SHORTEST_RUN).then_some((first, last))
}
