//! A sentence that says several things, cut into the elements of `horaires` that should say them.

use super::element::Element;
use super::gather::gather;
use super::of_when::may_say_when;
use super::other::other_reading;
use super::parts::parts;
use super::reading::Reading;
use super::scope::{Other, doubt};
use super::token::Kind;
use super::words;
use crate::diag::Text;

/// A sentence cut up.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) elements: Vec<Element>,
    /// The token where it starts: words before it are about something else.
    pub(super) start: usize,
    /// The token from which nothing is understood.
    pub(super) end: usize,
    /// What to ask of the one who wrote it, when the words may mean two things.
    pub(super) doubt: Option<Question>,
}

/// A question, and what the words mean if its answer is not the first.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) text: Text,
    /// The elements of the other reading, when it can be written.
    pub(super) other: Option<Vec<Element>>,
}

/// So many words may stand before what is understood.
const LONGEST_PREAMBLE: usize = 10;

/// The elements that a sentence says: from its first word on, else from the first word from which days are
/// understood.
pub(super) fn cut(reading: &Reading<'_>) -> Option<Cut> {
    let starts = reading.tokens.len().min(LONGEST_PREAMBLE);
    let idle = |at: &usize| *at == 0 || is_idle(reading, at - 1);
    let mut best: Option<Cut> = None;
    for at in (0..starts).take_while(idle) {
        let Some(found) = from(reading, at) else { continue };
        if reading.is_end(found.end) {
            return Some(found);
        }
        if best.as_ref().is_none_or(|best| found.end > best.end) {
            best = Some(found);
        }
    }
    best
}

/// Whether a token may stand before what is understood: a word or sign that says nothing of when.
fn is_idle(reading: &Reading<'_>, at: usize) -> bool {
    reading.word(at).is_some_and(|word| {
        !may_say_when(reading, at)
            && words::rank(word).is_none()
            && (matches!(word, "un" | "une") || words::number(word).is_none())
    }) || matches!(reading.kind(at), Some(Kind::Comma | Kind::Colon))
}

fn from(reading: &Reading<'_>, start: usize) -> Option<Cut> {
    let (parts, end) = parts(reading, start);
    let (elements, read) = gather(reading, &parts)?;
    let end =
        if read < parts.len() { parts.get(read.wrapping_sub(1)).map_or(start, |part| part.to) } else { end };
    let read = parts.get(..read).unwrap_or_default();
    let doubt = if elements.len() == 1 { doubt(reading, read) } else { None };
    let Some(doubt) = doubt else { return Some(Cut { elements, start, end, doubt: None }) };
    let other = other_reading(reading, read, doubt.other);
    let (elements, other) = match (doubt.other, other) {
        // Days with a qualifier of their own are most likely a rule of their own.
        (Other::Split { .. }, Some(split)) => (split, Some(elements)),
        (_, other) => (elements, other),
    };
    Some(Cut { elements, start, end, doubt: Some(Question { text: doubt.question, other }) })
}
