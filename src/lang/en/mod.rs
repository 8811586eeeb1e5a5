//! English.

mod calendar;

use rust_stemmers::Algorithm;

use super::{Language, Search};

pub static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    direction: "ltr",
    words: include_str!("words.toml"),
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    written: None,
    search: Search {
        stemmer: Algorithm::English,
        stop_words: "a about after all also am an and any are as at be because been before being but by can could d \
            did do does doing for from had has have having he her here him his how i if in into is it its just ll looking me \
            more most my myself no nor not now of off on once only or other our ours out own please re s same she should so \
            some such t than that the their them then there these they this those through to too up ve very was we were what \
            when where which while who whom why will with would you your yours find search near",
        days_end: "s",
        sounds: "",
        numbers: &[
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
        ],
        facets: &[
            ("weekend|weekends", &["jour=6", "jour=7"]),
            ("by appointment", &["jour=8?"]),
            ("free|for free|free of charge", &["prix=gratuit"]),
            ("at home|home visit|home visits", &["mode=a_domicile?"]),
            ("online|by phone|remote", &["mode=a_distance?"]),
            ("no appointment|without appointment|walk in", &["acces=sans_rendez_vous?"]),
            ("year|years", &["age=an"]),
            ("month|months", &["age=mois"]),
            ("pregnant|pregnancy", &["age=grossesse?"]),
            ("anonymous", &["accueil=anonyme?"]),
            ("undocumented|without papers", &["accueil=sans_papiers?"]),
            ("wheelchair", &["accueil=fauteuil?"]),
        ],
        spoken: |name| vec![format!("in {name}")],
        everyday: include_bytes!("everyday.gz"),
    },
};
