//! Reads a whole content folder into a [`Directory`].

use super::Directory;
use crate::diag::{Diagnostic, SourceMap};
use crate::world::{World, WorldError};

/// What reading a content folder gives.
pub struct Content {
    /// Everything that content says; entries with an error are left out.
    pub directory: Directory,
    /// The files, for showing problems.
    pub files: SourceMap,
    /// All problems of all files, in the order of files and places.
    pub problems: Vec<Diagnostic>,
    /// Paths of entries that were left out because of an error.
    pub left_out: Vec<String>,
}

/// Reads everything. Problems of content are in the result.
///
/// # Errors
/// The folder or a file cannot be read.
pub fn read_content(world: &dyn World) -> Result<Content, WorldError> {
    let _ = world.list()?;
    Err(WorldError::Unreadable { path: "content".into(), cause: std::io::ErrorKind::Unsupported.into() })
}
