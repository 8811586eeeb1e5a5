//! What is wrong with a schedule that is well written: days that do not fit together.

mod clock;
mod closed;
mod days;
mod explicit;

use jiff::civil::Date;

pub use closed::verify_closures;
pub use explicit::meet_at;

use super::{HolidayContext, Schedule};
use crate::diag::{Code, Text};

/// The part of a schedule that is meant; indices count in the lists of [`Schedule`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// `quand`
    When,
    /// `du`
    From,
    /// `au`
    Until,
    /// `heures`
    Hours,
    /// A filter of `sauf`.
    Except(usize),
    /// A filter of `pendant`.
    During(usize),
    /// A day of `annule`.
    Cancelled(usize),
    /// The old day of a `deplace`.
    MovedFrom(usize),
    /// The new day of a `deplace`.
    MovedTo(usize),
    /// A day of `ajoute`.
    Added(usize),
    /// A day of `seances`.
    Session(usize),
}

/// Something wrong: where, what, and what to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What kind of problem.
    pub code: &'static Code,
    /// Which part.
    pub part: Part,
    /// What is wrong.
    pub message: Text,
    /// What to write.
    pub help: Option<Text>,
}

impl Finding {
    fn new(code: &'static Code, part: Part, fr: impl Into<String>, en: impl Into<String>) -> Self {
        Finding { code, part, message: Text::new(fr, en), help: None }
    }

    #[must_use]
    fn help(mut self, fr: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Text::new(fr, en));
        self
    }
}

/// What is wrong whatever the holidays: first day, order, contradictions.
pub fn verify_alone(schedule: &Schedule, origin: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    days::start(schedule, origin, &mut found);
    days::order(schedule, &mut found);
    days::nights(schedule, &mut found);
    days::public_holidays(schedule, &mut found);
    explicit::contradictions(schedule, &mut found);
    found
}

/// What is wrong when the holidays are known: days without a session, hours that do not exist. Supposes that
/// [`verify_alone`] found no error. Nights of clock changes are looked at between two days, both inclusive.
pub fn verify_dates(schedule: &Schedule, context: &HolidayContext<'_>, nights: (Date, Date)) -> Vec<Finding> {
    let mut found = Vec::new();
    days::school(schedule, context, &mut found);
    explicit::cancelled(schedule, context, &mut found);
    explicit::moved(schedule, context, &mut found);
    explicit::added(schedule, context, &mut found);
    explicit::sessions(schedule, context, &mut found);
    days::never(schedule, context, &mut found);
    clock::changes(schedule, context, nights, &mut found);
    found
}
