//! The text of a plain page in the language of the page, or in that of the content where nobody has translated it.

use serde::Serialize;

use super::Said;
use crate::model::{PlainPage, Translation, translation};
use crate::render::{Frame, Renderer};
use crate::site::Addresses;

/// What a plain page says.
#[derive(Debug, Clone, Serialize)]
pub struct PageText<'a> {
    /// Its title.
    #[serde(skip)]
    pub title: Said<'a>,
    /// Its first sentence.
    pub summary: Option<Said<'a>>,
    /// Its text, as safe HTML; may be empty.
    pub body: Said<'a>,
    /// That it is a translation, where it is one.
    pub translation: Option<TranslationView<'a>>,
}

/// A text that is a translation.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationView<'a> {
    /// Who has read it again; nobody unless it says so.
    pub reviewed_by: Option<&'a str>,
    /// That it is a translation, from which language, and who has read it again.
    pub note: String,
    /// What leads to the original.
    pub see_original: String,
    /// The address of the original; nothing where the site has no pages in its language.
    pub original: Option<String>,
    /// Its language.
    pub lang: &'static str,
}

impl<'a> PageText<'a> {
    /// A text that is only a title, for a page that nobody has written.
    pub fn titled(title: &'a str) -> Self {
        let empty = Said { text: "", lang: None };
        PageText { title: Said { text: title, lang: None }, summary: None, body: empty, translation: None }
    }

    /// A frame with its title and its first sentence.
    pub fn frame(&self, kind: &'static str, path: impl Into<String>) -> Frame {
        let description = self.summary.as_ref().unwrap_or(&self.title).text;
        Frame::new(kind, path, self.title.text, description).here(self.title.text).titled_in(self.title.lang)
    }
}

impl<'a> Renderer<'a> {
    /// A translation of what is written in a language; `original` gives its address in that language.
    pub fn translation_view(
        &self,
        translation: &'a Translation,
        lang: &'static str,
        original: impl Fn(&Addresses) -> String,
    ) -> TranslationView<'a> {
        let (s, config) = (self.strings, &self.site.directory.config);
        let reviewed_by = translation.reviewed_by.as_deref();
        let note = match reviewed_by {
            Some(who) => s.of_original("translation.text_reviewed", lang, &[("who", who)]),
            None => s.of_original("translation.text_unreviewed", lang, &[]),
        };
        TranslationView {
            reviewed_by,
            note,
            see_original: s.of_original("translation.see_original", lang, &[]),
            original: config
                .languages
                .iter()
                .any(|own| own == lang)
                .then(|| original(&Addresses::new(config, lang))),
            lang,
        }
    }

    /// What a plain page says in the language of the page.
    pub fn page_text(&self, page: &'a PlainPage) -> PageText<'a> {
        let own = translation(&page.translations, self.lang);
        let summary = own.and_then(|to| to.summary.as_deref());
        let body = own.map(|to| to.body.as_str()).filter(|body| !body.is_empty());
        PageText {
            title: self.said_page(page),
            summary: page.summary.as_deref().map(|original| self.said(summary, original)),
            body: self.said(body, &page.body),
            translation: own.map(|own| self.translation_view(own, self.content, |to| to.plain(page))),
        }
    }
}
