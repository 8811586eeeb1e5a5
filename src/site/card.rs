//! The projection of an entry that a listing may show.

use jiff::civil::Date;
use rayon::prelude::*;

use super::announced::last_closed_day;
use super::contacts::phone;
use super::{Dated, Dates};
use crate::model::{
    AgeUnit, Conditions, CostKind, DeliveryMode, Directory, Entry, Phone, Point, Status, TermId, Translation,
    ZoneId, resolve,
};
use crate::schema::{EntryKind, FieldSpec, Item};

/// Ages that are accepted, in months, and whether pregnancy is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Ages {
    /// From, inclusive.
    pub from: Option<u32>,
    /// To, exclusive.
    pub below: Option<u32>,
    /// Whether one may come before birth; absent is unknown.
    pub pregnancy: Option<bool>,
}

/// What a listing may show of an entry. Editing anything else rebuilds no listing. Borrows from the directory.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// Its kind.
    pub kind: EntryKind,
    /// Its slug.
    pub slug: &'a str,
    /// The language that it is written in.
    pub lang: &'static str,
    /// Its name.
    pub name: &'a str,
    /// One plain sentence.
    pub summary: &'a str,
    /// Where: the zone that may be told.
    pub zone: Option<ZoneId>,
    /// Zones covered.
    pub covers: &'a [ZoneId],
    /// Where, for distances; nothing for a confidential place.
    pub point: Option<Point>,
    /// Ages accepted.
    pub ages: Ages,
    /// Kind of price.
    pub cost: Option<CostKind>,
    /// Languages spoken.
    pub languages: &'a [TermId],
    /// How it reaches people.
    pub modes: &'a [DeliveryMode],
    /// The last day on which it is closed, when it is today.
    pub closed_until: Option<Date>,
    /// Its next date, when it has hours or a day.
    pub next: Option<Dated>,
    /// How often, when nothing more is known.
    pub frequency: Option<&'a str>,
    /// A number to tap.
    pub phone: Option<&'a Phone>,
    /// Who organises it.
    pub organiser: Option<&'a str>,
    /// Its state.
    pub status: Status,
    /// Nobody has checked it yet.
    pub to_confirm: bool,
    /// Quick exit on lists that show it.
    pub sensitive: bool,
    /// The fields that the site wants on cards.
    pub facts: Vec<(&'static FieldSpec, &'a Item)>,
    /// What of it is said in other languages.
    pub translations: &'a [Translation],
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

pub(super) fn cards<'a>(directory: &'a Directory, dates: &Dates, today: Date) -> Vec<Card<'a>> {
    let card = |(i, entry): (usize, &'a Entry)| {
        let index = u32::try_from(i).unwrap_or(u32::MAX);
        let next = dates.of(index).find(|dated| !dated.cancelled());
        Card { closed_until: last_closed_day(entry, today), ..card(directory, entry, next) }
    };
    directory.entries().par_iter().enumerate().map(card).collect()
}

/// The fields of an entry that the site wants on cards.
fn on_cards(entry: &Entry) -> Vec<(&'static FieldSpec, &Item)> {
    let rows = entry.kind.group().facts().filter(|spec| spec.on_cards);
    rows.filter_map(|spec| Some((spec, entry.facts.get(spec.id)?))).collect()
}

fn card<'a>(directory: &'a Directory, entry: &'a Entry, next: Option<Dated>) -> Card<'a> {
    let resolved = resolve(directory, entry, None);
    let places = directory.places_of(entry);
    let organiser = entry.offer().and_then(|offer| offer.organisers.first());
    Card {
        kind: entry.kind,
        slug: &entry.slug,
        lang: entry.lang,
        name: &entry.name,
        summary: &entry.summary,
        zone: places.iter().find_map(|place| place.shown_zone),
        covers: directory.covers(entry),
        point: places.iter().find_map(|place| place.locate(&directory.zones)),
        ages: resolved.conditions.map(Ages::of).unwrap_or_default(),
        cost: resolved.cost.and_then(|cost| cost.kind),
        languages: &entry.languages,
        modes: resolved.modes,
        closed_until: None,
        next,
        frequency: resolved.frequency,
        phone: phone(directory, entry),
        organiser: organiser.map(|reference| directory.organisation(reference).0),
        status: entry.status,
        to_confirm: entry.verification.on.is_none(),
        sensitive: entry.sensitive,
        facts: on_cards(entry),
        translations: &entry.translations,
    }
}
