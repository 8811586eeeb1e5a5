//! Lists by group, in two flat vectors.

/// Numbers in groups: the numbers of group `g` are a slice, and so are those of neighbouring groups.
#[derive(Debug, Default)]
pub(super) struct Grouped {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Grouped {
    /// Groups pairs of group and number; each group keeps the order of the pairs. Pairs beyond the last group are
    /// left out.
    pub(super) fn new(groups: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0_u32; groups + 1];
        for (group, _) in pairs {
            if let Some(count) = starts.get_mut(*group as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0; sum as usize];
        for (group, item) in pairs {
            if (*group as usize) < groups
                && let Some(at) = next.get_mut(*group as usize)
            {
                items[*at as usize] = *item;
                *at += 1;
            }
        }
        Grouped { starts, items }
    }

    /// The numbers of a group.
    pub(super) fn of(&self, group: usize) -> &[u32] {
        self.range(group, group + 1)
    }

    /// The numbers of the groups `from..to`, one group after the other.
    pub(super) fn range(&self, from: usize, to: usize) -> &[u32] {
        match (self.starts.get(from), self.starts.get(to)) {
            (Some(from), Some(to)) => &self.items[*from as usize..*to as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_slices_in_the_order_given() {
        let grouped = Grouped::new(3, &[(2, 7), (0, 1), (2, 5), (9, 3)]);
        assert_eq!(grouped.of(0), [1]);
        assert_eq!(grouped.of(1), [0; 0]);
        assert_eq!(grouped.of(2), [7, 5]);
        assert_eq!(grouped.range(0, 3), [1, 7, 5]);
        assert_eq!(grouped.of(3), [0; 0]);
        assert_eq!(Grouped::default().of(0), [0; 0]);
    }
}
