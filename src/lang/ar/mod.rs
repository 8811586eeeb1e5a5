//! Arabic.

mod calendar;
mod search;

use super::Language;

pub static ARABIC: Language = Language {
    code: "ar",
    name: "العربية",
    direction: "rtl",
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    search: search::SEARCH,
};
