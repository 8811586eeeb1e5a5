//! The one expansion: a walk over days.

use jiff::civil::Date;

use super::{HolidayContext, Occurrence, RuleDay, Schedule};

/// Why a day is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Excluded {
    /// Why.
    pub reason: Reason,
}

/// Why a day is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// School holidays.
    SchoolHoliday,
    /// A public holiday.
    PublicHoliday,
    /// A month or range of dates that `sauf` names.
    Except,
    /// Outside what `pendant` keeps.
    NotDuring,
    /// Past the last day that the school calendar knows.
    BeyondCalendar,
}

/// The days that the rule gives between two days, both inclusive, and what becomes of each. Sorted.
pub fn days(schedule: &Schedule, context: &HolidayContext<'_>, from: Date, to: Date) -> Vec<RuleDay> {
    let _ = (schedule, context, from, to);
    Vec::new()
}

/// The occurrences whose actual day lies between two days, both inclusive: sorted by day and time, cancelled ones
/// included and marked.
pub fn expand(schedule: &Schedule, context: &HolidayContext<'_>, from: Date, to: Date) -> Vec<Occurrence> {
    let _ = (schedule, context, from, to);
    Vec::new()
}
