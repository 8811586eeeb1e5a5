//! A world made of texts, for tests.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;

use super::{FoundFile, ThemeFolder, World, WorldError};

/// Files in memory and a fixed date.
#[derive(Debug, Clone)]
pub struct MemoryWorld {
    files: BTreeMap<String, Vec<u8>>,
    themes: BTreeMap<String, ThemeFolder>,
    today: Date,
}

impl MemoryWorld {
    /// An empty content folder on a given day.
    pub fn new(today: Date) -> Self {
        MemoryWorld { files: BTreeMap::new(), themes: BTreeMap::new(), today }
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), bytes.into());
        self
    }

    /// Adds or replaces a file of a theme.
    #[must_use]
    pub fn with_theme(mut self, name: &str, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let theme = self.themes.entry(name.to_owned()).or_default();
        theme.shown = format!("themes/{name}");
        theme.files.insert(path.to_owned(), bytes.into());
        self
    }
}

impl World for MemoryWorld {
    fn list(&self) -> Result<Vec<FoundFile>, WorldError> {
        Ok(self
            .files
            .iter()
            .map(|(path, bytes)| FoundFile { path: path.clone(), size: bytes.len() as u64 })
            .collect())
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError> {
        self.files.get(path).cloned().ok_or_else(|| WorldError::Unreadable {
            path: PathBuf::from(path),
            cause: std::io::ErrorKind::NotFound.into(),
        })
    }

    fn themes(&self) -> Result<Vec<String>, WorldError> {
        Ok(self.themes.keys().cloned().collect())
    }

    fn theme(&self, name: &str) -> Result<Option<ThemeFolder>, WorldError> {
        Ok(self.themes.get(name).cloned())
    }

    fn prefix(&self) -> &str {
        "content/"
    }

    fn today(&self) -> Date {
        self.today
    }
}
