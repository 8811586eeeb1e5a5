//! Dutch.

use jiff::civil::Date;

use super::{Tongue, in_month_order, list, run_of_days, single_months};
use crate::calendar::format::{
    DateStyle, all_day_text, date_text, month_name, part_text, slot_text, time_text, unknown_hour_text,
    weekday_name,
};
use crate::calendar::{Filter, Hours, Rule, Slot, Weekdays, WorkdayEnd};

pub(super) struct Dutch;

const LANG: &str = "nl";

impl Tongue for Dutch {
    fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Weekly { days, every } => weekly(*days, *every),
            Rule::MonthlyByWeekday { ranks, day, every } => {
                let words: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
                let months =
                    if *every > 1 { format!(", om de {} maanden", number(*every)) } else { String::new() };
                format!("de {} {} van de maand{months}", list(&words, " en "), weekday_name(*day, LANG))
            }
            Rule::MonthlyWorkday(end) => {
                let rank = if *end == WorkdayEnd::First { "eerste" } else { "laatste" };
                format!("de {rank} werkdag van de maand (maandag tot vrijdag)")
            }
            Rule::MonthlyByDate { day } if *day > 28 => {
                format!("de {day}e van de maand (kortere maanden worden overgeslagen)")
            }
            Rule::MonthlyByDate { day } => format!("de {day}e van de maand"),
            Rule::Dates(dates) => {
                let days = dates.iter().map(|day| date_text(*day, LANG, DateStyle::Full));
                format!("op {}", list(&days.collect::<Vec<_>>(), " en "))
            }
            Rule::Yearly { month, day } => format!("elk jaar op {day}\u{a0}{}", month_name(*month, LANG)),
            Rule::ByAppointment => self.by_appointment().to_owned(),
        }
    }

    fn hours(&self, hours: &Hours) -> String {
        match hours {
            Hours::Unknown => unknown_hour_text(LANG).to_owned(),
            Hours::AllDay => all_day_text(LANG).to_owned(),
            Hours::Parts(parts) => {
                list(&parts.iter().map(|part| part_text(*part, LANG).to_owned()).collect::<Vec<_>>(), " en ")
            }
            Hours::Slots(slots) => list(&slots.iter().map(|s| slot(*s)).collect::<Vec<_>>(), " en "),
        }
    }

    fn by_appointment(&self) -> &'static str {
        "op afspraak"
    }

    fn during(&self, filters: &[Filter]) -> String {
        if let Some(months) = single_months(filters) {
            let names: Vec<String> = months.iter().map(|m| month_name(*m, LANG).to_owned()).collect();
            return format!("in {}", list(&names, " en "));
        }
        let words = filters.iter().map(|filter| match filter {
            Filter::SchoolHolidays => "tijdens de schoolvakanties".to_owned(),
            Filter::PublicHolidays => "op feestdagen".to_owned(),
            Filter::Months { from, to } if from == to => format!("in {}", month_name(*from, LANG)),
            other => filter_words(other),
        });
        list(&words.collect::<Vec<_>>(), " en ")
    }

    fn except(&self, filters: &[Filter]) -> String {
        format!("behalve {}", list(&filters.iter().map(filter_words).collect::<Vec<_>>(), " en "))
    }

    fn starting(&self, day: Date) -> String {
        format!("vanaf {}", date_text(day, LANG, DateStyle::Long))
    }

    fn until(&self, day: Date) -> String {
        format!("tot en met {}", date_text(day, LANG, DateStyle::Long))
    }
}

fn filter_words(filter: &Filter) -> String {
    match filter {
        Filter::SchoolHolidays => "schoolvakanties".to_owned(),
        Filter::PublicHolidays => "feestdagen".to_owned(),
        Filter::Months { from, to } if from == to => month_name(*from, LANG).to_owned(),
        Filter::Months { from, to } => {
            format!("van {} tot en met {}", month_name(*from, LANG), month_name(*to, LANG))
        }
        Filter::Dates { from, to } if from == to => date_text(*from, LANG, DateStyle::Long),
        Filter::Dates { from, to } => format!(
            "van {} tot en met {}",
            date_text(*from, LANG, DateStyle::Long),
            date_text(*to, LANG, DateStyle::Long)
        ),
    }
}

fn number(every: u8) -> String {
    match every {
        2 => "twee".to_owned(),
        3 => "drie".to_owned(),
        4 => "vier".to_owned(),
        6 => "zes".to_owned(),
        other => other.to_string(),
    }
}

fn weekly(days: Weekdays, every: u8) -> String {
    let names: Vec<String> = days.iter().map(|day| weekday_name(day, LANG).to_owned()).collect();
    if every > 1 {
        return format!("om de {} weken op {}", number(every), list(&names, " en "));
    }
    if days == Weekdays::ALL {
        return "elke dag".to_owned();
    }
    match run_of_days(days) {
        Some((first, last)) => {
            format!("van {} tot en met {}", weekday_name(first, LANG), weekday_name(last, LANG))
        }
        None => format!("elke {}", list(&names, " en ")),
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

fn slot(slot: Slot) -> String {
    match slot.end {
        None => slot_text(slot, LANG),
        Some(end) => {
            let night = if end <= slot.start { " de volgende dag" } else { "" };
            format!("van {} tot {}{night}", time_text(slot.start, LANG), time_text(end, LANG))
        }
    }
}
