//! Writes the files that `new` and `theme` make: never over one that is there, unless asked.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::Failure;

/// Writes a file and the folders above it. `over` replaces one that is there.
///
/// # Errors
/// There is one already and it may not be replaced, or the disk does not take it.
pub(super) fn write(path: &Path, bytes: &[u8], over: bool) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    let mut options = std::fs::OpenOptions::new();
    options.write(true);
    if over {
        options.create(true).truncate(true);
    } else {
        options.create_new(true);
    }
    let written = folder.and_then(|()| options.open(path)).and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| {
        let path = path.display();
        if error.kind() == ErrorKind::AlreadyExists {
            return Failure::new(
                format!("{path} existe déjà ; rien n’est changé"),
                format!("{path} exists already; nothing is changed"),
            );
        }
        Failure::new(
            format!("{path} ne peut pas être écrit ({error}) ; vérifiez le dossier et les droits"),
            format!("{path} cannot be written ({error}); check the folder and the permissions"),
        )
    })
}
