//! Day rules and the many ways to say them.

use jiff::civil::{Date, Weekday, date};

use super::meaning::Days;
use super::tape::Tape;

/// How the days of a list hang together, for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One day or one word for several.
    One,
    Range,
    /// "Les lundis et jeudis": one article for all.
    Shared,
    /// "Lundi et jeudi", "le lundi et le jeudi".
    Alike,
    /// "Du lundi au jeudi et le samedi".
    Mixed,
}

/// A day rule as it is written.
pub(super) struct Written {
    pub(super) days: Days,
    pub(super) text: String,
    pub(super) form: Form,
}

const WEEK: [Weekday; 7] = [
    Weekday::Wednesday,
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

pub(super) fn name(day: Weekday) -> &'static str {
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        [usize::try_from(day.to_monday_zero_offset()).unwrap()]
}

/// The days from one to another.
pub(super) fn between(first: Weekday, last: Weekday) -> Vec<Weekday> {
    let mut days = vec![first];
    while *days.last().unwrap() != last {
        days.push(days.last().unwrap().next());
    }
    days
}

/// `a, b et c`, or another joint before the last.
pub(super) fn listed(items: &[String], last: &str) -> String {
    match items.split_last() {
        Some((one, [])) => one.clone(),
        Some((end, before)) => format!("{}{last}{end}", before.join(", ")),
        None => String::new(),
    }
}

/// Whether days are written without an article.
pub(super) fn is_bare(text: &str) -> bool {
    WEEK.iter().any(|day| text.starts_with(name(*day)))
}

pub(super) fn some_days(tape: &mut Tape, most: usize) -> Vec<Weekday> {
    let mut days: Vec<Weekday> = Vec::new();
    for _ in 0..=tape.below(most) {
        let day = WEEK[tape.below(7)];
        if !days.contains(&day) {
            days.push(day);
        }
    }
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days
}

pub(super) fn write(tape: &mut Tape) -> Written {
    match tape.below(14) {
        0..=1 => one(tape),
        2..=4 => list(tape),
        5..=6 => range(tape),
        7 => all(tape),
        8 => every(tape),
        9..=10 => ranked(tape),
        11 => dates(tape),
        12 => numbered(tape),
        _ => with_holidays(tape),
    }
}

fn numbered(tape: &mut Tape) -> Written {
    let (numbers, text): (Vec<i8>, &str) = match tape.below(6) {
        0 => (vec![15], "le 15 du mois"),
        1 => (vec![5, 20], "le 5 et le 20 du mois"),
        2 => (vec![1, 15], "les 1er et 15 de chaque mois"),
        3 => (vec![0], "le dernier jour du mois"),
        4 => (vec![1], "le premier jour du mois"),
        _ => (vec![7], "chaque mois, le 7"),
    };
    written(Days::Numbered(numbers), text, Form::One)
}

/// Monday to Friday.
pub(super) fn workdays() -> Days {
    Days::Of(between(Weekday::Monday, Weekday::Friday))
}

fn with_holidays(tape: &mut Tape) -> Written {
    let saturday = vec![Weekday::Saturday, Weekday::Sunday];
    let (days, text, form) = match tape.below(6) {
        0 => (Days::AndHolidays(vec![Weekday::Sunday]), "le dimanche et les jours fériés", Form::Alike),
        1 => (Days::AndHolidays(saturday.clone()), "samedi, dimanche et jours fériés", Form::Alike),
        2 => (Days::AndHolidays(saturday.clone()), "les samedis, dimanches et jours fériés", Form::Shared),
        3 => (Days::AndHolidays(saturday), "le week-end et les jours fériés", Form::Alike),
        4 => (Days::Workdays, "les jours ouvrables", Form::One),
        _ => (Days::Workdays, "tous les jours ouvrés", Form::One),
    };
    written(days, text, form)
}

pub(super) fn written(days: Days, text: impl Into<String>, form: Form) -> Written {
    Written { days, text: text.into(), form }
}

fn one(tape: &mut Tape) -> Written {
    let day = WEEK[tape.below(7)];
    let form = tape.pick(&[
        "le {}",
        "tous les {}s",
        "les {}s",
        "chaque {}",
        "{}",
        "{}s",
        "tous les {}",
        "toutes les semaines, le {}",
    ]);
    written(Days::Of(vec![day]), form.replace("{}", name(day)), Form::One)
}

fn list(tape: &mut Tape) -> Written {
    let days = some_days(tape, 4);
    let joint = tape.pick(&[" et ", ", ", " & ", ", et ", " et ", " + ", " ainsi que ", " et aussi "]);
    let each =
        |form: &str| -> Vec<String> { days.iter().map(|day| form.replace("{}", name(*day))).collect() };
    let (text, form) = match tape.below(11) {
        0 => (format!("le {}", listed(&each("{}"), joint)), Form::Alike),
        1 => (listed(&each("le {}"), joint), Form::Alike),
        2 => (listed(&each("{}"), joint), Form::Alike),
        3 => (format!("les {}", listed(&each("{}s"), joint)), Form::Shared),
        4 => (format!("tous les {}", listed(&each("{}s"), joint)), Form::Shared),
        5 => (listed(&each("tous les {}s"), joint), Form::Shared),
        6 => (listed(&each("les {}s"), joint), Form::Shared),
        7 => (format!("chaque {}", listed(&each("{}"), joint)), Form::Shared),
        8 => (each("{}").join(" "), Form::Alike),
        9 if days.len() > 2 => (each("{}").join(tape.pick(&["/", " - ", "-"])), Form::Alike),
        _ => {
            let mut items = each("{}");
            let last = items.last_mut().unwrap();
            *last = format!("le {last}");
            (listed(&items, joint), Form::Mixed)
        }
    };
    written(Days::Of(days.clone()), text, if days.len() == 1 { Form::One } else { form })
}

