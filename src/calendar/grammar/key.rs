//! The keys `sauf` and `pendant`: the key gives the sign, so that a word of the other sign is refused.

use super::fault::PhraseError;
use super::reading::Reading;
use super::sign::{Head, Sign};
use crate::calendar::{Filter, codes};
use crate::diag::Text;

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
