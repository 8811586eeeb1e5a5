//! `repere theme list`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::args::pick;
use super::super::{Call, Exit, Failure, Lang};
use super::origins::Origins;
use crate::config::DEFAULT_THEME;
use crate::diag::render::clean;
use crate::render::{ORIGINS, Place, default_files, without_effect};
use crate::world::{ThemeFolder, World as _};

/// The answer. Names are stable.
#[derive(Debug, Serialize)]
struct Listed {
    theme: String,
    themes: Vec<ThemeLine>,
    fichiers: Vec<FileLine>,
}

#[derive(Debug, Serialize)]
struct ThemeLine {
    nom: String,
    /// Nothing for the built-in theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    dossier: Option<String>,
    en_usage: bool,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct FileLine {
    chemin: String,
    etat: State,
    /// Whether the default theme's file is another than the one that was copied.
    original_change: bool,
}

/// What a theme does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    /// That of the default theme.
    #[serde(rename = "d-origine")]
    Default,
    /// The theme's own in its place.
    #[serde(rename = "remplace")]
    Replaced,
    /// The theme's own, with the same bytes.
    #[serde(rename = "identique")]
    Same,
    /// Words over those of the default theme, one by one.
    #[serde(rename = "complete")]
    Completed,
    /// A file that the default theme does not have.
    #[serde(rename = "ajoute")]
    Added,
    /// A file that nothing looks for.
    #[serde(rename = "sans-effet")]
    Idle,
}

/// Lists the themes, and the files of the one in use.
pub(super) fn run(call: &mut Call<'_, '_>, json: bool) -> Result<Exit, Failure> {
    let (used, languages) = super::settings(call)?;
    let world = call.common.world();
    let own = world.theme(&used)?;
    let themes = world.themes()?;
    let missing = own.is_none() && used != DEFAULT_THEME;
    let listed = Listed {
        themes: theme_lines(call, &themes, &used),
        fichiers: file_lines(own.as_ref(), &languages),
        theme: used,
    };
    if json {
        call.console.line(&serde_json::to_string_pretty(&listed).unwrap_or_default());
    } else {
        print(call, &listed);
    }
    if missing {
        call.console.error(absent(&listed.theme, call.common.lang).as_str(), call.common.lang);
        return Ok(Exit::Findings);
    }
    Ok(Exit::Ok)
}

fn absent(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!(
            "site.yaml nomme le thème « {name} », qui n’existe pas ; « repere theme new {name} » le commence"
        ),
        Lang::En => format!(
            "site.yaml names the theme “{name}”, which does not exist; “repere theme new {name}” starts it"
        ),
    }
}

fn theme_lines(call: &Call<'_, '_>, themes: &[String], used: &str) -> Vec<ThemeLine> {
    let built_in = (!themes.iter().any(|name| name == DEFAULT_THEME)).then(|| ThemeLine {
        nom: DEFAULT_THEME.to_owned(),
        dossier: None,
        en_usage: used == DEFAULT_THEME,
    });
    let own = themes.iter().map(|name| ThemeLine {
        nom: name.clone(),
        dossier: Some(call.common.themes.join(name).display().to_string()),
        en_usage: name == used,
    });
    built_in.into_iter().chain(own).collect()
}

/// Every file of the default theme and of the theme in use, by path.
fn file_lines(own: Option<&ThemeFolder>, languages: &[String]) -> Vec<FileLine> {
    let defaults = default_files();
    let nothing = BTreeMap::new();
    let files = own.map_or(&nothing, |own| &own.files);
    let origins = Origins::read(files.get(ORIGINS));
    let idle: Vec<String> =
        without_effect(files, &defaults, languages).into_iter().map(|(path, _)| path).collect();
    let replaced = |path: &str, original: &[u8], bytes: &Vec<u8>| match Place::of(path) {
        Some(Place::Words) => State::Completed,
        _ if bytes == original => State::Same,
        _ => State::Replaced,
    };
    let mut lines: BTreeMap<&str, FileLine> = BTreeMap::new();
    for (path, original) in &defaults {
        let etat = files.get(path).map_or(State::Default, |bytes| replaced(path, original, bytes));
        let copied = matches!(etat, State::Replaced | State::Same);
        let original_change = copied && origins.changed(path, original);
        lines.insert(path, FileLine { chemin: path.clone(), etat, original_change });
    }
    for path in files.keys().filter(|path| !defaults.contains_key(*path)) {
        let etat = if idle.contains(path) { State::Idle } else { State::Added };
        if Place::of(path) != Some(Place::Aside) {
            lines.insert(path, FileLine { chemin: path.clone(), etat, original_change: false });
        }
    }
    lines.into_values().collect()
}

fn print(call: &mut Call<'_, '_>, listed: &Listed) {
    let lang = call.common.lang;
    for theme in &listed.themes {
        let mark = if theme.en_usage { "*" } else { " " };
        let place = match (&theme.dossier, lang) {
            (Some(folder), _) => clean(folder),
            (None, Lang::Fr) => "thème d’origine, dans le programme".to_owned(),
            (None, Lang::En) => "default theme, in the program".to_owned(),
        };
        call.console.line(&format!("{mark} {}  ({place})", clean(&theme.nom)));
    }
    call.console.line("");
    let width = listed.fichiers.iter().map(|line| word(line.etat, lang).chars().count()).max().unwrap_or(0);
    for line in &listed.fichiers {
        let changed = match (line.original_change, lang) {
            (false, _) => "",
            (true, Lang::Fr) => "  — l’original a changé",
            (true, Lang::En) => "  — the original has changed",
        };
        call.console.line(&format!("{:width$}  {}{changed}", word(line.etat, lang), clean(&line.chemin)));
    }
    let own = |state| listed.fichiers.iter().filter(|line| line.etat == state).count();
    let (replaced, added) = (own(State::Replaced) + own(State::Same), own(State::Added));
    let words = own(State::Completed);
    call.say(&match lang {
        Lang::Fr => format!(
            "remplacés : {replaced} ; complétés : {words} ; ajoutés : {added} ; sans effet : {}",
            own(State::Idle)
        ),
        Lang::En => format!(
            "replaced: {replaced}; completed: {words}; added: {added}; without effect: {}",
            own(State::Idle)
        ),
    });
}

fn word(state: State, lang: Lang) -> &'static str {
    match state {
        State::Default => pick(lang, "d’origine", "default"),
        State::Replaced => pick(lang, "remplacé", "replaced"),
        State::Same => pick(lang, "identique", "same"),
        State::Completed => pick(lang, "complété", "completed"),
        State::Added => pick(lang, "ajouté", "added"),
        State::Idle => pick(lang, "sans effet", "no effect"),
    }
}
