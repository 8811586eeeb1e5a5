//! A sentence that says several things, cut into the elements of `horaires` that should say them.

use super::among::{doubt_among_rules, last_period};
use super::element::Element;
use super::gather::gather;
use super::named::Sure;
use super::of_when::may_say_when;
use super::other::other_reading;
use super::parts::{Part, parts};
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
    /// Whether no reading is sure enough to be proposed.
    pub(super) open: bool,
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
        // What is understood is not begun anew in its middle: "à partir du | 1er octobre 2026".
        if best.as_ref().is_some_and(|best| at < best.end) {
            continue;
        }
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
        // "Dès" without its accent stands before a day or an hour.
        let of = word == "des" && reading.is_free_word(at + 1);
        (of || !may_say_when(reading, at))
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
    let doubt = if elements.len() == 1 { doubt(reading, read) } else { doubt_among_rules(reading, read) };
    // `pendant` keeps either of two periods: where both may be meant, nothing is proposed.
    let twice = elements.iter().any(|element| element.periods > 1 || element.counts_from_a_period());
    let doubt = doubt.or_else(|| if twice { last_period(reading, read) } else { None });
    let Some(doubt) = doubt else { return Some(Cut { elements, start, end, doubt: None }) };
    let open = twice || doubt.other == Other::Neither || has_more_doubts(read, doubt.other);
    let other = other_reading(reading, read, doubt.other);
    let (elements, other) = match (doubt.other, other) {
        // Days with a qualifier of their own are most likely a rule of their own.
        (Other::Split { .. }, Some(split)) => (split, Some(elements)),
        (_, other) => (elements, other),
    };
    Some(Cut { elements, start, end, doubt: Some(Question { text: doubt.question, other, open }) })
}

/// Whether a filter has a sign that is not sure, beside the one that is asked about.
fn has_more_doubts(parts: &[Part], other: Other) -> bool {
    let asked = |part: usize, group: usize| other == Other::Flip { part, group };
    parts.iter().enumerate().any(|(part, found)| {
        let mut groups = found.groups().iter().enumerate();
        let unsure = |sure| !matches!(sure, Sure::Yes | Sure::Words(_));
        groups.any(|(group, found)| unsure(found.sure) && !asked(part, group))
    })
}
