//! What is of one kind only.

use jiff::civil::Date;

use super::{Named, OfferTerms, OrgRef, Place, Ref, ZoneId};
use crate::calendar::{Closure, Schedule};
use crate::diag::Span;
use crate::schema::WaitingListState;

/// Of an association.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// Its seat.
    pub seat: Option<PlaceRef>,
    /// For whom it works.
    pub covers: Vec<ZoneId>,
}

/// Of a programme.
#[derive(Debug, Clone, Default)]
pub struct Programme {
    /// What its offers inherit.
    pub terms: OfferTerms,
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
    /// When it is closed as a whole, sorted by first day.
    pub closures: Vec<Closure>,
    /// Where each of them is written.
    pub closure_spans: Vec<Span>,
    /// School calendar to follow.
    pub calendar: Option<String>,
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
