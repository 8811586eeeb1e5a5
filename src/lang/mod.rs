//! The languages of pages: a folder each of what is written in it.
//!
//! A language is two files: `language.toml` (days and hours, sentences of schedules, words of the search and of addresses)
//! and `words.toml` (the words of the interface). Five stand beside this file; a site brings others in its folder `langues/`.
//! Only how schedules are read (`written`) is code. What differs from one language to another stands in [`Language`] and
//! nowhere else.

mod date;
mod fr;
mod language;
mod languages;
mod nl;
mod numbered;
mod paths;
mod phrasing;
mod read;
mod sentence;
mod shipped;
mod strings;
mod unreadable;
mod written;

pub use date::DateStyle;
pub use fr::WRITTEN as WRITTEN_IN_FRENCH;
pub use language::{Dates, Direction, Language, PlaceWords, Schedules, Search};
pub use languages::{Languages, first, of};
pub use paths::Paths;
pub use phrasing::{fill, list};
pub use read::{LanguageFile, kept};
pub use shipped::to_translate;
pub use strings::{ADDRESSES, IN_LANGUAGE, Strings, place_of};
pub use unreadable::Unreadable;
pub use written::{Open, Written};
