//! German.

use jiff::civil::{Date, Weekday};

use super::parts::{in_month_order, list, names, run_of_days};
use super::tongue::{Tongue, Words};
use crate::calendar::format::{DateStyle, date_text, month_name, weekday_name};
use crate::calendar::{Weekdays, WorkdayEnd};

pub(super) struct German;

const LANG: &str = "de";

static WORDS: Words = Words {
    code: LANG,
    and: " und ",
    comma: ", ",
    by_appointment: "nach Vereinbarung",
    except: "außer ",
    starting: "ab ",
    until: "bis ",
    school_holidays: ["in den Schulferien", "in den Schulferien"],
    public_holidays: ["an Feiertagen", "an Feiertagen"],
    in_months: "im ",
    one_month: "im ",
    one_day: "am ",
    months: ["von ", " bis "],
    days: ["vom ", " bis "],
    hours: ["von ", " bis "],
    next_day: " am nächsten Tag",
    numbers: ["zwei", "drei", "vier", "sechs"],
    shorter_months: " (kürzere Monate entfallen)",
};

impl Tongue for German {
    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn weekly(&self, days: Weekdays, every: u8) -> String {
        let names = names(days, LANG);
        match run_of_days(days, LANG) {
            _ if every > 1 => {
                let on: Vec<String> = names.iter().map(|name| format!("am {name}")).collect();
                format!("alle {} Wochen {}", WORDS.number(every), list(&on, WORDS.and))
            }
            _ if days == Weekdays::ALL => "jeden Tag".to_owned(),
            Some((first, last)) => format!("von {first} bis {last}"),
            None => format!("jeden {}", list(&names, WORDS.and)),
        }
    }

    fn monthly(&self, ranks: &[i8], day: Weekday, every: u8) -> String {
        let ranks: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
        let days = format!("am {} {} im Monat", list(&ranks, WORDS.and), weekday_name(day, LANG));
        if every > 1 { format!("{days}, alle {} Monate", WORDS.number(every)) } else { days }
    }

    fn workday(&self, end: WorkdayEnd) -> String {
        let rank = if end == WorkdayEnd::First { "ersten" } else { "letzten" };
        format!("am {rank} Werktag des Monats (Montag bis Freitag)")
    }

    fn day_of_month(&self, day: i8) -> String {
        format!("am {day}. des Monats")
    }

    fn dates(&self, dates: &[Date]) -> String {
        let on = dates.iter().map(|day| format!("am {}", date_text(*day, LANG, DateStyle::Full)));
        list(&on.collect::<Vec<_>>(), WORDS.and)
    }

    fn yearly(&self, month: i8, day: i8) -> String {
        format!("jedes Jahr am {day}.\u{a0}{}", month_name(month, LANG))
    }
}

fn rank(rank: i8) -> String {
    match rank {
        -1 => "letzten".to_owned(),
        -2 => "vorletzten".to_owned(),
        other if other < 0 => format!("{}.-letzten", -i16::from(other)),
        other => format!("{other}."),
    }
}
