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
    /// The address of the original.
    pub original: String,
    /// Its language.
    pub lang: &'static str,
}

impl<'a> TranslationView<'a> {
    /// A translation of what stands at an address, in a language.
    pub fn new(translation: &'a Translation, original: String, lang: &'static str) -> Self {
        TranslationView { reviewed_by: translation.reviewed_by.as_deref(), original, lang }
    }
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
    /// What a plain page says in the language of the page.
    pub fn page_text(&self, page: &'a PlainPage) -> PageText<'a> {
        let own = translation(&page.translations, self.lang);
        let summary = own.and_then(|to| to.summary.as_deref());
        let body = own.map(|to| to.body.as_str()).filter(|body| !body.is_empty());
        let original = Addresses::new(&self.site.directory.config, self.content);
        PageText {
            title: self.said_page(page),
            summary: page.summary.as_deref().map(|original| self.said(summary, original)),
            body: self.said(body, &page.body),
            translation: own.map(|to| TranslationView::new(to, original.plain(page), self.content)),
        }
    }
}
