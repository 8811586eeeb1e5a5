//! Outlines of zones, from `GeoJSON` (RFC 7946): a collection of features, each naming its zone in `properties.zone`.
//!
//! Members that say something else (`bbox`, `crs`, names) are read over, and so is the winding of rings.

use super::proposing;
use crate::diag::{Diagnostic, Span, Text};
use crate::model::codes as c;
use crate::model::{Outlines, Point, Ring, ZoneId, Zones};
use crate::source::{Mapping, Node, Value};
use crate::text::nearest;

/// After so many problems of a file the rest would say the same.
const MOST_PROBLEMS: usize = 20;

/// An outline has at most so many points: it is drawn on every page of its zone, and on a screen nobody sees more.
const MOST_POINTS: usize = 4_000;

/// Reads the outlines of one file into `outlines`.
pub fn read_outlines(node: &Node, zones: &Zones, outlines: &mut Outlines, problems: &mut Vec<Diagnostic>) {
    let mut reader = Reader { zones, outlines, problems };
    if let Err(problem) = reader.collection(node) {
        reader.problems.push(*problem);
    }
    reader.outlines.0.sort_by_key(|(zone, _)| *zone);
}

struct Reader<'a> {
    zones: &'a Zones,
    outlines: &'a mut Outlines,
    problems: &'a mut Vec<Diagnostic>,
}

/// What was read, or the problem; boxed, since it is large and rare.
type Read<T> = Result<T, Box<Diagnostic>>;

impl Reader<'_> {
    fn collection(&mut self, node: &Node) -> Read<()> {
        let map = object(node)?;
        named(map, node.span, "FeatureCollection")?;
        for feature in list(member(map, node.span, "features")?)? {
            if let Err(problem) = self.feature(feature) {
                self.problems.push(*problem);
            }
            if self.problems.len() >= MOST_PROBLEMS {
                break;
            }
        }
        Ok(())
    }

    fn feature(&mut self, node: &Node) -> Read<()> {
        let map = object(node)?;
        named(map, node.span, "Feature")?;
        let properties = member(map, node.span, "properties")?;
        let zone = self.zone(member(object(properties)?, properties.span, "zone")?)?;
        let geometry = member(map, node.span, "geometry")?;
        let rings = rings(geometry)?;
        let points: usize = rings.iter().map(Vec::len).sum();
        if points > MOST_POINTS {
            return Err(wrong_size(geometry.span, points));
        }
        self.outlines.0.push((zone, rings));
        Ok(())
    }

    /// The zone that a feature names: it has a page, and no outline yet.
    fn zone(&self, node: &Node) -> Read<ZoneId> {
        let slug = text(node)?;
        let Some(zone) = self.zones.find(slug) else {
            let message = Text::new(format!("zone inconnue « {slug} »"), format!("unknown zone “{slug}”"));
            let found = Diagnostic::new(&c::UNKNOWN_ZONE, node.span, message).help(
                "« zone » est l'id d'une zone de zones/*.yaml",
                "“zone” is the id of a zone in zones/*.yaml",
            );
            return Err(Box::new(proposing(found, node.span, nearest(slug, self.zones.slugs()))));
        };
        if self.outlines.0.iter().any(|(known, _)| *known == zone) {
            let message = Text::new(
                format!("« {slug} » a déjà un contour"),
                format!("“{slug}” has an outline already"),
            );
            return Err(Box::new(Diagnostic::new(&c::OUTLINE, node.span, message).help(
                "réunissez ses morceaux dans un seul « MultiPolygon »",
                "join its pieces in one “MultiPolygon”",
            )));
        }
        Ok(zone)
    }
}

/// All rings of a `Polygon` or `MultiPolygon` (RFC 7946, 3.1.6 and 3.1.7).
fn rings(node: &Node) -> Read<Vec<Ring>> {
    let map = object(node)?;
    let kind = member(map, node.span, "type")?;
    let coordinates = member(map, node.span, "coordinates")?;
    match text(kind)? {
        "Polygon" => list(coordinates)?.iter().map(ring).collect(),
        "MultiPolygon" => {
            let mut all = Vec::new();
            for polygon in list(coordinates)? {
                for line in list(polygon)? {
                    all.push(ring(line)?);
                }
            }
            Ok(all)
        }
        other => Err(wrong(
            kind.span,
            format!("« {} » n'est pas un contour", shown(other)),
            format!("“{}” is no outline", shown(other)),
        )),
    }
}

