//! A linear classifier over buckets: a support vector machine with squared hinge loss, trained by dual coordinate descent
//! (Hsieh and others, 2008). Only + − × ÷ √ in a fixed order: the same bits on every machine, in every build.

/// How much a phrase on the wrong side costs.
const COST: f64 = 3.0;

/// A phrase that is so far beyond the margin is left out of so many rounds.
const FAR: f64 = 0.25;
const REST: u8 = 3;

/// How often a round comes by an example that stands for many: each step settles all of them at once, but what others
/// change in between counts more when more depends on it.
const MOST_VISITS: u32 = 3;

/// How large a table is, and how often all examples are gone through to learn it.
#[derive(Clone, Copy)]
pub(in crate::search) struct Extent {
    /// Buckets that a feature may fall into.
    pub(in crate::search) buckets: u32,
    /// How many of them have a weight at last.
    pub(in crate::search) kept: usize,
    /// Rounds until it is clear which ones tell most.
    pub(in crate::search) first_rounds: usize,
    /// Rounds with those alone.
    pub(in crate::search) rounds: usize,
}

/// A weight a bucket, and what is added whatever the buckets are.
pub(in crate::search) struct Weights {
    pub(in crate::search) of: Vec<f64>,
    pub(in crate::search) bias: f64,
}

/// A phrase as it is trained on: its buckets, each of which counts `share`, and how many phrases it stands for.
pub(in crate::search) struct Example {
    buckets: Vec<u32>,
    share: f64,
    copies: u32,
}

impl Example {
    /// All buckets of a phrase. Each counts one over the square root of their number, so that long phrases weigh as much
    /// as short ones.
    pub(in crate::search) fn new(buckets: Vec<u32>) -> Self {
        let share = 1.0 / (buckets.len().max(1) as f64).sqrt();
        Example { buckets, share, copies: 1 }
    }

    /// The same, standing for so many, at least one.
    pub(in crate::search) fn times(self, copies: u32) -> Self {
        Example { copies: copies.max(1), ..self }
    }

    /// The squared length, and 1 more for the bias.
    fn length(&self) -> f64 {
        self.buckets.len() as f64 * self.share * self.share + 1.0
    }
}

/// The weights of the buckets that tell most, learnt without the others.
pub(in crate::search) fn train_few(examples: &[Example], belongs: &[bool], extent: Extent) -> Weights {
    let all = train(examples, belongs, extent.buckets, extent.first_rounds);
    train(&pruned(examples, &all, extent.kept), belongs, extent.buckets, extent.rounds)
}

