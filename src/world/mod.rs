//! The only reader of the outside: files and today's date.
//!
//! The core asks a [`World`]; it never touches disk, environment or clock.

mod disk;
mod memory;
mod theme_folder;

use std::path::PathBuf;

pub use disk::DiskWorld;
pub use memory::MemoryWorld;
pub use theme_folder::{LARGEST_THEME_FILE, MOST_THEME_BYTES, MOST_THEME_FILES, ThemeFolder};

use crate::diag::Text;

/// A file that exists under a root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// Path relative to the root, with `/`.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
}

/// What could not be read, and why.
#[derive(Debug)]
pub enum WorldError {
    /// The folder does not exist.
    Missing {
        /// Which.
        path: PathBuf,
    },
    /// The folder or file is not there, or may not be read.
    Unreadable {
        /// Which.
        path: PathBuf,
        /// The system's words.
        cause: std::io::Error,
    },
    /// A symbolic link: refused, since it may lead out of the folder.
    SymbolicLink {
        /// Which.
        path: PathBuf,
    },
    /// A theme of more files or bytes than one may have.
    TooMuch {
        /// Its folder.
        path: PathBuf,
    },
}

/// A larger file is named in messages without its lines.
const LARGEST_QUOTED: u64 = LARGEST_THEME_FILE;

/// The outside, as far as a build may see it.
pub trait World: Sync {
    /// All files below the content folder, sorted by path. Hidden files and folders (`.git`) are left out.
    ///
    /// # Errors
    /// The folder is missing or unreadable, or holds a symbolic link.
    fn list(&self) -> Result<Vec<FoundFile>, WorldError>;

    /// The bytes of a listed file.
    ///
    /// # Errors
    /// The file vanished or is unreadable.
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError>;

    /// The bytes of a file that a message names as it is shown; none of one that is gone, or too large to be quoted.
    fn quoted(&self, shown: &str) -> Option<Vec<u8>> {
        self.read(below(self, shown)).ok().filter(|bytes| bytes.len() as u64 <= LARGEST_QUOTED)
    }

    /// The names of the themes beside the content folder, sorted.
    ///
    /// # Errors
    /// Their folder is unreadable.
    fn themes(&self) -> Result<Vec<String>, WorldError> {
        Ok(Vec::new())
    }

    /// The files of a theme beside the content folder; none when there is no theme of that name.
    ///
    /// # Errors
    /// The theme's folder is unreadable, or is or holds a symbolic link.
    fn theme(&self, name: &str) -> Result<Option<ThemeFolder>, WorldError> {
        let _ = name;
        Ok(None)
    }

    /// How the content folder is called in messages, with a final `/` unless empty.
    fn prefix(&self) -> &str;

    /// Today's local date: an input of every build.
    fn today(&self) -> jiff::civil::Date;
}

/// The path below the content folder of a file as it is shown.
fn below<'s>(world: &(impl World + ?Sized), shown: &'s str) -> &'s str {
    shown.strip_prefix(world.prefix()).unwrap_or(shown)
}

impl WorldError {
    /// What happened and what to do, in French and English.
    pub fn text(&self) -> Text {
        match self {
            WorldError::Missing { path } => {
                let path = path.display();
                Text::new(
                    format!(
                        "le dossier {path} n’existe pas. Allez dans le dossier du répertoire, ou donnez --content."
                    ),
                    format!(
                        "the folder {path} does not exist. Go to the folder of the directory, or give --content."
                    ),
                )
            }
            WorldError::Unreadable { path, cause } => {
                let path = path.display();
                Text::new(
                    format!("{path} : lecture impossible ({cause}). Vérifiez le chemin et les droits."),
                    format!("{path}: cannot be read ({cause}). Check the path and the permissions."),
                )
            }
            WorldError::SymbolicLink { path } => {
                let path = path.display();
                Text::new(
                    format!(
                        "{path} est un lien symbolique, refusé car il peut mener hors du dossier. Remplacez-le par une copie."
                    ),
                    format!(
                        "{path} is a symbolic link, refused since it may lead out of the folder. Replace it by a copy."
                    ),
                )
            }
            WorldError::TooMuch { path } => {
                let (path, most) = (path.display(), MOST_THEME_BYTES / 1024 / 1024);
                Text::new(
                    format!(
                        "{path} : un thème a au plus {MOST_THEME_FILES} fichiers et {most} Mio. Retirez ce qui ne sert pas."
                    ),
                    format!(
                        "{path}: a theme has at most {MOST_THEME_FILES} files and {most} MiB. Take out what is not used."
                    ),
                )
            }
        }
    }
}

impl std::fmt::Display for WorldError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text().fr)
    }
}

impl std::error::Error for WorldError {}
