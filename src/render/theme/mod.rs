//! A theme: templates, strings, style sheets, scripts, icons.
//!
//! The default theme is embedded. A theme of the site overrides it file by file.

mod assets;
mod functions;
mod marking;
mod scripts;
mod strings;

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use tera::Tera;

use crate::plan::{Key, KeyBuilder};

pub use assets::Assets;
pub use marking::{CONTENT_LANG, direction};
pub use scripts::Script;
pub use strings::Strings;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme that is ready to render.
pub struct Theme {
    pub(super) tera: Tera,
    strings: BTreeMap<String, Strings>,
    french: Strings,
    pub(super) assets: Assets,
    pub(super) digest: Key,
}

/// What is wrong with a theme: an unreadable template or string file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeError {
    /// What, where, and what to do.
    pub message: String,
}

impl Theme {
    /// Loads the default theme with the files of another laid over it. Paths are relative to the theme's folder, with `/`.
    ///
    /// # Errors
    /// A template does not parse, or a string file is not TOML.
    pub fn load(overrides: &BTreeMap<String, Vec<u8>>) -> Result<Self, ThemeError> {
        let mut files = BTreeMap::new();
        embedded(&DEFAULT, &mut files);
        for (path, bytes) in overrides {
            files.insert(path.clone(), bytes.as_slice());
        }
        let (strings, french) = strings(&files)?;
        let mut tera = Tera::default();
        functions::register(&mut tera, &strings);
        tera.add_raw_templates(templates(&files)?)
            .map_err(|error| ThemeError { message: describe(&error) })?;
        let assets = Assets::new(&files)?;
        Ok(Theme { tera, strings, french, assets, digest: digest(&files) })
    }

    /// The strings of a language; French for a language that the theme does not speak.
    pub fn strings(&self, lang: &str) -> &Strings {
        self.strings.get(lang).unwrap_or(&self.french)
    }
}

fn embedded<'a>(dir: &'a Dir<'a>, files: &mut BTreeMap<String, &'a [u8]>) {
    for file in dir.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents());
    }
    for inner in dir.dirs() {
        embedded(inner, files);
    }
}

fn templates<'a>(files: &BTreeMap<String, &'a [u8]>) -> Result<Vec<(String, &'a str)>, ThemeError> {
    let mut found = Vec::new();
    for (path, bytes) in files {
        if let Some(name) = path.strip_prefix("templates/") {
            found.push((name.to_owned(), utf8(path, bytes)?));
        }
    }
    Ok(found)
}

fn strings(files: &BTreeMap<String, &[u8]>) -> Result<(BTreeMap<String, Strings>, Strings), ThemeError> {
    let mut found = BTreeMap::new();
    for (path, bytes) in files {
        if let Some(lang) = path.strip_prefix("i18n/").and_then(|name| name.strip_suffix(".toml")) {
            let parsed = Strings::parse(lang, utf8(path, bytes)?)
                .map_err(|why| ThemeError { message: format!("themes : {path} est illisible : {why}") })?;
            found.insert(lang.to_owned(), parsed);
        }
    }
    let Some(french) = found.get("fr").cloned() else {
        return Err(ThemeError { message: "themes : i18n/fr.toml manque".to_owned() });
    };
    for strings in found.values_mut() {
        strings.fill_from(&french);
    }
    Ok((found, french))
}

fn utf8<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, ThemeError> {
    std::str::from_utf8(bytes).map_err(|_| ThemeError {
        message: format!("themes : {path} n'est pas en UTF-8 ; enregistrez-le en UTF-8"),
    })
}

/// Templates and strings: what the bytes of a page depend on. Assets reach it through their hashed names.
fn digest(files: &BTreeMap<String, &[u8]>) -> Key {
    let mut key = KeyBuilder::new("theme").part(env!("CARGO_PKG_VERSION").as_bytes());
    for (path, bytes) in files {
        key = key.part(path.as_bytes()).part(bytes);
    }
    key.finish()
}

/// Tera's error and all its causes, one below the other.
pub(super) fn describe(error: &tera::Error) -> String {
    let mut message = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        message.push('\n');
        message.push_str(&inner.to_string());
        cause = inner.source();
    }
    message
}

impl std::fmt::Display for ThemeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ThemeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_theme_loads() {
        assert!(Theme::load(&BTreeMap::new()).is_ok());
    }

    #[test]
    fn a_file_of_the_site_overrides_the_default_one() {
        let overrides = BTreeMap::from([("templates/pages/plain.html".to_owned(), b"{{ nothing".to_vec())]);
        let error = Theme::load(&overrides).err().map(|error| error.message).unwrap_or_default();
        assert!(error.contains("pages/plain.html"), "{error}");
    }

    /// The keys that a template names after a mark: `s.` for a text, `k="` for one with parameters.
    fn named<'t>(template: &'t str, mark: &str) -> Vec<&'t str> {
        let starts = template.match_indices(mark).filter(|(at, _)| {
            !template[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.')
        });
        let keys = starts.map(|(at, _)| {
            let rest = &template[at + mark.len()..];
            &rest[..rest
                .find(|c: char| !(c.is_ascii_lowercase() || c == '_' || c == '.'))
                .unwrap_or(rest.len())]
        });
        keys.filter(|key| key.contains('.')).collect()
    }

    #[test]
    fn every_text_that_a_template_names_exists() {
        let theme = Theme::load(&BTreeMap::new()).expect("the default theme loads");
        let keys: Vec<&str> = theme.strings("fr").keys().collect();
        let mut files = BTreeMap::new();
        embedded(&DEFAULT, &mut files);
        let mut missing = Vec::new();
        for (path, template) in templates(&files).expect("templates are texts") {
            let all = named(template, "s.").into_iter().chain(named(template, "k=\""));
            missing.extend(all.filter(|key| !keys.contains(key)).map(|key| format!("{path}: {key}")));
        }
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(named("{{ s.a.b }}{{ v.s.x }}{{ t(k=\"c.d\", n=1) }}", "s."), ["a.b"]);
    }
}
