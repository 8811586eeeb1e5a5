//! The grammar of what editors write about days and hours, in French.
//!
//! Words are compared without case, accents, plural or apostrophe. A phrase is
//! understood whole or refused: nothing is skipped. A refusal says where, why,
//! and what to write.

mod advice;
mod date;
mod days;
mod fault;
mod filter;
mod hours;
mod interval;
mod monthly;
mod part;
mod phrase;
mod reading;
mod spelling;
mod split;
mod time;
mod token;
mod week;
mod words;
mod write;

pub(super) use date::around;
pub use date::read_date;
pub use fault::PhraseError;
pub use filter::read_filters;
pub use hours::read_hours;
pub use phrase::read_rule;
pub use write::write_hours;

/// A phrase longer than this is refused at once, in characters.
const LONGEST: usize = 300;
