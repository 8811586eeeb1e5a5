//! A linear classifier over buckets: a support vector machine with squared hinge loss, trained by dual coordinate descent
//! (Hsieh and others, 2008). Only + − × ÷ √ in a fixed order: the same bits on every machine, in every build.

/// How much a phrase on the wrong side costs.
const COST: f64 = 3.0;

/// A weight a bucket, and what is added whatever the buckets are.
pub(super) struct Weights {
    pub(super) of: Vec<f64>,
    pub(super) bias: f64,
}

/// The weights that tell the phrases of a class, those for which `belongs` is true, from the others. Both sides weigh the
/// same, however many phrases each has. A phrase is its buckets, of `count`; all are gone through `rounds` times.
pub(super) fn train(phrases: &[Vec<u32>], belongs: &[bool], count: u32, rounds: usize) -> Weights {
    let inside = belongs.iter().filter(|belongs| **belongs).count();
    let sides = [belongs.len() - inside, inside];
    // Of each side, 1 ÷ 2C: what keeps one phrase from deciding alone.
    let slack = sides.map(|side| side as f64 / (COST * belongs.len().max(1) as f64));
    let mut weights = Weights { of: vec![0.0; count as usize], bias: 0.0 };
    let mut duals = vec![0.0; phrases.len()];
    let mut order: Vec<usize> = (0..phrases.len()).collect();
    let mut random = 1;
    for _ in 0..rounds {
        shuffle(&mut order, &mut random);
        for at in &order {
            let (Some(buckets), Some(belongs)) = (phrases.get(*at), belongs.get(*at)) else { continue };
            let Some(dual) = duals.get_mut(*at) else { continue };
            let side = if *belongs { 1.0 } else { -1.0 };
            let own = slack[usize::from(*belongs)];
            let gradient = side * weights.score(buckets) - 1.0 + *dual * own;
            // The squared length of a phrase is 1, and 1 more for the bias.
            let moved = f64::max(*dual - gradient / (2.0 + own), 0.0);
            weights.add(buckets, side * (moved - *dual));
            *dual = moved;
        }
    }
    weights
}

impl Weights {
    /// On which side some buckets are, and how far: each counts one over the square root of their number.
    fn score(&self, buckets: &[u32]) -> f64 {
        let sum: f64 = buckets.iter().filter_map(|bucket| self.of.get(*bucket as usize)).sum();
        sum * share(buckets) + self.bias
    }

    fn add(&mut self, buckets: &[u32], step: f64) {
        let each = step * share(buckets);
        for bucket in buckets {
            if let Some(weight) = self.of.get_mut(*bucket as usize) {
                *weight += each;
            }
        }
        self.bias += step;
    }
}

fn share(buckets: &[u32]) -> f64 {
    1.0 / (buckets.len().max(1) as f64).sqrt()
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

    #[test]
    fn what_divides_two_classes_is_learnt_whatever_their_sizes() {
        let phrases = [vec![1, 2], vec![1, 3], vec![2, 3], vec![2, 4], vec![3, 4], vec![4, 5]];
        let belongs = [true, true, false, false, false, false];
        let weights = train(&phrases, &belongs, 8, 16);
        for (phrase, belongs) in phrases.iter().zip(belongs) {
            assert_eq!(weights.score(phrase) > 0.0, belongs, "{phrase:?}");
        }
        assert!(weights.score(&[1, 6]) > 0.0 && weights.score(&[4, 6]) < 0.0);
    }

    #[test]
    fn nothing_is_learnt_of_nothing() {
        let weights = train(&[], &[], 4, 16);
        assert_eq!((weights.of, weights.bias), (vec![0.0; 4], 0.0));
    }
}
