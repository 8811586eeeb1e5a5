//! Other entries that an entry's page shows, as cards.

use std::sync::Arc;

use serde::Serialize;

use crate::model::{Detail, Entry};
use crate::render::Renderer;
use crate::render::views::CardPiece;
use crate::site::{EntryIndex, Site};

/// Other entries, by what they are to this one. All lists are in the order of lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Related {
    /// What an organisation offers.
    pub offers: Vec<EntryIndex>,
    /// What happens in a place.
    pub here: Vec<EntryIndex>,
    /// What belongs to a service.
    pub parts: Vec<EntryIndex>,
    /// Examples of a sheet.
    pub examples: Vec<EntryIndex>,
    /// Sheets that name this entry as an example.
    pub sheets: Vec<EntryIndex>,
    /// What an organisation started, funds or takes part in.
    pub involved: Vec<EntryIndex>,
    /// Others to see, named here or naming this one.
    pub see_also: Vec<EntryIndex>,
}

/// The same as cards: each list that is not empty, with its heading.
#[derive(Default, Serialize)]
pub struct RelatedView<'a> {
    /// What one comes to this page for.
    pub main: Vec<(&'a str, Vec<CardPiece<'a>>)>,
    /// Where to go on from here.
    pub more: Vec<(&'a str, Vec<CardPiece<'a>>)>,
}

impl Related {
    /// What the page of an entry shows of others.
    pub fn new(site: &Site<'_>, entry: &Entry) -> Self {
        let directory = site.directory;
        let mut found = Related::default();
        for other in directory.referring_to(&entry.slug) {
            let Some(index) = site.index(&other.slug) else { continue };
            found.list_for(entry, other).push(index);
        }
        found.see_also.extend(entry.see_also.iter().filter_map(|reference| site.index(&reference.slug)));
        if let Some(sheet) = entry.sheet() {
            found.examples.extend(sheet.examples.iter().filter_map(|reference| site.index(&reference.slug)));
        }
        for list in found.lists_mut() {
            *list = site.membership().ordered(std::mem::take(list));
        }
        found
    }

    /// What another entry is to this one.
    fn list_for(&mut self, entry: &Entry, other: &Entry) -> &mut Vec<EntryIndex> {
        let slug = Some(entry.slug.as_str());
        match &other.detail {
            Detail::Offer(offer) if offer.organisers.iter().any(|organiser| organiser.slug() == slug) => {
                &mut self.offers
            }
            Detail::Offer(offer) if offer.service.as_ref().map(|service| service.slug.as_str()) == slug => {
                &mut self.parts
            }
            Detail::Offer(_) if entry.place().is_some() => &mut self.here,
            Detail::Organisation(_) if entry.place().is_some() => &mut self.here,
            Detail::Sheet(_) => &mut self.sheets,
            Detail::Offer(offer) if offer.programme.as_ref().map(|of| of.slug.as_str()) == slug => {
                &mut self.parts
            }
            Detail::Programme(_) if entry.organisation().is_some() => &mut self.involved,
            _ => &mut self.see_also,
        }
    }

    /// What one comes to the page for, each list with the key of its heading.
    pub fn main(&self) -> [(&'static str, &[EntryIndex]); 4] {
        [
            ("related.offers", &self.offers),
            ("related.here", &self.here),
            ("related.parts", &self.parts),
            ("related.examples", &self.examples),
        ]
    }

    /// Where to go on from the page.
    pub fn more(&self) -> [(&'static str, &[EntryIndex]); 3] {
        [
            ("related.sheets", &self.sheets),
            ("related.involved", &self.involved),
            ("related.see_also", &self.see_also),
        ]
    }

    /// All entries that the page shows as cards.
    pub fn all(&self) -> impl Iterator<Item = EntryIndex> + '_ {
        let lists = self.main().into_iter().chain(self.more());
        lists.flat_map(|(_, list)| list.iter().copied())
    }

    fn lists_mut(&mut self) -> [&mut Vec<EntryIndex>; 7] {
        [
            &mut self.offers,
            &mut self.here,
            &mut self.parts,
            &mut self.examples,
            &mut self.sheets,
            &mut self.involved,
            &mut self.see_also,
        ]
    }
}

impl<'a> Renderer<'a> {
    pub(super) fn related(self: &Arc<Self>, entry: &'a Entry) -> RelatedView<'a> {
        let mut related = Related::new(self.site, entry);
        if entry.programme().is_some() {
            // They stand with their zones.
            related.parts.clear();
        }
        RelatedView { main: self.card_lists(&related.main()), more: self.card_lists(&related.more()) }
    }

    fn card_lists(
        self: &Arc<Self>,
        lists: &[(&'static str, &[EntryIndex])],
    ) -> Vec<(&'a str, Vec<CardPiece<'a>>)> {
        let shown = lists.iter().filter(|(_, list)| !list.is_empty());
        shown.map(|(key, list)| (self.strings.get(key), self.cards(list))).collect()
    }
}
