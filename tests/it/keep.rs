//! What a phone keeps of a zone: the list of files, and what it says that they weigh.

use serde_json::Value;

use crate::fixture::Fixture;
use crate::tree::{Tree, tree};

/// The lists of a site: zone with its language's folder, what the list says.
fn lists(site: &Tree) -> Vec<(String, Value)> {
    let list = |(path, bytes): (&String, &Vec<u8>)| {
        let name = path.strip_suffix(".json").filter(|name| name.contains("hors-ligne/"))?;
        Some((name.replace("hors-ligne/", ""), serde_json::from_slice(bytes).unwrap()))
    };
    site.iter().filter_map(list).collect()
}

/// Address and bytes.
fn files(list: &Value) -> Vec<(&str, u64)> {
    let rows = list["files"].as_array().unwrap().iter();
    rows.map(|row| (row[0].as_str().unwrap(), row[1].as_u64().unwrap())).collect()
}

/// The output of an address, below the path of the site.
fn output<'t>(site: &'t Tree, base: &str, address: &str) -> Option<&'t Vec<u8>> {
    let path = address.strip_prefix(base)?.strip_prefix('/')?;
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    site.get(&format!("{path}{index}"))
}

fn fixture() -> Fixture {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "https://fee.example", "https://fee.example/annuaire");
    fixture.replace("site.yaml", "langues: [fr]", "langues: [fr, ar]");
    fixture
}

#[test]
fn a_list_says_what_each_file_weighs_and_misses_none_that_its_pages_load() {
    let fixture = fixture();
    fixture.build();
    let site = tree(&fixture.out());
    let lists = lists(&site);
    assert!(lists.iter().any(|(zone, _)| zone == "vallon"), "{lists:?}");
    assert!(lists.iter().any(|(zone, _)| zone == "ar/vallon"), "{lists:?}");
    for (zone, list) in &lists {
        let files = files(list);
        for (address, bytes) in &files {
            let found = output(&site, "/annuaire", address);
            assert_eq!(found.map(|found| found.len() as u64), Some(*bytes), "{zone}: {address}");
        }
        for page in files.iter().filter(|(address, _)| address.ends_with('/')) {
            let html = String::from_utf8_lossy(output(&site, "/annuaire", page.0).unwrap());
            for part in html.split("=\"/annuaire/theme/").skip(1) {
                let name = part.split(['"', '#']).next().unwrap();
                let address = format!("/annuaire/theme/{name}");
                assert!(
                    files.iter().any(|(listed, _)| *listed == address),
                    "{zone}: {} needs {name}",
                    page.0
                );
            }
        }
        for of in ["page", "offline"] {
            assert!(files.iter().any(|(address, _)| list[of] == **address), "{zone}: {of}");
        }
    }
    assert!(site.contains_key("sw.js"));
}

#[test]
fn the_feed_is_kept_where_there_are_dates() {
    let fixture = fixture();
    fixture.build();
    let site = tree(&fixture.out());
    for (zone, list) in lists(&site) {
        let feed = match zone.split_once('/') {
            Some((lang, slug)) => format!("c/{slug}.{lang}.ics"),
            None => format!("c/{zone}.ics"),
        };
        let listed = files(&list).iter().any(|(address, _)| *address == format!("/annuaire/{feed}"));
        let dates = site
            .get(&feed)
            .is_some_and(|feed| feed.windows(b"BEGIN:VEVENT".len()).any(|part| part == b"BEGIN:VEVENT"));
        assert_eq!(listed, dates, "{zone}");
    }
}

#[test]
fn an_edit_changes_the_size_in_the_lists_of_the_zones_that_show_it_and_no_other() {
    let fixture = fixture();
    fixture.build();
    let before = tree(&fixture.out());
    fixture.replace("services/marche-du-vallon.md", "au vallon.", "au vallon, tout doucement.");
    fixture.build();
    let after = tree(&fixture.out());
    let of = |site: &Tree, zone: &str| lists(site).into_iter().find(|(name, _)| name == zone).unwrap().1;
    let (old, new) = (of(&before, "vallon"), of(&after, "vallon"));
    assert_eq!(files(&new)[0].1 - files(&old)[0].1, ", tout doucement".len() as u64);
    assert_eq!(of(&before, "colline"), of(&after, "colline"));
}

#[test]
fn pages_offer_what_has_a_list_and_warn_of_sensitive_entries() {
    let fixture = fixture();
    let offers = |site: &Tree, path: &str| {
        let page = String::from_utf8_lossy(&site[path]).into_owned();
        let offer = page.split_once("<details class=\"kept-zone").map(|(_, rest)| rest.to_owned());
        offer.map(|offer| offer.split("</details>").next().unwrap().contains("notice-warn"))
    };
    fixture.build();
    let site = tree(&fixture.out());
    for page in ["zones/vallon/index.html", "zones/vallon/texte/index.html"] {
        assert_eq!(offers(&site, page), Some(false), "{page}");
    }
    assert_eq!(offers(&site, "zones/lointain/index.html"), None);
    fixture.replace("services/marche-du-vallon.md", "themes: [soutien]", "themes: [soutien]\nsensible: oui");
    fixture.build();
    let site = tree(&fixture.out());
    for page in ["zones/vallon/index.html", "zones/vallon/texte/index.html"] {
        assert_eq!(offers(&site, page), Some(true), "{page}");
    }
}
