//! Who is nearest, when nobody is here.

use super::{EntryIndex, Site};
use crate::model::ZoneId;

/// An entry and how far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Which.
    pub entry: EntryIndex,
    /// Kilometres, as the crow flies, from the zone's point.
    pub km: f64,
}

impl Site<'_> {
    /// The nearest entries elsewhere: not covering the zone and not in it. Confidential places have no distance
    /// and are left out. Sorted by distance, then by the order of lists.
    pub fn nearest(&self, zone: ZoneId, most: usize) -> Vec<Near> {
        let zones = &self.directory.zones;
        let Some(here) = zones.point(zone) else { return Vec::new() };
        let known = self.membership().concerning(zones, zone);
        let mut found: Vec<Near> = Vec::new();
        for (i, card) in self.cards.iter().enumerate() {
            let Ok(entry) = EntryIndex::try_from(i) else { break };
            if (card.kind.is_offer() || card.kind == crate::schema::EntryKind::Association)
                && let Some(point) = card.point.filter(|_| !known.contains(&entry))
            {
                found.push(Near { entry, km: here.distance_km(point) });
            }
        }
        found.sort_by(|a, b| a.km.total_cmp(&b.km).then(a.entry.cmp(&b.entry)));
        found.truncate(most);
        found
    }
}
