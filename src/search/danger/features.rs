//! What a text is reduced to before it is weighed: the numbers of the buckets that its features fall into.
//!
//! A feature is a word, the beginning of a long word, two neighbouring words, two words wherever they stand, or three to
//! five letters in a row. The browser computes the same; `tests/vectors/danger.json` is read from both sides.

use crate::text::fold;

/// Letters at which a word is cut to stand for its family, and for pairs of words.
const BEGINNING: usize = 5;
const IN_PAIRS: usize = 4;

/// The shortest and longest run of letters.
const RUNS: std::ops::RangeInclusive<usize> = 3..=5;

/// Longer texts are cut: a plea says what it is about long before.
const MOST_WORDS: usize = 60;

/// The buckets of a text, of `count` (a power of two), sorted, each once.
pub(super) fn buckets(text: &str, count: u32) -> Vec<u32> {
    let words = words(text);
    let mut found = Vec::new();
    let mut add = |kind: char, letters: &mut dyn Iterator<Item = char>| {
        found.push(hash(std::iter::once(kind).chain(letters)) & (count - 1));
    };
    for word in &words {
        add('w', &mut word.iter().copied());
        if word.len() > BEGINNING {
            add('s', &mut word.iter().copied().take(BEGINNING));
        }
        let marked: Vec<char> = std::iter::once('<').chain(word.iter().copied()).chain(['>']).collect();
        for length in RUNS {
            marked.windows(length).for_each(|run| add('c', &mut run.iter().copied()));
        }
    }
    let heads: Vec<&[char]> = words.iter().map(|word| word.get(..IN_PAIRS).unwrap_or(word)).collect();
    for (one, other) in heads.iter().zip(heads.iter().skip(1)) {
        add('b', &mut one.iter().chain(&[' ']).chain(other.iter()).copied());
    }
    let mut together: Vec<u32> = Vec::new();
    for head in heads {
        let own = hash(std::iter::once('p').chain(head.iter().copied()));
        if !together.contains(&own) {
            // Sums of two hashes, since the order of the words does not count.
            let pair = |other: &u32| own.wrapping_add(*other).wrapping_mul(PRIME) & (count - 1);
            found.extend(together.iter().map(pair));
            together.push(own);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The words of a text, folded, elided ones included ("il m’a frappée" says "m"). A letter that is doubled counts once:
/// "frape" and "frappe", "mourrir" and "mourir" are one word to somebody in a hurry.
pub(super) fn words(text: &str) -> Vec<Vec<char>> {
    let folded = fold(text);
    let runs = folded.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
    let once = |run: &str| {
        let mut letters: Vec<char> = run.chars().collect();
        letters.dedup_by(|next, before| next == before && next.is_ascii_lowercase());
        letters
    };
    runs.take(MOST_WORDS).map(once).collect()
}

/// The multiplier of FNV-1a, 32 bits.
const PRIME: u32 = 0x0100_0193;

/// FNV-1a, 32 bits, over code points.
fn hash(letters: impl Iterator<Item = char>) -> u32 {
    letters.fold(0x811c_9dc5, |hash, letter| (hash ^ u32::from(letter)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Vector {
        text: String,
        count: u32,
        buckets: Vec<u32>,
    }

    #[test]
    fn buckets_are_those_that_the_browser_finds() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../../tests/vectors/danger.json")).unwrap();
        assert!(vectors.len() > 20);
        for vector in vectors {
            assert_eq!(buckets(&vector.text, vector.count), vector.buckets, "{:?}", vector.text);
        }
    }

    #[test]
    fn doubled_letters_and_elided_words() {
        let said = |text: &str| words(text).iter().map(|word| word.iter().collect()).collect::<Vec<String>>();
        assert_eq!(said("Il m’a frappée !"), ["il", "m", "a", "frape"]);
        assert_eq!(said("2233 لللل"), ["2233", "لللل"]);
    }
}
