//! `taxonomies`: the vocabularies whose words have pages, among them those that the site declares.

use super::{Reader, faults};
use crate::config::SiteConfig;
use crate::diag::{Diagnostic, Span};
use crate::schema::{FieldId as F, Kinds, Name, OwnVocabulary, Record, Vocabulary, is_word};
use crate::text::upper_first;

/// So many nobody looks through.
const MOST: usize = 20;

/// The vocabularies of Repère whose words may have pages. Zones and the home page lead to the first.
static BUILT_IN: [Vocabulary; 2] = [Vocabulary::Themes, Vocabulary::Audiences];

/// Files of `vocabulaire/` that hold something else than words with pages.
static OTHERS: [&str; 7] =
    ["orienteurs", "langues", "agrements", "synonymes", "glossaire", "urgences", "dangers"];

impl Reader<'_> {
    /// Their names, in the order of the settings.
    pub(super) fn taxonomies(&mut self, record: &Record) -> Vec<String> {
        let built_in = BUILT_IN.map(|vocabulary| vocabulary.word().to_owned());
        let Some(list) = record.get(F::Taxonomies) else { return built_in.into() };
        let named = record.list(F::Taxonomies);
        if let Some(item) = named.get(MOST) {
            self.problems.push(faults::too_many(item.span, named.len(), MOST));
        }
        let fields: Vec<&str> = Kinds::default().field_names().collect();
        let mut found: Vec<String> = Vec::new();
        for item in named.iter().take(MOST) {
            let Some(text) = item.text() else { continue };
            let name = Name { text: text.to_owned(), span: item.span };
            let known = built_in.iter().any(|word| word == text);
            if !known && (OTHERS.contains(&text) || fields.contains(&text)) {
                self.problems.push(faults::taken(&name));
            } else if !known && !is_word(text) {
                self.problems.push(faults::no_word(&name));
            } else if !found.iter().any(|word| word == text) {
                found.push(name.text);
            }
        }
        let [themes, _] = &built_in;
        if !found.contains(themes) {
            self.problems.push(faults::no_themes(list.span, themes));
            found.insert(0, themes.clone());
        }
        found
    }
}

impl SiteConfig {
    /// Vocabularies that the site declares and that have no file, of which `has_file` tells.
    pub fn without_file(&self, has_file: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
        let own = self.kinds.own_vocabularies().map(|own| Vocabulary::Own(own).word());
        own.filter(|word| !has_file(word)).map(|word| faults::no_file(self.taxonomies_span, word)).collect()
    }

    /// Takes what a file of words calls itself, of a vocabulary that the site declares.
    pub fn name_vocabulary(&mut self, own: OwnVocabulary, file: &Record, whole: Span) -> Option<Diagnostic> {
        for (lang, text) in file.strings_by_language(F::Label) {
            self.words.say(lang, own.title, &upper_first(&text));
        }
        for (lang, text) in file.strings_by_language(F::Lead) {
            self.words.say(lang, own.lead, &text);
        }
        let main = self.content_language();
        let named = self.words.get(main, own.title).is_some();
        (!named).then(|| faults::unnamed(main, file.get(F::Label).map_or(whole, |item| item.span)))
    }
}
