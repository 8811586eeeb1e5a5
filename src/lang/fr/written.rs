//! Schedules as editors write them in French. The words that are read are those of the grammar (`calendar/grammar`).

use jiff::civil::Time;

use crate::lang::Written;

/// How schedules are written in French.
pub static WRITTEN: Written = Written {
    named: ["français", "French"],
    lexicon: "",
    short: &[
        ("ts", "tous"),
        ("ttes", "toutes"),
        ("pdt", "pendant"),
        ("sf", "sauf"),
        ("scol", "scolaires"),
        ("vac", "vacances"),
        ("cong", "conges"),
        ("jrs", "jours"),
        ("fer", "feries"),
    ],
    #[rustfmt::skip]
    near: &[
        "ouvrable", "scolaire", "férié", "première", "matin", "après-midi", "midi", "minuit", "toute", "journée",
        "sauf", "pendant", "durant", "hors", "excepté", "ouvert", "ouverte", "heures", "tous", "toutes", "chaque",
        "les", "semaine", "semaines", "mois", "année", "jours", "ouvrables", "premier", "deuxième", "troisième",
        "quatrième", "dernier", "avant-dernier", "quinze", "deux", "trois", "quatre", "week-end", "rendez-vous",
        "vacances", "scolaires", "fériés", "partir", "entre",
    ],
    days_end: "s",
    school_breaks: [""; 9],
    open: &[],
    ordinal_days: false,
    also_adds: false,
    and: " et ",
    range: ["du ", " au "],
    months: ["de ", " à "],
    dates: ["", " à "],
    bounds: ["à partir du ", "jusqu'au "],
    including: "y compris ",
    except: "sauf ",
    hour,
    midnight: "minuit",
    from_hour: "à partir de ",
    at_hour: "à ",
    parts: ["matin", "le midi", "après-midi", "soir"],
    all_day: "toute la journée",
    by_appointment: "sur rendez-vous",
    holidays: ["jours fériés", " et jours fériés"],
    every_day: "tous les jours",
    one_in_two: "un {day} sur deux",
    every_other_week: "une semaine sur deux, le {days}",
    and_the: " et le ",
    ranked: "le {rank} {day} du mois",
    seasons: ["en juillet et août", "de décembre à février", "de mars à mai", "de septembre à novembre"],
    examples: [
        "« tous les mardis », « un vendredi sur deux », « le 1er mardi du mois », « du lundi au vendredi », « le 3 novembre 2026 »",
        "« 9h-12h », « 9h30-12h et 13h-16h », « à partir de 9h », « toute la journée », « matin »",
        "« vacances scolaires », « jours fériés », « juillet », « de septembre à juin », « 2026-12-21 à 2027-01-03 »",
        "« 2026-11-03 », « 3 novembre 2026 »",
    ],
    rhythms: [
        "« sur deux », « sur trois », « sur quatre » ou « sur six »",
        "“sur deux”, “sur trois”, “sur quatre” or “sur six”",
    ],
    ranks: ["1er", "5e", "dernier"],
};

fn hour(time: Time) -> String {
    match time.minute() {
        0 => format!("{}h", time.hour()),
        minute => format!("{}h{minute:02}", time.hour()),
    }
}
