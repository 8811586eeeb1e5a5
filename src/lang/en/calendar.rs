//! Days, hours and schedules in English.

use jiff::civil::Weekday;

use super::ENGLISH;
use crate::lang::phrasing::{names, ranks, run_of_days};
use crate::lang::{Dates, Schedules};

pub(super) const DATES: Dates = Dates {
    weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    months: "January February March April May June July August September October November December",
    day_number: |day| day.to_string(),
    after_weekday: " ",
    time: |time| format!("{}:{:02}", time.hour(), time.minute()),
    from_hour: "from ",
    at_hour: "at ",
    parts: ["in the morning", "around noon", "in the afternoon", "in the evening"],
    all_day: "all day",
    unknown_hour: "time to be confirmed",
    holiday_to_confirm: "public holiday: to be confirmed",
};

pub(super) const SCHEDULES: Schedules = Schedules {
    and: " and ",
    comma: ", ",
    by_appointment: "by appointment",
    except: "except ",
    including: "including ",
    starting: "starting ",
    until: "until ",
    school_holidays: ["school holidays", "during the school holidays"],
    of_school_break: ["the ", "during the "],
    school_breaks: [
        "All Saints’ holidays",
        "autumn holidays",
        "Christmas holidays",
        "winter holidays",
        "carnival holidays",
        "February break (carnival)",
        "Easter holidays",
        "spring holidays",
        "summer holidays",
    ],
    public_holidays: ["public holidays", "on public holidays"],
    named_holidays: [
        "on New Year’s Day",
        "on Easter Monday",
        "on 1 May",
        "on 8 May",
        "on Ascension Day",
        "on Whit Monday",
        "on the national day",
        "on 15 August",
        "on 1 November",
        "on 11 November",
        "on 25 December",
    ],
    in_months: "in ",
    one_month: "",
    months: |first, last| format!("from {first} to {last}"),
    one_day: "on ",
    days: ["from ", " to "],
    hours: ["from ", " to "],
    midnight: "midnight",
    next_day: " the next day",
    numbers: ["two", "three", "four", "six"],
    shorter_months: " (shorter months are skipped)",
    workdays: [
        "the first working day of the month (Monday to Friday)",
        "the last working day of the month (Monday to Friday)",
    ],
    weekly,
    monthly: |numbers, day, every| {
        let ranks = SCHEDULES.list(&ranks(numbers, rank));
        let days = format!("the {ranks} {} of the month", ENGLISH.weekday(day));
        if every > 1 { format!("{days}, every {} months", SCHEDULES.number(every)) } else { days }
    },
    days_of_month: |days| {
        let named = days.iter().map(|day| match day {
            -1 => "the last day".to_owned(),
            day => format!("the {}", rank(*day)),
        });
        format!("{} of the month", SCHEDULES.list(&named.collect::<Vec<_>>()))
    },
    from_day_to_day: |from, to| format!("from the {} to the {} of the month", rank(from), rank(to)),
    dates: |dates| format!("on {}", SCHEDULES.list(&ENGLISH.full_dates(dates))),
    yearly: |month, day| format!("every year on {day}\u{a0}{}", ENGLISH.month(month)),
    cancelled: "the session of {planned} is cancelled",
    moved: "the session of {planned} is moved to {now}",
    added: "extra session on {now}",
    next: ["Next date: ", "Next dates: "],
    semicolon: "; ",
};

fn weekly(days: &[Weekday], every: u8) -> String {
    let names = SCHEDULES.list(&names(days, &ENGLISH));
    match run_of_days(days, &ENGLISH) {
        _ if every > 1 => format!("every {} weeks on {names}", SCHEDULES.number(every)),
        _ if days.len() == 7 => "every day".to_owned(),
        Some((first, last)) => format!("{first} to {last}"),
        None => format!("every {names}"),
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
