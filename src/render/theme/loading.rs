//! A theme while it is loaded: its files laid over those of the default theme, and what is wrong with them.

use std::collections::BTreeMap;

use super::codes as c;
use super::place::without_effect;
use super::{Place, Style, colours, default_files};
use crate::config::Colours;
use crate::diag::{Diagnostic, FileId, SourceFile, SourceMap, Span, Text};
use crate::picture::{self, Format};
use crate::source::codes::FORCED_DIRECTION;
use crate::text::is_forced_direction;
use crate::world::{LARGEST_THEME_FILE, ThemeFolder};

/// A theme while it is loaded.
pub(super) struct Loading<'a, 'm> {
    /// The files of the default theme.
    pub(super) defaults: BTreeMap<String, &'static [u8]>,
    /// What is wrong.
    pub(super) problems: Vec<Diagnostic>,
    own: Option<&'a ThemeFolder>,
    map: &'m mut SourceMap,
    known: BTreeMap<String, FileId>,
}

impl<'a, 'm> Loading<'a, 'm> {
    /// Starts with what the names of files tell. `languages` are those of the site.
    pub(super) fn new(own: Option<&'a ThemeFolder>, languages: &[String], map: &'m mut SourceMap) -> Self {
        let mut loading =
            Loading { defaults: default_files(), problems: Vec::new(), own, map, known: BTreeMap::new() };
        if let Some(own) = own {
            loading.check(own, languages);
        }
        loading
    }

    fn check(&mut self, own: &'a ThemeFolder, languages: &[String]) {
        for path in &own.too_large {
            let most = LARGEST_THEME_FILE / 1024 / 1024;
            let message = Text::new(
                format!("ce fichier a plus de {most} Mio, que chaque visiteur chargerait"),
                format!("this file has more than {most} MiB, which every visitor would load"),
            );
            let problem = Diagnostic::new(&c::FILE, Span::file_start(self.file(path)), message)
                .help("allégez-le, ou retirez-le du thème", "make it lighter, or take it out of the theme");
            self.problems.push(problem);
        }
        for (path, near) in without_effect(&own.files, &default_files(), languages) {
            let problem = idle(&path, near, Span::file_start(self.file(&path)));
            self.problems.push(problem);
        }
        for (path, bytes) in own.files.iter().filter(|(path, _)| path.starts_with("static/")) {
            let Some(format) = Format::of_name(path) else { continue };
            let file = self.file(path);
            self.problems.extend(picture::problem(file, format, bytes));
        }
        for (path, bytes) in &own.files {
            let place = Place::of(path);
            let is_text = matches!(
                place,
                Some(Place::Css | Place::Icon | Place::Script | Place::Template | Place::Words)
            );
            if !is_text {
                continue;
            }
            let found = match std::str::from_utf8(bytes) {
                Err(error) => not_utf8(Span::new(self.file(path), error.valid_up_to(), error.valid_up_to())),
                // Words are looked at once read, since a code may hide a character there.
                Ok(text) if place != Some(Place::Words) => match text.find(is_forced_direction) {
                    Some(at) => forced_direction(Span::new(self.file(path), at, at + '\u{202e}'.len_utf8())),
                    None => continue,
                },
                Ok(_) => continue,
            };
            self.problems.push(found);
        }
    }

    /// Warns of colours of the theme's own that cannot be told apart well enough.
    pub(super) fn check_contrast(&mut self, style: &Style, colours: &Colours) {
        let sheets = self.own_texts(Place::Css);
        for pair in style.pairs.iter().filter(|pair| !pair.holds()) {
            let [light, dark] = &pair.schemes;
            let in_light = light.contrast < pair.least;
            let said = |token: &str| {
                let start = format!("{token}:");
                let place = |css: &String| if in_light { css.find(&start) } else { css.rfind(&start) };
                let mut found = sheets.iter().rev().filter_map(|(path, css)| Some((path, place(css)?)));
                found.next().map(|(path, at)| (path.clone(), at, token.len()))
            };
            let place = said(pair.on).or_else(|| said(pair.ground));
            let place = place.map(|(path, at, length)| Span::new(self.file(&path), at, at + length));
            let Some(span) = place.or(colours.span) else { continue };
            // Cut and not rounded, so that 4.49 does not look enough.
            let number = |contrast: f64| format!("{:.1}", (contrast * 10.0).floor() / 10.0);
            let (light, dark) = (number(light.contrast), number(dark.contrast));
            let (on, ground, least) = (pair.on, pair.ground, pair.least);
            let message = Text::new(
                format!(
                    "« {on} » sur « {ground} » ne se lit pas bien : contraste {} en clair, {} en sombre",
                    light.replace('.', ","),
                    dark.replace('.', ",")
                ),
                format!("“{on}” on “{ground}” is hard to read: contrast {light} in light, {dark} in dark"),
            );
            let proposal = colours::proposal(colours, &style.tokens).filter(|_| place.is_none());
            if let Some(colour) = proposal {
                self.problems.push(Diagnostic::new(&c::CONTRAST, span, message).help(
                    format!("« principale: \"{colour}\" » se lirait"),
                    format!("“principale: \"{colour}\"” could be read"),
                ));
                // What follows from one colour is one fault.
                return;
            }
            self.problems.push(Diagnostic::new(&c::CONTRAST, span, message).help(
                format!(
                    "il faut {} au moins ; la page /style/ montre toutes les couleurs",
                    least.to_string().replace('.', ",")
                ),
                format!("{least} at least is needed; the page /style/ shows all colours"),
            ));
        }
    }

