//! The usual spelling of days and hours, as an editor would write them.

use jiff::civil::Time;

use super::days::names;

use crate::calendar::{DayPart, End, Hours, Slot, Weekdays};
use crate::lang::FRENCH;

/// `du lundi au samedi`, `lundi, mardi et jeudi`
pub(super) fn usual_days(days: Weekdays) -> String {
    let all: Vec<_> = days.iter().collect();
    match all.as_slice() {
        [first, .., last]
            if all.len() > 2 && all.windows(2).all(|pair| matches!(pair, [a, b] if a.next() == *b)) =>
        {
            format!("du {} au {}", FRENCH.weekday(*first), FRENCH.weekday(*last))
        }
        _ => names(days),
    }
}

/// `du lundi au vendredi et jours fériés`, `samedi, dimanche et jours fériés`
pub(super) fn usual_days_and_holidays(days: Weekdays) -> String {
    format!("{} et jours fériés", usual_days(days).replace(" et ", ", "))
}

/// `9h-12h et 13h30-16h`; empty when unknown.
pub fn write_hours(hours: &Hours) -> String {
    match hours {
        Hours::Unknown => String::new(),
        Hours::AllDay => "toute la journée".to_owned(),
        Hours::Parts(parts) => parts.iter().map(|part| part_name(*part)).collect::<Vec<_>>().join(" et "),
        Hours::Slots(slots) => slots.iter().map(|slot| write_slot(*slot)).collect::<Vec<_>>().join(" et "),
    }
}

fn part_name(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "matin",
        DayPart::Noon => "le midi",
        DayPart::Afternoon => "après-midi",
        DayPart::Evening => "soir",
    }
}

fn write_slot(slot: Slot) -> String {
    // "2h" would be doubted.
    let zero = if (1..6).contains(&slot.start.hour()) { "0" } else { "" };
    let start = format!("{zero}{}", write_time(slot.start));
    match slot.end {
        End::At(end) if end.hour() == 0 && end.minute() == 0 => format!("{start}-minuit"),
        End::At(end) => format!("{start}-{}", write_time(end)),
        End::Open => format!("à partir de {start}"),
        End::Unsaid => format!("à {start}"),
    }
}

fn write_time(time: Time) -> String {
    match time.minute() {
        0 => format!("{}h", time.hour()),
        minute => format!("{}h{minute:02}", time.hour()),
    }
}
