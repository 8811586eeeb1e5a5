//! All files of the search but the cards, planned.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::columns::{Column, columns};
use super::conditions::conditions;
use super::hash::{Hash, gzip};
use super::index::Index;
use super::manifest::{ColumnRow, Manifest, VERSION};
use super::need;
use super::numbers::Numbers;
use super::openings::openings;
use super::shards::Shard;
use super::zones::{points, zones};
use crate::plan::{Key, KeyBuilder, Plan, RenderError, Sink};
use crate::site::Site;

/// Where files of the search come from, for messages.
const ORIGIN: &str = "recherche";

/// How the names of all of them end.
const ENDING: &str = ".bin";

/// A file: path, bytes before they are compressed.
type File = (String, Arc<[u8]>);

/// Plans the files of the search. What they are called depends on what is in them, so all are made to know that, unless
/// the sink has those of the same entries on the same day.
pub fn plan<'a>(site: &'a Site<'a>, numbers: &'a Numbers, sink: &dyn Sink, plan: &mut Plan<'a>) {
    let inputs = inputs(site);
    if let Some(known) = known(site, sink, inputs) {
        for (path, key) in known {
            let own = path.clone();
            // Only if the file went away since, so what it costs does not matter.
            plan.add(path, ORIGIN, key, move || {
                let file = make(site, numbers).into_iter().find(|(path, _)| *path == own);
                file.map(|(_, bytes)| gzip(&bytes)).ok_or_else(|| RenderError::other(own.clone()))
            });
        }
        return;
    }
    for (path, bytes) in make(site, numbers) {
        let key = match path.strip_suffix("/m.bin") {
            Some(folder) => manifest_key(inputs, folder),
            None => KeyBuilder::new("search file").part(version()).part(&bytes).finish(),
        };
        plan.add(path, ORIGIN, key, move || Ok(gzip(&bytes)));
    }
}

fn version() -> &'static [u8] {
    env!("CARGO_PKG_VERSION").as_bytes()
}

/// Everything that the files depend on: settings, words and zones, the day, all entries.
fn inputs(site: &Site<'_>) -> Key {
    let mut key = KeyBuilder::new("search")
        .part(version())
        .part(&site.directory.settings_digest)
        .part(site.today.to_string().as_bytes());
    for entry in site.directory.entries() {
        key = key.part(entry.digest.as_bytes());
    }
    key.finish()
}

fn manifest_key(inputs: Key, folder: &str) -> Key {
    KeyBuilder::new("search manifest").key(inputs).part(folder.as_bytes()).finish()
}

/// The files that the sink has, if it has the manifest of every language for these inputs and all files of that time.
/// A sink that claims to have everything, as a check does, knows of none and needs none.
fn known(site: &Site<'_>, sink: &dyn Sink, inputs: Key) -> Option<Vec<(String, Key)>> {
    let has = |lang: &String| {
        let folder = format!("s/{lang}");
        sink.has(&format!("{folder}/m.bin"), manifest_key(inputs, &folder))
    };
    if !site.directory.config.languages.iter().all(has) {
        return None;
    }
    let mut known = sink.known("s/");
    // Cards, the files of dangers and of needs are planned elsewhere.
    known.retain(|(path, _)| path.ends_with(ENDING) && !path.contains("/f/") && !path.contains("/n-"));
    let whole = known.iter().all(|(path, key)| sink.has(path, *key));
    whole.then_some(known)
}

/// Makes all files, those without which a manifest is of no use before it.
fn make(site: &Site<'_>, numbers: &Numbers) -> Vec<File> {
    let mut shared = Making::default();
    let parts = Shared::new(site, numbers, &mut shared);
    let languages = &site.directory.config.languages;
    let made: Vec<Making> = languages.par_iter().map(|lang| language(site, numbers, lang, &parts)).collect();
    let files = shared.files.into_iter().chain(made.into_iter().flat_map(|made| made.files));
    files.map(|(path, bytes)| (path, bytes.into())).collect()
}

/// Files under way.
#[derive(Default)]
struct Making {
    files: Vec<(String, Vec<u8>)>,
}

impl Making {
    /// Adds a file whose name has its hash; gives the hash.
    fn add(&mut self, start: &str, bytes: Vec<u8>) -> String {
        let hash = Hash::of(&bytes).hex();
        self.files.push((format!("{start}{hash}{ENDING}"), bytes));
        hash
    }

    /// Adds files; gives what each begins with, and its hash.
    fn shards(&mut self, start: &str, shards: Vec<Shard>) -> Vec<(String, String)> {
        shards.into_iter().map(|shard| (shard.first, self.add(start, shard.bytes))).collect()
    }
}

/// Files that all languages share.
struct Shared {
    columns: Vec<(Column, String)>,
    zones: String,
    points: String,
    openings: String,
    conditions: String,
}

impl Shared {
    fn new(site: &Site<'_>, numbers: &Numbers, making: &mut Making) -> Self {
        let columns = columns(site, numbers).into_iter().map(|mut column| {
            let bytes = std::mem::take(&mut column.bytes);
            let hash = making.add(&format!("s/h/c-{}-", column.name), bytes);
            (column, hash)
        });
        Shared {
            columns: columns.collect(),
            zones: making.add("s/h/z-", zones(site, numbers)),
            points: making.add("s/h/g-", points(site, numbers)),
            openings: making.add("s/h/o-", openings(site, numbers)),
            conditions: making.add("s/h/k-", conditions(site, numbers)),
        }
    }

    fn rows(&self) -> BTreeMap<&str, ColumnRow<'_>> {
        let rows = self.columns.iter();
        rows.map(|(column, hash)| (column.name, ColumnRow { hash: hash.clone(), values: &column.values }))
            .collect()
    }
}

fn language(site: &Site<'_>, numbers: &Numbers, lang: &str, shared: &Shared) -> Making {
    let files = Index::new(site, numbers, lang).files();
    let needs = &site.directory.words.needs;
    let mut making = Making::default();
    let mut further: Vec<Vec<u8>> = files.further.into_iter().map(|segment| segment.bytes).collect();
    further.sort_unstable();
    further.dedup();
    for bytes in further {
        making.add(&format!("s/h/{lang}/x-"), bytes);
    }
    let manifest = Manifest {
        v: VERSION,
        lang,
        day: site.today.to_string(),
        size: numbers.size(),
        entries: site.indices().len(),
        d: making.shards(&format!("s/h/{lang}/d-"), files.dictionary),
        p: making.shards(&format!("s/h/{lang}/p-"), files.postings),
        r: making.shards(&format!("s/h/{lang}/r-"), files.backwards),
        assign: numbers.assign().concat(),
        columns: shared.rows(),
        z: shared.zones.clone(),
        g: shared.points.clone(),
        o: shared.openings.clone(),
        k: shared.conditions.clone(),
        n: needs
            .phrases
            .iter()
            .map(|phrases| (phrases.lang, need::hash_of(phrases, &site.directory.config)))
            .collect(),
    };
    let bytes = serde_json::to_vec(&manifest).unwrap_or_default();
    making.files.push((format!("s/{lang}/m.bin"), bytes));
    making
}
