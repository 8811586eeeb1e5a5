//! A folder as a value: every file with its bytes.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

/// Files by path, with `/`, without our state folder.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// All files of a site; none if its folder is not there.
pub fn tree(root: &Path) -> Tree {
    if !root.exists() {
        return Tree::new();
    }
    files(root).map(|(path, entry)| (path, std::fs::read(entry.path()).unwrap())).collect()
}

/// When each file of a site was last written.
pub fn times(root: &Path) -> BTreeMap<String, SystemTime> {
    files(root).map(|(path, entry)| (path, entry.metadata().unwrap().modified().unwrap())).collect()
}

/// Every folder of a site.
pub fn folders(root: &Path) -> Vec<String> {
    let found = walkdir::WalkDir::new(root).min_depth(1).sort_by_file_name().into_iter();
    found
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_dir())
        .map(|entry| name(root, &entry))
        .collect()
}

/// Says where two trees differ, instead of printing both.
pub fn assert_same(left: &Tree, right: &Tree, why: &str) {
    let paths: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
    let differing: Vec<&&String> =
        paths.iter().filter(|path| left.get(**path) != right.get(**path)).collect();
    assert!(
        differing.is_empty(),
        "{why}: {} of {} files differ: {differing:?}",
        differing.len(),
        paths.len()
    );
}

fn files(root: &Path) -> impl Iterator<Item = (String, walkdir::DirEntry)> + '_ {
    let visible = |entry: &walkdir::DirEntry| entry.file_name() != ".repere";
    let found = walkdir::WalkDir::new(root).min_depth(1).into_iter().filter_entry(visible);
    found
        .map(Result::unwrap)
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| (name(root, &entry), entry))
}

fn name(root: &Path, entry: &walkdir::DirEntry) -> String {
    entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/")
}
