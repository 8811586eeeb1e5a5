//! Weights of many classes in few bits: each class names the buckets that speak for it, by the gaps between them, and how
//! loudly each does. `docs/search-format.md` describes it.

use super::train::Weights;

/// Weights are 1 to this.
const LOUDEST: u8 = 3;

/// One weight of so many is larger than the loudest tells.
const CLIPPED: usize = 20;

/// The weights of one class.
pub(in crate::search) struct Packed {
    /// What is added whatever the buckets are, in hundredths of the smallest weight.
    pub(in crate::search) bias: i64,
    /// How many buckets speak for it.
    pub(in crate::search) count: usize,
    /// How many low bits of a gap are written as they are.
    pub(in crate::search) low_bits: u32,
    /// The buckets, with 1 to [`LOUDEST`].
    weights: Vec<(usize, u8)>,
}

/// The weights of classes, in steps that they share.
pub(in crate::search) fn packed(all: &[Weights]) -> Vec<Packed> {
    let step = step(all);
    all.iter().map(|weights| Packed::new(weights, step)).collect()
}

/// What one step stands for, so that nearly all weights are told apart.
fn step(all: &[Weights]) -> f64 {
    let mut sizes: Vec<f64> =
        all.iter().flat_map(|weights| &weights.of).copied().filter(|weight| *weight > 0.0).collect();
    sizes.sort_unstable_by(f64::total_cmp);
    let largest = sizes.len().checked_sub(1 + sizes.len() / CLIPPED).and_then(|at| sizes.get(at));
    largest.copied().unwrap_or(1.0) / f64::from(LOUDEST)
}

impl Packed {
    fn new(weights: &Weights, step: f64) -> Self {
        let loud = |weight: f64| (weight / step).round().clamp(0.0, f64::from(LOUDEST)) as u8;
        let weighed = weights.of.iter().map(|weight| loud(*weight)).enumerate();
        let found: Vec<(usize, u8)> = weighed.filter(|(_, weight)| *weight > 0).collect();
        let mean = weights.of.len() / found.len().max(1);
        Packed {
            bias: (weights.bias / step * 100.0).round() as i64,
            count: found.len(),
            // Golomb and Rice: the best for gaps whose mean is this.
            low_bits: mean.max(2).ilog2().saturating_sub(u32::from(mean.is_power_of_two())),
            weights: found,
        }
    }

    /// Its bits: of each bucket, the gap before it (in units of 2^`low_bits`, ones ended by a zero; then the low bits), and its
    /// weight, ones ended by a zero, the loudest without the zero.
    pub(in crate::search) fn write(&self, bits: &mut Bits) {
        let mut next = 0;
        for (bucket, weight) in &self.weights {
            let gap = bucket - next;
            bits.ones(gap >> self.low_bits);
            bits.push(false);
            for bit in (0..self.low_bits).rev() {
                bits.push(gap >> bit & 1 == 1);
            }
            bits.ones(usize::from(weight - 1));
            if *weight < LOUDEST {
                bits.push(false);
            }
            next = bucket + 1;
        }
    }
}

/// Bits one after the other, the highest of a byte first.
#[derive(Default)]
pub(in crate::search) struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    fn push(&mut self, bit: bool) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (7 - self.used % 8);
        }
        self.used += 1;
    }

    fn ones(&mut self, count: usize) {
        for _ in 0..count {
            self.push(true);
        }
    }

    /// All of them, the last byte filled with zeros.
    pub(in crate::search) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_and_weights_are_written_as_they_are_read() {
        let weights = Weights { of: vec![0.0, 3.0, 0.0, 0.0, 0.0, 1.0, 2.0, -2.0], bias: -0.5 };
        let all = packed(&[weights]);
        let own = &all[0];
        assert_eq!((own.count, own.bias, own.low_bits), (3, -50, 0));
        let mut bits = Bits::default();
        own.write(&mut bits);
        // 1 before, loudest; 3 before, softest; none before, two.
        assert_eq!(bits.into_bytes(), [0b1011_1110, 0b0010_0000]);
    }
}
