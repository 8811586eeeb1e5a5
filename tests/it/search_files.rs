//! The files of the search: read again by a reader of its own, what an edit changes, and what they never tell.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use serde_json::Value;

use crate::fixture::{Fixture, TODAY};
use crate::tree::{Tree, tree};

/// The files of `s/`, inflated.
fn search_files(fixture: &Fixture) -> BTreeMap<String, Vec<u8>> {
    let all: Tree = tree(&fixture.out());
    let files = all.into_iter().filter(|(path, _)| path.starts_with("s/"));
    files.map(|(path, bytes)| (path, inflate(&bytes))).collect()
}

pub fn inflate(bytes: &[u8]) -> Vec<u8> {
    let mut inflated = Vec::new();
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut inflated).unwrap();
    inflated
}

/// Reads what the format says, knowing nothing of the code that wrote it.
struct Index {
    files: BTreeMap<String, Vec<u8>>,
    manifest: Value,
}

impl Index {
    fn of(fixture: &Fixture) -> Self {
        let files = search_files(fixture);
        let manifest = serde_json::from_slice(&files["s/fr/m.bin"]).unwrap();
        Index { files, manifest }
    }

    fn shards(&self, kind: &str) -> Vec<(&str, &[u8])> {
        let rows = self.manifest[kind].as_array().unwrap().iter();
        let shard = |row: &'_ Value| format!("s/h/fr/{kind}-{}.bin", row[1].as_str().unwrap());
        rows.map(|row| (row[0].as_str().unwrap(), self.files[&shard(row)].as_slice())).collect()
    }

    /// Form → frequency, keys, actions.
    fn dictionary(&self) -> BTreeMap<String, Vec<String>> {
        let mut found = BTreeMap::new();
        for (first, bytes) in self.shards("d") {
            let lines = bytes.split(|byte| *byte == 0).next().unwrap();
            let text = std::str::from_utf8(lines).unwrap();
            assert!(text.starts_with(first) && text.ends_with('\n'));
            for line in text.lines() {
                // An everyday word that its file begins with has no fields.
                let Some((form, rest)) = line.split_once('\t') else { continue };
                found.insert(form.to_owned(), rest.split('\t').map(str::to_owned).collect());
            }
        }
        found
    }

    fn keys(&self, form: &str) -> Vec<String> {
        let dictionary = self.dictionary();
        let Some(row) = dictionary.get(form) else { return Vec::new() };
        let key = |key: &str| {
            let digits: String = key.chars().take_while(char::is_ascii_digit).collect();
            if key.starts_with('~') {
                return key.to_owned();
            }
            let common: String = form.chars().take(digits.parse().unwrap()).collect();
            format!("{common}{}", &key[digits.len()..])
        };
        row[1].split(',').filter(|key| !key.is_empty()).map(key).collect()
    }

    fn actions(&self, form: &str) -> Vec<String> {
        self.dictionary().get(form).map(|row| row[2..].to_vec()).unwrap_or_default()
    }

    /// Key → number → impact.
    fn postings(&self) -> BTreeMap<String, BTreeMap<u64, u8>> {
        let mut found = BTreeMap::new();
        for (_, mut bytes) in self.shards("p") {
            while !bytes.is_empty() {
                let length = varint(&mut bytes);
                let key = String::from_utf8(take(&mut bytes, length).to_vec()).unwrap();
                let length = varint(&mut bytes);
                let mut body = take(&mut bytes, length);
                if key.starts_with('@') {
                    continue;
                }
                let df = varint(&mut body);
                assert_eq!(varint(&mut body), 0, "no list of the fixture is long");
                let list = groups(body);
                assert_eq!(list.len() as u64, df, "{key}");
                found.insert(key, list);
            }
        }
        found
    }

    fn card(&self, number: u64) -> Option<Value> {
        let block = format!("s/fr/f/{}-", number / 8);
        let (_, bytes) = self.files.iter().find(|(path, _)| path.starts_with(&block))?;
        let cards: Value = serde_json::from_slice(bytes).unwrap();
        assert_eq!(cards.as_array().unwrap().len(), 8);
        Some(cards[usize::try_from(number % 8).unwrap()].clone()).filter(|card| !card.is_null())
    }

