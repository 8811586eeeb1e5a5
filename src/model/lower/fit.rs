//! Gives back the room that lists grew into: an entry is made once and kept for the whole build, by the million.

use crate::model::{Detail, Entry, OfferTerms};

/// Shrinks the lists of large elements.
pub(super) fn fit(entry: &mut Entry) {
    entry.contacts.shrink_to_fit();
    entry.links.shrink_to_fit();
    entry.sources.shrink_to_fit();
    entry.see_also.shrink_to_fit();
    entry.body.shrink_to_fit();
    match &mut entry.detail {
        Detail::Programme(programme) => fit_terms(&mut programme.terms),
        Detail::Offer(offer) => {
            offer.organisers.shrink_to_fit();
            offer.places.shrink_to_fit();
            offer.schedules.shrink_to_fit();
            offer.closures.shrink_to_fit();
            offer.closure_spans.shrink_to_fit();
            fit_terms(&mut offer.terms);
        }
        Detail::Sheet(sheet) => sheet.examples.shrink_to_fit(),
        Detail::Organisation(_) | Detail::Place(_) => {}
    }
}

fn fit_terms(terms: &mut OfferTerms) {
    terms.conditions_by_zone.shrink_to_fit();
    if let Some(access) = &mut terms.access {
        access.shrink_to_fit();
    }
    if let Some(cost) = &mut terms.cost {
        cost.rates.shrink_to_fit();
    }
}
