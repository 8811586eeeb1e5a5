//! What a file of a theme is for, by its path; and whether it is for anything.

use std::collections::{BTreeMap, BTreeSet};

use super::closure::components;
use crate::text::nearest;

/// What a file of a theme is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// `css/*.css`, joined in the order of their names.
    Css,
    /// `icons/*.svg`.
    Icon,
    /// `js/**/*.js`.
    Script,
    /// `templates/**/*.html`.
    Template,
    /// `i18n/*.toml`, laid over the words of the default theme one by one.
    Words,
    /// `static/**`, copied to the root of the site.
    Static,
    /// `README.md` and such, which concern no page.
    Aside,
}

impl Place {
    /// The place of a path below the theme's folder; none when nothing would look for it there.
    pub fn of(path: &str) -> Option<Self> {
        let in_folder = |folder: &str, ending: &str| {
            path.strip_prefix(folder)
                .and_then(|name| name.strip_suffix(ending))
                .is_some_and(|name| !name.is_empty())
        };
        let simple = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        let icon = path.strip_prefix("icons/").and_then(|name| name.strip_suffix(".svg"));
        Some(match path {
            _ if in_folder("css/", ".css") => Place::Css,
            _ if icon.is_some_and(|name| !name.is_empty() && simple(name)) => Place::Icon,
            _ if in_folder("js/", ".js") => Place::Script,
            _ if in_folder("templates/", ".html") => Place::Template,
            _ if in_folder("i18n/", ".toml") => Place::Words,
            _ if path.starts_with("static/") => Place::Static,
            _ if !path.contains('/') && is_aside(path) => Place::Aside,
            _ => return None,
        })
    }
}

/// Files at the root of the theme that are for those who keep it.
fn is_aside(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_uppercase();
    ["README", "LISEZMOI", "LICENSE", "LICENCE", "CHANGELOG"].contains(&stem.as_str()) || name == ORIGINS
}

/// Where `repere theme eject` keeps which files it copied, and from what: `"css/10-tokens.css" = "<hash>"`.
pub const ORIGINS: &str = "origines.toml";

/// The files of a theme that nothing looks for, with the default file whose path they come near.
///
/// `languages` are those of the site.
pub fn without_effect<'a>(
    own: &BTreeMap<String, Vec<u8>>,
    defaults: &'a BTreeMap<String, &'static [u8]>,
    languages: &[String],
) -> Vec<(String, Option<&'a str>)> {
    let mentions = Mentions::new(own, defaults);
    let idle = own.iter().filter(|(path, bytes)| {
        !defaults.contains_key(*path)
            && match Place::of(path) {
                None => true,
                Some(Place::Template) => !mentions.template(path) && components(&text(bytes)).is_empty(),
                Some(Place::Script) => !mentions.script(path),
                Some(Place::Words) => !languages.iter().any(|lang| *path == &format!("i18n/{lang}.toml")),
                Some(Place::Css | Place::Icon | Place::Static | Place::Aside) => false,
            }
    });
    idle.map(|(path, _)| (path.clone(), near(path, defaults))).collect()
}

/// The default file that a path was meant to be: nearly the same, or the same inside another folder.
fn near<'a>(path: &str, defaults: &'a BTreeMap<String, &'static [u8]>) -> Option<&'a str> {
    let names = || defaults.keys().map(String::as_str);
    let inside = format!("/{path}");
    nearest(path, names()).or_else(|| names().find(|name| name.ends_with(&inside)))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Names in quotes and after dots in the templates and scripts of both themes.
struct Mentions(BTreeSet<String>);

impl Mentions {
    fn new(own: &BTreeMap<String, Vec<u8>>, defaults: &BTreeMap<String, &'static [u8]>) -> Self {
        let replaced = defaults.iter().filter(|(path, _)| !own.contains_key(*path));
        let all = own
            .iter()
            .map(|(path, bytes)| (path, bytes.as_slice()))
            .chain(replaced.map(|(path, bytes)| (path, *bytes)));
        let mut words = BTreeSet::new();
        for (path, bytes) in all {
            if matches!(Place::of(path), Some(Place::Template | Place::Script)) {
                let text = text(bytes);
                words.extend(text.split(['"', '\'', '`', '[', ']', '(', ')', ' ', '\n']).map(str::to_owned));
            }
        }
        Mentions(words)
    }

    /// Whether a template is included or extended.
    fn template(&self, path: &str) -> bool {
        path.strip_prefix("templates/").is_some_and(|name| self.0.contains(name))
    }

    /// Whether a script is loaded by a template or imported by another.
    fn script(&self, path: &str) -> bool {
        let Some(name) = path.strip_prefix("js/").and_then(|name| name.strip_suffix(".js")) else {
            return false;
        };
        let last = name.rsplit('/').next().unwrap_or(name);
        let imported = format!("/{last}.js");
        let field = format!("site.js.{name}.");
        self.0.contains(name)
            || self.0.iter().any(|word| word.ends_with(&imported) || word.starts_with(&field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::theme::default_files;

    fn idle(own: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        let own = own.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let defaults = default_files();
        let found = without_effect(&own, &defaults, &["fr".to_owned()]);
        found.into_iter().map(|(path, near)| (path, near.map(str::to_owned))).collect()
    }

    #[test]
    fn a_path_that_nothing_looks_for_names_the_one_that_was_meant() {
        for (path, near) in [
            ("templates/pages/zoen.html", Some("templates/pages/zone.html")),
            ("template/pages/zone.html", Some("templates/pages/zone.html")),
            ("pages/zone.html", Some("templates/pages/zone.html")),
            ("css/10-tokens.scss", Some("css/10-tokens.css")),
            ("css/x.txt", None),
            ("i18n/es.toml", Some("i18n/de.toml")),
            ("js/nothing-loads-this.js", None),
            ("icons/l'eau.svg", Some("icons/lieu.svg")),
        ] {
            let found = idle(&[(path, "x")]);
            assert_eq!(found.len(), 1, "{path}");
            if path != "i18n/es.toml" {
                assert_eq!(found[0].1.as_deref(), near, "{path}");
            }
        }
    }

    #[test]
    fn what_replaces_or_is_used_has_an_effect() {
        let page = r#"{% extends "base.html" %}{% include "parts/mine.html" %}{{ <script name="mine" /> }}"#;
        let found = idle(&[
            ("templates/pages/plain.html", page),
            ("templates/parts/mine.html", "x"),
            ("templates/parts/own.html", "{% component own() %}x{% endcomponent own %}"),
            ("js/mine.js", "import './lib/more.js';\n"),
            ("js/lib/more.js", "export {};\n"),
            ("css/45-mine.css", "a{}"),
            ("icons/mine.svg", "<svg></svg>"),
            ("static/logo.png", "x"),
            ("i18n/fr.toml", ""),
            ("README.md", "x"),
        ]);
        assert_eq!(found, []);
    }
}
