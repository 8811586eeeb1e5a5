//! An occurrence: one session on one day.

use jiff::civil::Date;

use super::{DayPart, Excluded, Slot};

/// At what time of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum When {
    /// All day.
    AllDay,
    /// A range of hours.
    Slot(Slot),
    /// A part of the day.
    Part(DayPart),
    /// Nobody said.
    Unknown,
}

/// Whether a session takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OccurrenceStatus {
    /// As planned.
    Held,
    /// On another day than the rule gives.
    Moved,
    /// Cancelled: still shown, and said.
    Cancelled,
}

/// One session on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Occurrence {
    /// The local day on which it takes place (or would have).
    pub day: Date,
    /// At what time.
    pub when: When,
    /// Whether it takes place.
    pub status: OccurrenceStatus,
    /// The day that the rule gives; `day` unless moved.
    pub original: Date,
    /// Index in [`super::Schedule::added`], when it comes from there.
    pub added: Option<u16>,
    /// Index in [`super::Schedule::moved`], when it comes from there.
    pub moved: Option<u16>,
    /// Whether it is held on a public holiday of which nobody has spoken: not to be announced as open.
    pub to_confirm: bool,
}

/// What becomes of a day that the rule gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It takes place.
    Held {
        /// Whether it falls on a public holiday of which nobody has spoken.
        to_confirm: bool,
    },
    /// `sauf`, `pendant`, `jours_feries` or a closure takes it out.
    Excluded(Excluded),
    /// Cancelled.
    Cancelled,
    /// Moved: index in [`super::Schedule::moved`].
    Moved(u16),
}

/// A day that the rule gives, and what becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RuleDay {
    /// The day.
    pub day: Date,
    /// What becomes of it.
    pub fate: Fate,
}
