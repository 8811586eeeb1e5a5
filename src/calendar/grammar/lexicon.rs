//! The words of a language, put into those of the grammar.
//!
//! A table (`lang/xx/schedules.txt`) has a rule a line, `what is written = words of the grammar`; at each word the longest
//! rule counts. What no rule has is no word of the grammar: a phrase with it is not understood.
//!
//! ```text
//! om de {n} weken = une semaine sur {n}       a number in figures or letters
//! {day}+ochtend = {day} matin                 a weekday with an ending
//! {n}+e = {n} +e                              a word right behind a number
//! half {hour} = {hour-1} h et demi            an hour of the clock, and the one before it
//! tot {n} {month} = ~?until {n} {month}        words that leave something open (`open.rs`)
//! ```

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::reader::PhraseReader;
use super::token::{Kind, Token, UNKNOWN, sign, tokens};
use super::words;
use crate::lang::{Language, Languages};
use crate::text::fold;

static LEXICONS: LazyLock<Vec<(&str, Lexicon)>> = LazyLock::new(|| {
    let written = Languages::shipped().all().filter_map(|language| Some((language, language.written?)));
    let own = written.filter(|(_, written)| !written.lexicon.is_empty());
    own.map(|(language, written)| (language.code, Lexicon::new(language, written.lexicon))).collect()
});

/// What stands on the left of a rule.
#[derive(Debug)]
enum Want {
    Word(String),
    /// Right behind the token before.
    Glued(String),
    Sign(Kind),
    Exactly(u16),
    Number,
    Hour,
    /// A weekday with this ending.
    Day(String),
    Month,
}

/// What stands on the right.
#[derive(Debug)]
enum Give {
    Word(String),
    Glued(String),
    Number(u16),
    Sign(Kind),
    /// What the so-manyth token has.
    Copied(usize),
    Days(usize),
    HourBefore(usize),
    HourOfDay(usize),
}

#[derive(Debug)]
struct Rule {
    wanted: Vec<Want>,
    given: Vec<Give>,
}

/// The rules of a language.
struct Lexicon {
    /// By the word that they begin with; those that begin with something else under no word.
    rules: BTreeMap<String, Vec<Rule>>,
    days: Vec<String>,
    months: Vec<String>,
    numbers: BTreeMap<String, u16>,
}

/// A token that a rule has matched, as the grammar has it.
type Matched = (Kind, Token);

impl PhraseReader {
    /// A phrase in the words of the grammar, each with its place in the phrase.
    pub(super) fn terminals(self, phrase: &str) -> Vec<Token> {
        let found = tokens(phrase, self.written.short);
        match LEXICONS.iter().find(|(code, _)| *code == self.language.code) {
            Some((_, lexicon)) => lexicon.translated(&without_apostrophes(found, phrase)),
            None => found,
        }
    }
}

/// The apostrophe of `'s avonds` is part of the word behind it.
fn without_apostrophes(found: Vec<Token>, phrase: &str) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(found.len());
    let mut start = None;
    for mut token in found {
        let text = phrase.get(token.range.clone()).unwrap_or_default();
        if let Some(start) = start.take() {
            match &token.kind {
                Kind::Word(word) if word == "s" && token.glued => {
                    token.range.start = start;
                    token.glued = false;
                }
                _ => kept.push(Token { kind: Kind::Other, range: start..token.range.start, glued: false }),
            }
        }
        if token.kind == Kind::Other && text.chars().all(super::token::is_apostrophe) {
            start = Some(token.range.start);
        } else {
            kept.push(token);
        }
    }
    kept.extend(start.map(|start| Token { kind: Kind::Other, range: start..phrase.len(), glued: false }));
    kept
}

impl Lexicon {
    fn new(language: &Language, table: &str) -> Self {
        let rows =
            || table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        let one = |(left, right): (&str, &str)| Some((fold(left), words::number(right.trim())?));
        let mut rules: BTreeMap<String, Vec<Rule>> = BTreeMap::new();
        for (left, right) in rows() {
            let left = left.replace("{n}+", "{n} +");
            let wanted: Vec<Want> = left.split_whitespace().map(want).collect();
            let first = match wanted.first() {
                Some(Want::Word(word)) => word.clone(),
                _ => String::new(),
            };
            let given = right.split_whitespace().enumerate();
            let given = given.filter_map(|(at, text)| give(text, &wanted, right, at)).collect();
            rules.entry(first).or_default().push(Rule { wanted, given });
        }
        Lexicon {
            rules,
            days: language.dates.weekdays.iter().map(|day| fold(day)).collect(),
            months: language.dates.months.iter().map(|month| fold(month)).collect(),
            numbers: rows().filter_map(one).collect(),
        }
    }