fn range(tape: &mut Tape) -> Written {
    let first = tape.below(5);
    let monday_first = between(Weekday::Monday, Weekday::Sunday);
    let last = (first + 1 + tape.below(6 - first)).min(6);
    let mut days = between(monday_first[first], monday_first[last]);
    let (a, b) = (name(monday_first[first]), name(monday_first[last]));
    let form = tape.pick(&[
        "du {a} au {b}",
        "{a} à {b}",
        "du {a} jusqu'au {b}",
        "tous les jours du {a} au {b}",
        "{a} → {b}",
        "{a} > {b}",
        "{a}-{b}",
        "{a} - {b}",
    ]);
    let mut text = form.replace("{a}", a).replace("{b}", b);
    if !tape.once_in(3) {
        return written(Days::Of(days), text, Form::Range);
    }
    let Some(more) = WEEK.iter().copied().find(|day| !days.contains(day)) else {
        return written(Days::Of(days), text, Form::Range);
    };
    let joint =
        tape.pick(&[" et le ", ", le ", ", ", " et ", " et tous les ", ", et le ", ", plus le ", " + "]);
    text = format!("{text}{joint}{}", name(more));
    days.push(more);
    written(Days::Of(days), text, Form::Mixed)
}

fn all(tape: &mut Tape) -> Written {
    let (from, to, text) = match tape.below(6) {
        0 => (0, 6, "tous les jours"),
        1 => (0, 6, "7 jours sur 7"),
        2 => (0, 6, "chaque jour"),
        3 => (0, 4, "en semaine"),
        4 => (5, 6, "le week-end"),
        _ => (5, 6, "tous les week-ends"),
    };
    let week = between(Weekday::Monday, Weekday::Sunday);
    written(Days::Of(week[from..=to].to_vec()), text, Form::One)
}

fn every(tape: &mut Tape) -> Written {
    let days = some_days(tape, 2);
    let every = 2 + i64::try_from(tape.below(2)).unwrap();
    let number = if every == 2 { "deux" } else { "trois" };
    let names: Vec<String> = days.iter().map(|day| name(*day).to_owned()).collect();
    let the: Vec<String> = names.iter().map(|name| format!("le {name}")).collect();
    let one: Vec<String> = names.iter().map(|name| format!("un {name}")).collect();
    let (text, form) = match tape.below(4) {
        0 | 1 => (format!("{} sur {number}", listed(&one, " et ")), Form::Shared),
        2 if days.len() == 1 && every == 2 => (format!("un {} tous les quinze jours", names[0]), Form::One),
        2 => (format!("une semaine sur {number}, {}", listed(&the, " et ")), Form::Alike),
        _ => (format!("toutes les {number} semaines, {}", listed(&the, " et ")), Form::Alike),
    };
    let form = if days.len() == 1 { Form::One } else { form };
    written(Days::Every(days, every), text, form)
}

fn ranked(tape: &mut Tape) -> Written {
    let day = WEEK[tape.below(7)];
    let (ranks, words): (Vec<i8>, &str) = match tape.below(8) {
        0 => (vec![1], "le 1er {}"),
        1 => (vec![2], "le deuxième {}"),
        2 => (vec![1, 3], "les 1er et 3e {}s"),
        3 => (vec![2, 4], "le 2e et le 4e {}"),
        4 => (vec![-1], "le dernier {}"),
        5 => (vec![1, 3], "le premier et le troisième {}"),
        6 => (vec![3], "chaque 3e {}"),
        _ => (vec![1, -1], "le premier et le dernier {}"),
    };
    let month = tape.pick(&[" du mois", "", " de chaque mois", " de chaque mois"]);
    written(Days::Ranked(ranks, day), format!("{}{month}", words.replace("{}", name(day))), Form::One)
}

fn dates(tape: &mut Tape) -> Written {
    let days: Vec<Date> = vec![date(2026, 11, 3), date(2026, 11, 11), date(2026, 11, 24)];
    match tape.below(7) {
        4 => written(
            Days::Dates(days[..1].to_vec()),
            tape.pick(&["le 03/11/2026", "3.11.26", "mardi 3/11/2026"]),
            Form::One,
        ),
        5 => written(Days::Dates(days), "le 3/11/2026, le 11/11/2026 et le 24.11.2026", Form::Alike),
        6 => written(Days::Dates(days[..2].to_vec()), "03-11-2026 et 11-11-2026", Form::Alike),
        0 => written(Days::Dates(days[..1].to_vec()), "le 3 novembre 2026", Form::One),
        1 => written(Days::Dates(days), "les 3, 11 et 24 novembre 2026", Form::Shared),
        2 => {
            written(Days::Dates(days[..2].to_vec()), "le 3 novembre 2026 et le 11 novembre 2026", Form::Alike)
        }
        _ => written(Days::Dates(vec![date(2027, 3, 16)]), "mardi 16 mars 2027", Form::One),
    }
}
