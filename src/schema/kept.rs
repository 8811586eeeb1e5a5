//! What a site declares, kept as long as the program runs.
//!
//! Rows of the table are `'static`: everything names them, in every thread. Rows that a site declares are made once and
//! kept; the same declaration, read again after each edit of another file, gives the same rows.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::kind::Kinds;

static KEPT: Mutex<BTreeMap<String, Kinds>> = Mutex::new(BTreeMap::new());

/// The kinds of a declaration, which `mark` tells from all others; made when it is met for the first time.
pub(super) fn kinds(mark: String, make: impl FnOnce() -> Kinds) -> Kinds {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    *kept.entry(mark).or_insert_with(make)
}

/// A text that stays.
pub(super) fn text(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// A list that stays.
pub(super) fn list<T>(list: Vec<T>) -> &'static [T] {
    Box::leak(list.into_boxed_slice())
}

/// A value that stays.
pub(super) fn one<T>(one: T) -> &'static T {
    Box::leak(Box::new(one))
}
