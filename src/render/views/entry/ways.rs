//! How to get in, what it costs, what to bring, how to help.

use serde::Serialize;

use crate::lang::Strings;
use crate::model::{
    Access, Donations, Entry, Offer, Reader, Resolved, TermId, Volunteering, WaitingList, Welcome,
};
use crate::render::Renderer;
use crate::render::views::{LinkView, words};
use crate::schema::Vocabulary;

/// A way in.
#[derive(Debug, Clone, Serialize)]
pub struct AccessView<'a> {
    /// "Sans rendez-vous".
    pub mode: &'a str,
    /// "ONE, maternité".
    pub referrers: Option<words::Labels>,
    /// Whom to contact.
    pub contact: Option<&'a str>,
    /// How soon, by this way.
    pub delay: Option<&'a str>,
    /// What to know.
    pub text: Option<&'a str>,
}

/// Ways in, by who comes.
#[derive(Debug, Clone, Default, Serialize)]
pub struct WaysView<'a> {
    /// For families, and for everybody.
    pub families: Vec<AccessView<'a>>,
    /// For professionals who send a family.
    pub professionals: Vec<AccessView<'a>>,
    /// For future volunteers.
    pub volunteers: Vec<AccessView<'a>>,
    /// How to register.
    pub registration: Option<&'a str>,
    /// Room for how many.
    pub capacity: Option<&'a str>,
    /// "La liste d’attente était ouverte le 3 novembre 2026."
    pub waiting_list: Option<String>,
}

/// What to bring, and what is asked.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BringView<'a> {
    /// "À apporter"; "Bon à savoir" when there is nothing to bring.
    pub label: &'a str,
    /// Documents and things.
    pub documents: Vec<&'a str>,
    /// "Vous n’avez pas à donner votre nom".
    pub welcome: Vec<&'a str>,
}

/// How to volunteer.
#[derive(Debug, Clone, Serialize)]
pub struct VolunteeringView<'a> {
    /// What is asked.
    pub commitment: Option<&'a str>,
    /// For how long.
    pub duration: Option<&'a str>,
    /// Who.
    pub profile: Option<&'a str>,
    /// How to start.
    pub how: Option<&'a str>,
}

/// How to give.
#[derive(Debug, Clone, Serialize)]
pub struct DonationsView<'a> {
    /// Page.
    pub url: Option<&'a str>,
    /// Who receives the gift.
    pub via: Option<LinkView<'a>>,
    /// What to know.
    pub note: Option<&'a str>,
}

impl<'a> Renderer<'a> {
    /// The ways in, by who comes.
    pub fn ways(&self, entry: &'a Entry, resolved: &Resolved<'a>) -> WaysView<'a> {
        let mut found = WaysView::default();
        for access in resolved.access {
            let view = || self.access_view(access, words::access(self.strings, access.mode));
            if Reader::Parents.is_among(&access.readers) {
                found.families.push(view());
            }
            if Reader::Professionals.is_among(&access.readers) {
                let mode = words::access_for_professionals(self.strings, access.mode);
                found.professionals.push(self.access_view(access, mode));
            }
            if Reader::Volunteers.is_among(&access.readers) {
                found.volunteers.push(view());
            }
        }
        if let Some(Offer { registration, capacity, waiting_list, .. }) = entry.offer() {
            found.registration = registration.as_deref();
            found.capacity = capacity.as_deref();
            found.waiting_list = waiting_list.map(|list| self.waiting_list(list));
        }
        found
    }

    fn waiting_list(&self, list: WaitingList) -> String {
        let key = match (list.open, list.on.is_some()) {
            (true, false) => "ways.waiting_list_open",
            (true, true) => "ways.waiting_list_open_on",
            (false, false) => "ways.waiting_list_closed",
            (false, true) => "ways.waiting_list_closed_on",
        };
        let date = list.on.map(|on| self.date(on)).unwrap_or_default();
        self.strings.with(key, &[("date", &date)])
    }

    fn access_view(&self, access: &'a Access, mode: &'a str) -> AccessView<'a> {
        // "Sur décision de justice : justice" says one thing twice.
        let new = |id: &&TermId| !mode.contains(self.term(Vocabulary::Referrers, **id));
        let referrers: Vec<TermId> = access.referrers.iter().filter(new).copied().collect();
        AccessView {
            mode,
            referrers: words::terms(self.site.directory, Vocabulary::Referrers, &referrers, self.lang),
            contact: access.contact.as_deref(),
            delay: access.delay.as_deref(),
            text: access.text.as_deref(),
        }
    }

    pub(super) fn donations(&self, donations: &'a Donations) -> DonationsView<'a> {
        DonationsView {
            url: donations.url.as_deref(),
            via: donations.via.as_ref().map(|via| self.organisation_link(via)),
            note: donations.note.as_deref(),
        }
    }
}

pub(super) fn bring<'a>(s: &'a Strings, resolved: &Resolved<'a>) -> BringView<'a> {
    let Welcome { anonymous, papers, insurance } = resolved.welcome.unwrap_or_default();
    let answers = [
        (anonymous, "bring.anonymous", "bring.not_anonymous"),
        (papers, "bring.papers", "bring.no_papers"),
        (insurance, "bring.insurance", "bring.no_insurance"),
    ];
    let said =
        |(answer, yes, no): (Option<bool>, _, _)| answer.map(|answer| s.get(if answer { yes } else { no }));
    let to_bring = !resolved.required_documents.is_empty() || papers == Some(true) || insurance == Some(true);
    BringView {
        label: s.get(if to_bring { "entry.bring" } else { "entry.good_to_know" }),
        documents: resolved.required_documents.iter().map(String::as_str).collect(),
        welcome: answers.into_iter().filter_map(said).collect(),
    }
}

/// How to volunteer.
pub fn volunteering(volunteering: &Volunteering) -> VolunteeringView<'_> {
    VolunteeringView {
        commitment: volunteering.commitment.as_deref(),
        duration: volunteering.duration.as_deref(),
        profile: volunteering.profile.as_deref(),
        how: volunteering.how.as_deref(),
    }
}
