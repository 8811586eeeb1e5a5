//! Words of the interface, by language, with CLDR plurals.
//!
//! A file is TOML: tables group keys, a string is a text, and a table whose
//! keys are plural categories (`one`, `other`, …) is a text that counts:
//! `{n}` stands for the number and `{name}` for a parameter.

use std::collections::BTreeMap;
use std::ops::Range;

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use serde::Serialize;
use toml::de::{DeTable, DeValue};

use super::{Language, Languages, Unreadable, fill, shipped};
use crate::diag;

/// Words of one language.
#[derive(Clone)]
pub struct Strings {
    language: &'static Language,
    texts: BTreeMap<String, Text>,
    /// Texts that name the language of the original, before it was filled in.
    of_original: BTreeMap<String, String>,
}

#[derive(Clone, Serialize)]
#[serde(untagged)]
enum Text {
    One(String),
    Counted(BTreeMap<String, String>),
}

/// Before the code of a language, the key of "in" it.
pub const IN_LANGUAGE: &str = "in_language.";

/// Words that are addresses: each becomes one of a link.
pub static ADDRESSES: [&str; 1] = ["frame.exit_to"];

/// Before the plural category, in the key of a form that a script shows.
const FORM_OF_SCRIPT: char = '-';

static CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Strings {
    /// Reads a file.
    ///
    /// # Errors
    /// It is no TOML, or a value is no text.
    pub fn parse(language: &'static Language, source: &str) -> Result<Self, Unreadable> {
        Ok(Strings { language, texts: texts_of(source)?, of_original: BTreeMap::new() })
    }

    /// Whether a file can be read.
    ///
    /// # Errors
    /// It is no TOML, or a value is no text.
    pub fn check(source: &str) -> Result<(), Unreadable> {
        texts_of(source).map(drop)
    }

    /// The words of a language that no theme has changed; those that it lacks are in English.
    pub fn built_in(language: &'static Language) -> Self {
        let mut words = Strings::of_file(language);
        if !shipped::all().iter().any(|own| std::ptr::eq(*own, language)) {
            words.fill_from(&Strings::of_file(shipped::english()));
        }
        words
    }

    /// The words that the file of a language has.
    pub fn of_file(language: &'static Language) -> Self {
        // They were read with the language.
        Strings::parse(language, language.words).unwrap_or_else(|_| Strings::none(language))
    }

    /// The language.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// A text after its label: "Prix : Gratuit."
    pub fn labelled(&self, label: &str, text: &str) -> String {
        format!("{}{} {text}", self.get(label), self.get("word.colon"))
    }

    /// No words.
    pub fn none(language: &'static Language) -> Self {
        Strings { language, texts: BTreeMap::new(), of_original: BTreeMap::new() }
    }

    /// Takes words of the same language, over those of the same key.
    pub fn take(&mut self, others: Strings) {
        self.texts.extend(others.texts);
    }

    /// Puts a text under a key.
    pub fn put(&mut self, key: &str, text: &str) {
        self.texts.insert(key.to_owned(), Text::One(text.to_owned()));
    }

    /// Lays the texts of a table over those of the same keys outside it, and takes the table away: `a.b.c` over `b.c`
    /// where it is wanted.
    pub fn lay(&mut self, table: &str, wanted: bool) {
        let start = format!("{table}.");
        let keys: Vec<String> = self.texts.keys().filter(|key| key.starts_with(&start)).cloned().collect();
        for key in keys {
            if let (Some(text), Some(own)) = (self.texts.remove(&key), key.strip_prefix(&start))
                && wanted
            {
                self.texts.insert(own.to_owned(), text);
            }
        }
    }

    /// All words, as bytes that differ when a word does.
    pub fn bytes(&self) -> Vec<u8> {
        // Texts always become JSON.
        serde_json::to_vec(&(self.language.code, self.language.source, &self.texts)).unwrap_or_default()
    }

    /// Takes what is missing from another language.
    pub fn fill_from(&mut self, other: &Strings) {
        for (key, text) in &other.texts {
            if !self.texts.contains_key(key) {
                self.texts.insert(key.clone(), text.clone());
            }
        }
    }

    /// Says "in" each language that it has no word for, by what that language calls itself.
    pub fn name_languages(&mut self, languages: Languages) {
        for language in languages.all() {
            let key = format!("{IN_LANGUAGE}{}", language.code);
            if !self.has(&key) {
                let said = self.with("in_language.other_language", &[("language", &language.name)]);
                self.put(&key, &said);
            }
        }
    }

    /// Fills `{original}`, wherever it stands, with the name of the language that the texts of a site are first written
    /// in: "in het Frans".
    pub fn name_original(&mut self, lang: &str) {
        let unfilled = self.texts.iter().filter_map(|(key, text)| match text {
            Text::One(text) if text.contains("{original}") => Some((key.clone(), text.clone())),
            _ => None,
        });
        self.of_original = unfilled.collect();
        let name = self.get(&format!("{IN_LANGUAGE}{lang}")).to_owned();
        let fill = |text: &mut String| *text = fill(text, &[("original", &name)]);
        for text in self.texts.values_mut() {
            match text {
                Text::One(text) => fill(text),
                Text::Counted(forms) => forms.values_mut().for_each(fill),
            }
        }
    }

    /// A text that names the language of the original, where that is not the one of [`Self::name_original`].
    pub fn of_original(&self, key: &str, lang: &str, parameters: &[(&str, &str)]) -> String {
        let name = self.get(&format!("{IN_LANGUAGE}{lang}")).to_owned();
        let text = self.of_original.get(key).map_or_else(|| self.get(key), String::as_str);
        fill(&fill(text, &[("original", &name)]), parameters)
    }

    /// A text without parameters: `entry.call`. A missing key gives the key itself, so that it is seen.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        match self.texts.get(key) {
            Some(Text::One(text)) => text,
            Some(Text::Counted(forms)) => forms.get("other").map_or(key, String::as_str),
            None => key,
        }
    }

    /// A text with parameters: each `{name}` is replaced.
    pub fn with(&self, key: &str, parameters: &[(&str, &str)]) -> String {
        fill(self.get(key), parameters)
    }

    /// A text that counts: the form that the language uses for `n`, with `{n}` replaced.
    pub fn count(&self, key: &str, n: u64, parameters: &[(&str, &str)]) -> String {
        let number = n.to_string();
        let mut all = vec![("n", number.as_str())];
        all.extend_from_slice(parameters);
        let Some(Text::Counted(forms)) = self.texts.get(key) else {
            return fill(self.get(key), &all);
        };
        let exact = (n == 0).then(|| forms.get("zero")).flatten();
        let form = exact.or_else(|| forms.get(self.category(n))).or_else(|| forms.get("other"));
        fill(form.map_or(key, String::as_str), &all)
    }

    /// Every text with its key, each form of one that counts.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().flat_map(|(key, text)| {
            let forms: Vec<&String> = match text {
                Text::One(text) => vec![text],
                Text::Counted(forms) => forms.values().collect(),
            };
            forms.into_iter().map(move |form| (key.as_str(), form.as_str()))
        })
    }

    /// All keys with a text; those of the forms that a script shows as one, without the category.
    pub fn keys_without_forms(&self) -> impl Iterator<Item = &str> {
        self.keys().map(|key| match key.rsplit_once(FORM_OF_SCRIPT) {
            Some((stem, category)) if CATEGORIES.contains(&category) => stem,
            _ => key,
        })
    }

    /// Whether there is a text for a key.
    pub fn has(&self, key: &str) -> bool {
        self.texts.contains_key(key)
    }

    /// All keys with a text, for the test that languages are complete.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    fn category(&self, n: u64) -> &'static str {
        let rules =
            self.language.code.parse::<icu_locale_core::Locale>().ok().and_then(|locale| {
                PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).ok()
            });
        match rules.map(|rules| rules.category_for(n)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            _ => "other",
        }
    }
}

