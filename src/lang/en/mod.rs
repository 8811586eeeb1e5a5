//! English.

mod calendar;
mod search;

use super::Language;

pub static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    direction: "ltr",
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    search: search::SEARCH,
};
