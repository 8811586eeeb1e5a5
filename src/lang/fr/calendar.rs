//! Days, hours and schedules in French.

use jiff::civil::{Date, Time, Weekday};

use super::FRENCH;
use crate::lang::phrasing::{names, ranks, run_of_days};
use crate::lang::{DateStyle, Dates, Schedules};

pub(super) const DATES: Dates = Dates {
    weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    day_number,
    after_weekday: " ",
    time,
    from_hour: "à partir de ",
    at_hour: "à ",
    parts: ["le matin", "le midi", "l’après-midi", "le soir"],
    all_day: "toute la journée",
    unknown_hour: "heure à confirmer",
    holiday_to_confirm: "jour férié\u{a0}: à confirmer",
};

pub(super) const SCHEDULES: Schedules = Schedules {
    and: " et ",
    comma: ", ",
    by_appointment: "sur rendez-vous",
    except: "sauf ",
    including: "y compris ",
    starting: "à partir du ",
    until: "jusqu’au ",
    school_holidays: ["vacances scolaires", "pendant les vacances scolaires"],
    of_school_break: ["", "pendant les "],
    school_breaks: [
        "vacances de la Toussaint",
        "vacances d’automne",
        "vacances de Noël",
        "vacances d’hiver",
        "vacances de carnaval",
        "vacances de détente",
        "vacances de Pâques",
        "vacances de printemps",
        "vacances d’été",
    ],
    public_holidays: ["jours fériés", "les jours fériés"],
    named_holidays: [
        "le jour de l’an",
        "le lundi de Pâques",
        "le 1er mai",
        "le 8 mai",
        "le jeudi de l’Ascension",
        "le lundi de Pentecôte",
        "le jour de la fête nationale",
        "le 15 août",
        "le 1er novembre",
        "le 11 novembre",
        "le 25 décembre",
    ],
    in_months: "en ",
    one_month: "",
    months: |first, last| {
        let of = if first.starts_with(['a', 'o']) { "d’" } else { "de " };
        format!("{of}{first} à {last}")
    },
    one_day: "le ",
    days: ["du ", " au "],
    hours: ["de ", " à "],
    midnight: "minuit",
    next_day: " le lendemain",
    numbers: ["deux", "trois", "quatre", "six"],
    shorter_months: " (les mois plus courts sont sautés)",
    workdays: [
        "le premier jour ouvrable du mois (du lundi au vendredi)",
        "le dernier jour ouvrable du mois (du lundi au vendredi)",
    ],
    weekly,
    monthly: |ranks, day, every| {
        let days = format!("{} du mois", ordinal(ranks, FRENCH.weekday(day)));
        if every > 1 { format!("{days}, un mois sur {}", SCHEDULES.number(every)) } else { days }
    },
    days_of_month: |days| {
        let named = days.iter().map(|day| match day {
            -1 => "le dernier jour".to_owned(),
            day => format!("le {}", day_number(*day)),
        });
        format!("{} du mois", SCHEDULES.list(&named.collect::<Vec<_>>()))
    },
    from_day_to_day: |from, to| format!("du {} au {} du mois", day_number(from), day_number(to)),
    dates: one_by_one,
    yearly: |month, day| {
        let leap = if (month, day) == (2, 29) { " (les années bissextiles)" } else { "" };
        format!("chaque année, le {}\u{a0}{}{leap}", day_number(day), FRENCH.month(month))
    },
    cancelled: "la séance du {planned} est annulée",
    moved: "la séance du {planned} est déplacée au {now}",
    added: "séance en plus le {now}",
    next: ["Prochaine date\u{a0}: ", "Prochaines dates\u{a0}: "],
    semicolon: "\u{a0}; ",
};

fn day_number(day: i8) -> String {
    if day == 1 { "1er".to_owned() } else { day.to_string() }
}

fn time(time: Time) -> String {
    match (time.hour(), time.minute()) {
        (hour, 0) => format!("{hour}\u{a0}h"),
        (hour, minute) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
    }
}

fn weekly(days: &[Weekday], every: u8) -> String {
    match names(days, &FRENCH).as_slice() {
        [one] if every > 1 => format!("un {one} sur {}", SCHEDULES.number(every)),
        several if every > 1 => {
            let named: Vec<String> = several.iter().map(|name| format!("le {name}")).collect();
            format!("une semaine sur {}, {}", SCHEDULES.number(every), SCHEDULES.list(&named))
        }
        _ if days.len() == 7 => "tous les jours".to_owned(),
        some => match run_of_days(days, &FRENCH) {
            Some((first, last)) => format!("du {first} au {last}"),
            None => {
                let plural: Vec<String> = some.iter().map(|name| format!("{name}s")).collect();
                format!("tous les {}", SCHEDULES.list(&plural))
            }
        },
    }
}

/// "le 1er mardi", "les 1er et 3e mardis", "les deux derniers samedis", "l’avant-dernier vendredi"
fn ordinal(numbers: &[i8], day: &str) -> String {
    match numbers {
        [-2, -1] => return format!("les deux derniers {day}s"),
        [-3, -2, -1] => return format!("les trois derniers {day}s"),
        [-2] => return format!("l’avant-dernier {day}"),
        _ => {}
    }
    let words = ranks(numbers, rank);
    if words.len() == 1 {
        format!("le {} {day}", words.concat())
    } else {
        format!("les {} {day}s", SCHEDULES.list(&words))
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
        return format!("le {}", FRENCH.date(*date, DateStyle::Full));
    }
    let mut groups: Vec<String> = Vec::new();
    for month in dates.chunk_by(|a, b| a.first_of_month() == b.first_of_month()) {
        let Some(first) = month.first() else { continue };
        let days: Vec<String> = month.iter().map(|day| day_number(day.day())).collect();
        let article = if days.len() == 1 { "le" } else { "les" };
        let name = FRENCH.month(first.month());
        groups.push(format!("{article} {}\u{a0}{name} {}", SCHEDULES.list(&days), first.year()));
    }
    SCHEDULES.list(&groups)
}
