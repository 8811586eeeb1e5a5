//! Words of the content in the language of a page, or in their own where nobody has translated them.

use serde::Serialize;

use crate::model::{Entry, Label, PlainPage, Term, Translated, Translation, translation};
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
    /// The translation of some words of an entry where there is one, else the words, in the language of the entry.
    pub fn said_by(&self, entry: &'a Entry, translated: Option<&'a str>, original: &'a str) -> Said<'a> {
        Said::new(translated, original, entry.lang)
    }

    /// The translation of some words where there is one, else the words, in the language of the content.
    pub fn said(&self, translated: Option<&'a str>, original: &'a str) -> Said<'a> {
        Said::new(translated, original, self.content)
    }

    /// Words of a vocabulary.
    pub fn said_words(&self, words: &'a Translated) -> Said<'a> {
        self.said(words.in_language(self.lang), &words.text)
    }

    /// The label of a word.
    pub fn said_term(&self, term: &'a Term) -> Said<'a> {
        self.said_label(term.said(self.lang))
    }

    /// A label, marked where it is in another language than the page.
    pub fn said_label(&self, label: Label<'a>) -> Said<'a> {
        Said { text: label.text, lang: label.lang.filter(|lang| *lang != self.lang) }
    }

    /// The title of a plain page.
    pub fn said_page(&self, page: &'a PlainPage) -> Said<'a> {
        Said::of_page(page, self.lang, self.content)
    }

    /// The name of an entry.
    pub fn name_of(&self, entry: &'a Entry) -> Said<'a> {
        self.said_by(entry, entry.translation(self.lang).and_then(|to| to.name.as_deref()), &entry.name)
    }

    /// What an entry is, in one sentence.
    pub fn summary_of(&self, entry: &'a Entry) -> Said<'a> {
        let own = entry.translation(self.lang).and_then(|to| to.summary.as_deref());
        self.said_by(entry, own, &entry.summary)
    }

    /// The name on a card.
    pub fn card_name(&self, card: &Card<'a>) -> Said<'a> {
        let own = self.card_translation(card).and_then(|to| to.name.as_deref());
        Said::new(own, card.name, card.lang)
    }

    /// The sentence on a card.
    pub fn card_summary(&self, card: &Card<'a>) -> Said<'a> {
        let own = self.card_translation(card).and_then(|to| to.summary.as_deref());
        Said::new(own, card.summary, card.lang)
    }

    fn card_translation(&self, card: &Card<'a>) -> Option<&'a Translation> {
        translation(card.translations, self.lang)
    }
}
