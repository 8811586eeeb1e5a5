//! The command line and the shipped script find the same entries in the same order, over the real content.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use repere::plan::{Key, Sink, SinkError};
use repere::search::ask::{Options, search};
use repere::world::DiskWorld;
use tempfile::TempDir;

/// Takes the files that a search needs, and no page.
struct SearchOnly(PathBuf);

impl Sink for SearchOnly {
    fn has(&self, path: &str, _key: Key) -> bool {
        !path.starts_with("s/") && !path.starts_with("theme/")
    }

    fn known(&self, _start: &str) -> Vec<(String, Key)> {
        Vec::new()
    }

    fn keep(&self, _path: &str, _key: Key) {}

    fn put(&self, path: &str, _key: Key, bytes: Vec<u8>) -> Result<(), SinkError> {
        let file = self.0.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
        Ok(())
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn built() -> TempDir {
    let site = TempDir::new().unwrap();
    let world = DiskWorld::new(&root().join("content"), jiff::civil::date(2026, 11, 24));
    let report =
        repere::build(&world, &SearchOnly(site.path().to_owned()), repere::Options::default()).unwrap();
    assert!(report.complete(), "the real content builds");
    site
}

fn found(site: &Path, query: &str) -> Vec<String> {
    let load = |path: &str| std::fs::read(site.join(path)).ok();
    let options = Options { limit: 10, ..Options::default() };
    let answer = search(&load, "fr", query, &options).unwrap();
    let slug = |card: &serde_json::Value| {
        card["u"].as_str().unwrap().trim_end_matches('/').rsplit('/').next().unwrap().to_owned()
    };
    answer.results.iter().map(|found| slug(&found.card)).collect()
}

static QUERIES: [&str; 30] = [
    "bébé en arabe bxl",
    "ludothèque",
    "maman solo charleroi",
    "couches",
    "grossesses",
    "donnerie marche",
    "ludoteque verviers",
    "garde d’enfants gratuit",
    "visite mediatisee",
    "samedi",
    "3 ans liège",
    "6 mois",
    "deuil",
    "CPAS",
    "st gilles",
    "école de devoirs",
    "planning fam",
    "aide aux personnes déplacées",
    "à domicile",
    "le la",
    "5000",
    "Namur bénévole",
    "sage femme",
    "épicerie sociale virton",
    "violances",
    "mari violent",
    "nounou",
    "lire dans les parcs",
    "aziurhazeiru",
    "séparation médiation mons",
];

#[test]
fn the_command_line_and_the_script_order_alike() {
    let site = built();
    let file = site.path().join("queries.json");
    let rows: Vec<serde_json::Value> =
        QUERIES.iter().map(|query| serde_json::json!({"id": query, "query": query})).collect();
    std::fs::write(&file, serde_json::to_vec(&rows).unwrap()).unwrap();
    let mut node = Command::new("node");
    node.arg(root().join("tests/tools/run-queries.mjs"))
        .arg("--site")
        .arg(site.path())
        .arg("--queries")
        .arg(&file);
    let Ok(done) = node.output() else {
        eprintln!("SKIPPED: node is not installed");
        return;
    };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let script: BTreeMap<String, Vec<String>> = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(script.len(), QUERIES.len());
    for query in QUERIES {
        assert_eq!(found(site.path(), query), script[query], "{query}");
    }
    assert!(script["ludothèque"].len() > 2 && script["aziurhazeiru"].is_empty());
}
