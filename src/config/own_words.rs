//! What a site calls what it declares, by language: words that stand beside those of the interface.

use std::collections::BTreeMap;

use crate::lang::Strings;

/// Words by language and key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnWords(BTreeMap<&'static str, BTreeMap<String, String>>);

impl OwnWords {
    /// Says a key in a language.
    pub fn say(&mut self, lang: &'static str, key: &str, text: &str) {
        self.0.entry(lang).or_default().insert(key.to_owned(), text.to_owned());
    }

    /// What a key is called in a language.
    pub fn get(&self, lang: &str, key: &str) -> Option<&str> {
        self.0.get(lang)?.get(key).map(String::as_str)
    }

    /// Lays the words of a language over those of the interface.
    pub fn lay_over(&self, strings: &mut Strings) {
        for (key, text) in self.0.get(strings.language().code).into_iter().flatten() {
            strings.put(key, text);
        }
    }
}
