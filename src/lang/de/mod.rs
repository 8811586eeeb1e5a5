//! German.

mod calendar;
mod search;

use super::Language;

pub static GERMAN: Language = Language {
    code: "de",
    name: "Deutsch",
    direction: "ltr",
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    search: search::SEARCH,
};
