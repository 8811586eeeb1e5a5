//! EXIF (CIPA DC-008): how a picture is turned, and whether it knows its place. The structure is that of TIFF 6.0.

use super::location::Location;

/// How much is looked at in all structures of a picture together, so that no file costs more. A camera writes one to
/// three structures, of some hundred entries in a few directories each.
pub(super) struct Budget {
    /// Structures, where one may be.
    pub(super) structures: usize,
    directories: usize,
    entries: usize,
}

impl Budget {
    /// That of a picture.
    pub(super) fn new() -> Self {
        Budget { structures: 64, directories: 256, entries: 8192 }
    }

    fn directory(&mut self, entries: usize) -> Option<()> {
        self.directories = self.directories.checked_sub(1)?;
        self.entries = self.entries.checked_sub(entries)?;
        Some(())
    }
}

/// Directories that one entry may name.
const MOST_NAMED: usize = 16;

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

    /// How many entries the directory at an offset announces.
    fn count(self, at: usize) -> Option<usize> {
        self.short(at).map(usize::from)
    }

    /// The entries of the directory at an offset, as many of those announced as there are, and the offset of the next
    /// directory.
    fn directory(self, at: usize) -> Option<(Vec<Entry>, Option<usize>)> {
        let count = self.count(at)?;
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

    /// The offsets of the directories that an entry names: one in its place, several where it leads.
    fn named_directories(self, entry: &Entry) -> Vec<usize> {
        if entry.count <= 1 {
            return self.offset(entry.at).into_iter().collect();
        }
        let offsets = self.value(entry).unwrap_or_default().chunks_exact(4).take(MOST_NAMED);
        offsets.filter_map(|bytes| Tiff { bytes, ..self }.offset(0)).collect()
    }

    /// Whether the directory of GPS tells a place. Cameras that may not know it write zeros, or only the time.
    fn gps(self, at: usize, budget: &mut Budget) -> Option<Location> {
        let affordable = self.count(at).and_then(|count| budget.directory(count));
        let Some((entries, _)) = affordable.and_then(|()| self.directory(at)) else {
            return Some(Location::Unread);
        };
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

/// What all directories tell of a place; nothing when the bytes are no such structure.
pub(super) fn location(bytes: &[u8], budget: &mut Budget) -> Option<Option<Location>> {
    let tiff = Tiff::new(bytes)?;
    let first = tiff.offset(4)?;
    tiff.count(first)?;
    let (mut found, mut waiting, mut seen) = (None, vec![first], Vec::new());
    while let Some(at) = waiting.pop() {
        let Some(count) = tiff.count(at).filter(|_| !seen.contains(&at)) else { continue };
        seen.push(at);
        if budget.directory(count).is_none() {
            return Some(Location::plainest(found, Some(Location::Unread)));
        }
        let Some((entries, next)) = tiff.directory(at) else { continue };
        waiting.extend(next);
        for entry in &entries {
            if entry.tag == GPS {
                let told = tiff.offset(entry.at).and_then(|at| tiff.gps(at, budget));
                found = Location::plainest(found, told);
            } else if DIRECTORIES.contains(&entry.tag) {
                waiting.extend(tiff.named_directories(entry));
            }
        }
    }
    Some(found)
}
