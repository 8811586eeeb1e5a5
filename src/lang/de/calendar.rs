//! Days, hours and schedules in German.

use jiff::civil::{Time, Weekday};

use super::GERMAN;
use crate::lang::phrasing::{names, ranks, run_of_days};
use crate::lang::{Dates, Schedules};

pub(super) const DATES: Dates = Dates {
    weekdays: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    day_number: |day| format!("{day}."),
    after_weekday: ", ",
    time,
    from_hour: "ab ",
    at_hour: "um ",
    parts: ["vormittags", "mittags", "nachmittags", "abends"],
    all_day: "ganztägig",
    unknown_hour: "Uhrzeit zu bestätigen",
    holiday_to_confirm: "Feiertag: noch zu bestätigen",
};

pub(super) const SCHEDULES: Schedules = Schedules {
    and: " und ",
    comma: ", ",
    by_appointment: "nach Vereinbarung",
    except: "außer ",
    including: "auch ",
    starting: "ab ",
    until: "bis ",
    school_holidays: ["in den Schulferien", "in den Schulferien"],
    of_school_break: ["in den ", "in den "],
    school_breaks: [
        "Allerheiligenferien",
        "Herbstferien",
        "Weihnachtsferien",
        "Winterferien",
        "Karnevalsferien",
        "Erholungsferien (Karneval)",
        "Osterferien",
        "Frühlingsferien",
        "Sommerferien",
    ],
    public_holidays: ["an Feiertagen", "an Feiertagen"],
    named_holidays: [
        "am Neujahrstag",
        "am Ostermontag",
        "am 1. Mai",
        "am 8. Mai",
        "an Christi Himmelfahrt",
        "am Pfingstmontag",
        "am Nationalfeiertag",
        "am 15. August",
        "am 1. November",
        "am 11. November",
        "am 25. Dezember",
    ],
    in_months: "im ",
    one_month: "im ",
    months: |first, last| format!("von {first} bis {last}"),
    one_day: "am ",
    days: ["vom ", " bis "],
    hours: ["von ", " bis "],
    midnight: "Mitternacht",
    next_day: " am nächsten Tag",
    numbers: ["zwei", "drei", "vier", "sechs"],
    shorter_months: " (kürzere Monate entfallen)",
    workdays: [
        "am ersten Werktag des Monats (Montag bis Freitag)",
        "am letzten Werktag des Monats (Montag bis Freitag)",
    ],
    weekly,
    monthly: |numbers, day, every| {
        let days = format!("am {} {} im Monat", SCHEDULES.list(&ranks(numbers, rank)), GERMAN.weekday(day));
        if every > 1 { format!("{days}, alle {} Monate", SCHEDULES.number(every)) } else { days }
    },
    days_of_month: |days| {
        let named = days.iter().map(|day| match day {
            -1 => "am letzten Tag".to_owned(),
            day => format!("am {day}."),
        });
        format!("{} des Monats", SCHEDULES.list(&named.collect::<Vec<_>>()))
    },
    from_day_to_day: |from, to| format!("vom {from}. bis {to}. des Monats"),
    dates: |dates| {
        let on = GERMAN.full_dates(dates).into_iter().map(|date| format!("am {date}"));
        SCHEDULES.list(&on.collect::<Vec<_>>())
    },
    yearly: |month, day| format!("jedes Jahr am {day}.\u{a0}{}", GERMAN.month(month)),
    cancelled: "der Termin am {planned} fällt aus",
    moved: "der Termin am {planned} ist verlegt auf {now}",
    added: "zusätzlicher Termin am {now}",
    next: ["Nächster Termin: ", "Nächste Termine: "],
    semicolon: "; ",
};

fn time(time: Time) -> String {
    match (time.hour(), time.minute()) {
        (hour, 0) => format!("{hour}\u{a0}Uhr"),
        (hour, minute) => format!("{hour}:{minute:02}\u{a0}Uhr"),
    }
}

fn weekly(days: &[Weekday], every: u8) -> String {
    let names = names(days, &GERMAN);
    match run_of_days(days, &GERMAN) {
        _ if every > 1 => {
            let on: Vec<String> = names.iter().map(|name| format!("am {name}")).collect();
            format!("alle {} Wochen {}", SCHEDULES.number(every), SCHEDULES.list(&on))
        }
        _ if days.len() == 7 => "jeden Tag".to_owned(),
        Some((first, last)) => format!("von {first} bis {last}"),
        None => format!("jeden {}", SCHEDULES.list(&names)),
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
