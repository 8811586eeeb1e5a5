//! The VTIMEZONE of feeds: the rules of today of a time zone, as RRULE of RFC 5545.

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use super::part::weekday;
use crate::calendar::{Clock, YearlyChange};

/// The year from which the rules of today are said: Belgium and France have followed theirs since 1996, and no date of a
/// feed is older.
const SINCE: i16 = 1970;

/// The VTIMEZONE of a clock. One that changes otherwise than on the same days of every year has its usual offset: the
/// settings refuse it.
pub(super) fn vtimezone(clock: Clock) -> String {
    let mut out = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", clock.name());
    match clock.yearly_changes().as_deref() {
        Some([]) | None => constant(&mut out, clock.zone()),
        Some(changes) => changes.iter().for_each(|change| write(change, &mut out)),
    }
    out.push_str("END:VTIMEZONE\r\n");
    out
}

/// Adds a change.
fn write(change: &YearlyChange, out: &mut String) {
    let kind = if change.daylight { "DAYLIGHT" } else { "STANDARD" };
    let first = Date::new(SINCE, change.month, 1)
        .and_then(|month| month.nth_weekday_of_month(change.rank, change.weekday));
    let first = first.unwrap_or(Date::ZERO);
    let day = weekday(change.weekday);
    let (before, after) = (offset(change.before), offset(change.after));
    // Writing to a text cannot fail.
    let _ = write!(
        out,
        "BEGIN:{kind}\r\nTZOFFSETFROM:{before}\r\nTZOFFSETTO:{after}\r\nTZNAME:{}\r\n\
         DTSTART:{}T{:02}{:02}00\r\nRRULE:FREQ=YEARLY;BYMONTH={};BYDAY={}{day}\r\nEND:{kind}\r\n",
        change.name,
        super::stamp::date(first),
        change.minutes / 60,
        change.minutes % 60,
        change.month,
        change.rank,
    );
}

/// A year whose offset is that of today.
const RECENT: i16 = 2026;

/// A zone whose clock never changes.
fn constant(out: &mut String, zone: &TimeZone) {
    let year = Date::new(RECENT, 1, 1).and_then(|day| day.to_zoned_datetime(zone.clone()));
    let Ok(info) = year.map(|at| zone.to_offset_info(at.timestamp())) else { return };
    let (name, offset) = (info.abbreviation(), offset(info.offset()));
    let _ = write!(
        out,
        "BEGIN:STANDARD\r\nTZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nTZNAME:{name}\r\n\
         DTSTART:{SINCE}0101T000000\r\nEND:STANDARD\r\n",
    );
}

/// `+0100`
fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brussels_is_in_the_form_that_every_program_reads() {
        let text = "BEGIN:VTIMEZONE|TZID:Europe/Brussels|BEGIN:DAYLIGHT|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|TZNAME:CEST|\
            DTSTART:19700329T020000|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU|END:DAYLIGHT|BEGIN:STANDARD|TZOFFSETFROM:+0200|\
            TZOFFSETTO:+0100|TZNAME:CET|DTSTART:19701025T030000|RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU|END:STANDARD|\
            END:VTIMEZONE|";
        assert_eq!(vtimezone(Clock::default()), text.replace('|', "\r\n"));
    }

    #[test]
    fn other_zones_have_their_own_rules() {
        let of = |name| vtimezone(Clock::named(name).expect("known"));
        let lisbon = of("Europe/Lisbon");
        assert!(
            lisbon.contains("TZOFFSETFROM:+0000") && lisbon.contains("DTSTART:19700329T010000"),
            "{lisbon}"
        );
        let montreal = of("America/Toronto");
        assert!(
            montreal.contains("BYMONTH=3;BYDAY=2SU") && montreal.contains("BYMONTH=11;BYDAY=1SU"),
            "{montreal}"
        );
        let reunion = of("Indian/Reunion");
        assert!(reunion.contains("TZOFFSETTO:+0400") && !reunion.contains("RRULE"), "{reunion}");
    }
}
