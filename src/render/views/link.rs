//! Words that may lead somewhere.

use serde::Serialize;

use crate::model::{Entry, OrgRef, TermId, ZoneId};
use crate::render::Renderer;
use crate::schema::Vocabulary;

/// Words that may lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LinkView<'a> {
    /// The words.
    pub label: &'a str,
    /// Their language; nothing for that of the page, and for names of zones.
    pub lang: Option<&'static str>,
    /// Where they lead; nothing when that has no page.
    pub href: Option<String>,
    /// What stands beside them.
    pub note: Option<&'a str>,
}

impl<'a> LinkView<'a> {
    /// Words in the page's language that lead to an address.
    pub fn to(label: &'a str, href: impl Into<String>) -> Self {
        LinkView { label, lang: None, href: Some(href.into()), note: None }
    }
}

impl<'a> Renderer<'a> {
    /// Words of the content that lead nowhere.
    pub fn plain_link(&self, label: &'a str) -> LinkView<'a> {
        LinkView { label, lang: Some(self.content), href: None, note: None }
    }

    /// A zone; a village or quarter leads to the page of its commune.
    pub fn zone_link(&self, id: ZoneId) -> LinkView<'a> {
        let zones = &self.site.directory.zones;
        let page = zones.page_zone(id);
        let there = self.site.zones().binary_search(&page).is_ok();
        LinkView {
            label: zones.get(id).label(self.lang),
            lang: None,
            href: there.then(|| self.to.zone(&zones.get(page).slug)),
            note: None,
        }
    }

    /// Words, each as [`Self::term_link`] has it.
    pub fn term_links(&self, vocabulary: Vocabulary, ids: &[TermId]) -> Vec<LinkView<'a>> {
        ids.iter().map(|id| self.term_link(vocabulary, *id)).collect()
    }

    /// A word of a vocabulary: its page, where that vocabulary has pages.
    pub fn term_link(&self, vocabulary: Vocabulary, id: TermId) -> LinkView<'a> {
        let label = self.said_term(self.site.directory.words.term(vocabulary, id));
        let href = self.site.has_pages(vocabulary).then(|| self.term_href(vocabulary, id));
        LinkView { href, lang: label.lang, ..self.plain_link(label.text) }
    }

    /// An entry.
    pub fn entry_link(&self, entry: &'a Entry) -> LinkView<'a> {
        let name = self.name_of(entry);
        LinkView { lang: name.lang, ..LinkView::to(name.text, self.to.entry(entry)) }
    }

    /// An entry that another names; a name that leads nowhere when it was left out.
    pub fn reference_link(&self, slug: &'a str) -> LinkView<'a> {
        match self.site.directory.find(slug) {
            Some(entry) => self.entry_link(entry),
            None => self.plain_link(slug),
        }
    }

    /// An organisation: its page here, else its own site.
    pub fn organisation_link(&self, reference: &'a OrgRef) -> LinkView<'a> {
        match reference {
            OrgRef::Entry(reference) => self.reference_link(&reference.slug),
            OrgRef::Named(named) => {
                let (href, note) = (named.url.clone(), named.description.as_deref());
                LinkView { href, note, ..self.plain_link(&named.name) }
            }
        }
    }

    /// Several organisations.
    pub fn organisation_links(&self, references: impl IntoIterator<Item = &'a OrgRef>) -> Vec<LinkView<'a>> {
        references.into_iter().map(|reference| self.organisation_link(reference)).collect()
    }
}
