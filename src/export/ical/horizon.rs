//! How far a feed looks: from thirty days ago to the end of the last known school year.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::calendar::{HolidayContext, Rule, Schedule, clock_changes};

/// What a day of building decides.
#[derive(Debug, Clone)]
pub(super) struct Horizon {
    /// What was over before this day is left out. A series never starts later for it.
    pub(super) cutoff: Date,
    /// Where a series ends when no school calendar reaches farther.
    season: Date,
    /// Sessions of a series that are to be confirmed are said from this day on; it moves once a year.
    pub(super) confirmed_from: Date,
    /// The days on which the clock changes.
    changes: Vec<Date>,
}

impl Horizon {
    pub(super) fn new(today: Date) -> Self {
        let cutoff = today.checked_sub(30.days()).unwrap_or(today);
        // The next 31 August that is not too near: it moves once a year, not every day.
        let soon = today.checked_add(90.days()).unwrap_or(today);
        let august = |year: i16| Date::new(year, 8, 31).unwrap_or(today);
        let season = august(soon.year()).max(today);
        let season = if season < soon { august(soon.year().saturating_add(1)) } else { season };
        Horizon {
            cutoff,
            season,
            confirmed_from: season.saturating_sub(2.years()),
            changes: clock_changes(Date::constant(1990, 1, 1), Date::constant(2200, 12, 31)),
        }
    }

    /// The last day of a series: `au`, but not past the last known school year. Dates written one by one all count.
    pub(super) fn last_day(&self, schedule: &Schedule, context: &HolidayContext<'_>) -> Date {
        if let Rule::Dates(dates) = &schedule.rule {
            let last = dates.last().copied().unwrap_or(self.cutoff);
            return schedule.until.map_or(last, |until| until.min(last));
        }
        let known = context.school.and_then(|school| school.known_until());
        let end = known.map_or(self.season, |known| known.max(self.season));
        schedule.until.map_or(end, |until| until.min(end))
    }

    /// Whether the series of a schedule is still of interest. Depends on nothing but what
    /// [`Horizon::outlook`] says.
    pub(super) fn is_current(&self, schedule: &Schedule, context: &HolidayContext<'_>) -> bool {
        self.last_day(schedule, context) >= self.cutoff
            || schedule.moved.iter().any(|change| change.to >= self.cutoff)
    }

    /// Whether the clock changes on a day or in the night after it.
    pub(super) fn changes_around(&self, day: Date) -> bool {
        let next = day.tomorrow().unwrap_or(day);
        self.changes.binary_search(&day).is_ok() || self.changes.binary_search(&next).is_ok()
    }

    /// All that this day of building decides about a schedule: same outlook, same events.
    pub(super) fn outlook(&self, schedule: &Schedule, context: &HolidayContext<'_>) -> Vec<u8> {
        let mut seen = format!("{} {} ", self.last_day(schedule, context), self.confirmed_from).into_bytes();
        let dates: &[Date] = match &schedule.rule {
            Rule::Dates(dates) => dates,
            _ => &[],
        };
        let targets = schedule.moved.iter().map(|change| change.to);
        let added = schedule.added.iter().map(|extra| extra.on);
        let days = dates.iter().copied().chain(targets).chain(added);
        seen.extend(days.map(|day| u8::from(day >= self.cutoff)));
        seen.push(u8::from(self.is_current(schedule, context)));
        if matches!(schedule.rule, Rule::MonthlyWorkday(_) | Rule::WeekdaysAndHolidays(_)) {
            seen.extend(self.cutoff.to_string().into_bytes());
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_season_ends_on_a_31_august_at_least_three_months_away() {
        assert_eq!(Horizon::new(date(2026, 9, 10)).season, date(2027, 8, 31));
        assert_eq!(Horizon::new(date(2027, 5, 31)).season, date(2027, 8, 31));
        assert_eq!(Horizon::new(date(2027, 6, 10)).season, date(2028, 8, 31));
        assert_eq!(Horizon::new(date(2026, 12, 20)).season, date(2027, 8, 31));
    }

    #[test]
    fn the_night_before_a_change_counts() {
        let horizon = Horizon::new(date(2026, 9, 10));
        assert!(horizon.changes_around(date(2026, 10, 24)));
        assert!(horizon.changes_around(date(2026, 10, 25)));
        assert!(!horizon.changes_around(date(2026, 10, 26)));
    }
}
