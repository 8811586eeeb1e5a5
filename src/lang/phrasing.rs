//! Parts of sentences that languages share: lists, runs of days, ranks in order, places to fill.

use std::borrow::Borrow;

use jiff::civil::Weekday;

use super::Language;

/// A text with each `{name}` replaced. What takes its place is not looked at again: it may have braces.
pub fn fill(text: &str, parameters: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = parameters.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        let (value, after) = known.unwrap_or(("{", after));
        filled.push_str(value);
        rest = after;
    }
    filled + rest
}

/// `a, b ou c`: of messages to editors. What visitors read is joined by [`super::Schedules::list`], in their language.
pub fn list<S: Borrow<str>>(items: &[S], and: &str) -> String {
    joined(items, ", ", and)
}

/// A list with what stands between two, and between the last two.
pub(super) fn joined<S: Borrow<str>>(items: &[S], comma: &str, and: &str) -> String {
    match items.split_last() {
        Some((last, [])) => last.borrow().to_owned(),
        Some((last, before)) => format!("{}{and}{}", before.join(comma), last.borrow()),
        None => String::new(),
    }
}

/// The names of days.
pub(super) fn names(days: &[Weekday], language: &Language) -> Vec<String> {
    days.iter().map(|day| language.weekday(*day).to_owned()).collect()
}

/// The names of the first and last of at least three days in a row.
pub(super) fn run_of_days(days: &[Weekday], language: &Language) -> Option<(&'static str, &'static str)> {
    let (first, last) = (*days.first()?, *days.last()?);
    let in_a_row = days.windows(2).all(|pair| matches!(pair, [a, b] if a.next() == *b));
    (in_a_row && days.len() >= 3).then(|| (language.weekday(first), language.weekday(last)))
}

/// The words of ranks, in the order of the month: first to fifth, then the one before the last, then the last.
pub(super) fn ranks(ranks: &[i8], word: fn(i8) -> String) -> Vec<String> {
    let mut sorted = ranks.to_vec();
    sorted.sort_by_key(|rank| if *rank < 0 { i16::from(*rank) + 100 } else { i16::from(*rank) });
    sorted.into_iter().map(word).collect()
}
