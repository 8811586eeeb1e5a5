//! Inheritance: what an offer really says, for a zone.
//!
//! Field by field: the offer's own ← the programme's override for the deepest
//! matching zone ← the programme's. Nothing is copied from the operator but
//! contacts, which are read apart.

use super::{Access, Conditions, Cost, DeliveryMode, Directory, Entry, OfferTerms, ZoneId, Zones};
use crate::calendar::OnPublicHolidays;
use crate::schema::{FieldId, Item};

/// What an offer or programme says for a zone; absent is unknown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Resolved<'a> {
    /// How it reaches people.
    pub modes: &'a [DeliveryMode],
    /// Who is accepted.
    pub conditions: Option<&'a Conditions>,
    /// Ways in.
    pub access: &'a [Access],
    /// The first thing to do.
    pub next_step: Option<&'a str>,
    /// What it costs.
    pub cost: Option<&'a Cost>,
    /// How often.
    pub frequency: Option<&'a str>,
}

/// Resolves an entry for a zone; without one, the zones that it covers decide when they agree.
pub fn resolve<'a>(directory: &'a Directory, entry: &'a Entry, zone: Option<ZoneId>) -> Resolved<'a> {
    let own = entry.offer().map(|offer| &offer.terms).or_else(|| entry.programme().map(|p| &p.terms));
    let Some(own) = own else { return Resolved::default() };
    let given = directory.programme_of(entry).and_then(Entry::programme).map(|programme| &programme.terms);
    let covers = directory.covers(entry);
    let zones = &directory.zones;
    let conditions = match zone {
        Some(zone) => conditions(zones, own, given, Some(zone)),
        None => common_conditions(zones, own, given, covers),
    };
    Resolved {
        modes: pick(own, given, |t| t.modes.as_deref()).unwrap_or_default(),
        conditions,
        access: pick(own, given, |t| t.access.as_deref()).unwrap_or_default(),
        next_step: pick(own, given, |t| t.next_step.as_deref()),
        cost: pick(own, given, |t| t.cost.as_ref()),
        frequency: directory.fact(entry, FieldId::Frequency).and_then(Item::text),
    }
}

/// What an offer or its programme says of public holidays (`jours_feries`).
pub(super) fn on_public_holidays(directory: &Directory, entry: &Entry) -> Option<OnPublicHolidays> {
    let own = &entry.offer()?.terms;
    let given = directory.programme_of(entry).and_then(Entry::programme).map(|programme| &programme.terms);
    pick(own, given, |terms| terms.on_public_holidays)
}

fn pick<'a, T>(
    own: &'a OfferTerms,
    given: Option<&'a OfferTerms>,
    field: impl Fn(&'a OfferTerms) -> Option<T>,
) -> Option<T> {
    field(own).or_else(|| given.and_then(field))
}

/// The conditions of all zones covered, when they are the same there; else those that hold where nothing else is said.
fn common_conditions<'a>(
    zones: &Zones,
    own: &'a OfferTerms,
    given: Option<&'a OfferTerms>,
    covers: &[ZoneId],
) -> Option<&'a Conditions> {
    let mut each = covers.iter().map(|zone| conditions(zones, own, given, Some(*zone)));
    match each.next() {
        Some(first) if each.all(|other| other == first) => first,
        _ => conditions(zones, own, given, None),
    }
}

/// Own conditions for the zone, own conditions, the programme's for the deepest zone, the programme's.
fn conditions<'a>(
    zones: &Zones,
    own: &'a OfferTerms,
    given: Option<&'a OfferTerms>,
    zone: Option<ZoneId>,
) -> Option<&'a Conditions> {
    let said = |terms: &'a OfferTerms| {
        zone.and_then(|zone| special(zones, terms, zone)).or(terms.conditions.as_ref())
    };
    said(own).or_else(|| given.and_then(said))
}

fn special<'a>(zones: &Zones, terms: &'a OfferTerms, zone: ZoneId) -> Option<&'a Conditions> {
    let rows = terms.conditions_by_zone.iter();
    rows.flat_map(|(at, conditions)| at.iter().map(move |at| (conditions, *at)))
        .filter(|(_, at)| zones.contains(*at, zone))
        .max_by_key(|(_, at)| zones.depth(*at))
        .map(|(conditions, _)| conditions)
}
