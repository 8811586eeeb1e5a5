//! The one VTIMEZONE of all feeds.

/// Central European time since 1970, in the form that every program reads: the rule of today, without history.
/// Belgium and France have followed it since 1996; no date of a feed is older.
pub(super) const VTIMEZONE: &str = "BEGIN:VTIMEZONE\r
TZID:Europe/Brussels\r
BEGIN:DAYLIGHT\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
DTSTART:19700329T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
DTSTART:19701025T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::TIME_ZONE;

    #[test]
    fn it_is_the_zone_of_all_hours() {
        assert!(VTIMEZONE.contains(&format!("TZID:{TIME_ZONE}\r\n")));
        assert!(VTIMEZONE.lines().all(|line| line.len() <= 75));
        assert_eq!(VTIMEZONE.matches("\r\n").count(), VTIMEZONE.matches('\n').count());
    }
}
