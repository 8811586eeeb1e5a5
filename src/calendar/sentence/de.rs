//! German.

use jiff::civil::Date;

use super::{Tongue, in_month_order, list, run_of_days, single_months};
use crate::calendar::format::{
    DateStyle, all_day_text, date_text, month_name, part_text, slot_text, time_text, unknown_hour_text,
    weekday_name,
};
use crate::calendar::{Filter, Hours, Rule, Slot, Weekdays, WorkdayEnd};

pub(super) struct German;

const LANG: &str = "de";

impl Tongue for German {
    fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Weekly { days, every } => weekly(*days, *every),
            Rule::MonthlyByWeekday { ranks, day, every } => {
                let words: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
                let months =
                    if *every > 1 { format!(", alle {} Monate", number(*every)) } else { String::new() };
                format!("am {} {} im Monat{months}", list(&words, " und "), weekday_name(*day, LANG))
            }
            Rule::MonthlyWorkday(end) => {
                let rank = if *end == WorkdayEnd::First { "ersten" } else { "letzten" };
                format!("am {rank} Werktag des Monats (Montag bis Freitag)")
            }
            Rule::MonthlyByDate { day } if *day > 28 => {
                format!("am {day}. des Monats (kürzere Monate entfallen)")
            }
            Rule::MonthlyByDate { day } => format!("am {day}. des Monats"),
            Rule::Dates(dates) => {
                let days = dates.iter().map(|day| format!("am {}", date_text(*day, LANG, DateStyle::Full)));
                list(&days.collect::<Vec<_>>(), " und ")
            }
            Rule::Yearly { month, day } => format!("jedes Jahr am {day}.\u{a0}{}", month_name(*month, LANG)),
            Rule::ByAppointment => self.by_appointment().to_owned(),
        }
    }

    fn hours(&self, hours: &Hours) -> String {
        match hours {
            Hours::Unknown => unknown_hour_text(LANG).to_owned(),
            Hours::AllDay => all_day_text(LANG).to_owned(),
            Hours::Parts(parts) => {
                list(&parts.iter().map(|part| part_text(*part, LANG).to_owned()).collect::<Vec<_>>(), " und ")
            }
            Hours::Slots(slots) => list(&slots.iter().map(|s| slot(*s)).collect::<Vec<_>>(), " und "),
        }
    }

    fn by_appointment(&self) -> &'static str {
        "nach Vereinbarung"
    }

    fn during(&self, filters: &[Filter]) -> String {
        if let Some(months) = single_months(filters) {
            let names: Vec<String> = months.iter().map(|m| month_name(*m, LANG).to_owned()).collect();
            return format!("im {}", list(&names, " und "));
        }
        list(&filters.iter().map(filter_words).collect::<Vec<_>>(), " und ")
    }

    fn except(&self, filters: &[Filter]) -> String {
        format!("außer {}", list(&filters.iter().map(filter_words).collect::<Vec<_>>(), " und "))
    }

    fn starting(&self, day: Date) -> String {
        format!("ab {}", date_text(day, LANG, DateStyle::Long))
    }

    fn until(&self, day: Date) -> String {
        format!("bis {}", date_text(day, LANG, DateStyle::Long))
    }
}

fn filter_words(filter: &Filter) -> String {
    match filter {
        Filter::SchoolHolidays => "in den Schulferien".to_owned(),
        Filter::PublicHolidays => "an Feiertagen".to_owned(),
        Filter::Months { from, to } if from == to => format!("im {}", month_name(*from, LANG)),
        Filter::Months { from, to } => {
            format!("von {} bis {}", month_name(*from, LANG), month_name(*to, LANG))
        }
        Filter::Dates { from, to } if from == to => format!("am {}", date_text(*from, LANG, DateStyle::Long)),
        Filter::Dates { from, to } => format!(
            "vom {} bis {}",
            date_text(*from, LANG, DateStyle::Long),
            date_text(*to, LANG, DateStyle::Long)
        ),
    }
}

fn number(every: u8) -> String {
    match every {
        2 => "zwei".to_owned(),
        3 => "drei".to_owned(),
        4 => "vier".to_owned(),
        6 => "sechs".to_owned(),
        other => other.to_string(),
    }
}

fn weekly(days: Weekdays, every: u8) -> String {
    let names: Vec<String> = days.iter().map(|day| weekday_name(day, LANG).to_owned()).collect();
    if every > 1 {
        let named: Vec<String> = names.iter().map(|name| format!("am {name}")).collect();
        return format!("alle {} Wochen {}", number(every), list(&named, " und "));
    }
    if days == Weekdays::ALL {
        return "jeden Tag".to_owned();
    }
    match run_of_days(days) {
        Some((first, last)) => format!("von {} bis {}", weekday_name(first, LANG), weekday_name(last, LANG)),
        None => format!("jeden {}", list(&names, " und ")),
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

fn slot(slot: Slot) -> String {
    match slot.end {
        None => slot_text(slot, LANG),
        Some(end) => {
            let night = if end <= slot.start { " am nächsten Tag" } else { "" };
            format!("von {} bis {}{night}", time_text(slot.start, LANG), time_text(end, LANG))
        }
    }
}
