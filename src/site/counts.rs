//! Which zones have a page.

use crate::model::{Directory, ZoneId};

/// Every commune and larger zone at or below a root zone, and what contains the roots, in tree order.
pub fn reachable_zones(directory: &Directory) -> Vec<ZoneId> {
    let zones = &directory.zones;
    let roots: Vec<ZoneId> = directory.config.root_zones.iter().filter_map(|slug| zones.find(slug)).collect();
    zones
        .iter()
        .filter(|(id, zone)| zone.kind.has_page() && roots.iter().any(|root| zones.contains(*root, *id)))
        .map(|(id, _)| id)
        .collect()
}
