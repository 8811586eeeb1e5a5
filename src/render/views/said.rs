//! Words of the content in the language of a page, or in their own where nobody has translated them.

use serde::Serialize;

use crate::model::{Entry, PlainPage, Term, Translated, Translation, translation};
use crate::render::Renderer;
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
    /// The translation of some words where there is one, else the words in the language of the content.
    pub fn new(translated: Option<&'a str>, original: &'a str, content: &'static str) -> Self {
        let original = Said { text: original, lang: Some(content) };
        translated.map_or(original, |text| Said { text, lang: None })
    }

    /// The title of a plain page in a language.
    pub fn of_page(page: &'a PlainPage, lang: &str, content: &'static str) -> Self {
        let own = translation(&page.translations, lang).and_then(|to| to.name.as_deref());
        Said::new(own, &page.title, content)
    }
}

impl<'a> Renderer<'a> {
    /// The translation of some words where there is one, else the words.
    pub fn said(&self, translated: Option<&'a str>, original: &'a str) -> Said<'a> {
        Said::new(translated, original, self.content)
    }

    /// Words of a vocabulary.
    pub fn said_words(&self, words: &'a Translated) -> Said<'a> {
        self.said(words.in_language(self.lang), &words.text)
    }

    /// The label of a word.
    pub fn said_term(&self, term: &'a Term) -> Said<'a> {
        let lang = (!term.has_label(self.lang)).then_some(self.content);
        Said { text: term.label(self.lang), lang }
    }

    /// The title of a plain page.
    pub fn said_page(&self, page: &'a PlainPage) -> Said<'a> {
        Said::of_page(page, self.lang, self.content)
    }

    /// The name of an entry.
    pub fn name_of(&self, entry: &'a Entry) -> Said<'a> {
        self.said(entry.translation(self.lang).and_then(|to| to.name.as_deref()), &entry.name)
    }

    /// What an entry is, in one sentence.
    pub fn summary_of(&self, entry: &'a Entry) -> Said<'a> {
        self.said(entry.translation(self.lang).and_then(|to| to.summary.as_deref()), &entry.summary)
    }

    /// The name on a card.
    pub fn card_name(&self, card: &Card<'a>) -> Said<'a> {
        self.said(self.card_translation(card).and_then(|to| to.name.as_deref()), card.name)
    }

    /// The sentence on a card.
    pub fn card_summary(&self, card: &Card<'a>) -> Said<'a> {
        self.said(self.card_translation(card).and_then(|to| to.summary.as_deref()), card.summary)
    }

    fn card_translation(&self, card: &Card<'a>) -> Option<&'a Translation> {
        translation(card.translations, self.lang)
    }
}
