//! A theme beside the content folder, as it is on disk.

use std::collections::BTreeMap;

/// The most bytes that a file of a theme may have: 2 MiB. Every visitor may have to load it.
pub const LARGEST_THEME_FILE: u64 = 2 * 1024 * 1024;

/// The most bytes that all files of a theme may have together: 32 MiB. They are all in memory while a site is built.
pub const MOST_THEME_BYTES: u64 = 32 * 1024 * 1024;

/// The most files that a theme may have.
pub const MOST_THEME_FILES: usize = 5_000;

/// The files of a theme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeFolder {
    /// How the folder is called in messages: `themes/clair`.
    pub shown: String,
    /// Bytes by path below the folder, with `/`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Paths of files larger than [`LARGEST_THEME_FILE`], which are not read.
    pub too_large: Vec<String>,
}
