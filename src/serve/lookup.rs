//! Which output a path means.

use std::sync::Arc;

use crate::plan::{Key, Outputs};

/// What a path means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// An output.
    File(File),
    /// Another path: a page asked for without its final `/`, or the site's home.
    Elsewhere(String),
    /// Nothing; with the site's own page that says so, if it has one.
    Nothing(Option<File>),
}

/// An output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct File {
    /// Path below the output folder.
    pub(super) path: String,
    /// What it was made from.
    pub(super) key: Key,
    /// Its bytes.
    pub(super) bytes: Arc<[u8]>,
}

/// Looks a decoded path up. `base` is the path of the site's address, without a final `/`.
pub(super) fn find(outputs: &Outputs, base: &str, path: &str) -> Found {
    let Some(inner) = path.strip_prefix(base).and_then(|rest| rest.strip_prefix('/')) else {
        let home = path == "/" || path == base;
        return if home { Found::Elsewhere(format!("{base}/")) } else { missing(outputs, "") };
    };
    let name = if inner.is_empty() || inner.ends_with('/') {
        format!("{inner}index.html")
    } else {
        inner.to_owned()
    };
    if let Some(file) = file(outputs, name) {
        return Found::File(file);
    }
    if outputs.contains_key(&format!("{inner}/index.html")) {
        return Found::Elsewhere(format!("{base}/{inner}/"));
    }
    missing(outputs, inner)
}

/// The page that says so: that of the language whose folder the path starts with, else the main one.
fn missing(outputs: &Outputs, inner: &str) -> Found {
    let folder = inner.split_once('/').map(|(first, _)| format!("{first}/404.html"));
    let own = folder.and_then(|path| file(outputs, path));
    Found::Nothing(own.or_else(|| file(outputs, "404.html".to_owned())))
}

fn file(outputs: &Outputs, path: String) -> Option<File> {
    let (key, bytes) = outputs.get(&path)?;
    Some(File { path, key: *key, bytes: Arc::clone(bytes) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs() -> Outputs {
        let paths = ["index.html", "404.html", "nl/404.html", "zones/liege/index.html", "c/liege.ics"];
        paths.map(|path| (path.to_owned(), (Key::of(path.as_bytes()), path.as_bytes().into()))).into()
    }

    fn told(base: &str, path: &str) -> String {
        match find(&outputs(), base, path) {
            Found::File(file) => file.path,
            Found::Elsewhere(path) => format!("→ {path}"),
            Found::Nothing(Some(file)) => format!("404 {}", file.path),
            Found::Nothing(None) => "404".to_owned(),
        }
    }

    #[test]
    fn folders_are_their_index_and_files_are_themselves() {
        assert_eq!(told("", "/"), "index.html");
        assert_eq!(told("", "/zones/liege/"), "zones/liege/index.html");
        assert_eq!(told("", "/c/liege.ics"), "c/liege.ics");
        assert_eq!(told("", "/zones/liege"), "→ /zones/liege/");
        assert_eq!(told("", "/zones/"), "404 404.html");
        assert_eq!(told("", "/nl/nergens/"), "404 nl/404.html");
        assert_eq!(told("", "//c/liege.ics"), "404 404.html");
    }

    #[test]
    fn a_site_below_a_path_lives_there_and_only_there() {
        assert_eq!(told("/annuaire", "/annuaire/zones/liege/"), "zones/liege/index.html");
        assert_eq!(told("/annuaire", "/annuaire/zones/liege"), "→ /annuaire/zones/liege/");
        assert_eq!(told("/annuaire", "/"), "→ /annuaire/");
        assert_eq!(told("/annuaire", "/annuaire"), "→ /annuaire/");
        assert_eq!(told("/annuaire", "/zones/liege/"), "404 404.html");
        assert_eq!(told("/annuaire", "/annuaires/"), "404 404.html");
    }
}
