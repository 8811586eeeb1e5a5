//! Where a confidential place is stands in no byte of a site, even when somebody wrote it and told the checks to let it pass.

use std::io::Read as _;

use crate::fixture::Fixture;
use crate::tree::tree;

/// What betrays the fictional refuge: its street, its box, its point, its stop, its quarter.
static TRACES: [&str; 6] =
    ["quetzalcoatl", "bte 4711", "50.26173", "5.28391", "arret zygote", "quartier xylophone"];

static SITE: &str = "titre: Vallée de la Fée (fiction)\nurl: https://fee.example\nlangues: [fr, nl, de, en, ar]\n\
    zones_racines: [pays]\ncalendrier: {origine: 2026-09-01}\nflux: {nouveautes: oui}\n\
    severites: {E0604: avertissement, E0612: avertissement}\n";

static PLACE: &str = "commune: colline\nconfidentiel: oui\nzone_affichee: province\n\
    adresse: {rue: rue Quetzalcoatl, numero: \"7\", boite: bte 4711, code_postal: \"9002\", localite: Colline}\n\
    quartier: quartier Xylophone\ncoordonnees: {lat: 50.26173, lon: 5.28391}\ntransports: Arrêt Zygote\n";

/// A fictional site with a confidential place in an entry, and one that is an entry of its own and is referred to.
fn site() -> Fixture {
    let fixture = Fixture::new();
    fixture.write("site.yaml", SITE);
    let inside: String = PLACE.lines().flat_map(|line| ["    ", line, "\n"]).collect();
    let when = "horaires: [{quand: tous les mardis, heures: 9h-12h}]\ncontacts: [{telephone: \"081 12 34 56\"}]\n\
                source: [{titre: Fiction}]\n---\nOn vous écoute.\n";
    let head = |name: &str| format!("---\nnom: {name}\nresume: Un abri fictif.\nthemes: [rencontre]\n");
    let organiser = "organise_par: [{nom: Maison fictive}]\n";
    let here = format!("{}{organiser}lieux:\n  - nom: Abri\n{inside}{when}", head("Refuge fictif"));
    fixture.write("services/refuge.md", here);
    fixture.write("lieux/abri.md", format!("---\nnom: Abri\nresume: Un lieu fictif.\n{PLACE}---\n"));
    let there = format!("{}{organiser}lieux: [abri]\n{when}", head("Second refuge fictif"));
    fixture.write("services/second-refuge.md", there);
    fixture
}

/// A file as somebody reads it who looks for a street: inflated where it is gzip, without accents, in small letters.
fn readable(bytes: &[u8]) -> String {
    let mut inflated = Vec::new();
    let gzip = bytes.starts_with(&[0x1f, 0x8b]);
    if gzip {
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut inflated).unwrap();
    }
    let text = String::from_utf8_lossy(if gzip { &inflated } else { bytes }).into_owned();
    // Lines of iCalendar and vCard are folded anywhere.
    repere::text::fold(&text.replace("\r\n ", ""))
}

#[test]
fn no_byte_of_a_site_tells_where_a_confidential_place_is() {
    let fixture = site();
    let answer = fixture.repere(&["build"]);
    let (mut files, mut told) = (0, 0);
    for (path, bytes) in tree(&fixture.out()) {
        let text = readable(&bytes);
        files += 1;
        told += usize::from(text.contains("refuge fictif"));
        for trace in TRACES {
            assert!(!text.contains(trace), "{path} tells “{trace}”");
        }
    }
    assert!(files > 100 && told > 50, "{files} files, {told} of them about it: {}{}", answer.out, answer.err);
    // What is written down beside the site, for the next build, is not published, and tells nothing either.
    for file in walkdir::WalkDir::new(fixture.out().join(".repere")).into_iter().flatten() {
        let text = std::fs::read(file.path()).map(|bytes| readable(&bytes)).unwrap_or_default();
        assert!(TRACES.iter().all(|trace| !text.contains(trace)), "{}", file.path().display());
    }
}

#[test]
fn the_same_place_told_openly_is_found_by_the_same_search() {
    let fixture = site();
    for path in ["services/refuge.md", "lieux/abri.md"] {
        fixture.replace(path, "confidentiel: oui", "confidentiel: non");
    }
    fixture.build();
    let all: String = tree(&fixture.out()).values().map(|bytes| readable(bytes)).collect();
    for trace in TRACES {
        assert!(all.contains(trace), "“{trace}” is looked for in a form that it never has");
    }
}

#[test]
fn unless_told_otherwise_such_an_address_stops_the_build() {
    let fixture = site();
    fixture.write("site.yaml", SITE.replace("severites", "# severites"));
    let answer = fixture.repere(&["build"]);
    assert!(format!("{}{}", answer.out, answer.err).contains("E0604"), "{}{}", answer.out, answer.err);
    assert!(!fixture.out().join("index.html").exists());
}
