//! Writes the files that `new`, `init`, `zones`, `calendriers` and `theme` make: never over one that is there, unless asked.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

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
        if error.kind() == ErrorKind::AlreadyExists {
            return there(path);
        }
        let path = path.display();
        Failure::new(
            format!("{path} ne peut pas être écrit ({error}) ; vérifiez le dossier et les droits"),
            format!("{path} cannot be written ({error}); check the folder and the permissions"),
        )
    })
}

/// Writes files that belong together. Looks first at all of them, so that nothing is written beside one that is there already.
///
/// # Errors
/// One of them is there, or a folder is a file, or the disk does not take them.
pub(super) fn write_together(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    for (path, _) in files {
        if path.symlink_metadata().is_ok() {
            return Err(there(path));
        }
        let blocked = path.ancestors().skip(1).find(|above| above.is_file());
        if let Some(above) = blocked {
            return Err(there(above));
        }
    }
    files.iter().try_for_each(|(path, bytes)| write(path, bytes, false))
}

fn there(path: &Path) -> Failure {
    let path = path.display();
    Failure::new(
        format!("{path} existe déjà ; rien n’est changé"),
        format!("{path} exists already; nothing is changed"),
    )
}
