//! What lasts only for some days is told beforehand: closures, and notices that have dates.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Site;
use crate::calendar::{Closure, closed_until};
use crate::model::{Alert, Entry};

/// How many days before its first day something is told.
pub const ANNOUNCED_DAYS: i32 = 60;

/// Whether what lasts from one day (or has begun) to another, inclusive (or goes on), is told on a day.
pub fn is_announced(from: Option<Date>, until: Option<Date>, today: Date) -> bool {
    let near = from.is_none_or(|from| from.saturating_sub(ANNOUNCED_DAYS.days()) <= today);
    near && until.is_none_or(|until| today <= until)
}

/// The last day on which an entry is closed, when it is on a day. What is suspended or over is not said to be closed: its
/// state says more.
pub(super) fn last_closed_day(entry: &Entry, today: Date) -> Option<Date> {
    closed_until(closures(entry), today)
}

fn closures(entry: &Entry) -> &[Closure] {
    let offer = entry.offer().filter(|_| entry.has_dates());
    offer.map(|offer| offer.closures.as_slice()).unwrap_or_default()
}

impl Site<'_> {
    /// The closures of an entry that are told today, in order.
    pub fn closures<'e>(&self, entry: &'e Entry) -> impl Iterator<Item = &'e Closure> {
        let today = self.today;
        closures(entry).iter().filter(move |one| is_announced(Some(one.from), Some(one.until), today))
    }

    /// The notice of an entry, when it is told today.
    pub fn alert<'e>(&self, entry: &'e Entry) -> Option<&'e Alert> {
        entry.alert.as_ref().filter(|alert| is_announced(alert.from, alert.until, self.today))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_has_dates_is_told_from_sixty_days_before_to_its_last_day() {
        let (from, until) = (Some(date(2026, 12, 21)), Some(date(2027, 1, 3)));
        let told = |(year, month, day)| is_announced(from, until, date(year, month, day));
        let days = [(2026, 10, 21), (2026, 10, 22), (2027, 1, 3), (2027, 1, 4)];
        assert_eq!(days.map(told), [false, true, true, false]);
        assert!(is_announced(None, until, date(2020, 1, 1)) && !is_announced(None, until, date(2027, 1, 4)));
        assert!(is_announced(None, None, Date::MAX) && is_announced(Some(Date::MIN), None, Date::MIN));
    }
}
