//! A kind of entry: a row of the table of kinds; the folder is the kind.

use super::table::{KINDS, KindRow, Shape};
use super::types::Group;

/// A kind of entry, by its place in the table, which is the order in which pages list kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKind(u8);

impl EntryKind {
    /// All kinds, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..).zip(KINDS).map(|(place, _)| EntryKind(place))
    }

    /// The kinds of a shape.
    pub fn of(shape: Shape) -> impl Iterator<Item = Self> {
        EntryKind::all().filter(move |kind| kind.shape() == shape)
    }

    /// Their names in commands.
    pub fn words() -> Vec<&'static str> {
        EntryKind::all().map(EntryKind::word).collect()
    }

    /// The kind of a folder.
    pub fn from_folder(folder: &str) -> Option<Self> {
        EntryKind::all().find(|kind| kind.folder() == folder)
    }

    /// The kind of a name, singular or plural.
    pub fn from_name(name: &str) -> Option<Self> {
        EntryKind::all().find(|kind| kind.word() == name || kind.folder() == name)
    }

    fn row(self) -> &'static KindRow {
        &KINDS[usize::from(self.0)]
    }

    /// Its place in the table.
    pub fn place(self) -> u8 {
        self.0
    }

    /// What code may compute with.
    pub fn shape(self) -> Shape {
        self.row().shape
    }

    /// Whether a visitor can go to it or ask for it.
    pub fn is_offer(self) -> bool {
        self.shape() == Shape::Offer
    }

    /// Its fields.
    pub fn group(self) -> &'static Group {
        &self.row().group
    }

    /// Its name in commands.
    pub fn word(self) -> &'static str {
        self.group().name
    }

    /// The folder below `content/`, which is also the first part of the page's address.
    pub fn folder(self) -> &'static str {
        self.row().folder
    }

    /// The page that lists its entries, below the home page: the folder with a `/`.
    pub fn path(self) -> &'static str {
        self.row().path
    }

    /// The closest type of schema.org.
    pub fn schema_org(self) -> &'static str {
        self.row().schema_org
    }

    /// The key of its label.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The key of the title of its list.
    pub fn list_key(self) -> &'static str {
        self.row().list_key
    }

    /// The key of the sentence that stands above its list.
    pub fn lead_key(self) -> &'static str {
        self.row().lead_key
    }

    /// The key of what events of a sensitive entry are called; only offers have events.
    pub fn event_key(self) -> &'static str {
        self.row().event_key
    }
}
