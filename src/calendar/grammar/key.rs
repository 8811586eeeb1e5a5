//! The keys `sauf` and `pendant`: the key gives the sign, so that a word of the other sign is refused.

use jiff::civil::Date;

use super::fault::PhraseError;
use super::phrase::too_long;
use super::reading::{Expected, Reading};
use super::sign::{Head, Sign};
use super::{LONGEST, advice};
use crate::calendar::{Filter, codes};
use crate::diag::Text;

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
    if phrase.chars().count() > LONGEST {
        return Err(Box::new(too_long(&codes::FILTER, phrase)));
    }
    let reading = Reading::new(phrase, reference);
    match reading.filters(0, sign) {
        Some((filters, end)) if reading.is_end(end) => Ok(filters),
        Some((_, end)) => {
            reading.expect(end, Expected::End);
            Err(Box::new(advice::filters(&reading)))
        }
        None => Err(Box::new(advice::filters(&reading))),
    }
}

impl Reading<'_> {
    /// The longest list of filters that starts at a token. Every word that gives a sign must give this one.
    pub(super) fn filters(&self, at: usize, sign: Option<Sign>) -> Option<(Vec<Filter>, usize)> {
        let (mut filters, mut end) = self.key_filter(at, sign)?;
        while let Some(next) = self.separator(end) {
            let Some((more, next)) = self.key_filter(next, sign) else { break };
            filters.extend(more);
            end = next;
        }
        Some((filters, end))
    }

    fn key_filter(&self, at: usize, sign: Option<Sign>) -> Option<(Vec<Filter>, usize)> {
        let (head, after) = self.head(at)?;
        let (preposition, start) = self.preposition(after);
        let said = match head {
            Head::But => Some(Sign::Except),
            Head::Only => Some(Sign::Keep),
            Head::Bare => preposition.map(|_| Sign::Keep),
        };
        if let Some(said) = said
            && Some(said) != sign
        {
            self.other_key(at, start, said);
            return None;
        }
        self.filter(start)
    }

    /// A word of the other key's sign.
    fn other_key(&self, from: usize, to: usize, said: Sign) {
        let word = self.text(from, to);
        let (verb, keeps, key) = match said {
            Sign::Keep => ("garde", "keeps", "pendant"),
            Sign::Except => ("retire", "takes out", "sauf"),
        };
        let message = Text::new(
            format!("« {word} » {verb} ce qu'il annonce"),
            format!("“{word}” {keeps} what it announces"),
        );
        let fault = PhraseError::new(&codes::FILTER, self.range(from, to), message);
        self.fault(fault.help(
            format!(
                "écrivez sous « {key} » ce qui suit « {word} », sans ce mot ; ici, nommez seulement les jours"
            ),
            format!("write what follows “{word}” under “{key}”, without that word; name only days here"),
        ));
    }
}
