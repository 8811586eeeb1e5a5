//! English.

use jiff::civil::Date;

use super::{Tongue, in_month_order, list, run_of_days, single_months};
use crate::calendar::format::{
    DateStyle, all_day_text, date_text, month_name, part_text, slot_text, time_text, unknown_hour_text,
    weekday_name,
};
use crate::calendar::{Filter, Hours, Rule, Slot, Weekdays, WorkdayEnd};

pub(super) struct English;

const LANG: &str = "en";

impl Tongue for English {
    fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Weekly { days, every } => weekly(*days, *every),
            Rule::MonthlyByWeekday { ranks, day, every } => {
                let words: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
                let months =
                    if *every > 1 { format!(", every {} months", number(*every)) } else { String::new() };
                format!("the {} {} of the month{months}", list(&words, " and "), weekday_name(*day, LANG))
            }
            Rule::MonthlyWorkday(end) => {
                let rank = if *end == WorkdayEnd::First { "first" } else { "last" };
                format!("the {rank} working day of the month (Monday to Friday)")
            }
            Rule::MonthlyByDate { day } if *day > 28 => {
                format!("the {} of the month (shorter months are skipped)", rank(*day))
            }
            Rule::MonthlyByDate { day } => format!("the {} of the month", rank(*day)),
            Rule::Dates(dates) => {
                let days = dates.iter().map(|day| date_text(*day, LANG, DateStyle::Full));
                format!("on {}", list(&days.collect::<Vec<_>>(), " and "))
            }
            Rule::Yearly { month, day } => format!("every year on {day}\u{a0}{}", month_name(*month, LANG)),
            Rule::ByAppointment => self.by_appointment().to_owned(),
        }
    }

    fn hours(&self, hours: &Hours) -> String {
        match hours {
            Hours::Unknown => unknown_hour_text(LANG).to_owned(),
            Hours::AllDay => all_day_text(LANG).to_owned(),
            Hours::Parts(parts) => {
                list(&parts.iter().map(|part| part_text(*part, LANG).to_owned()).collect::<Vec<_>>(), " and ")
            }
            Hours::Slots(slots) => list(&slots.iter().map(|s| slot(*s)).collect::<Vec<_>>(), " and "),
        }
    }

    fn by_appointment(&self) -> &'static str {
        "by appointment"
    }

    fn during(&self, filters: &[Filter]) -> String {
        if let Some(months) = single_months(filters) {
            let names: Vec<String> = months.iter().map(|m| month_name(*m, LANG).to_owned()).collect();
            return format!("in {}", list(&names, " and "));
        }
        let words = filters.iter().map(|filter| match filter {
            Filter::SchoolHolidays => "during the school holidays".to_owned(),
            Filter::PublicHolidays => "on public holidays".to_owned(),
            Filter::Months { from, to } if from == to => format!("in {}", month_name(*from, LANG)),
            other => filter_words(other),
        });
        list(&words.collect::<Vec<_>>(), " and ")
    }

    fn except(&self, filters: &[Filter]) -> String {
        format!("except {}", list(&filters.iter().map(filter_words).collect::<Vec<_>>(), " and "))
    }

    fn starting(&self, day: Date) -> String {
        format!("starting {}", date_text(day, LANG, DateStyle::Long))
    }

    fn until(&self, day: Date) -> String {
        format!("until {}", date_text(day, LANG, DateStyle::Long))
    }
}

fn filter_words(filter: &Filter) -> String {
    match filter {
        Filter::SchoolHolidays => "school holidays".to_owned(),
        Filter::PublicHolidays => "public holidays".to_owned(),
        Filter::Months { from, to } if from == to => month_name(*from, LANG).to_owned(),
        Filter::Months { from, to } => {
            format!("from {} to {}", month_name(*from, LANG), month_name(*to, LANG))
        }
        Filter::Dates { from, to } if from == to => format!("on {}", date_text(*from, LANG, DateStyle::Long)),
        Filter::Dates { from, to } => format!(
            "from {} to {}",
            date_text(*from, LANG, DateStyle::Long),
            date_text(*to, LANG, DateStyle::Long)
        ),
    }
}

fn number(every: u8) -> String {
    match every {
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        4 => "four".to_owned(),
        6 => "six".to_owned(),
        other => other.to_string(),
    }
}

fn weekly(days: Weekdays, every: u8) -> String {
    let names: Vec<String> = days.iter().map(|day| weekday_name(day, LANG).to_owned()).collect();
    if every > 1 {
        return format!("every {} weeks on {}", number(every), list(&names, " and "));
    }
    if days == Weekdays::ALL {
        return "every day".to_owned();
    }
    match run_of_days(days) {
        Some((first, last)) => format!("{} to {}", weekday_name(first, LANG), weekday_name(last, LANG)),
        None => format!("every {}", list(&names, " and ")),
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

fn slot(slot: Slot) -> String {
    match slot.end {
        None => slot_text(slot, LANG),
        Some(end) => {
            let night = if end <= slot.start { " the next day" } else { "" };
            format!("from {} to {}{night}", time_text(slot.start, LANG), time_text(end, LANG))
        }
    }
}
