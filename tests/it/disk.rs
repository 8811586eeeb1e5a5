//! The content folder on a real disk: odd names, links, hidden files.

use std::path::Path;

use jiff::civil::date;
use repere::model::read_content;
use repere::world::{DiskWorld, World as _, WorldError};

const ENTRY: &str = "---\nnom: x\nresume: y\n---\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("groupes")).unwrap();
    std::fs::write(folder.path().join("groupes/mardis.md"), ENTRY).unwrap();
    folder
}

fn world(path: &Path) -> DiskWorld {
    DiskWorld::new(path, date(2026, 9, 1))
}

#[test]
fn hidden_files_are_not_content() {
    let folder = folder();
    std::fs::write(folder.path().join(".secret.md"), ENTRY).unwrap();
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    std::fs::write(folder.path().join(".git/config"), "x").unwrap();
    let found: Vec<String> = world(folder.path()).list().unwrap().into_iter().map(|file| file.path).collect();
    assert_eq!(found, ["groupes/mardis.md"]);
}

#[test]
fn a_missing_folder_is_an_error_that_names_it() {
    let folder = folder();
    let missing = folder.path().join("nulle-part");
    let error = read_content(&world(&missing)).err().unwrap();
    assert!(error.to_string().contains("nulle-part"), "{error}");
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_refused() {
    let folder = folder();
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("groupes/lien.md")).unwrap();
    let error = read_content(&world(folder.path())).err().unwrap();
    assert!(matches!(error, WorldError::SymbolicLink { .. }), "{error}");
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_cannot_be_addresses_are_told_and_nothing_stops() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = folder();
    for name in [b"caf\xe9.md".as_slice(), b"a\\b.md", b"a\nb.md", b" .md"] {
        let name = std::ffi::OsStr::from_bytes(name);
        std::fs::write(folder.path().join("groupes").join(name), ENTRY).unwrap();
    }
    let content = read_content(&world(folder.path())).unwrap();
    let named = content.problems.iter().filter(|problem| problem.code.id == "E0410");
    assert_eq!(named.count(), 4);
    assert!(content.directory.find("mardis").is_some());
}
