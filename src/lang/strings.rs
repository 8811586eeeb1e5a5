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

use super::{Language, fill};
use crate::diag;

/// Words of one language.
#[derive(Clone)]
pub struct Strings {
    lang: String,
    texts: BTreeMap<String, Text>,
    /// Texts that name the language of the original, before it was filled in.
    of_original: BTreeMap<String, String>,
}

/// Why a file of words is refused.
#[derive(Debug)]
pub struct Unreadable {
    /// What is wrong.
    pub message: diag::Text,
    /// Where, in bytes.
    pub at: Option<Range<usize>>,
}

#[derive(Clone, Serialize)]
#[serde(untagged)]
enum Text {
    One(String),
    Counted(BTreeMap<String, String>),
}

static CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Strings {
    /// Reads a file.
    ///
    /// # Errors
    /// It is no TOML, or a value is no text.
    pub fn parse(lang: &str, source: &str) -> Result<Self, Unreadable> {
        let table: toml::Table = source.parse().map_err(|error: toml::de::Error| Unreadable {
            message: diag::Text::new(
                format!("ces mots ne sont pas du TOML : {}", error.message()),
                format!("these words are no TOML: {}", error.message()),
            ),
            at: error.span(),
        })?;
        let mut texts = BTreeMap::new();
        flatten("", &table, &mut texts).map_err(|key| Unreadable {
            message: diag::Text::new(
                format!(
                    "« {key} » doit être un texte entre guillemets, ou ses formes de pluriel (one, other…)"
                ),
                format!("“{key}” must be a text in quotes, or its plural forms (one, other…)"),
            ),
            at: place_of(source, &key),
        })?;
        Ok(Strings { lang: lang.to_owned(), texts, of_original: BTreeMap::new() })
    }

    /// The words of a language that no theme has changed.
    pub fn built_in(language: &Language) -> Self {
        // They are part of the program, and a test reads them.
        Strings::parse(language.code, language.words).unwrap_or_else(|_| Strings::none(language.code))
    }

    /// The language.
    pub fn language(&self) -> &'static Language {
        super::of(&self.lang)
    }

    /// A text after its label: "Prix : Gratuit."
    pub fn labelled(&self, label: &str, text: &str) -> String {
        format!("{}{} {text}", self.get(label), self.get("word.colon"))
    }

    /// No words.
    pub fn none(lang: &str) -> Self {
        Strings { lang: lang.to_owned(), texts: BTreeMap::new(), of_original: BTreeMap::new() }
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
        serde_json::to_vec(&(&self.lang, &self.texts)).unwrap_or_default()
    }

    /// Takes what is missing from another language.
    pub fn fill_from(&mut self, other: &Strings) {
        for (key, text) in &other.texts {
            if !self.texts.contains_key(key) {
                self.texts.insert(key.clone(), text.clone());
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
        let name = self.get(&format!("in_language.{lang}")).to_owned();
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
        let name = self.get(&format!("in_language.{lang}")).to_owned();
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
            self.lang.parse::<icu_locale_core::Locale>().ok().and_then(|locale| {
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
            "fr",
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