    /// The addresses of the entries that have a form.
    fn find(&self, form: &str) -> BTreeSet<String> {
        let postings = self.postings();
        let keys = self.keys(form);
        let numbers = keys.iter().filter_map(|key| postings.get(key)).flat_map(BTreeMap::keys);
        numbers.map(|number| self.card(*number).unwrap()["u"].as_str().unwrap().to_owned()).collect()
    }
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let mut number = 0;
    for shift in (0..).step_by(7) {
        let byte = take(bytes, 1)[0];
        number |= u64::from(byte & 127) << shift;
        if byte < 128 {
            break;
        }
    }
    number
}

fn take<'b>(bytes: &mut &'b [u8], length: u64) -> &'b [u8] {
    let (taken, rest) = bytes.split_at(usize::try_from(length).unwrap());
    *bytes = rest;
    taken
}

fn groups(mut bytes: &[u8]) -> BTreeMap<u64, u8> {
    let (mut found, mut before) = (BTreeMap::new(), 16);
    while !bytes.is_empty() {
        let impact = take(&mut bytes, 1)[0];
        assert!((1..before).contains(&impact), "impacts fall");
        before = impact;
        let mut next = 0;
        for _ in 0..varint(&mut bytes) {
            let number = next + varint(&mut bytes);
            found.insert(number, impact);
            next = number + 1;
        }
    }
    found
}

fn built() -> Fixture {
    let fixture = Fixture::new();
    fixture.build();
    fixture
}

#[test]
fn words_lead_to_entries_and_entries_to_their_cards() {
    let index = Index::of(&built());
    assert_eq!(index.manifest["v"], 4);
    assert_eq!(index.manifest["day"], TODAY);
    let found = index.find("bebes");
    assert!(found.contains("groupes/bebes-de-la-colline/"), "{found:?}");
    let size = index.manifest["size"].as_u64().unwrap();
    let cards = (0..size).filter_map(|number| index.card(number)).count() as u64;
    assert_eq!(cards, index.manifest["entries"].as_u64().unwrap());
    for (key, list) in index.postings() {
        assert!(list.keys().all(|number| *number < size), "{key}");
    }
}

#[test]
fn places_days_and_stop_words_are_actions() {
    let index = Index::of(&built());
    assert_eq!(index.actions("mardi"), ["jour=2"]);
    assert_eq!(index.actions("gratuit"), ["prix=gratuit"]);
    assert_eq!(index.actions("avec"), ["!", "!fr"], "frequent, in French");
    assert_eq!(index.actions("ans").first().map(String::as_str), Some("age=an"));
    let zones: Value = serde_json::from_slice(
        index.files.iter().find(|(path, _)| path.starts_with("s/h/z-")).map(|(_, bytes)| bytes).unwrap(),
    )
    .unwrap();
    for zone in zones.as_array().unwrap().iter().filter(|zone| zone[1] == "commune") {
        let name = zone[7]["fr"].as_str().unwrap().to_lowercase();
        let form = repere::search::words::form(&name);
        let action = format!("zone={}", zone[0].as_str().unwrap());
        assert!(
            index.actions(&form).iter().any(|own| own.starts_with(&action)),
            "{form}: {:?}",
            index.actions(&form)
        );
        assert!(zone[3].as_u64() < zone[4].as_u64(), "a commune has room for an entry: {zone}");
    }
}

#[test]
fn columns_have_a_value_a_number() {
    let index = Index::of(&built());
    let size = index.manifest["size"].as_u64().unwrap();
    for (facet, row) in index.manifest["columns"].as_object().unwrap() {
        let path = format!("s/h/c-{facet}-{}.bin", row["hash"].as_str().unwrap());
        let mut bytes = index.files[&path].as_slice();
        assert_eq!(varint(&mut bytes), size, "{facet}");
        let width = take(&mut bytes, 1)[0];
        assert_eq!(bytes.len() as u64, size * u64::from(width), "{facet}");
    }
}

