//! A map in words and SVG geometry: what a template needs to draw it without counting.

mod labels;
mod path;

use serde::Serialize;

use crate::model::ZoneId;
use crate::render::Renderer;
use crate::site::{Area, Dot, Map, Spot, WIDTH};
use labels::{Label, Placer};

/// A map. Attributes hold all geometry, since no inline style is allowed.
#[derive(Debug, Clone, Serialize)]
pub struct MapView {
    title: String,
    /// What there is to see, in words.
    description: String,
    width: i32,
    height: i32,
    areas: Vec<AreaView>,
    /// Communes that have nothing of their own, as one path of points.
    faint: String,
    /// Communes that have something and lead nowhere here, by size.
    plain: Vec<PlainView>,
    links: Vec<LinkView>,
    /// The commune that is shown.
    here: Option<Spot>,
    labels: Vec<Label>,
    /// Whether its areas lead on: its dots are then only a background.
    overview: bool,
    /// Whether it has links at all.
    leads: bool,
    /// Whether there are so many links that one may want to pass them by.
    many: bool,
    /// The legend: which signs the map has.
    legend: Legend,
}

#[derive(Debug, Clone, Serialize)]
struct AreaView {
    d: String,
    /// Where it leads, and what that is called.
    href: Option<String>,
    name: String,
    /// A target over an area that is smaller than a finger: its middle.
    target: Option<Spot>,
}

/// Dots of one size.
#[derive(Debug, Clone, Serialize)]
struct PlainView {
    size: u8,
    d: String,
}

#[derive(Debug, Clone, Serialize)]
struct LinkView {
    href: String,
    name: String,
    x: i32,
    y: i32,
    size: u8,
}

#[derive(Debug, Clone, Serialize)]
struct Legend {
    here: bool,
    some: bool,
    none: bool,
}

/// Radius of a dot by its size, in units of the grid; style sheets know the same.
const RADIUS: [i32; 3] = [7, 11, 16];

/// How far the middle of the pin's head stands above its point, and half its width.
const PIN: (i32, i32) = (28, 18);

/// With more links than this, a link leads past them.
const MANY: usize = 5;

/// So many communes are named, those with most first.
const NAMED: usize = 9;

/// The size of a dot: one or two entries, up to nine, more.
fn size(count: u32) -> u8 {
    match count {
        0..=2 => 0,
        3..=9 => 1,
        _ => 2,
    }
}

impl Renderer<'_> {
    /// A map, of a zone or of all of them.
    pub fn map(&self, map: &Map, zone: Option<ZoneId>) -> MapView {
        let areas: Vec<AreaView> = map.areas.iter().map(|area| self.area(area)).collect();
        let links: Vec<LinkView> = map.dots.iter().filter(|dot| dot.leads).map(|dot| self.dot(dot)).collect();
        let some = map.dots.iter().filter(|dot| dot.count > 0 && !dot.here).count();
        let here = map.dots.iter().find(|dot| dot.here).map(|dot| dot.at);
        let leading = links.len() + areas.iter().filter(|area| area.href.is_some()).count();
        MapView {
            title: match zone {
                Some(zone) => self.strings.with("map.title", &[("zone", self.zone_name(zone))]),
                None => self.strings.get("map.all").to_owned(),
            },
            description: self.strings.count("map.describe", some as u64, &[]),
            width: WIDTH,
            height: map.height,
            faint: path::points(map.faint.iter().copied()),
            plain: plain(map),
            here,
            labels: self.labels(map),
            overview: areas.iter().any(|area| area.href.is_some()),
            leads: leading > 0,
            many: leading > MANY,
            legend: Legend { here: here.is_some(), some: some > 0, none: !map.faint.is_empty() },
            areas,
            links,
        }
    }

    fn area(&self, area: &Area) -> AreaView {
        AreaView {
            d: path::outline(&area.rings),
            href: area.leads.then(|| self.zone_href(area.zone)),
            name: self.counted_name(area.zone, self.site.counts(area.zone).own),
            target: area.small.then_some(area.middle),
        }
    }

    fn dot(&self, dot: &Dot) -> LinkView {
        LinkView {
            href: self.zone_href(dot.zone),
            name: self.counted_name(dot.zone, dot.count),
            x: dot.at.0,
            y: dot.at.1,
            size: size(dot.count),
        }
    }

    /// "Huy : 3 fiches".
    fn counted_name(&self, zone: ZoneId, count: u32) -> String {
        self.strings.count("map.name", u64::from(count), &[("zone", self.zone_name(zone))])
    }

    /// Names of the commune itself, of areas that lead on, then of communes, as far as they do not lie on each other.
    fn labels(&self, map: &Map) -> Vec<Label> {
        let mut placer = Placer::new(WIDTH, map.height);
        for dot in map.dots.iter().filter(|dot| dot.leads) {
            placer.occupy(dot.at, RADIUS[usize::from(size(dot.count))]);
        }
        for dot in map.dots.iter().filter(|dot| dot.here) {
            let head = (dot.at.0, dot.at.1 - PIN.0);
            placer.occupy(head, PIN.1);
            placer.beside(head, PIN.1, self.zone_name(dot.zone), true);
        }
        for area in map.areas.iter().filter(|area| area.leads) {
            placer.over(area.middle, self.zone_name(area.zone));
        }
        for dot in map.dots.iter().filter(|dot| dot.leads).take(NAMED) {
            placer.beside(dot.at, RADIUS[usize::from(size(dot.count))], self.zone_name(dot.zone), false);
        }
        placer.into_labels()
    }
}

fn plain(map: &Map) -> Vec<PlainView> {
    let of = |wanted: u8| {
        let dots = map.dots.iter().filter(|dot| !dot.leads && !dot.here && size(dot.count) == wanted);
        let d = path::points(dots.map(|dot| dot.at));
        (!d.is_empty()).then_some(PlainView { size: wanted, d })
    };
    (0..3).filter_map(of).collect()
}
