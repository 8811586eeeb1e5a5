//! French.

use jiff::civil::{Date, Time};

use super::{Tongue, in_month_order, list, run_of_days, single_months};
use crate::calendar::format::{
    DateStyle, all_day_text, date_text, day_number, month_name, part_text, time_text, unknown_hour_text,
    weekday_name,
};
use crate::calendar::{Filter, Hours, Rule, Slot, Weekdays, WorkdayEnd, filter_text};

pub(super) struct French;

const LANG: &str = "fr";

impl Tongue for French {
    fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Weekly { days, every } => weekly(*days, *every),
            Rule::MonthlyByWeekday { ranks, day, every } => {
                let months =
                    if *every > 1 { format!(", un mois sur {}", number(*every)) } else { String::new() };
                format!("{} du mois{months}", ordinal(ranks, weekday_name(*day, LANG)))
            }
            Rule::MonthlyWorkday(end) => {
                let rank = if *end == WorkdayEnd::First { "premier" } else { "dernier" };
                format!("le {rank} jour ouvrable du mois (du lundi au vendredi)")
            }
            Rule::MonthlyByDate { day } if *day > 28 => {
                format!("le {day} du mois (les mois plus courts sont sautés)")
            }
            Rule::MonthlyByDate { day } => format!("le {} du mois", day_number(*day, LANG)),
            Rule::Dates(dates) => one_by_one(dates),
            Rule::Yearly { month, day } => {
                let leap = if (*month, *day) == (2, 29) { " (les années bissextiles)" } else { "" };
                format!("chaque année, le {}\u{a0}{}{leap}", day_number(*day, LANG), month_name(*month, LANG))
            }
            Rule::ByAppointment => self.by_appointment().to_owned(),
        }
    }

    fn hours(&self, hours: &Hours) -> String {
        match hours {
            Hours::Unknown => unknown_hour_text(LANG).to_owned(),
            Hours::AllDay => all_day_text(LANG).to_owned(),
            Hours::Parts(parts) => {
                list(&parts.iter().map(|part| part_text(*part, LANG).to_owned()).collect::<Vec<_>>(), " et ")
            }
            Hours::Slots(slots) => list(&slots.iter().map(|s| slot(*s)).collect::<Vec<_>>(), " et "),
        }
    }

    fn by_appointment(&self) -> &'static str {
        "sur rendez-vous"
    }

    fn during(&self, filters: &[Filter]) -> String {
        if let Some(months) = single_months(filters) {
            let names: Vec<String> = months.iter().map(|m| month_name(*m, LANG).to_owned()).collect();
            return format!("en {}", list(&names, " et "));
        }
        let words = filters.iter().map(|filter| match filter {
            Filter::SchoolHolidays => "pendant les vacances scolaires".to_owned(),
            Filter::PublicHolidays => "les jours fériés".to_owned(),
            Filter::Months { from, to } if from == to => format!("en {}", month_name(*from, LANG)),
            Filter::Months { .. } | Filter::Dates { .. } => filter_text(filter),
        });
        list(&words.collect::<Vec<_>>(), " et ")
    }

    fn except(&self, filters: &[Filter]) -> String {
        format!("sauf {}", list(&filters.iter().map(filter_text).collect::<Vec<_>>(), " et "))
    }

    fn starting(&self, day: Date) -> String {
        format!("à partir du {}", date_text(day, LANG, DateStyle::Long))
    }

    fn until(&self, day: Date) -> String {
        format!("jusqu’au {}", date_text(day, LANG, DateStyle::Long))
    }
}

fn number(every: u8) -> String {
    match every {
        2 => "deux".to_owned(),
        3 => "trois".to_owned(),
        4 => "quatre".to_owned(),
        6 => "six".to_owned(),
        other => other.to_string(),
    }
}

fn weekly(days: Weekdays, every: u8) -> String {
    let names: Vec<String> = days.iter().map(|day| weekday_name(day, LANG).to_owned()).collect();
    if every > 1 {
        return match names.as_slice() {
            [one] => format!("un {one} sur {}", number(every)),
            _ => {
                let named: Vec<String> = names.iter().map(|name| format!("le {name}")).collect();
                format!("une semaine sur {}, {}", number(every), list(&named, " et "))
            }
        };
    }
    if days == Weekdays::ALL {
        return "tous les jours".to_owned();
    }
    if let Some((first, last)) = run_of_days(days) {
        return format!("du {} au {}", weekday_name(first, LANG), weekday_name(last, LANG));
    }
    match names.as_slice() {
        [one] => format!("tous les {one}s"),
        _ => format!(
            "tous les {}",
            list(&names.iter().map(|name| format!("{name}s")).collect::<Vec<_>>(), " et ")
        ),
    }
}

/// "le 1er mardi", "les 1er et 3e mardis", "les deux derniers samedis", "l’avant-dernier vendredi"
fn ordinal(ranks: &[i8], day: &str) -> String {
    match ranks {
        [-2, -1] => return format!("les deux derniers {day}s"),
        [-3, -2, -1] => return format!("les trois derniers {day}s"),
        [-2] => return format!("l’avant-dernier {day}"),
        _ => {}
    }
    let words: Vec<String> = in_month_order(ranks).into_iter().map(rank).collect();
    if words.len() == 1 {
        format!("le {} {day}", words.concat())
    } else {
        format!("les {} {day}s", list(&words, " et "))
    }
}

fn rank(rank: i8) -> String {
    match rank {
        -1 => "dernier".to_owned(),
        -2 => "avant-dernier".to_owned(),
        1 => "1er".to_owned(),
        other if other < 0 => format!("{}e avant la fin", -i16::from(other)),
        other => format!("{other}e"),
    }
}

/// Dates, those of one month together: "les 3, 10 et 17 mars 2026 et le 7 avril 2026".
fn one_by_one(dates: &[Date]) -> String {
    if let [date] = dates {
        return format!("le {}", date_text(*date, LANG, DateStyle::Full));
    }
    let mut groups: Vec<String> = Vec::new();
    for month in dates.chunk_by(|a, b| a.first_of_month() == b.first_of_month()) {
        let Some(first) = month.first() else { continue };
        let days: Vec<String> = month.iter().map(|day| day_number(day.day(), LANG)).collect();
        let article = if days.len() == 1 { "le" } else { "les" };
        let name = month_name(first.month(), LANG);
        groups.push(format!("{article} {}\u{a0}{name} {}", list(&days, " et "), first.year()));
    }
    list(&groups, " et ")
}

fn slot(slot: Slot) -> String {
    let start = time_text(slot.start, LANG);
    match slot.end {
        None => format!("à partir de {start}"),
        Some(end) if end == Time::midnight() => format!("de {start} à minuit"),
        Some(end) if end < slot.start => format!("de {start} à {} le lendemain", time_text(end, LANG)),
        Some(end) => format!("de {start} à {}", time_text(end, LANG)),
    }
}
