//! The files of one language: weights as letters, so that a host compresses them and any browser reads them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::features::{Word, buckets_of, words};
use super::train::{Example, Extent, Weights, train_few};
use crate::model::{Danger, DangerPhrases};
use crate::search::analysis::stop_words;

/// What tells whether there is a danger. Few of many buckets tell more than all of a fifth as many, in as many bytes, since
/// features that tell something seldom fall together.
const ALARM: Extent = Extent { buckets: 1 << 16, kept: 16_000, first_rounds: 3, rounds: 12 };

/// What tells which: that is easier.
const KINDS: Extent = Extent { buckets: 1 << 13, kept: 1_600, first_rounds: 3, rounds: 6 };

/// A text is of danger when its score is above this. 0 is midway between the two sides; a plea that is missed does more harm
/// than numbers that nobody needed. It is one for all languages: phrases of a language come from few hands, and a threshold
/// found on some of them that were held out says more of those hands than of the language.
const THRESHOLD: f64 = -0.125;

/// Weights are letters from `d` to `l` without `h`, which would be none. More letters tell no more pleas, and weigh more.
const MIDDLE: u8 = b'h';
const STEPS: f64 = 4.0;

/// One weight of so many is larger than the last letter tells.
const CLIPPED: usize = 50;

/// Buckets without a weight before one that has a weight: `]` is none, `^` one. `~` passes over so many and gives none.
const FIRST_GAP: u8 = b']';
const LONG_GAP: u8 = b'~';

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

/// Weights, those that are not 0: a letter in `gaps` tells where each stands, one in `weights` how large it is.
#[derive(Serialize)]
struct Letters {
    count: usize,
    gaps: String,
    weights: String,
}

/// The file that tells whether a text speaks of a danger.
pub(super) fn alarm(phrases: &DangerPhrases) -> Vec<u8> {
    let said: Vec<Vec<Word>> = phrases.said.iter().map(|(_, phrase)| words(phrase)).collect();
    let lures: Vec<Vec<Word>> = phrases.lures.iter().map(|phrase| words(phrase)).collect();
    let mut examples: Vec<Example> = said.iter().chain(&lures).map(|words| example(words, ALARM)).collect();
    let mut belongs: Vec<bool> = (0..examples.len()).map(|at| at < said.len()).collect();
    let alone = |(word, worth)| example(std::slice::from_ref(word), ALARM).times(worth);
    examples.extend(harmless_alone(&said, &lures).map(alone));
    belongs.resize(examples.len(), false);
    let weights = train_few(&examples, &belongs, ALARM);
    let step = step(std::slice::from_ref(&weights));
    let mut common: Vec<&str> = stop_words(phrases.lang).into_iter().collect();
    common.sort_unstable();
    let limit = rounded((THRESHOLD - weights.bias) / step);
    let steps = in_steps(&weights, step);
    let single = lures.iter().filter(|words| words.len() == 1).flatten();
    let usual = single.filter(|word| score(&steps, word) > limit).map(|word| word.iter().collect()).collect();
    json(&Alarm { v: 3, limit, weights: letters(&steps), common, usual })
}

fn example(words: &[Word], extent: Extent) -> Example {
    Example::new(buckets_of(words, extent.buckets))
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
pub(super) fn kinds(situations: &[Danger], phrases: &DangerPhrases) -> Vec<u8> {
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

/// What one letter more stands for, so that nearly all weights have a letter.
fn step(all: &[Weights]) -> f64 {
    let sizes = all.iter().flat_map(|weights| &weights.of).map(|weight| weight.abs());
    let mut sizes: Vec<f64> = sizes.filter(|size| *size > 0.0).collect();
    sizes.sort_unstable_by(f64::total_cmp);
    let largest = sizes.len().checked_sub(1 + sizes.len() / CLIPPED).and_then(|at| sizes.get(at));
    largest.copied().unwrap_or(1.0) / STEPS
}

/// Weights as what their letters tell.
fn in_steps(weights: &Weights, step: f64) -> Vec<i8> {
    weights.of.iter().map(|weight| (weight / step).round().clamp(-STEPS, STEPS) as i8).collect()
}

/// What a reader makes of a word alone.
fn score(steps: &[i8], word: &Word) -> f64 {
    let buckets = buckets_of(std::slice::from_ref(word), ALARM.buckets);
    let sum: f64 =
        buckets.iter().filter_map(|bucket| steps.get(*bucket as usize)).copied().map(f64::from).sum();
    sum / (buckets.len().max(1) as f64).sqrt()
}

fn letters(steps: &[i8]) -> Letters {
    let mut found = Letters { count: steps.len(), gaps: String::new(), weights: String::new() };
    let mut gap = 0;
    for steps in steps {
        if *steps != 0 {
            found.gaps.push(char::from(FIRST_GAP + gap));
            found.weights.push(char::from(MIDDLE.saturating_add_signed(*steps)));
            gap = 0;
        } else if gap == LONG_GAP - FIRST_GAP - 1 {
            found.gaps.push(char::from(LONG_GAP));
            gap = 0;
        } else {
            gap += 1;
        }
    }
    found
}

/// Thousandths are more than a sum of letters tells.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn json(file: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(file).unwrap_or_default()
}
