//! Lists, and texts with places to fill.

use std::borrow::Borrow;

/// A text with each `{name}` replaced. What takes its place is not looked at again: it may have braces.
pub fn fill(text: &str, parameters: &[(&str, &str)]) -> String {
    let value = |place: &str| {
        let (_, value) = parameters.iter().find(|(known, _)| *known == place)?;
        Some((*value).to_owned())
    };
    fill_by(text, value)
}

/// A text with each place replaced by what is said for it; those of which nothing is said stay.
pub(super) fn fill_by(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(place, after)| Some((value(place)?, after)));
        if let Some((value, after)) = known {
            filled.push_str(&value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
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
