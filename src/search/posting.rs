//! Postings: which entries have a key, how strongly; and their bytes.

use super::hash::Hash;
use super::shards::{Shard, Sizes, shards};
use super::varint;

/// An entry has a key. In four bytes, since a large directory has tens of millions of them; sorts by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting(u32);

impl Posting {
    /// The number of the entry (below 2²⁸), and how strongly: 1 to 15.
    pub fn new(number: u32, impact: u8) -> Self {
        Posting(number << 4 | u32::from(impact & 15))
    }

    /// The number of the entry.
    pub fn number(self) -> u32 {
        self.0 >> 4
    }

    /// How strongly: 1 to 15.
    pub fn impact(self) -> u8 {
        (self.0 & 15) as u8
    }
}

/// The first part of a body is not longer than this; further ones neither.
const SEGMENT: usize = 8 * 1024;

/// Further parts end where a number crosses a multiple of this, once they are half full: an insertion moves few of them.
const CROSSING: u32 = 512;

static SIZES: Sizes = Sizes { least: 4 * 1024, one_in: 16, most: 16 * 1024 };

/// A further part of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Its bytes: groups.
    pub bytes: Vec<u8>,
    /// How many entries it tells of.
    pub count: u32,
}

/// The groups of some postings (in the order of numbers), cut into parts that are not longer than `most` bytes.
pub fn segments(postings: &[Posting], most: usize) -> Vec<Segment> {
    let mut parts = vec![Segment { bytes: Vec::new(), count: 0 }];
    for impact in (1..=15).rev() {
        let mut group = Group::default();
        for posting in postings.iter().filter(|posting| posting.impact() == impact) {
            let written = parts.last().map_or(0, |part| part.bytes.len()) + group.bytes.len() + 10;
            let crosses = group.last.is_none_or(|last| last / CROSSING != posting.number() / CROSSING);
            if written > most || (crosses && written > most / 2 && parts.len() > 1) {
                group.close(impact, &mut parts);
                parts.push(Segment { bytes: Vec::new(), count: 0 });
            }
            group.add(posting.number());
        }
        group.close(impact, &mut parts);
    }
    parts
}

/// Numbers of one impact.
#[derive(Default)]
struct Group {
    bytes: Vec<u8>,
    count: u32,
    last: Option<u32>,
}

impl Group {
    fn add(&mut self, number: u32) {
        let difference = self.last.map_or(number, |last| number.saturating_sub(last).saturating_sub(1));
        varint::write(u64::from(difference), &mut self.bytes);
        self.count += 1;
        self.last = Some(number);
    }

    fn close(&mut self, impact: u8, parts: &mut [Segment]) {
        let group = std::mem::take(self);
        if let Some(part) = parts.last_mut().filter(|_| group.count > 0) {
            part.bytes.push(impact);
            varint::write(u64::from(group.count), &mut part.bytes);
            part.bytes.extend(group.bytes);
            part.count += group.count;
        }
    }
}

/// The body of a key, and its further parts.
pub fn body(postings: &[Posting]) -> (Vec<u8>, Vec<Segment>) {
    let mut parts = segments(postings, SEGMENT).into_iter();
    let first = parts.next().map(|part| part.bytes).unwrap_or_default();
    let further: Vec<Segment> = parts.collect();
    let mut body = Vec::with_capacity(first.len() + 8);
    varint::write(postings.len() as u64, &mut body);
    varint::write(further.len() as u64, &mut body);
    for segment in &further {
        body.extend_from_slice(&Hash::of(&segment.bytes).bytes());
        varint::write(u64::from(segment.count), &mut body);
    }
    body.extend(first);
    (body, further)
}

/// One key with its body, as it stands in a file.
pub fn item(key: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(key.len() + body.len() + 4);
    varint::write_bytes(key.as_bytes(), &mut bytes);
    varint::write_bytes(body, &mut bytes);
    bytes
}

/// The files of some keys (sorted) with their bodies.
pub fn files<'k>(bodies: impl Iterator<Item = (&'k str, Vec<u8>)>) -> Vec<Shard> {
    shards(bodies.map(|(key, body)| (key, item(key, &body))), SIZES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strong_postings_come_first_and_long_lists_are_cut() {
        let few = [Posting::new(3, 2), Posting::new(7, 9), Posting::new(9, 2)];
        assert_eq!(segments(&few, SEGMENT), [Segment { bytes: vec![9, 1, 7, 2, 2, 3, 5], count: 3 }]);
        let many: Vec<Posting> =
            (0..40_000).map(|number| Posting::new(number, 1 + (number % 3) as u8)).collect();
        let parts = segments(&many, SEGMENT);
        assert!(parts.len() > 4 && parts.iter().all(|part| part.bytes.len() <= SEGMENT));
        assert_eq!(parts.iter().map(|part| part.count).sum::<u32>(), 40_000);
        assert_eq!(body(&many).1.len() + 1, parts.len());
    }
}
