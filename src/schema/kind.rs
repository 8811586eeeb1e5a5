//! A kind of entry: a row of the table of kinds, or one that a site declares; the folder is the kind.

use std::fmt;
use std::hash::{Hash, Hasher};

use super::choice::Shape;
use super::table::{KINDS, KindRow};
use super::types::{FieldSpec, Group};
use super::vocabulary::{OwnVocabulary, Vocabulary};

/// How keys of kinds that a site declares begin.
const OWN: &str = "own_kind.";

/// The kinds of a site, in the order in which pages list them, and the vocabularies that their fields name.
#[derive(Debug, Clone, Copy)]
pub struct Kinds {
    rows: &'static [KindRow],
    own: &'static [OwnVocabulary],
}

/// A kind of entry.
#[derive(Clone, Copy)]
pub struct EntryKind {
    row: &'static KindRow,
    place: u8,
}

impl Default for Kinds {
    fn default() -> Self {
        Kinds::of_rows(KINDS, &[])
    }
}

impl Kinds {
    pub(super) fn of_rows(rows: &'static [KindRow], own: &'static [OwnVocabulary]) -> Self {
        Kinds { rows, own }
    }

    /// Whether a site declares them, instead of those of the table.
    pub fn are_declared(self) -> bool {
        self.all().next().is_some_and(|kind| kind.key().starts_with(OWN))
    }

    /// The vocabularies of the site: those of Repère, then those that it declares.
    pub fn vocabularies(self) -> impl Iterator<Item = Vocabulary> + Clone {
        Vocabulary::ALL.into_iter().chain(self.own_vocabularies().map(Vocabulary::Own))
    }

    /// Those that it declares.
    pub fn own_vocabularies(self) -> impl Iterator<Item = OwnVocabulary> + Clone {
        self.own.iter().copied()
    }

    /// The vocabulary of a word.
    pub fn vocabulary(self, word: &str) -> Option<Vocabulary> {
        self.vocabularies().find(|vocabulary| vocabulary.word() == word)
    }

    /// All of them.
    pub fn all(self) -> impl Iterator<Item = EntryKind> + Clone {
        self.rows.iter().zip(0..).map(|(row, place)| EntryKind { row, place })
    }

    /// The names of the fields that nothing computes with, of all kinds.
    pub fn fact_names(self) -> impl Iterator<Item = &'static str> {
        self.all().flat_map(|kind| kind.group().facts()).map(|spec| spec.id.name())
    }

    /// The fields by which a site narrows searches, of all kinds, each once.
    pub fn facets(self) -> Vec<&'static FieldSpec> {
        let mut found: Vec<&FieldSpec> = Vec::new();
        for spec in self.all().flat_map(|kind| kind.group().facts()).filter(|spec| spec.facet.is_some()) {
            if !found.iter().any(|known| known.facet == spec.facet) {
                found.push(spec);
            }
        }
        found
    }

    /// Whether a kind has fields that cards show.
    pub fn has_card_lines(self) -> bool {
        self.all().flat_map(|kind| kind.group().facts()).any(|spec| spec.on_cards)
    }

    /// Those of a shape.
    pub fn of(self, shape: Shape) -> impl Iterator<Item = EntryKind> {
        self.all().filter(move |kind| kind.shape() == shape)
    }

    /// Their names in commands.
    pub fn words(self) -> Vec<&'static str> {
        self.all().map(EntryKind::word).collect()
    }

    /// The one of a folder.
    pub fn from_folder(self, folder: &str) -> Option<EntryKind> {
        self.all().find(|kind| kind.folder() == folder)
    }

    /// The one of a name, singular or plural.
    pub fn from_name(self, name: &str) -> Option<EntryKind> {
        self.all().find(|kind| kind.word() == name || kind.folder() == name)
    }
}

impl EntryKind {
    /// Its place among the kinds of its site.
    pub fn place(self) -> u8 {
        self.place
    }

    /// What code may compute with.
    pub fn shape(self) -> Shape {
        self.row.shape
    }

    /// Whether a visitor can go to it or ask for it.
    pub fn is_offer(self) -> bool {
        self.shape() == Shape::Offer
    }

    /// Its fields.
    pub fn group(self) -> &'static Group {
        &self.row.group
    }

    /// Its name in commands.
    pub fn word(self) -> &'static str {
        self.row.word
    }

    /// The folder below `content/`, which is also the first part of the page's address.
    pub fn folder(self) -> &'static str {
        self.row.folder
    }

    /// The page that lists its entries, below the home page: the folder with a `/`.
    pub fn path(self) -> &'static str {
        self.row.path
    }

    /// The closest type of schema.org.
    pub fn schema_org(self) -> &'static str {
        self.row.schema_org
    }

    /// The key of its label.
    pub fn key(self) -> &'static str {
        self.row.key
    }

    /// The key of the title of its list.
    pub fn list_key(self) -> &'static str {
        self.row.list_key
    }

    /// The key of the sentence that stands above its list.
    pub fn lead_key(self) -> &'static str {
        self.row.lead_key
    }

    /// The key of what events of a sensitive entry are called; only offers have events.
    pub fn event_key(self) -> &'static str {
        self.row.event_key
    }

    /// Its picture, among those of the theme.
    pub fn icon(self) -> Option<&'static str> {
        self.row.icon
    }

    fn id(self) -> (u8, &'static str) {
        (self.place, self.row.folder)
    }
}

// Kinds of one site differ by their place and their folder.
impl PartialEq for EntryKind {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for EntryKind {}

impl PartialOrd for EntryKind {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for EntryKind {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.id().cmp(&other.id())
    }
}

impl Hash for EntryKind {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl fmt::Debug for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row.folder)
    }
}
