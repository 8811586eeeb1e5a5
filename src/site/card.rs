//! The projection of an entry that a listing may show.

use super::Dated;
use crate::model::{
    AgeUnit, Conditions, CostKind, DeliveryMode, Directory, Entry, Phone, Point, Reader, Status, TermId,
    ZoneId, resolve,
};
use crate::schema::EntryKind;

/// Ages that are accepted, in months, and whether pregnancy is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ages {
    /// From, inclusive.
    pub from: Option<u32>,
    /// To, exclusive.
    pub below: Option<u32>,
    /// Whether one may come before birth; absent is unknown.
    pub pregnancy: Option<bool>,
}

/// What a listing may show of an entry. Editing anything else rebuilds no listing.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its kind.
    pub kind: EntryKind,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// One plain sentence.
    pub summary: String,
    /// Where: the zone that may be told.
    pub zone: Option<ZoneId>,
    /// Zones covered.
    pub covers: Vec<ZoneId>,
    /// Where, for distances; nothing for a confidential place.
    pub point: Option<Point>,
    /// Ages accepted.
    pub ages: Ages,
    /// Kind of price.
    pub cost: Option<CostKind>,
    /// Languages spoken.
    pub languages: Vec<TermId>,
    /// How it reaches people.
    pub modes: Vec<DeliveryMode>,
    /// Its next date, when it has hours or a day.
    pub next: Option<Dated>,
    /// How often, when nothing more is known.
    pub frequency: Option<String>,
    /// A number to tap.
    pub phone: Option<Phone>,
    /// Who organises it.
    pub organiser: Option<String>,
    /// Its state.
    pub status: Status,
    /// Nobody has checked it yet.
    pub to_confirm: bool,
    /// Quick exit on lists that show it.
    pub sensitive: bool,
}

impl Ages {
    /// Reads conditions; a year is twelve months.
    pub fn of(conditions: &Conditions) -> Self {
        let child = conditions.child.unwrap_or_default();
        let months = |n: u32| if child.unit == AgeUnit::Years { n.saturating_mul(12) } else { n };
        Ages {
            from: child.min.map(months),
            below: child.under.map(months).or_else(|| child.max.map(|max| months(max.saturating_add(1)))),
            pregnancy: conditions.pregnancy,
        }
    }
}

pub(super) fn cards(directory: &Directory, dates: &[Dated]) -> Vec<Card> {
    let mut next: Vec<Option<Dated>> = vec![None; directory.entries().len()];
    for dated in dates.iter().rev().filter(|dated| !dated.cancelled()) {
        if let Some(slot) = next.get_mut(dated.entry as usize) {
            *slot = Some(*dated);
        }
    }
    directory.entries().iter().zip(next).map(|(entry, next)| card(directory, entry, next)).collect()
}

fn card(directory: &Directory, entry: &Entry, next: Option<Dated>) -> Card {
    let resolved = resolve(directory, entry, None);
    let places = directory.places_of(entry);
    let organiser = entry.offer().and_then(|offer| offer.organisers.first());
    Card {
        kind: entry.kind,
        slug: entry.slug.clone(),
        name: entry.name.clone(),
        summary: entry.summary.clone(),
        zone: places.iter().find_map(|place| place.shown_zone),
        covers: directory.covers(entry),
        point: places.iter().find_map(|place| place.locate(&directory.zones)),
        ages: resolved.conditions.map(Ages::of).unwrap_or_default(),
        cost: resolved.cost.and_then(|cost| cost.kind),
        languages: entry.languages.clone(),
        modes: resolved.modes.to_vec(),
        next,
        frequency: resolved.frequency.map(str::to_owned),
        phone: phone(directory, entry),
        organiser: organiser.map(|reference| directory.organisation(reference).0.to_owned()),
        status: entry.status,
        to_confirm: entry.verification.on.is_none(),
        sensitive: entry.sensitive,
    }
}

/// The first number for families: of the entry, else of the one that organises it.
fn phone(directory: &Directory, entry: &Entry) -> Option<Phone> {
    let first = |entry: &Entry| {
        let shown = entry.contacts.iter().filter(|contact| contact.shown);
        let open = |readers: &[Reader]| readers.is_empty() || readers.contains(&Reader::Parents);
        shown.filter(|contact| open(&contact.readers)).find_map(|contact| contact.phone.clone())
    };
    first(entry).or_else(|| {
        let organisers = entry.offer()?.organisers.iter();
        organisers.filter_map(|reference| directory.organisation(reference).1).find_map(first)
    })
}

impl Card {
    /// The address of its page.
    pub fn url(&self) -> String {
        format!("/{}/{}/", self.kind.folder(), self.slug)
    }
}
