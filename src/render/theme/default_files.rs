//! The files of the built-in theme.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::lang::Languages;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of the built-in theme by path below its folder, with `/`: what a theme may replace.
pub fn default_files() -> BTreeMap<String, &'static [u8]> {
    let mut files = BTreeMap::new();
    add(&DEFAULT, &mut files);
    files
        .extend(Languages::shipped().all().map(|of| (format!("i18n/{}.toml", of.code), of.words.as_bytes())));
    files
}

fn add(dir: &'static Dir<'static>, files: &mut BTreeMap<String, &'static [u8]>) {
    for file in dir.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents());
    }
    for inner in dir.dirs() {
        add(inner, files);
    }
}
