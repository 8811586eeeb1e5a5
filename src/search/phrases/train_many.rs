//! As [`super::train`], of many classes at once: each against all others, over the same phrases. Gone through together,
//! a phrase is read once for all classes, and most classes have nothing to learn from it.

use super::train::{Extent, Weights, shuffle};

/// How much a phrase on the wrong side costs.
const COST: f32 = 1.0;

/// A phrase as it is trained on: its buckets, and the classes that it belongs to; none for a look-alike.
pub(in crate::search) struct Labelled {
    buckets: Vec<u32>,
    share: f32,
    classes: Vec<usize>,
}

impl Labelled {
    /// All buckets of a phrase. Each counts one over the square root of their number.
    pub(in crate::search) fn new(buckets: Vec<u32>, classes: Vec<usize>) -> Self {
        let share = 1.0 / (buckets.len().max(1) as f32).sqrt();
        Labelled { buckets, share, classes }
    }
}

/// Weights of all classes: a row a bucket, a column a class; the last row is what is added whatever the buckets are.
struct Table {
    of: Vec<f32>,
    classes: usize,
}

impl Table {
    fn new(buckets: u32, classes: usize) -> Self {
        Table { of: vec![0.0; (buckets as usize + 1) * classes], classes }
    }

    fn row(&self, bucket: usize) -> &[f32] {
        self.of.get(bucket * self.classes..(bucket + 1) * self.classes).unwrap_or_default()
    }

    fn bias(&self) -> usize {
        self.of.len() / self.classes.max(1) - 1
    }

    /// The scores of a phrase, by class.
    fn scores(&self, phrase: &Labelled, scores: &mut [f32]) {
        scores.fill(0.0);
        for bucket in &phrase.buckets {
            for (score, weight) in scores.iter_mut().zip(self.row(*bucket as usize)) {
                *score += weight;
            }
        }
        for (score, bias) in scores.iter_mut().zip(self.row(self.bias())) {
            *score = *score * phrase.share + bias;
        }
    }
}

/// The weights of each class, of at most `extent.kept` pairs of a bucket and a class: those that tell most, learnt without
/// the others. What speaks for a class tells more in as many bytes than what speaks against it, of which there is more.
pub(in crate::search) fn train_many(phrases: &[Labelled], classes: usize, extent: Extent) -> Vec<Weights> {
    let all = train(phrases, classes, extent.buckets, extent.first_rounds, None);
    let keep = telling(phrases, &all, extent);
    let few = train(phrases, classes, extent.buckets, extent.rounds, Some(&keep));
    let of = |class: usize| Weights {
        of: (0..extent.buckets as usize).map(|bucket| f64::from(few.row(bucket)[class])).collect(),
        bias: f64::from(few.row(few.bias())[class]),
    };
    (0..classes).map(of).collect()
}

/// Which weights tell most of those that speak for a class: those that, times the square root of the number of phrases that have their bucket, are largest.
fn telling(phrases: &[Labelled], table: &Table, extent: Extent) -> Vec<bool> {
    let mut uses = vec![0_u16; extent.buckets as usize];
    for bucket in phrases.iter().flat_map(|phrase| &phrase.buckets) {
        if let Some(uses) = uses.get_mut(*bucket as usize) {
            *uses = uses.saturating_add(1);
        }
    }
    let mut told: Vec<(f32, u32)> = Vec::new();
    for (bucket, uses) in uses.iter().enumerate().filter(|(_, uses)| **uses > 0) {
        let often = f32::from(*uses).sqrt();
        for (class, weight) in table.row(bucket).iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            told.push((weight.abs() * often, (bucket * table.classes + class) as u32));
        }
    }
    let order = |one: &(f32, u32), other: &(f32, u32)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1));
    if told.len() > extent.kept {
        told.select_nth_unstable_by(extent.kept, order);
        told.truncate(extent.kept);
    }
    let mut keep = vec![false; table.of.len()];
    for (_, at) in told {
        if let Some(keep) = keep.get_mut(at as usize) {
            *keep = true;
        }
    }
    keep
}

/// Dual coordinate descent as in [`super::train`], for each class against all others; both sides weigh the same. Only
/// weights that `keep` marks are learnt.
fn train(phrases: &[Labelled], classes: usize, buckets: u32, rounds: usize, keep: Option<&[bool]>) -> Table {
    let mut table = Table::new(buckets, classes);
    let mut mean = Table::new(buckets, classes);
    let slack = slack(phrases, classes);
    let mut duals = vec![0.0_f32; phrases.len() * classes];
    let mut order: Vec<usize> = (0..phrases.len()).collect();
    let (mut scores, mut moves) = (vec![0.0_f32; classes], vec![0.0_f32; classes]);
    let mut random = 1;
    let mut settled = 0;
    for round in 0..rounds {
        shuffle(&mut order, &mut random);
        for at in &order {
            let (Some(phrase), Some(duals)) =
                (phrases.get(*at), duals.get_mut(at * classes..(at + 1) * classes))
            else {
                continue;
            };
            table.scores(phrase, &mut scores);
            let length = phrase.buckets.len() as f32 * phrase.share * phrase.share + 1.0;
            let mut moved = false;
            for (class, dual) in duals.iter_mut().enumerate() {
                let belongs = phrase.classes.contains(&class);
                let side = if belongs { 1.0 } else { -1.0 };
                let own = slack[class][usize::from(belongs)];
                let gradient = side * scores[class] - 1.0 + *dual * own;
                let next = f32::max(*dual - gradient / (length + own), 0.0);
                moves[class] = side * (next - *dual);
                moved |= moves[class] != 0.0;
                *dual = next;
            }
            if moved {
                learn(&mut table, phrase, &moves, keep);
            }
        }
        if round >= rounds / 2 {
            mean.of.iter_mut().zip(&table.of).for_each(|(sum, weight)| *sum += weight);
            settled += 1;
        }
    }
    let settled = settled.max(1) as f32;
    mean.of.iter_mut().for_each(|sum| *sum /= settled);
    mean
}

fn learn(table: &mut Table, phrase: &Labelled, moves: &[f32], keep: Option<&[bool]>) {
    let classes = table.classes;
    for bucket in &phrase.buckets {
        let at = *bucket as usize * classes..(*bucket as usize + 1) * classes;
        let Some(row) = table.of.get_mut(at.clone()) else { continue };
        match keep.and_then(|keep| keep.get(at)) {
            None => row.iter_mut().zip(moves).for_each(|(weight, step)| *weight += step * phrase.share),
            Some(keep) => {
                for ((weight, step), kept) in row.iter_mut().zip(moves).zip(keep) {
                    *weight += if *kept { step * phrase.share } else { 0.0 };
                }
            }
        }
    }
    let bias = table.bias() * classes;
    let row = table.of.get_mut(bias..bias + classes);
    row.into_iter().flatten().zip(moves).for_each(|(weight, step)| *weight += step);
}

/// Of each class and side, 1 ÷ 2C: what keeps one phrase from deciding alone.
fn slack(phrases: &[Labelled], classes: usize) -> Vec<[f32; 2]> {
    let mut belong = vec![0_u32; classes];
    for class in phrases.iter().flat_map(|phrase| &phrase.classes) {
        if let Some(count) = belong.get_mut(*class) {
            *count += 1;
        }
    }
    let all = phrases.len().max(1) as f32;
    let of = |count: u32| [all - count as f32, count as f32].map(|side| 2.0 * side.max(1.0) / (COST * all));
    belong.into_iter().map(of).collect()
}
