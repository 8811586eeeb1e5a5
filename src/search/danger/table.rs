//! The files of one language: weights as one letter a bucket, so that a host compresses them and any browser reads them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::features::{buckets, words};
use super::train::{Weights, train};
use crate::model::{Danger, DangerPhrases};
use crate::search::analysis::stop_words;

/// Buckets of what tells whether there is a danger, and of what tells which.
const ALARM: u32 = 1 << 15;
const KINDS: u32 = 1 << 11;

/// How often the phrases are gone through. Telling which danger is easier than telling whether there is one.
const ALARM_ROUNDS: usize = 12;
const KINDS_ROUNDS: usize = 5;

/// Weights are letters from `d` to `l`; `h` is none. More letters tell no more pleas, and weigh a third more.
const MIDDLE: u8 = b'h';
const STEPS: f64 = 4.0;

/// One weight of so many is larger than the last letter tells.
const CLIPPED: usize = 1000;

/// A text is of danger above this score of the classifier, whose margin is from -1 to 1. Below 0, which would weigh a
/// miss and a false alarm alike: numbers that nobody needed do less harm.
const THRESHOLD: f64 = -0.1;

/// A word that so many harmless phrases have says nothing alone, and is worth so many of them.
const USUAL: usize = 3;
const WORTH: usize = 10;

/// What tells whether a text speaks of a danger.
#[derive(Serialize)]
struct Alarm<'a> {
    v: u8,
    /// What the sum of weights, over the square root of the number of buckets, has to exceed.
    limit: f64,
    weights: String,
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
    weights: String,
}

/// The file that tells whether a text speaks of a danger.
pub(super) fn alarm(phrases: &DangerPhrases) -> Vec<u8> {
    let alone = harmless_alone(phrases);
    let alone = alone.iter().flat_map(|word| std::iter::repeat_n(word, WORTH));
    let texts = phrases.said.iter().map(|(_, phrase)| phrase).chain(&phrases.lures).chain(alone);
    let read: Vec<Vec<u32>> = texts.map(|text| buckets(text, ALARM)).collect();
    let belongs: Vec<bool> = (0..read.len()).map(|at| at < phrases.said.len()).collect();
    let weights = train(&read, &belongs, ALARM, ALARM_ROUNDS);
    let step = step(std::slice::from_ref(&weights));
    let mut common: Vec<&str> = stop_words(phrases.lang).into_iter().collect();
    common.sort_unstable();
    let limit = rounded((THRESHOLD - weights.bias) / step);
    json(&Alarm { v: 1, limit, weights: letters(&weights, step), common })
}

/// Words of harmless phrases that are no plea by themselves: "mari" is in many pleas, and whoever writes only that is not
/// in danger for it.
fn harmless_alone(phrases: &DangerPhrases) -> Vec<String> {
    let spelled = |text: &str| -> Vec<String> {
        words(text).into_iter().map(|letters| letters.into_iter().collect()).collect()
    };
    let pleas: BTreeSet<String> = phrases.said.iter().map(|(_, phrase)| spelled(phrase).join(" ")).collect();
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for phrase in &phrases.lures {
        for word in spelled(phrase).into_iter().collect::<BTreeSet<String>>() {
            *uses.entry(word).or_default() += 1;
        }
    }
    uses.into_iter().filter(|(word, n)| *n >= USUAL && !pleas.contains(word)).map(|(word, _)| word).collect()
}

/// The file that tells which danger a text speaks of.
pub(super) fn kinds(situations: &[Danger], phrases: &DangerPhrases) -> Vec<u8> {
    let read: Vec<Vec<u32>> = phrases.said.iter().map(|(_, phrase)| buckets(phrase, KINDS)).collect();
    let of = |place: usize| {
        let belongs: Vec<bool> = phrases.said.iter().map(|(situation, _)| *situation == place).collect();
        train(&read, &belongs, KINDS, KINDS_ROUNDS)
    };
    let all: Vec<Weights> = (0..situations.len()).map(of).collect();
    let step = step(&all);
    json(&Kinds {
        v: 1,
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

/// What one letter more stands for, so that nearly all weights have a letter.
fn step(all: &[Weights]) -> f64 {
    let mut sizes: Vec<f64> = all.iter().flat_map(|weights| &weights.of).map(|weight| weight.abs()).collect();
    sizes.sort_unstable_by(f64::total_cmp);
    let largest = sizes.len().checked_sub(1 + sizes.len() / CLIPPED).and_then(|at| sizes.get(at));
    largest.copied().filter(|size| *size > 0.0).unwrap_or(1.0) / STEPS
}

fn letters(weights: &Weights, step: f64) -> String {
    let letter = |weight: &f64| {
        let steps = (weight / step).round().clamp(-STEPS, STEPS);
        char::from(MIDDLE.saturating_add_signed(steps as i8))
    };
    weights.of.iter().map(letter).collect()
}

/// Thousandths are more than a sum of letters tells.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn json(file: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(file).unwrap_or_default()
}
