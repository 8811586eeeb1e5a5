//! French.

mod calendar;
mod search;

use super::Language;

/// French, the language of what editors write.
pub static FRENCH: Language = Language {
    code: "fr",
    name: "Français",
    direction: "ltr",
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    search: search::SEARCH,
};
