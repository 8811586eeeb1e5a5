//! The events of all entries: made when first asked for, then shared by the feeds that hold them.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::event::vevents;
use super::facts::Facts;
use super::horizon::Horizon;
use crate::export::Edition;
use crate::plan::Key;
use crate::site::EntryIndex;

/// The events of the entries of an edition, and a key for each entry.
pub(super) struct Store<'a> {
    pub(super) edition: Arc<Edition<'a>>,
    /// The same words as a part of keys.
    pub(super) words: Key,
    horizon: Horizon,
    texts: Vec<OnceLock<Box<str>>>,
}

impl<'a> Store<'a> {
    pub(super) fn new(edition: &Arc<Edition<'a>>) -> Self {
        let mut texts = Vec::new();
        texts.resize_with(edition.site.indices().len(), OnceLock::new);
        Store {
            edition: Arc::clone(edition),
            words: Key::of(&edition.strings.bytes()),
            horizon: Horizon::new(edition.site.today, edition.site.directory.config.clock),
            texts,
        }
    }

    /// The VEVENTs of an entry, kept for the other feeds that hold it.
    pub(super) fn shared(&self, index: EntryIndex) -> &str {
        let make = || self.make(index).into_boxed_str();
        self.texts.get(index as usize).map_or("", |text| text.get_or_init(make))
    }

    /// The VEVENTs of an entry, kept no longer than this.
    pub(super) fn alone(&self, index: EntryIndex) -> Cow<'_, str> {
        match self.texts.get(index as usize).and_then(OnceLock::get) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.make(index)),
        }
    }

    fn make(&self, index: EntryIndex) -> String {
        vevents(&self.facts(index), &self.horizon)
    }

    /// What the VEVENTs of an entry depend on, settings apart.
    pub(super) fn key(&self, index: EntryIndex) -> Key {
        self.facts(index).key(&self.horizon)
    }

    fn facts(&self, index: EntryIndex) -> Facts<'a> {
        let site = self.edition.site;
        let entry = site.entry(index);
        let page = (!entry.sensitive).then(|| self.edition.entry_page(entry));
        Facts::new(self.edition.strings, site.directory, entry, site.phone(index), page)
    }
}
