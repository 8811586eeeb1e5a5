//! Numbers of entries: by zone, so that a zone is a range, with room for more.

use crate::model::{ZoneId, ZoneKind};
use crate::site::{EntryIndex, Site};

/// So many numbers are told apart by one `assign`.
pub const GROUP: usize = 512;

/// So many cards are in one file.
pub const BLOCK: usize = 8;

/// The number of each entry, and back.
#[derive(Debug, Default)]
pub struct Numbers {
    of_entry: Vec<u32>,
    entries: Vec<Option<EntryIndex>>,
    ranges: Vec<(u32, u32)>,
    assign: Vec<String>,
}

impl Numbers {
    /// Numbers the entries of a site.
    pub fn new(site: &Site<'_>) -> Self {
        let zones = &site.directory.zones;
        let mut by_zone: Vec<Vec<EntryIndex>> = vec![Vec::new(); zones.iter().count()];
        let mut nowhere = Vec::new();
        // Entries are sorted by slug, and so is each of these lists.
        for index in site.indices() {
            let zone = site.card(index).zone.and_then(|zone| by_zone.get_mut(usize::from(zone.0)));
            zone.unwrap_or(&mut nowhere).push(index);
        }
        let mut numbers = Numbers { of_entry: vec![0; site.indices().len()], ..Numbers::default() };
        numbers.ranges = vec![(0, 0); by_zone.len()];
        for (id, zone) in zones.iter() {
            let inside = zones.commune(id).is_some_and(|commune| commune != id);
            if !inside {
                numbers.lay_out(id, zone.kind, zone.end, &by_zone);
            }
        }
        // A wider zone ends where the last that it contains does.
        let parents: Vec<_> = zones.iter().map(|(id, zone)| (id, zone.parent)).collect();
        for (id, parent) in parents.into_iter().rev() {
            let end = numbers.range(id).1;
            if let Some((_, outer)) = parent.and_then(|parent| numbers.ranges.get_mut(usize::from(parent.0)))
            {
                *outer = end.max(*outer);
            }
        }
        nowhere.into_iter().for_each(|index| numbers.push(index));
        numbers.assign = assign(site, &numbers.entries);
        numbers
    }

    /// Numbers a zone's own entries; of a commune, with all that it contains.
    fn lay_out(&mut self, id: ZoneId, kind: ZoneKind, end: ZoneId, by_zone: &[Vec<EntryIndex>]) {
        let start = self.entries.len();
        let last = if kind == ZoneKind::Commune { end.0 } else { id.0.saturating_add(1) };
        let mut inner = Vec::new();
        for zone in id.0..last {
            inner.push((zone, self.size()));
            by_zone.get(usize::from(zone)).into_iter().flatten().for_each(|index| self.push(*index));
        }
        for (zone, from) in inner {
            let to = self.size();
            if let Some(range) = self.ranges.get_mut(usize::from(zone)) {
                *range = (from, to);
            }
        }
        self.close_inner(id.0, last);
        let count = self.entries.len() - start;
        if count > 0 || kind == ZoneKind::Commune {
            self.entries.resize(start + room(count), None);
        }
        let size = self.size();
        if let Some(range) = self.ranges.get_mut(usize::from(id.0)) {
            range.1 = size;
        }
    }

    /// A zone inside a commune ends where the next one after its own begins; parts of it come right behind it.
    fn close_inner(&mut self, first: u16, last: u16) {
        for zone in first..last.saturating_sub(1) {
            let next = self.ranges.get(usize::from(zone) + 1).map(|range| range.0);
            if let (Some(range), Some(next)) = (self.ranges.get_mut(usize::from(zone)), next) {
                range.1 = next;
            }
        }
    }

    fn push(&mut self, index: EntryIndex) {
        let number = self.size();
        if let Some(own) = self.of_entry.get_mut(index as usize) {
            *own = number;
        }
        self.entries.push(Some(index));
    }

    /// One past the last number.
    pub fn size(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// The number of an entry.
    pub fn of(&self, index: EntryIndex) -> u32 {
        self.of_entry.get(index as usize).copied().unwrap_or(u32::MAX)
    }

    /// The entry of each number; nothing for a free one.
    pub fn entries(&self) -> &[Option<EntryIndex>] {
        &self.entries
    }

    /// The numbers of a zone and of all that it contains: the first, and one past the last.
    pub fn range(&self, zone: ZoneId) -> (u32, u32) {
        self.ranges.get(usize::from(zone.0)).copied().unwrap_or_default()
    }

    /// What tells the entries of each group of numbers from others: six hexadecimal digits.
    pub fn assign(&self) -> &[String] {
        &self.assign
    }

    /// The file of a block of cards, below the language's folder.
    pub fn card_path(&self, block: usize) -> String {
        let assign = self.assign.get(block * BLOCK / GROUP).map_or("", String::as_str);
        format!("f/{block}-{assign}.bin")
    }
}

/// The numbers kept for so many entries: always one more than that at least, growing by a quarter at a time, so that a
/// new entry seldom moves those of other communes.
fn room(entries: usize) -> usize {
    let mut room = 4;
    while room <= entries {
        room += (room / 4).next_multiple_of(4).max(4);
    }
    room
}

fn assign(site: &Site<'_>, entries: &[Option<EntryIndex>]) -> Vec<String> {
    let group = |(at, group): (usize, &[Option<EntryIndex>])| {
        let mut hash = blake3::Hasher::new();
        for (number, index) in (at * GROUP..).zip(group) {
            if let Some(index) = index {
                hash.update(&(number as u64).to_le_bytes());
                hash.update(site.card(*index).slug.as_bytes()).update(&[0]);
            }
        }
        let mut hex = hash.finalize().to_hex().to_string();
        hex.truncate(6);
        hex
    };
    entries.chunks(GROUP).enumerate().map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_kept_for_a_quarter_more() {
        let rooms: Vec<usize> = [0, 3, 4, 11, 12, 16, 20, 28, 100].into_iter().map(room).collect();
        assert_eq!(rooms, [4, 4, 8, 12, 16, 20, 28, 36, 120]);
    }
}
