//! From what an editor writes ("un vendredi sur deux") to dates, and back to a sentence.
//!
//! A phrase is read into a [`Schedule`]; one day walk expands it, and pages,
//! feeds and "next date" all use that one expansion. Knows nothing of entries,
//! pages or iCalendar.

mod clock;
mod closure;
pub mod codes;
mod context;
mod exclusion;
mod expand;
pub mod format;
mod frozen;
mod grammar;
mod occurrence;
mod on_public_holidays;
mod over;
mod public_holiday;
mod schedule;
mod school_break;
mod sentence;
mod verify;
mod walk;
mod why;
mod yearly_change;

pub use crate::schema::OnPublicHolidays;
pub use clock::{Clock, ClockFault};
pub use closure::{Closure, closed_until};
pub use context::{Country, Holiday, HolidayContext, SchoolCalendar};
pub use exclusion::{Excluded, Reason, exclusion};
pub use expand::{days, expand, first_day, gives};
pub use frozen::frozen;
pub use grammar::{PhraseError, PhraseReader, Sign, Spoken};
pub use occurrence::{Fate, Occurrence, OccurrenceStatus, RuleDay, When};
pub use on_public_holidays::HolidaySettings;
pub use public_holiday::{PublicHoliday, easter, public_holiday};
pub use schedule::{
    Addition, DayPart, End, Filter, Hours, Move, Rule, Schedule, Session, Slot, TIME_ZONE, Weekdays,
    WorkdayEnd,
};
pub use school_break::SchoolBreak;
pub use sentence::{change_text, filter_text, next_text, rule_text, sentence, sentence_on};
pub use verify::{Finding, Part, meet_at, verify_alone, verify_closures, verify_dates};
pub use why::why;
pub use yearly_change::YearlyChange;
