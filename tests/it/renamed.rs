//! What an entry is called, where it stands and what others take from it is in the key of all that shows it.

use std::io::Read as _;

use crate::fixture::Fixture;
use crate::tree::{Tree, assert_same, tree};

/// Builds into the folder that holds a site already, and wants what a clean build gives.
fn rebuilt(fixture: &Fixture, why: &str) -> Tree {
    fixture.build();
    let clean = fixture.path("clean");
    fixture.build_to(&clean);
    let site = tree(&fixture.out());
    assert_same(&site, &tree(&clean), why);
    std::fs::remove_dir_all(&clean).unwrap();
    site
}

fn rename(fixture: &Fixture, from: &str, to: &str) {
    let text = fixture.read(from);
    fixture.remove(from);
    fixture.write(to, text);
}

/// The paths whose bytes hold a word, also where they are compressed; and those that hold it themselves.
fn holding<'a>(site: &'a Tree, word: &str) -> Vec<&'a String> {
    let holds = |bytes: &[u8]| bytes.windows(word.len()).any(|part| part == word.as_bytes());
    let opened = |bytes: &[u8]| {
        let mut text = Vec::new();
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut text).unwrap();
        text
    };
    let found = |(path, bytes): &(&String, &Vec<u8>)| {
        let compressed = bytes.starts_with(&[0x1f, 0x8b]);
        path.contains(word) || if compressed { holds(&opened(bytes)) } else { holds(bytes) }
    };
    site.iter().filter(found).map(|(path, _)| path).collect()
}

/// The group of the fixture, with a contact and another name than the words on its page.
fn with_contact() -> Fixture {
    let fixture = Fixture::new();
    let text = fixture.read("groupes/bebes-de-la-colline.md");
    fixture.remove("groupes/bebes-de-la-colline.md");
    let contact = "---\ncontacts:\n  - {nom: Accueil, telephone: 081 22 22 23, affichage: oui}\n";
    fixture.write("groupes/premier-nom.md", text.replacen("---\n", contact, 1));
    fixture.replace("fiches/accueillir.md", "exemples: [bebes-de-la-colline]", "exemples: [premier-nom]");
    fixture
}

#[test]
fn a_renamed_file_leaves_its_old_name_nowhere() {
    let fixture = with_contact();
    fixture.build();
    let before = tree(&fixture.out());
    for path in ["c/colline.ics", "c/themes/rencontre.ics", "vcf/premier-nom.vcf", "s/fr/m.bin"] {
        assert!(before.contains_key(path), "{path} is not there");
    }
    assert!(
        holding(&before, "premier-nom").iter().any(|path| path.ends_with(".bin")),
        "no compressed file is read"
    );
    rename(&fixture, "groupes/premier-nom.md", "groupes/second-nom.md");
    fixture.replace("fiches/accueillir.md", "premier-nom", "second-nom");
    let after = rebuilt(&fixture, "a renamed entry");
    assert_eq!(holding(&after, "premier-nom"), Vec::<&String>::new());
    assert!(holding(&after, "second-nom").contains(&&"c/colline.ics".to_owned()));
    let answer = fixture.repere(&["build", "--verify"]);
    assert_eq!((answer.exit, answer.err.as_str()), (repere::cli::Exit::Ok, ""));
}

#[test]
fn a_renamed_file_with_its_former_name_keeps_its_identifiers() {
    let fixture = with_contact();
    fixture.build();
    rename(&fixture, "groupes/premier-nom.md", "groupes/second-nom.md");
    fixture.replace("groupes/second-nom.md", "nom: Bébés", "anciens_noms: [premier-nom]\nnom: Bébés");
    fixture.replace("fiches/accueillir.md", "premier-nom", "second-nom");
    let after = rebuilt(&fixture, "a renamed entry with its former name");
    let feed = String::from_utf8_lossy(&after["c/colline.ics"]).into_owned();
    assert!(feed.contains("UID:premier-nom/") && feed.contains("/groupes/second-nom/"), "{feed}");
    // Without it again, nothing remembers.
    fixture.replace("groupes/second-nom.md", "anciens_noms: [premier-nom]\n", "");
    let after = rebuilt(&fixture, "a former name taken out");
    assert_eq!(holding(&after, "premier-nom"), Vec::<&String>::new());
}