/// The texts of a file by their keys.
fn texts_of(source: &str) -> Result<BTreeMap<String, Text>, Unreadable> {
    let table: toml::Table = source.parse().map_err(|error| Unreadable::toml(&error))?;
    let mut texts = BTreeMap::new();
    flatten("", &table, &mut texts).map_err(|key| Unreadable {
        message: diag::Text::new(
            format!("« {key} » doit être un texte entre guillemets, ou ses formes de pluriel (one, other…)"),
            format!("“{key}” must be a text in quotes, or its plural forms (one, other…)"),
        ),
        at: place_of(source, &key),
    })?;
    Ok(texts)
}

/// Adds the texts of a table by their dotted keys; fails with the key of a value that is no text.
fn flatten(prefix: &str, table: &toml::Table, texts: &mut BTreeMap<String, Text>) -> Result<(), String> {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            toml::Value::String(text) => {
                texts.insert(key, Text::One(text.clone()));
            }
            toml::Value::Table(inner) if inner.contains_key("other") => {
                texts.insert(key.clone(), Text::Counted(forms(&key, inner)?));
            }
            toml::Value::Table(inner) => flatten(&key, inner, texts)?,
            _ => return Err(key),
        }
    }
    Ok(())
}

fn forms(key: &str, table: &toml::Table) -> Result<BTreeMap<String, String>, String> {
    let mut forms = BTreeMap::new();
    for (category, value) in table {
        match value {
            toml::Value::String(text) if CATEGORIES.contains(&category.as_str()) => {
                forms.insert(category.clone(), text.clone());
            }
            _ => return Err(format!("{key}.{category}")),
        }
    }
    Ok(forms)
}

/// Where a key such as `list.count` is written.
pub fn place_of(text: &str, key: &str) -> Option<Range<usize>> {
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
    fn french_counts_zero_and_one_alike_and_takes_parameters() {
        let strings = Strings::parse(
            crate::lang::first(),
            "[list]\ncount = { zero = 'aucune', one = '{n} fiche à {place}', other = '{n} fiches à {place}' }\nhello = 'Bonjour {name}'",
        )
        .expect("valid");
        assert_eq!(strings.count("list.count", 0, &[]), "aucune");
        assert_eq!(strings.count("list.count", 1, &[("place", "Liège")]), "1 fiche à Liège");
        assert_eq!(strings.count("list.count", 2, &[("place", "Liège")]), "2 fiches à Liège");
        assert_eq!(strings.with("list.hello", &[("name", "toi")]), "Bonjour toi");
        assert_eq!(strings.get("list.nothing"), "list.nothing");
    }

    #[test]
    fn a_key_is_found_where_it_is_written() {
        let text = "[list]\nother = 'a'\n\"count\" = { one = 'b', other = 'c' }\n";
        let at = place_of(text, "list.count").expect("found");
        assert!(text[at].contains("count"));
        assert_eq!(place_of(text, "list.absent"), None);
    }
}
