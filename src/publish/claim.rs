//! Making an output folder ours: is it, and is nobody else at work in it?

#![expect(clippy::disallowed_types, reason = "the lock is a file")]

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use super::disk::{self, Found};
use super::path::STATE;
use crate::diag::Text;
use crate::plan::SinkError;

/// An output folder that is ours, held as long as this lives.
#[derive(Debug)]
pub(super) struct Claim {
    /// The output folder.
    pub(super) out: PathBuf,
    _lock: File,
}

impl Claim {
    /// Takes a folder: ours if it has our manifest or journal, is empty, or holds only a `.gitignore`.
    pub(super) fn take(out: &Path) -> Result<Self, SinkError> {
        let state = out.join(STATE);
        match (disk::look(&state), disk::look(out)) {
            (Found::Folder | Found::Nothing, _) => {}
            _ => return Err(link(&state)),
        }
        let ours = ["manifest", "journal"].iter().any(|name| disk::look(&state.join(name)) != Found::Nothing);
        if !ours && let Some(stranger) = stranger(out)? {
            return Err(foreign(out, &stranger));
        }
        disk::make_folder(&state)?;
        let lock = lock(out, &state.join("lock"))?;
        Ok(Claim { out: out.to_owned(), _lock: lock })
    }

    /// That files of the folder have gone while a build was at work in it.
    pub(super) fn disturbed(&self) -> SinkError {
        let out = self.out.display();
        SinkError {
            message: Text::new(
                format!(
                    "{out} a été déplacé ou vidé pendant la construction : le site n’y est pas entier. Recommencez."
                ),
                format!(
                    "{out} was moved or emptied during the build: the site in it is not whole. Try again."
                ),
            ),
        }
    }

    /// A file of our state.
    pub(super) fn state(&self, name: &str) -> PathBuf {
        self.out.join(STATE).join(name)
    }

    /// Where an output is staged: spread over folders, since some file systems are slow with very full ones.
    pub(super) fn staged(&self, id: u64) -> PathBuf {
        self.state("staging").join(format!("{:02x}", id % 256)).join(id.to_string())
    }
}

/// Something in the folder that is neither ours nor a `.gitignore`.
fn stranger(out: &Path) -> Result<Option<String>, SinkError> {
    if disk::look(out) == Found::Nothing {
        return Ok(None);
    }
    for entry in walkdir::WalkDir::new(out).min_depth(1).max_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| disk::fault(out, &error.into()))?;
        let name = entry.file_name().to_string_lossy();
        if name != STATE && name != ".gitignore" {
            return Ok(Some(name.into_owned()));
        }
    }
    Ok(None)
}

fn lock(out: &Path, path: &Path) -> Result<File, SinkError> {
    if disk::look(path) == Found::Other {
        return Err(link(path));
    }
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(|error| disk::fault(path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(busy(out)),
        Err(TryLockError::Error(error)) => Err(disk::fault(path, &error)),
    }
}

fn busy(out: &Path) -> SinkError {
    let out = out.display();
    SinkError {
        message: Text::new(
            format!(
                "une autre commande construit déjà dans {out}. Attendez qu’elle finisse, puis recommencez."
            ),
            format!("another command is building into {out} already. Wait until it ends, then try again."),
        ),
    }
}

fn link(path: &Path) -> SinkError {
    let path = path.display();
    SinkError {
        message: Text::new(
            format!("{path} n’est pas un dossier ou fichier ordinaire. Supprimez-le, puis recommencez."),
            format!("{path} is not an ordinary folder or file. Delete it, then try again."),
        ),
    }
}

fn foreign(out: &Path, stranger: &str) -> SinkError {
    let out = out.display();
    SinkError {
        message: Text::new(
            format!(
                "{out} contient « {stranger} », que Repère n’a pas écrit. Pour ne rien effacer, rien n’est publié : videz ce dossier, ou choisissez-en un autre avec --out."
            ),
            format!(
                "{out} holds “{stranger}”, which Repère did not write. To delete nothing, nothing is published: empty that folder, or choose another with --out."
            ),
        ),
    }
}
