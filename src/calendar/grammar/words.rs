//! The words of days, months, ranks and numbers, folded.

use std::sync::LazyLock;

use jiff::civil::Weekday;

use crate::lang::{Dates, Languages, first};
use crate::text::fold;

static FOLDED_MONTHS: LazyLock<Vec<String>> = LazyLock::new(|| months().map(fold).collect());

const SHORT_MONTHS: [(&str, i8); 9] = [
    ("janv", 1),
    ("fev", 2),
    ("fevr", 2),
    ("avr", 4),
    ("juil", 7),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// The days, Monday first.
pub(super) fn weekdays() -> impl Iterator<Item = &'static str> {
    first().dates.weekdays.iter().map(String::as_str)
}

/// The months as they are written.
pub(super) fn months() -> impl Iterator<Item = &'static str> {
    first().dates.months.iter().map(String::as_str)
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// `mardi`, `mardis`; `mar`, `merc` when `short`.
pub(super) fn weekday(word: &str) -> Option<(Weekday, bool)> {
    let one = singular(word);
    let at = |at: usize| i8::try_from(at).ok().and_then(|at| Weekday::from_monday_zero_offset(at).ok());
    if let Some(found) = weekdays().position(|day| day == one) {
        return at(found).map(|day| (day, false));
    }
    let short = (2..=4).contains(&word.len());
    let found = weekdays().position(|day| short && day.starts_with(word))?;
    at(found).map(|day| (day, true))
}

/// `paire`, `impairs`
pub(super) fn is_odd_or_even(word: &str) -> bool {
    matches!(singular(word), "pair" | "paire" | "impair" | "impaire")
}

/// Whether a word is a weekday or a month in any language of the table.
pub(super) fn is_foreign_time(word: &str) -> bool {
    let names = |dates: &'static Dates| dates.weekdays.iter().chain(&dates.months);
    Languages::shipped().all().flat_map(|language| names(&language.dates)).any(|name| fold(name) == word)
}

/// Whether a word is a weekday in another language of the table.
pub(super) fn is_foreign_day(word: &str) -> bool {
    foreign(word).is_some_and(|french| weekdays().any(|day| day == french))
}

/// A word of days in another language: the French for it.
pub(super) fn foreign(word: &str) -> Option<&'static str> {
    const SMALL: [(&str, &str); 18] = [
        ("u", "h"),
        ("excluding", "sauf"),
        ("except", "sauf"),
        ("until", "jusqu'au"),
        ("every", "chaque"),
        ("each", "chaque"),
        ("elke", "chaque"),
        ("jeden", "chaque"),
        ("to", "à"),
        ("tot", "à"),
        ("bis", "à"),
        ("and", "et"),
        ("und", "et"),
        ("from", "de"),
        ("van", "de"),
        ("von", "de"),
        ("uur", "h"),
        ("uhr", "h"),
    ];
    let one = singular(word);
    let days = Languages::shipped().all().flat_map(|language| language.dates.weekdays.iter().zip(weekdays()));
    let day = days.filter(|(name, french)| name != french).find(|(name, _)| fold(name) == one);
    day.map(|(_, french)| french)
        .or_else(|| SMALL.iter().find(|(text, _)| *text == word).map(|(_, french)| *french))
}

/// The weekday that a folded word names in any language of the table.
pub(super) fn day_of_any_language(word: &str) -> Option<Weekday> {
    let at = Languages::shipped().all().find_map(|language| {
        language.dates.weekdays.iter().position(|name| fold(name) == word || fold(name) == singular(word))
    });
    Weekday::from_monday_zero_offset(i8::try_from(at?).ok()?).ok()
}

/// `septembre`, `sept`: 1 to 12, and whether it is shortened.
pub(super) fn month(word: &str) -> Option<(i8, bool)> {
    if let Some(at) = FOLDED_MONTHS.iter().position(|month| *month == word) {
        return i8::try_from(at + 1).ok().map(|month| (month, false));
    }
    SHORT_MONTHS.iter().find(|(short, _)| *short == word).map(|(_, month)| (*month, true))
}

/// `deux`: numbers that stand in letters.
pub(super) fn number(word: &str) -> Option<u16> {
    const WORDS: [(&str, u16); 14] = [
        ("un", 1),
        ("une", 1),
        ("deux", 2),
        ("trois", 3),
        ("quatre", 4),
        ("cinq", 5),
        ("six", 6),
        ("sept", 7),
        ("huit", 8),
        ("neuf", 9),
        ("dix", 10),
        ("onze", 11),
        ("douze", 12),
        ("quinze", 15),
    ];
    WORDS.iter().find(|(text, _)| *text == word).map(|(_, value)| *value)
}

/// `premier`, `troisièmes`, `dernier`: 1 to 5, -1 for the last.
pub(super) fn rank(word: &str) -> Option<i8> {
    match singular(word) {
        "premier" | "premiere" | "ier" => Some(1),
        "deuxieme" | "second" | "seconde" | "iie" | "iieme" => Some(2),
        "troisieme" | "iiie" | "iiieme" => Some(3),
        "quatrieme" | "ive" | "iveme" => Some(4),
        "cinquieme" => Some(5),
        "dernier" | "derniere" => Some(-1),
        _ => None,
    }
}

/// What makes a rank of a number, when written right after it: `1er`, `2e`, `3es`, `4ème`.
pub(super) fn is_rank_ending(number: u16, word: &str) -> bool {
    match singular(word) {
        "er" | "ere" | "re" => number == 1,
        "nd" | "nde" => number == 2,
        "e" | "eme" | "ieme" => true,
        _ => false,
    }
}
