//! The files of one language: weights as letters, so that a host compresses them and any browser reads them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::lang::Language;
use crate::model::{Danger, Phrases};
use crate::search::analysis::stop_words;
use crate::search::phrases::{
    Example, Extent, Letters, PAIRED, Sounds, Weights, Word, buckets_of, in_steps, json, letters, rounded,
    step, train_few, words,
};

/// What tells whether there is a danger. Few of many buckets tell more than all of a fifth as many, in as many bytes, since
/// features that tell something seldom fall together.
const ALARM: Extent = Extent { buckets: 1 << 16, kept: 16_000, first_rounds: 3, rounds: 12 };

/// What tells which: that is easier.
const KINDS: Extent = Extent { buckets: 1 << 13, kept: 1_600, first_rounds: 3, rounds: 6 };

/// A text is of danger when its score is above this. 0 is midway between the two sides; a plea that is missed does more harm
/// than numbers that nobody needed. It is one for all languages: phrases of a language come from few hands, and a threshold
/// found on some of them that were held out says more of those hands than of the language.
const THRESHOLD: f64 = -0.125;

/// A word that so many harmless phrases have says nothing alone. It is worth so many of them, or one for every so many pleas
/// that have it: the more pleas say a word, the more it takes to tell that the word alone is none.
const USUAL: u32 = 3;
const WORTH: u32 = 10;
const PLEAS_A_WORTH: u32 = 4;

/// What tells whether a text speaks of a danger.
#[derive(Serialize)]
struct Alarm<'a> {
    v: u8,
    /// What the sum of weights, over the square root of the number of buckets, has to exceed.
    limit: f64,
    #[serde(flatten)]
    weights: Letters,
    /// Frequent words of the language, by which a text is told to be in it.
    common: Vec<&'a str>,
    /// Harmless phrases of one word that weigh more than the limit all the same.
    usual: BTreeSet<String>,
}

/// What tells which danger a text speaks of: each situation against the others.
#[derive(Serialize)]
struct Kinds<'a> {
    v: u8,
    of: Vec<Kind<'a>>,
}

#[derive(Serialize)]
struct Kind<'a> {
    id: &'a str,
    /// What is added to the sum of weights over the square root of the number of buckets.
    bias: f64,
    #[serde(flatten)]
    weights: Letters,
}

/// The file that tells whether a text speaks of a danger.
pub(super) fn alarm(phrases: &Phrases, language: &'static Language) -> Vec<u8> {
    let said: Vec<Vec<Word>> = phrases.said.iter().map(|(_, phrase)| words(phrase)).collect();
    let lures: Vec<Vec<Word>> = phrases.lures.iter().map(|phrase| words(phrase)).collect();
    let mut examples: Vec<Example> = said.iter().chain(&lures).map(|words| example(words, ALARM)).collect();
    let mut belongs: Vec<bool> = (0..examples.len()).map(|at| at < said.len()).collect();
    let alone = |(word, worth)| example(std::slice::from_ref(word), ALARM).times(worth);
    examples.extend(harmless_alone(&said, &lures).map(alone));
    belongs.resize(examples.len(), false);
    let weights = train_few(&examples, &belongs, ALARM);
    let step = step(std::slice::from_ref(&weights));
    let mut common: Vec<&str> = stop_words(language).into_iter().collect();
    common.sort_unstable();
    let limit = rounded((THRESHOLD - weights.bias) / step);
    let steps = in_steps(&weights, step);
    let single = lures.iter().filter(|words| words.len() == 1).flatten();
    let usual = single.filter(|word| score(&steps, word) > limit).map(|word| word.iter().collect()).collect();
    json(&Alarm { v: 3, limit, weights: letters(&steps), common, usual })
}

fn example(words: &[Word], extent: Extent) -> Example {
    Example::new(buckets_of(words, extent.buckets, PAIRED, &Sounds::default()))
}

/// Words of harmless phrases that are no plea by themselves, with how many phrases each is worth: "mari" is in many pleas,
/// and whoever writes only that is not in danger for it.
fn harmless_alone<'a>(
    said: &'a [Vec<Word>],
    lures: &'a [Vec<Word>],
) -> impl Iterator<Item = (&'a Word, u32)> {
    let pleas: BTreeSet<&Word> =
        said.iter().filter(|words| words.len() == 1).filter_map(|words| words.first()).collect();
    let in_pleas = uses(said);
    let usual = uses(lures).into_iter().filter(move |(word, count)| *count >= USUAL && !pleas.contains(word));
    usual.map(move |(word, _)| {
        let pleas = in_pleas.get(word).copied().unwrap_or_default();
        (word, WORTH.max(pleas / PLEAS_A_WORTH))
    })
}

/// How many phrases have each word.
fn uses(phrases: &[Vec<Word>]) -> BTreeMap<&Word, u32> {
    let mut uses: BTreeMap<&Word, u32> = BTreeMap::new();
    for phrase in phrases {
        for word in phrase.iter().collect::<BTreeSet<&Word>>() {
            *uses.entry(word).or_default() += 1;
        }
    }
    uses
}

/// The file that tells which danger a text speaks of.
pub(super) fn kinds(situations: &[Danger], phrases: &Phrases) -> Vec<u8> {
    let examples: Vec<Example> =
        phrases.said.iter().map(|(_, phrase)| example(&words(phrase), KINDS)).collect();
    let of = |place: usize| {
        let belongs: Vec<bool> = phrases.said.iter().map(|(situation, _)| *situation == place).collect();
        train_few(&examples, &belongs, KINDS)
    };
    let all: Vec<Weights> = (0..situations.len()).map(of).collect();
    let step = step(&all);
    json(&Kinds {
        v: 3,
        of: situations
            .iter()
            .zip(&all)
            .map(|(danger, weights)| Kind {
                id: &danger.slug,
                bias: rounded(weights.bias / step),
                weights: letters(&in_steps(weights, step)),
            })
            .collect(),
    })
}

/// What a reader makes of a word alone.
fn score(steps: &[i8], word: &Word) -> f64 {
    let buckets = buckets_of(std::slice::from_ref(word), ALARM.buckets, PAIRED, &Sounds::default());
    let sum: f64 =
        buckets.iter().filter_map(|bucket| steps.get(*bucket as usize)).copied().map(f64::from).sum();
    sum / (buckets.len().max(1) as f64).sqrt()
}
