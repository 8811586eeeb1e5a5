//! Names of places in IPTC (IIM 4.2) and in texts that name what they hold, as XMP does.

use super::location::Location;
use super::number::{be16, be32};

/// What stands before IPTC in a Photoshop resource.
static RESOURCE: &[u8] = b"8BIM\x04\x04";

/// Photoshop resources of IPTC that are looked at in a block; a program writes one. Those that overlap would take a time
/// that grows with the square of their number.
const MOST_RESOURCES: usize = 64;

/// Datasets of IPTC's second record that name a place: content location, city, sublocation. Provinces and countries
/// stay: pages show them of a confidential place too.
static DATASETS: [u8; 4] = [26, 27, 90, 92];

/// Parts of names that say a position, in small letters. The third is how one maker spells it.
static POSITIONS: [&[u8]; 3] = [b"latitude", b"longitude", b"longtitude"];

/// Names that say a place.
static PLACES: [&[u8]; 5] = [b"sublocation", b"locationcreated", b"locationshown", b":city", b":location"];

/// What a block says in these languages.
pub(super) fn search(block: &[u8]) -> Option<Location> {
    // Without the zeros of UTF-16 and UTF-32.
    let text: Vec<u8> = block.iter().filter(|byte| **byte != 0).map(u8::to_ascii_lowercase).collect();
    if POSITIONS.iter().any(|name| named(&text, name)) {
        return Some(Location::Position);
    }
    let mut resources = block.windows(RESOURCE.len()).enumerate().filter(|(_, start)| *start == RESOURCE);
    let mut iptc = resources.by_ref().take(MOST_RESOURCES);
    let in_iptc = iptc.any(|(at, _)| resource(block, at + RESOURCE.len()).is_some_and(has_place));
    if in_iptc || has_place(block) || PLACES.iter().any(|name| named(&text, name)) {
        return Some(Location::PlaceName);
    }
    resources.next().map(|_| Location::Unread)
}

/// Whether a text gives something that is called so. A name ends where no letter follows.
fn named(text: &[u8], name: &[u8]) -> bool {
    let mut starts = text.windows(name.len()).enumerate().filter(|(_, start)| *start == name);
    starts.any(|(at, _)| {
        let rest = text.get(at + name.len()..).unwrap_or_default();
        let other = name.starts_with(b":") && rest.first().is_some_and(u8::is_ascii_alphanumeric);
        let empty = ["=\"\"", "=''", "/>", "></"].iter().any(|end| rest.starts_with(end.as_bytes()));
        !other && !empty && !rest.is_empty()
    })
}

/// The content of a Photoshop resource: a name with its length, padded to an even one, then the size.
fn resource(block: &[u8], at: usize) -> Option<&[u8]> {
    let name = usize::from(*block.get(at)?) + 1;
    let at = at + name + name % 2;
    let start = at + 4;
    // As much as there is of what is announced.
    let end = start.saturating_add(be32(block, at)?).min(block.len());
    block.get(start..end)
}

/// Whether datasets of IPTC name a place.
fn has_place(mut datasets: &[u8]) -> bool {
    while let [0x1c, record, dataset, rest @ ..] = datasets {
        let Some((start, size)) = dataset_size(rest) else { return false };
        let end = start.saturating_add(size).min(rest.len());
        let value = rest.get(start..end).unwrap_or_default();
        if *record == 2 && DATASETS.contains(dataset) && value.iter().any(|byte| !matches!(byte, 0 | b' ')) {
            return true;
        }
        datasets = rest.get(end..).unwrap_or_default();
    }
    false
}

/// Where the value of a dataset starts, and its size: two bytes, or as many as these say when their first bit is set.
fn dataset_size(rest: &[u8]) -> Option<(usize, usize)> {
    let size = be16(rest, 0)?;
    if size < 0x8000 {
        return Some((2, size));
    }
    let bytes = rest.get(2..2 + (size & 0x7fff)).filter(|bytes| bytes.len() <= 4)?;
    Some((2 + bytes.len(), bytes.iter().fold(0, |size, byte| size << 8 | usize::from(*byte))))
}