    fn translated(&self, written: &[Token]) -> Vec<Token> {
        let mut found = Vec::with_capacity(written.len());
        let mut at = 0;
        while let Some(token) = written.get(at) {
            let first = if let Kind::Word(word) = &token.kind { word.as_str() } else { "" };
            let own = if first.is_empty() { None } else { self.rules.get(first) };
            let any = self.rules.get("");
            let matched = own.into_iter().chain(any).flatten().filter_map(|rule| {
                let rest = written.get(at..)?;
                let matched: Option<Vec<Matched>> =
                    rule.wanted.iter().zip(rest).map(|(want, token)| self.matched(want, token)).collect();
                matched.filter(|matched| matched.len() == rule.wanted.len()).map(|matched| (rule, matched))
            });
            // The first of the longest.
            let longest = matched.reduce(|best, next| if next.1.len() > best.1.len() { next } else { best });
            match longest {
                Some((rule, matched)) => {
                    at += matched.len();
                    found.extend(rule.translated(&matched));
                }
                None => {
                    at += 1;
                    let kind = match &token.kind {
                        Kind::Word(word) => Kind::Word(format!("{UNKNOWN}{word}")),
                        other => other.clone(),
                    };
                    found.push(Token { kind, ..token.clone() });
                }
            }
        }
        found
    }

    fn matched(&self, want: &Want, token: &Token) -> Option<Matched> {
        let index = |names: &[String], word: &str| names.iter().position(|name| name == word);
        let french =
            |names: fn() -> Vec<&'static str>, at: usize| names().get(at).map(|name| Kind::Word(fold(name)));
        let number = |kind: &Kind| match kind {
            Kind::Number(value) => Some(*value),
            Kind::Word(word) => self.numbers.get(word).copied(),
            _ => None,
        };
        let kind = match (want, &token.kind) {
            (Want::Word(wanted), Kind::Word(word)) if wanted == word => Some(token.kind.clone()),
            (Want::Glued(wanted), Kind::Word(word)) if wanted == word && token.glued => {
                Some(token.kind.clone())
            }
            (Want::Sign(wanted), kind) if wanted == kind => Some(kind.clone()),
            (Want::Exactly(wanted), kind) if number(kind) == Some(*wanted) => Some(kind.clone()),
            (Want::Number, kind) => number(kind).map(Kind::Number),
            (Want::Hour, kind) => number(kind).filter(|hour| (1..=12).contains(hour)).map(Kind::Number),
            (Want::Day(ending), Kind::Word(word)) => index(&self.days, word.strip_suffix(ending.as_str())?)
                .and_then(|at| french(|| words::weekdays().collect(), at)),
            (Want::Month, Kind::Word(word)) => {
                index(&self.months, word).and_then(|at| french(|| words::months().collect(), at))
            }
            _ => None,
        };
        kind.map(|kind| (kind, token.clone()))
    }
}

