//! What is kept and what is taken out, in Dutch.

use jiff::civil::{Weekday, date};

use super::days::name;
use crate::schedule_meaning::days::listed;
use crate::schedule_meaning::filters::{Said, numbers, said, stretch};
use crate::schedule_meaning::meaning::Period;
use crate::schedule_meaning::tape::Tape;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

fn month(number: i8) -> &'static str {
    MONTHS[usize::try_from(number - 1).unwrap()]
}

fn one_month(tape: &mut Tape) -> i8 {
    i8::try_from(tape.below(12)).unwrap() + 1
}

fn months(tape: &mut Tape, from: i8, to: i8) -> Said {
    let mut all = vec![from];
    while *all.last().unwrap() != to {
        all.push(all.last().unwrap() % 12 + 1);
    }
    let joint = tape.pick(&["tot en met", "t/m", "tot"]);
    let text = format!("van {} {joint} {}", month(from), month(to));
    Said { stretch: true, ..said(Period::Months(all), text, "") }
}

fn school_break(tape: &mut Tape) -> (usize, &'static str) {
    *[
        (0, "herfstvakantie"),
        (1, "kerstvakantie"),
        (2, "krokusvakantie"),
        (3, "paasvakantie"),
        (4, "zomervakantie"),
        (4, "grote vakantie"),
    ]
    .get(tape.below(6))
    .unwrap()
}

/// What may be kept: holidays, months, a stretch of either.
pub(super) fn period(tape: &mut Tape) -> Said {
    match tape.below(19) {
        0 | 1 => months(tape, 9, 6),
        2 => said(Period::School, tape.pick(&["de schoolvakanties", "het schoolverlof"]), "tijdens"),
        3 => said(Period::School, "de schoolvakanties", "gedurende"),
        4 => {
            let one = one_month(tape);
            said(Period::Months(vec![one]), month(one), "in")
        }
        5 => {
            let one = one_month(tape);
            let other = (one + i8::try_from(tape.below(10)).unwrap()) % 12 + 1;
            let list = listed(&[month(one).into(), month(other).into()], " en ");
            said(Period::Months(vec![one, other]), list, "in")
        }
        6 => {
            let from = one_month(tape);
            let to = (from + 1 + i8::try_from(tape.below(9)).unwrap()) % 12 + 1;
            months(tape, from, to)
        }
        7 => said(Period::Term, tape.pick(&["de schoolperiode", "de schoolperiodes"]), "tijdens"),
        8 => {
            let text =
                tape.pick(&["van 1 oktober 2026 tot en met 31 maart 2027", "van 01/10/2026 t/m 31.3.27"]);
            stretch(date(2026, 10, 1), date(2027, 3, 31), text)
        }
        9 => stretch(date(2026, 9, 1), date(2027, 6, 30), "van 1 september 2026 tot en met 30 juni 2027"),
        10 => {
            let three = ["oktober", "november", "maart"].map(String::from);
            said(Period::Months(vec![10, 11, 3]), listed(&three, tape.pick(&[" en ", ", "])), "in")
        }
        11 => {
            let one = one_month(tape);
            said(Period::Months(vec![one]), format!("in de maand {}", month(one)), "")
        }
        12 => said(Period::Months(vec![7, 8]), "in de maanden juli en augustus", ""),
        13 => said(Period::School, "buiten de schoolperiode", ""),
        14 | 15 => {
            let (at, name) = school_break(tape);
            said(Period::Break(at), format!("de {name}"), tape.pick(&["tijdens", "gedurende", "in"]))
        }
        16 => numbers(1, 15, "van de 1e tot en met de 15e van de maand"),
        17 => said(Period::Dates(date(2027, 3, 1), date(2027, 3, 31)), "maart 2027", "in"),
        _ => stretch(date(2026, 11, 3), date(2026, 11, 19), "van 3 tot en met 19 november 2026"),
    }
}

fn named_holiday(tape: &mut Tape) -> Said {
    let (day, name) = *[
        (date(2027, 3, 29), "op paasmaandag"),
        (date(2027, 5, 6), "op Hemelvaartsdag"),
        (date(2027, 5, 17), "op pinkstermaandag"),
        (date(2027, 1, 1), "op nieuwjaarsdag"),
        (date(2027, 7, 21), "op de nationale feestdag"),
        (date(2026, 11, 11), "op 11 november"),
        (date(2027, 5, 1), "op 1 mei"),
        (date(2026, 12, 25), "op 25 december"),
    ]
    .get(tape.below(8))
    .unwrap();
    said(Period::Dates(day, day), name, "")
}

/// What may be taken out; weekdays of the rule among it.
pub(super) fn exception(tape: &mut Tape, days: &[Weekday]) -> Said {
    let article = if tape.once_in(2) { "" } else { "de " };
    match tape.below(18) {
        16 | 17 => named_holiday(tape),
        0..=2 => said(Period::School, format!("{article}schoolvakanties"), "tijdens"),
        3..=4 => {
            said(Period::Public, tape.pick(&["feestdagen", "op feestdagen", "wettelijke feestdagen"]), "")
        }
        5 if tape.once_in(3) => {
            said(Period::Dates(date(2026, 11, 7), date(2026, 11, 7)), "op 7 november 2026", "")
        }
        5 => said(Period::Months(vec![7]), "juli", "in"),
        6 => said(Period::Months(vec![8]), "augustus", "in"),
        7 => {
            let from = one_month(tape);
            months(tape, from, from % 12 + 1)
        }
        8 => {
            let text = tape.pick(&["op 24 december 2026", "op 24/12/2026"]);
            said(Period::Dates(date(2026, 12, 24), date(2026, 12, 24)), text, "")
        }
        9 => stretch(date(2026, 11, 3), date(2026, 11, 19), "van 3 tot en met 19 november 2026"),
        10 => stretch(date(2026, 12, 21), date(2027, 1, 3), "van 21 december 2026 tot en met 3 januari 2027"),
        11 | 12 => {
            let (at, name) = school_break(tape);
            said(Period::Break(at), format!("de {name}"), "tijdens")
        }
        13 => said(Period::Ranked(1, Weekday::Tuesday), "de 1e dinsdag van de maand", ""),
        14 => said(Period::Ranked(-1, Weekday::Friday), "de laatste vrijdag van de maand", ""),
        _ if days.len() > 2 => {
            let day = days[tape.below(days.len())];
            said(Period::Days(vec![day]), format!("op {}", name(day)), "")
        }
        _ => said(Period::Public, "de feestdagen", ""),
    }
}

/// `tijdens de schoolvakanties`, `enkel in juli`
pub(super) fn kept(tape: &mut Tape, said: &Said) -> String {
    let only = tape.pick(&["", "", "", "", "enkel ", "alleen ", "uitsluitend "]);
    let plain = format!("{} {}", said.preposition, said.name);
    format!("{only}{}", plain.trim())
}

/// `behalve tijdens de schoolvakanties en in juli`: exceptions after one word, or a word each; and whether a reader has
/// no doubt what belongs to the list.
pub(super) fn taken_out(tape: &mut Tape, list: &[Said]) -> (String, bool) {
    let each = tape.once_in(3);
    let joint = tape.pick(&[" en ", ", ", ", en "]);
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
fn without(tape: &mut Tape, prepositional: bool) -> &'static str {
    if prepositional {
        return tape.pick(&["behalve ", "uitgezonderd ", "niet ", "maar niet ", "gesloten "]);
    }
    tape.pick(&["behalve ", "uitgezonderd ", "met uitzondering van ", "behalve "])
}
