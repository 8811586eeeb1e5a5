//! Days and hours in the words of a language: French, Dutch, German, English, Arabic. Other languages get French.

use jiff::civil::{Date, Time, Weekday};

use super::{DayPart, Slot, When};

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// "mardi 3 novembre 2026"
    Full,
    /// "mardi 3 novembre"
    NoYear,
    /// "3 novembre 2026"
    Long,
    /// "3 novembre"
    DayMonth,
}

/// The days of a language, Monday first.
pub fn weekday_name(day: Weekday, lang: &str) -> &'static str {
    let names = match lang {
        "nl" => ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        "de" => ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        "en" => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        "ar" => ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        _ => ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    };
    let at = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
    names.get(at).copied().unwrap_or_default()
}

/// A month of a language, 1 to 12.
pub fn month_name(month: i8, lang: &str) -> &'static str {
    let names = match lang {
        "nl" => [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        "de" => [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        "en" => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        "ar" => [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        _ => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    };
    let at = usize::try_from(i32::from(month) - 1).unwrap_or(usize::MAX);
    names.get(at).copied().unwrap_or_default()
}

/// The number of a day as a date says it: `1er` in French, `3.` in German.
pub fn day_number(day: i8, lang: &str) -> String {
    match lang {
        "nl" | "en" | "ar" => day.to_string(),
        "de" => format!("{day}."),
        _ if day == 1 => "1er".to_owned(),
        _ => day.to_string(),
    }
}

/// A date in words. The day and its month are not parted at a line's end.
pub fn date_text(date: Date, lang: &str, style: DateStyle) -> String {
    let mut text = format!("{}\u{a0}{}", day_number(date.day(), lang), month_name(date.month(), lang));
    if matches!(style, DateStyle::Full | DateStyle::Long) {
        text = format!("{text} {}", date.year());
    }
    if matches!(style, DateStyle::Full | DateStyle::NoYear) {
        let comma = if lang == "de" { "," } else { "" };
        text = format!("{}{comma} {text}", weekday_name(date.weekday(), lang));
    }
    text
}

/// An hour: "9 h 30", "9.30 uur", "9:30 Uhr", "9:30".
pub fn time_text(time: Time, lang: &str) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match (lang, minute) {
        ("nl", 0) => format!("{hour}\u{a0}uur"),
        ("nl", _) => format!("{hour}.{minute:02}\u{a0}uur"),
        ("de", 0) => format!("{hour}\u{a0}Uhr"),
        ("de", _) => format!("{hour}:{minute:02}\u{a0}Uhr"),
        ("en" | "ar", _) => format!("{hour}:{minute:02}"),
        (_, 0) => format!("{hour}\u{a0}h"),
        _ => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
    }
}

/// A range of hours for lists: "9 h 30 – 12 h", never parted at a line's end; an open one: "à partir de 9 h".
pub fn slot_text(slot: Slot, lang: &str) -> String {
    let start = time_text(slot.start, lang);
    match slot.end {
        Some(end) => format!("{start}\u{a0}–\u{a0}{}", time_text(end, lang)),
        None => match lang {
            "nl" => format!("vanaf {start}"),
            "de" => format!("ab {start}"),
            "en" => format!("from {start}"),
            "ar" => format!("ابتداءً من {start}"),
            _ => format!("à partir de {start}"),
        },
    }
}

/// A part of the day: "le matin".
pub fn part_text(part: DayPart, lang: &str) -> &'static str {
    let names = match lang {
        "nl" => ["’s ochtends", "’s middags", "in de namiddag", "’s avonds"],
        "de" => ["vormittags", "mittags", "nachmittags", "abends"],
        "en" => ["in the morning", "around noon", "in the afternoon", "in the evening"],
        "ar" => ["صباحًا", "ظهرًا", "بعد الظهر", "مساءً"],
        _ => ["le matin", "le midi", "l’après-midi", "le soir"],
    };
    let [morning, noon, afternoon, evening] = names;
    match part {
        DayPart::Morning => morning,
        DayPart::Noon => noon,
        DayPart::Afternoon => afternoon,
        DayPart::Evening => evening,
    }
}

/// "toute la journée"
pub fn all_day_text(lang: &str) -> &'static str {
    match lang {
        "nl" => "de hele dag",
        "de" => "ganztägig",
        "en" => "all day",
        "ar" => "طوال اليوم",
        _ => "toute la journée",
    }
}

/// "heure à confirmer"
pub fn unknown_hour_text(lang: &str) -> &'static str {
    match lang {
        "nl" => "uur te bevestigen",
        "de" => "Uhrzeit zu bestätigen",
        "en" => "time to be confirmed",
        "ar" => "الساعة قيد التأكيد",
        _ => "heure à confirmer",
    }
}

/// What is said of a session on a public holiday of which nobody has spoken: "jour férié : à confirmer".
pub fn to_confirm_text(lang: &str) -> &'static str {
    match lang {
        "nl" => "feestdag: nog na te vragen",
        "de" => "Feiertag: noch zu bestätigen",
        "en" => "public holiday: to be confirmed",
        "ar" => "عطلة رسمية: يجب التأكد",
        _ => "jour férié\u{a0}: à confirmer",
    }
}

/// The time of an occurrence, for lists.
pub fn when_text(when: When, lang: &str) -> String {
    match when {
        When::AllDay => all_day_text(lang).to_owned(),
        When::Slot(slot) => slot_text(slot, lang),
        When::Part(part) => part_text(part, lang).to_owned(),
        When::Unknown => unknown_hour_text(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn dates_and_hours_are_written_as_each_language_does() {
        let day = date(2026, 11, 3);
        assert_eq!(date_text(day, "fr", DateStyle::Full), "mardi 3\u{a0}novembre 2026");
        assert_eq!(date_text(date(2026, 9, 1), "fr", DateStyle::NoYear), "mardi 1er\u{a0}septembre");
        assert_eq!(date_text(day, "nl", DateStyle::Full), "dinsdag 3\u{a0}november 2026");
        assert_eq!(date_text(day, "de", DateStyle::Full), "Dienstag, 3.\u{a0}November 2026");
        assert_eq!(date_text(day, "en", DateStyle::Long), "3\u{a0}November 2026");
        assert_eq!(date_text(day, "ar", DateStyle::NoYear), "الثلاثاء 3\u{a0}نوفمبر");
        let slot = Slot { start: time(9, 30, 0, 0), end: Some(time(12, 0, 0, 0)) };
        assert_eq!(slot_text(slot, "fr"), "9\u{a0}h\u{a0}30\u{a0}–\u{a0}12\u{a0}h");
        assert_eq!(slot_text(slot, "nl"), "9.30\u{a0}uur\u{a0}–\u{a0}12\u{a0}uur");
        assert_eq!(slot_text(slot, "en"), "9:30\u{a0}–\u{a0}12:00");
    }
}
