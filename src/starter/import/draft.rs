//! A row that says a zone, before rows know each other.

use crate::schema::ZoneKind;

/// A zone as its row says it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The file that says it.
    pub file: String,
    /// The line there.
    pub line: u64,
    /// What other rows call it. A format whose codes overlap puts a letter before them.
    pub key: String,
    /// What contains it, by its key.
    pub parent: Option<String>,
    /// The code as written.
    pub code: String,
    /// Its level, where the row says it.
    pub kind: Option<ZoneKind>,
    /// Its name.
    pub name: String,
    /// Its name in other languages.
    pub names: Vec<(&'static str, String)>,
    /// Postal codes.
    pub postal_codes: Vec<String>,
    /// Latitude and longitude.
    pub point: Option<(String, String)>,
}
