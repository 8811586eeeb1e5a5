//! Searches metadata for the place where a picture was taken.
//!
//! Whatever block it stands in, metadata is written in one of three languages:
//! EXIF, IPTC, and texts with names (XMP, comments). Each block is searched for
//! all three, so that one inside another is found: a thumbnail in EXIF, EXIF in a
//! Photoshop resource, a second picture behind the first.

use super::exif::{self, Budget};
use super::location::Location;
use super::part::{Metadata, Walk};
use super::place_names;

/// What the metadata of a picture tells.
pub(super) fn of(walk: &Walk<'_>) -> Option<Location> {
    let mut budget = Budget::new();
    let told = walk.metadata.iter().filter_map(|metadata| match metadata {
        Metadata::Exif(tiff) => {
            let within = search(tiff.get(4..).unwrap_or_default(), &mut budget);
            Location::plainest(declared(tiff, &mut budget), within)
        }
        Metadata::Other(block) => search(block, &mut budget),
        Metadata::Unread => Some(Location::Unread),
    });
    told.min()
}

/// A block that says that it is EXIF must be.
fn declared(tiff: &[u8], budget: &mut Budget) -> Option<Location> {
    let empty = tiff.iter().all(|byte| *byte == 0);
    exif::location(tiff, budget).unwrap_or((!empty).then_some(Location::Unread))
}

fn search(block: &[u8], budget: &mut Budget) -> Option<Location> {
    let mut found = place_names::search(block);
    let heads =
        block.windows(4).enumerate().filter(|(_, head)| exif::HEADS.iter().any(|known| head == known));
    for (at, _) in heads {
        let Some(left) = budget.structures.checked_sub(1) else {
            return Location::plainest(found, Some(Location::Unread));
        };
        budget.structures = left;
        // Four bytes may look like a head by chance.
        let told = exif::location(block.get(at..).unwrap_or_default(), budget).flatten();
        found = Location::plainest(found, told);
    }
    found
}
