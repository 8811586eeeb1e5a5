//! The languages that a site brings: a folder each, `langues/pt/`, with `language.toml` and `words.toml`.

use std::collections::{BTreeMap, BTreeSet};

use super::bytes_of;
use super::file::{Reading, keep};
use super::place::language_file;
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::lang::{self, Language, LanguageFile, Languages, Strings, Unreadable};
use crate::model::codes as c;
use crate::schema::codes::URL;
use crate::source::{self, address};
use crate::text::nearest;
use crate::world::{FoundFile, WorldError};

/// So many words that are missing are named.
const MOST_NAMED: usize = 12;

/// A file, and what it says.
type Read<'a> = (FileId, &'a FoundFile, String);

/// The languages of the program and of the site. What is wrong with a file is reported, and its language is not there.
pub(super) fn languages(
    found: &[FoundFile],
    reading: &mut Reading<'_>,
    hasher: &mut blake3::Hasher,
) -> Result<Languages, WorldError> {
    let mut folders: BTreeMap<&str, BTreeMap<LanguageFile, (FileId, &FoundFile)>> = BTreeMap::new();
    for (file, id) in found.iter().zip(0..) {
        if let Some((code, which)) = language_file(&file.path) {
            folders.entry(code).or_default().insert(which, (FileId(id), file));
        }
    }
    let mut own = Vec::new();
    for (code, files) in folders {
        let mut texts = BTreeMap::new();
        for (which, (id, file)) in files {
            let mut problems = Vec::new();
            if let Some(bytes) = bytes_of(reading.world, id, file, &mut problems)? {
                let (text, clean) = source::decode(id, bytes, &mut problems);
                hasher.update(file.path.as_bytes()).update(text.as_bytes());
                if clean {
                    texts.insert(which, (id, file, text));
                }
            }
            reading.problems.append(&mut problems);
        }
        own.extend(one(code, &texts, reading));
    }
    Ok(Languages::shipped().with(&own))
}

/// The language of a folder.
fn one(
    code: &str,
    texts: &BTreeMap<LanguageFile, Read<'_>>,
    reading: &mut Reading<'_>,
) -> Option<&'static Language> {
    let (first_id, _, _) = texts.values().next()?;
    let mut report = |diagnostic| reading.problems.push(diagnostic);
    if Languages::shipped().find(code).is_some() {
        report(already_there(*first_id, code));
        return None;
    }
    let lacking = LanguageFile::ALL.into_iter().find(|which| !texts.contains_key(which));
    if let Some(which) = lacking {
        report(half(*first_id, code, which));
        return None;
    }
    let text = |which| texts.get(&which).map_or("", |(_, _, text): &Read<'_>| text.as_str());
    match lang::kept(code, text(LanguageFile::Language), text(LanguageFile::Words)) {
        Ok(language) => {
            let (id, file, words) = texts.get(&LanguageFile::Words)?;
            let refused = bad_addresses(*id, language);
            let is_sound = refused.is_empty();
            let problems: Vec<Diagnostic> = refused.into_iter().chain(missing_words(*id, language)).collect();
            keep(reading, file, words.clone(), &problems);
            reading.problems.extend(problems);
            is_sound.then_some(language)
        }
        Err((which, fault)) => {
            let (id, file, text) = texts.get(&which)?;
            let problem = unreadable(*id, &fault);
            keep(reading, file, text.clone(), std::slice::from_ref(&problem));
            reading.problems.push(problem);
            None
        }
    }
}

/// The keys that every language has; in how many forms, and which languages it can name, is its own affair.
fn keys(words: &Strings) -> BTreeSet<&str> {
    let (of_languages, other) = (lang::IN_LANGUAGE, "other_language");
    let of_a_language = |key: &str| key.strip_prefix(of_languages).is_some_and(|code| code != other);
    words.keys_without_forms().filter(|key| !of_a_language(key)).collect()
}

fn already_there(id: FileId, code: &str) -> Diagnostic {
    let message = Text::new(
        format!("la langue « {code} » est déjà dans Repère"),
        format!("the language “{code}” is part of Repère already"),
    );
    Diagnostic::new(&c::LANGUAGE, Span::file_start(id), message).help(
        format!("pour changer ses mots : themes/<votre thème>/i18n/{code}.toml"),
        format!("to change its words: themes/<your theme>/i18n/{code}.toml"),
    )
}

fn half(id: FileId, code: &str, lacking: LanguageFile) -> Diagnostic {
    let name = lacking.name();
    let message = Text::new(
        format!("il manque « langues/{code}/{name} »"),
        format!("“langues/{code}/{name}” is missing"),
    );
    Diagnostic::new(&c::LANGUAGE, Span::file_start(id), message).help(
        "« repere langues new xx » écrit les deux fichiers, à traduire",
        "“repere langues new xx” writes both files, to be translated",
    )
}

/// Words that become the address of a link and lead nowhere on the web.
fn bad_addresses(id: FileId, language: &'static Language) -> Vec<Diagnostic> {
    let words = Strings::of_file(language);
    let fault = |key: &&'static str| {
        let why = words.has(key).then(|| address::web(words.get(key)).err()).flatten()?;
        let at = lang::place_of(language.words, key).unwrap_or(0..0);
        let message =
            Text::new(format!("« {key} » ne peut pas être montré"), format!("“{key}” cannot be shown"));
        Some(Diagnostic::new(&URL, Span::new(id, at.start, at.end), message).help(why.fr, why.en))
    };
    lang::ADDRESSES.iter().filter_map(fault).collect()
}

fn unreadable(id: FileId, fault: &Unreadable) -> Diagnostic {
    let (start, end) = fault.at.as_ref().map_or((0, 0), |at| (at.start, at.end));
    Diagnostic::new(&c::LANGUAGE, Span::new(id, start, end), fault.message.clone()).help(
        "docs/langues.md dit chaque clé ; les langues de Repère (src/lang) sont faites de même",
        "docs/langues.md tells each key; the languages of Repère (src/lang) are made in the same way",
    )
}

/// Words that the language lacks, and those that it has and nobody says.
fn missing_words(id: FileId, language: &'static Language) -> Option<Diagnostic> {
    let (own, all) = (Strings::of_file(language), Strings::built_in(lang::first()));
    let (has, wanted) = (keys(&own), keys(&all));
    let missing: Vec<&str> = wanted.difference(&has).copied().collect();
    let strange = has.difference(&wanted).next().copied();
    if missing.is_empty() && strange.is_none() {
        return None;
    }
    let named = missing.iter().take(MOST_NAMED).copied().collect::<Vec<_>>().join(", ");
    let more = if missing.len() > MOST_NAMED { ", …" } else { "" };
    let (count, code) = (missing.len(), language.code);
    if let Some(strange) = strange {
        let at = lang::place_of(language.words, strange).unwrap_or(0..0);
        let message = Text::new(
            format!("« {code} » a un mot que personne ne dit : « {strange} »"),
            format!("“{code}” has a word that nobody says: “{strange}”"),
        );
        let problem = Diagnostic::new(&c::WORDS, Span::new(id, at.start, at.end), message);
        return Some(match nearest(strange, missing.iter().copied()) {
            Some(near) => {
                problem.label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
            }
            None => problem.help("supprimez la ligne", "delete the line"),
        });
    }
    let message = Text::new(
        format!("il manque {count} mots à « {code} » : {named}{more}"),
        format!("“{code}” lacks {count} words: {named}{more}"),
    );
    Some(
        Diagnostic::new(&c::WORDS, Span::file_start(id), message)
            .help("ils sont montrés en anglais ; ajoutez-les", "they are shown in English; add them"),
    )
}
