//! What is of one kind only.

use jiff::civil::Date;

use super::{Named, OfferTerms, OrgRef, Place, Ref, TermId, ZoneId};
use crate::calendar::Schedule;
use crate::diag::Span;
use crate::schema::WaitingListState;

/// Of an association.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// asbl, commune…
    pub legal_form: Option<String>,
    /// Belgian enterprise number, ten digits.
    pub bce: Option<String>,
    /// French SIRET.
    pub siret: Option<String>,
    /// French RNA.
    pub rna: Option<String>,
    /// Year of foundation.
    pub founded_in: Option<u32>,
    /// What it was born from.
    pub born_from: Vec<OrgRef>,
    /// Networks.
    pub member_of: Vec<OrgRef>,
    /// Partners.
    pub partners: Vec<OrgRef>,
    /// The team.
    pub team: Option<String>,
    /// Its seat.
    pub seat: Option<PlaceRef>,
    /// For whom it works.
    pub covers: Vec<ZoneId>,
    /// How to give.
    pub donations: Option<Donations>,
    /// Its newsletter.
    pub newsletter: Option<Newsletter>,
    /// Official approvals.
    pub approvals: Vec<TermId>,
    /// Its projects.
    pub projects: Vec<Project>,
}

/// How to give.
#[derive(Debug, Clone, Default)]
pub struct Donations {
    /// Page.
    pub url: Option<String>,
    /// Who receives the gift.
    pub via: Option<OrgRef>,
    /// What to know.
    pub note: Option<String>,
}

/// A newsletter.
#[derive(Debug, Clone, Default)]
pub struct Newsletter {
    /// Page.
    pub url: Option<String>,
    /// How often.
    pub frequency: Option<String>,
    /// Who sends it.
    pub sender: Option<OrgRef>,
}

/// A project.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// Its year.
    pub year: Option<u32>,
    /// What it is.
    pub description: Option<String>,
}

/// Of a programme.
#[derive(Debug, Clone, Default)]
pub struct Programme {
    /// Who started it.
    pub initiator: Option<OrgRef>,
    /// Who pays.
    pub funded_by: Vec<OrgRef>,
    /// Since which year.
    pub since: Option<u32>,
    /// Partners.
    pub partners: Vec<OrgRef>,
    /// How it goes.
    pub steps: Vec<Step>,
    /// Frequent questions.
    pub faq: Vec<Question>,
    /// What its offers inherit.
    pub terms: OfferTerms,
}

/// A step.
#[derive(Debug, Clone)]
pub struct Step {
    /// In a few words.
    pub title: String,
    /// What happens.
    pub text: Option<String>,
}

/// A frequent question.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub question: String,
    /// The answer, where published.
    pub answer: Option<String>,
    /// Who answers.
    pub person: Option<String>,
    /// In which role.
    pub role: Option<String>,
    /// Of which organisation.
    pub organisation: Option<OrgRef>,
    /// A film.
    pub video: Option<String>,
}

/// Of a service, permanence or group.
#[derive(Debug, Clone, Default)]
pub struct Offer {
    /// Who organises it.
    pub organisers: Vec<OrgRef>,
    /// The programme that it is part of.
    pub programme: Option<Ref>,
    /// The service that it belongs to.
    pub service: Option<Ref>,
    /// Where.
    pub places: Vec<PlaceRef>,
    /// When.
    pub schedules: Vec<ScheduleItem>,
    /// School calendar to follow.
    pub calendar: Option<String>,
    /// How to register.
    pub registration: Option<String>,
    /// Room for how many.
    pub capacity: Option<String>,
    /// Its waiting list.
    pub waiting_list: Option<WaitingList>,
    /// What it says itself; the rest is inherited.
    pub terms: OfferTerms,
}

/// A waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingList {
    /// Whether one can register.
    pub state: WaitingListState,
    /// The day on which that was so.
    pub on: Option<Date>,
}

/// A place that has an entry, or is written in place.
#[derive(Debug, Clone)]
pub enum PlaceRef {
    /// It has an entry.
    Entry(Ref),
    /// It has none.
    Here(Box<Place>),
}

/// One rule of days and hours.
#[derive(Debug, Clone)]
pub struct ScheduleItem {
    /// Where it is written.
    pub span: Span,
    /// What it means.
    pub schedule: Schedule,
    /// Its own place.
    pub place: Option<PlaceRef>,
    /// Where its parts are written.
    pub spans: ScheduleSpans,
}

/// Where the parts of a schedule are written; the whole item stands in for what is not given.
#[derive(Debug, Clone)]
pub struct ScheduleSpans {
    /// The whole item.
    pub whole: Span,
    /// `quand`
    pub when: Span,
    /// `du`
    pub from: Span,
    /// `au`
    pub until: Span,
    /// `heures`
    pub hours: Span,
    /// `sauf`, one a filter.
    pub except: Vec<Span>,
    /// `pendant`, one a filter.
    pub during: Vec<Span>,
    /// `annule`, one a day.
    pub cancelled: Vec<Span>,
    /// `deplace`: the old and the new day, and the place.
    pub moved: Vec<(Span, Span, Span)>,
    /// `ajoute`: the day and the place.
    pub added: Vec<(Span, Span)>,
    /// `seances`, one a day.
    pub sessions: Vec<Span>,
}

/// Of a practice sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its number.
    pub number: Option<u32>,
    /// The collection that it is part of.
    pub collection: Option<String>,
    /// Its parts: title, text.
    pub sections: Vec<(String, String)>,
    /// Who takes part.
    pub stakeholders: Vec<String>,
    /// Entries that show it done.
    pub examples: Vec<Ref>,
}

impl OrgRef {
    /// The slug, when it has an entry.
    pub fn slug(&self) -> Option<&str> {
        match self {
            OrgRef::Entry(reference) => Some(&reference.slug),
            OrgRef::Named(Named { .. }) => None,
        }
    }
}
