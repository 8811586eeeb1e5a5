//! The grammar of what editors write about days and hours.
//!
//! Its words are French. What another language writes is put into these words first, by a table of that language
//! (`lexicon`), and read by the same grammar; what is proposed is spelt in the language of the phrase (`write`).
//!
//! Words are compared without case, accents, plural or apostrophe. A phrase is understood whole or refused: nothing is
//! skipped. A refusal says where, why, and what to write. The parts of a phrase may stand in any order that leaves it one
//! meaning. The same grammar is in `docs/horaires.md`, for editors:
//!
#![doc = "```ebnf"]
#![doc = include_str!("grammar.ebnf")]
#![doc = "```"]

mod advice;
mod among;
mod beside_hours;
mod bounds;
mod clause;
mod date;
mod day_signs;
mod days;
mod each;
mod element;
mod fault;
mod filter;
mod gather;
mod grouping;
mod hours;
mod instead;
mod interval;
mod joint;
mod key;
mod left;
mod lexicon;
mod monthly;
mod named;
mod named_holiday;
mod numeric;
mod of_when;
mod open;
mod other;
mod part;
mod part_of_month;
mod parts;
mod phrase;
mod preamble;
mod read;
mod reader;
mod reading;
mod repair;
mod scope;
mod sign;
mod signed;
mod spelling;
mod split;
mod spoken;
mod step;
mod stretch;
mod time;
mod token;
mod unsaid;
mod week;
mod whole;
mod words;
mod write;

pub(super) use date::around;
pub use fault::PhraseError;
pub use reader::PhraseReader;
pub use sign::Sign;
pub use spoken::Spoken;

/// A phrase longer than this is refused at once, in characters.
const LONGEST: usize = 300;