/// A closed line of at least three different positions; one that is not closed is closed here.
fn ring(node: &Node) -> Read<Ring> {
    let mut points = list(node)?.iter().map(position).collect::<Read<Ring>>()?;
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    if points.len() < 3 {
        return Err(wrong(node.span, "ce contour n'a pas trois points", "this outline has not three points"));
    }
    Ok(points)
}

/// Longitude, then latitude (RFC 7946, 3.1.1); a third number, the height, is read over.
fn position(node: &Node) -> Read<Point> {
    let numbers = list(node)?;
    let (Some(lon), Some(lat)) = (numbers.first(), numbers.get(1)) else {
        return Err(wrong(node.span, "un point a deux nombres", "a point has two numbers"));
    };
    let point = Point { lat: number(lat)?, lon: number(lon)? };
    if point.lat.abs() > 90.0 || point.lon.abs() > 180.0 {
        let message = Text::new("ce point n'est pas sur la Terre", "this point is not on Earth");
        return Err(Box::new(Diagnostic::new(&c::COORDINATES, node.span, message).help(
            "chaque point est [longitude, latitude] en degrés (WGS 84) : exportez en EPSG:4326",
            "each point is [longitude, latitude] in degrees (WGS 84): export as EPSG:4326",
        )));
    }
    Ok(point)
}

fn number(node: &Node) -> Read<f64> {
    let read = text(node)?.parse::<f64>().ok().filter(|n| n.is_finite());
    read.ok_or_else(|| wrong(node.span, "un nombre est attendu ici", "a number is expected here"))
}

fn object(node: &Node) -> Read<&Mapping> {
    match &node.value {
        Value::Mapping(map) => Ok(map),
        _ => Err(wrong(node.span, "un objet { … } est attendu ici", "an object { … } is expected here")),
    }
}

fn list(node: &Node) -> Read<&[Node]> {
    match &node.value {
        Value::Sequence(list) => Ok(list),
        _ => Err(wrong(node.span, "une liste [ … ] est attendue ici", "a list [ … ] is expected here")),
    }
}

fn text(node: &Node) -> Read<&str> {
    match &node.value {
        Value::Scalar(scalar) => Ok(&scalar.text),
        _ => {
            Err(wrong(node.span, "un mot ou un nombre est attendu ici", "a word or number is expected here"))
        }
    }
}

fn member<'n>(map: &'n Mapping, whole: Span, name: &str) -> Read<&'n Node> {
    let missing = || wrong(whole, format!("« {name} » manque ici"), format!("“{name}” is missing here"));
    map.get(name).ok_or_else(missing)
}

/// Checks the `type` of an object.
fn named(map: &Mapping, whole: Span, name: &str) -> Read<()> {
    let kind = member(map, whole, "type")?;
    if text(kind)? == name {
        return Ok(());
    }
    Err(wrong(kind.span, format!("« {name} » est attendu ici"), format!("“{name}” is expected here")))
}

fn wrong_size(span: Span, points: usize) -> Box<Diagnostic> {
    let message = Text::new(
        format!("ce contour a {points} points ; {MOST_POINTS} suffisent"),
        format!("this outline has {points} points; {MOST_POINTS} are enough"),
    );
    Box::new(Diagnostic::new(&c::OUTLINE, span, message).help(
        "simplifiez-le (QGIS : Simplifier ; mapshaper : Simplify), puis exportez-le de nouveau",
        "simplify it (QGIS: Simplify; mapshaper: Simplify), then export it again",
    ))
}

/// A word of the file, short enough for a message.
fn shown(word: &str) -> String {
    word.chars().take(40).collect()
}

fn wrong(span: Span, fr: impl Into<String>, en: impl Into<String>) -> Box<Diagnostic> {
    let found = Diagnostic::new(&c::OUTLINE, span, Text::new(fr, en)).help(
        "un contour est un « Feature » avec \"properties\": {\"zone\": \"l-id\"} et une géométrie « Polygon » ou « MultiPolygon »",
        "an outline is a “Feature” with \"properties\": {\"zone\": \"the-id\"} and a geometry “Polygon” or “MultiPolygon”",
    );
    Box::new(found)
}
