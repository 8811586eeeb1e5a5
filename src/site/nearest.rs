//! Who is nearest, when nobody is here.

use super::turn_to::can_turn_to;
use super::{Card, EntryIndex, Membership, Site};
use crate::model::{Directory, Point, ZoneId};

/// An entry and how far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Which.
    pub entry: EntryIndex,
    /// Kilometres, as the crow flies, from the zone's point.
    pub km: f64,
}

/// Entries by where they are: communes, in them points, at them entries.
#[derive(Debug, Default)]
pub(super) struct Neighbourhood {
    communes: Vec<Commune>,
    spots: Vec<Spot>,
    entries: Vec<EntryIndex>,
}

#[derive(Debug)]
struct Commune {
    /// One of its points.
    at: Point,
    /// No other of its points is farther from `at`, in kilometres.
    radius: f64,
    /// One past its last spot.
    end: usize,
}

#[derive(Debug)]
struct Spot {
    at: Point,
    /// One past its last entry.
    end: usize,
}

impl Neighbourhood {
    pub(super) fn new(directory: &Directory, cards: &[Card<'_>], membership: &Membership) -> Self {
        let mut sorted: Vec<(Option<ZoneId>, Point, EntryIndex)> = Vec::new();
        for entry in membership.all() {
            let card = &cards[*entry as usize];
            let usable = || can_turn_to(directory, &directory.entries()[*entry as usize]);
            if let Some(point) = card.point.filter(|_| usable()) {
                sorted.push((card.zone, point, *entry));
            }
        }
        // A stable sort: at each point, entries stay in the order of lists.
        sorted.sort_by(|(a, p, _), (b, q, _)| {
            a.cmp(b).then_with(|| p.lat.total_cmp(&q.lat)).then_with(|| p.lon.total_cmp(&q.lon))
        });
        let mut found = Neighbourhood::default();
        let mut last: Option<(Option<ZoneId>, Point)> = None;
        for (zone, point, entry) in sorted {
            let same_zone = last.is_some_and(|(before, _)| before == zone);
            if !same_zone {
                found.communes.push(Commune { at: point, radius: 0.0, end: 0 });
            }
            if !same_zone || last.is_some_and(|(_, before)| before != point) {
                found.spots.push(Spot { at: point, end: 0 });
            }
            found.entries.push(entry);
            if let (Some(commune), Some(spot)) = (found.communes.last_mut(), found.spots.last_mut()) {
                commune.radius = commune.radius.max(commune.at.distance_km(point));
                spot.end = found.entries.len();
            }
            if let Some(commune) = found.communes.last_mut() {
                commune.end = found.spots.len();
            }
            last = Some((zone, point));
        }
        found
    }

    /// Communes by the least distance that one of their points may have.
    fn communes_from(&self, here: Point) -> Vec<(f64, usize)> {
        let least = |commune: &Commune| here.distance_km(commune.at) - commune.radius;
        let mut found: Vec<(f64, usize)> =
            self.communes.iter().enumerate().map(|(i, commune)| (least(commune), i)).collect();
        found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        found
    }

    /// The points of a commune and the entries at each.
    fn spots_of(&self, commune: usize) -> impl Iterator<Item = (Point, &[EntryIndex])> {
        let end = self.communes.get(commune).map_or(0, |commune| commune.end);
        let start = commune.checked_sub(1).and_then(|before| self.communes.get(before)).map_or(0, |c| c.end);
        (start..end).filter_map(|i| {
            let first = i.checked_sub(1).and_then(|before| self.spots.get(before)).map_or(0, |spot| spot.end);
            let spot = self.spots.get(i)?;
            Some((spot.at, self.entries.get(first..spot.end)?))
        })
    }
}

impl Site<'_> {
    /// The nearest entries elsewhere: not covering the zone and not in it. Confidential places have no distance
    /// and are left out. Sorted by distance, then by the order of lists.
    pub fn nearest(&self, zone: ZoneId, most: usize) -> Vec<Near> {
        let zones = &self.directory.zones;
        let (Some(here), true) = (zones.point(zone), most > 0) else { return Vec::new() };
        let mut found: Vec<Near> = Vec::new();
        for (least, commune) in self.neighbourhood.communes_from(here) {
            let enough = |km: f64| found.len() >= most && found.last().is_some_and(|last| last.km < km);
            if enough(least) {
                break;
            }
            let mut new = Vec::new();
            for (at, entries) in self.neighbourhood.spots_of(commune) {
                let km = here.distance_km(at);
                if enough(km) {
                    continue;
                }
                let elsewhere = |entry: &EntryIndex| !self.membership().concerns(zones, *entry, zone);
                let entries = entries.iter().copied().filter(elsewhere).take(most);
                new.extend(entries.map(|entry| Near { entry, km }));
            }
            found.append(&mut new);
            let rank = |near: &Near| self.membership().rank(near.entry);
            found.sort_by(|a, b| a.km.total_cmp(&b.km).then_with(|| rank(a).cmp(&rank(b))));
            found.truncate(most);
        }
        found
    }
}
