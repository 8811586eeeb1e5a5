//! iCalendar (RFC 5545): the feeds that people subscribe to.
//!
//! A schedule becomes a few VEVENTs: a rule with its exceptions and
//! overrides, and one VEVENT for each date that no rule gives. What programs
//! read differently is not used: no RDATE, COUNT or BYSETPOS, no several
//! ordinals in one BYDAY. An event's bytes are the same in every feed of a
//! language that holds it.

mod event;
mod facts;
mod feed;
mod horizon;
mod part;
mod place;
mod plan;
mod series;
mod stamp;
mod store;
mod timezone;
mod uid;
mod wording;

#[cfg(test)]
mod tests;

pub use plan::plan;

/// The media type of a feed (RFC 5545, 8.1).
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";
