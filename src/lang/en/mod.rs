//! English.

mod calendar;

use rust_stemmers::Algorithm;

use super::{Language, Paths, PlaceWords, Search};

pub static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    direction: "ltr",
    words: include_str!("words.toml"),
    paths: PATHS,
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    written: None,
    per: "per ",
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
        places: PlaceWords {
            usual: &["bath", "battle", "deal", "reading", "rugby", "sandwich", "ware", "wells"],
            not_alone: &[
                "saint", "st", "great", "little", "old", "new", "upper", "lower", "north", "south", "east",
                "west", "the", "of", "on", "upon", "in", "by", "and", "next",
            ],
            articles: &["the"],
            provinces: &["province of", "province"],
        },
        everyday: include_bytes!("everyday.gz"),
    },
};

pub(super) const PATHS: Paths = Paths {
    zones: "areas/",
    text: "text/",
    professionals: "professionals/",
    who: "who-can-help/",
    agenda: "calendar/",
    follow: "follow/",
    glossary: "glossary/",
    safety: "safety/",
    search: "search/",
    my_list: "my-list/",
    alphabet: "a-z/",
    volunteers: "volunteering/",
    elsewhere: "elsewhere/",
    coverage: "coverage",
    site_map: "site-map/",
    erase: "erase/",
    offline: "offline/",
    style: "style/",
    news: "news",
    entries: "entries",
    entry: "entry",
    columns: [
        "area_id",
        "area",
        "within_id",
        "within",
        "postal_codes",
        "topic_id",
        "topic",
        "cover_here",
        "cover_wider",
        "on_site",
        "checked",
        "to_confirm",
    ],
    folders: &[
        ("associations", "organisations"),
        ("programmes", "programmes"),
        ("services", "services"),
        ("permanences", "drop-in"),
        ("groupes", "groups"),
        ("lieux", "places"),
        ("fiches", "practice-sheets"),
        ("themes", "topics"),
        ("publics", "audiences"),
        ("medias", "media"),
    ],
};
