//! A theme: templates, words, style sheets, scripts, icons.
//!
//! The default theme is embedded. A theme of the site replaces it file by file, and its words one by one.

mod assets;
mod closure;
pub mod codes;
mod colours;
mod default_files;
mod fault;
mod functions;
mod loading;
mod marking;
mod one_file;
mod place;
mod scripts;
mod tokens;
mod words;

use std::collections::BTreeMap;

use tera::Tera;

use crate::config::{Colours, DEFAULT_THEME, OwnWords, SiteConfig};
use crate::diag::{Diagnostic, FileId, SourceMap, Text};
use crate::lang::{Languages, Strings, first};
use crate::plan::{Key, KeyBuilder, RenderError};
use crate::schema::AgeOf;
use crate::text::nearest;
use crate::world::{ThemeFolder, World, WorldError};
use loading::Loading;

pub use assets::Assets;
pub use default_files::default_files;
pub(super) use functions::nested;
pub use place::{ORIGINS, Place, without_effect};
pub use scripts::Script;
pub use tokens::{Pair, Style, Token};

/// A theme that is ready to render.
pub struct Theme {
    pub(super) tera: Tera,
    strings: BTreeMap<String, Strings>,
    main: Strings,
    pub(super) assets: Assets,
    style: Style,
    /// Version and words: what the bytes of every page depend on. Assets reach it through their hashed names.
    pub(super) digest: Key,
    /// What the bytes of a page depend on besides, by its template.
    templates: BTreeMap<String, Key>,
    /// For messages: the templates by name.
    files: BTreeMap<String, FileId>,
}

/// A theme, and what is wrong with it.
pub struct Loaded {
    /// The theme, unless it has an error.
    pub theme: Option<Theme>,
    /// Errors and warnings.
    pub problems: Vec<Diagnostic>,
}

impl Theme {
    /// Loads the theme that the settings name, from beside the content folder. `files` takes its files, for messages.
    ///
    /// # Errors
    /// The theme's folder cannot be read.
    pub fn of_site(
        world: &dyn World,
        config: &SiteConfig,
        files: &mut SourceMap,
    ) -> Result<Loaded, WorldError> {
        let own = world.theme(&config.theme)?;
        if own.is_none() && config.theme != DEFAULT_THEME {
            return Ok(Loaded { theme: None, problems: vec![unknown(config, &world.themes()?)] });
        }
        Ok(Theme::load(
            own.as_ref(),
            (&config.languages, config.all_languages),
            (&config.words, config.age_of, &config.colours),
            files,
        ))
    }

    /// Loads the default theme with the files of another laid over it. `languages` are those of the site, `words` what
    /// it calls what it declares and `age_of` of whom its conditions speak.
    pub fn load(
        own: Option<&ThemeFolder>,
        (languages, all): (&[String], Languages),
        (words, age_of, colours): (&OwnWords, AgeOf, &Colours),
        map: &mut SourceMap,
    ) -> Loaded {
        let mut loading = Loading::new(own, languages, map);
        let main = languages.first().map_or_else(first, |code| all.of(code)).code;
        let strings = words::read(&mut loading, (main, all), words, age_of);
        let theme = Theme::made(&mut loading, strings, (main, all), colours).filter(|_| !loading.failed());
        Loaded { theme, problems: loading.problems }
    }

