//! All entries together, and the links between them in both directions.

use std::collections::HashMap;

use super::{
    Detail, Entry, FileDigest, OrgRef, Outlines, Place, PlaceRef, Ref, Translation, Vocabularies, ZoneId,
    Zones,
};
use crate::calendar::SchoolCalendar;
use crate::config::SiteConfig;
use crate::diag::Span;
use crate::schema::{FieldId, Item, Type, is_inherited};

/// A plain page of `pages/`.
#[derive(Debug, Clone)]
pub struct PlainPage {
    /// Its file's name, which is its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// A sentence.
    pub summary: Option<String>,
    /// Its place in the menu.
    pub order: u32,
    /// Whether the menu of the foot names it.
    pub menu: bool,
    /// Its text, as safe HTML.
    pub body: String,
    /// What it says in other languages, in the order of their codes.
    pub translations: Vec<Translation>,
}

/// A file of `medias/` that something shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its path below `medias/`.
    pub file: String,
    /// Of its file.
    pub digest: FileDigest,
}

/// Everything that content says, read-only.
#[derive(Debug, Clone)]
pub struct Directory {
    /// Settings.
    pub config: SiteConfig,
    /// Zones.
    pub zones: Zones,
    /// Outlines of zones, for maps.
    pub outlines: Outlines,
    /// Words.
    pub words: Vocabularies,
    /// School calendars, by id.
    pub calendars: Vec<SchoolCalendar>,
    /// Plain pages, in menu order.
    pub pages: Vec<PlainPage>,
    /// Pictures that entries, translations or pages show, sorted by file.
    pub pictures: Vec<Picture>,
    /// Hash of everything that is no entry: settings, zones, outlines, words, calendars.
    pub settings_digest: [u8; 16],
    entries: Vec<Entry>,
    by_slug: HashMap<String, usize>,
    inverse: Vec<Vec<usize>>,
}

/// The parts of a directory before links are computed.
pub(super) struct Parts {
    pub(super) config: SiteConfig,
    pub(super) zones: Zones,
    pub(super) outlines: Outlines,
    pub(super) words: Vocabularies,
    pub(super) calendars: Vec<SchoolCalendar>,
    pub(super) pages: Vec<PlainPage>,
    pub(super) pictures: Vec<Picture>,
    pub(super) settings_digest: [u8; 16],
    pub(super) entries: Vec<Entry>,
}

impl Directory {
    /// Puts a directory together. Entries come with unique slugs.
    pub(super) fn new(parts: Parts) -> Self {
        let mut entries = parts.entries;
        entries.sort_by(|a, b| a.slug.cmp(&b.slug));
        let by_slug: HashMap<String, usize> =
            entries.iter().enumerate().map(|(i, entry)| (entry.slug.clone(), i)).collect();
        let mut inverse = vec![Vec::new(); entries.len()];
        for (i, entry) in entries.iter().enumerate() {
            for slug in named(entry) {
                if let Some(target) = by_slug.get(slug).filter(|target| **target != i)
                    && inverse[*target].last() != Some(&i)
                {
                    inverse[*target].push(i);
                }
            }
        }
        Directory {
            config: parts.config,
            zones: parts.zones,
            outlines: parts.outlines,
            words: parts.words,
            calendars: parts.calendars,
            pages: parts.pages,
            pictures: parts.pictures,
            settings_digest: parts.settings_digest,
            entries,
            by_slug,
            inverse,
        }
    }

    /// The directory without some of its entries.
    #[must_use]
    pub fn without(self, left_out: impl Fn(&Entry) -> bool) -> Self {
        let entries = self.entries.into_iter().filter(|entry| !left_out(entry)).collect();
        Directory::new(Parts {
            config: self.config,
            zones: self.zones,
            outlines: self.outlines,
            words: self.words,
            calendars: self.calendars,
            pages: self.pages,
            pictures: self.pictures,
            settings_digest: self.settings_digest,
            entries,
        })
    }

    /// All entries, sorted by slug.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// An entry by its slug.
    pub fn find(&self, slug: &str) -> Option<&Entry> {
        self.index(slug).map(|i| &self.entries[i])
    }

