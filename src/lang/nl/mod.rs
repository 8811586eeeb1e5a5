//! Dutch.

mod calendar;

use rust_stemmers::Algorithm;

use super::{Language, Paths, PlaceWords, Search};

pub static DUTCH: Language = Language {
    code: "nl",
    name: "Nederlands",
    direction: "ltr",
    words: include_str!("words.toml"),
    paths: PATHS,
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    per: "per ",
    search: Search {
        stemmer: Algorithm::Dutch,
        stop_words: "aan al alle alles als ben bij daar dan dat de deze die dit doen door dus een er geen had heb \
            hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jouw kan kunnen maar me meer met mij mijn moet na \
            naar niet niets nog nu of om onder ons ook op over s t te tegen toch toen tot u uit uw van veel voor waar want was \
            wat we wel werd wie wij wil word worden wordt zal ze zelf zich zij zijn zo zoek zoeken zonder zou n bent",
        days_end: "",
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
        places: PlaceWords {
            usual: &["as", "balen", "boom", "bree", "geel", "ham", "lint", "lo", "mol", "peer", "temse"],
            not_alone: &[
                "sint", "st", "oud", "oude", "nieuw", "nieuwe", "groot", "grote", "klein", "kleine", "hoog",
                "laag", "de", "den", "der", "het", "t", "s", "te", "ten", "ter", "op", "aan", "bij", "in",
                "van", "en", "ham", "berg", "dorp", "kerk",
            ],
            articles: &["de", "het"],
            province: "provincie ",
        },
        everyday: include_bytes!("everyday.gz"),
    },
};

const PATHS: Paths = Paths {
    zones: "gebieden/",
    text: "tekst/",
    professionals: "professionals/",
    who: "wie-kan-helpen/",
    agenda: "agenda/",
    follow: "agenda-volgen/",
    glossary: "woordenlijst/",
    safety: "veiligheid/",
    search: "zoeken/",
    my_list: "mijn-lijst/",
    alphabet: "a-z/",
    volunteers: "vrijwilligers/",
    elsewhere: "elders/",
    coverage: "dekking",
    site_map: "overzicht/",
    erase: "wissen/",
    offline: "offline/",
    style: "stijl/",
    news: "nieuws",
    entries: "fiches",
    entry: "fiche",
    columns: [
        "gebied_id",
        "gebied",
        "binnen_id",
        "binnen",
        "postcodes",
        "thema_id",
        "thema",
        "dekken_hier",
        "dekken_ruimer",
        "ter_plaatse",
        "nagekeken",
        "te_bevestigen",
    ],
    folders: &[
        ("associations", "verenigingen"),
        ("programmes", "programmas"),
        ("services", "diensten"),
        ("permanences", "inloopmomenten"),
        ("groupes", "groepen"),
        ("lieux", "plaatsen"),
        ("fiches", "praktijkfiches"),
        ("themes", "themas"),
        ("publics", "doelgroepen"),
        ("medias", "media"),
    ],
};
