//! Reads a file that the command line names and that is no content.

use std::path::Path;

use super::Failure;

/// Its bytes.
///
/// # Errors
/// The file is not there, or may not be read.
#[expect(clippy::disallowed_methods, reason = "the file is named on the command line and is no content")]
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| {
        let shown = path.display();
        Failure::new(
            format!("{shown} : lecture impossible ({error}). Vérifiez le chemin et les droits."),
            format!("{shown}: cannot be read ({error}). Check the path and the permissions."),
        )
    })
}
