//! The words of a theme laid over those of the default theme, one by one: a theme that changes three words keeps all
//! others, those of later versions too.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::codes as c;
use super::loading::Loading;
use super::{Place, Strings};
use crate::diag::{Diagnostic, Span, Text};
use crate::text::nearest;

/// Words by language; what a language lacks is in French.
pub(super) fn read(loading: &mut Loading<'_, '_>) -> BTreeMap<String, Strings> {
    let mut found = BTreeMap::new();
    for (path, bytes) in loading.defaults.clone() {
        if let Some(lang) = language(&path)
            && let Ok(words) = Strings::parse(lang, &String::from_utf8_lossy(bytes))
        {
            found.insert(lang.to_owned(), words);
        }
    }
    for (path, text) in loading.own_texts(Place::Words) {
        let Some(lang) = language(&path) else { continue };
        match Strings::parse(lang, &text) {
            Ok(words) => {
                let known = found.entry(lang.to_owned()).or_insert_with(|| Strings::none(lang));
                let unknown = unknown(loading, known, &words, &text, &path);
                loading.problems.extend(unknown);
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
    if let Some(french) = found.get("fr").cloned() {
        for words in found.values_mut() {
            words.fill_from(&french);
        }
    }
    found
}

/// `i18n/nl.toml` → `nl`.
fn language(path: &str) -> Option<&str> {
    path.strip_prefix("i18n/")?.strip_suffix(".toml")
}

/// Keys that neither the default theme nor a template of this one knows.
fn unknown(
    loading: &mut Loading<'_, '_>,
    known: &Strings,
    words: &Strings,
    text: &str,
    path: &str,
) -> Vec<Diagnostic> {
    let templates: Vec<String> =
        loading.own_texts(Place::Template).into_iter().map(|(_, text)| text).collect();
    let mut found = Vec::new();
    for key in words.keys() {
        if known.keys().any(|other| other == key) || templates.iter().any(|text| text.contains(key)) {
            continue;
        }
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

/// Where a key such as `list.count` is written.
pub(super) fn place_of(text: &str, key: &str) -> Option<Range<usize>> {
    let table = DeTable::parse(text).ok()?;
    let mut table = table.get_ref();
    let mut at = None;
    let mut rest = key;
    while !rest.is_empty() {
        let first = rest.split('.').next().unwrap_or(rest);
        let (name, value) = table.iter().find(|(name, _)| name.get_ref().as_ref() == first)?;
        at = Some(name.span());
        rest = rest.get(first.len() + 1..).unwrap_or_default();
        match value.get_ref() {
            DeValue::Table(inner) => table = inner,
            _ => break,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_where_it_is_written() {
        let text = "[list]\nother = 'a'\n\"count\" = { one = 'b', other = 'c' }\n";
        let at = place_of(text, "list.count").expect("found");
        assert!(text[at].contains("count"));
        assert_eq!(place_of(text, "list.absent"), None);
    }
}
