//! What to say of weekdays that are written in an unusual way.

use super::days::names;
use super::fault::PhraseError;
use super::reading::Reading;
use super::token::Kind;
use crate::calendar::{Weekdays, codes};
use crate::diag::Text;

/// "Tous les jours sauf le dimanche": the days that are left.
pub(super) fn all_but(reading: &Reading<'_>) -> Option<PhraseError> {
    let (days, end) = reading.week(0)?;
    let next = reading.wording(end, &[&["sauf"], &["hors"], &["excepte"]])?;
    let (less, to) = reading.days(next).filter(|(_, to)| reading.is_end(*to))?;
    let left = days.iter().filter(|day| !less.contains(*day)).fold(Weekdays::NONE, Weekdays::with);
    if left.is_empty() {
        return None;
    }
    let message = Text::new("nommez les jours gardés", "name the days that are kept");
    Some(PhraseError::new(&codes::PHRASE, reading.range(end, to), message).proposing(usual(left)))
}

/// "Lundi-vendredi", "mardi/jeudi": a sign in place of words.
pub(super) fn joined(reading: &Reading<'_>) -> Option<PhraseError> {
    let (first, at) = reading.weekday(0)?;
    let sign = reading.kind(at).filter(|sign| matches!(sign, Kind::Dash | Kind::Slash))?;
    let (last, _) = reading.weekday(at + 1).filter(|(_, end)| reading.is_end(*end))?;
    if first == last {
        return None;
    }
    let (first, last) = (super::words::weekday_name(first), super::words::weekday_name(last));
    let (between, list) = (format!("du {first} au {last}"), format!("{first} et {last}"));
    let message = Text::new("ce signe peut vouloir dire « à » ou « et »", "this sign may mean “to” or “and”");
    let fault = PhraseError::new(&codes::PHRASE, reading.range(at, at + 1), message);
    let (one, other) = if *sign == Kind::Dash { (between, list) } else { (list, between) };
    Some(fault.help(format!("écrivez « {one} » ou « {other} »"), format!("write “{one}” or “{other}”")))
}

/// `du lundi au samedi`, `lundi, mardi et jeudi`
fn usual(days: Weekdays) -> String {
    let all: Vec<_> = days.iter().collect();
    match all.as_slice() {
        [first, .., last]
            if all.len() > 2 && all.windows(2).all(|pair| matches!(pair, [a, b] if a.next() == *b)) =>
        {
            format!("du {} au {}", super::words::weekday_name(*first), super::words::weekday_name(*last))
        }
        _ => names(days),
    }
}

/// "Tous les jours de la semaine", "5 jours sur 7": five days or seven?
pub(super) fn which_days(reading: &Reading<'_>) -> Option<PhraseError> {
    let wordings: [&[&'static str]; 2] = [&["jour", "de", "la", "semaine"], &["jour", "sur"]];
    let found = |at: usize| reading.wording(at, &wordings).map(|end| (at, end));
    let (from, to) = (0..reading.tokens.len()).find_map(found)?;
    let message = Text::new("quels jours de la semaine ?", "which days of the week?");
    Some(PhraseError::new(&codes::PHRASE, reading.range(from, to), message).help(
        "écrivez « du lundi au vendredi », ou « tous les jours » s'il s'agit aussi du week-end",
        "write “du lundi au vendredi”, or “tous les jours” if the week-end is meant too",
    ))
}

/// A weekday in `sauf`.
pub(super) fn in_filter(reading: &Reading<'_>) -> Option<PhraseError> {
    let (days, end) = reading.days(0).filter(|(_, end)| reading.is_end(*end))?;
    let message =
        Text::new("un jour de la semaine s'enlève dans « quand »", "a weekday is taken out in “quand”");
    let kept = Weekdays::ALL.iter().filter(|day| !days.contains(*day));
    let kept = kept.fold(Weekdays::NONE, Weekdays::with);
    let names = names(kept);
    Some(PhraseError::new(&codes::FILTER, reading.range(0, end), message).help(
        format!("nommez dans « quand » les jours gardés, par exemple « {names} »"),
        format!("name in “quand” the days that are kept, such as “{names}”"),
    ))
}
