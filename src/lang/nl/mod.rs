//! Dutch.

mod calendar;
mod search;

use super::Language;

pub static DUTCH: Language = Language {
    code: "nl",
    name: "Nederlands",
    direction: "ltr",
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    search: search::SEARCH,
};
