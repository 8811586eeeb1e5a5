//! The zones as the search reads them: names, codes, points, and which numbers are theirs.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::numbers::Numbers;
use super::posting;
use super::posting::Posting;
use super::varint;
use crate::model::{Point, ZoneId, Zones};
use crate::site::Site;

/// Slug, kind, index of the parent or -1, first number, one past the last, latitude, longitude, names by language, postal
/// codes, other names.
#[derive(Serialize)]
struct Row<'a>(
    &'a str,
    &'static str,
    i32,
    u32,
    u32,
    Option<f64>,
    Option<f64>,
    BTreeMap<&'a str, &'a str>,
    &'a [String],
    &'a [String],
);

/// The bytes of the file of zones.
pub fn zones(site: &Site<'_>, numbers: &Numbers) -> Vec<u8> {
    let row = |(id, zone)| {
        let zone: &crate::model::Zone = zone;
        let (first, end) = numbers.range(id);
        let mut names: BTreeMap<&str, &str> =
            zone.names.iter().map(|(lang, name)| (*lang, name.as_str())).collect();
        names.insert(site.directory.config.content_language(), &zone.name);
        Row(
            &zone.slug,
            zone.kind.word(),
            zone.parent.map_or(-1, |parent| i32::from(parent.0)),
            first,
            end,
            zone.point.map(|point| point.lat),
            zone.point.map(|point| point.lon),
            names,
            &zone.postal_codes,
            &zone.other_names,
        )
    };
    let rows: Vec<Row<'_>> = site.directory.zones.iter().map(row).collect();
    serde_json::to_vec(&rows).unwrap_or_default()
}

/// What the degrees of a point are counted in.
const TO_DEGREE: f64 = 10_000.0;

/// The bytes of the file of points: of each zone that has entries and is no wider than a commune, those it contains after
/// it, its numbers and its point.
pub fn points(site: &Site<'_>, numbers: &Numbers) -> Vec<u8> {
    let told = |(id, zone): (ZoneId, &crate::model::Zone)| {
        let (first, end) = numbers.range(id);
        let own = numbers.entries().get(first as usize..end as usize).unwrap_or_default();
        let point = zone.point.filter(|_| !zone.kind.is_wide() && own.iter().any(Option::is_some))?;
        Some((first, end, point))
    };
    let all: Vec<(u32, u32, Point)> = site.directory.zones.iter().filter_map(told).collect();
    let mut bytes = Vec::new();
    varint::write(all.len() as u64, &mut bytes);
    let mut before = 0;
    // Zones are in the order of their first numbers.
    for (first, end, point) in all {
        varint::write(u64::from(first.saturating_sub(before)), &mut bytes);
        varint::write(u64::from(end.saturating_sub(first)), &mut bytes);
        write_point(point, &mut bytes);
        before = first;
    }
    bytes
}

fn write_point(point: Point, bytes: &mut Vec<u8>) {
    for (degrees, least) in [(point.lat, -90.0), (point.lon, -180.0)] {
        varint::write(((degrees - least) * TO_DEGREE).round().max(0.0) as u64, bytes);
    }
}

/// Where a zone is: its point, else that of the smallest one that contains it and has one.
fn point_of(tree: &Zones, id: ZoneId) -> Option<Point> {
    std::iter::successors(Some(id), |zone| tree.get(*zone).parent).find_map(|zone| tree.get(zone).point)
}

/// In the list of a zone: an entry that has a further place there.
const PLACE: u8 = 2;

/// In the list of a zone: an entry that covers exactly this zone.
const COVERS: u8 = 1;

/// The keys `@slug`: numbers, name, point and outer zones of a zone, and who is in it or covers it beside its numbers. Zones
/// that contain others stand a second time, under `@!slug`: who is asked for a small one is asked for these too, and they are
/// all beside each other.
pub fn bodies(site: &Site<'_>, numbers: &Numbers, lang: &str) -> BTreeMap<String, Vec<u8>> {
    let tree = &site.directory.zones;
    let mut lists: Vec<Vec<Posting>> = vec![Vec::new(); tree.iter().count()];
    for index in site.indices() {
        let (number, entry) = (numbers.of(index), site.entry(index));
        let mut add = |zone: ZoneId, how: u8| {
            if let Some(list) = lists.get_mut(usize::from(zone.0)) {
                list.push(Posting::new(number, how));
            }
        };
        site.card(index).covers.iter().for_each(|zone| add(*zone, COVERS));
        let own = site.card(index).zone;
        let places = site.directory.places_of(entry);
        places
            .iter()
            .filter_map(|place| place.shown_zone)
            .filter(|zone| Some(*zone) != own)
            .for_each(|zone| add(zone, PLACE));
    }
    let outer: BTreeSet<ZoneId> = tree.iter().filter_map(|(_, zone)| zone.parent).collect();
    let body = |((id, zone), mut list): ((ZoneId, &crate::model::Zone), Vec<Posting>)| {
        list.sort_unstable();
        list.dedup();
        let (first, end) = numbers.range(id);
        let mut body = Vec::new();
        varint::write(u64::from(first), &mut body);
        varint::write(u64::from(end), &mut body);
        // All of them, so that a reader asks for them at once and not one after the other.
        let parents = std::iter::successors(zone.parent, |parent| tree.get(*parent).parent);
        let parents: Vec<&str> = parents.map(|parent| tree.get(parent).slug.as_str()).collect();
        varint::write_bytes(parents.join(" ").as_bytes(), &mut body);
        let said = zone.names.iter().find(|(of, _)| *of == lang);
        varint::write_bytes(said.map_or(&zone.name, |(_, name)| name).as_bytes(), &mut body);
        let point = point_of(tree, id);
        varint::write(u64::from(point.is_some()), &mut body);
        if let Some(point) = point {
            write_point(point, &mut body);
        }
        posting::segments(&list, usize::MAX).into_iter().for_each(|part| body.extend(part.bytes));
        let wide = outer.contains(&id).then(|| (format!("@!{}", zone.slug), body.clone()));
        wide.into_iter().chain([(format!("@{}", zone.slug), body)])
    };
    tree.iter().zip(lists).flat_map(body).collect()
}
