//! What an offer says, or inherits from its programme.

use super::{TermId, ZoneId};
use crate::schema::{AccessMode, AgeUnit, CostKind, DeliveryMode, OnPublicHolidays, Reader};

/// What a programme may give to its offers, and an offer may say itself. Absent is unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfferTerms {
    /// For the inhabitants of which zones.
    pub covers: Option<Vec<ZoneId>>,
    /// How it reaches people.
    pub modes: Option<Vec<DeliveryMode>>,
    /// Who is accepted.
    pub conditions: Option<Conditions>,
    /// Who is accepted in certain zones.
    pub conditions_by_zone: Vec<(Vec<ZoneId>, Conditions)>,
    /// Ways in.
    pub access: Option<Vec<Access>>,
    /// The first thing to do.
    pub next_step: Option<String>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// What becomes of sessions on public holidays.
    pub on_public_holidays: Option<OnPublicHolidays>,
}

/// Ages of the child, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChildAge {
    /// From this age, inclusive.
    pub min: Option<u32>,
    /// Strictly less than this age.
    pub under: Option<u32>,
    /// Up to this age, its whole year or month included.
    pub max: Option<u32>,
    /// Years or months.
    pub unit: AgeUnit,
}

/// Where one has to live.
#[derive(Debug, Clone, PartialEq)]
pub enum Residence {
    /// In the zone that the offer covers.
    Covered,
    /// In one of these.
    Zones(Vec<ZoneId>),
}

/// Who is accepted: child **or** pregnancy; all others **and**.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conditions {
    /// Age of the child.
    pub child: Option<ChildAge>,
    /// From pregnancy on.
    pub pregnancy: Option<bool>,
    /// Where one has to live.
    pub residence: Option<Residence>,
    /// Whether the child comes with an adult.
    pub accompanied: Option<bool>,
    /// Whether it is for parents without children.
    pub parents_only: Option<bool>,
    /// Anything else.
    pub text: Option<String>,
    /// The language of that.
    pub lang: &'static str,
}

/// A way in.
#[derive(Debug, Clone, PartialEq)]
pub struct Access {
    /// For whom; empty means everybody.
    pub readers: Vec<Reader>,
    /// How.
    pub mode: AccessMode,
    /// Services that may send somebody.
    pub referrers: Vec<TermId>,
    /// Whom to contact.
    pub contact: Option<String>,
    /// How soon, by this way.
    pub delay: Option<String>,
    /// What to know.
    pub text: Option<String>,
    /// The language of all that.
    pub lang: &'static str,
}

/// What it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Cost {
    /// Kind of price.
    pub kind: Option<CostKind>,
    /// In words.
    pub details: Option<String>,
    /// Price, per what, for whom.
    pub rates: Vec<Rate>,
    /// The language of all that.
    pub lang: &'static str,
}

/// One price.
#[derive(Debug, Clone, PartialEq)]
pub struct Rate {
    /// Amount as published.
    pub price: String,
    /// Per what.
    pub per: Option<String>,
    /// For whom.
    pub for_whom: Option<String>,
}
