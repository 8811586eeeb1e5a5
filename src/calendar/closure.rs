//! Days on which an entry is closed as a whole, whatever its schedules say.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::format::{DateStyle, date_text, days_text};
use crate::diag::Text;
use crate::lang::of;

/// A stretch of days on which everything is closed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Closure {
    /// First day.
    pub from: Date,
    /// Last day, inclusive.
    pub until: Date,
    /// Why, in the words of the editor.
    pub text: Option<String>,
}

impl Closure {
    /// Whether a day lies in it.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }

    /// Which one is meant, for editors: "la fermeture du 21 décembre 2026 au 3 janvier 2027".
    pub fn name(&self) -> Text {
        if self.from == self.until {
            let day = |lang| date_text(self.from, of(lang), DateStyle::Full);
            return Text::new(
                format!("la fermeture du {}", day("fr")),
                format!("the closure of {}", day("en")),
            );
        }
        let days = |lang| days_text(Some(self.from), self.until, of(lang));
        Text::new(format!("la fermeture {}", days("fr")), format!("the closure {}", days("en")))
    }
}

/// The last day of the closures that follow each other without an open day between, from the one in which a day lies.
/// Nothing when the day lies in none. Closures are sorted by their first day.
pub fn closed_until(closures: &[Closure], day: Date) -> Option<Date> {
    let mut last =
        closures.iter().filter(|closure| closure.contains(day)).map(|closure| closure.until).max()?;
    for closure in closures {
        if closure.from <= last.saturating_add(1.day()) {
            last = last.max(closure.until);
        }
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn closure(from: Date, until: Date) -> Closure {
        Closure { from, until, text: None }
    }

    #[test]
    fn both_ends_of_a_closure_are_closed() {
        let one = closure(date(2026, 12, 21), date(2027, 1, 3));
        let days = [(2026, 12, 20), (2026, 12, 21), (2027, 1, 3), (2027, 1, 4)];
        let inside = days.map(|(year, month, day)| one.contains(date(year, month, day)));
        assert_eq!(inside, [false, true, true, false]);
    }

    #[test]
    fn closures_that_follow_each_other_end_together() {
        let all = [
            closure(date(2026, 12, 1), date(2026, 12, 24)),
            closure(date(2026, 12, 21), date(2026, 12, 23)),
            closure(date(2026, 12, 25), date(2026, 12, 31)),
            closure(date(2027, 1, 2), date(2027, 1, 8)),
        ];
        assert_eq!(closed_until(&all, date(2026, 12, 22)), Some(date(2026, 12, 31)));
        assert_eq!(closed_until(&all, date(2027, 1, 2)), Some(date(2027, 1, 8)));
        assert_eq!(closed_until(&all, date(2027, 1, 1)), None);
        assert_eq!(closed_until(&[closure(Date::MIN, Date::MAX)], Date::MAX), Some(Date::MAX));
    }
}
