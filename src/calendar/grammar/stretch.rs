//! Stretches of the calendar that filters name: how long they are, and whether two of them share a day.

use jiff::ToSpan as _;

use crate::calendar::Filter;

/// Whether a filter covers more than half of a year.
pub(super) fn covers_most(filter: &Filter) -> bool {
    match filter {
        Filter::Months { from, to } => (*to - *from).rem_euclid(12) >= 6,
        Filter::Dates { from, to } => from.checked_add(6.months()).is_ok_and(|half| half <= *to),
        Filter::SchoolHolidays
        | Filter::SchoolBreak(_)
        | Filter::PublicHolidays
        | Filter::PublicHoliday(_)
        | Filter::DaysOfMonth { .. }
        | Filter::RankedDay { .. } => false,
    }
}

/// Whether two stretches of the calendar share a day; none when that depends on the year.
pub(super) fn share_a_day(one: &Filter, other: &Filter) -> Option<bool> {
    match (one, other) {
        (Filter::Months { .. }, Filter::Months { .. }) => {
            let theirs = months(other);
            Some(months(one).iter().any(|month| theirs.contains(month)))
        }
        (Filter::Dates { from, to }, Filter::Dates { from: first, to: last }) => {
            Some(first <= to && from <= last)
        }
        _ => None,
    }
}

/// The months of a filter, counted from 0.
fn months(filter: &Filter) -> Vec<i8> {
    match filter {
        Filter::Months { from, to } => {
            (0..=(*to - *from).rem_euclid(12)).map(|n| (from - 1 + n) % 12).collect()
        }
        _ => Vec::new(),
    }
}