    /// A file for messages, by its path below the theme's folder.
    pub(super) fn file(&mut self, path: &str) -> FileId {
        if let Some(id) = self.known.get(path) {
            return *id;
        }
        let own = self.own.and_then(|own| Some((own.files.get(path)?.as_slice(), own.shown.as_str())));
        let too_large = self.own.filter(|own| own.too_large.iter().any(|large| large == path));
        let file = match (own, too_large, self.defaults.get(path)) {
            (Some((bytes, shown)), ..) => {
                SourceFile::new(format!("{shown}/{path}"), String::from_utf8_lossy(bytes))
            }
            (None, Some(own), _) => SourceFile::without_text(format!("{}/{path}", own.shown)),
            (None, None, bytes) => {
                let text = String::from_utf8_lossy(bytes.copied().unwrap_or_default());
                SourceFile::new(format!("themes/default/{path}"), text)
            }
        };
        let id = self.map.add(file);
        self.known.insert(path.to_owned(), id);
        id
    }

    /// The files that pages are made of: those of the default theme, and in their place those of the theme itself.
    /// Words are not among them: they are replaced one by one.
    pub(super) fn files(&self) -> BTreeMap<String, &'a [u8]> {
        let mut files: BTreeMap<String, &'a [u8]> =
            self.defaults.iter().map(|(path, bytes)| (path.clone(), *bytes)).collect();
        for (path, bytes) in self.own.into_iter().flat_map(|own| &own.files) {
            if !matches!(Place::of(path), None | Some(Place::Aside)) {
                files.insert(path.clone(), bytes.as_slice());
            }
        }
        files.retain(|path, _| Place::of(path) != Some(Place::Words));
        files
    }

    /// The theme's own texts of a place, by path. What is not UTF-8 was reported.
    pub(super) fn own_texts(&self, place: Place) -> Vec<(String, String)> {
        let own = self.own.into_iter().flat_map(|own| &own.files);
        own.filter(|(path, _)| Place::of(path) == Some(place))
            .filter_map(|(path, bytes)| Some((path.clone(), std::str::from_utf8(bytes).ok()?.to_owned())))
            .collect()
    }

    /// Whether something keeps the theme from being used.
    pub(super) fn failed(&self) -> bool {
        self.problems.iter().any(Diagnostic::is_error)
    }
}

fn not_utf8(at: Span) -> Diagnostic {
    let message = Text::new("ce fichier n’est pas en UTF-8", "this file is not UTF-8");
    Diagnostic::new(&c::FILE, at, message).help("enregistrez-le en UTF-8", "save it as UTF-8")
}

fn forced_direction(at: Span) -> Diagnostic {
    let message = Text::new(
        "un caractère invisible force le sens de lecture",
        "an invisible character forces the direction of reading",
    );
    Diagnostic::new(&FORCED_DIRECTION, at, message).help(
        "effacez-le ; dans une page, l’élément <bdi> sépare un mot d’une autre écriture",
        "delete it; in a page the element <bdi> sets apart a word of another script",
    )
}

/// A file that nothing looks for.
fn idle(path: &str, near: Option<&str>, at: Span) -> Diagnostic {
    let message = Text::new(
        format!("« {path} » ne remplace rien et rien ne l’emploie"),
        format!("“{path}” replaces nothing and nothing uses it"),
    );
    let problem = Diagnostic::new(&c::NO_EFFECT, at, message);
    match near {
        Some(near) => {
            problem.help(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
        }
        None => problem.help(
            "« repere theme list » montre les fichiers qu’un thème peut remplacer",
            "“repere theme list” shows the files that a theme may replace",
        ),
    }
}