#[test]
fn a_file_moved_to_another_kind_leaves_its_old_address_nowhere() {
    let fixture = with_contact();
    fixture.build();
    rename(&fixture, "groupes/premier-nom.md", "permanences/premier-nom.md");
    let after = rebuilt(&fixture, "an entry of another kind");
    assert_eq!(holding(&after, "groupes/premier-nom"), Vec::<&String>::new());
    let moved = holding(&after, "permanences/premier-nom");
    for path in
        ["c/colline.ics", "c/fiches/premier-nom.ics", "vcf/premier-nom.vcf", "fiches/accueillir/index.html"]
    {
        assert!(moved.contains(&&path.to_owned()), "{path} does not lead to the new address");
    }
}

/// Its feeds tell neither its name nor its page: only identifiers change.
#[test]
fn a_renamed_file_of_a_sensitive_entry_leaves_its_old_name_nowhere() {
    let fixture = with_contact();
    fixture.replace("groupes/premier-nom.md", "nom: Bébés", "sensible: oui\nnom: Bébés");
    fixture.build();
    rename(&fixture, "groupes/premier-nom.md", "groupes/second-nom.md");
    fixture.replace("fiches/accueillir.md", "premier-nom", "second-nom");
    let after = rebuilt(&fixture, "a renamed sensitive entry");
    assert_eq!(holding(&after, "premier-nom"), Vec::<&String>::new());
    assert!(String::from_utf8_lossy(&after["c/colline.ics"]).contains("UID:second-nom/"));
}

#[test]
fn two_files_that_exchange_their_names_exchange_what_they_say() {
    let fixture = with_contact();
    fixture.build();
    rename(&fixture, "groupes/premier-nom.md", "groupes/ailleurs.md");
    rename(&fixture, "permanences/lundis-du-vallon.md", "groupes/premier-nom.md");
    rename(&fixture, "groupes/ailleurs.md", "permanences/lundis-du-vallon.md");
    rebuilt(&fixture, "two entries that exchange names");
}

/// The group meets where its organiser is at home, which is a place with an entry of its own.
#[test]
fn the_feed_of_an_offer_follows_the_holidays_of_the_place_that_is_its_organisers_seat() {
    let fixture = Fixture::new();
    fixture.write(
        "calendriers/vendanges.yaml",
        fixture.read("calendriers/ecoles.yaml").replace("10-19", "10-05"),
    );
    let own = "lat: 50.2, lon: 5.2, calendrier: ecoles";
    fixture.replace("zones/pays.yaml", own, "lat: 50.2, lon: 5.2, calendrier: vendanges");
    fixture.replace(
        "associations/les-ruisseaux.md",
        "siege: {nom: Moulin, commune: vallon}",
        "siege: moulin",
    );
    fixture.replace("permanences/lundis-du-vallon.md", "lieux: [moulin]\n", "");
    fixture.build();
    let path = "c/fiches/lundis-du-vallon.ics";
    let except = "EXDATE;TZID=Europe/Brussels:20261005T090000";
    let before = tree(&fixture.out());
    assert!(!String::from_utf8_lossy(&before[path]).contains(except));
    fixture.replace("lieux/moulin.md", "commune: vallon", "commune: colline");
    let after = rebuilt(&fixture, "a seat elsewhere");
    assert!(String::from_utf8_lossy(&after[path]).contains(except));
}

#[test]
fn the_feed_of_an_offer_follows_the_place_of_a_single_date() {
    let fixture = Fixture::new();
    fixture.write(
        "lieux/grange.md",
        "---\nnom: La Grange\nresume: Inventée.\ncommune: colline\nsource: [{titre: Fiction}]\n---\n",
    );
    let moved = "heures: 14h-16h30\n    deplace: [{de: 2026-09-23, vers: 2026-09-24, lieu: grange}]";
    fixture.replace("groupes/bebes-de-la-colline.md", "heures: 14h-16h30", moved);
    fixture.build();
    fixture.replace(
        "lieux/grange.md",
        "commune: colline",
        "commune: colline\nadresse: {rue: Rue du Foin, numero: 2}",
    );
    let after = rebuilt(&fixture, "another address of the place of one date");
    let feed = String::from_utf8_lossy(&after["c/fiches/bebes-de-la-colline.ics"]).replace("\r\n ", "");
    assert!(feed.contains("LOCATION:La Grange\\, Rue du Foin 2"), "{feed}");
}

