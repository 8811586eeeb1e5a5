//! The words of a theme laid over those of the default theme, one by one: a theme that changes three words keeps all
//! others, those of later versions too.

use std::collections::{BTreeMap, BTreeSet};

use super::Place;
use super::codes as c;
use super::loading::Loading;
use crate::config::OwnWords;
use crate::diag::{Diagnostic, Span, Text};
use crate::lang::{ADDRESSES, Languages, Strings, place_of};
use crate::schema::AgeOf;
use crate::source::address;
use crate::text::{is_forced_direction, nearest};
use crate::{schema, source};

/// After so many words of a file with one fault the rest would say the same.
const MOST_TOLD: usize = 20;

/// The table of words that speak of persons where the others speak of children.
const OF_PERSONS: &str = "of_persons";

/// Words by language, `own` being what the site calls what it declares; what a language lacks is in the main one.
pub(super) fn read(
    loading: &mut Loading<'_, '_>,
    (main, languages): (&str, Languages),
    own: &OwnWords,
    age_of: AgeOf,
) -> BTreeMap<String, Strings> {
    let built_in = languages.all().map(|language| (language.code.to_owned(), Strings::built_in(language)));
    let mut found: BTreeMap<String, Strings> = built_in.collect();
    for strings in found.values_mut() {
        strings.lay(OF_PERSONS, age_of == AgeOf::Person);
        own.lay_over(strings);
    }
    for (path, text) in loading.own_texts(Place::Words) {
        let Some(language) = language(&path).and_then(|code| languages.find(code)) else { continue };
        match Strings::parse(language, &text) {
            Ok(mut words) => {
                words.lay(OF_PERSONS, age_of == AgeOf::Person);
                let known = found.entry(language.code.to_owned()).or_insert_with(|| Strings::none(language));
                let unknown = unknown(loading, known, &words, &text, &path);
                loading.problems.extend(unknown);
                let refused = refused(loading, &words, &text, &path);
                loading.problems.extend(refused);
                known.take(words);
            }
            Err(fault) => {
                let file = loading.file(&path);
                let (start, end) = fault.at.map_or((0, 0), |at| (at.start, at.end));
                let span = Span::new(file, start, end);
                loading.problems.push(Diagnostic::new(&c::FILE, span, fault.message));
            }
        }
    }
    if let Some(of_main) = found.get(main).cloned() {
        for words in found.values_mut() {
            words.fill_from(&of_main);
            words.name_languages(languages);
            words.name_original(main);
        }
    }
    found
}

/// `i18n/nl.toml` → `nl`.
fn language(path: &str) -> Option<&str> {
    path.strip_prefix("i18n/")?.strip_suffix(".toml")
}

/// Words that may not be shown: an address that leads nowhere on the web, a direction that is forced.
fn refused(loading: &mut Loading<'_, '_>, words: &Strings, text: &str, path: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (key, word) in words.texts() {
        let (code, why) = if word.contains(is_forced_direction) {
            let why = Text::new("effacez le caractère invisible", "delete the invisible character");
            (&source::codes::FORCED_DIRECTION, why)
        } else if let (true, Err(why)) = (ADDRESSES.contains(&key), address::web(word)) {
            (&schema::codes::URL, why)
        } else {
            continue;
        };
        let at = place_of(text, key).unwrap_or(0..0);
        let span = Span::new(loading.file(path), at.start, at.end);
        let message =
            Text::new(format!("« {key} » ne peut pas être montré"), format!("“{key}” cannot be shown"));
        found.push(Diagnostic::new(code, span, message).help(why.fr, why.en));
        if found.len() == MOST_TOLD {
            break;
        }
    }
    found
}

/// Keys that neither the default theme nor a template of this one knows.
fn unknown(
    loading: &mut Loading<'_, '_>,
    known: &Strings,
    words: &Strings,
    text: &str,
    path: &str,
) -> Vec<Diagnostic> {
    let templates = loading.own_texts(Place::Template);
    let used: BTreeSet<&str> = templates.iter().flat_map(|(_, text)| mentioned(text)).collect();
    let strange = words.keys().filter(|key| !known.has(key) && !used.contains(key));
    let mut found = Vec::new();
    for key in strange.take(MOST_TOLD) {
        let at = place_of(text, key).unwrap_or(0..0);
        let span = Span::new(loading.file(path), at.start, at.end);
        let message = Text::new(format!("mot inconnu « {key} »"), format!("unknown word “{key}”"));
        let problem = Diagnostic::new(&c::UNKNOWN_WORD, span, message);
        found.push(match nearest(key, known.keys()) {
            Some(near) => {
                problem.label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
            }
            None => problem.help(
                "« repere theme eject i18n/fr.toml » copie les mots du thème d’origine, à côté desquels choisir",
                "“repere theme eject i18n/fr.toml” copies the words of the default theme, to choose among",
            ),
        });
    }
    found
}

/// What a template names that may be a key: `list.count` in `s.list.count` and in `k="list.count"`.
fn mentioned(template: &str) -> impl Iterator<Item = &str> {
    let names = template.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '-')));
    names.map(|name| name.trim_end_matches('-')).map(|name| name.strip_prefix("s.").unwrap_or(name))
}
