//! What an entry says through others: conditions of its programme, links back to it. All content is fictional.

use repere::model::{Directory, read_content, resolve};
use repere::world::MemoryWorld;

use crate::reading::site;

fn directory(world: &MemoryWorld) -> Directory {
    let content = read_content(world).unwrap();
    let messages: Vec<&str> = content.problems.iter().map(|problem| problem.message.fr.as_str()).collect();
    assert!(content.left_out.is_empty(), "{messages:#?}");
    content.directory
}

/// Three communes, two of them in one region, and a programme that asks for a younger child there.
fn programme() -> MemoryWorld {
    site()
        .with(
            "zones/be.yaml",
            "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: ville, nom: Ville, type: region, dans: be}\n  \
             - {id: nord, nom: Nord, type: commune, dans: ville}\n  - {id: sud, nom: Sud, type: commune, dans: ville}\n  \
             - {id: champs, nom: Champs, type: commune, dans: be}\n",
        )
        .with(
            "programmes/p.md",
            "---\nnom: Programme\nresume: Fictif.\nzones_couvertes: [be]\nconditions:\n  enfant: {moins_de: 6}\n\
             conditions_par_zone:\n  - {zones: [ville], conditions: {enfant: {moins_de: 3}}}\n---\n",
        )
}

fn under(world: &MemoryWorld) -> Option<u32> {
    let directory = directory(world);
    let entry = directory.find("o").unwrap();
    resolve(&directory, entry, None).conditions?.child?.under
}

fn offer(rest: &str) -> MemoryWorld {
    programme().with("services/o.md", format!("---\nnom: Offre\nresume: Fictif.\nprogramme: p\n{rest}---\n"))
}

#[test]
fn conditions_of_the_deepest_zone_hold_where_all_zones_covered_agree() {
    assert_eq!(under(&offer("zones_couvertes: [nord]\n")), Some(3));
    assert_eq!(under(&offer("zones_couvertes: [nord, sud]\n")), Some(3));
    assert_eq!(under(&offer("zones_couvertes: [nord, champs]\n")), Some(6));
    assert_eq!(under(&offer("")), Some(6));
}

#[test]
fn what_an_offer_says_itself_comes_before_its_programme() {
    let own = "zones_couvertes: [nord, sud]\nconditions:\n  enfant: {moins_de: 12}\n";
    assert_eq!(under(&offer(own)), Some(12));
}

#[test]
fn a_place_knows_the_dates_that_were_moved_or_added_to_it() {
    let place = |slug: &str| format!("---\nnom: {slug}\nresume: Fictif.\ncommune: liege\n---\n");
    let world = site().with("lieux/l.md", place("l")).with("lieux/m.md", place("m")).with(
        "groupes/g.md",
        "---\nnom: Groupe\nresume: Fictif.\nhoraires:\n  - quand: tous les lundis\n    heures: 9h-12h\n    \
         deplace: [{de: 2026-09-14, vers: 2026-09-15, lieu: l}]\n    ajoute: [{le: 2026-09-17, lieu: m}]\n---\n",
    );
    let directory = directory(&world);
    for slug in ["l", "m"] {
        let referring: Vec<&str> = directory.referring_to(slug).map(|entry| entry.slug.as_str()).collect();
        assert_eq!(referring, ["g"], "{slug}");
    }
}

#[test]
fn a_point_that_is_only_near_gives_a_distance_and_no_pin() {
    let world = site().with(
        "lieux/l.md",
        "---\nnom: Lieu\nresume: Fictif.\ncommune: liege\ncoordonnees: {lat: 50.6, lon: 5.5, precision: approx}\n---\n",
    );
    let directory = directory(&world);
    let place = directory.find("l").unwrap().place().unwrap();
    assert!(place.approximate && place.locate(&directory.zones).is_some());
}
