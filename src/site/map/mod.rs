//! The map of a zone: outlines and dots, projected on a small grid, once for all languages.
//!
//! A map stands beside a list and shows less: areas lead to zones, dots to communes. It never uses the
//! place of an entry, so it tells nothing that the counts beside it do not.

mod choose;
mod chord;
mod projection;
mod simplify;
mod spacing;

use super::{Near, Site};
use crate::model::{Ring, ZoneId, ZoneKind};
use projection::Projection;

/// A point of the grid: across, then down.
pub type Spot = (i32, i32);

/// The width of the grid; its height follows from what is shown.
pub const WIDTH: i32 = 600;

/// No map is higher than this.
pub const MOST_HEIGHT: i32 = 640;

/// Between the middles of two dots that lead somewhere: 24 CSS pixels where the map is 288 wide (WCAG 2.2, 2.5.8).
pub const TARGET: i32 = 50;

/// No more dots than this lead somewhere: the list beside has all.
const MOST_LINKS: usize = 30;

/// No more dots than this are drawn.
const MOST_DOTS: usize = 600;

/// With fewer points and no outline there is nothing to see.
const LEAST_POINTS: usize = 3;

/// What a map shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// Height of the grid, [`WIDTH`] being its width.
    pub height: i32,
    /// Areas, in tree order.
    pub areas: Vec<Area>,
    /// Communes that have something, and the one that is shown; those with most first.
    pub dots: Vec<Dot>,
    /// Communes that have nothing of their own.
    pub faint: Vec<Spot>,
}

/// The outline of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Which.
    pub zone: ZoneId,
    /// Its rings; a point inside an odd number of them is inside.
    pub rings: Vec<Vec<Spot>>,
    /// Whether it leads to the zone's page.
    pub leads: bool,
    /// The middle of its widest part at half height: where its name stands.
    pub middle: Spot,
    /// Whether it is smaller than a finger, so that a target is laid over it.
    pub small: bool,
}

/// A commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dot {
    /// Which.
    pub zone: ZoneId,
    /// Where.
    pub at: Spot,
    /// How many entries are its own.
    pub count: u32,
    /// Whether it leads to the commune's page.
    pub leads: bool,
    /// Whether the map is of this commune.
    pub here: bool,
}

impl Site<'_> {
    /// The map of a zone's page. A country or region shows what it is made of; a province its communes; a commune
    /// where it is, and the communes of `near`, else its neighbours that have something.
    pub fn map_of(&self, zone: ZoneId, near: &[Near]) -> Option<Map> {
        let scene = match self.directory.zones.get(zone).kind {
            ZoneKind::Commune => choose::around(self, zone, near)?,
            _ => choose::inside(self, &[zone]),
        };
        self.draw(&scene)
    }

    /// The map of all zones.
    pub fn map_of_all(&self) -> Option<Map> {
        let zones = &self.directory.zones;
        let roots = self.directory.config.root_zones.iter().filter_map(|slug| zones.find(slug));
        self.draw(&choose::inside(self, &roots.collect::<Vec<ZoneId>>()))
    }

    fn draw(&self, scene: &choose::Scene) -> Option<Map> {
        let outlines = &self.directory.outlines;
        let rings = scene.areas.iter().flat_map(|(zone, _)| outlines.of(*zone)).flatten();
        let dots = scene.dots.iter().map(|(_, point)| point);
        let enough = !scene.areas.is_empty() || scene.dots.len() + scene.faint.len() >= LEAST_POINTS;
        let projection = Projection::of(rings.chain(dots).chain(&scene.faint)).filter(|_| enough)?;
        let area = |(zone, leads): &(ZoneId, bool)| area(*zone, outlines.of(*zone), *leads, &projection);
        let mut dots: Vec<Dot> =
            scene.dots.iter().map(|(zone, point)| self.dot(scene, *zone, projection.spot(*point))).collect();
        // The commune itself first, then those with most; a stable order, since ids differ.
        dots.sort_by_key(|dot| (!dot.here, std::cmp::Reverse(dot.count), dot.zone));
        dots.truncate(MOST_DOTS);
        spacing::keep_apart(&mut dots, TARGET, MOST_LINKS);
        let mut faint: Vec<Spot> = scene.faint.iter().map(|point| projection.spot(*point)).collect();
        faint.sort_unstable();
        faint.dedup();
        faint.truncate(MOST_DOTS);
        Some(Map {
            height: projection.height(),
            areas: scene.areas.iter().filter_map(area).collect(),
            dots,
            faint,
        })
    }

    fn dot(&self, scene: &choose::Scene, zone: ZoneId, at: Spot) -> Dot {
        let here = scene.here == Some(zone);
        let covered =
            scene.areas.iter().any(|(area, leads)| *leads && self.directory.zones.contains(*area, zone));
        Dot { zone, at, count: self.counts(zone).own, leads: !here && !covered, here }
    }
}

/// An area on the grid; nothing where it is too small to be seen.
fn area(zone: ZoneId, rings: &[Ring], leads: bool, projection: &Projection) -> Option<Area> {
    let rings: Vec<Vec<Spot>> = rings.iter().filter_map(|ring| projection.ring(ring)).collect();
    let largest = rings.iter().max_by_key(|ring| chord::doubled_area(ring).abs())?;
    let (low, high) = chord::bounds(largest);
    let small = high.0 - low.0 < TARGET || high.1 - low.1 < TARGET;
    Some(Area { zone, middle: chord::middle(largest), small: small && leads, leads, rings })
}
