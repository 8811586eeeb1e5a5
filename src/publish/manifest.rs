//! The list of what we wrote: one line a file, sorted by path.

use std::fmt::Write as _;

use rayon::prelude::*;

use super::path;
use crate::plan::Key;

/// First line, with the version of this format and of the program: another program may make other bytes from the same
/// key, so its keys count for nothing (its hashes still do).
const HEADER: &str =
    concat!("repere-manifest 1 ", env!("CARGO_PKG_VERSION"), "-", env!("REPERE_SOURCE_DIGEST"));

/// A file that we wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Where, below the output folder.
    pub(super) path: String,
    /// What it was made from.
    pub(super) key: Key,
    /// The hash of its bytes.
    pub(super) hash: Key,
    /// How many bytes.
    pub(super) size: u64,
}

/// The files that we wrote, sorted by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    rows: Vec<Row>,
}

impl Manifest {
    /// A manifest of rows in any order.
    pub(super) fn new(mut rows: Vec<Row>) -> Self {
        rows.sort_by(|a, b| a.path.cmp(&b.path));
        Manifest { rows }
    }

    /// Reads what [`Manifest::to_text`] wrote; nothing if it is something else, or names a path outside the folder.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (header, lines) = text.split_once('\n')?;
        if !header.starts_with("repere-manifest 1 ") {
            return None;
        }
        let rows: Option<Vec<Row>> = lines.par_lines().map(|line| row(line, header == HEADER)).collect();
        Some(Manifest::new(rows?))
    }

    /// One line a file: key, hash, size, path.
    pub(super) fn to_text(&self) -> String {
        let mut text = String::with_capacity(self.rows.len() * 128);
        text.push_str(HEADER);
        text.push('\n');
        for row in &self.rows {
            let _ = writeln!(text, "{} {} {} {}", row.key.to_hex(), row.hash.to_hex(), row.size, row.path);
        }
        text
    }

    /// The row of a path.
    pub(super) fn find(&self, path: &str) -> Option<&Row> {
        let at = self.rows.binary_search_by(|row| row.path.as_str().cmp(path)).ok()?;
        self.rows.get(at)
    }

    /// All rows, sorted by path.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Makes sure that the next build makes a file again: it is ours, but what is there is unknown.
    pub(super) fn forget(&mut self, path: &str) {
        if let Ok(at) = self.rows.binary_search_by(|row| row.path.as_str().cmp(path))
            && let Some(row) = self.rows.get_mut(at)
        {
            (row.key, row.hash) = (UNKNOWN, UNKNOWN);
        }
    }
}

/// The key and hash of a file about which nothing is known.
const UNKNOWN: Key = Key([0; 16]);

fn row(line: &str, same_program: bool) -> Option<Row> {
    let mut parts = line.splitn(4, ' ');
    let key = Key::from_hex(parts.next()?)?;
    let hash = Key::from_hex(parts.next()?)?;
    let size = parts.next()?.parse().ok()?;
    let path = parts.next().filter(|path| path::is_safe(path))?.to_owned();
    Some(Row { path, key: if same_program { key } else { UNKNOWN }, hash, size })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row_of(path: &str) -> Row {
        Row { path: path.to_owned(), key: Key::of(b"key"), hash: Key::of(path.as_bytes()), size: 7 }
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let manifest = Manifest::new(vec![row_of("z/a b.html"), row_of("index.html")]);
        assert_eq!(Manifest::parse(&manifest.to_text()), Some(manifest.clone()));
        assert_eq!(manifest.find("index.html"), Some(&row_of("index.html")));
        assert_eq!(manifest.find("a"), None);
    }

    #[test]
    fn a_manifest_that_leads_out_of_the_folder_is_none() {
        for path in ["../x", "/etc/passwd", "a/../../b", ".repere/lock"] {
            assert_eq!(Manifest::parse(&Manifest::new(vec![row_of(path)]).to_text()), None, "{path}");
        }
        assert_eq!(Manifest::parse(""), None);
        assert_eq!(Manifest::parse("something else\n"), None);
    }

    #[test]
    fn keys_of_another_program_count_for_nothing_but_hashes_do() {
        let text =
            Manifest::new(vec![row_of("index.html")]).to_text().replace(HEADER, "repere-manifest 1 older");
        let read = Manifest::parse(&text).unwrap();
        let row = read.find("index.html").unwrap();
        assert_eq!((row.key, row.hash), (UNKNOWN, row_of("index.html").hash));
    }
}
