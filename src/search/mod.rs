//! The search: what is found by which word, as files that a script reads. `docs/search-format.md` tells of them.
//!
//! ```text
//! entries ── document ──▶ texts ── lexicon (words, analysis) ──▶ gather ──▶ keys, forms
//!                     names of zones, facets, stop words, synonyms, everyday words ──▶ index
//! index ── dictionary, posting, shards ──▶ files      site ── columns, zones, conditions ──▶ files
//! ```
//!
//! Knows no template and no HTML but the texts that entries bring.

mod analysis;
mod columns;
mod conditions;
mod danger;
mod dictionary;
mod document;
mod everyday;
mod facets;
mod files;
mod gather;
mod hash;
mod impact;
mod index;
mod lexicon;
mod light;
mod manifest;
mod need;
mod numbers;
mod openings;
mod phrases;
mod place_names;
mod posting;
mod shards;
mod synonyms;
mod varint;
mod word_set;
pub mod words;
mod zones;

pub use danger::{DangerFiles, danger_files};
pub use hash::gzip;
pub use need::needs_file;
pub use numbers::{BLOCK, GROUP, Numbers};

use crate::plan::{Plan, Sink};
use crate::site::Site;

/// Plans the files of the search. Cards are `render`'s, which knows how an entry is shown.
pub fn plan<'a>(site: &'a Site<'a>, numbers: &'a Numbers, sink: &dyn Sink, plan: &mut Plan<'a>) {
    files::plan(site, numbers, sink, plan);
    danger::plan(site, plan);
    need::plan(site, plan);
}
