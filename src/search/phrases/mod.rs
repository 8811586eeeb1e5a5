//! What phrases teach: which words tell one class of them from the others, as weights that the search page holds a query
//! against. `docs/search-format.md` describes the files; `themes/default/js/search/phrases.js` reads them.
//!
//! ```text
//! phrases ── features ──▶ sets of buckets ── train, train_many ──▶ weights ── letters, packed ──▶ files
//! ```

mod features;
mod letters;
mod packed;
mod sound;
mod train;
mod train_many;

pub(super) use features::{PAIRED, SINGLE, buckets_of, words};
pub(super) use letters::{Letters, in_steps, json, letters, rounded, step};
pub(super) use packed::{Bits, packed};
pub(super) use sound::{Sounds, Word};
pub(super) use train::{Example, Extent, Weights, train_few};
pub(super) use train_many::{Labelled, train_many};
