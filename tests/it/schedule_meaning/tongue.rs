//! How a language says the parts of a sentence.

use jiff::civil::{Date, Weekday};

use super::days::Written;
use super::filters::Said;
use super::meaning::Rule;
use super::tape::Tape;

/// Hours that leave open when it is, or are none: no phrase with them may be read.
pub(super) const UNSAID: &str = "?";

/// A text, and the hours that it says as French writes them.
pub(super) type Hours = (&'static str, &'static str);

/// How a language says the parts of a sentence.
pub(super) struct Tongue {
    pub(super) days: fn(&mut Tape) -> Written,
    pub(super) hours: fn(&mut Tape) -> Hours,
    pub(super) part_of_day: fn(&mut Tape) -> Hours,
    /// What may be kept.
    pub(super) period: fn(&mut Tape) -> Said,
    /// What may be taken out of some weekdays.
    pub(super) exception: fn(&mut Tape, &[Weekday]) -> Said,
    pub(super) kept: fn(&mut Tape, &Said) -> String,
    /// Exceptions, and whether a reader has no doubt what belongs to the list.
    pub(super) taken_out: fn(&mut Tape, &[Said]) -> (String, bool),
    /// Words that narrow to what follows.
    pub(super) only: &'static [&'static str],
    /// From 1 October 2026 on.
    pub(super) first: &'static [&'static str],
    /// Until 31 May 2027, that day included.
    pub(super) last: &'static [&'static str],
    /// What says that there is a session on that day.
    pub(super) last_session: &'static str,
    pub(super) appointment: &'static [&'static str],
    /// Days that are included, and the one that is added.
    pub(super) including: fn(&mut Tape, &Rule) -> (Option<Date>, String),
    /// What names public holidays.
    pub(super) holidays: &'static str,
    pub(super) always: &'static str,
    /// Words before a schedule that say nothing of when; the first is none.
    pub(super) preambles: &'static [&'static str],
    /// Words before a schedule that take it back.
    pub(super) denied: &'static [&'static str],
    pub(super) and: &'static str,
    /// Whether "and" before days that are included adds them.
    pub(super) and_adds: bool,
    /// Between two rules.
    pub(super) two: &'static [&'static str],
    /// Articles for all the days of a list.
    pub(super) shared: &'static [&'static str],
    /// From 9 to 12.
    pub(super) usual_hours: &'static [&'static str],
    pub(super) on: fn(Weekday) -> String,
    /// Hours of some days only: what they are, and how that is said.
    pub(super) other: [Hours; 3],
    pub(super) except: &'static str,
    /// What takes out by saying that nothing is open: "et" and a period behind it go on with that, for any reader.
    pub(super) closed: &'static str,
    /// Whether days are written without an article.
    pub(super) is_bare: fn(&str) -> bool,
    /// What words become beside each other.
    pub(super) contracted: fn(&str) -> String,
}
