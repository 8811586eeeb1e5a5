//! The order of lists: what one can go to first, then by name.

use super::EntryIndex;
use crate::model::Entry;

/// The place of each entry in lists, and the entries by place.
#[derive(Debug, Default)]
pub(super) struct Ranks {
    rank: Vec<u32>,
    entries: Vec<EntryIndex>,
}

impl Ranks {
    pub(super) fn new(entries: &[Entry], lang: &str) -> Self {
        let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        let keys = crate::text::sort_keys(lang, &names);
        let mut order: Vec<EntryIndex> =
            (0..EntryIndex::try_from(entries.len()).unwrap_or(u32::MAX)).collect();
        let key = |i: &EntryIndex| (entries[*i as usize].kind.shape(), keys[*i as usize].as_slice(), *i);
        order.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
        let mut rank = vec![0; order.len()];
        for (place, i) in (0..).zip(&order) {
            rank[*i as usize] = place;
        }
        Ranks { rank, entries: order }
    }

    /// All entries, in the order of lists.
    pub(super) fn all(&self) -> &[EntryIndex] {
        &self.entries
    }

    /// The place of an entry.
    pub(super) fn of(&self, entry: EntryIndex) -> u32 {
        self.rank.get(entry as usize).copied().unwrap_or(u32::MAX)
    }

    /// Sorts a list as lists are and drops doubles. A list made of a few sorted ones costs no more than merging them.
    pub(super) fn ordered(&self, mut list: Vec<EntryIndex>) -> Vec<EntryIndex> {
        for item in &mut list {
            *item = self.of(*item);
        }
        list.sort();
        list.dedup();
        for item in &mut list {
            *item = self.entries.get(*item as usize).copied().unwrap_or(u32::MAX);
        }
        list
    }
}
