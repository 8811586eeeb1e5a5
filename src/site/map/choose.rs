//! Which areas and communes a map shows.

use super::{Near, Site};
use crate::model::{Point, Ring, ZoneId, ZoneKind};

/// Neighbours on the map of a commune.
const NEIGHBOURS: usize = 6;

/// A neighbour is shown up to this far outside the outline, in parts of its size: one far away would shrink all.
const BESIDE: f64 = 0.25;

/// What a map will show, on the globe.
#[derive(Default)]
pub(super) struct Scene {
    /// Zones whose outline is known, and whether they lead to their page.
    pub(super) areas: Vec<(ZoneId, bool)>,
    /// Communes that have something, and the one that is shown.
    pub(super) dots: Vec<(ZoneId, Point)>,
    /// Communes that have nothing of their own.
    pub(super) faint: Vec<Point>,
    /// The commune that is shown.
    pub(super) here: Option<ZoneId>,
}

/// What `roots` are made of: the outermost areas within, else their own outline; and their communes. Communes that
/// have nothing are shown only where no area leads on: elsewhere they would be dust.
pub(super) fn inside(site: &Site<'_>, roots: &[ZoneId]) -> Scene {
    let mut scene = Scene::default();
    for root in roots {
        areas_within(site, *root, &mut scene.areas);
    }
    let leads = !scene.areas.is_empty();
    if !leads {
        let known = |root: &&ZoneId| !site.directory.outlines.of(**root).is_empty();
        scene.areas = roots.iter().filter(known).map(|root| (*root, false)).collect();
    }
    let zones = &site.directory.zones;
    for root in roots {
        let start = site.zones().partition_point(|zone| zone < root);
        let within = site.zones().iter().skip(start).take_while(|zone| zones.contains(*root, **zone));
        for commune in within.filter(|zone| zones.get(**zone).kind == ZoneKind::Commune) {
            match zones.get(*commune).point {
                Some(point) if site.counts(*commune).own > 0 => scene.dots.push((*commune, point)),
                Some(point) if !leads => scene.faint.push(point),
                _ => {}
            }
        }
    }
    scene
}

fn areas_within(site: &Site<'_>, zone: ZoneId, areas: &mut Vec<(ZoneId, bool)>) {
    let zones = &site.directory.zones;
    for child in zones.children(zone) {
        let kind = zones.get(child).kind;
        if kind == ZoneKind::Commune || !kind.has_page() {
            continue;
        }
        if site.directory.outlines.of(child).is_empty() {
            areas_within(site, child, areas);
        } else {
            areas.push((child, site.zones().binary_search(&child).is_ok()));
        }
    }
}

/// Where a commune is: the innermost outline around it, itself, and who is near. Nothing without a point.
pub(super) fn around(site: &Site<'_>, commune: ZoneId, near: &[Near]) -> Option<Scene> {
    let zones = &site.directory.zones;
    let point = zones.get(commune).point?;
    let around = zones.ancestors(commune).find(|zone| !site.directory.outlines.of(*zone).is_empty());
    let mut scene = Scene { here: Some(commune), ..Scene::default() };
    scene.areas.extend(around.map(|zone| (zone, false)));
    scene.dots.push((commune, point));
    let listed = near.iter().filter_map(|near| zones.commune(site.card(near.entry).zone?));
    let mut found: Vec<ZoneId> = listed.filter(|zone| site.zones().binary_search(zone).is_ok()).collect();
    if near.is_empty() {
        found = neighbours(site, commune, point);
    }
    let rings = around.map(|zone| site.directory.outlines.of(zone)).unwrap_or_default();
    for zone in found {
        if let Some(point) = zones.get(zone).point.filter(|point| is_beside(rings, *point))
            && scene.dots.iter().all(|(known, _)| *known != zone)
        {
            scene.dots.push((zone, point));
        }
    }
    Some(scene)
}

/// Whether a point is in the box around an outline or just beside it; without an outline every point is.
fn is_beside(rings: &[Ring], point: Point) -> bool {
    let within = |of: fn(&Point) -> f64| {
        let all = || rings.iter().flatten().map(of);
        let (low, high) = (all().fold(f64::MAX, f64::min), all().fold(f64::MIN, f64::max));
        let room = (high - low) * BESIDE;
        (low - room..=high + room).contains(&of(&point))
    };
    rings.is_empty() || (within(|point| point.lat) && within(|point| point.lon))
}

/// The nearest communes right beside one, in the same zone, that have something.
fn neighbours(site: &Site<'_>, commune: ZoneId, point: Point) -> Vec<ZoneId> {
    let zones = &site.directory.zones;
    let Some(parent) = zones.get(commune).parent else { return Vec::new() };
    let beside = zones.children(parent).filter(|zone| *zone != commune && site.counts(*zone).own > 0);
    let mut found: Vec<(f64, ZoneId)> =
        beside.filter_map(|zone| Some((zones.get(zone).point?.distance_km(point), zone))).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    found.truncate(NEIGHBOURS);
    found.into_iter().map(|(_, zone)| zone).collect()
}
