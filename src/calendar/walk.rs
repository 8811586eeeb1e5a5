//! The days that a rule gives, before anything is taken out.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::{Rule, Schedule, Weekdays, WorkdayEnd};

/// Nothing is looked at before this day.
pub(super) const EARLIEST: Date = Date::constant(1900, 1, 1);
/// Nor after this one: a window of centuries costs no more than this.
pub(super) const LATEST: Date = Date::constant(2200, 12, 31);

/// A stretch of days, both ends inclusive; empty when the first lies after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    /// First day.
    pub(super) from: Date,
    /// Last day.
    pub(super) to: Date,
}

impl Window {
    /// The days of a window on which a schedule may have a date of its rule: within `du` and `au`, and not before
    /// `origin` when there is no `du`. Dates written one by one need no origin.
    pub(super) fn of(schedule: &Schedule, origin: Date, from: Date, to: Date) -> Self {
        let start = match schedule.rule {
            Rule::Dates(_) => schedule.from.unwrap_or(EARLIEST),
            _ => schedule.from.unwrap_or(origin),
        };
        let from = from.max(start).max(EARLIEST);
        let to = schedule.until.map_or(to, |until| to.min(until)).min(LATEST);
        Window { from, to }
    }

    pub(super) fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    fn months(self) -> impl Iterator<Item = Date> {
        let first = self.from.first_of_month();
        std::iter::successors((self.from <= self.to).then_some(first), |month| {
            month.checked_add(1.month()).ok()
        })
        .take_while(move |month| *month <= self.to)
    }
}

/// What a rule asks of single days.
pub(super) struct Days<'a> {
    /// Whether "jour ouvrable" may fall on a day.
    pub(super) open: &'a dyn Fn(Date) -> bool,
    /// Whether a day is a public holiday.
    pub(super) holiday: &'a dyn Fn(Date) -> bool,
}

/// The days of a rule in a window, sorted. `start` is `du`, else the origin: weeks and months count from the first
/// match on or after it.
pub(super) fn rule_days(rule: &Rule, start: Date, window: Window, days: &Days<'_>) -> Vec<Date> {
    let mut found = Vec::new();
    match rule {
        Rule::Weekly { days, every } => weekly(*days, *every, start, window, &mut found),
        Rule::MonthlyByWeekday { ranks, day, every } => {
            let anchor = first_by_weekday(ranks, *day, start);
            let every = i32::from((*every).max(1));
            for month in window.months().filter(|month| months_apart(anchor, *month) % every == 0) {
                found.extend(by_weekday(month, ranks, *day).into_iter().filter(|day| window.contains(*day)));
            }
        }
        Rule::MonthlyWorkday(end) => {
            found.extend(window.months().filter_map(|month| workday(month, *end, days.open)));
            found.retain(|day| window.contains(*day));
        }
        Rule::WeekdaysAndHolidays(weekdays) => {
            let all = std::iter::successors(Some(window.from), |day| day.tomorrow().ok());
            let given = |day: &Date| weekdays.contains(day.weekday()) || (days.holiday)(*day);
            found.extend(all.take_while(|day| *day <= window.to).filter(given));
        }
        Rule::MonthlyByDate { days } => {
            for month in window.months() {
                let mut given: Vec<Date> = days.iter().filter_map(|day| by_date(month, *day)).collect();
                // The last day of the month may be one of those that are told by their number.
                given.dedup();
                found.extend(given.into_iter().filter(|day| window.contains(*day)));
            }
        }
        Rule::Dates(dates) => found.extend(dates.iter().copied().filter(|day| window.contains(*day))),
        Rule::Yearly { month, day } => {
            let years = window.from.year()..=window.to.year();
            let on = |year: i16| Date::new(year, *month, *day).ok();
            found.extend(years.filter_map(on).filter(|day| window.contains(*day)));
        }
        Rule::ByAppointment => {}
    }
    found
}

fn monday(day: Date) -> Date {
    let back = i32::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(Date::MIN)
}

fn weekly(days: Weekdays, every: u8, start: Date, window: Window, found: &mut Vec<Date>) {
    if days.is_empty() || window.from > window.to {
        return;
    }
    let first = std::iter::successors(Some(start), |day| day.tomorrow().ok())
        .take(7)
        .find(|day| days.contains(day.weekday()))
        .unwrap_or(start);
    let anchor = monday(first);
    let every = i64::from(every.max(1));
    let weeks = monday(window.from).duration_since(anchor).as_hours() / (24 * 7);
    let wait = (-weeks).rem_euclid(every);
    let mut week = monday(window.from).checked_add((wait * 7).days()).unwrap_or(Date::MAX);
    while week <= window.to {
        let of_week = std::iter::successors(Some(week), |day| day.tomorrow().ok()).take(7);
        found.extend(of_week.filter(|day| days.contains(day.weekday()) && window.contains(*day)));
        match week.checked_add((every * 7).days()) {
            Ok(next) => week = next,
            Err(_) => return,
        }
    }
}

/// The days of a month with these ranks, sorted, without doubles (the 4th may be the last).
fn by_weekday(month: Date, ranks: &[i8], day: Weekday) -> Vec<Date> {
    let mut found: Vec<Date> =
        ranks.iter().filter_map(|rank| month.nth_weekday_of_month(*rank, day).ok()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The first match on or after a day; a fifth weekday may be three months away.
fn first_by_weekday(ranks: &[i8], day: Weekday, start: Date) -> Date {
    let months =
        std::iter::successors(Some(start.first_of_month()), |month| month.checked_add(1.month()).ok());
    let mut matches = months.take(12).flat_map(|month| by_weekday(month, ranks, day));
    matches.find(|found| *found >= start).unwrap_or(start)
}

/// A day of a month by its number; -1 is the last.
fn by_date(month: Date, number: i8) -> Option<Date> {
    if number == -1 {
        Some(month.last_of_month())
    } else {
        Date::new(month.year(), month.month(), number).ok()
    }
}

fn months_apart(a: Date, b: Date) -> i32 {
    let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    count(b) - count(a)
}

fn workday(month: Date, end: WorkdayEnd, open: &dyn Fn(Date) -> bool) -> Option<Date> {
    let fits = |day: &Date| Weekdays::WORKDAYS.contains(day.weekday()) && open(*day);
    match end {
        WorkdayEnd::First => {
            let last = month.last_of_month();
            std::iter::successors(Some(month), |day| day.tomorrow().ok())
                .take_while(|day| *day <= last)
                .find(fits)
        }
        WorkdayEnd::Last => {
            let last = month.last_of_month();
            std::iter::successors(Some(last), |day| day.yesterday().ok())
                .take_while(|day| *day >= month)
                .find(fits)
        }
    }
}
