//! Above which score a text is of danger: found on phrases that were not learnt from, since those that were are told too
//! well.

use super::train::{Example, train};

/// A share of pleas that are missed weighs as much as this times that share of harmless phrases that are taken for one:
/// numbers that nobody needed do less harm.
const MISS_WEIGHS: f64 = 2.0;

/// The threshold at which pleas that are missed weigh as much as harmless phrases that are taken for one. Each half of
/// the first `phrases` examples is scored with weights learnt from all others. 0 where a class has no example.
pub(super) fn held_out_threshold(
    examples: &[Example],
    belongs: &[bool],
    phrases: usize,
    (count, rounds): (u32, usize),
) -> f64 {
    let mut scored: Vec<(f64, bool)> = Vec::with_capacity(examples.len());
    for half in [0, 1] {
        let all = || examples.iter().zip(belongs).enumerate();
        let scored_now = |at: usize| at < phrases && at % 2 == half;
        let learnt =
            all().filter(|(at, _)| !scored_now(*at)).map(|(_, (example, belongs))| (example, *belongs));
        let (learnt, classes): (Vec<&Example>, Vec<bool>) = learnt.unzip();
        let weights = train(&learnt, &classes, count, rounds);
        let others = all().filter(|(at, _)| scored_now(*at));
        scored.extend(others.map(|(_, (example, belongs))| (weights.score(example), *belongs)));
    }
    scored.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
    even(&scored)
}

/// The score, of some in ascending order, up to which the share of the class weighs as much as that of the others above it.
fn even(scored: &[(f64, bool)]) -> f64 {
    let inside = scored.iter().filter(|(_, belongs)| *belongs).count();
    let outside = scored.len() - inside;
    if inside == 0 || outside == 0 {
        return 0.0;
    }
    let (mut missed, mut alarms) = (0_usize, outside);
    for (score, belongs) in scored {
        if *belongs {
            missed += 1;
        } else {
            alarms -= 1;
        }
        if MISS_WEIGHS * missed as f64 / inside as f64 >= alarms as f64 / outside as f64 {
            return *score;
        }
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_that_is_missed_weighs_more_than_half_that_is_taken_for_another() {
        let scored = [
            (-3.0, false),
            (-2.0, true),
            (-1.0, false),
            (0.5, false),
            (1.0, true),
            (2.0, false),
            (3.0, true),
        ];
        // Up to -1 one of three is missed; of four others, two are above it.
        assert_eq!(even(&scored), -1.0);
        assert_eq!(even(&[(1.0, true)]), 0.0);
        assert_eq!(even(&[]), 0.0);
    }

    #[test]
    fn the_threshold_is_between_what_is_told_apart() {
        let pleas = std::iter::repeat_n(vec![1, 2], 6);
        let harmless = std::iter::repeat_n(vec![3, 4], 6);
        let examples: Vec<Example> = pleas.chain(harmless).map(Example::new).collect();
        let belongs: Vec<bool> = (0..12).map(|at| at < 6).collect();
        let threshold = held_out_threshold(&examples, &belongs, 12, (8, 16));
        assert!((-1.1..0.0).contains(&threshold), "{threshold}");
    }
}
