//! From local days and hours to instants: offsets, nights that last, and the two nights when the clock changes.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::{Occurrence, Slot, TIME_ZONE, When};

/// What is wrong with an hour on a night when the clock changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClockFault {
    /// In spring the hour is skipped.
    Missing,
    /// In autumn the hour comes twice.
    Twice,
}

/// The wall clock of a site: the time zone of all its hours, from the data that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    name: &'static str,
    zone: &'static TimeZone,
}

impl Default for Clock {
    fn default() -> Self {
        static UTC: TimeZone = TimeZone::UTC;
        Clock::named(TIME_ZONE).unwrap_or(Clock { name: "UTC", zone: &UTC })
    }
}

impl Clock {
    /// The one of a time zone by its name in the IANA database, `Europe/Lisbon`; kept as long as the program runs.
    pub fn named(name: &str) -> Option<Self> {
        static KEPT: Mutex<BTreeMap<String, Clock>> = Mutex::new(BTreeMap::new());
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept.get(name) {
            return Some(*known);
        }
        let zone = TimeZone::get(name).ok()?;
        // The name as the database writes it: whoever reads a feed may compare it letter by letter.
        let own = zone.iana_name().unwrap_or(name).to_owned();
        let clock = Clock { name: Box::leak(own.into_boxed_str()), zone: Box::leak(Box::new(zone)) };
        kept.insert(name.to_owned(), clock);
        Some(clock)
    }

    /// Its name in the IANA database.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Its rules.
    pub fn zone(self) -> &'static TimeZone {
        self.zone
    }

    /// The instant of a wall-clock time: of one that is skipped with the offset before the change, of one that comes twice
    /// the first.
    pub fn at(self, time: DateTime) -> Option<ZonedDateTime> {
        time.to_zoned_datetime(self.zone.clone()).ok()
    }

    /// The instants at which a slot starts and ends on a day. The end keeps its wall-clock hour over a clock change.
    pub fn instants(self, day: Date, slot: Slot) -> Option<(ZonedDateTime, Option<ZonedDateTime>)> {
        let start = self.at(slot.start_on(day))?;
        let end = match slot.end_on(day) {
            Some(end) => Some(self.at(end)?),
            None => None,
        };
        Some((start, end))
    }

    /// The hour of a slot that does not exist, or comes twice, on a day: the wall-clock time and what is wrong with it.
    pub fn fault(self, day: Date, slot: Slot) -> Option<(DateTime, ClockFault)> {
        let ends = [Some(slot.start_on(day)), slot.end_on(day)];
        ends.into_iter().flatten().find_map(|time| {
            let ambiguous = self.zone.to_ambiguous_timestamp(time);
            if !ambiguous.is_ambiguous() {
                return None;
            }
            let gap = matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Gap { .. });
            Some((time, if gap { ClockFault::Missing } else { ClockFault::Twice }))
        })
    }

    /// The days between two days, both inclusive, on which it changes.
    pub fn changes(self, from: Date, to: Date) -> Vec<Date> {
        let Some(start) = self.at(from.at(0, 0, 0, 0)) else { return Vec::new() };
        self.zone
            .following(start.timestamp())
            .map(|change| change.timestamp().to_zoned_datetime(self.zone.clone()).date())
            .take_while(|day| *day <= to)
            .take(1000)
            .collect()
    }
}

impl Slot {
    /// Whether two slots of one day share a moment. One without an end is its start.
    pub fn meets(self, other: Slot) -> bool {
        let (before, after) = if self.start <= other.start { (self, other) } else { (other, self) };
        let runs_on = |end| end <= before.start || after.start < end;
        before.start == after.start || before.end.time().is_some_and(runs_on)
    }

    /// When it starts on a day, by the wall clock.
    pub fn start_on(self, day: Date) -> DateTime {
        day.to_datetime(self.start)
    }

    /// When it ends, by the wall clock: the next day when the end is not after the start.
    pub fn end_on(self, day: Date) -> Option<DateTime> {
        let end: Time = self.end.time()?;
        let day = if end <= self.start { day.tomorrow().ok()? } else { day };
        Some(day.to_datetime(end))
    }
}

impl Occurrence {
    /// The instants at which it starts and ends; nothing when it has no hours.
    pub fn instants(&self, clock: Clock) -> Option<(ZonedDateTime, Option<ZonedDateTime>)> {
        match self.when {
            When::Slot(slot) => clock.instants(self.day, slot),
            When::AllDay | When::Part(_) | When::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn slot(start: (i8, i8), end: (i8, i8)) -> Slot {
        Slot { start: time(start.0, start.1, 0, 0), end: crate::calendar::End::At(time(end.0, end.1, 0, 0)) }
    }

    #[test]
    fn an_end_before_the_start_is_the_next_day() {
        let (start, end) =
            Clock::default().instants(date(2026, 10, 24), slot((22, 0), (6, 0))).expect("in range");
        let end = end.expect("closed");
        assert_eq!(start.strftime("%FT%T%:z").to_string(), "2026-10-24T22:00:00+02:00");
        assert_eq!(end.strftime("%FT%T%:z").to_string(), "2026-10-25T06:00:00+01:00");
    }

    #[test]
    fn hours_of_the_change_are_found() {
        let gap = Clock::default().fault(date(2026, 3, 29), slot((2, 30), (4, 0)));
        assert_eq!(gap, Some((date(2026, 3, 29).at(2, 30, 0, 0), ClockFault::Missing)));
        let twice = Clock::default().fault(date(2026, 10, 24), slot((22, 0), (2, 30)));
        assert_eq!(twice, Some((date(2026, 10, 25).at(2, 30, 0, 0), ClockFault::Twice)));
        assert_eq!(Clock::default().fault(date(2026, 3, 29), slot((1, 30), (4, 0))), None);
        assert_eq!(Clock::default().fault(date(2026, 3, 28), slot((2, 30), (4, 0))), None);
    }

    #[test]
    fn the_changes_of_a_year_are_two() {
        let found = Clock::default().changes(date(2026, 1, 1), date(2026, 12, 31));
        assert_eq!(found, [date(2026, 3, 29), date(2026, 10, 25)]);
    }

    #[test]
    fn a_clock_has_the_hours_of_its_zone() {
        let lisbon = Clock::named("Europe/Lisbon").expect("known");
        let (start, _) = lisbon.instants(date(2026, 7, 1), slot((9, 0), (10, 0))).expect("in range");
        assert_eq!(start.strftime("%FT%T%:z").to_string(), "2026-07-01T09:00:00+01:00");
        assert_eq!(lisbon.name(), "Europe/Lisbon");
        assert!(Clock::named("Europe/Nulle-Part").is_none());
    }
}
