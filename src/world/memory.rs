//! A world made of texts, for tests.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;

use super::{FoundFile, World, WorldError};

/// Files in memory and a fixed date.
#[derive(Debug, Clone)]
pub struct MemoryWorld {
    files: BTreeMap<String, Vec<u8>>,
    today: Date,
}

impl MemoryWorld {
    /// An empty content folder on a given day.
    pub fn new(today: Date) -> Self {
        MemoryWorld { files: BTreeMap::new(), today }
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), bytes.into());
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

    fn prefix(&self) -> &str {
        "content/"
    }

    fn today(&self) -> Date {
        self.today
    }
}
