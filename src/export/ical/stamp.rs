//! Days and local times as iCalendar writes them.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::calendar::{Clock, Slot, When};
use crate::export::line;

/// A day, or a local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stamp {
    /// A whole day.
    Day(Date),
    /// A wall-clock time.
    At(DateTime),
}

/// When a session of a feed takes place: hours are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Time {
    /// All day.
    AllDay,
    /// A range of hours, or its start alone.
    Slot(Slot),
}

impl Time {
    /// The time of an occurrence, when its hours are known.
    pub(super) fn of(when: When) -> Option<Self> {
        match when {
            When::AllDay => Some(Time::AllDay),
            When::Slot(slot) => Some(Time::Slot(slot)),
            When::Part(_) | When::Unknown => None,
        }
    }

    /// When it starts on a day.
    pub(super) fn start_on(self, day: Date) -> Stamp {
        match self {
            Time::AllDay => Stamp::Day(day),
            Time::Slot(slot) => Stamp::At(slot.start_on(day)),
        }
    }

    /// When it ends; nothing when the end is open. A whole day ends where the next begins.
    pub(super) fn end_on(self, day: Date) -> Option<Stamp> {
        match self {
            Time::AllDay => day.tomorrow().ok().map(Stamp::Day),
            Time::Slot(slot) => slot.end_on(day).map(Stamp::At),
        }
    }

    /// Whether both are whole days, or both are hours: what may stand in one series.
    pub(super) fn same_type(self, other: Time) -> bool {
        matches!((self, other), (Time::AllDay, Time::AllDay) | (Time::Slot(_), Time::Slot(_)))
    }

    /// `-0930`: tells sessions of one day apart.
    pub(super) fn suffix(self) -> String {
        match self {
            Time::AllDay => "-jour".to_owned(),
            Time::Slot(slot) => format!("-{:02}{:02}", slot.start.hour(), slot.start.minute()),
        }
    }
}

impl Stamp {
    /// Adds a property with this value: `DTSTART;TZID=Europe/Brussels:20260904T090000`.
    pub(super) fn write(self, out: &mut String, name: &str, clock: Clock) {
        match self {
            Stamp::Day(day) => line::raw(out, &format!("{name};VALUE=DATE"), &date(day)),
            Stamp::At(time) => {
                let value = format!(
                    "{}T{:02}{:02}{:02}",
                    date(time.date()),
                    time.hour(),
                    time.minute(),
                    time.second()
                );
                line::raw(out, &format!("{name};TZID={}", clock.name()), &value);
            }
        }
    }
}

/// `20260904`
pub(super) fn date(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// The value of UNTIL that keeps all of a day: the day itself for whole days, else its last second in universal
/// time, with the offset of that very day (it may lie after a change of hour).
pub(super) fn until(day: Date, time: Time, clock: Clock) -> String {
    let end = match time {
        Time::AllDay => None,
        Time::Slot(_) => clock.at(day.at(23, 59, 59, 0)),
    };
    match end {
        None => date(day),
        Some(end) => {
            let end = end.with_time_zone(TimeZone::UTC).datetime();
            format!("{}T{:02}{:02}{:02}Z", date(end.date()), end.hour(), end.minute(), end.second())
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date as day, time};

    use super::*;

    #[test]
    fn until_has_the_offset_of_the_last_day() {
        let evening =
            Time::Slot(Slot { start: time(23, 0, 0, 0), end: crate::calendar::End::At(time(23, 45, 0, 0)) });
        assert_eq!(until(day(2026, 10, 30), evening, Clock::default()), "20261030T225959Z");
        assert_eq!(until(day(2027, 6, 25), evening, Clock::default()), "20270625T215959Z");
        assert_eq!(until(day(2027, 6, 25), Time::AllDay, Clock::default()), "20270625");
    }
}
