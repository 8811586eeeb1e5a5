//! A phrase being read: steps over its tokens.
//!
//! Every step takes the index of a token and gives the index after what it read, or `None`. What stood in the way is
//! noted as steps are tried, and given once, when the reading is over ([`Reading::trouble`]).

use std::cell::RefCell;
use std::ops::Range;

use jiff::civil::Weekday;

use super::fault::PhraseError;
use super::reader::PhraseReader;
use super::token::{Kind, Token};
use super::words;
use crate::calendar::codes;

/// What could have stood where reading got stuck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A weekday.
    Weekday,
    /// A month.
    Month,
    /// `1er`, `dernier`…
    Rank,
    /// An hour.
    Hour,
    /// One of these words.
    Words(&'static [&'static str]),
    /// The end of the phrase.
    End,
}

/// What stood in the way of reading a phrase whole.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// The token that reading did not get past.
    pub(super) at: usize,
    /// What could have stood there.
    pub(super) expected: Vec<Expected>,
    /// What was understood and is wrong; of several the one furthest to the right.
    pub(super) fault: Option<PhraseError>,
    /// The leftmost date without a year.
    pub(super) missing: Option<MissingYear>,
}

/// A date without a year: the bytes that the year replaces, and the year to propose.
#[derive(Debug, Clone)]
pub(super) struct MissingYear {
    pub(super) range: Range<usize>,
    /// None when no near year fits the weekday.
    pub(super) year: Option<i16>,
}

/// A phrase being read.
pub(super) struct Reading<'a> {
    pub(super) phrase: &'a str,
    pub(super) tokens: Vec<Token>,
    /// In which language it is read.
    pub(super) reader: PhraseReader,
    trouble: RefCell<Trouble>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(phrase: &'a str, reader: PhraseReader) -> Self {
        Reading { phrase, tokens: reader.terminals(phrase), reader, trouble: RefCell::default() }
    }

    /// Notes that reading got stuck at a token.
    pub(super) fn expect(&self, at: usize, expected: Expected) {
        let mut trouble = self.trouble.borrow_mut();
        if at > trouble.at {
            trouble.at = at;
            trouble.expected.clear();
        }
        if at == trouble.at && !trouble.expected.contains(&expected) {
            trouble.expected.push(expected);
        }
    }

    /// Notes something that is understood and wrong. The one furthest to the right stays.
    pub(super) fn fault(&self, fault: PhraseError) {
        let mut trouble = self.trouble.borrow_mut();
        // Of several dates without a year the first is told.
        let later = |known: &PhraseError| match (known.code.id, fault.code.id) {
            (known_id, id) if known_id == codes::NO_YEAR.id && id == known_id => {
                fault.range.start < known.range.start
            }
            _ => known.range.start < fault.range.start,
        };
        if trouble.fault.as_ref().is_none_or(later) {
            trouble.fault = Some(fault);
        }
    }

    /// Notes a date without a year; the leftmost stays.
    pub(super) fn missing_year(&self, range: Range<usize>, year: Option<i16>) {
        let mut trouble = self.trouble.borrow_mut();
        if trouble.missing.as_ref().is_none_or(|known| range.start < known.range.start) {
            trouble.missing = Some(MissingYear { range, year });
        }
    }

    /// What stood in the way, once reading is over.
    pub(super) fn trouble(self) -> Trouble {
        self.trouble.into_inner()
    }

    pub(super) fn kind(&self, at: usize) -> Option<&Kind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// Whether everything is read, but for a full stop.
    pub(super) fn is_end(&self, at: usize) -> bool {
        let rest = self.tokens.get(at..).unwrap_or_default();
        matches!(rest, [] | [Token { kind: Kind::Dot, .. }])
    }

    /// The bytes of the tokens from one index to before another.
    pub(super) fn range(&self, from: usize, to: usize) -> Range<usize> {
        let end = self.phrase.len();
        let start = self.tokens.get(from).map_or(end, |token| token.range.start);
        let last = to.checked_sub(1).filter(|last| *last >= from);
        start..last.and_then(|last| self.tokens.get(last)).map_or(start, |token| token.range.end)
    }

    /// The text of the tokens from one index to before another.
    pub(super) fn text(&self, from: usize, to: usize) -> &'a str {
        self.phrase.get(self.range(from, to)).unwrap_or_default()
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        match self.kind(at)? {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// One of these words.
    pub(super) fn one_of(&self, at: usize, expected: &'static [&'static str]) -> Option<usize> {
        if self.word(at).is_some_and(|word| expected.contains(&word)) {
            return Some(at + 1);
        }
        self.expect(at, Expected::Words(expected));
        None
    }

    /// One of these words if it is there.
    pub(super) fn skip(&self, at: usize, words: &[&str]) -> usize {
        if self.word(at).is_some_and(|word| words.contains(&word)) { at + 1 } else { at }
    }

    /// A sign if it is there.
    pub(super) fn skip_sign(&self, at: usize, sign: &Kind) -> usize {
        if self.kind(at) == Some(sign) { at + 1 } else { at }
    }

    /// Words one after the other, joined by blanks or hyphens; plurals written with an s are the same.
    pub(super) fn phrase(&self, at: usize, words: &[&'static str]) -> Option<usize> {
        let mut at = at;
        for (i, wanted) in words.iter().enumerate() {
            let hyphen = i > 0 && self.kind(at) == Some(&Kind::Dash);
            let next = if hyphen { at + 1 } else { at };
            let word = self.word(next)?;
            // "Des" is no plural of "de".
            let singular = word.strip_suffix('s').filter(|_| word.len() > 3);
            if word != *wanted && singular != Some(*wanted) {
                return None;
            }
            at = next + 1;
        }
        Some(at)
    }

    /// The first of several wordings that stands there.
    pub(super) fn wording(&self, at: usize, wordings: &[&[&'static str]]) -> Option<usize> {
        wordings.iter().filter_map(|words| self.phrase(at, words)).max()
    }

    /// `,` or `et` or both, `&`, `ainsi que`: between things of a list.
    pub(super) fn separator(&self, at: usize) -> Option<usize> {
        let after = self.skip_sign(self.skip_sign(at, &Kind::Comma), &Kind::And);
        let end = self.and_words(after).unwrap_or(after);
        (end > at).then_some(end)
    }

    /// A number in digits.
    pub(super) fn digits(&self, at: usize) -> Option<(u16, usize)> {
        match self.kind(at)? {
            Kind::Number(value) => Some((*value, at + 1)),
            _ => None,
        }
    }

    /// A number in digits or letters.
    pub(super) fn number(&self, at: usize) -> Option<(u16, usize)> {
        self.digits(at).or_else(|| words::number(self.word(at)?).map(|value| (value, at + 1)))
    }

    /// A weekday.
    pub(super) fn weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let Some((day, short)) = self.word(at).and_then(words::weekday) else {
            self.expect(at, Expected::Weekday);
            return None;
        };
        Some((day, if short { self.skip_sign(at + 1, &Kind::Dot) } else { at + 1 }))
    }

    /// A month.
    pub(super) fn month(&self, at: usize) -> Option<(i8, usize)> {
        let Some((month, short)) = self.word(at).and_then(words::month) else {
            self.expect(at, Expected::Month);
            return None;
        };
        Some((month, if short { self.skip_sign(at + 1, &Kind::Dot) } else { at + 1 }))
    }
}
