//! The map beside a list: what it shows, and what happens to a file of outlines that is no such file.

use std::fmt::Write as _;

use repere::plan::MemorySink;
use repere::world::MemoryWorld;
use repere::{Options, Report, build};

use crate::fixture::Fixture;

/// The fictional valley with an outline: a square around the province and one around what lies beside it.
const OUTLINES: &str = r#"{"type": "FeatureCollection", "name": "contours", "features": [
	{"type": "Feature", "properties": {"zone": "province", "other": 1}, "geometry":
		{"type": "Polygon", "coordinates": [[[5,50],[5.4,50,12],[5.4,50.4],[5,50.4],[5,50]]]}}
]}"#;

fn valley() -> Fixture {
    let valley = Fixture::new();
    valley.write("zones/contours.geojson", OUTLINES);
    valley
}

/// The map of a page; nothing when it has none.
fn map(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<figure class=\"map")?;
    rest.split_once("</figure>").map(|(map, _)| map)
}

fn page(fixture: &Fixture, path: &str) -> String {
    std::fs::read_to_string(fixture.out().join(path)).unwrap()
}

#[test]
fn a_country_shows_its_provinces_and_a_province_its_communes() {
    let valley = valley();
    let answer = valley.repere(&["build"]);
    assert_eq!(answer.exit, repere::cli::Exit::Ok, "{}{}", answer.out, answer.err);
    let country = page(&valley, "zones/pays/index.html");
    let shown = map(&country).unwrap();
    assert!(shown.contains("href=\"/zones/province/\""), "{shown}");
    // Tabs and numbers of height are fine; the square stays a square: four corners, one step each.
    assert!(shown.contains("class=\"area\" d=\"M"), "{shown}");
    let province = page(&valley, "zones/province/index.html");
    let shown = map(&province).unwrap();
    assert!(shown.contains("href=\"/zones/vallon/\""), "{shown}");
    assert!(!shown.contains("href=\"/zones/province/\""), "its own outline leads nowhere");
}

#[test]
fn two_dots_without_an_outline_are_no_map() {
    let fixture = Fixture::new();
    fixture.repere(&["build"]);
    assert_eq!(map(&page(&fixture, "zones/province/index.html")), None);
}

#[test]
fn an_entry_added_in_a_commune_changes_the_map_of_its_province_as_a_clean_build_would() {
    let valley = valley();
    valley.repere(&["build"]);
    let before = page(&valley, "zones/province/index.html");
    for name in ["un", "deux", "trois", "quatre"] {
        let text = format!(
            "---\nnom: Groupe {name} (fiction)\nresume: Un groupe fictif.\norganise_par: [les-sommets]\nsource: [{{titre: Fiction}}]\n\
             zones_couvertes: [colline]\n---\n"
        );
        valley.write(&format!("groupes/{name}.md"), text);
    }
    let answer = valley.repere(&["build"]);
    let after = page(&valley, "zones/province/index.html");
    assert_ne!(map(&before), map(&after), "{}{}", answer.out, answer.err);
    let clean = valley.out().with_extension("clean");
    valley.build_to(&clean);
    for path in
        ["zones/province/index.html", "zones/pays/index.html", "zones/vallon/index.html", "zones/index.html"]
    {
        assert_eq!(page(&valley, path), std::fs::read_to_string(clean.join(path)).unwrap(), "{path}");
    }
}

/// Checks the valley with a file of outlines.
fn checked(outlines: impl Into<Vec<u8>>) -> Report {
    let zones = "zones:\n  - {id: pays, nom: Pays fictif, type: pays, code: BE}\n  \
                 - {id: province, nom: Province fictive, type: province, dans: pays}\n";
    let site = "titre: Fiction\nurl: https://fiction.example\nlangues: [fr]\nzones_racines: [pays]\n\
                calendrier: {origine: 2026-09-01}\n";
    let world = MemoryWorld::new(jiff::civil::date(2026, 9, 14))
        .with("site.yaml", site)
        .with("zones/pays.yaml", zones)
        .with("zones/contours.geojson", outlines);
    build(&world, &MemorySink::default(), Options::default()).unwrap()
}

