//! The zones as the search reads them: names, codes, points, and which numbers are theirs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::numbers::Numbers;
use super::posting;
use super::posting::Posting;
use super::varint;
use crate::model::ZoneId;
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

/// In the list of a zone: an entry that has a further place there.
const PLACE: u8 = 2;

/// In the list of a zone: an entry that covers exactly this zone.
const COVERS: u8 = 1;

/// The keys `@slug`: numbers, name and outer zones of a zone, and who is in it or covers it beside its numbers.
pub fn bodies(site: &Site<'_>, numbers: &Numbers) -> BTreeMap<String, Vec<u8>> {
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
        varint::write_bytes(zone.name.as_bytes(), &mut body);
        posting::segments(&list, usize::MAX).into_iter().for_each(|part| body.extend(part.bytes));
        (format!("@{}", zone.slug), body)
    };
    tree.iter().zip(lists).map(body).collect()
}
