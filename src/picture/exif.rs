//! EXIF (CIPA DC-008): how a picture is turned, and whether it knows its place. The structure is that of TIFF 6.0.

use super::location::Location;

/// Entries that are looked at; a camera writes some hundred.
const MOST_ENTRIES: usize = 4096;

/// Directories that are looked at: those of the picture, of its thumbnail, and those that they name.
const MOST_DIRECTORIES: usize = 32;

const ORIENTATION: u16 = 0x0112;
const GPS: u16 = 0x8825;
/// Entries that name another directory: further pictures, EXIF, interoperability.
static DIRECTORIES: [u16; 3] = [0x014a, 0x8769, 0xa005];
/// Entries of the directory of GPS: latitude and longitude of the place and of what is seen, name of the area.
static POSITION: [u16; 4] = [2, 4, 20, 22];
const AREA: u16 = 28;

/// The first four bytes, by order of bytes.
pub(super) static HEADS: [&[u8; 4]; 2] = [b"II*\0", b"MM\0*"];

/// The bytes of a TIFF structure, and their order.
#[derive(Clone, Copy)]
struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

/// An entry of a directory.
struct Entry {
    tag: u16,
    kind: u16,
    count: usize,
    /// Where its value, or the offset of its value, stands.
    at: usize,
}

impl<'a> Tiff<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let head = bytes.get(..4)?;
        HEADS.iter().any(|known| head == *known).then_some(Tiff { bytes, little: head.starts_with(b"I") })
    }

    fn number(self, at: usize, size: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(size)?)?;
        let add = |number: u32, byte: &u8| number << 8 | u32::from(*byte);
        Some(if self.little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) })
    }

    fn short(self, at: usize) -> Option<u16> {
        u16::try_from(self.number(at, 2)?).ok()
    }

    fn offset(self, at: usize) -> Option<usize> {
        usize::try_from(self.number(at, 4)?).ok()
    }

    /// The entries of the directory at an offset, as many of those announced as there are, and the offset of the next
    /// directory.
    fn directory(self, at: usize) -> Option<(Vec<Entry>, Option<usize>)> {
        let count = usize::from(self.short(at)?);
        let entry = |at: usize| {
            let count = self.offset(at + 4)?;
            let at_value = self.offset(at + 8).map(|_| at + 8)?;
            Some(Entry { tag: self.short(at)?, kind: self.short(at + 2)?, count, at: at_value })
        };
        let entries = (0..count).map_while(|i| entry(at + 2 + i * 12)).collect();
        Some((entries, self.offset(at + 2 + count * 12).filter(|next| *next != 0)))
    }

    /// The bytes of an entry's value.
    fn value(self, entry: &Entry) -> Option<&'a [u8]> {
        let unit = match entry.kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            5 | 10 | 12 => 8,
            _ => 4,
        };
        let size = entry.count.checked_mul(unit)?;
        let start = if size <= 4 { entry.at } else { self.offset(entry.at)? };
        self.bytes.get(start..start.checked_add(size)?)
    }

    /// Whether the directory of GPS tells a place. Cameras that may not know it write zeros, or only the time.
    fn gps(self, at: usize) -> Option<Location> {
        let Some((entries, _)) = self.directory(at) else { return Some(Location::Unread) };
        let told = |entry: &Entry| match self.value(entry) {
            // Numerators alone: a denominator stands there in any case.
            Some(value) if matches!(entry.kind, 5 | 10) => {
                value.chunks(8).flat_map(|number| number.iter().take(4)).any(|byte| *byte != 0)
            }
            Some(value) => value.iter().any(|byte| !matches!(byte, 0 | b' ')),
            None => true,
        };
        if entries.iter().any(|entry| POSITION.contains(&entry.tag) && told(entry)) {
            return Some(Location::Position);
        }
        // The first eight bytes name the alphabet.
        let named = |value: &[u8]| value.iter().skip(8).any(|byte| !matches!(byte, 0 | b' '));
        let area = entries.iter().find(|entry| entry.tag == AREA).and_then(|entry| self.value(entry));
        area.is_some_and(named).then_some(Location::PlaceName)
    }
}

/// How the picture is turned before it is shown, if it is: 2 to 8.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let tiff = Tiff::new(tiff)?;
    let (entries, _) = tiff.directory(tiff.offset(4)?)?;
    let entry = entries.iter().find(|entry| entry.tag == ORIENTATION && entry.kind == 3)?;
    let turned = tiff.short(entry.at)?;
    u8::try_from(turned).ok().filter(|turned| (2..=8).contains(turned))
}

/// A structure that says nothing but how a picture is turned.
pub(super) fn turned(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01".to_vec();
    tiff.extend_from_slice(&ORIENTATION.to_be_bytes());
    tiff.extend_from_slice(&[0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend_from_slice(&[0; 4]);
    tiff
}

/// What all directories tell of a place; `Err` when the bytes are no such structure.
pub(super) fn location(bytes: &[u8]) -> Result<Option<Location>, ()> {
    let tiff = Tiff::new(bytes).ok_or(())?;
    let first = tiff.offset(4).ok_or(())?;
    let mut found = tiff.directory(first).ok_or(()).map(|_| None)?;
    let (mut waiting, mut seen, mut left) = (vec![first], Vec::new(), MOST_ENTRIES);
    while let Some(at) = waiting.pop() {
        if seen.contains(&at) {
            continue;
        }
        seen.push(at);
        let Some((entries, next)) = tiff.directory(at) else { continue };
        if seen.len() > MOST_DIRECTORIES || entries.len() > left {
            return Ok(Location::plainest(found, Some(Location::Unread)));
        }
        left -= entries.len();
        waiting.extend(next);
        for entry in &entries {
            if entry.tag == GPS {
                found = Location::plainest(found, tiff.offset(entry.at).and_then(|at| tiff.gps(at)));
            } else if DIRECTORIES.contains(&entry.tag) {
                let several = if entry.count > 1 { tiff.value(entry).map(<[u8]>::len) } else { None };
                let (start, number) = match several {
                    Some(size) => (tiff.offset(entry.at), size / 4),
                    None => (Some(entry.at), 1),
                };
                let offsets = start.into_iter().flat_map(|start| (0..number).map(move |i| start + i * 4));
                waiting.extend(offsets.take(MOST_DIRECTORIES).filter_map(|at| tiff.offset(at)));
            }
        }
    }
    Ok(found)
}
