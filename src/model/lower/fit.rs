//! Gives back the room that lists grew into: an entry is made once and kept for the whole build, by the million.

use crate::model::{Detail, Entry, Offer, OfferTerms, Organisation, Programme};

/// Shrinks the lists of large elements.
pub(super) fn fit(entry: &mut Entry) {
    entry.contacts.shrink_to_fit();
    entry.links.shrink_to_fit();
    entry.images.shrink_to_fit();
    entry.figures.shrink_to_fit();
    entry.testimonials.shrink_to_fit();
    entry.documents.shrink_to_fit();
    entry.reading.shrink_to_fit();
    entry.sources.shrink_to_fit();
    entry.see_also.shrink_to_fit();
    entry.goals.shrink_to_fit();
    entry.to_complete.shrink_to_fit();
    entry.body.shrink_to_fit();
    match &mut entry.detail {
        Detail::Organisation(organisation) => fit_organisation(organisation),
        Detail::Programme(programme) => fit_programme(programme),
        Detail::Offer(offer) => fit_offer(offer),
        Detail::Sheet(sheet) => {
            sheet.sections.shrink_to_fit();
            sheet.examples.shrink_to_fit();
        }
        Detail::Place(_) => {}
    }
}

fn fit_organisation(organisation: &mut Organisation) {
    organisation.born_from.shrink_to_fit();
    organisation.member_of.shrink_to_fit();
    organisation.partners.shrink_to_fit();
    organisation.projects.shrink_to_fit();
}

fn fit_programme(programme: &mut Programme) {
    programme.funded_by.shrink_to_fit();
    programme.partners.shrink_to_fit();
    programme.steps.shrink_to_fit();
    programme.faq.shrink_to_fit();
    fit_terms(&mut programme.terms);
}

fn fit_offer(offer: &mut Offer) {
    offer.organisers.shrink_to_fit();
    offer.places.shrink_to_fit();
    offer.schedules.shrink_to_fit();
    fit_terms(&mut offer.terms);
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
