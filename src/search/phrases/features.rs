//! What a text is reduced to before it is weighed: the numbers of the buckets that its features fall into.
//!
//! A feature is a word, the beginning of a long word, some letters in a row, two neighbouring words, or two words wherever
//! they stand. The browser computes the same; `tests/vectors/danger.json` is read from both sides.

use super::sound::{Sounds, Word};
use crate::text::fold;

/// Letters at which a word is cut to stand for its family, and for pairs of words.
const BEGINNING: usize = 5;
const IN_PAIRS: usize = 4;

/// Longer texts are cut: a plea says what it is about long before.
const MOST_WORDS: usize = 60;

/// Which features of a text count, beside its words and the beginnings of long ones.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::search) struct Features {
    /// The shortest and the longest run of letters.
    runs: (usize, usize),
    /// Whether two words of a text together are a feature too.
    pairs: bool,
}

/// All of them: a danger is told by what stands beside what.
pub(in crate::search) const PAIRED: Features = Features { runs: (3, 5), pairs: true };

/// Each word by itself: a need is told by what is spoken of.
pub(in crate::search) const SINGLE: Features = Features { runs: (4, 4), pairs: false };

/// The buckets of a text's words, of `count` (a power of two), sorted, each once. Of a word, the letters are those of how it
/// sounds; both count as words.
pub(in crate::search) fn buckets_of(
    words: &[Word],
    count: u32,
    features: Features,
    sounds: &Sounds,
) -> Vec<u32> {
    let mut found = Vec::with_capacity(20 * words.len());
    for word in words {
        let sound = sounds.of(word);
        found.extend([word, &sound].map(|word| hash(hash_of('w'), word)));
        if let Some(beginning) = sound.get(..BEGINNING).filter(|_| sound.len() > BEGINNING) {
            found.push(hash(hash_of('s'), beginning));
        }
        add_runs(&sound, features.runs, &mut found);
    }
    if features.pairs {
        add_pairs(words, &mut found);
    }
    found.iter_mut().for_each(|hash| *hash &= count - 1);
    found.sort_unstable();
    found.dedup();
    found
}

/// Adds the hashes of neighbouring words, and of two words wherever they stand.
fn add_pairs(words: &[Word], found: &mut Vec<u32>) {
    let heads: Vec<&[char]> = words.iter().map(|word| word.get(..IN_PAIRS).unwrap_or(word)).collect();
    for (one, other) in heads.iter().zip(heads.iter().skip(1)) {
        found.push(hash(add_letter(hash(hash_of('b'), one), ' '), other));
    }
    let mut together: Vec<u32> = Vec::with_capacity(heads.len());
    for head in heads {
        let own = hash(hash_of('p'), head);
        if !together.contains(&own) {
            // Sums of two hashes, since the order of the words does not count.
            found.extend(together.iter().map(|other| own.wrapping_add(*other).wrapping_mul(PRIME)));
            together.push(own);
        }
    }
}

/// Adds the hashes of all runs of letters of a word, the signs that mark its two ends included.
fn add_runs(word: &[char], (shortest, longest): (usize, usize), found: &mut Vec<u32>) {
    let marked: Vec<char> = std::iter::once('<').chain(word.iter().copied()).chain(['>']).collect();
    for start in 0..marked.len() {
        let mut own = hash_of('c');
        for (letter, length) in marked.iter().skip(start).zip(1..=longest) {
            own = add_letter(own, *letter);
            if length >= shortest {
                found.push(own);
            }
        }
    }
}

/// The words of a text, folded, elided ones included ("il m’a frappée" says "m"). A letter that is doubled counts once:
/// "frape" and "frappe", "mourrir" and "mourir" are one word to somebody in a hurry.
pub(in crate::search) fn words(text: &str) -> Vec<Word> {
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

/// FNV-1a, 32 bits, over code points: continues the hash `before` with letters.
fn hash(before: u32, letters: &[char]) -> u32 {
    letters.iter().fold(before, |hash, letter| add_letter(hash, *letter))
}

fn add_letter(hash: u32, letter: char) -> u32 {
    (hash ^ u32::from(letter)).wrapping_mul(PRIME)
}

/// The hash that those of a kind of feature begin with.
fn hash_of(kind: char) -> u32 {
    add_letter(0x811c_9dc5, kind)
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
            assert_eq!(
                buckets_of(&words(&vector.text), vector.count, PAIRED, &Sounds::default()),
                vector.buckets,
                "{:?}",
                vector.text
            );
        }
    }

    #[test]
    fn doubled_letters_and_elided_words() {
        let said = |text: &str| words(text).iter().map(|word| word.iter().collect()).collect::<Vec<String>>();
        assert_eq!(said("Il m’a frappée !"), ["il", "m", "a", "frape"]);
        assert_eq!(said("2233 لللل"), ["2233", "لللل"]);
    }
}