    fn made(
        loading: &mut Loading<'_, '_>,
        strings: BTreeMap<String, Strings>,
        (main, languages): (&'static str, Languages),
        colours: &Colours,
    ) -> Option<Theme> {
        let mut all = loading.files();
        let sheet = colours::sheet(colours, &Style::of(&all).tokens);
        if let Some(sheet) = &sheet {
            all.insert(colours::SHEET.to_owned(), sheet.as_bytes());
        }
        let templates: Vec<(String, &str)> = all
            .iter()
            .filter_map(|(path, bytes)| {
                Some((path.strip_prefix("templates/")?.to_owned(), std::str::from_utf8(bytes).ok()?))
            })
            .collect();
        let files: BTreeMap<String, FileId> = templates
            .iter()
            .map(|(name, _)| (name.clone(), loading.file(&format!("templates/{name}"))))
            .collect();
        let mut tera = Tera::default();
        functions::register(&mut tera, &strings, main, languages);
        if let Err(error) = tera.add_raw_templates(templates.iter().map(|(name, text)| (name, text))) {
            loading.problems.push(fault::problem(&error, &files, &templates));
            return None;
        }
        let assets = Assets::new(&all, loading)?;
        let style = Style::of(&all);
        loading.check_contrast(&style, colours);
        let main = strings.get(main)?.clone();
        let digest = strings
            .values()
            .fold(KeyBuilder::new("theme").part(env!("CARGO_PKG_VERSION").as_bytes()), |key, words| {
                key.part(&words.bytes())
            })
            .finish();
        let keys = closure::keys(&templates);
        Some(Theme { tera, strings, main, assets, style, digest, templates: keys, files })
    }

    /// The strings of a language.
    pub fn strings(&self, lang: &str) -> &Strings {
        self.strings.get(lang).unwrap_or(&self.main)
    }

    /// Its tokens, contrasts and icons.
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// What the bytes of a page depend on through its template.
    pub(super) fn template_key(&self, template: &str) -> Key {
        self.templates.get(template).copied().unwrap_or(self.digest)
    }

    /// Why a page could not be made.
    pub(super) fn fault(&self, error: &tera::Error) -> RenderError {
        RenderError::Problem(Box::new(fault::problem(error, &self.files, &[])))
    }
}

/// A theme that is not there.
fn unknown(config: &SiteConfig, themes: &[String]) -> Diagnostic {
    let name = &config.theme;
    let message = Text::new(
        format!("il n’y a pas de thème « {name} » à côté du dossier de contenu"),
        format!("there is no theme “{name}” beside the content folder"),
    );
    let problem = Diagnostic::new(&codes::UNKNOWN_THEME, config.theme_span, message).help(
        format!("« repere theme new {name} » le commence ; sans cette ligne, le site a le thème d’origine"),
        format!("“repere theme new {name}” starts it; without this line, the site has the default theme"),
    );
    match nearest(name, themes.iter().map(String::as_str).chain([DEFAULT_THEME])) {
        Some(near) => {
            problem.label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
        }
        None => problem,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn load(own: &[(&str, &str)]) -> Loaded {
        let files = own.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let own = ThemeFolder { shown: "themes/own".to_owned(), files, too_large: Vec::new() };
        Theme::load(
            Some(&own),
            (&["fr".to_owned()], Languages::shipped()),
            (&OwnWords::default(), AgeOf::Child, &Colours::default()),
            &mut SourceMap::default(),
        )
    }

    #[test]
    fn the_default_theme_loads() {
        let loaded = Theme::load(
            None,
            (&["fr".to_owned()], Languages::shipped()),
            (&OwnWords::default(), AgeOf::Child, &Colours::default()),
            &mut SourceMap::default(),
        );
        assert_eq!(loaded.problems, []);
        assert!(loaded.theme.is_some());
    }

    #[test]
    fn words_of_a_theme_replace_those_of_the_same_key_and_no_others() {
        let theme = load(&[("i18n/fr.toml", "[frame]\nhome = 'Chez nous'\n")]).theme.expect("loads");
        assert_eq!(theme.strings("fr").get("frame.home"), "Chez nous");
        assert_ne!(theme.strings("fr").get("frame.skip"), "frame.skip");
        assert_ne!(theme.strings("nl").get("frame.home"), "Chez nous");
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
        let theme = load(&[]).theme.expect("the default theme loads");
        let keys: Vec<&str> = theme.strings("fr").keys().collect();
        let mut missing = Vec::new();
        for (path, bytes) in default_files() {
            let template = String::from_utf8_lossy(bytes);
            if Place::of(&path) != Some(Place::Template) {
                continue;
            }
            let all = named(&template, "s.").into_iter().chain(named(&template, "k=\""));
            missing.extend(all.filter(|key| !keys.contains(key)).map(|key| format!("{path}: {key}")));
        }
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(named("{{ s.a.b }}{{ v.s.x }}{{ t(k=\"c.d\", n=1) }}", "s."), ["a.b"]);
    }
}
