//! How far a feed looks: from thirty days ago to the end of the last known school year.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::calendar::{Clock, HolidayContext, Occurrence, Rule, Schedule, expand, public_holiday};
use crate::site::{AHEAD_DAYS, NEXT_DATES, PAST_DAYS};

/// A season ends at least so many days from now.
const SEASON_DAYS: i32 = 90;

/// What a day of building decides.
#[derive(Debug, Clone)]
pub(super) struct Horizon {
    /// What was over before this day is left out. A series never starts later for it.
    pub(super) cutoff: Date,
    today: Date,
    /// Where a series ends when no school calendar reaches farther.
    season: Date,
    /// Where one ends whose next dates lie beyond: as far as pages look, and to the end of that season.
    far: Date,
    /// Sessions of a series that are to be confirmed are said from this day on; it moves once a year.
    pub(super) confirmed_from: Date,
    /// The clock of the site.
    pub(super) clock: Clock,
    /// The days on which it changes.
    changes: Vec<Date>,
}

impl Horizon {
    pub(super) fn new(today: Date, clock: Clock) -> Self {
        let cutoff = today.checked_sub(PAST_DAYS.days()).unwrap_or(today);
        let season = august(today, SEASON_DAYS);
        Horizon {
            cutoff,
            today,
            season,
            far: august(today, AHEAD_DAYS),
            confirmed_from: season.saturating_sub(2.years()),
            clock,
            changes: clock.changes(Date::constant(1990, 1, 1), Date::constant(2200, 12, 31)),
        }
    }

    /// The last day of a series: `au`, but not past the last known school year, unless its next dates lie beyond.
    /// Dates written one by one all count.
    pub(super) fn last_day(&self, schedule: &Schedule, context: &HolidayContext<'_>) -> Date {
        if let Rule::Dates(dates) = &schedule.rule {
            let last = dates.last().copied().unwrap_or(self.cutoff);
            return schedule.until.map_or(last, |until| until.min(last));
        }
        let known = context.school.and_then(|school| school.known_until());
        let end = known.map_or(self.season, |known| known.max(self.season));
        let within = |end: Date| schedule.until.map_or(end, |until| until.min(end));
        within(if end >= self.far || self.has_next_dates(schedule, context, end) { end } else { self.far })
    }

    /// Whether the next dates that a page shows of a series lie before an end. "Chaque année, le 6 décembre" has one
    /// in a year.
    fn has_next_dates(&self, schedule: &Schedule, context: &HolidayContext<'_>, end: Date) -> bool {
        // Most have them within weeks.
        let near = self.today.saturating_add(SEASON_DAYS.days()).min(end);
        if expand(schedule, context, self.today, near).len() >= NEXT_DATES {
            return true;
        }
        let next = expand(schedule, context, self.today, self.today.saturating_add(AHEAD_DAYS.days()));
        // What is moved or added is in no series.
        let alone = |session: &Occurrence| session.moved.is_some() || session.added.is_some();
        next.iter().take(NEXT_DATES).all(|session| session.day <= end || alone(session))
    }

    /// Whether the series of a schedule is still of interest. Depends on nothing but what
    /// [`Horizon::outlook`] says.
    pub(super) fn is_current(&self, schedule: &Schedule, context: &HolidayContext<'_>) -> bool {
        self.is_current_to(schedule, self.last_day(schedule, context))
    }

    fn is_current_to(&self, schedule: &Schedule, last: Date) -> bool {
        last >= self.cutoff || schedule.moved.iter().any(|change| change.to >= self.cutoff)
    }

    /// Whether the clock changes on a day or in the night after it.
    pub(super) fn changes_around(&self, day: Date) -> bool {
        let next = day.tomorrow().unwrap_or(day);
        self.changes.binary_search(&day).is_ok() || self.changes.binary_search(&next).is_ok()
    }

    /// All that this day of building decides about a schedule: same outlook, same events.
    pub(super) fn outlook(&self, schedule: &Schedule, context: &HolidayContext<'_>) -> Vec<u8> {
        let last = self.last_day(schedule, context);
        let mut seen = format!("{last} {} ", self.confirmed_from).into_bytes();
        let dates: &[Date] = match &schedule.rule {
            Rule::Dates(dates) => dates,
            _ => &[],
        };
        let targets = schedule.moved.iter().map(|change| change.to);
        let added = schedule.added.iter().map(|extra| extra.on);
        let days = dates.iter().copied().chain(targets).chain(added);
        seen.extend(days.map(|day| u8::from(day >= self.cutoff)));
        seen.push(u8::from(self.is_current_to(schedule, last)));
        match schedule.rule {
            Rule::MonthlyWorkday(_) => seen.extend(self.cutoff.to_string().into_bytes()),
            // Its holidays stand alone: which of them are over.
            Rule::WeekdaysAndHolidays(_) => {
                let holiday = |day: &Date| public_holiday(context.country, *day).is_some();
                let next = self.cutoff.series(1.day()).take(400).find(holiday);
                seen.extend(next.map(|day| day.to_string()).unwrap_or_default().into_bytes());
            }
            _ => {}
        }
        seen
    }
}

/// The next 31 August that is at least so many days away: it moves once a year, not every day.
fn august(today: Date, away: i32) -> Date {
    let soon = today.saturating_add(away.days());
    let august = |year: i16| Date::new(year, 8, 31).unwrap_or(soon);
    let this_year = august(soon.year());
    if this_year < soon { august(soon.year().saturating_add(1)) } else { this_year }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::PhraseReader;

    #[test]
    fn the_season_ends_on_a_31_august_at_least_three_months_away() {
        assert_eq!(Horizon::new(date(2026, 9, 10), Clock::default()).season, date(2027, 8, 31));
        assert_eq!(Horizon::new(date(2027, 5, 31), Clock::default()).season, date(2027, 8, 31));
        assert_eq!(Horizon::new(date(2027, 6, 10), Clock::default()).season, date(2028, 8, 31));
        assert_eq!(Horizon::new(date(2026, 12, 20), Clock::default()).season, date(2027, 8, 31));
        assert_eq!(Horizon::new(Date::MAX, Clock::default()).season, Date::MAX);
    }

    #[test]
    fn a_series_ends_after_its_next_dates() {
        let context = HolidayContext::without_holidays(date(2026, 1, 1));
        let last = |phrase: &str, today| {
            let rule = PhraseReader::french(date(2026, 1, 1)).rule(phrase).expect(phrase);
            Horizon::new(today, Clock::default()).last_day(&Schedule::new(phrase, rule), &context)
        };
        // The date of a page of 31 May, when the season ends in three months.
        assert_eq!(last("chaque année, le 6 décembre", date(2026, 5, 31)), date(2027, 8, 31));
        assert_eq!(last("chaque année, le 6 décembre", date(2026, 10, 1)), date(2027, 8, 31));
        assert_eq!(last("chaque année, le 6 décembre", date(2026, 12, 7)), date(2028, 8, 31));
        assert_eq!(last("tous les mardis", date(2026, 5, 31)), date(2026, 8, 31));
    }

    #[test]
    fn the_night_before_a_change_counts() {
        let horizon = Horizon::new(date(2026, 9, 10), Clock::default());
        assert!(horizon.changes_around(date(2026, 10, 24)));
        assert!(horizon.changes_around(date(2026, 10, 25)));
        assert!(!horizon.changes_around(date(2026, 10, 26)));
    }
}
