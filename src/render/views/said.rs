//! Words of the content in the language of a page, or in their own where nobody has translated them.

use serde::Serialize;

use crate::model::{Entry, PlainPage, Term, Translated, Translation, translation};
use crate::render::Renderer;
use crate::render::theme::CONTENT_LANG;
use crate::site::Card;

/// Words, and the language that they are in. Templates mark it: `{{ line.text | content(lang=line.lang) }}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said<'a> {
    /// The words.
    pub text: &'a str,
    /// Their language; nothing for that of the page.
    pub lang: Option<&'static str>,
}

impl<'a> Said<'a> {
    /// Words of an entry as its editor wrote them.
    pub fn original(text: &'a str) -> Self {
        Said { text, lang: Some(CONTENT_LANG) }
    }

    /// Words of a vocabulary in a language, else in French.
    pub fn in_language(words: &'a Translated, lang: &str) -> Self {
        Said::new(words.in_language(lang), &words.text)
    }

    /// The label of a word in a language, else in French.
    pub fn of_term(term: &'a Term, lang: &str) -> Self {
        let own = term.labels.iter().any(|(label, _)| *label == lang);
        Said { text: term.label(lang), lang: (!own).then_some(CONTENT_LANG) }
    }

    /// The title of a plain page in a language, else in French.
    pub fn of_page(page: &'a PlainPage, lang: &str) -> Self {
        Said::new(translation(&page.translations, lang).and_then(|to| to.name.as_deref()), &page.title)
    }

    /// The translation of some words where there is one, else the words.
    pub fn new(translated: Option<&'a str>, original: &'a str) -> Self {
        translated.map_or_else(|| Said::original(original), |text| Said { text, lang: None })
    }
}

impl<'a> Renderer<'a> {
    /// The name of an entry.
    pub fn name_of(&self, entry: &'a Entry) -> Said<'a> {
        Said::new(entry.translation(self.lang).and_then(|to| to.name.as_deref()), &entry.name)
    }

    /// What an entry is, in one sentence.
    pub fn summary_of(&self, entry: &'a Entry) -> Said<'a> {
        Said::new(entry.translation(self.lang).and_then(|to| to.summary.as_deref()), &entry.summary)
    }

    /// The name on a card.
    pub fn card_name(&self, card: &Card<'a>) -> Said<'a> {
        Said::new(self.card_translation(card).and_then(|to| to.name.as_deref()), card.name)
    }

    /// The sentence on a card.
    pub fn card_summary(&self, card: &Card<'a>) -> Said<'a> {
        Said::new(self.card_translation(card).and_then(|to| to.summary.as_deref()), card.summary)
    }

    fn card_translation(&self, card: &Card<'a>) -> Option<&'a Translation> {
        translation(card.translations, self.lang)
    }
}
