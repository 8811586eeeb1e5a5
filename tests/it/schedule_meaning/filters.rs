//! Periods and exceptions and the many ways to say them.

use jiff::civil::{Date, Weekday, date};

use super::days::{listed, name};
use super::meaning::Period;
use super::tape::Tape;
use crate::spoken::MONTHS;

/// A filter as it is written, without the word that gives its sign.
pub(super) struct Said {
    pub(super) period: Period,
    /// `les vacances scolaires`
    pub(super) name: String,
    /// `pendant`, `en`; empty for what has its own.
    pub(super) preposition: &'static str,
    /// A stretch with its own preposition: `de septembre à juin`.
    pub(super) stretch: bool,
}

pub(super) fn said(period: Period, name: impl Into<String>, preposition: &'static str) -> Said {
    Said { period, name: name.into(), preposition, stretch: false }
}

fn month(number: i8) -> &'static str {
    MONTHS[usize::try_from(number - 1).unwrap()]
}

fn months(from: i8, to: i8) -> Said {
    let of = if month(from).starts_with(['a', 'o']) { "d'" } else { "de " };
    let mut all = vec![from];
    while *all.last().unwrap() != to {
        all.push(all.last().unwrap() % 12 + 1);
    }
    Said { stretch: true, ..said(Period::Months(all), format!("{of}{} à {}", month(from), month(to)), "") }
}

fn one_month(tape: &mut Tape) -> i8 {
    i8::try_from(tape.below(12)).unwrap() + 1
}

/// What may be kept: holidays, months, a stretch of either.
pub(super) fn period(tape: &mut Tape) -> Said {
    match tape.below(21) {
        0 | 1 => months(9, 6),
        2 => said(Period::School, tape.pick(&["les vacances scolaires", "les congés scolaires"]), "pendant"),
        3 => said(Period::School, "les vacances scolaires", "durant"),
        4 => {
            let one = one_month(tape);
            said(Period::Months(vec![one]), month(one), "en")
        }
        5 => {
            let one = one_month(tape);
            let other = (one + i8::try_from(tape.below(10)).unwrap()) % 12 + 1;
            said(
                Period::Months(vec![one, other]),
                listed(&[month(one).into(), month(other).into()], " et "),
                "en",
            )
        }
        6 => {
            let from = one_month(tape);
            months(from, (from + 1 + i8::try_from(tape.below(9)).unwrap()) % 12 + 1)
        }
        7 if tape.once_in(3) => said(Period::Term, "l'année scolaire hors vacances", "durant"),
        7 => said(Period::Term, "période scolaire", "en"),
        8 => {
            let text = tape.pick(&["du 1er octobre 2026 au 31 mars 2027", "du 01/10/2026 au 31.3.27"]);
            stretch(date(2026, 10, 1), date(2027, 3, 31), text)
        }
        9 if tape.once_in(4) => {
            let text = tape.pick(&["du 5 janvier au 27 mars", "du mardi 5 janvier au samedi 27 mars"]);
            stretch(date(2027, 1, 5), date(2027, 3, 27), text)
        }
        9 => stretch(date(2026, 9, 1), date(2027, 6, 30), "du 1er septembre 2026 au 30 juin 2027"),
        10 if tape.once_in(4) => {
            let text = tape.pick(&["de début octobre à fin mars", "entre début octobre et fin mars"]);
            Said { name: text.to_owned(), ..months(10, 3) }
        }
        10 => {
            let three = ["octobre", "novembre", "mars"].map(String::from);
            said(Period::Months(vec![10, 11, 3]), listed(&three, tape.pick(&[" et ", ", "])), "en")
        }
        11 => {
            let one = one_month(tape);
            let of = if month(one).starts_with(['a', 'o']) { "d'" } else { "de " };
            said(Period::Months(vec![one]), format!("{}{of}{}", tape.pick(&["", "au mois "]), month(one)), "")
        }
        12 => said(Period::Months(vec![7, 8]), "les mois de juillet et août", "pendant"),
        13 => said(Period::School, "hors période scolaire", ""),
        14 => said(Period::Public, "les jours fériés", "pendant"),
        15 | 16 => {
            let (at, name) = school_break(tape);
            said(Period::Break(at), format!("les {name}"), tape.pick(&["pendant", "durant"]))
        }
        17 => numbers(1, 15, "du 1er au 15 du mois"),
        18 => numbers(10, 20, "du 10 au 20 de chaque mois"),
        19 => {
            let text = tape.pick(&["mars 2027", "au mois de mars 2027"]);
            let preposition = if text.starts_with("au") { "" } else { "en" };
            said(Period::Dates(date(2027, 3, 1), date(2027, 3, 31)), text, preposition)
        }
        _ => stretch(date(2026, 11, 3), date(2026, 11, 19), "du 3 au 19 novembre 2026"),
    }
}

fn school_break(tape: &mut Tape) -> (usize, &'static str) {
    *[
        (0, "vacances de la Toussaint"),
        (0, "vacances d'automne"),
        (1, "vacances de Noël"),
        (2, "vacances de carnaval"),
        (3, "vacances de Pâques"),
        (4, "vacances d'été"),
    ]
    .get(tape.below(6))
    .unwrap()
}

