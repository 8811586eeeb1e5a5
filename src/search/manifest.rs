//! The manifest: what the other files are called.

use std::collections::BTreeMap;

use serde::Serialize;

/// The version of the format.
pub const VERSION: u32 = 4;

/// The manifest of a language.
#[derive(Debug, Serialize)]
pub struct Manifest<'a> {
    /// [`VERSION`].
    pub v: u32,
    /// Its language.
    pub lang: &'a str,
    /// The day of the build, `2026-11-24`.
    pub day: String,
    /// One past the last number.
    pub size: u32,
    /// How many entries there are.
    pub entries: usize,
    /// Files of the dictionary: first form, hash.
    pub d: Vec<(String, String)>,
    /// Files of postings: first key, hash.
    pub p: Vec<(String, String)>,
    /// Files of forms read backwards: first form, hash.
    pub r: Vec<(String, String)>,
    /// Six digits a group of numbers, joined.
    pub assign: String,
    /// Columns by facet.
    pub columns: BTreeMap<&'a str, ColumnRow<'a>>,
    /// Hash of the zones.
    pub z: String,
    /// Hash of the points.
    pub g: String,
    /// Hash of the openings.
    pub o: String,
    /// Hash of the conditions.
    pub k: String,
    /// Hashes of the files of needs, by language.
    pub n: BTreeMap<&'a str, String>,
}

/// A column in the manifest.
#[derive(Debug, Serialize)]
pub struct ColumnRow<'a> {
    /// Its hash.
    pub hash: String,
    /// What its bits or numbers mean.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub values: &'a [String],
}
