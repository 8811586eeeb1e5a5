//! How strongly a word speaks for an entry: BM25F, with constants instead of averages, so that an edit moves no impact but
//! its own. Whole numbers: the same on every machine.

/// What part of an entry a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Its name and other names.
    Title,
    /// Labels of themes and audiences.
    Tags,
    /// Who organises it, and its programme.
    Organisation,
    /// Where it is.
    Place,
    /// Its one sentence.
    Summary,
    /// All other texts.
    Body,
}

/// One, in the fixed point of weights.
const ONE: u64 = 1024;

/// How soon more of the same adds little: the weight at which an impact is a half.
const K1: u64 = 3 * ONE;

/// The strongest impact.
pub const STRONGEST: u64 = 15;

impl Field {
    /// Weight, usual length in words, and how much of the length counts, in hundredths.
    fn constants(self) -> (u64, u64, u64) {
        match self {
            Field::Title => (4 * ONE, 4, 30),
            Field::Tags => (5 * ONE / 2, 4, 0),
            Field::Organisation => (3 * ONE / 2, 4, 30),
            Field::Place => (3 * ONE / 2, 4, 0),
            Field::Summary => (3 * ONE / 2, 12, 40),
            Field::Body => (ONE, 50, 60),
        }
    }

    /// What one occurrence of a word adds, in a text of so many words. `share` is in hundredths.
    pub fn weight(self, words: usize, share: u64) -> u64 {
        let (weight, usual, counts) = self.constants();
        let norm = (100 - counts) * usual + counts * rounded(words);
        weight * share * usual / norm.max(1)
    }
}

/// A length in steps of a quarter, so that a word more or less in a text seldom moves the impacts of its other words.
fn rounded(words: usize) -> u64 {
    let mut step = 1_u64;
    while step < words as u64 {
        step += (step / 4).max(1);
    }
    step
}

/// The impact of a weight: 1 to 15.
pub fn impact(weight: u64) -> u8 {
    let impact = (STRONGEST * weight).div_ceil(weight + K1);
    u8::try_from(impact.clamp(1, STRONGEST)).unwrap_or(1)
}

/// An impact that counts for less; `share` in hundredths.
pub fn lessened(impact: u8, share: u64) -> u8 {
    u8::try_from((u64::from(impact) * share).div_ceil(100)).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_more_than_a_text_and_a_short_one_more_than_a_long_one() {
        let title = impact(Field::Title.weight(4, 100));
        let body = impact(Field::Body.weight(50, 100));
        assert_eq!((title, body), (9, 4));
        assert!(Field::Body.weight(200, 100) < Field::Body.weight(50, 100));
        assert_eq!(Field::Body.weight(52, 100), Field::Body.weight(60, 100));
        assert!(impact(Field::Body.weight(1_000_000, 100)) >= 1);
        assert_eq!(impact(1 << 40), 15);
        assert_eq!(lessened(9, 50), 5);
    }
}
