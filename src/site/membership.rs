//! Who covers a zone, who is in it, which entries have a theme or serve an audience.

use std::collections::BTreeMap;

use super::EntryIndex;
use crate::model::{Directory, Entry, TermId, ZoneId, Zones};
use crate::schema::EntryKind;

/// Who belongs where. Lists are in the order of lists: offers first, then by name.
#[derive(Debug, Default)]
pub struct Membership {
    covers: Vec<(ZoneId, EntryIndex)>,
    located: Vec<(ZoneId, EntryIndex)>,
    by_theme: BTreeMap<TermId, Vec<EntryIndex>>,
    by_audience: BTreeMap<TermId, Vec<EntryIndex>>,
    rank: Vec<u32>,
}

impl Membership {
    pub(super) fn new(directory: &Directory) -> Self {
        let entries = directory.entries();
        let mut found = Membership { rank: ranks(entries), ..Membership::default() };
        for (i, entry) in entries.iter().enumerate() {
            let Ok(i) = EntryIndex::try_from(i) else { break };
            if entry.kind == EntryKind::Lieu {
                continue;
            }
            found.covers.extend(directory.covers(entry).into_iter().map(|zone| (zone, i)));
            let places = directory.places_of(entry);
            found.located.extend(places.iter().filter_map(|place| place.shown_zone).map(|zone| (zone, i)));
            for theme in &entry.themes {
                found.by_theme.entry(*theme).or_default().push(i);
            }
            for audience in &entry.audiences {
                found.by_audience.entry(*audience).or_default().push(i);
            }
        }
        found.covers.sort_unstable();
        found.located.sort_unstable();
        let rank = std::mem::take(&mut found.rank);
        for list in found.by_theme.values_mut().chain(found.by_audience.values_mut()) {
            list.sort_by_key(|i| rank[*i as usize]);
        }
        found.rank = rank;
        found
    }

    /// Entries that cover the whole zone, or a part of it that has no page of its own.
    pub fn covering(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        let around = zones.ancestors(zone).flat_map(|outer| self.exactly(&self.covers, outer));
        let parts = self
            .within(&self.covers, zones, zone)
            .filter(|(part, _)| *part != zone && zones.page_zone(*part) == zone)
            .map(|(_, i)| i);
        self.ordered(around.chain(parts).collect())
    }

    /// Entries that cover only zones inside this one.
    pub fn covering_parts(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        let whole = self.covering(zones, zone);
        let parts = self.within(&self.covers, zones, zone).map(|(_, i)| i).filter(|i| !whole.contains(i));
        self.ordered(parts.collect())
    }

    /// Entries that take place, or have their seat, in the zone.
    pub fn inside(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        self.ordered(self.within(&self.located, zones, zone).map(|(_, i)| i).collect())
    }

    /// Everything that concerns a zone: covers it, covers a part of it, or is in it.
    pub fn concerning(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        let mut all = self.covering(zones, zone);
        all.extend(self.covering_parts(zones, zone));
        all.extend(self.inside(zones, zone));
        self.ordered(all)
    }

    /// Entries with a theme.
    pub fn with_theme(&self, theme: TermId) -> &[EntryIndex] {
        self.by_theme.get(&theme).map(Vec::as_slice).unwrap_or_default()
    }

    /// Entries for an audience.
    pub fn with_audience(&self, audience: TermId) -> &[EntryIndex] {
        self.by_audience.get(&audience).map(Vec::as_slice).unwrap_or_default()
    }

    /// Sorts a list as lists are and drops doubles.
    pub fn ordered(&self, mut list: Vec<EntryIndex>) -> Vec<EntryIndex> {
        list.sort_by_key(|i| self.rank.get(*i as usize).copied().unwrap_or(u32::MAX));
        list.dedup();
        list
    }

    fn exactly<'a>(
        &self,
        list: &'a [(ZoneId, EntryIndex)],
        zone: ZoneId,
    ) -> impl Iterator<Item = EntryIndex> + use<'a> {
        let start = list.partition_point(|(at, _)| *at < zone);
        list[start..].iter().take_while(move |(at, _)| *at == zone).map(|(_, i)| *i)
    }

    fn within<'a>(
        &self,
        list: &'a [(ZoneId, EntryIndex)],
        zones: &Zones,
        zone: ZoneId,
    ) -> impl Iterator<Item = (ZoneId, EntryIndex)> + use<'a> {
        let start = list.partition_point(|(at, _)| *at < zone);
        let end = zones.get(zone).end;
        list[start..].iter().take_while(move |(at, _)| *at < end).copied()
    }
}

/// The place of each entry in lists: what one can go to first, then by name.
fn ranks(entries: &[Entry]) -> Vec<u32> {
    let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
    let keys = crate::text::sort_keys("fr", &names);
    let group = |kind: EntryKind| match kind {
        EntryKind::Service | EntryKind::Permanence | EntryKind::Groupe => 0,
        EntryKind::Programme => 1,
        EntryKind::Association => 2,
        EntryKind::Lieu => 3,
        EntryKind::Fiche => 4,
    };
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by(|a, b| {
        group(entries[*a].kind)
            .cmp(&group(entries[*b].kind))
            .then_with(|| keys[*a].cmp(&keys[*b]))
            .then(a.cmp(b))
    });
    let mut ranks = vec![0; entries.len()];
    for (rank, i) in order.into_iter().enumerate() {
        ranks[i] = u32::try_from(rank).unwrap_or(u32::MAX);
    }
    ranks
}
