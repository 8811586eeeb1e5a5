//! Choices that can be replayed and shrunk: a phrase is what a list of numbers makes of the generator.

/// A list of choices; past its end every choice is the first, or a random one while it is being recorded.
pub(super) struct Tape {
    choices: Vec<usize>,
    at: usize,
    random: Option<u64>,
}

impl Tape {
    /// Choices drawn from a seed.
    pub(super) fn random(seed: u64) -> Self {
        Tape { choices: Vec::new(), at: 0, random: Some(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1) }
    }

    /// The same choices again.
    pub(super) fn replay(choices: &[usize]) -> Self {
        Tape { choices: choices.to_vec(), at: 0, random: None }
    }

    /// The choices that were made.
    pub(super) fn choices(&self) -> Vec<usize> {
        self.choices[..self.at.min(self.choices.len())].to_vec()
    }

    /// A number below `n`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let at = self.at;
        self.at += 1;
        if at >= self.choices.len() {
            let drawn = self.draw();
            self.choices.push(drawn);
        }
        self.choices[at] % n.max(1)
    }

    fn draw(&mut self) -> usize {
        let Some(state) = &mut self.random else { return 0 };
        // xorshift64*
        *state ^= *state >> 12;
        *state ^= *state << 25;
        *state ^= *state >> 27;
        usize::try_from(state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 40).unwrap()
    }

    /// Yes once in `n` times; the first choice is no.
    pub(super) fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == n - 1
    }

    pub(super) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

/// The shortest and smallest choices, found one change at a time, for which `fails` still holds.
pub(super) fn shrunk(choices: Vec<usize>, fails: impl Fn(&[usize]) -> bool) -> Vec<usize> {
    let mut best = choices;
    let mut changed = true;
    while changed {
        changed = false;
        for at in (0..best.len()).rev() {
            let mut shorter = best.clone();
            shorter.truncate(at);
            let mut without = best.clone();
            without.remove(at);
            let mut first = best.clone();
            first[at] = 0;
            let smaller = best[at] != 0;
            for (other, wanted) in [(shorter, true), (without, true), (first, smaller)] {
                if wanted && other != best && fails(&other) {
                    best = other;
                    changed = true;
                    break;
                }
            }
            if changed {
                break;
            }
        }
    }
    best
}
