//! On which days of each year a clock changes.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::{Offset, TimeZone};

use super::Clock;

/// The years whose changes are looked at.
const YEARS: std::ops::Range<i16> = 2026..2037;

/// A change of the clock that comes every year: on the `rank`th `weekday` of a month (-1 is the last).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyChange {
    /// Whether it is the one to daylight saving time.
    pub daylight: bool,
    /// The offset before it.
    pub before: Offset,
    /// The offset after it.
    pub after: Offset,
    /// What the time after it is called: `CEST`.
    pub name: String,
    /// Its month.
    pub month: i8,
    /// Which of its weekdays in that month, from 1; -1 is the last.
    pub rank: i8,
    /// Its day of the week.
    pub weekday: Weekday,
    /// The wall-clock time before it, in minutes.
    pub minutes: i32,
}

impl Clock {
    /// Its changes in every year, that to daylight saving time first; none where it never changes. Nothing where no rule
    /// says when it does.
    pub fn yearly_changes(self) -> Option<Vec<YearlyChange>> {
        changes(self.zone())
    }
}

/// The changes of a year, daylight first; none where the clock never changes, nothing where no rule says when it does.
fn changes(zone: &TimeZone) -> Option<Vec<YearlyChange>> {
    let start =
        |year: i16| Date::new(year, 1, 1).ok()?.to_zoned_datetime(zone.clone()).ok().map(|at| at.timestamp());
    let (from, to) = (start(YEARS.start)?, start(YEARS.end)?);
    let found = zone.following(from).take_while(|change| change.timestamp() < to);
    let found: Vec<(DateTime, YearlyChange)> =
        found.filter_map(|change| yearly(zone, change.timestamp())).collect();
    let mut rules: Vec<YearlyChange> = Vec::new();
    for daylight in [true, false] {
        let all: Vec<&(DateTime, YearlyChange)> =
            found.iter().filter(|(_, change)| change.daylight == daylight).collect();
        let Some((_, first)) = all.first() else { continue };
        let is_last = all.iter().all(|(time, _)| time.date().day() + 7 > time.date().days_in_month());
        let rule = YearlyChange { rank: if is_last { -1 } else { first.rank }, ..first.clone() };
        let same = |change: &YearlyChange| {
            YearlyChange { rank: rule.rank, ..change.clone() } == rule
                && (is_last || change.rank == rule.rank)
        };
        if all.len() != YEARS.len() || !all.iter().all(|(_, change)| same(change)) {
            return None;
        }
        rules.push(rule);
    }
    Some(rules)
}

/// A change at an instant, with its wall-clock time before it.
fn yearly(zone: &TimeZone, at: Timestamp) -> Option<(DateTime, YearlyChange)> {
    let before = zone.to_offset(at.checked_sub(jiff::SignedDuration::from_secs(1)).ok()?);
    let after = zone.to_offset_info(at);
    let time = before.to_datetime(at);
    let date = time.date();
    let change = YearlyChange {
        daylight: after.dst().is_dst(),
        before,
        after: after.offset(),
        name: after.abbreviation().to_owned(),
        month: date.month(),
        rank: (date.day() - 1) / 7 + 1,
        weekday: date.weekday(),
        minutes: i32::from(time.hour()) * 60 + i32::from(time.minute()),
    };
    Some((time, change))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moving_change_has_no_rule() {
        let casablanca = Clock::named("Africa/Casablanca").expect("known");
        assert_eq!(casablanca.yearly_changes(), None, "Ramadan moves");
        assert_eq!(Clock::named("Indian/Reunion").and_then(Clock::yearly_changes), Some(Vec::new()));
    }

    #[test]
    fn the_changes_give_the_hours_of_a_zone() {
        for name in
            ["Europe/Brussels", "Europe/Lisbon", "America/Toronto", "Australia/Sydney", "Indian/Reunion"]
        {
            let clock = Clock::named(name).expect("known");
            for change in clock.yearly_changes().expect("regular") {
                for year in YEARS {
                    let month = Date::new(year, change.month, 1).expect("a month");
                    let day = month.nth_weekday_of_month(change.rank, change.weekday).expect("a day");
                    let (hour, minute) = (change.minutes / 60, change.minutes % 60);
                    let time = day.at(i8::try_from(hour).unwrap(), i8::try_from(minute).unwrap(), 0, 0);
                    let at = change.before.to_timestamp(time).expect("in range");
                    assert_eq!(clock.zone().to_offset(at), change.after, "{name} {year}");
                }
            }
        }
    }
}
