//! What to say of weekdays that are written in an unusual way.

use jiff::civil::Weekday;

use super::fault::PhraseError;
use super::reading::Reading;
use super::repair;
use super::token::Kind;
use super::words;
use crate::calendar::{Weekdays, codes};
use crate::diag::Text;

/// "Lundi-vendredi", "mardi/jeudi": a sign in place of words.
pub(super) fn joined(reading: &Reading<'_>) -> Option<PhraseError> {
    let (start, at, days, to) = reading.asked_sign()?;
    let (first, last) = (*days.first()?, *days.last()?);
    let all = days.iter().fold(Weekdays::NONE, |all, day| all.with(*day));
    let between = reading.reader.range(first, last);
    let list = reading.reader.names(all);
    let message = Text::new("ce signe peut vouloir dire « à » ou « et »", "this sign may mean “to” or “and”");
    let fault = PhraseError::new(&codes::PHRASE, reading.range(at, at + 1), message);
    let dash = days.len() == 2 && reading.kind(at) == Some(&Kind::Dash);
    let (one, other) = if dash { (between, list) } else { (list, between) };
    let start =
        start.checked_sub(1).filter(|at| reading.skip(*at, &["le", "les", "du"]) > *at).unwrap_or(start);
    // Alone, the days are all that is to be written.
    let alone = start == 0 && reading.is_end(to);
    if let Some((fr, en)) = repair::either(reading, start, to, (&one, &other)).filter(|_| !alone) {
        return Some(fault.help(fr, en));
    }
    Some(fault.help(format!("écrivez « {one} » ou « {other} »"), format!("write “{one}” or “{other}”")))
}

/// "Mardi ou jeudi": one of them, or both?
pub(super) fn either(reading: &Reading<'_>) -> Option<PhraseError> {
    let at = (1..reading.tokens.len()).find(|at| reading.word(*at) == Some("ou"))?;
    let before = at.checked_sub(if reading.kind(at - 1) == Some(&Kind::Slash) { 3 } else { 1 })?;
    let after = reading.skip(at + 1, &["le", "les"]);
    reading.weekday(before).and(reading.weekday(after))?;
    let start = if before + 1 < at { before + 1 } else { at };
    let message = Text::new("« ou » : on ne sait pas quels jours", "“ou”: it is not known which days");
    let fault = PhraseError::new(&codes::PHRASE, reading.range(start, at + 1), message);
    let mut phrase = reading.phrase.to_owned();
    phrase.replace_range(reading.range(start, at + 1), reading.reader.written.and.trim());
    let found = repair::elements(&phrase, reading)?;
    let (fr, en) = repair::to_write(&found, reading.reader);
    Some(fault.help(
        format!("{fr} si c'est chacun de ces jours ; sinon, écrivez le bon jour, ou les dates"),
        format!("{en} if it is each of these days; else write the right day, or the dates"),
    ))
}

/// "Tous les jours de la semaine", "5 jours sur 7": five days or seven?
pub(super) fn which_days(reading: &Reading<'_>) -> Option<PhraseError> {
    let wordings: [&[&'static str]; 2] = [&["jour", "de", "la", "semaine"], &["jour", "sur"]];
    let found = |at: usize| reading.wording(at, &wordings).map(|end| (at, end));
    let (from, to) = (0..reading.tokens.len()).find_map(found)?;
    let message = Text::new("quels jours de la semaine ?", "which days of the week?");
    let fault = PhraseError::new(&codes::PHRASE, reading.range(from, to), message);
    // "Tous les" before and the number after are part of it.
    let to = reading.number(to).map_or(to, |(_, end)| end);
    let start = (0..from).find(|at| reading.skip(reading.skip(*at, &["tous", "chaque"]), &["les"]) == from);
    let start =
        start.or_else(|| from.checked_sub(1).filter(|at| reading.number(*at).is_some())).unwrap_or(from);
    let alone = start == 0 && reading.is_end(to);
    let workdays = reading.reader.range(Weekday::Monday, Weekday::Friday);
    let days = (workdays.as_str(), reading.reader.written.every_day);
    Some(match repair::either(reading, start, to, days).filter(|_| !alone) {
        Some((fr, en)) => fault.help(fr, en),
        None => fault.help(
            format!("écrivez « {} », ou « {} » s'il s'agit aussi du week-end", days.0, days.1),
            format!("write “{}”, or “{}” if the week-end is meant too", days.0, days.1),
        ),
    })
}

/// "Les semaines paires": numbers of weeks break in years of 53 weeks.
pub(super) fn odd_or_even(reading: &Reading<'_>) -> Option<PhraseError> {
    let is_word = |at: &usize| reading.word(*at).is_some_and(words::is_odd_or_even);
    let at = (0..reading.tokens.len()).find(is_word)?;
    let text = reading.text(at, at + 1);
    if at.checked_sub(1).is_some_and(|before| reading.skip(before, &["mois"]) == at) {
        return None;
    }
    let message = Text::new(
        format!("« {text} » : les numéros de semaine sautent en fin d'année"),
        format!("“{text}”: week numbers jump at the year's end"),
    );
    let day =
        (0..reading.tokens.len()).find_map(|at| reading.weekday(at)).map_or(Weekday::Tuesday, |(day, _)| day);
    let day = reading.reader.one_in_two(day);
    Some(PhraseError::new(&codes::PHRASE, reading.range(at, at + 1), message).help(
        format!(
            "si c'est une semaine sur deux, sans saut en fin d'année, écrivez « quand: {day} » et « du: » avec \
             la date d'une séance ; sinon, écrivez les dates"
        ),
        format!(
            "if it is every other week, without a jump at the year's end, write “quand: {day}” and “du:” with \
             the date of one session; else write the dates"
        ),
    ))
}

/// A weekday in `sauf`.
pub(super) fn in_filter(reading: &Reading<'_>) -> Option<PhraseError> {
    let (days, end) = reading.days(0).filter(|(_, end)| reading.is_end(*end))?;
    let message =
        Text::new("un jour de la semaine s'enlève dans « quand »", "a weekday is taken out in “quand”");
    let kept = Weekdays::ALL.iter().filter(|day| !days.contains(*day));
    let kept = kept.fold(Weekdays::NONE, Weekdays::with);
    let names = reading.reader.names(kept);
    Some(PhraseError::new(&codes::FILTER, reading.range(0, end), message).help(
        format!("nommez dans « quand » les jours gardés, par exemple « {names} »"),
        format!("name in “quand” the days that are kept, such as “{names}”"),
    ))
}