#[test]
fn the_whole_text_of_a_zone_no_longer_says_when_a_series_begins_once_it_has() {
    let fixture = Fixture::new();
    fixture.replace(
        "groupes/bebes-de-la-colline.md",
        "quand: tous les mercredis",
        "quand: tous les mercredis\n    du: 2026-09-16",
    );
    let text = |site: &Tree| String::from_utf8_lossy(&site["zones/colline/texte/index.html"]).into_owned();
    fixture.build();
    let before = text(&tree(&fixture.out()));
    assert!(before.contains("à partir du"), "the page does not say when it begins");
    let build = |out: &str| {
        let answer = fixture.repere(&["build", "--today", "2026-09-16", "--out", out]);
        assert_eq!(answer.exit, repere::cli::Exit::Ok, "{}{}", answer.out, answer.err);
    };
    build(&fixture.out().to_string_lossy());
    let clean = fixture.path("clean");
    build(&clean.to_string_lossy());
    assert_same(&tree(&fixture.out()), &tree(&clean), "the day on which a series begins");
    assert!(!text(&tree(&clean)).contains("à partir du"));
}

#[test]
fn a_translation_changes_where_lists_and_the_menu_of_languages_lead() {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "langues: [fr]", "langues: [fr, nl]\nfiches_par_langue: traduites");
    fixture.build();
    // It has no name of its own: rows show the original's, and lead elsewhere.
    fixture
        .write("groupes/bebes-de-la-colline.nl.md", "---\nresume: Een verzonnen groep.\n---\nVerzonnen.\n");
    let after = rebuilt(&fixture, "a translation without a name");
    let agenda = String::from_utf8_lossy(&after["nl/agenda/index.html"]).into_owned();
    assert!(agenda.contains("/nl/groupes/bebes-de-la-colline/"), "{agenda}");
    let page = String::from_utf8_lossy(&after["groupes/bebes-de-la-colline/index.html"]).into_owned();
    assert!(page.contains("/nl/groupes/bebes-de-la-colline/"), "{page}");
}

#[test]
fn a_crowded_zone_leads_to_the_feeds_of_the_themes_that_have_hours() {
    let fixture = Fixture::new();
    let path = "groupes/bebes-de-la-colline.md";
    let slot = |n: u32| format!("{}h{:02}-{}h{:02}", 8 + n / 4, 15 * (n % 4), 8 + n / 4, 15 * (n % 4) + 10);
    let slots: Vec<String> = (0..54).map(slot).collect();
    let crowd = |slots: &[String]| {
        format!("quand: tous les jours\n    heures: {}\n    sauf: [jours fériés]", slots.join(" et "))
    };
    let crowds: Vec<String> = slots.chunks(18).map(crowd).collect();
    fixture.replace(path, "quand: tous les mercredis\n    heures: 14h-16h30", &crowds.join("\n  - "));
    // Sessions that are over: the page of the zone tells no date of them, but the feed of their theme is there.
    let past = "horaires: [{quand: le 3 mars 2026, heures: 9h-10h}]\n";
    fixture.replace(
        "services/marche-du-vallon.md",
        "zones_couvertes: [vallon]\n",
        &format!("zones_couvertes: [colline]\n{past}"),
    );
    let feed = "c/colline/soutien.ics";
    fixture.build();
    let before = tree(&fixture.out());
    assert!(before.contains_key(feed), "colline is not crowded");
    fixture.replace("services/marche-du-vallon.md", past, "");
    let after = rebuilt(&fixture, "a theme without hours");
    assert!(!after.contains_key(feed));
}
