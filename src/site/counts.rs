//! How many entries each zone has, without building a list; and which zones have a page.

use super::{EntryIndex, Membership};
use crate::model::{Directory, ZoneId, Zones};

/// How many entries a zone has. Each entry counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct ZoneCounts {
    /// In it.
    pub inside: u32,
    /// Covering the whole zone, or a part of it that has no page.
    pub covering: u32,
    /// In it, covering it, or covering a part of it.
    pub concerning: u32,
    /// As `concerning`, less what only covers wider zones.
    pub own: u32,
    /// Of `own`, those with hours: what the zone's feed holds.
    pub timed: u32,
    /// About how many events these make.
    pub weight: u32,
}

/// Sums that grow from the leaves to the root: whoever counts an entry at several zones takes it off where their
/// paths to the root meet.
struct Sums<'z> {
    zones: &'z Zones,
    at: Vec<i64>,
}

impl<'z> Sums<'z> {
    fn new(zones: &'z Zones) -> Self {
        Sums { zones, at: vec![0; zones.iter().count()] }
    }

    /// Counts one entry in every zone on the paths from `places` (in tree order) to the root.
    fn count(&mut self, places: &[ZoneId]) {
        self.weigh(places, 1);
    }

    /// The same with a weight.
    fn weigh(&mut self, places: &[ZoneId], weight: u32) {
        let weight = i64::from(weight);
        for (n, place) in places.iter().enumerate() {
            self.add(*place, weight);
            if let Some(before) = n.checked_sub(1).and_then(|n| places.get(n))
                && let Some(meet) = self.zones.ancestors(*before).find(|at| self.zones.contains(*at, *place))
            {
                self.add(meet, -weight);
            }
        }
    }

    fn add(&mut self, zone: ZoneId, by: i64) {
        if let Some(sum) = self.at.get_mut(usize::from(zone.0)) {
            *sum += by;
        }
    }

    /// The sum of each zone and all that it contains.
    fn upwards(mut self) -> Vec<u32> {
        for id in (0..self.at.len()).rev() {
            let zone = ZoneId(u16::try_from(id).unwrap_or(u16::MAX));
            let sum = self.at[id];
            if let Some(parent) = self.zones.get(zone).parent {
                self.add(parent, sum);
            }
        }
        let whole = |sum: i64| u32::try_from(sum.max(0)).unwrap_or(u32::MAX);
        self.at.into_iter().map(whole).collect()
    }
}

/// The counts of every zone, by zone.
pub(super) fn counts(directory: &Directory, membership: &Membership, weights: &[u32]) -> Vec<ZoneCounts> {
    let zones = &directory.zones;
    let mut inside = Sums::new(zones);
    let mut own = Sums::new(zones);
    let mut with_hours = Sums::new(zones);
    let mut events = Sums::new(zones);
    // Entries that cover a wider zone and also have something here: they would count twice.
    let mut both = Sums::new(zones);
    let mut exactly = vec![0_u32; zones.iter().count()];
    for i in 0..EntryIndex::try_from(directory.entries().len()).unwrap_or(EntryIndex::MAX) {
        let places: Vec<ZoneId> = membership.places_of(i).collect();
        let widest = widest(zones, membership.covered_by(i));
        let mut all: Vec<ZoneId> = places.iter().copied().chain(membership.covered_by(i)).collect();
        all.sort_unstable();
        all.dedup();
        inside.count(&places);
        own.count(&all);
        if let Some(weight) = weights.get(i as usize).copied().filter(|weight| *weight > 0) {
            with_hours.count(&all);
            events.weigh(&all, weight);
        }
        for cover in widest {
            exactly[usize::from(cover.0)] += 1;
            let end = zones.get(cover).end;
            let below: Vec<ZoneId> = all.iter().copied().filter(|at| cover < *at && *at < end).collect();
            if !below.is_empty() {
                both.count(&below);
                both.add(cover, -1);
            }
        }
    }
    let (inside, own, both) = (inside.upwards(), own.upwards(), both.upwards());
    let (timed, weight) = (with_hours.upwards(), events.upwards());
    let mut covering = exactly;
    let mut found = Vec::with_capacity(covering.len());
    for (id, zone) in zones.iter() {
        let at = usize::from(id.0);
        let wider = zone.parent.map_or(0, |parent| covering[usize::from(parent.0)]);
        covering[at] += wider;
        let concerning = (own[at] + wider).saturating_sub(both[at]);
        found.push(ZoneCounts {
            inside: inside[at],
            covering: covering[at],
            concerning,
            own: own[at],
            timed: timed[at],
            weight: weight[at],
        });
    }
    found
}

/// Zones (in tree order) less those that lie in another of them.
fn widest(zones: &Zones, covers: impl Iterator<Item = ZoneId>) -> Vec<ZoneId> {
    let mut kept: Vec<ZoneId> = Vec::new();
    for cover in covers {
        if kept.last().is_none_or(|last| !zones.contains(*last, cover)) {
            kept.push(cover);
        }
    }
    kept
}

/// Every commune and larger zone at or below a root zone, in tree order.
pub fn reachable_zones(directory: &Directory) -> Vec<ZoneId> {
    let zones = &directory.zones;
    let roots: Vec<ZoneId> = directory.config.root_zones.iter().filter_map(|slug| zones.find(slug)).collect();
    zones
        .iter()
        .filter(|(id, zone)| zone.kind.has_page() && roots.iter().any(|root| zones.contains(*root, *id)))
        .map(|(id, _)| id)
        .collect()
}
