//! Days, hours and schedules in Dutch.

use jiff::civil::{Time, Weekday};

use super::DUTCH;
use crate::lang::phrasing::{names, ranks, run_of_days};
use crate::lang::{Dates, Schedules};

pub(super) const DATES: Dates = Dates {
    weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    months: "januari februari maart april mei juni juli augustus september oktober november december",
    day_number: |day| day.to_string(),
    after_weekday: " ",
    time,
    from_hour: "vanaf ",
    at_hour: "om ",
    parts: ["’s ochtends", "over de middag", "in de namiddag", "’s avonds"],
    all_day: "de hele dag",
    unknown_hour: "uur te bevestigen",
    holiday_to_confirm: "feestdag: nog na te vragen",
};

pub(super) const SCHEDULES: Schedules = Schedules {
    and: " en ",
    comma: ", ",
    by_appointment: "op afspraak",
    except: "behalve ",
    including: "ook ",
    starting: "vanaf ",
    until: "tot en met ",
    school_holidays: ["schoolvakanties", "tijdens de schoolvakanties"],
    of_school_break: ["de ", "tijdens de "],
    school_breaks: [
        "herfstvakantie (Allerheiligen)",
        "herfstvakantie",
        "kerstvakantie",
        "wintervakantie",
        "krokusvakantie",
        "ontspanningsvakantie (carnaval)",
        "paasvakantie",
        "lentevakantie",
        "zomervakantie",
    ],
    public_holidays: ["feestdagen", "op feestdagen"],
    named_holidays: [
        "op nieuwjaarsdag",
        "op paasmaandag",
        "op 1 mei",
        "op 8 mei",
        "op Hemelvaartsdag",
        "op pinkstermaandag",
        "op de nationale feestdag",
        "op 15 augustus",
        "op 1 november",
        "op 11 november",
        "op 25 december",
    ],
    in_months: "in ",
    one_month: "",
    months: |first, last| format!("van {first} tot en met {last}"),
    one_day: "op ",
    days: ["van ", " tot en met "],
    hours: ["van ", " tot "],
    midnight: "middernacht",
    next_day: " de volgende dag",
    numbers: ["twee", "drie", "vier", "zes"],
    shorter_months: " (kortere maanden worden overgeslagen)",
    workdays: [
        "de eerste werkdag van de maand (maandag tot vrijdag)",
        "de laatste werkdag van de maand (maandag tot vrijdag)",
    ],
    weekly,
    monthly: |numbers, day, every| {
        let ranks = SCHEDULES.list(&ranks(numbers, rank));
        let days = format!("de {ranks} {} van de maand", DUTCH.weekday(day));
        if every > 1 { format!("{days}, om de {} maanden", SCHEDULES.number(every)) } else { days }
    },
    days_of_month: |days| {
        let named = days.iter().map(|day| match day {
            -1 => "de laatste dag".to_owned(),
            day => format!("de {day}e"),
        });
        format!("{} van de maand", SCHEDULES.list(&named.collect::<Vec<_>>()))
    },
    from_day_to_day: |from, to| format!("van de {from}e tot en met de {to}e van de maand"),
    dates: |dates| format!("op {}", SCHEDULES.list(&DUTCH.full_dates(dates))),
    yearly: |month, day| format!("elk jaar op {day}\u{a0}{}", DUTCH.month(month)),
    cancelled: "de bijeenkomst van {planned} gaat niet door",
    moved: "de bijeenkomst van {planned} is verplaatst naar {now}",
    added: "extra bijeenkomst op {now}",
    next: ["Volgende datum: ", "Volgende data: "],
    semicolon: "; ",
};

fn time(time: Time) -> String {
    match (time.hour(), time.minute()) {
        (hour, 0) => format!("{hour}\u{a0}uur"),
        (hour, minute) => format!("{hour}.{minute:02}\u{a0}uur"),
    }
}

fn weekly(days: &[Weekday], every: u8) -> String {
    let names = SCHEDULES.list(&names(days, &DUTCH));
    match run_of_days(days, &DUTCH) {
        _ if every > 1 => format!("om de {} weken op {names}", SCHEDULES.number(every)),
        _ if days.len() == 7 => "elke dag".to_owned(),
        Some((first, last)) => format!("van {first} tot en met {last}"),
        None => format!("elke {names}"),
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
