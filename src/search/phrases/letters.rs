//! Weights as letters, so that a host compresses them and any browser reads them. `docs/search-format.md` describes them.

use serde::Serialize;

use super::train::Weights;

/// Weights are letters from `d` to `l` without `h`, which would be none. More letters tell no more pleas, and weigh more.
const MIDDLE: u8 = b'h';
const STEPS: f64 = 4.0;

/// One weight of so many is larger than the last letter tells.
const CLIPPED: usize = 50;

/// Buckets without a weight before one that has a weight: `]` is none, `^` one. `~` passes over so many and gives none.
const FIRST_GAP: u8 = b']';
const LONG_GAP: u8 = b'~';

/// Weights, those that are not 0: a letter in `gaps` tells where each stands, one in `weights` how large it is.
#[derive(Serialize)]
pub(in crate::search) struct Letters {
    count: usize,
    gaps: String,
    weights: String,
}

/// What one letter more stands for, so that nearly all weights have a letter.
pub(in crate::search) fn step(all: &[Weights]) -> f64 {
    let sizes = all.iter().flat_map(|weights| &weights.of).map(|weight| weight.abs());
    let mut sizes: Vec<f64> = sizes.filter(|size| *size > 0.0).collect();
    sizes.sort_unstable_by(f64::total_cmp);
    let largest = sizes.len().checked_sub(1 + sizes.len() / CLIPPED).and_then(|at| sizes.get(at));
    largest.copied().unwrap_or(1.0) / STEPS
}

/// Weights as what their letters tell.
pub(in crate::search) fn in_steps(weights: &Weights, step: f64) -> Vec<i8> {
    weights.of.iter().map(|weight| (weight / step).round().clamp(-STEPS, STEPS) as i8).collect()
}

/// Steps as letters.
pub(in crate::search) fn letters(steps: &[i8]) -> Letters {
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
pub(in crate::search) fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// A file as JSON.
pub(in crate::search) fn json(file: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(file).unwrap_or_default()
}