#[test]
fn what_is_closed_says_so_and_its_next_date_comes_after_it() {
    let fixture = Fixture::new();
    let next = |fixture: &Fixture| {
        fixture.build();
        let index = Index::of(fixture);
        let size = index.manifest["size"].as_u64().unwrap();
        let mut cards = (0..size).filter_map(|number| Some((number, index.card(number)?)));
        let (number, card) = cards.find(|(_, card)| card["u"] == "permanences/lundis-du-vallon/").unwrap();
        let path = format!("s/h/c-date-{}.bin", index.manifest["columns"]["date"]["hash"].as_str().unwrap());
        let mut bytes = index.files[&path].as_slice();
        assert_eq!((varint(&mut bytes), take(&mut bytes, 1)[0]), (size, 2));
        let at = |plane| u64::from(bytes[usize::try_from(plane * size + number).unwrap()]);
        let days = i64::try_from(at(0) + 256 * at(1)).unwrap();
        let day = jiff::civil::date(2020, 1, 1) + jiff::Span::new().days(days);
        (day.to_string(), card["t"].as_str().unwrap().to_owned(), card["e"].as_str().map(str::to_owned))
    };
    assert_eq!(next(&fixture), (TODAY.to_owned(), format!("{TODAY}T09:00+02:00"), None));
    fixture.replace(
        "permanences/lundis-du-vallon.md",
        "source:",
        "fermetures: [{du: 2026-09-07, au: 2026-10-04}]\nsource:",
    );
    let closed = "Fermé jusqu’au 4\u{a0}octobre".to_owned();
    assert_eq!(next(&fixture), ("2026-10-05".to_owned(), "2026-10-05T09:00+02:00".to_owned(), Some(closed)));
}

#[test]
fn a_synonym_finds_what_has_its_target() {
    let fixture = Fixture::new();
    fixture.write(
        "vocabulaire/synonymes.yaml",
        "synonymes:\n  - {mot: truc chouette, vers: [bébés], essai: truc chouette}\n",
    );
    fixture.build();
    let index = Index::of(&fixture);
    let found = index.find("truc chouette");
    assert!(!found.is_empty() && found.is_subset(&index.find("bebes")), "{found:?}");
    assert_eq!(index.find("trucs chouettes"), found);
    assert!(!index.keys("bebes").iter().any(|key| key.starts_with("~truc")), "a synonym leads one way");
}

#[test]
fn an_unchanged_build_and_a_clean_one_have_the_same_files() {
    let fixture = built();
    let before = search_files(&fixture);
    let said = fixture.build();
    assert!(said.contains(" ; 0 écrit, "), "{said}");
    assert_eq!(search_files(&fixture), before);
    // A file of the search that went away comes back.
    let gone = before.keys().find(|path| path.starts_with("s/h/fr/p-")).unwrap();
    std::fs::remove_file(fixture.out().join(gone)).unwrap();
    fixture.build();
    assert_eq!(search_files(&fixture), before);
}

#[test]
fn the_street_of_a_confidential_place_is_in_no_file() {
    let fixture = Fixture::new();
    let entry = "---\nnom: Refuge fictif\nresume: \"Un abri fictif.\"\nthemes: [rencontre]\norganise_par: [{nom: Maison fictive}]\n\
                 lieux:\n  - {nom: Abri, commune: colline, confidentiel: oui}\nsource: [{titre: Fiction}]\n---\nOn vous écoute.\n";
    fixture.write("services/refuge.md", entry);
    let answer = fixture.repere(&["build"]);
    let index = Index::of(&fixture);
    let at = index.find("refuge");
    assert_eq!(at, BTreeSet::from(["services/refuge/".to_owned()]), "{}{}", answer.out, answer.err);
    // Neither its commune nor its number among those of the commune.
    let postings = index.postings();
    let number = *postings[&index.keys("refuge")[0]].keys().next().unwrap();
    for (key, list) in &postings {
        assert!(!(key.contains("colline") && list.contains_key(&number)), "{key} tells where it is");
    }
    let card = index.card(number).unwrap();
    assert!(!card.to_string().contains("Colline"), "{card}");
}
