//! From what an editor writes ("un vendredi sur deux") to dates, and back to a sentence.
//!
//! A phrase is read into a [`Schedule`]; one day walk expands it, and pages,
//! feeds and "next date" all use that one expansion. Knows nothing of entries,
//! pages or iCalendar.

mod context;
mod expand;
mod occurrence;
mod schedule;

pub use context::{Country, Holiday, HolidayContext, SchoolCalendar};
pub use expand::{Excluded, Reason, days, expand};
pub use occurrence::{Fate, Occurrence, OccurrenceStatus, RuleDay, When};
pub use schedule::{
    Addition, DayPart, Filter, Hours, Move, Rule, Schedule, Session, Slot, TIME_ZONE, Weekdays, WorkdayEnd,
};
