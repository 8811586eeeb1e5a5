//! German.

mod calendar;

use rust_stemmers::Algorithm;

use super::{Language, Paths, PlaceWords, Search};

pub static GERMAN: Language = Language {
    code: "de",
    name: "Deutsch",
    direction: "ltr",
    words: include_str!("words.toml"),
    paths: PATHS,
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    written: None,
    per: "pro ",
    search: Search {
        stemmer: Algorithm::German,
        stop_words: "aber alle allem allen aller alles als also am an auch auf aus bei bin bis bist da damit dann das \
            dass dein deine dem den der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine \
            einem einen einer eines er es euch euer fur gegen hab habe haben hat hatte hier hin ich ihm ihn ihnen ihr ihre im \
            in ist jede jedem jeden jeder jedes kann kein keine mein meine mich mir mit muss nach nicht nichts noch nun nur ob \
            oder ohne s sehr sein seine sich sie sind so soll suche suchen um und uns unser unter vom von vor war was weg weil \
            welche wenn wer wie wir wird wo zu zum zur",
        days_end: "s",
        sounds: "",
        numbers: &[
            "ein|eine|einem|einen|eines",
            "zwei",
            "drei",
            "vier",
            "fünf|fuenf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf|zwoelf",
            "dreizehn",
            "vierzehn",
            "fünfzehn|fuenfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
        ],
        facets: &[
            ("sonnabend", &["jour=6"]),
            ("wochenende", &["jour=6", "jour=7"]),
            ("nach vereinbarung", &["jour=8?"]),
            ("kostenlos|gratis|umsonst|kostenfrei", &["prix=gratuit"]),
            ("kostenpflichtig", &["prix=payant"]),
            ("zu hause|zuhause|hausbesuch|hausbesuche", &["mode=a_domicile?"]),
            ("online|telefonisch|am telefon", &["mode=a_distance?"]),
            ("ohne termin", &["acces=sans_rendez_vous?"]),
            ("jahr|jahre|jahren", &["age=an"]),
            ("monat|monate|monaten", &["age=mois"]),
            ("schwanger|schwangerschaft", &["age=grossesse?"]),
            ("anonym", &["accueil=anonyme?"]),
            ("rollstuhl", &["accueil=fauteuil?"]),
        ],
        spoken: |name| vec![format!("auf {name}"), format!("in {name}")],
        places: PlaceWords {
            usual: &["baden", "essen", "halle", "hof", "recht", "wald"],
            not_alone: &[
                "sankt", "st", "bad", "alt", "neu", "gross", "klein", "ober", "unter", "an", "am", "der",
                "die", "das", "im", "in", "bei", "ob", "und", "vor", "auf", "von", "zu", "zum",
            ],
            articles: &["die", "der", "das"],
            provinces: &["provinz"],
        },
        everyday: include_bytes!("everyday.gz"),
    },
};

const PATHS: Paths = Paths {
    zones: "gebiete/",
    text: "text/",
    professionals: "fachleute/",
    who: "wer-kann-helfen/",
    agenda: "kalender/",
    follow: "kalender-abonnieren/",
    glossary: "glossar/",
    safety: "sicherheit/",
    search: "suche/",
    my_list: "meine-liste/",
    alphabet: "a-z/",
    volunteers: "ehrenamt/",
    elsewhere: "anderswo/",
    coverage: "abdeckung",
    site_map: "uebersicht/",
    erase: "loeschen/",
    offline: "offline/",
    style: "stil/",
    news: "neues",
    entries: "eintraege",
    entry: "eintrag",
    columns: [
        "gebiet_id",
        "gebiet",
        "in_id",
        "in",
        "postleitzahlen",
        "thema_id",
        "thema",
        "decken_hier",
        "decken_weiter",
        "vor_ort",
        "geprueft",
        "zu_bestaetigen",
    ],
    folders: &[
        ("associations", "vereine"),
        ("programmes", "programme"),
        ("services", "dienste"),
        ("permanences", "sprechstunden"),
        ("groupes", "gruppen"),
        ("lieux", "orte"),
        ("fiches", "praxisblaetter"),
        ("themes", "themen"),
        ("publics", "zielgruppen"),
        ("medias", "medien"),
    ],
};
