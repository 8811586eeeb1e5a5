//! All files of the search but the cards, planned.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::{Column, columns};
use super::conditions::conditions;
use super::hash::{Hash, gzip};
use super::index::Index;
use super::manifest::{ColumnRow, Manifest, VERSION};
use super::numbers::Numbers;
use super::shards::Shard;
use super::zones::zones;
use crate::plan::{KeyBuilder, Plan};
use crate::site::Site;

/// Where files of the search come from, for messages.
const ORIGIN: &str = "recherche";

/// Files that all languages share.
struct Shared {
    columns: Vec<(Column, String)>,
    zones: String,
    conditions: String,
}

/// Plans the files of the search.
pub fn plan<'a>(site: &'a Site<'a>, numbers: &Numbers, plan: &mut Plan<'a>) {
    let shared = shared(site, numbers, plan);
    for lang in &site.directory.config.languages {
        language(site, numbers, lang, &shared, plan);
    }
}

fn shared(site: &Site<'_>, numbers: &Numbers, plan: &mut Plan<'_>) -> Shared {
    let columns = columns(site, numbers).into_iter().map(|mut column| {
        let bytes = std::mem::take(&mut column.bytes);
        let hash = add(plan, &format!("s/c-{}-", column.name), bytes);
        (column, hash)
    });
    let columns = columns.collect();
    Shared {
        columns,
        zones: add(plan, "s/z-", zones(site, numbers)),
        conditions: add(plan, "s/k-", conditions(site, numbers)),
    }
}

fn language<'a>(site: &'a Site<'a>, numbers: &Numbers, lang: &str, shared: &Shared, plan: &mut Plan<'a>) {
    let files = Index::new(site, numbers, lang).files();
    let mut further: Vec<Vec<u8>> = files.further.into_iter().map(|segment| segment.bytes).collect();
    further.sort_unstable();
    further.dedup();
    for bytes in further {
        add(plan, &format!("s/{lang}/x-"), bytes);
    }
    let mut shards = |kind: char, shards: Vec<Shard>| -> Vec<(String, String)> {
        let add = |shard: Shard| (shard.first, add(plan, &format!("s/{lang}/{kind}-"), shard.bytes));
        shards.into_iter().map(add).collect()
    };
    let manifest = Manifest {
        v: VERSION,
        lang,
        day: site.today.to_string(),
        size: numbers.size(),
        entries: site.indices().len(),
        d: shards('d', files.dictionary),
        p: shards('p', files.postings),
        r: shards('r', files.backwards),
        assign: numbers.assign().concat(),
        columns: rows(shared),
        z: shared.zones.clone(),
        k: shared.conditions.clone(),
    };
    let bytes = serde_json::to_vec(&manifest).unwrap_or_default();
    put(plan, format!("s/{lang}/m.bin"), bytes);
}

fn rows(shared: &Shared) -> BTreeMap<&str, ColumnRow<'_>> {
    let rows = shared.columns.iter();
    rows.map(|(column, hash)| (column.name, ColumnRow { hash: hash.clone(), values: &column.values }))
        .collect()
}

/// Plans a file whose name has its hash; gives the hash.
fn add(plan: &mut Plan<'_>, start: &str, bytes: Vec<u8>) -> String {
    let hash = Hash::of(&bytes).hex();
    put(plan, format!("{start}{hash}.bin"), bytes);
    hash
}

fn put(plan: &mut Plan<'_>, path: String, bytes: Vec<u8>) {
    let key = KeyBuilder::new("search").part(env!("CARGO_PKG_VERSION").as_bytes()).part(&bytes).finish();
    let bytes: Arc<[u8]> = bytes.into();
    plan.add(path, ORIGIN, key, move || Ok(gzip(&bytes)));
}
