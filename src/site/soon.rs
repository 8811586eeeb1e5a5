//! The first dates of each zone and word, found in one walk over all dates.

use super::{Dates, Membership};
use crate::model::{Directory, TermId, ZoneId, Zones};
use crate::schema::Vocabulary;

/// How many of the next dates are known of each zone and word.
pub const SOON: usize = 60;

/// The first dates of each group, as places in [`Dates`].
#[derive(Debug)]
pub(super) struct Soon {
    /// By zone: of entries that are in it, cover it or cover a part of it.
    own: Vec<Vec<u32>>,
    /// By zone: of entries that cover that very zone.
    covering: Vec<Vec<u32>>,
    /// By vocabulary, by word.
    terms: Vec<Vec<Vec<u32>>>,
}

impl Soon {
    pub(super) fn new(directory: &Directory, membership: &Membership, dates: &Dates) -> Self {
        let zones = &directory.zones;
        let vocabularies = directory.config.kinds.vocabularies();
        let of_zones = || vec![Vec::new(); zones.iter().count()];
        let mut soon = Soon {
            own: of_zones(),
            covering: of_zones(),
            terms: vocabularies
                .clone()
                .map(|vocabulary| vec![Vec::new(); directory.words.terms(vocabulary).len()])
                .collect(),
        };
        for (place, index) in (0..).zip(dates.entries()) {
            let entry = &directory.entries()[index as usize];
            for zone in membership.places_of(index) {
                push_up(&mut soon.own, zones, zone, place);
            }
            for zone in membership.covered_by(index) {
                push(&mut soon.covering, zone.0, place);
                push_up(&mut soon.own, zones, zone, place);
            }
            for (lists, vocabulary) in soon.terms.iter_mut().zip(vocabularies.clone()) {
                for term in entry.terms(vocabulary) {
                    push(lists, term.0, place);
                }
            }
        }
        soon
    }

    /// The first dates of all that concerns a zone, in order.
    pub(super) fn concerning(&self, zones: &Zones, zone: ZoneId, most: usize) -> Vec<u32> {
        let wider = zones.ancestors(zone).skip(1).filter_map(|outer| self.covering.get(usize::from(outer.0)));
        let own = self.own.get(usize::from(zone.0));
        let mut all: Vec<u32> = wider.chain(own).flatten().copied().collect();
        all.sort();
        all.dedup();
        all.truncate(most);
        all
    }

    /// The first dates of a word.
    pub(super) fn of_term(&self, vocabulary: Vocabulary, term: TermId) -> &[u32] {
        let words = self.terms.get(vocabulary.place());
        words.and_then(|words| words.get(usize::from(term.0))).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Adds a date to a zone and what contains it. Where a zone has it already or is full, so are the wider ones.
fn push_up(lists: &mut [Vec<u32>], zones: &Zones, zone: ZoneId, place: u32) {
    for at in zones.ancestors(zone) {
        if !push(lists, at.0, place) {
            break;
        }
    }
}

fn push(lists: &mut [Vec<u32>], group: u16, place: u32) -> bool {
    match lists.get_mut(usize::from(group)) {
        Some(list) if list.len() < SOON && list.last() != Some(&place) => {
            list.push(place);
            true
        }
        _ => false,
    }
}
