//! Weekdays joined by a sign or by nothing: `lu/ma/je`, `samedi-dimanche`, `lundi → jeudi`, `lundi mercredi vendredi`.

use jiff::civil::Weekday;

use super::days::between;
use super::reading::Reading;
use super::token::Kind;
use crate::calendar::Weekdays;

impl Reading<'_> {
    /// Days with a sign between them of which it is asked what it means: where they begin, then as
    /// [`Self::days_with_sign`] has them.
    pub(super) fn asked_sign(&self) -> Option<(usize, usize, Vec<Weekday>, usize)> {
        (0..self.tokens.len()).find_map(|start| {
            let within = start.checked_sub(2).is_some_and(|before| self.days_by_sign(before).is_some());
            let asked = !within && self.days_by_sign(start).is_none();
            let (at, days, to) = self.days_with_sign(start).filter(|_| asked)?;
            Some((start, at, days, to))
        })
    }

    /// Weekdays with the same hyphen or slash between them: the token of the first sign, the days, the token behind.
    pub(super) fn days_with_sign(&self, start: usize) -> Option<(usize, Vec<Weekday>, usize)> {
        let (first, at) = self.weekday(start)?;
        let sign = self.kind(at).filter(|sign| matches!(sign, Kind::Dash | Kind::Slash))?;
        let (mut days, mut to) = (vec![first], at);
        while self.kind(to) == Some(sign)
            && let Some((day, end)) = self.weekday(to + 1).filter(|(day, _)| !days.contains(day))
        {
            days.push(day);
            to = end;
        }
        (days.len() > 1).then_some((at, days, to))
    }

    /// The same where the sign has one meaning: an arrow leads to the last day; three days are a list; of two neighbours
    /// "to" and "and" are the same; "lundi-vendredi" is the working week. "Mardi-vendredi" may be two sessions a week,
    /// "mardi-samedi" two markets.
    pub(super) fn days_by_sign(&self, start: usize) -> Option<(Weekdays, usize)> {
        let (first, at) = self.weekday(start)?;
        if self.kind(at) == Some(&Kind::Arrow) {
            let (last, end) = self.weekday(at + 1).filter(|(last, _)| *last != first)?;
            let dated = self.is_date_number(end);
            return (!dated).then(|| (between(first, last), end));
        }
        if let Some(found) = self.working_week(start) {
            return Some(found);
        }
        let (_, days, end) = self.days_with_sign(start)?;
        let neighbours = matches!(days.as_slice(), [one, other] if one.next() == *other);
        let sure = (neighbours || days.len() > 2) && !self.is_date_number(end);
        sure.then(|| (days.iter().fold(Weekdays::NONE, |all, day| all.with(*day)), end))
    }

    /// `lundi-vendredi`, `lu - sa`
    pub(super) fn working_week(&self, start: usize) -> Option<(Weekdays, usize)> {
        let (sign, days, end) = self.days_with_sign(start).filter(|(.., end)| !self.is_date_number(*end))?;
        let [Weekday::Monday, last] = days.as_slice() else { return None };
        let long = matches!(last, Weekday::Friday | Weekday::Saturday | Weekday::Sunday);
        (long && self.kind(sign) == Some(&Kind::Dash)).then(|| (between(Weekday::Monday, *last), end))
    }

    /// Whether the number of a date stands at a token, so that the weekday before it is that of the date.
    pub(super) fn is_date_number(&self, at: usize) -> bool {
        self.day_number(at).is_some_and(|(_, next)| self.month(next).is_some()) || self.is_numeric_date(at)
    }

    /// The start of the next day of a list without commas: "lundi mercredi vendredi", "lun. ven.".
    pub(super) fn next_bare_day(&self, at: usize) -> Option<usize> {
        let dot = self.kind(at.wrapping_sub(1)) == Some(&Kind::Dot);
        let before = at.checked_sub(if dot { 2 } else { 1 })?;
        self.weekday(before)?;
        self.weekday(at).map(|_| at)
    }
}