    /// Where an entry stands in [`Directory::entries`].
    pub fn index(&self, slug: &str) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }

    /// Entries that refer to an entry, sorted by slug.
    pub fn referring_to(&self, slug: &str) -> impl Iterator<Item = &Entry> {
        let found = self.index(slug).map(|i| self.inverse[i].as_slice()).unwrap_or_default();
        found.iter().map(|i| &self.entries[*i])
    }

    /// The offers that an organisation runs.
    pub fn offers_of<'a>(&'a self, organisation: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.referring_to(organisation).filter(move |entry| {
            entry.offer().is_some_and(|offer| {
                offer.organisers.iter().any(|organiser| organiser.slug() == Some(organisation))
            })
        })
    }

    /// The offers of a programme.
    pub fn offers_in<'a>(&'a self, programme: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.referring_to(programme).filter(move |entry| {
            entry.offer().and_then(|offer| offer.programme.as_ref()).is_some_and(|own| own.slug == programme)
        })
    }

    /// The programme of an offer.
    pub fn programme_of(&self, entry: &Entry) -> Option<&Entry> {
        let reference = entry.offer()?.programme.as_ref()?;
        self.find(&reference.slug).filter(|found| found.programme().is_some())
    }

    /// A place, wherever it is written.
    pub fn place<'a>(&'a self, reference: &'a PlaceRef) -> Option<&'a Place> {
        match reference {
            PlaceRef::Here(place) => Some(place),
            PlaceRef::Entry(reference) => self.find(&reference.slug)?.place(),
        }
    }

    /// The places of an entry: of an offer, of an association its seat, of a place itself.
    pub fn places_of<'a>(&'a self, entry: &'a Entry) -> Vec<&'a Place> {
        match &entry.detail {
            Detail::Offer(offer) => {
                let own = offer.places.iter();
                let scheduled = offer.schedules.iter().filter_map(|item| item.place.as_ref());
                own.chain(scheduled).filter_map(|place| self.place(place)).collect()
            }
            Detail::Organisation(organisation) => {
                organisation.seat.iter().filter_map(|place| self.place(place)).collect()
            }
            Detail::Place(place) => vec![place],
            Detail::Programme(_) | Detail::Sheet(_) => Vec::new(),
        }
    }

    /// The zones that an entry covers: its own, else its programme's.
    pub fn covers<'a>(&'a self, entry: &'a Entry) -> &'a [ZoneId] {
        match &entry.detail {
            Detail::Offer(offer) => match &offer.terms.covers {
                Some(own) => own,
                None => {
                    let programme = self.programme_of(entry).and_then(Entry::programme);
                    programme.and_then(|programme| programme.terms.covers.as_deref()).unwrap_or_default()
                }
            },
            Detail::Programme(programme) => programme.terms.covers.as_deref().unwrap_or_default(),
            Detail::Organisation(organisation) => &organisation.covers,
            Detail::Place(_) | Detail::Sheet(_) => &[],
        }
    }

    /// The name of an organisation, and its entry when it has one.
    pub fn organisation<'a>(&'a self, reference: &'a OrgRef) -> (&'a str, Option<&'a Entry>) {
        match reference {
            OrgRef::Named(named) => (&named.name, None),
            OrgRef::Entry(reference) => match self.find(&reference.slug) {
                Some(entry) => (&entry.name, Some(entry)),
                None => (&reference.slug, None),
            },
        }
    }

    /// The name of an organisation that a field which nothing computes with names or describes.
    pub fn name_in<'a>(&'a self, item: &'a Item) -> Option<&'a str> {
        match item.record() {
            Some(named) => named.text(FieldId::Name),
            None => item.text().map(|slug| self.find(slug).map_or(slug, |entry| &entry.name)),
        }
    }

    /// A field that nothing computes with: as the entry says it, or as its programme does.
    pub fn fact<'a>(&'a self, entry: &'a Entry, id: FieldId) -> Option<&'a Item> {
        self.fact_by(entry, id).map(|(item, _)| item)
    }

    /// The same with who says it.
    pub fn fact_by<'a>(&'a self, entry: &'a Entry, id: FieldId) -> Option<(&'a Item, &'a Entry)> {
        let given = || {
            let programme = self.programme_of(entry).filter(|_| is_inherited(id))?;
            Some((programme.facts.get(id)?, programme))
        };
        entry.facts.get(id).map(|item| (item, entry)).or_else(given)
    }

    /// A school calendar by its id.
    pub fn calendar(&self, id: &str) -> Option<&SchoolCalendar> {
        self.calendars.iter().find(|calendar| calendar.id == id)
    }
}

/// The slug of every entry that an entry names.
fn named(entry: &Entry) -> impl Iterator<Item = &str> {
    references(entry).into_iter().map(|(slug, _)| slug).chain(entry.date_places())
}

/// Every entry that an entry names and where, but for the places of single dates ([`Entry::date_places`]).
pub(crate) fn references(entry: &Entry) -> Vec<(&str, Span)> {
    let mut found: Vec<&Ref> = entry.see_also.iter().collect();
    match &entry.detail {
        Detail::Organisation(o) => found.extend(of_places(o.seat.iter())),
        Detail::Offer(o) => {
            found.extend(of_organisations(o.organisers.iter()));
            found.extend(o.programme.iter().chain(&o.service));
            found.extend(of_places(
                o.places.iter().chain(o.schedules.iter().filter_map(|s| s.place.as_ref())),
            ));
        }
        Detail::Sheet(s) => found.extend(&s.examples),
        Detail::Programme(_) | Detail::Place(_) => {}
    }
    let mut found: Vec<(&str, Span)> = found.into_iter().map(|of| (of.slug.as_str(), of.span)).collect();
    entry.facts.walk(entry.kind.group(), &mut |_, ty, item| {
        if let (Type::Entry | Type::EntryOr(_), Some(slug)) = (ty, item.text()) {
            found.push((slug, item.span));
        }
    });
    found
}

fn of_organisations<'a>(all: impl Iterator<Item = &'a OrgRef>) -> impl Iterator<Item = &'a Ref> {
    all.filter_map(|organisation| match organisation {
        OrgRef::Entry(reference) => Some(reference),
        OrgRef::Named(_) => None,
    })
}

fn of_places<'a>(all: impl Iterator<Item = &'a PlaceRef>) -> impl Iterator<Item = &'a Ref> {
    all.filter_map(|place| match place {
        PlaceRef::Entry(reference) => Some(reference),
        PlaceRef::Here(_) => None,
    })
}
