//! The files of one language: weights as letters, so that a host compresses them and any browser reads them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::features::{buckets, words};
use super::held_out::held_out_threshold;
use super::train::{Example, Weights, prune, train};
use crate::model::{Danger, DangerPhrases};
use crate::search::analysis::stop_words;

/// Buckets of what tells whether there is a danger, and of what tells which.
const ALARM: u32 = 1 << 16;
const KINDS: u32 = 1 << 12;

/// How many buckets have a weight: few of many tell more than all of a fifth as many, in as many bytes, since features
/// that tell something seldom fall together.
const ALARM_KEPT: usize = 13_000;
const KINDS_KEPT: usize = 1_000;

/// How often the phrases are gone through. Telling which danger is easier than telling whether there is one.
const ALARM_ROUNDS: usize = 12;
const KINDS_ROUNDS: usize = 4;

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
const USUAL: usize = 3;
const WORTH: usize = 10;
const PLEAS_A_WORTH: usize = 4;

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
    let alone = harmless_alone(phrases);
    let alone = alone.iter().flat_map(|(word, worth)| std::iter::repeat_n(word, *worth));
    let texts = phrases.said.iter().map(|(_, phrase)| phrase).chain(&phrases.lures).chain(alone);
    let mut read: Vec<Example> = texts.map(|text| Example::new(buckets(text, ALARM))).collect();
    let belongs: Vec<bool> = (0..read.len()).map(|at| at < phrases.said.len()).collect();
    let threshold =
        held_out_threshold(&read, &belongs, phrases.said.len() + phrases.lures.len(), (ALARM, ALARM_ROUNDS));
    let weights = train_few(&mut read, &belongs, (ALARM, ALARM_ROUNDS), ALARM_KEPT);
    let step = step(std::slice::from_ref(&weights));
    let mut common: Vec<&str> = stop_words(phrases.lang).into_iter().collect();
    common.sort_unstable();
    let limit = rounded((threshold - weights.bias) / step);
    json(&Alarm { v: 2, limit, weights: letters(&weights, step), common })
}

/// Words of harmless phrases that are no plea by themselves, with how many phrases each is worth: "mari" is in many pleas,
/// and whoever writes only that is not in danger for it.
fn harmless_alone(phrases: &DangerPhrases) -> Vec<(String, usize)> {
    let said = || phrases.said.iter().map(|(_, phrase)| phrase.as_str());
    let pleas: BTreeSet<String> = said().map(|phrase| spelled(phrase).join(" ")).collect();
    let in_pleas = uses(said());
    let worth = |word: String| {
        let pleas = in_pleas.get(&word).copied().unwrap_or_default();
        (word, WORTH.max(pleas / PLEAS_A_WORTH))
    };
    let usual = uses(phrases.lures.iter().map(String::as_str)).into_iter();
    let usual = usual.filter(|(word, count)| *count >= USUAL && !pleas.contains(word));
    usual.map(|(word, _)| worth(word)).collect()
}

/// How many phrases have each word.
fn uses<'a>(phrases: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for phrase in phrases {
        for word in spelled(phrase).into_iter().collect::<BTreeSet<String>>() {
            *uses.entry(word).or_default() += 1;
        }
    }
    uses
}

fn spelled(text: &str) -> Vec<String> {
    words(text).into_iter().map(|letters| letters.into_iter().collect()).collect()
}

/// The file that tells which danger a text speaks of.
pub(super) fn kinds(situations: &[Danger], phrases: &DangerPhrases) -> Vec<u8> {
    let read: Vec<Vec<u32>> = phrases.said.iter().map(|(_, phrase)| buckets(phrase, KINDS)).collect();
    let of = |place: usize| {
        let belongs: Vec<bool> = phrases.said.iter().map(|(situation, _)| *situation == place).collect();
        let mut examples: Vec<Example> = read.iter().cloned().map(Example::new).collect();
        train_few(&mut examples, &belongs, (KINDS, KINDS_ROUNDS), KINDS_KEPT)
    };
    let all: Vec<Weights> = (0..situations.len()).map(of).collect();
    let step = step(&all);
    json(&Kinds {
        v: 2,
        of: situations
            .iter()
            .zip(&all)
            .map(|(danger, weights)| Kind {
                id: &danger.slug,
                bias: rounded(weights.bias / step),
                weights: letters(weights, step),
            })
            .collect(),
    })
}

/// Weights of the buckets that tell most, learnt again without the others.
fn train_few(
    examples: &mut [Example],
    belongs: &[bool],
    (count, rounds): (u32, usize),
    kept: usize,
) -> Weights {
    let all = train(examples, belongs, count, rounds);
    prune(examples, &all, kept);
    train(examples, belongs, count, rounds)
}

/// What one letter more stands for, so that nearly all weights have a letter.
fn step(all: &[Weights]) -> f64 {
    let sizes = all.iter().flat_map(|weights| &weights.of).map(|weight| weight.abs());
    let mut sizes: Vec<f64> = sizes.filter(|size| *size > 0.0).collect();
    sizes.sort_unstable_by(f64::total_cmp);
    let largest = sizes.len().checked_sub(1 + sizes.len() / CLIPPED).and_then(|at| sizes.get(at));
    largest.copied().unwrap_or(1.0) / STEPS
}

fn letters(weights: &Weights, step: f64) -> Letters {
    let mut found = Letters { count: weights.of.len(), gaps: String::new(), weights: String::new() };
    let mut gap = 0;
    for weight in &weights.of {
        let steps = (weight / step).round().clamp(-STEPS, STEPS) as i8;
        if steps != 0 {
            found.gaps.push(char::from(FIRST_GAP + gap));
            found.weights.push(char::from(MIDDLE.saturating_add_signed(steps)));
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
