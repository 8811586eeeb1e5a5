//! The events of all entries: made when first asked for, then shared by the feeds that hold them.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::event::{has_dates, vevents};
use super::horizon::Horizon;
use crate::model::references;
use crate::plan::{Key, KeyBuilder};
use crate::site::{EntryIndex, Site, calendar_context};

/// The events of a site's entries, and a key for each entry.
pub(super) struct Store<'a> {
    pub(super) site: &'a Site<'a>,
    horizon: Horizon,
    texts: Vec<OnceLock<Box<str>>>,
}

impl<'a> Store<'a> {
    pub(super) fn new(site: &'a Site<'a>) -> Self {
        let mut texts = Vec::new();
        texts.resize_with(site.indices().len(), OnceLock::new);
        Store { site, horizon: Horizon::new(site.today), texts }
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
        vevents(self.site.directory, self.site.entry(index), self.site.phone(index), &self.horizon)
    }

    /// What the VEVENTs of an entry depend on, settings apart: its file, those of the entries that it names, and
    /// what today decides.
    pub(super) fn key(&self, index: EntryIndex) -> Key {
        let (directory, entry) = (self.site.directory, self.site.entry(index));
        let mut key = KeyBuilder::new("vevents").part(&entry.digest).part(&[u8::from(has_dates(entry))]);
        for named in references(entry).into_iter().filter_map(|reference| directory.find(&reference.slug)) {
            key = key.part(&named.digest);
        }
        for named in entry.date_places().filter_map(|slug| directory.find(slug)) {
            key = key.part(&named.digest);
        }
        let context = calendar_context(directory, entry);
        for item in entry.offer().into_iter().flat_map(|offer| &offer.schedules) {
            key = key.part(&self.horizon.outlook(&item.schedule, &context));
        }
        key.finish()
    }
}
