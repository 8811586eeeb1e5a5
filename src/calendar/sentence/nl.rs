//! Dutch.

use jiff::civil::{Date, Weekday};

use super::parts::{in_month_order, list, names, run_of_days};
use super::tongue::{Tongue, Words};
use crate::calendar::format::{DateStyle, date_text, month_name, weekday_name};
use crate::calendar::{Weekdays, WorkdayEnd};

pub(super) struct Dutch;

const LANG: &str = "nl";

static WORDS: Words = Words {
    code: LANG,
    and: " en ",
    comma: ", ",
    by_appointment: "op afspraak",
    except: "behalve ",
    starting: "vanaf ",
    until: "tot en met ",
    school_holidays: ["schoolvakanties", "tijdens de schoolvakanties"],
    public_holidays: ["feestdagen", "op feestdagen"],
    in_months: "in ",
    one_month: "",
    one_day: "",
    months: ["van ", " tot en met "],
    days: ["van ", " tot en met "],
    hours: ["van ", " tot "],
    next_day: " de volgende dag",
    numbers: ["twee", "drie", "vier", "zes"],
    shorter_months: " (kortere maanden worden overgeslagen)",
};

impl Tongue for Dutch {
    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn weekly(&self, days: Weekdays, every: u8) -> String {
        let names = list(&names(days, LANG), WORDS.and);
        match run_of_days(days, LANG) {
            _ if every > 1 => format!("om de {} weken op {names}", WORDS.number(every)),
            _ if days == Weekdays::ALL => "elke dag".to_owned(),
            Some((first, last)) => format!("van {first} tot en met {last}"),
            None => format!("elke {names}"),
        }
    }

    fn monthly(&self, ranks: &[i8], day: Weekday, every: u8) -> String {
        let ranks: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
        let days = format!("de {} {} van de maand", list(&ranks, WORDS.and), weekday_name(day, LANG));
        if every > 1 { format!("{days}, om de {} maanden", WORDS.number(every)) } else { days }
    }

    fn workday(&self, end: WorkdayEnd) -> String {
        let rank = if end == WorkdayEnd::First { "eerste" } else { "laatste" };
        format!("de {rank} werkdag van de maand (maandag tot vrijdag)")
    }

    fn day_of_month(&self, day: i8) -> String {
        format!("de {day}e van de maand")
    }

    fn dates(&self, dates: &[Date]) -> String {
        let days: Vec<String> = dates.iter().map(|day| date_text(*day, LANG, DateStyle::Full)).collect();
        format!("op {}", list(&days, WORDS.and))
    }

    fn yearly(&self, month: i8, day: i8) -> String {
        format!("elk jaar op {day}\u{a0}{}", month_name(month, LANG))
    }
}

fn rank(rank: i8) -> String {
    match rank {
        -1 => "laatste".to_owned(),
        -2 => "voorlaatste".to_owned(),
        other if other < 0 => format!("{}e laatste", -i16::from(other)),
        other => format!("{other}e"),
    }
}
