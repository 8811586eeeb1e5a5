//! Three things that cargo cannot know by itself.
//!
//! The long lists of `content/vocabulaire` that new directories get are packed for the program. A file added to the default theme must be embedded (`include_dir` follows
//! changed files, not new ones). And a digest of the sources goes into the
//! manifest of built sites: what another program made is not taken for granted.

#![allow(clippy::disallowed_methods, reason = "a build script is no part of the core")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder};

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rerun-if-changed=content/vocabulaire");
    pack();
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

/// Packs `dangers.<language>*.yaml` a language, and `besoins/*.yaml` together, with a table of them in `packed.rs`. A pack is gzip of
/// files one after the other: a line with the path and the number of bytes, then the bytes.
fn pack() {
    let mut packs: BTreeMap<String, String> = BTreeMap::new();
    for folder in ["content/vocabulaire", "content/vocabulaire/besoins"] {
        let mut paths: Vec<PathBuf> =
            std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let parts: Vec<&str> = name.split('.').collect();
            let (pack, inner) = match parts.as_slice() {
                ["dangers", lang, .., "yaml"] if *lang != "yaml" => (format!("dangers.{lang}"), name.clone()),
                [_, "yaml"] if folder.ends_with("besoins") => {
                    ("besoins".to_owned(), format!("besoins/{name}"))
                }
                _ => continue,
            };
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let _ = write!(packs.entry(pack).or_default(), "{inner} {}\n{text}", text.len());
        }
    }
    let out = PathBuf::from(std::env::var("OUT_DIR").unwrap_or_default());
    let mut table = String::from("static PACKS: &[(&str, &[u8])] = &[");
    for (name, text) in packs {
        let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
        let packed = packer.write_all(text.as_bytes()).and_then(|()| packer.finish()).unwrap_or_default();
        let file = out.join(format!("{name}.gz"));
        std::fs::write(&file, packed).unwrap_or_default();
        let _ = write!(table, "({name:?}, include_bytes!({:?})),", file.to_string_lossy());
    }
    table.push_str("];");
    std::fs::write(out.join("packed.rs"), table).unwrap_or_default();
}
