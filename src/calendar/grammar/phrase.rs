//! `quand`: the whole phrase, one rule.

use jiff::civil::Date;

use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::{LONGEST, advice};
use crate::calendar::Rule;
use crate::calendar::codes;
use crate::diag::Text;

/// Reads `quand`. `reference` is the day from which a missing year is proposed.
///
/// # Errors
/// Where and why the phrase is not understood, and what to write.
pub fn read_rule(phrase: &str, reference: Date) -> Result<Rule, Box<PhraseError>> {
    if phrase.chars().count() > LONGEST {
        return Err(Box::new(too_long(&codes::PHRASE, phrase)));
    }
    let reading = Reading::new(phrase, reference);
    match reading.rule(0) {
        Some((rule, end)) if reading.is_end(end) => Ok(rule),
        Some((_, end)) => {
            reading.expect(end, Expected::End);
            Err(Box::new(advice::rule(&reading)))
        }
        None => Err(Box::new(advice::rule(&reading))),
    }
}

/// The refusal of an endless phrase.
pub(super) fn too_long(code: &'static crate::diag::Code, phrase: &str) -> PhraseError {
    let message = Text::new(
        format!("phrase trop longue : {LONGEST} caractères au plus"),
        format!("phrase too long: {LONGEST} characters at most"),
    );
    PhraseError::new(code, 0..phrase.len(), message).help("écrivez une seule règle", "write a single rule")
}

impl Reading<'_> {
    /// The longest rule that starts at a token. The grammar's rules start alike, so all are tried.
    pub(super) fn rule(&self, at: usize) -> Option<(Rule, usize)> {
        let rules = [
            Self::weekly,
            Self::every_weeks,
            Self::one_in,
            Self::by_weekday,
            Self::workday,
            Self::by_date,
            Self::dates,
            Self::yearly,
            Self::by_appointment,
        ];
        let mut best: Option<(Rule, usize)> = None;
        for (rule, end) in rules.iter().filter_map(|read| read(self, at)) {
            if best.as_ref().is_none_or(|(_, furthest)| end > *furthest) {
                best = Some((rule, end));
            }
        }
        best
    }
}
