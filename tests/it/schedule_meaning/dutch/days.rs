//! Day rules and the many ways to say them in Dutch.

use jiff::civil::{Date, Weekday, date};

use crate::schedule_meaning::days::{Form, Written, between, listed, some_days, written};
use crate::schedule_meaning::meaning::Days;
use crate::schedule_meaning::tape::Tape;

const WEEK: [Weekday; 7] = [
    Weekday::Wednesday,
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

fn at(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap()
}

pub(super) fn name(day: Weekday) -> &'static str {
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][at(day)]
}

fn short(day: Weekday) -> &'static str {
    ["ma", "di", "wo", "do", "vr", "za", "zo"][at(day)]
}

/// Whether days are written without an article.
pub(super) fn is_bare(text: &str) -> bool {
    WEEK.iter().any(|day| text.starts_with(name(*day)) || text.starts_with(short(*day)))
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

fn one(tape: &mut Tape) -> Written {
    let day = WEEK[tape.below(7)];
    let form = tape.pick(&[
        "elke {}",
        "op {}",
        "{}",
        "iedere {}",
        "{}en",
        "alle {}en",
        "'s {}s",
        "elke week op {}",
        "op {}en",
        "wekelijks op {}",
    ]);
    written(Days::Of(vec![day]), form.replace("{}", name(day)), Form::One)
}

fn list(tape: &mut Tape) -> Written {
    let days = some_days(tape, 4);
    let joint = tape.pick(&[" en ", ", ", " & ", ", en ", " en ", " + ", " alsook ", " en ook "]);
    let each =
        |form: &str| -> Vec<String> { days.iter().map(|day| form.replace("{}", name(*day))).collect() };
    let brief =
        |dot: &str| -> Vec<String> { days.iter().map(|day| format!("{}{dot}", short(*day))).collect() };
    let (text, form) = match tape.below(12) {
        0 => (format!("op {}", listed(&each("{}"), joint)), Form::Alike),
        1 => (listed(&each("op {}"), joint), Form::Alike),
        2 => (listed(&each("{}"), joint), Form::Alike),
        3 => (format!("elke {}", listed(&each("{}"), joint)), Form::Shared),
        4 => (format!("alle {}", listed(&each("{}en"), joint)), Form::Shared),
        5 => (listed(&each("elke {}"), joint), Form::Shared),
        6 => (format!("op {}", listed(&each("{}en"), joint)), Form::Alike),
        7 => (format!("iedere {}", listed(&each("{}"), joint)), Form::Shared),
        8 => (each("{}").join(" "), Form::Alike),
        9 if days.len() > 2 => (each("{}").join(tape.pick(&["/", " - ", "-"])), Form::Alike),
        10 => (listed(&brief(tape.pick(&["", "."])), joint), Form::Alike),
        _ => {
            let mut items = each("{}");
            let last = items.last_mut().unwrap();
            *last = format!("op {last}");
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
    let (a, b) = (monday_first[first], monday_first[last]);
    let form = tape.pick(&[
        "van {a} tot {b}",
        "van {a} tot en met {b}",
        "{a} tot {b}",
        "{a} t/m {b}",
        "elke dag van {a} tot {b}",
        "{a} tot en met {b}",
        "{a} → {b}",
        "{a}-{b}",
        "{c}-{d}",
    ]);
    let mut text = form.replace("{a}", name(a)).replace("{b}", name(b));
    text = text.replace("{c}", short(a)).replace("{d}", short(b));
    if !tape.once_in(3) {
        return written(Days::Of(days), text, Form::Range);
    }
    let Some(more) = WEEK.iter().copied().find(|day| !days.contains(day)) else {
        return written(Days::Of(days), text, Form::Range);
    };
    let joint = tape.pick(&[" en op ", ", op ", ", ", " en ", " en elke ", ", en op ", ", plus op ", " + "]);
    text = format!("{text}{joint}{}", name(more));
    days.push(more);
    written(Days::Of(days), text, Form::Mixed)
}

fn all(tape: &mut Tape) -> Written {
    let (from, to, text) = match tape.below(8) {
        0 => (0, 6, "elke dag"),
        1 => (0, 6, "7 dagen op 7"),
        2 => (0, 6, "dagelijks"),
        3 => (0, 4, "op weekdagen"),
        4 => (0, 4, "doordeweeks"),
        5 => (5, 6, "in het weekend"),
        6 => (5, 6, "elk weekend"),
        _ => (0, 6, "alle dagen"),
    };
    let week = between(Weekday::Monday, Weekday::Sunday);
    written(Days::Of(week[from..=to].to_vec()), text, Form::One)
}

fn every(tape: &mut Tape) -> Written {
    let days = some_days(tape, 2);
    let every = 2 + i64::try_from(tape.below(2)).unwrap();
    let (number, figure) = if every == 2 { ("twee", 2) } else { ("drie", 3) };
    let names: Vec<String> = days.iter().map(|day| name(*day).to_owned()).collect();
    let list = listed(&names, " en ");
    let text = match tape.below(6) {
        0 | 1 => format!("om de {number} weken op {list}"),
        2 if days.len() == 1 => format!("één {list} op {number}"),
        3 if days.len() == 1 => format!("{list} om de {number} weken"),
        4 if every == 2 => format!("om de 14 dagen op {list}"),
        5 => format!("om de {figure} weken, op {list}"),
        _ => format!("elke {number} weken op {list}"),
    };
    let form = if days.len() == 1 { Form::One } else { Form::Alike };
    written(Days::Every(days, every), text, form)
}

fn ranked(tape: &mut Tape) -> Written {
    let day = WEEK[tape.below(7)];
    let (ranks, words): (Vec<i8>, &str) = match tape.below(9) {
        0 => (vec![1], "de 1e {}"),
        1 => (vec![2], "de tweede {}"),
        2 => (vec![1, 3], "de 1e en 3e {}"),
        3 => (vec![2, 4], "de 2de en de 4de {}"),
        4 => (vec![-1], "de laatste {}"),
        5 => (vec![1, 3], "de eerste en de derde {}"),
        6 => (vec![3], "elke derde {}"),
        7 => (vec![1], "elke eerste {}"),
        _ => (vec![1, -1], "de eerste en de laatste {}"),
    };
    let month = tape.pick(&[" van de maand", " van de maand", " van elke maand"]);
    written(Days::Ranked(ranks, day), format!("{}{month}", words.replace("{}", name(day))), Form::One)
}

fn dates(tape: &mut Tape) -> Written {
    let days: Vec<Date> = vec![date(2026, 11, 3), date(2026, 11, 11), date(2026, 11, 24)];
    match tape.below(7) {
        4 => written(
            Days::Dates(days[..1].to_vec()),
            tape.pick(&["op 03/11/2026", "3.11.26", "dinsdag 3/11/2026"]),
            Form::One,
        ),
        5 => written(Days::Dates(days), "op 3/11/2026, op 11/11/2026 en op 24.11.2026", Form::Alike),
        6 => written(Days::Dates(days[..2].to_vec()), "03-11-2026 en 11-11-2026", Form::Alike),
        0 => written(Days::Dates(days[..1].to_vec()), "op 3 november 2026", Form::One),
        1 => written(Days::Dates(days), "op 3, 11 en 24 november 2026", Form::Shared),
        2 => {
            written(Days::Dates(days[..2].to_vec()), "op 3 november 2026 en op 11 november 2026", Form::Alike)
        }
        _ => written(Days::Dates(vec![date(2027, 3, 16)]), "dinsdag 16 maart 2027", Form::One),
    }
}

fn numbered(tape: &mut Tape) -> Written {
    let (numbers, text): (Vec<i8>, &str) = match tape.below(6) {
        0 => (vec![15], "de 15e van de maand"),
        1 => (vec![5, 20], "op de 5e en de 20e van de maand"),
        2 => (vec![1, 15], "de 1e en 15e van elke maand"),
        3 => (vec![0], "de laatste dag van de maand"),
        4 => (vec![1], "de eerste dag van de maand"),
        _ => (vec![7], "elke maand op de 7e"),
    };
    written(Days::Numbered(numbers), text, Form::One)
}

fn with_holidays(tape: &mut Tape) -> Written {
    let end = vec![Weekday::Saturday, Weekday::Sunday];
    let (days, text, form) = match tape.below(7) {
        0 => (Days::AndHolidays(vec![Weekday::Sunday]), "op zondag en op feestdagen", Form::Alike),
        1 => (Days::AndHolidays(end.clone()), "zaterdag, zondag en feestdagen", Form::Alike),
        2 => (Days::AndHolidays(vec![Weekday::Sunday]), "op zon- en feestdagen", Form::Alike),
        3 => (Days::AndHolidays(end), "in het weekend en op feestdagen", Form::Alike),
        4 => (Days::Workdays, "op werkdagen", Form::One),
        5 => (Days::Workdays, "de werkdagen", Form::One),
        _ => (Days::Workdays, "elke werkdag", Form::One),
    };
    written(days, text, form)
}
