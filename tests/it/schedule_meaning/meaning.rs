//! What a phrase means, and its dates, walked day by day without the library.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

/// The window in which dates are compared; the school calendar is known in it.
pub(super) const FIRST: Date = date(2026, 9, 1);
pub(super) const LAST: Date = date(2027, 8, 31);

/// Fictional school holidays, both ends inclusive: autumn, Christmas, carnival, Easter, summer.
pub(super) const SCHOOL: [(Date, Date); 5] = [
    (date(2026, 10, 19), date(2026, 11, 1)),
    (date(2026, 12, 21), date(2027, 1, 3)),
    (date(2027, 2, 22), date(2027, 3, 7)),
    (date(2027, 4, 26), date(2027, 5, 9)),
    (date(2027, 7, 3), date(2027, 8, 29)),
];

/// The public holidays of Belgium in the window.
const PUBLIC: [Date; 10] = [
    date(2026, 11, 1),
    date(2026, 11, 11),
    date(2026, 12, 25),
    date(2027, 1, 1),
    date(2027, 3, 29),
    date(2027, 5, 1),
    date(2027, 5, 6),
    date(2027, 5, 17),
    date(2027, 7, 21),
    date(2027, 8, 15),
];

/// Which days, before anything is kept or taken out.
#[derive(Clone, Debug)]
pub(super) enum Days {
    Of(Vec<Weekday>),
    /// Every so many weeks, from the first of these days on.
    Every(Vec<Weekday>, i64),
    Ranked(Vec<i8>, Weekday),
    Dates(Vec<Date>),
    /// Days of the month by their number; 0 is the last.
    Numbered(Vec<i8>),
    /// Weekdays, and every public holiday.
    AndHolidays(Vec<Weekday>),
    /// Monday to Friday without public holidays.
    Workdays,
}

/// A set of days that is kept or taken out.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Period {
    School,
    Term,
    Public,
    /// Months 1 to 12, in order; a range may go over the year's end.
    Months(Vec<i8>),
    Dates(Date, Date),
    Days(Vec<Weekday>),
    /// The school holidays of this index.
    Break(usize),
    /// From a number of the month to another.
    Numbers(i8, i8),
    /// The days of a rank; -1 is the last.
    Ranked(i8, Weekday),
}

/// One rule.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) days: Days,
    pub(super) keep: Vec<Period>,
    /// A further period, in which the days must lie too.
    pub(super) also: Option<Period>,
    pub(super) out: Vec<Period>,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    /// One more day.
    pub(super) more: Option<Date>,
    /// Hours as a word of their own: `9h-12h`, `matin`; empty when none are said.
    pub(super) hours: String,
    pub(super) appointment: bool,
}

/// A day, its hours and whether by appointment.
pub(super) type Sessions = BTreeSet<(Date, String, bool)>;

fn window() -> impl Iterator<Item = Date> {
    std::iter::successors(Some(FIRST), |day| day.tomorrow().ok()).take_while(|day| *day <= LAST)
}

impl Rule {
    pub(super) fn new(days: Days) -> Self {
        let (keep, out, hours) = (Vec::new(), Vec::new(), String::new());
        Rule { days, keep, also: None, out, from: None, until: None, more: None, hours, appointment: false }
    }

    /// Its sessions in the window.
    pub(super) fn sessions(&self) -> Sessions {
        let days =
            std::iter::successors(Some(FIRST), |day| day.tomorrow().ok()).take_while(|day| *day <= LAST);
        days.filter(|day| self.takes_place(*day))
            .map(|day| (day, self.hours.clone(), self.appointment))
            .collect()
    }

    fn takes_place(&self, day: Date) -> bool {
        self.more == Some(day) || self.is_given(day)
    }

    fn is_given(&self, day: Date) -> bool {
        self.days.contains(day)
            && (self.keep.is_empty() || self.keep.iter().any(|period| period.contains(day)))
            && self.also.as_ref().is_none_or(|period| period.contains(day))
            && !self.out.iter().any(|period| period.contains(day))
            && self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
    }
}

impl Days {
    fn contains(&self, day: Date) -> bool {
        match self {
            Days::Of(days) => days.contains(&day.weekday()),
            Days::Every(days, every) => {
                // The window starts on a Tuesday: the week of the first of the days on or after it counts as 0.
                let first =
                    (0..7).map(|n| FIRST + n.days()).find(|day| days.contains(&day.weekday())).unwrap();
                let monday = |day: Date| day - i64::from(day.weekday().to_monday_zero_offset()).days();
                let weeks = (monday(day) - monday(first)).get_days() / 7;
                days.contains(&day.weekday()) && day >= first && i64::from(weeks) % every == 0
            }
            Days::Ranked(ranks, weekday) => {
                let rank = (day.day() - 1) / 7 + 1;
                let last = day.day() + 7 > day.days_in_month();
                day.weekday() == *weekday && (ranks.contains(&rank) || (last && ranks.contains(&-1)))
            }
            Days::Dates(dates) => dates.contains(&day),
            Days::Numbered(numbers) => {
                numbers.contains(&day.day()) || (numbers.contains(&0) && day.day() == day.days_in_month())
            }
            Days::AndHolidays(days) => days.contains(&day.weekday()) || PUBLIC.contains(&day),
            Days::Workdays => day.weekday().to_monday_zero_offset() < 5 && !PUBLIC.contains(&day),
        }
    }

    /// The first day in the window: the anchor of what comes every so many weeks.
    pub(super) fn first(&self) -> Date {
        (0..365).map(|n| FIRST + n.days()).find(|day| self.contains(*day)).unwrap()
    }
}

impl Period {
    /// Whether the two share a day of the window.
    pub(super) fn meets(&self, other: &Period) -> bool {
        window().any(|day| self.contains(day) && other.contains(day))
    }

    pub(super) fn contains(&self, day: Date) -> bool {
        let holidays = || SCHOOL.iter().any(|(from, to)| *from <= day && day <= *to);
        match self {
            Period::School => holidays(),
            Period::Term => !holidays(),
            Period::Public => PUBLIC.contains(&day),
            Period::Months(months) => months.contains(&day.month()),
            Period::Dates(from, to) => *from <= day && day <= *to,
            Period::Days(days) => days.contains(&day.weekday()),
            Period::Break(at) => SCHOOL[*at].0 <= day && day <= SCHOOL[*at].1,
            Period::Numbers(from, to) => (*from..=*to).contains(&day.day()),
            Period::Ranked(rank, weekday) => Days::Ranked(vec![*rank], *weekday).contains(day),
        }
    }
}
