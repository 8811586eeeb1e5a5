//! What stands in the way of a publication, looked for before anything is moved.

use std::collections::BTreeSet;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

use super::disk::{self, Found};
use super::manifest::Manifest;
use crate::diag::Text;
use crate::plan::SinkError;

/// Old files that must go before new ones come: a file where a folder will be, a folder where a file will be, a name
/// that differs by capitals alone. The others are deleted last.
pub(super) fn in_the_way(deletes: &[String], new: &[&str]) -> BTreeSet<String> {
    if deletes.is_empty() {
        return BTreeSet::new();
    }
    let paths: BTreeSet<String> = new.iter().map(|path| folded(path)).collect();
    let folders: BTreeSet<&str> = paths.iter().flat_map(|path| folders(path)).collect();
    let clashes = |path: &str| {
        let path = folded(path);
        paths.contains(&path)
            || folders.contains(path.as_str())
            || self::folders(&path).any(|folder| paths.contains(folder))
    };
    deletes.iter().filter(|path| clashes(path)).cloned().collect()
}

/// Refuses to write through a link, and to replace what is not ours.
pub(super) fn check(
    out: &Path,
    staged: &[&str],
    before: &Manifest,
    cleared: &BTreeSet<String>,
) -> Result<(), SinkError> {
    check_folders(out, staged.iter().copied(), cleared)?;
    for path in staged {
        let target = out.join(path);
        let fine = match disk::look(&target) {
            Found::Nothing => true,
            Found::Folder => only(&target, out, cleared),
            Found::File { .. } | Found::Other => before.find(path).is_some() || is_cleared(path, cleared),
        };
        if !fine {
            return Err(refused(&target));
        }
    }
    Ok(())
}

/// Refuses paths that lead through a link, or through a file that stays.
pub(super) fn check_folders<'a>(
    out: &Path,
    paths: impl Iterator<Item = &'a str>,
    cleared: &BTreeSet<String>,
) -> Result<(), SinkError> {
    let mut checked = BTreeSet::new();
    for path in paths {
        for folder in folders(path) {
            if !checked.insert(folder) {
                break;
            }
            match disk::look(&out.join(folder)) {
                Found::Nothing | Found::Folder => {}
                Found::File { .. } if is_cleared(folder, cleared) => {}
                Found::File { .. } | Found::Other => return Err(refused(&out.join(folder))),
            }
        }
    }
    Ok(())
}

/// Whether the file at a path will be gone before new ones come, also where capitals are ignored.
fn is_cleared(path: &str, cleared: &BTreeSet<String>) -> bool {
    cleared.contains(path) || cleared.iter().any(|old| folded(old) == folded(path))
}

/// Whether an old file may be deleted: an ordinary file, reached without following a link.
pub(super) fn deletable(out: &Path, path: &str) -> bool {
    matches!(disk::look(&out.join(path)), Found::File { .. })
        && folders(path).all(|folder| disk::look(&out.join(folder)) == Found::Folder)
}

/// Whether a folder holds nothing but files that will be cleared.
fn only(folder: &Path, out: &Path, cleared: &BTreeSet<String>) -> bool {
    walkdir::WalkDir::new(folder).into_iter().all(|entry| {
        entry.is_ok_and(|entry| {
            let relative = entry.path().strip_prefix(out).unwrap_or(entry.path());
            entry.file_type().is_dir() || cleared.contains(&relative.to_string_lossy().replace('\\', "/"))
        })
    })
}

/// The folders that a path lies in, the nearest first: `a/b`, `a`.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/'))
        .map(|(folder, _)| folder)
}

fn folded(path: &str) -> String {
    path.nfc().collect::<String>().to_lowercase()
}

fn refused(path: &Path) -> SinkError {
    let path = path.display();
    SinkError {
        message: Text::new(
            format!(
                "{path} n’est pas de Repère, et une page doit y venir. Rien n’est publié : déplacez-le, puis recommencez."
            ),
            format!(
                "{path} is not Repère’s, and a page has to go there. Nothing is published: move it, then try again."
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_the_place_of_a_new_file_goes_first() {
        let deletes = ["a", "b/c/index.html", "Zones/x.html", "old.html"].map(str::to_owned);
        let found = in_the_way(&deletes, &["a/index.html", "b/c", "zones/x.html", "new.html"]);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["Zones/x.html", "a", "b/c/index.html"]);
    }
}
