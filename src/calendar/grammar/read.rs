//! Reading a phrase: understood whole, or refused with advice. The grammar's rules are beside this, in files of their own;
//! none of them knows what is said of a phrase that is not understood.

use jiff::civil::Date;

use super::fault::PhraseError;
use super::reader::PhraseReader;
use super::reading::{Expected, Reading, Trouble};
use super::sign::Sign;
use super::spoken::{Spoken, understood};
use super::{LONGEST, advice, repair};
use crate::calendar::{Filter, Hours, Rule, codes};
use crate::diag::{Code, Text};

impl PhraseReader {
    /// Reads `quand`.
    ///
    /// # Errors
    /// Where and why the phrase is not understood, and what to write.
    pub fn rule(self, phrase: &str) -> Result<Rule, Box<PhraseError>> {
        not_too_long(&codes::PHRASE, phrase)?;
        self.attempt(phrase, |reading| reading.rule(0), advice::rule)
    }

    /// Reads `quand` when it says more than the days, as long as it is one element of `horaires`: understood whole, or
    /// refused.
    ///
    /// # Errors
    /// Where and why it is not understood, and what to write.
    pub fn spoken(self, phrase: &str) -> Result<Spoken, Box<PhraseError>> {
        not_too_long(&codes::PHRASE, phrase)?;
        understood(phrase, self).ok_or_else(|| {
            let reading = Reading::new(phrase, self);
            reading.rule(0);
            Box::new(advice::rule(&Reading::new(phrase, self), reading.trouble()))
        })
    }

    /// Reads `heures`.
    ///
    /// # Errors
    /// Where and why they are not understood, and what to write.
    pub fn hours(self, phrase: &str) -> Result<Hours, Box<PhraseError>> {
        not_too_long(&codes::HOURS, phrase)?;
        self.attempt(phrase, |reading| reading.hours(0), advice::hours)
    }

    /// Reads what a list of filters names, when no word in it gives a sign.
    ///
    /// # Errors
    /// Where and why it is not understood, and what to write.
    pub fn filters(self, phrase: &str) -> Result<Vec<Filter>, Box<PhraseError>> {
        self.list(phrase, None)
    }

    /// Reads one element of `sauf` or `pendant`, of which `sign` is the sign; it may name several things.
    ///
    /// # Errors
    /// Where and why it is not understood, or which word belongs under the other key, and what to write.
    pub fn key(self, phrase: &str, sign: Sign) -> Result<Vec<Filter>, Box<PhraseError>> {
        self.list(phrase, Some(sign))
    }

    fn list(self, phrase: &str, sign: Option<Sign>) -> Result<Vec<Filter>, Box<PhraseError>> {
        not_too_long(&codes::FILTER, phrase)?;
        self.attempt(phrase, |reading| reading.filters(0, sign), advice::filters)
    }

    /// Reads a single date.
    ///
    /// # Errors
    /// Where and why it is not one, and what to write.
    pub fn date(self, phrase: &str) -> Result<Date, Box<PhraseError>> {
        let reading = Reading::new(phrase, self);
        if let Some(date) = reading.single_date() {
            return Ok(date);
        }
        let again = Reading::new(phrase, self);
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
        self,
        phrase: &str,
        read: impl Fn(&Reading<'_>) -> Option<(T, usize)>,
        advise: impl Fn(&Reading<'_>, Trouble) -> PhraseError,
    ) -> Result<T, Box<PhraseError>> {
        let reading = Reading::new(phrase, self);
        let found = read(&reading);
        whole(&reading, found).ok_or_else(|| Box::new(advise(&Reading::new(phrase, self), reading.trouble())))
    }
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
