//! The languages of pages: one row each, and a folder of what is written in it.
//!
//! A language is a folder beside this file (days and hours, sentences of schedules, words of the search) and a row of
//! [`ALL`]. What differs from one language to another stands in [`Language`] and nowhere else; everybody else looks it
//! up by code.

mod ar;
mod date;
mod de;
mod en;
mod fr;
mod language;
mod nl;
mod paths;
mod phrasing;
mod strings;
mod written;

pub use date::DateStyle;
pub use fr::{FRENCH, WRITTEN as WRITTEN_IN_FRENCH};
pub use language::{Dates, Language, PlaceWords, Schedules, Search};
pub use paths::Paths;
pub use phrasing::{fill, list};
pub use strings::{Strings, Unreadable, place_of};
pub use written::{Open, Written};

/// All languages, in the order in which the site names them. The first stands in for one that is not here.
pub static ALL: [&Language; 5] = [&FRENCH, &nl::DUTCH, &de::GERMAN, &en::ENGLISH, &ar::ARABIC];

/// Their codes.
pub static CODES: [&str; ALL.len()] = {
    let mut codes = [""; ALL.len()];
    let mut at = 0;
    while at < ALL.len() {
        codes[at] = ALL[at].code;
        at += 1;
    }
    codes
};

/// The language of a code, when it is one of these.
pub fn find(code: &str) -> Option<&'static Language> {
    ALL.into_iter().find(|language| language.code == code)
}

/// The language of a code. Settings and file names have no other codes than those of [`ALL`].
pub fn of(code: &str) -> &'static Language {
    let [first, ..] = ALL;
    find(code).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_code_and_all_its_days_and_months() {
        for language in ALL {
            assert!(std::ptr::eq(of(language.code), language), "{}", language.code);
            assert_eq!(language.dates.weekdays.split(' ').count(), 7, "{}", language.code);
            assert_eq!(language.dates.months.split(' ').count(), 12, "{}", language.code);
        }
        assert!(find("xx").is_none());
        assert_eq!(of("xx").code, "fr");
    }
}
