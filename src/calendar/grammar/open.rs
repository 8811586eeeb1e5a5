//! Words of a language that leave open what they mean, as its table says: what to ask.
//!
//! "Tot 31 mei": is that day the last one, or the one before? "'s Middags": around noon, or in the afternoon?

use super::fault::PhraseError;
use super::reading::Reading;
use super::repair;
use super::token::UNKNOWN;
use crate::calendar::codes;
use crate::diag::Text;
use crate::lang::{Open, fill};

/// In a table, before the name of words that leave something open.
const MARK: char = '?';

/// Words that leave something open: both readings, written out.
pub(super) fn left_open(reading: &Reading<'_>) -> Option<PhraseError> {
    (0..reading.tokens.len()).find_map(|at| asked(reading, at))
}

fn asked(reading: &Reading<'_>, at: usize) -> Option<PhraseError> {
    let name = reading.word(at)?.strip_prefix(UNKNOWN)?.strip_prefix(MARK)?;
    let open: &Open = reading.reader.written.open.iter().find(|open| open.name == name)?;
    let day = reading.weekday(at + 1).or_else(|| reading.weekday(at.checked_sub(1)?)).map(|(day, _)| day);
    let of_day = open.instead.iter().any(|words| words.contains("{day}"));
    let to = if of_day && reading.weekday(at + 1).is_some() { at + 2 } else { at + 1 };
    let [one, other] =
        open.instead.map(|words| fill(words, &[("day", day.map_or("", |day| reading.reader.day(day)))]));
    let words = reading.text(at, to);
    let [fr, en] = open.question;
    let message = Text::new(format!("« {words} » : {fr}"), format!("“{words}”: {en}"));
    let fault = PhraseError::new(&codes::PHRASE, reading.range(at, to), message);
    let both = if other.is_empty() {
        repair::in_place(reading, at, to, &one)
    } else {
        repair::either(reading, at, to, (&one, &other))
    };
    Some(match (both, other.as_str()) {
        (Some((fr, en)), "") => fault.help(
            format!("si oui, {fr} ; sinon, écrivez autrement ce qui est voulu"),
            format!("if so, {en}; else write otherwise what is meant"),
        ),
        (Some((fr, en)), _) => fault.help(fr, en),
        (None, "") => fault.help(format!("si oui, écrivez « {one} »"), format!("if so, write “{one}”")),
        (None, _) => {
            fault.help(format!("écrivez « {one} » ou « {other} »"), format!("write “{one}” or “{other}”"))
        }
    })
}
