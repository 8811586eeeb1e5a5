//! Zones from tables that people have: INSEE's official code, Statbel's REFNIS, a dump of GeoNames, or any table with a header.
//!
//! ```text
//! bytes ── table ──▶ rows with line numbers ── a format ──▶ drafts ── tree ──▶ zones, and what was told on the way
//! ```

mod cells;
mod columns;
mod draft;
mod geonames;
mod insee;
mod plain;
mod statbel;
mod table;
mod tree;

pub use columns::{Chosen, roles};
pub use tree::{Below, Imported};

use crate::diag::Text;
use draft::Draft;
use table::Table;

/// A table as it lies on disk.
#[derive(Debug, Clone)]
pub struct Given {
    /// How messages call it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is asked of an import.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Which column is what, where the header does not tell.
    pub columns: Chosen,
    /// Only rows with these values: name of a column, value.
    pub only: Vec<(String, String)>,
    /// What contains the zones that have no parent in the tables.
    pub below: Below,
    /// Ids that other zones have.
    pub taken: std::collections::HashSet<String>,
    /// The main language of the directory.
    pub lang: &'static str,
}

/// Reads the tables together: a row of one may lie in a row of another.
///
/// # Errors
/// A table cannot be read at all, or has no columns that say what its zones are.
pub fn import(given: &[Given], wish: &Wish) -> Result<Imported, Text> {
    let mut told = Vec::new();
    let mut drafts = Vec::new();
    for given in given {
        let mut table = Table::read(given, &mut told)?;
        table.keep_only(&wish.only)?;
        drafts.extend(read(&table, wish, &mut told)?);
    }
    tree::grow(drafts, wish, told)
}

/// The rows of a table by the format that its header tells.
fn read(table: &Table, wish: &Wish, told: &mut Vec<Text>) -> Result<Vec<Draft>, Text> {
    if !wish.columns.is_empty() {
        return plain::read(table, &wish.columns);
    }
    if table.is_geonames() {
        return Ok(geonames::read(table));
    }
    if let Some(drafts) = insee::read(table) {
        return Ok(drafts);
    }
    match statbel::read(table, wish.lang, told) {
        Some(drafts) => Ok(drafts),
        None => plain::read(table, &wish.columns),
    }
}
