//! Scores: Σ over words of idf × quality × impact ÷ 15, times the share of the words' idf that was found.

use std::collections::HashMap;

use super::question::{Asked, Mark, is_mark};
use super::store::{Spoilt, Store};
use crate::search::posting::Posting;

/// No word weighs less.
const FLOOR: f64 = 0.4;

/// What a word of the question found in an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The word.
    pub word: String,
    /// The key by which it was found.
    pub key: String,
    /// How well the key answers the word.
    pub quality: f64,
    /// How rare the key is.
    pub idf: f64,
    /// How strongly the entry has it: 1 to 15.
    pub impact: u8,
    /// What it adds, before coordination.
    pub gain: f64,
}

/// A word that counts, with what may answer it.
struct Counted {
    word: String,
    /// Key, quality, idf.
    keys: Vec<(String, f64, f64)>,
    weight: f64,
}

/// The scores of a question.
pub struct Scores {
    words: Vec<Counted>,
    lists: HashMap<String, Vec<Posting>>,
    size: usize,
    total: Vec<f32>,
    hits: Vec<bool>,
    /// The entries that may be results.
    pub ids: Vec<u32>,
}

impl Scores {
    /// Scores all entries that a word finds.
    pub fn new(store: &Store<'_>, words: &[Asked], marks: &[Mark]) -> Result<Self, Spoilt> {
        let mut lists = HashMap::new();
        for (key, _) in words.iter().flat_map(|word| &word.keys) {
            if !lists.contains_key(key)
                && let Some(list) = store.postings(key)?
            {
                lists.insert(key.clone(), list);
            }
        }
        let all_marks = words.iter().all(|word| is_mark(word, marks));
        let counted = words.iter().filter(|word| all_marks || !is_mark(word, marks));
        let words = counted.map(|word| count(word, &lists, store.manifest.entries)).collect();
        let size = store.manifest.size as usize;
        let mut scores = Scores { words, lists, size, total: Vec::new(), hits: Vec::new(), ids: Vec::new() };
        scores.again();
        Ok(scores)
    }

    /// Scores anew, forgetting what was weighed.
    pub fn again(&mut self) {
        self.total = vec![0.0; self.size];
        self.hits = vec![false; self.size];
        self.ids.clear();
        let mut found = vec![0_f32; self.size];
        let mut whole = 0.0;
        for word in &self.words {
            whole += word.weight;
            let mut best: HashMap<u32, f32> = HashMap::new();
            for (key, quality, idf) in &word.keys {
                for posting in self.lists.get(key).into_iter().flatten() {
                    let gain = narrow(idf * quality * f64::from(posting.impact()) / 15.0);
                    let own = best.entry(posting.number()).or_insert(0.0);
                    *own = own.max(gain);
                }
            }
            for (number, gain) in best {
                let at = number as usize;
                let (Some(total), Some(found), Some(hit)) =
                    (self.total.get_mut(at), found.get_mut(at), self.hits.get_mut(at))
                else {
                    continue;
                };
                if !*hit {
                    self.ids.push(number);
                }
                *hit = true;
                *total += gain;
                *found = narrow(f64::from(*found) + word.weight);
            }
        }
        for number in &self.ids {
            let at = *number as usize;
            if let (Some(total), Some(found), true) = (self.total.get_mut(at), found.get(at), whole > 0.0) {
                *total = narrow(f64::from(*total) * (f64::from(*found) / whole));
            }
        }
        self.ids.sort_unstable();
    }

    /// The score of an entry.
    pub fn total(&self, number: u32) -> f32 {
        self.total.get(number as usize).copied().unwrap_or(0.0)
    }

    /// Changes the score of an entry.
    pub fn set(&mut self, number: u32, score: f64) {
        self.total.get_mut(number as usize).into_iter().for_each(|total| *total = narrow(score));
    }

    /// Whether a word found an entry.
    pub fn is_hit(&self, number: u32) -> bool {
        self.hits.get(number as usize).copied().unwrap_or(false)
    }

    /// Why an entry was found: the best of each word.
    pub fn reasons(&self, number: u32) -> Vec<Reason> {
        let best = |word: &Counted| {
            let reasons = word.keys.iter().filter_map(|(key, quality, idf)| {
                let posting = self.lists.get(key)?.iter().find(|posting| posting.number() == number)?;
                let gain = idf * quality * f64::from(posting.impact()) / 15.0;
                let (word, key) = (word.word.clone(), key.clone());
                Some(Reason { word, key, quality: *quality, idf: *idf, impact: posting.impact(), gain })
            });
            reasons.max_by(|a, b| a.gain.total_cmp(&b.gain))
        };
        self.words.iter().filter_map(best).collect()
    }
}

/// A form that is not the word itself never weighs more than it.
fn count(word: &Asked, lists: &HashMap<String, Vec<Posting>>, entries: usize) -> Counted {
    let rare = |key: &String| lists.get(key).map(|list| idf(list.len(), entries));
    let exact = word.keys.iter().filter(|(_, quality)| *quality >= 1.0).filter_map(|(key, _)| rare(key));
    let roof = exact.reduce(f64::max).unwrap_or(f64::INFINITY);
    let keys: Vec<(String, f64, f64)> = word
        .keys
        .iter()
        .filter_map(|(key, quality)| Some((key.clone(), *quality, rare(key)?.min(roof))))
        .collect();
    let weight = keys.iter().map(|(_, quality, idf)| quality * idf).fold(0.0, f64::max);
    Counted { word: word.text.clone(), keys, weight }
}

fn idf(df: usize, entries: usize) -> f64 {
    let (df, rest) = (count_of(df), count_of(entries.saturating_sub(df)));
    FLOOR.max((1.0 + (rest + 0.5) / (df + 0.5)).ln())
}

fn count_of(entries: usize) -> f64 {
    f64::from(u32::try_from(entries).unwrap_or(u32::MAX))
}

/// Scores are kept with the precision that the script keeps them with.
#[expect(clippy::cast_possible_truncation, reason = "the loss is what is wanted")]
fn narrow(score: f64) -> f32 {
    score as f32
}
