//! A linear classifier over buckets: a support vector machine with squared hinge loss, trained by dual coordinate descent
//! (Hsieh and others, 2008). Only + − × ÷ √ in a fixed order: the same bits on every machine, in every build.

/// How much a phrase on the wrong side costs.
const COST: f64 = 3.0;

/// A phrase that is so far beyond the margin is left out of so many rounds.
const FAR: f64 = 0.25;
const REST: u8 = 3;

/// A weight a bucket, and what is added whatever the buckets are.
pub(super) struct Weights {
    pub(super) of: Vec<f64>,
    pub(super) bias: f64,
}

/// A phrase as it is trained on: its buckets, each of which counts `share`.
pub(super) struct Example {
    buckets: Vec<u32>,
    share: f64,
}

impl Example {
    /// All buckets of a phrase. Each counts one over the square root of their number, so that long phrases weigh as much
    /// as short ones.
    pub(super) fn new(buckets: Vec<u32>) -> Self {
        let share = 1.0 / (buckets.len().max(1) as f64).sqrt();
        Example { buckets, share }
    }

    /// The squared length, and 1 more for the bias.
    fn length(&self) -> f64 {
        self.buckets.len() as f64 * self.share * self.share + 1.0
    }
}

/// Leaves the `kept` buckets that tell most: those whose weight, times the square root of the number of phrases that have
/// it, is largest. A phrase's share stays that of all its buckets, which is what a reader counts.
pub(super) fn prune(examples: &mut [Example], weights: &Weights, kept: usize) {
    let mut uses = vec![0_u32; weights.of.len()];
    for bucket in examples.iter().flat_map(|example| &example.buckets) {
        if let Some(uses) = uses.get_mut(*bucket as usize) {
            *uses += 1;
        }
    }
    let told =
        |(bucket, (weight, uses)): (usize, (&f64, &u32))| (weight.abs() * f64::from(*uses).sqrt(), bucket);
    let mut most: Vec<(f64, usize)> = weights.of.iter().zip(&uses).enumerate().map(told).collect();
    most.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut keep = vec![false; weights.of.len()];
    for (_, bucket) in most.into_iter().take(kept) {
        keep[bucket] = true;
    }
    for example in examples {
        example.buckets.retain(|bucket| keep.get(*bucket as usize).is_some_and(|kept| *kept));
    }
}

/// The weights that tell the phrases of a class, those for which `belongs` is true, from the others. Both sides weigh the
/// same, however many phrases each has. Buckets are of `count`; all phrases are gone through `rounds` times.
pub(super) fn train(
    examples: &[impl std::borrow::Borrow<Example>],
    belongs: &[bool],
    count: u32,
    rounds: usize,
) -> Weights {
    let inside = belongs.iter().filter(|belongs| **belongs).count();
    let sides = [belongs.len() - inside, inside];
    // Of each side, 1 ÷ 2C: what keeps one phrase from deciding alone.
    let slack = sides.map(|side| side as f64 / (COST * belongs.len().max(1) as f64));
    let mut weights = Weights { of: vec![0.0; count as usize], bias: 0.0 };
    let mut duals = vec![0.0; examples.len()];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = 1;
    // Phrases that are far on the right side rest: most stay there.
    let mut resting = vec![0_u8; examples.len()];
    for _ in 0..rounds {
        shuffle(&mut order, &mut random);
        for at in &order {
            if let Some(rounds) = resting.get_mut(*at).filter(|rounds| **rounds > 0) {
                *rounds -= 1;
                continue;
            }
            let (Some(example), Some(belongs)) = (examples.get(*at), belongs.get(*at)) else { continue };
            let example = example.borrow();
            let Some(dual) = duals.get_mut(*at) else { continue };
            let side = if *belongs { 1.0 } else { -1.0 };
            let own = slack[usize::from(*belongs)];
            let gradient = side * weights.score(example) - 1.0 + *dual * own;
            if *dual == 0.0 && gradient > FAR {
                if let Some(rounds) = resting.get_mut(*at) {
                    *rounds = REST;
                }
                continue;
            }
            let moved = f64::max(*dual - gradient / (example.length() + own), 0.0);
            weights.add(example, side * (moved - *dual));
            *dual = moved;
        }
    }
    weights
}

impl Weights {
    /// On which side a phrase is, and how far.
    pub(super) fn score(&self, example: &Example) -> f64 {
        let sum: f64 = example.buckets.iter().filter_map(|bucket| self.of.get(*bucket as usize)).sum();
        sum * example.share + self.bias
    }

    fn add(&mut self, example: &Example, step: f64) {
        if step == 0.0 {
            return;
        }
        for bucket in &example.buckets {
            if let Some(weight) = self.of.get_mut(*bucket as usize) {
                *weight += step * example.share;
            }
        }
        self.bias += step;
    }
}

/// Fisher and Yates, with the generator of "Numerical Recipes": another order each time, the same in every build.
fn shuffle(order: &mut [usize], random: &mut u32) {
    for last in (1..order.len()).rev() {
        *random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let other = (u64::from(*random) * (last as u64 + 1)) >> 32;
        order.swap(last, usize::try_from(other).unwrap_or(0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples(phrases: &[&[u32]]) -> Vec<Example> {
        phrases.iter().map(|buckets| Example::new(buckets.to_vec())).collect()
    }

    #[test]
    fn what_divides_two_classes_is_learnt_whatever_their_sizes() {
        let phrases = examples(&[&[1, 2], &[1, 3], &[2, 3], &[2, 4], &[3, 4], &[4, 5]]);
        let belongs = [true, true, false, false, false, false];
        let weights = train(&phrases, &belongs, 8, 16);
        for (phrase, belongs) in phrases.iter().zip(belongs) {
            assert_eq!(weights.score(phrase) > 0.0, belongs, "{:?}", phrase.buckets);
        }
        let score = |buckets: &[u32]| weights.score(&Example::new(buckets.to_vec()));
        assert!(score(&[1, 6]) > 0.0 && score(&[4, 6]) < 0.0);
    }

    #[test]
    fn the_buckets_that_tell_least_are_left_out_and_a_phrase_keeps_its_share() {
        let mut phrases = examples(&[&[1, 2], &[1, 3], &[2, 4], &[3, 4]]);
        let belongs = [true, true, false, false];
        let weights = train(&phrases, &belongs, 8, 16);
        prune(&mut phrases, &weights, 2);
        let left: Vec<&[u32]> = phrases.iter().map(|phrase| phrase.buckets.as_slice()).collect();
        assert_eq!(left, [&[1][..], &[1], &[4], &[4]]);
        assert!(phrases.iter().all(|phrase| phrase.share == 1.0 / 2_f64.sqrt()));
    }

    #[test]
    fn nothing_is_learnt_of_nothing() {
        let none: [Example; 0] = [];
        let weights = train(&none, &[], 4, 16);
        assert_eq!((weights.of, weights.bias), (vec![0.0; 4], 0.0));
    }
}
