//! Parts of sentences that languages share: lists, runs of days, ranks in order.

use jiff::civil::Weekday;

use crate::calendar::format::weekday_name;
use crate::calendar::{Filter, Weekdays};

/// `a, b et c`
pub(super) fn list(items: &[String], and: &str) -> String {
    match items.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{}{and}{last}", before.join(", ")),
        None => String::new(),
    }
}

/// The names of days in a language.
pub(super) fn names(days: Weekdays, lang: &str) -> Vec<String> {
    days.iter().map(|day| weekday_name(day, lang).to_owned()).collect()
}

/// The names of the first and last of at least three days in a row.
pub(super) fn run_of_days(days: Weekdays, lang: &str) -> Option<(&'static str, &'static str)> {
    let all: Vec<Weekday> = days.iter().collect();
    let (first, last) = (*all.first()?, *all.last()?);
    let in_a_row = all.windows(2).all(|pair| matches!(pair, [a, b] if a.next() == *b));
    (in_a_row && all.len() >= 3).then(|| (weekday_name(first, lang), weekday_name(last, lang)))
}

/// Ranks in the order of the month: first to fifth, then the one before the last, then the last.
pub(super) fn in_month_order(ranks: &[i8]) -> Vec<i8> {
    let mut sorted = ranks.to_vec();
    sorted.sort_by_key(|rank| if *rank < 0 { i16::from(*rank) + 100 } else { i16::from(*rank) });
    sorted
}

/// The months, when filters are single months and nothing else.
pub(super) fn single_months(filters: &[Filter]) -> Option<Vec<i8>> {
    filters
        .iter()
        .map(|filter| match filter {
            Filter::Months { from, to } if from == to => Some(*from),
            _ => None,
        })
        .collect()
}
