//! English.

use jiff::civil::{Date, Weekday};

use super::parts::{in_month_order, list, names, run_of_days};
use super::tongue::{Tongue, Words};
use crate::calendar::format::{DateStyle, date_text, month_name, weekday_name};
use crate::calendar::{Weekdays, WorkdayEnd};

pub(super) struct English;

const LANG: &str = "en";

static WORDS: Words = Words {
    code: LANG,
    and: " and ",
    comma: ", ",
    by_appointment: "by appointment",
    except: "except ",
    starting: "starting ",
    until: "until ",
    school_holidays: ["school holidays", "during the school holidays"],
    public_holidays: ["public holidays", "on public holidays"],
    in_months: "in ",
    one_month: "",
    one_day: "on ",
    months: ["from ", " to "],
    days: ["from ", " to "],
    hours: ["from ", " to "],
    next_day: " the next day",
    numbers: ["two", "three", "four", "six"],
    shorter_months: " (shorter months are skipped)",
};

impl Tongue for English {
    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn weekly(&self, days: Weekdays, every: u8) -> String {
        let names = list(&names(days, LANG), WORDS.and);
        match run_of_days(days, LANG) {
            _ if every > 1 => format!("every {} weeks on {names}", WORDS.number(every)),
            _ if days == Weekdays::ALL => "every day".to_owned(),
            Some((first, last)) => format!("{first} to {last}"),
            None => format!("every {names}"),
        }
    }

    fn monthly(&self, ranks: &[i8], day: Weekday, every: u8) -> String {
        let ranks: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
        let days = format!("the {} {} of the month", list(&ranks, WORDS.and), weekday_name(day, LANG));
        if every > 1 { format!("{days}, every {} months", WORDS.number(every)) } else { days }
    }

    fn workday(&self, end: WorkdayEnd) -> String {
        let rank = if end == WorkdayEnd::First { "first" } else { "last" };
        format!("the {rank} working day of the month (Monday to Friday)")
    }

    fn day_of_month(&self, day: i8) -> String {
        format!("the {} of the month", rank(day))
    }

    fn dates(&self, dates: &[Date]) -> String {
        let days: Vec<String> = dates.iter().map(|day| date_text(*day, LANG, DateStyle::Full)).collect();
        format!("on {}", list(&days, WORDS.and))
    }

    fn yearly(&self, month: i8, day: i8) -> String {
        format!("every year on {day}\u{a0}{}", month_name(month, LANG))
    }
}

/// `1st`, `22nd`, `last`
fn rank(rank: i8) -> String {
    match rank {
        -1 => "last".to_owned(),
        -2 => "second-last".to_owned(),
        other if other < 0 => format!("{}th from last", -i16::from(other)),
        11..=13 => format!("{rank}th"),
        other => match other % 10 {
            1 => format!("{other}st"),
            2 => format!("{other}nd"),
            3 => format!("{other}rd"),
            _ => format!("{other}th"),
        },
    }
}
