//! Words of the interface, by language, with CLDR plurals.
//!
//! A file is TOML: tables group keys, a string is a text, and a table whose
//! keys are plural categories (`one`, `other`, …) is a text that counts:
//! `{n}` stands for the number and `{name}` for a parameter.

use std::collections::BTreeMap;
use std::ops::Range;

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use tera::Value;

use crate::diag;
use crate::plan::KeyBuilder;

/// Words of one language.
#[derive(Clone)]
pub struct Strings {
    lang: String,
    texts: BTreeMap<String, Text>,
}

/// Why a file of words is refused.
#[derive(Debug)]
pub struct Unreadable {
    /// What is wrong.
    pub message: diag::Text,
    /// Where, in bytes.
    pub at: Option<Range<usize>>,
}

#[derive(Clone)]
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
            at: super::words::place_of(source, &key),
        })?;
        Ok(Strings { lang: lang.to_owned(), texts })
    }

    /// No words.
    pub(super) fn none(lang: &str) -> Self {
        Strings { lang: lang.to_owned(), texts: BTreeMap::new() }
    }

    /// Takes words of the same language, over those of the same key.
    pub(super) fn take(&mut self, others: Strings) {
        self.texts.extend(others.texts);
    }

    /// Adds all words to a key.
    pub(super) fn add_to(key: KeyBuilder, words: &Strings) -> KeyBuilder {
        let start = key.part(words.lang.as_bytes());
        words.texts.iter().fold(start, |key, (name, text)| match text {
            Text::One(text) => key.part(name.as_bytes()).part(text.as_bytes()),
            Text::Counted(forms) => forms.iter().fold(key.part(name.as_bytes()), |key, (form, text)| {
                key.part(form.as_bytes()).part(text.as_bytes())
            }),
        })
    }

    /// Takes what is missing from another language.
    pub(super) fn fill_from(&mut self, other: &Strings) {
        for (key, text) in &other.texts {
            if !self.texts.contains_key(key) {
                self.texts.insert(key.clone(), text.clone());
            }
        }
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
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().flat_map(|(key, text)| {
            let forms: Vec<&String> = match text {
                Text::One(text) => vec![text],
                Text::Counted(forms) => forms.values().collect(),
            };
            forms.into_iter().map(move |form| (key.as_str(), form.as_str()))
        })
    }

    /// Whether there is a text for a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.texts.contains_key(key)
    }

    /// All keys with a text, for the test that languages are complete.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// Texts without parameters as nested maps, for templates: `s.entry.call`.
    pub(in crate::render) fn to_value(&self) -> Value {
        let mut root = BTreeMap::new();
        for key in self.texts.keys() {
            insert(&mut root, key, self.get(key));
        }
        Value::from_serializable(&root)
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

/// Nested words.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Tree {
    Leaf(String),
    Branch(BTreeMap<String, Tree>),
}

fn insert(branch: &mut BTreeMap<String, Tree>, key: &str, text: &str) {
    match key.split_once('.') {
        None => {
            branch.insert(key.to_owned(), Tree::Leaf(text.to_owned()));
        }
        Some((first, rest)) => {
            let inner = branch.entry(first.to_owned()).or_insert_with(|| Tree::Branch(BTreeMap::new()));
            if let Tree::Branch(inner) = inner {
                insert(inner, rest, text);
            }
        }
    }
}

/// The texts of a table by dotted key; else the key of what is none.
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

fn fill(text: &str, parameters: &[(&str, &str)]) -> String {
    let mut filled = text.to_owned();
    for (name, value) in parameters {
        let mark = format!("{{{name}}}");
        if filled.contains(&mark) {
            filled = filled.replace(&mark, value);
        }
    }
    filled
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
}
