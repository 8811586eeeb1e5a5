//! Dutch.

mod calendar;
mod written;

use rust_stemmers::Algorithm;

use super::{Language, Search};

pub static DUTCH: Language = Language {
    code: "nl",
    name: "Nederlands",
    direction: "ltr",
    words: include_str!("words.toml"),
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    written: Some(&written::WRITTEN),
    search: Search {
        stemmer: Algorithm::Dutch,
        stop_words: "aan al alle alles als ben bij daar dan dat de deze die dit doen door dus een er geen had heb \
            hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jouw kan kunnen maar me meer met mij mijn moet na \
            naar niet niets nog nu of om onder ons ook op over s t te tegen toch toen tot u uit uw van veel voor waar want was \
            wat we wel werd wie wij wil word worden wordt zal ze zelf zich zij zijn zo zoek zoeken zonder zou n bent",
        days_end: "",
        sounds: "",
        numbers: &[
            "een|één",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
        ],
        facets: &[
            ("weekend|weekends", &["jour=6", "jour=7"]),
            ("op afspraak", &["jour=8?"]),
            ("gratis|kosteloos", &["prix=gratuit"]),
            ("betalend", &["prix=payant"]),
            ("aan huis|thuis", &["mode=a_domicile?"]),
            ("online|telefonisch|per telefoon", &["mode=a_distance?"]),
            ("zonder afspraak", &["acces=sans_rendez_vous?"]),
            ("jaar|jaren", &["age=an"]),
            ("maand|maanden", &["age=mois"]),
            ("zwanger|zwangerschap", &["age=grossesse?"]),
            ("anoniem", &["accueil=anonyme?"]),
            ("zonder papieren", &["accueil=sans_papiers?"]),
            ("rolstoel", &["accueil=fauteuil?"]),
        ],
        spoken: |name| vec![format!("in het {name}"), format!("in {name}")],
        everyday: include_bytes!("everyday.gz"),
    },
};
