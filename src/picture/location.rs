//! What metadata tells of the place where a picture was taken.
//!
//! Whatever block it stands in, metadata is written in one of three languages:
//! EXIF, IPTC, and texts with names (XMP, comments). Each block is searched for
//! all three, so that one inside another is found: a thumbnail in EXIF, EXIF in a
//! Photoshop resource, a second picture behind the first.

use super::exif;
use super::part::{Metadata, Walk};
use super::place_names;

/// Structures of EXIF that are looked for in a block; a camera writes one or two.
const MOST_STRUCTURES: usize = 64;

/// What a picture tells, the plainest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// Latitude and longitude.
    Position,
    /// The name of a town or of a place in it.
    PlaceName,
    /// Something that cannot be read, so that it may tell anything.
    Unread,
}

impl Location {
    /// The plainer of two.
    pub(super) fn plainest(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        [one, other].into_iter().flatten().min()
    }
}

/// What the metadata of a picture tells.
pub(super) fn of(walk: &Walk<'_>) -> Option<Location> {
    let told = walk.metadata.iter().filter_map(|metadata| match metadata {
        Metadata::Exif(tiff) => Location::plainest(declared(tiff), search(tiff.get(4..).unwrap_or_default())),
        Metadata::Other(block) => search(block),
        Metadata::Unread => Some(Location::Unread),
    });
    told.min()
}

/// A block that says that it is EXIF must be.
fn declared(tiff: &[u8]) -> Option<Location> {
    let empty = tiff.iter().all(|byte| *byte == 0);
    exif::location(tiff).unwrap_or_else(|()| (!empty).then_some(Location::Unread))
}

fn search(block: &[u8]) -> Option<Location> {
    let mut found = place_names::search(block);
    let heads =
        block.windows(4).enumerate().filter(|(_, head)| exif::HEADS.iter().any(|known| head == known));
    for (number, (at, _)) in heads.enumerate() {
        if number == MOST_STRUCTURES {
            return Location::plainest(found, Some(Location::Unread));
        }
        // Four bytes may look like a head by chance.
        let told = exif::location(block.get(at..).unwrap_or_default()).unwrap_or_default();
        found = Location::plainest(found, told);
    }
    found
}
