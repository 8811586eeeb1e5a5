//! The words of days, months, ranks and numbers, folded.

use jiff::civil::Weekday;

/// The days, Monday first.
pub(super) const WEEKDAYS: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// The months as they are written.
pub(super) const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const FOLDED_MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

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

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// `mardi`, `mardis`; `mar` when `short`.
pub(super) fn weekday(word: &str) -> Option<(Weekday, bool)> {
    let one = singular(word);
    let at = |at: usize| i8::try_from(at).ok().and_then(|at| Weekday::from_monday_zero_offset(at).ok());
    if let Some(found) = WEEKDAYS.iter().position(|day| *day == one) {
        return at(found).map(|day| (day, false));
    }
    let short = matches!(word.len(), 2 | 3);
    let found = WEEKDAYS.iter().position(|day| short && day.starts_with(word))?;
    at(found).map(|day| (day, true))
}

/// Whether a word is a weekday in English, Dutch or German.
pub(super) fn is_foreign_day(word: &str) -> bool {
    foreign(word).is_some_and(|french| WEEKDAYS.contains(&french))
}

/// A word of days in English, Dutch or German: the French for it.
pub(super) fn foreign(word: &str) -> Option<&'static str> {
    const WORDS: [(&str, [&str; 3]); 7] = [
        ("lundi", ["monday", "maandag", "montag"]),
        ("mardi", ["tuesday", "dinsdag", "dienstag"]),
        ("mercredi", ["wednesday", "woensdag", "mittwoch"]),
        ("jeudi", ["thursday", "donderdag", "donnerstag"]),
        ("vendredi", ["friday", "vrijdag", "freitag"]),
        ("samedi", ["saturday", "zaterdag", "samstag"]),
        ("dimanche", ["sunday", "zondag", "sonntag"]),
    ];
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
    let day = WORDS.iter().find(|(_, names)| names.contains(&one)).map(|(french, _)| *french);
    day.or_else(|| SMALL.iter().find(|(text, _)| *text == word).map(|(_, french)| *french))
}

/// The name of a day, singular.
pub(super) fn weekday_name(day: Weekday) -> &'static str {
    let at = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
    WEEKDAYS.get(at).copied().unwrap_or_default()
}

/// `septembre`, `sept`: 1 to 12, and whether it is shortened.
pub(super) fn month(word: &str) -> Option<(i8, bool)> {
    if let Some(at) = FOLDED_MONTHS.iter().position(|month| *month == word) {
        return i8::try_from(at + 1).ok().map(|month| (month, false));
    }
    SHORT_MONTHS.iter().find(|(short, _)| *short == word).map(|(_, month)| (*month, true))
}

/// The name of a month, 1 to 12.
pub(super) fn month_name(month: i8) -> &'static str {
    let at = usize::try_from(month - 1).unwrap_or(usize::MAX);
    MONTHS.get(at).copied().unwrap_or_default()
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
