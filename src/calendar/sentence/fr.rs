//! French.

use jiff::civil::{Date, Time, Weekday};

use super::parts::{in_month_order, list, names, run_of_days};
use super::tongue::{Tongue, Words};
use crate::calendar::format::{DateStyle, date_text, day_number, month_name, time_text, weekday_name};
use crate::calendar::{Filter, Slot, Weekdays, WorkdayEnd, filter_text};

pub(super) struct French;

const LANG: &str = "fr";

static WORDS: Words = Words {
    code: LANG,
    and: " et ",
    comma: ", ",
    by_appointment: "sur rendez-vous",
    except: "sauf ",
    starting: "à partir du ",
    until: "jusqu’au ",
    school_holidays: ["vacances scolaires", "pendant les vacances scolaires"],
    public_holidays: ["jours fériés", "les jours fériés"],
    in_months: "en ",
    // What a filter names is said by `filter_text`, which needs none of these.
    one_month: "",
    one_day: "",
    months: ["", ""],
    days: ["", ""],
    hours: ["de ", " à "],
    next_day: " le lendemain",
    numbers: ["deux", "trois", "quatre", "six"],
    shorter_months: " (les mois plus courts sont sautés)",
};

impl Tongue for French {
    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn weekly(&self, days: Weekdays, every: u8) -> String {
        match names(days, LANG).as_slice() {
            [one] if every > 1 => format!("un {one} sur {}", WORDS.number(every)),
            several if every > 1 => {
                let named: Vec<String> = several.iter().map(|name| format!("le {name}")).collect();
                format!("une semaine sur {}, {}", WORDS.number(every), list(&named, WORDS.and))
            }
            _ if days == Weekdays::ALL => "tous les jours".to_owned(),
            some => match run_of_days(days, LANG) {
                Some((first, last)) => format!("du {first} au {last}"),
                None => {
                    let plural: Vec<String> = some.iter().map(|name| format!("{name}s")).collect();
                    format!("tous les {}", list(&plural, WORDS.and))
                }
            },
        }
    }

    fn monthly(&self, ranks: &[i8], day: Weekday, every: u8) -> String {
        let days = format!("{} du mois", ordinal(ranks, weekday_name(day, LANG)));
        if every > 1 { format!("{days}, un mois sur {}", WORDS.number(every)) } else { days }
    }

    fn workday(&self, end: WorkdayEnd) -> String {
        let rank = if end == WorkdayEnd::First { "premier" } else { "dernier" };
        format!("le {rank} jour ouvrable du mois (du lundi au vendredi)")
    }

    fn day_of_month(&self, day: i8) -> String {
        format!("le {} du mois", day_number(day, LANG))
    }

    fn dates(&self, dates: &[Date]) -> String {
        one_by_one(dates)
    }

    fn yearly(&self, month: i8, day: i8) -> String {
        let leap = if (month, day) == (2, 29) { " (les années bissextiles)" } else { "" };
        format!("chaque année, le {}\u{a0}{}{leap}", day_number(day, LANG), month_name(month, LANG))
    }

    /// As editors write it and `repere quand` repeats it.
    fn filter(&self, filter: &Filter) -> String {
        filter_text(filter)
    }

    /// Midnight has a name.
    fn slot(&self, slot: Slot) -> String {
        let start = time_text(slot.start, LANG);
        match slot.end {
            None => format!("à partir de {start}"),
            Some(end) if end == Time::midnight() => format!("de {start} à minuit"),
            Some(end) if end < slot.start => format!("de {start} à {} le lendemain", time_text(end, LANG)),
            Some(end) => format!("de {start} à {}", time_text(end, LANG)),
        }
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
        format!("les {} {day}s", list(&words, WORDS.and))
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
        groups.push(format!("{article} {}\u{a0}{name} {}", list(&days, WORDS.and), first.year()));
    }
    list(&groups, WORDS.and)
}
