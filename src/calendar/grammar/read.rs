//! Reading a phrase: understood whole, or refused with advice. The grammar's rules are beside this, in files of their own;
//! none of them knows what is said of a phrase that is not understood.

use jiff::civil::Date;

use super::fault::PhraseError;
use super::reading::{Expected, Reading, Trouble};
use super::sign::Sign;
use super::spoken::{Spoken, understood};
use super::{LONGEST, advice, repair};
use crate::calendar::{Filter, Hours, Rule, codes};
use crate::diag::{Code, Text};

/// Reads `quand`. `reference` is the day from which a missing year is proposed.
///
/// # Errors
/// Where and why the phrase is not understood, and what to write.
pub fn read_rule(phrase: &str, reference: Date) -> Result<Rule, Box<PhraseError>> {
    not_too_long(&codes::PHRASE, phrase)?;
    attempt(phrase, reference, |reading| reading.rule(0), advice::rule)
}

/// Reads `quand` when it says more than the days, as long as it is one element of `horaires`: understood whole, or
/// refused. `reference` is the day from which a missing year is proposed.
///
/// # Errors
/// Where and why it is not understood, and what to write.
pub fn read_spoken(phrase: &str, reference: Date) -> Result<Spoken, Box<PhraseError>> {
    not_too_long(&codes::PHRASE, phrase)?;
    understood(phrase, reference).ok_or_else(|| {
        let reading = Reading::new(phrase, reference);
        reading.rule(0);
        Box::new(advice::rule(&Reading::new(phrase, reference), reading.trouble()))
    })
}

/// Reads `heures`.
///
/// # Errors
/// Where and why they are not understood, and what to write.
pub fn read_hours(phrase: &str) -> Result<Hours, Box<PhraseError>> {
    not_too_long(&codes::HOURS, phrase)?;
    attempt(phrase, Date::ZERO, |reading| reading.hours(0), advice::hours)
}

/// Reads what a list of filters names, when no word in it gives a sign. `reference` is the day from which a missing
/// year is proposed.
///
/// # Errors
/// Where and why it is not understood, and what to write.
pub fn read_filters(phrase: &str, reference: Date) -> Result<Vec<Filter>, Box<PhraseError>> {
    read(phrase, None, reference)
}

/// Reads one element of `sauf` or `pendant`, of which `sign` is the sign; it may name several things. `reference` is
/// the day from which a missing year is proposed.
///
/// # Errors
/// Where and why it is not understood, or which word belongs under the other key, and what to write.
pub fn read_key(phrase: &str, sign: Sign, reference: Date) -> Result<Vec<Filter>, Box<PhraseError>> {
    read(phrase, Some(sign), reference)
}

fn read(phrase: &str, sign: Option<Sign>, reference: Date) -> Result<Vec<Filter>, Box<PhraseError>> {
    not_too_long(&codes::FILTER, phrase)?;
    attempt(phrase, reference, |reading| reading.filters(0, sign), advice::filters)
}

/// Reads a single date. `reference` is the day from which a missing year is proposed.
///
/// # Errors
/// Where and why it is not one, and what to write.
pub fn read_date(phrase: &str, reference: Date) -> Result<Date, Box<PhraseError>> {
    let reading = Reading::new(phrase, reference);
    if let Some(date) = reading.single_date() {
        return Ok(date);
    }
    let again = Reading::new(phrase, reference);
    let mut trouble = reading.trouble();
    Err(Box::new(match trouble.fault.take() {
        Some(fault) => match repair::with_years(&again).filter(|_| fault.code == &codes::NO_YEAR) {
            Some(whole) => PhraseError { help: None, ..fault }.proposing(whole),
            None => fault,
        },
        None => advice::date(&again, &trouble),
    }))
}

/// Reads a phrase whole, or says what to do about what stood in the way.
fn attempt<T>(
    phrase: &str,
    reference: Date,
    read: impl Fn(&Reading<'_>) -> Option<(T, usize)>,
    advise: impl Fn(&Reading<'_>, Trouble) -> PhraseError,
) -> Result<T, Box<PhraseError>> {
    let reading = Reading::new(phrase, reference);
    let found = read(&reading);
    whole(&reading, found)
        .ok_or_else(|| Box::new(advise(&Reading::new(phrase, reference), reading.trouble())))
}

/// What was read, when it is the whole phrase; else notes that the phrase should have ended there.
fn whole<T>(reading: &Reading<'_>, found: Option<(T, usize)>) -> Option<T> {
    let (value, end) = found?;
    if !reading.is_end(end) {
        reading.expect(end, Expected::End);
        return None;
    }
    Some(value)
}

/// Refuses an endless phrase.
fn not_too_long(code: &'static Code, phrase: &str) -> Result<(), Box<PhraseError>> {
    if phrase.chars().count() <= LONGEST {
        return Ok(());
    }
    let message = Text::new(
        format!("phrase trop longue : {LONGEST} caractères au plus"),
        format!("phrase too long: {LONGEST} characters at most"),
    );
    let error = PhraseError::new(code, 0..phrase.len(), message);
    Err(Box::new(error.help("écrivez une seule règle", "write a single rule")))
}
