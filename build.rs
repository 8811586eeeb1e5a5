//! Two things that cargo cannot know by itself.
//!
//! A file added to the default theme must be embedded (`include_dir` follows
//! changed files, not new ones). And a digest of the sources goes into the
//! manifest of built sites: what another program made is not taken for granted.

#![allow(clippy::disallowed_methods, reason = "a build script is no part of the core")]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=Cargo.lock");
    let mut digest = DefaultHasher::new();
    let mut waiting = vec![PathBuf::from("Cargo.lock"), PathBuf::from("src")];
    while let Some(path) = waiting.pop() {
        match std::fs::read_dir(&path) {
            Ok(folder) => {
                let mut inner: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
                inner.sort();
                waiting.extend(inner);
            }
            Err(_) => hash_file(&path, &mut digest),
        }
    }
    println!("cargo::rustc-env=REPERE_SOURCE_DIGEST={:016x}", digest.finish());
}

fn hash_file(path: &Path, digest: &mut DefaultHasher) {
    path.to_string_lossy().replace('\\', "/").hash(digest);
    std::fs::read(path).unwrap_or_default().hash(digest);
}