/// A public holiday by its name, or by its date.
fn named_holiday(tape: &mut Tape) -> Said {
    let (day, name) = *[
        (date(2027, 3, 29), "le lundi de Pâques"),
        (date(2027, 5, 6), "l'Ascension"),
        (date(2027, 5, 6), "le jeudi de l'Ascension"),
        (date(2027, 5, 17), "le lundi de Pentecôte"),
        (date(2027, 1, 1), "le jour de l'an"),
        (date(2027, 7, 21), "la fête nationale"),
        (date(2026, 11, 11), "le 11 novembre"),
        (date(2027, 5, 1), "le 1er mai"),
        (date(2026, 12, 25), "le 25 décembre"),
    ]
    .get(tape.below(9))
    .unwrap();
    said(Period::Dates(day, day), name, "")
}

pub(super) fn numbers(from: i8, to: i8, text: &str) -> Said {
    Said { stretch: true, ..said(Period::Numbers(from, to), text, "") }
}

pub(super) fn stretch(from: Date, to: Date, name: &str) -> Said {
    Said { stretch: true, ..said(Period::Dates(from, to), name, "") }
}

/// What may be taken out; weekdays of the rule among it.
pub(super) fn exception(tape: &mut Tape, days: &[Weekday]) -> Said {
    let article = if tape.once_in(2) { "" } else { "les " };
    match tape.below(18) {
        16 | 17 => named_holiday(tape),
        0..=2 => said(Period::School, format!("{article}vacances scolaires"), "pendant"),
        3..=4 => said(Period::Public, format!("{article}jours fériés"), ""),
        5 if tape.once_in(3) => {
            said(Period::Dates(date(2026, 11, 7), date(2026, 11, 7)), "le 7 novembre 2026", "")
        }
        5 => said(Period::Months(vec![7]), tape.pick(&["juillet", "juillet", "mois de juillet"]), "en"),
        6 => said(Period::Months(vec![8]), "août", "en"),
        7 => {
            let from = one_month(tape);
            months(from, from % 12 + 1)
        }
        8 => {
            let text = tape.pick(&["le 24 décembre 2026", "le 24/12/2026"]);
            said(Period::Dates(date(2026, 12, 24), date(2026, 12, 24)), text, "")
        }
        9 => stretch(date(2026, 11, 3), date(2026, 11, 19), "du 3 au 19 novembre 2026"),
        10 => stretch(date(2026, 12, 21), date(2027, 1, 3), "du 21 décembre 2026 au 3 janvier 2027"),
        11 | 12 => {
            let (at, name) = school_break(tape);
            said(Period::Break(at), format!("{article}{name}"), "pendant")
        }
        13 => said(Period::Ranked(1, Weekday::Tuesday), "le 1er mardi du mois", ""),
        14 => said(Period::Ranked(-1, Weekday::Friday), "le dernier vendredi du mois", ""),
        _ if days.len() > 2 => {
            let day = days[tape.below(days.len())];
            said(Period::Days(vec![day]), format!("le {}", name(day)), "")
        }
        _ => said(Period::Public, "les jours fériés", ""),
    }
}

/// `pendant les vacances scolaires`, `uniquement en juillet`
pub(super) fn kept(tape: &mut Tape, said: &Said) -> String {
    let only = tape.pick(&["", "", "", "", "uniquement ", "seulement ", "exclusivement "]);
    let after = if only.is_empty() { tape.pick(&["", "", "", "", " uniquement", " seulement"]) } else { "" };
    let plain = format!("{} {}", said.preposition, said.name);
    format!("{only}{}{after}", plain.trim())
}

/// `sauf pendant les vacances scolaires et en juillet`: exceptions after one word, or a word each; and whether a
/// reader has no doubt what belongs to the list.
pub(super) fn taken_out(tape: &mut Tape, list: &[Said]) -> (String, bool) {
    let each = tape.once_in(3);
    let joint = tape.pick(&[" et ", ", ", ", et "]);
    let prepositions = tape.below(4);
    let (mut items, mut clear): (Vec<String>, bool) = (Vec::new(), true);
    for (at, said) in list.iter().enumerate() {
        // None; before the first; before each.
        let wanted = !said.preposition.is_empty() && (prepositions == 3 || (prepositions == 2 && at == 0));
        let name = if wanted { format!("{} {}", said.preposition, said.name) } else { said.name.clone() };
        let day = matches!(said.period, Period::Days(_) | Period::Dates(..) | Period::Ranked(..));
        clear &= at == 0 || each || !(wanted || said.stretch || day);
        items.push(if at == 0 || each { format!("{}{name}", without(tape, wanted)) } else { name });
    }
    (listed(&items, joint), clear)
}

/// A word of exception that fits what follows.
fn without(tape: &mut Tape, prepositional: bool) -> String {
    if prepositional {
        return tape
            .pick(&["sauf ", "excepté ", "pas ", "mais pas ", "fermé ", "hormis ", "hors "])
            .to_owned();
    }
    tape.pick(&[
        "sauf ",
        "hors ",
        "excepté ",
        "hormis ",
        "à part ",
        "à l'exception de ",
        "en dehors de ",
        "exception faite de ",
    ])
    .to_owned()
}

/// "à l'exception de les" → "à l'exception des".
pub(super) fn contracted(text: &str) -> String {
    [
        ("en mois de", "au mois de"),
        (" de les ", " des "),
        (" de le ", " du "),
        (" de de ", " de "),
        (" de du ", " du "),
        (" de d'", " d'"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