/// The examples with the `kept` buckets that tell most: those whose weight, times the square root of the number of phrases
/// that have it, is largest. A phrase's share stays that of all its buckets, which is what a reader counts.
fn pruned(examples: &[Example], weights: &Weights, kept: usize) -> Vec<Example> {
    let mut uses = vec![0_u32; weights.of.len()];
    for example in examples {
        for bucket in &example.buckets {
            if let Some(uses) = uses.get_mut(*bucket as usize) {
                *uses += example.copies;
            }
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
    let telling = |bucket: &u32| keep.get(*bucket as usize).is_some_and(|kept| *kept);
    let few = |example: &Example| Example {
        buckets: example.buckets.iter().copied().filter(telling).collect(),
        ..*example
    };
    examples.iter().map(few).collect()
}

/// The weights that tell the phrases of a class, those for which `belongs` is true, from the others. Both sides weigh the
/// same, however many phrases each has. Buckets are of `count`; all phrases are gone through `rounds` times.
fn train(examples: &[Example], belongs: &[bool], count: u32, rounds: usize) -> Weights {
    let mut sides = [0.0; 2];
    for (example, belongs) in examples.iter().zip(belongs) {
        sides[usize::from(*belongs)] += f64::from(example.copies);
    }
    let all: f64 = sides.iter().sum();
    // Of each side, 1 ÷ 2C: what keeps one phrase from deciding alone.
    let slack = sides.map(|side| side / (COST * all.max(1.0)));
    let mut weights = Weights { of: vec![0.0; count as usize], bias: 0.0 };
    let mut duals = vec![0.0; examples.len()];
    let visits =
        |(at, example): (usize, &Example)| std::iter::repeat_n(at, example.copies.min(MOST_VISITS) as usize);
    let mut order: Vec<usize> = examples.iter().enumerate().flat_map(visits).collect();
    let mut random = 1;
    // Phrases that are far on the right side rest: most stay there.
    let mut resting = vec![0_u8; examples.len()];
    let mut last = Mean::new(count);
    for round in 0..rounds {
        shuffle(&mut order, &mut random);
        for at in &order {
            if let Some(rounds) = resting.get_mut(*at).filter(|rounds| **rounds > 0) {
                *rounds -= 1;
                continue;
            }
            let (Some(example), Some(belongs)) = (examples.get(*at), belongs.get(*at)) else { continue };
            let Some(dual) = duals.get_mut(*at) else { continue };
            let side = if *belongs { 1.0 } else { -1.0 };
            let own = slack[usize::from(*belongs)] / f64::from(example.copies);
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
        if round >= rounds / 2 {
            last.add(&weights);
        }
    }
    last.finish()
}

/// The mean of the weights after some rounds: before all have settled, it tells unseen phrases better than the last.
struct Mean {
    sum: Weights,
    rounds: u32,
}

impl Mean {
    fn new(count: u32) -> Self {
        Mean { sum: Weights { of: vec![0.0; count as usize], bias: 0.0 }, rounds: 0 }
    }

    fn add(&mut self, weights: &Weights) {
        self.sum.of.iter_mut().zip(&weights.of).for_each(|(sum, weight)| *sum += weight);
        self.sum.bias += weights.bias;
        self.rounds += 1;
    }

    fn finish(mut self) -> Weights {
        let rounds = f64::from(self.rounds.max(1));
        self.sum.of.iter_mut().for_each(|sum| *sum /= rounds);
        self.sum.bias /= rounds;
        self.sum
    }
}

impl Weights {
    /// On which side a phrase is, and how far.
    pub(in crate::search) fn score(&self, example: &Example) -> f64 {
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
pub(super) fn shuffle(order: &mut [usize], random: &mut u32) {
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
        let phrases = examples(&[&[1, 2], &[1, 3], &[2, 4], &[3, 4]]);
        let belongs = [true, true, false, false];
        let weights = train(&phrases, &belongs, 8, 16);
        let phrases = pruned(&phrases, &weights, 2);
        let left: Vec<&[u32]> = phrases.iter().map(|phrase| phrase.buckets.as_slice()).collect();
        assert_eq!(left, [&[1][..], &[1], &[4], &[4]]);
        assert!(phrases.iter().all(|phrase| phrase.share == 1.0 / 2_f64.sqrt()));
    }

    #[test]
    fn an_example_that_stands_for_many_teaches_what_they_would() {
        let [single, other] = [[1, 2], [2, 3]].map(|buckets| buckets.to_vec());
        let many: Vec<Example> =
            std::iter::repeat_n(single.clone(), 4).chain([other.clone()]).map(Example::new).collect();
        let one = [Example::new(single).times(4), Example::new(other)];
        let all = train(&many, &[true, true, true, true, false], 4, 200);
        let few = train(&one, &[true, false], 4, 200);
        for (one, other) in all.of.iter().zip(&few.of) {
            assert!((one - other).abs() < 1e-6, "{:?} {:?}", all.of, few.of);
        }
    }

    #[test]
    fn nothing_is_learnt_of_nothing() {
        let none: [Example; 0] = [];
        let weights = train(&none, &[], 4, 16);
        assert_eq!((weights.of, weights.bias), (vec![0.0; 4], 0.0));
    }
}
