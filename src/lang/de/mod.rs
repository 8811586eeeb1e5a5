//! German.

mod calendar;

use rust_stemmers::Algorithm;

use super::{Language, Search};

pub static GERMAN: Language = Language {
    code: "de",
    name: "Deutsch",
    direction: "ltr",
    words: include_str!("words.toml"),
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    written: None,
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
        everyday: include_bytes!("everyday.gz"),
    },
};
