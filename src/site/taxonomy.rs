//! Taxonomies: the vocabularies whose words have pages, next dates and feeds of their own.
//!
//! What tells one from another is a row here, or follows from what the site declares; lists, feeds and pages take the
//! vocabulary as a value. A word's page is at `<folder>/<word>/`, its feed at `c/<folder>/<word>.ics`.

use super::{Dated, EntryIndex, FeedContent, Site};
use crate::config::FeedOptions;
use crate::model::TermId;
use crate::schema::{OwnVocabulary, Vocabulary};

/// A vocabulary whose words have pages.
#[derive(Debug, Clone, Copy)]
pub struct Taxonomy {
    /// Its words.
    pub vocabulary: Vocabulary,
    /// The key of its index's title.
    pub title: &'static str,
    /// The key of its index's description.
    pub lead: &'static str,
    /// The colour of its feeds, a name of CSS (RFC 7986, 5.9).
    pub color: &'static str,
    /// Whether its words also have a page in each zone, and an agenda.
    pub by_zone: bool,
    /// Whether the settings want its feeds.
    feeds: fn(&FeedOptions) -> bool,
}

/// The taxonomies of Repère.
static TAXONOMIES: [Taxonomy; 2] = [
    Taxonomy {
        vocabulary: Vocabulary::Themes,
        title: "themes.title",
        lead: "themes.lead",
        color: "steelblue",
        by_zone: true,
        feeds: |options| options.themes,
    },
    Taxonomy {
        vocabulary: Vocabulary::Audiences,
        title: "audiences.title",
        lead: "audiences.lead",
        color: "indianred",
        by_zone: false,
        feeds: |options| options.audiences,
    },
];

/// One that the site declares.
fn declared(own: OwnVocabulary) -> Taxonomy {
    Taxonomy {
        vocabulary: Vocabulary::Own(own),
        title: own.title,
        lead: own.lead,
        color: "slateblue",
        by_zone: false,
        feeds: |options| options.taxonomies,
    }
}

impl Site<'_> {
    /// The taxonomies of the site, in the order in which the settings name them.
    pub fn taxonomies(&self) -> impl Iterator<Item = Taxonomy> + '_ {
        self.directory.config.taxonomies.iter().filter_map(|vocabulary| match vocabulary {
            Vocabulary::Own(own) => Some(declared(*own)),
            built_in => TAXONOMIES.iter().find(|taxonomy| taxonomy.vocabulary == *built_in).copied(),
        })
    }

    /// Whether the words of a vocabulary have pages.
    pub fn has_pages(&self, vocabulary: Vocabulary) -> bool {
        self.directory.config.taxonomies.contains(&vocabulary)
    }

    /// Entries with a word, in the order of lists.
    pub fn with_term(&self, vocabulary: Vocabulary, term: TermId) -> &[EntryIndex] {
        self.membership.with_term(vocabulary, term)
    }

    /// The words that some entry has, in the order of their file.
    pub fn used_terms(&self, vocabulary: Vocabulary) -> Vec<TermId> {
        let all = self.directory.words.iter(vocabulary).map(|(id, _)| id);
        all.filter(|id| !self.with_term(vocabulary, *id).is_empty()).collect()
    }

    /// The next dates of entries with a word, in order: at most `most`, and at most [`super::SOON`].
    pub fn upcoming_for(
        &self,
        vocabulary: Vocabulary,
        term: TermId,
        most: usize,
    ) -> impl Iterator<Item = Dated> + '_ {
        let places = self.soon.of_term(vocabulary, term).iter().take(most);
        places.filter_map(|place| self.dates.at(*place))
    }

    /// What a vocabulary is called in addresses.
    pub fn folder_of(&self, vocabulary: Vocabulary) -> &'static str {
        self.directory.config.paths().folder(vocabulary.word())
    }

    /// The path of a word's page, below the home of a language.
    pub fn term_path(&self, vocabulary: Vocabulary, term: TermId) -> String {
        format!("{}/{}/", self.folder_of(vocabulary), self.directory.words.term(vocabulary, term).slug)
    }

    /// The address of a word's feed, when the settings want it. A sensitive word has none: a calendar stays visible on a
    /// phone that others see.
    pub fn feed_of_term(&self, vocabulary: Vocabulary, term: TermId) -> Option<String> {
        let taxonomy = self.taxonomies().find(|taxonomy| taxonomy.vocabulary == vocabulary)?;
        let word = self.directory.words.term(vocabulary, term);
        let wanted = (taxonomy.feeds)(&self.directory.config.feeds) && !word.sensitive;
        wanted.then(|| format!("c/{}/{}.ics", self.folder_of(vocabulary), word.slug))
    }

    /// What a word's feed holds.
    pub fn term_feed(&self, vocabulary: Vocabulary, term: TermId) -> FeedContent {
        self.limited(self.with_term(vocabulary, term).iter().copied())
    }
}
