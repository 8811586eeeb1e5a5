//! Links to zones and words, with how much stands behind them.

use serde::Serialize;

use crate::model::{TermId, ZoneId};
use crate::render::Renderer;
use crate::schema::Vocabulary;

/// A link and how many entries it leads to.
#[derive(Debug, Clone, Serialize)]
pub struct CountedLink {
    /// Its words.
    pub label: String,
    /// Their language; nothing for that of the page.
    pub lang: Option<&'static str>,
    /// Where it leads.
    pub href: String,
    /// How many entries stand there.
    pub count: Option<usize>,
    /// An icon of the theme.
    pub icon: Option<String>,
}

impl CountedLink {
    /// A link without a count.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        CountedLink { label: label.into(), lang: None, href: href.into(), count: None, icon: None }
    }

    /// The same with a count.
    #[must_use]
    pub fn counting(self, count: usize) -> Self {
        CountedLink { count: Some(count), ..self }
    }
}

impl Renderer<'_> {
    /// The name of a zone in the page's language.
    pub fn zone_name(&self, zone: ZoneId) -> &str {
        self.site.directory.zones.get(zone).label(self.lang)
    }

    /// The address of a zone's page.
    pub fn zone_href(&self, zone: ZoneId) -> String {
        self.to.zone(&self.site.directory.zones.get(zone).slug)
    }

    /// A link to a zone's page, with how many entries are its own.
    pub fn counted_zone(&self, zone: ZoneId) -> CountedLink {
        let count = self.site.counts(zone).own as usize;
        CountedLink::new(self.zone_name(zone), self.zone_href(zone)).counting(count)
    }

    /// The label of a word in the page's language.
    pub fn term(&self, vocabulary: Vocabulary, id: TermId) -> &str {
        self.site.directory.words.term(vocabulary, id).label(self.lang)
    }

    /// The address of a word's page.
    pub fn term_href(&self, vocabulary: Vocabulary, id: TermId) -> String {
        self.to.page(&self.site.term_path(vocabulary, id))
    }

    /// Words, each of which leads to its page, with how many entries have it.
    pub fn counted_terms(&self, vocabulary: Vocabulary, ids: &[TermId]) -> Vec<CountedLink> {
        let link = |id: &TermId| {
            let count = self.site.with_term(vocabulary, *id).len();
            self.counted_term(vocabulary, *id, self.term_href(vocabulary, *id), count)
        };
        ids.iter().map(link).collect()
    }

    /// A link to a word, with its icon.
    pub fn counted_term(
        &self,
        vocabulary: Vocabulary,
        id: TermId,
        href: String,
        count: usize,
    ) -> CountedLink {
        let icon = self.site.directory.words.term(vocabulary, id).icon.clone();
        CountedLink { icon, ..self.named_term(vocabulary, id, href).counting(count) }
    }

    /// A link named after a word.
    pub fn named_term(&self, vocabulary: Vocabulary, id: TermId, href: impl Into<String>) -> CountedLink {
        let label = self.said_term(self.site.directory.words.term(vocabulary, id));
        CountedLink { lang: label.lang, ..CountedLink::new(label.text, href) }
    }

    /// What a word means, where the page is in the language of the content.
    pub fn term_help(&self, vocabulary: Vocabulary, id: TermId) -> Option<String> {
        let help = self.site.directory.words.term(vocabulary, id).help.clone();
        help.filter(|_| self.lang == self.content)
    }

    /// Links in the order of the page's language.
    pub fn sorted(&self, links: Vec<CountedLink>) -> Vec<CountedLink> {
        let labels: Vec<&str> = links.iter().map(|link| link.label.as_str()).collect();
        let keys = crate::text::sort_keys(self.lang, &labels);
        let mut keyed: Vec<(Vec<u8>, CountedLink)> = keys.into_iter().zip(links).collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        keyed.into_iter().map(|(_, link)| link).collect()
    }
}
