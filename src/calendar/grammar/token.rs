//! Words, numbers and signs of a phrase, with their places.

use std::ops::Range;

use crate::text::fold;

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, folded; an apostrophe after them is part of it and left out: `l’` is `l`.
    Word(String),
    /// Up to four digits.
    Number(u16),
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// Any hyphen or dash.
    Dash,
    /// `.`
    Dot,
    /// `:`
    Colon,
    /// `/`
    Slash,
    /// `&`, `+`
    And,
    /// `(`, `[`
    Open,
    /// `)`, `]`
    Close,
    /// `>`, `→`: between two hours
    Arrow,
    /// Anything else.
    Other,
}

/// A token and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Bytes of the phrase.
    pub(super) range: Range<usize>,
    /// Whether it follows the token before it without a blank.
    pub(super) glued: bool,
}

/// Before a word that the language of the phrase has no meaning for: it is no word of the grammar, whatever it is.
pub(super) const UNKNOWN: char = '~';

/// Cuts a phrase into tokens. Blanks of any kind separate. `short` has the words that are shortened.
pub(super) fn tokens(phrase: &str, short: &[(&str, &'static str)]) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut chars = phrase.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let class = Class::of(c);
        let mut end = start + c.len_utf8();
        if class != Class::Sign {
            while let Some((at, next)) = chars.peek().copied().filter(|(_, next)| class.goes_on(*next)) {
                end = at + next.len_utf8();
                chars.next();
            }
        }
        let text = phrase.get(start..end).unwrap_or_default();
        let kind = match class {
            Class::Letter => {
                let folded = fold(text);
                let rest = phrase.get(end..).unwrap_or_default();
                let dotted = rest.strip_prefix('.').is_some_and(|rest| !rest.trim().is_empty());
                let is =
                    |short: &str| short == folded || (dotted && short.strip_suffix('.') == Some(&folded));
                let whole = short.iter().find(|(short, _)| is(short)).map(|(_, whole)| *whole);
                // The dot of an abbreviation is part of it.
                if whole.is_some()
                    && let Some((at, dot)) = chars.peek().copied().filter(|(_, next)| *next == '.')
                {
                    end = at + dot.len_utf8();
                    chars.next();
                }
                Kind::Word(whole.map_or(folded, str::to_owned))
            }
            Class::Digit => number(text),
            Class::Sign => sign(c),
        };
        if class == Class::Letter
            && let Some((at, next)) = chars.peek().copied().filter(|(_, next)| is_apostrophe(*next))
        {
            end = at + next.len_utf8();
            chars.next();
        }
        let glued = found.last().is_some_and(|before| before.range.end == start);
        found.push(Token { kind, range: start..end, glued });
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Sign,
}

impl Class {
    fn of(c: char) -> Self {
        if c.is_ascii_digit() {
            Class::Digit
        } else if c.is_alphabetic() || is_combining(c) {
            Class::Letter
        } else {
            Class::Sign
        }
    }

    fn goes_on(self, c: char) -> bool {
        Class::of(c) == self
    }
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '´' | '`')
}

fn number(text: &str) -> Kind {
    let value = if text.len() <= 4 { text.parse().ok() } else { None };
    value.map_or(Kind::Other, Kind::Number)
}

pub(super) fn sign(c: char) -> Kind {
    match c {
        ',' => Kind::Comma,
        ';' => Kind::Semicolon,
        '-' | '‐' | '‑' | '–' | '—' | '−' => Kind::Dash,
        '.' => Kind::Dot,
        ':' => Kind::Colon,
        '/' => Kind::Slash,
        '&' | '+' => Kind::And,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '>' | '→' | '➔' => Kind::Arrow,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_digits_and_signs_part_without_blanks() {
        let kinds: Vec<Kind> =
            tokens("L’après-midi, 9h30", &[]).into_iter().map(|token| token.kind).collect();
        let word = |text: &str| Kind::Word(text.to_owned());
        let expected = [
            word("l"),
            word("apres"),
            Kind::Dash,
            word("midi"),
            Kind::Comma,
            Kind::Number(9),
            word("h"),
            Kind::Number(30),
        ];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn no_text_makes_it_panic() {
        for text in ["", "é", "e\u{301}t", "99999999999", "\u{feff}\u{0}’’", "½ª", "🎈un"] {
            let _ = tokens(text, &[]);
        }
    }
}
