//! Schedules as editors write them in Dutch. The words that are read are in `schedules.txt`.

use jiff::civil::Time;

use crate::lang::{Open, Written};

pub static WRITTEN: Written = Written {
    named: ["néerlandais", "Dutch"],
    lexicon: include_str!("schedules.txt"),
    short: &[
        ("ma", "maandag"),
        ("di", "dinsdag"),
        ("wo", "woensdag"),
        ("woe", "woensdag"),
        ("do", "donderdag"),
        ("vr", "vrijdag"),
        ("za", "zaterdag"),
        // "Maandag en zo": and so on.
        ("zo.", "zondag"),
        ("jan", "januari"),
        ("feb", "februari"),
        ("mrt", "maart"),
        ("apr", "april"),
        ("jun", "juni"),
        ("jul", "juli"),
        ("aug", "augustus"),
        ("sep", "september"),
        ("sept", "september"),
        ("okt", "oktober"),
        ("nov", "november"),
        ("dec", "december"),
    ],
    #[rustfmt::skip]
    near: &[
        "elke", "iedere", "behalve", "tijdens", "gedurende", "buiten", "schoolvakantie", "schoolvakanties", "feestdag",
        "feestdagen", "afspraak", "weekend", "werkdag", "werkdagen", "ochtend", "voormiddag", "namiddag", "avond",
        "eerste", "tweede", "derde", "vierde", "laatste", "voorlaatste", "maand", "weken", "dagen", "vanaf", "tussen",
        "middernacht", "kerstvakantie", "paasvakantie", "zomervakantie", "herfstvakantie", "krokusvakantie", "enkel",
        "alleen", "uitgezonderd", "gesloten", "dagelijks", "wekelijks", "twee", "drie", "vier",
    ],
    days_end: "en",
    school_breaks: [
        "allerheiligen|allerheiligenvakantie",
        "herfstvakantie|herfst",
        "kerstvakantie|kerst|kerstmis",
        "wintervakantie|winter",
        "krokusvakantie|krokus",
        "",
        "paasvakantie|pasen",
        "lentevakantie|lente",
        "zomervakantie|zomer",
    ],
    open: &[
        Open {
            name: "until",
            question: ["ce jour-là compris ?", "including that day?"],
            instead: ["tot en met", ""],
        },
        Open {
            name: "midday",
            question: ["à midi, ou l'après-midi ?", "around noon, or in the afternoon?"],
            instead: ["over de middag", "in de namiddag"],
        },
        Open {
            name: "midday-of",
            question: ["à midi, ou l'après-midi ?", "around noon, or in the afternoon?"],
            instead: ["{day} over de middag", "{day} in de namiddag"],
        },
        Open {
            name: "second",
            question: [
                "une semaine sur deux, ou le 2e du mois ?",
                "every other week, or the 2nd of the month?",
            ],
            instead: ["om de twee weken op {day}", "de 2e {day} van de maand"],
        },
        Open {
            name: "third",
            question: [
                "une semaine sur trois, ou le 3e du mois ?",
                "every third week, or the 3rd of the month?",
            ],
            instead: ["om de drie weken op {day}", "de 3e {day} van de maand"],
        },
        Open {
            name: "fourth",
            question: [
                "une semaine sur quatre, ou le 4e du mois ?",
                "every fourth week, or the 4th of the month?",
            ],
            instead: ["om de vier weken op {day}", "de 4e {day} van de maand"],
        },
        Open {
            name: "seven",
            question: ["du lundi au vendredi, ou tous les jours ?", "Monday to Friday, or every day?"],
            instead: ["van maandag tot en met vrijdag", "elke dag"],
        },
    ],
    ordinal_days: true,
    also_adds: true,
    and: " en ",
    range: ["van ", " tot en met "],
    months: ["van ", " tot en met "],
    dates: ["van ", " tot en met "],
    bounds: ["vanaf ", "tot en met "],
    including: "ook ",
    except: "behalve ",
    hour,
    midnight: "middernacht",
    from_hour: "vanaf ",
    at_hour: "om ",
    parts: ["voormiddag", "over de middag", "namiddag", "avond"],
    all_day: "de hele dag",
    by_appointment: "op afspraak",
    holidays: ["feestdagen", " en feestdagen"],
    every_day: "elke dag",
    one_in_two: "om de twee weken op {day}",
    every_other_week: "om de twee weken op {days}",
    and_the: " en ",
    ranked: "de {rank} {day} van de maand",
    seasons: [
        "in juli en augustus",
        "van december tot en met februari",
        "van maart tot en met mei",
        "van september tot en met november",
    ],
    examples: [
        "« elke dinsdag », « om de twee weken op vrijdag », « de 1e dinsdag van de maand », « van maandag tot vrijdag », « 3 november 2026 »",
        "« 9u-12u », « 9u30-12u en 13u-16u », « vanaf 9u », « de hele dag », « voormiddag »",
        "« schoolvakanties », « feestdagen », « juli », « van september tot en met juni », « van 2026-12-21 tot en met 2027-01-03 »",
        "« 2026-11-03 », « 3 november 2026 »",
    ],
    rhythms: [
        "« om de twee weken », « om de drie weken », « om de vier weken » ou « om de zes weken »",
        "“om de twee weken”, “om de drie weken”, “om de vier weken” or “om de zes weken”",
    ],
    ranks: ["1e", "5e", "laatste"],
};

fn hour(time: Time) -> String {
    match time.minute() {
        0 => format!("{}u", time.hour()),
        minute => format!("{}u{minute:02}", time.hour()),
    }
}
