//! The file system, as far as publishing needs it, with words for what goes wrong.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use crate::diag::Text;
use crate::plan::{Key, SinkError};

/// What happened to a path, as a sink error.
pub(super) fn fault(path: &Path, cause: &std::io::Error) -> SinkError {
    let shown = path.display();
    let (fr, en) = match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (
            "le disque est plein. Faites de la place, puis recommencez.",
            "the disk is full. Make room, then try again.",
        ),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (
            "écriture refusée. Vérifiez les droits du dossier, ou choisissez-en un autre avec --out.",
            "writing is refused. Check the folder’s permissions, or choose another with --out.",
        ),
        _ => (
            "le fichier ne peut pas être écrit. Vérifiez le dossier, puis recommencez.",
            "the file cannot be written. Check the folder, then try again.",
        ),
    };
    SinkError { message: Text::new(format!("{shown} : {fr} ({cause})"), format!("{shown}: {en} ({cause})")) }
}

/// What stands at a path, links not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    File {
        size: u64,
    },
    Folder,
    /// A symbolic link, a pipe, or what cannot be looked at.
    Other,
}

pub(super) fn look(path: &Path) -> Found {
    match path.symlink_metadata() {
        Ok(meta) if meta.is_file() => Found::File { size: meta.len() },
        Ok(meta) if meta.is_dir() => Found::Folder,
        Ok(_) => Found::Other,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Found::Nothing
        }
        Err(_) => Found::Other,
    }
}

/// The bytes of a file, if it is there.
#[expect(clippy::disallowed_methods, reason = "publishing reads its own state")]
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, SinkError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(fault(path, &error)),
    }
}

/// The hash of a file's bytes; nothing if it cannot be read.
pub(super) fn hash(path: &Path) -> Option<Key> {
    read(path).ok().flatten().map(|bytes| Key::of(&bytes))
}

/// Writes a new file, and the folder around it if need be.
#[expect(clippy::disallowed_methods, reason = "publishing writes")]
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), SinkError> {
    match std::fs::write(path, bytes) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            path.parent().map_or(Ok(()), make_folder)?;
            std::fs::write(path, bytes).map_err(|error| fault(path, &error))
        }
        written => written.map_err(|error| fault(path, &error)),
    }
}

/// Writes a file and waits until the disk has it.
#[expect(clippy::disallowed_types, reason = "publishing writes")]
pub(super) fn write_through(path: &Path, bytes: &[u8]) -> Result<(), SinkError> {
    let written = std::fs::File::create(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|error| fault(path, &error))
}

/// Writes a file that is whole or absent, even if the power fails.
#[expect(clippy::disallowed_types, reason = "publishing writes")]
pub(super) fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), SinkError> {
    let aside = path.with_extension("new");
    write_through(&aside, bytes)?;
    rename(&aside, path)?;
    match path.parent().filter(|_| cfg!(unix)) {
        Some(folder) => std::fs::File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| fault(folder, &error)),
        None => Ok(()),
    }
}

pub(super) fn rename(from: &Path, to: &Path) -> Result<(), SinkError> {
    std::fs::rename(from, to).map_err(|error| fault(to, &error))
}

pub(super) fn make_folder(path: &Path) -> Result<(), SinkError> {
    std::fs::create_dir_all(path).map_err(|error| fault(path, &error))
}

/// Deletes a file; one that is gone already is fine.
#[expect(clippy::disallowed_methods, reason = "only publishing deletes")]
pub(super) fn remove(path: &Path) -> Result<(), SinkError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(fault(path, &error)),
        _ => Ok(()),
    }
}

/// Deletes a folder and those around it, below `root`, as long as they are empty.
pub(super) fn prune(folder: &Path, root: &Path) {
    let below = |folder: &&Path| folder.starts_with(root) && *folder != root;
    for folder in folder.ancestors().take_while(below) {
        if std::fs::remove_dir(folder).is_err() {
            break;
        }
    }
}

/// Deletes the files and folders that a build staged. Links are deleted, not followed.
pub(super) fn clear(folder: &Path) -> Result<(), SinkError> {
    for entry in
        walkdir::WalkDir::new(folder).follow_links(false).follow_root_links(false).contents_first(true)
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                std::fs::remove_dir(entry.path()).map_err(|error| fault(entry.path(), &error))?;
            }
            Ok(entry) => remove(entry.path())?,
            Err(error) if error.io_error().is_some_and(|e| e.kind() == ErrorKind::NotFound) => {}
            Err(error) => return Err(fault(folder, &error.into())),
        }
    }
    Ok(())
}