/// A collection of one feature.
fn feature(zone: &str, geometry: &str) -> String {
    format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[\n{{\"type\":\"Feature\",\"properties\":{{\"zone\":\"{zone}\"}},\n\"geometry\":{geometry}}}]}}"
    )
}

#[test]
fn a_file_that_is_no_outline_is_told_where_and_what_to_do() {
    let square = "{\"type\":\"Polygon\",\"coordinates\":[[[5,50],[6,50],[6,51],[5,50]]]}";
    let deep = format!("{{\"type\":{}", "[".repeat(10_000));
    let many: String = (0..30_000).fold(String::new(), |mut text, n| {
        let _ = write!(text, "[5.{n},50],");
        text
    });
    let dense: String = (0..4_001).fold(String::new(), |mut text, n| {
        let _ = write!(text, "[5.{n:04},{}],", 50 + n % 2);
        text
    });
    for (text, code, line) in [
        (
            feature("province", &format!("{{\"type\":\"Polygon\",\"coordinates\":[[{dense}[5,51]]]}}")),
            "E0415",
            3,
        ),
        ("ceci n'est pas du JSON".to_owned(), "E0415", 1),
        (String::new(), "E0415", 1),
        ("{\"type\":\"FeatureCollection\"".to_owned(), "E0113", 0),
        ("[1, 2]".to_owned(), "E0415", 1),
        ("{\"type\":\"Topology\",\"objects\":{}}".to_owned(), "E0415", 1),
        ("{\"type\":\"FeatureCollection\",\"features\":{}}".to_owned(), "E0415", 1),
        (feature("provence", square), "E0402", 2),
        (feature("province", "null"), "E0415", 3),
        (feature("province", "{\"type\":\"Point\",\"coordinates\":[5,50]}"), "E0415", 3),
        (feature("province", "{\"type\":\"Polygon\",\"coordinates\":[[[5,50],[6,50],[5,50]]]}"), "E0415", 3),
        (feature("province", "{\"type\":\"Polygon\",\"coordinates\":[[[5],[6,50],[5,50]]]}"), "E0415", 3),
        (
            feature("province", "{\"type\":\"Polygon\",\"coordinates\":[[[\"x\",1],[6,50],[5,50]]]}"),
            "E0415",
            3,
        ),
        (feature("province", "{\"type\":\"Polygon\",\"coordinates\":[[[NaN,1],[6,50],[5,50]]]}"), "E0415", 3),
        (feature("province", &square.replace("[6,51]", "[6,5100000]")), "E0311", 3),
        (feature("province", &square.replace("[6,51]", "[185000.2,5100000]")), "E0311", 3),
        (deep, "E0115", 1),
        (
            feature("province", &format!("{{\"type\":\"Polygon\",\"coordinates\":[[{many}[5,51]]]}}")),
            "E0101",
            0,
        ),
    ] {
        let start: String = text.chars().take(80).collect();
        let report = checked(text);
        let found: Vec<_> = report.errors().collect();
        let ids: Vec<&str> = found.iter().map(|problem| problem.code.id).collect();
        assert!(ids.contains(&code), "{start}: {ids:?}");
        for problem in &found {
            let file = report.files.get(problem.span.file).unwrap();
            assert!(file.path.ends_with("contours.geojson"), "{start}");
            assert!(problem.help.is_some(), "{start}: {}", problem.message.fr);
            if line > 0 {
                assert_eq!(file.position(problem.span.start).line, line, "{start}");
            }
        }
    }
    assert_eq!(checked(feature("province", square)).errors().count(), 0);
    let twice =
        format!("{{\"type\":\"Feature\",\"properties\":{{\"zone\":\"province\"}},\"geometry\":{square}}}");
    let twice = format!("{{\"type\":\"FeatureCollection\",\"features\":[{twice},{twice}]}}");
    assert_eq!(checked(twice).errors().map(|problem| problem.code.id).collect::<Vec<_>>(), ["E0415"]);
}