impl Rule {
    /// The words of the grammar, each with the place of what was written for it: together they have all of it.
    fn translated(&self, matched: &[Matched]) -> Vec<Token> {
        let whole = place(matched);
        let mut found: Vec<Token> = Vec::with_capacity(self.given.len());
        for (index, give) in self.given.iter().enumerate() {
            let made = |kind| {
                let own = self.between_copies(index, matched);
                Some(Token { kind, range: own.unwrap_or_else(|| whole.clone()), glued: false })
            };
            let copied = |at: usize| {
                matched.get(at).map(|(kind, token)| Token { kind: kind.clone(), ..token.clone() })
            };
            let hour = |at: usize, turn: fn(u16) -> u16| match matched.get(at)? {
                (Kind::Number(hour), _) => made(Kind::Number(turn(*hour))),
                _ => None,
            };
            found.extend(match give {
                Give::Word(word) => made(Kind::Word(word.clone())),
                Give::Glued(word) => {
                    made(Kind::Word(word.clone())).map(|token| Token { glued: true, ..token })
                }
                Give::Number(number) => made(Kind::Number(*number)),
                Give::Sign(sign) => made(sign.clone()),
                Give::Copied(at) => copied(*at),
                Give::Days(at) => copied(*at).map(|token| match token.kind {
                    Kind::Word(day) => Token { kind: Kind::Word(format!("{day}s")), ..token },
                    _ => token,
                }),
                Give::HourBefore(at) => hour(*at, |hour| if hour == 1 { 12 } else { hour.saturating_sub(1) }),
                // A quarter to one is in the middle of the day.
                Give::HourOfDay(at) => hour(*at, |hour| if hour == 1 { 13 } else { hour }),
            });
        }
        if let Some(first) = found.first_mut() {
            first.range.start = whole.start;
            first.glued = matched.first().is_some_and(|(_, token)| token.glued);
        }
        if let Some(last) = found.last_mut() {
            last.range.end = whole.end;
        }
        found
    }

    /// The place of what was written between the copied tokens around one that is given.
    fn between_copies(&self, index: usize, matched: &[Matched]) -> Option<Range<usize>> {
        let copied =
            |give: &Give| if let Give::Copied(at) | Give::Days(at) = give { Some(*at) } else { None };
        let before = self.given.iter().take(index).rev().find_map(copied).map_or(0, |at| at + 1);
        let behind = self.given.iter().skip(index).find_map(copied).unwrap_or(matched.len());
        matched.get(before..behind).filter(|tokens| !tokens.is_empty()).map(place)
    }
}

/// The place of tokens.
fn place(matched: &[Matched]) -> Range<usize> {
    let start = matched.first().map_or(0, |(_, token)| token.range.start);
    start..matched.last().map_or(start, |(_, token)| token.range.end)
}

fn want(text: &str) -> Want {
    if let Some(ending) = text.strip_prefix("{day}") {
        return Want::Day(ending.trim_start_matches('+').to_owned());
    }
    match text {
        "{n}" => Want::Number,
        "{hour}" => Want::Hour,
        "{month}" => Want::Month,
        _ => match (text.parse(), text.strip_prefix('+').filter(|word| !word.is_empty())) {
            (Ok(number), _) => Want::Exactly(number),
            (_, Some(word)) => Want::Glued(word.to_owned()),
            _ if is_sign(text) => Want::Sign(text.chars().next().map_or(Kind::Other, sign)),
            _ => Want::Word(fold(text)),
        },
    }
}

/// Whether a text is a sign.
fn is_sign(text: &str) -> bool {
    text.chars().count() == 1 && !text.chars().any(char::is_alphanumeric)
}

/// What a word on the right gives; `place` is its place there. A placeholder is that of its kind, in their order.
fn give(text: &str, wanted: &[Want], right: &str, place: usize) -> Option<Give> {
    let is = |want: &Want| match text.get(..2) {
        Some("{d") => matches!(want, Want::Day(_)),
        Some("{m") => matches!(want, Want::Month),
        Some("{h") => matches!(want, Want::Hour),
        Some("{n") => matches!(want, Want::Number),
        _ => false,
    };
    if text.starts_with('{') {
        // So many placeholders of this kind stand before it.
        let kind = text.get(..2)?;
        let nth = right.split_whitespace().take(place).filter(|word| word.starts_with(kind)).count();
        let at = wanted.iter().enumerate().filter(|(_, want)| is(want)).map(|(at, _)| at).nth(nth)?;
        return Some(match text {
            "{days}" => Give::Days(at),
            "{hour-1}" => Give::HourBefore(at),
            "{hour}" => Give::HourOfDay(at),
            _ => Give::Copied(at),
        });
    }
    Some(match (text.parse(), text.strip_prefix('+').filter(|word| !word.is_empty())) {
        (Ok(number), _) => Give::Number(number),
        (_, Some(word)) => Give::Glued(word.to_owned()),
        _ if is_sign(text) => Give::Sign(text.chars().next().map_or(Kind::Other, sign)),
        _ => Give::Word(text.to_owned()),
    })
}
