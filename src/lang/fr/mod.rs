//! French.

mod calendar;
mod written;

use rust_stemmers::Algorithm;

use super::{Language, Paths, PlaceWords, Search};

pub use written::WRITTEN;

/// French, the language of what editors write.
pub static FRENCH: Language = Language {
    code: "fr",
    name: "Français",
    direction: "ltr",
    words: include_str!("words.toml"),
    paths: PATHS,
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    written: Some(&written::WRITTEN),
    per: "par ",
    search: Search {
        stemmer: Algorithm::French,
        stop_words: "a afin ai aie ainsi alors apres as au aucun aussi autre autres aux avant avec avez avoir avons \
            besoin bien c ca car ce ceci cela celle celles celui cependant certain certaine certains ces cet cette ceux chaque chez \
            cherche chercher cherchons chose choses ci comme comment contre d dans de depuis des devenir dit doit donc dont du durant \
            elle elles en encore entre es est et etaient etait ete etes etre eu eux faire fait font hors ici il ils j je jusque \
            l la le les leur leurs lors lui m ma mais me meme memes mes mien moi moins mon n ne ni nos notre nous on ont ou \
            par parmi pas pendant peu peut peuvent plus plusieurs plutot pour pourquoi pouvez pres puis qu quand que quel \
            quelle quelles quelque quelques quels qui quoi rien s sa sans son sauf se selon sera seront ses si sien soi soit sont \
            sous suis sur t ta tandis te tel telle telles tels tes toi ton toujours tous tout toute toutes tres trop trouver tu un une \
            va vers via voici voila vont vos votre vous y etant ayant suite veut veux voudrais voudrait aimerais cote proche \
            quelqu",
        days_end: "s",
        sounds: "psych>psik ph>f sch>S chr>kr chl>kl ch>S qu>k q>k ck>k c[eiy]>s c>k gn>N ge[ao]>j gu[eiy]>g \
                 g[eiy]>j h> eaux$>o eau>o aux$>o auts$>o aud$>o aut$>o au>o ers$> er$> ez$> ees$> ee$> es$> \
                 ets$> et$> ents$>2 ent$>2 e$> ain[^aeiouy]>1 ein[^aeiouy]>1 ien[^aeiouyn]>i1 in[^aeiouy]>1 \
                 im[pb]>1 ai[^nml]>e ei[^nml]>e an[^aeiouyn]>2 am[pb]>2 en[^aeiouyn]>2 em[pb]>2 \
                 on[^aeiouyn]>3 om[pb]>3 y>i z>s ts$> ds$> ps$> cs$>k t$> s$> d$> x$> p$> z$>",
        numbers: &[
            "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
            "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
        ],
        facets: &[
            ("week end|weekend|weekends|week ends|le week end", &["jour=6", "jour=7"]),
            ("sur rendez vous", &["jour=8?"]),
            ("gratuit|gratuite|gratuits|gratuites|gratuitement|gratis", &["prix=gratuit"]),
            ("payant|payante|payants|payantes", &["prix=payant"]),
            ("prix libre", &["prix=prix_libre"]),
            ("à domicile|à la maison|chez vous|chez moi", &["mode=a_domicile?"]),
            ("à distance|en ligne|par téléphone|en visio", &["mode=a_distance?"]),
            ("itinérant|itinérante", &["mode=itinerant?"]),
            ("sans rendez vous|sans rdv|sans inscription", &["acces=sans_rendez_vous?"]),
            ("an|ans", &["age=an"]),
            ("mois", &["age=mois"]),
            ("enceinte|enceintes|grossesse|prénatal|prénatale", &["age=grossesse?"]),
            ("anonyme|anonymement|anonymat", &["accueil=anonyme?"]),
            ("sans papiers", &["accueil=sans_papiers?"]),
            ("sans mutuelle", &["accueil=sans_mutuelle?"]),
            ("pmr|fauteuil roulant|chaise roulante", &["accueil=fauteuil?"]),
        ],
        spoken: |name| vec![format!("en {name}")],
        places: PlaceWords {
            usual: &[
                "ans", "as", "spa", "jette", "celles", "vise", "marche", "ham", "silly", "manage", "pont",
                "heure", "loyers", "saint", "arbre", "champion", "chevron", "fosse", "housse", "jambes",
                "mont", "mortier", "rance", "reves", "roux", "soye", "forges", "bouge", "macon", "stave",
                "ways", "recht", "heer", "thon", "neuville", "rosieres",
            ],
            not_alone: &[
                "saint", "sainte", "st", "ste", "sint", "mont", "pont", "trois", "grace", "chapelle", "bois",
                "ham", "fontaine", "court", "neuf", "neuve", "petit", "petite", "grand", "grande", "vieux",
                "haut", "haute", "bas", "ville", "val", "villers", "sart", "la", "le", "les", "l", "en",
                "de", "du", "des", "d", "sur", "sous", "lez", "au", "aux", "a", "ten",
            ],
            articles: &["la", "le", "les"],
            provinces: &["province de", "province", "prov de", "prov"],
        },
        everyday: include_bytes!("everyday.gz"),
    },
};

const PATHS: Paths = Paths {
    zones: "zones/",
    text: "texte/",
    professionals: "pro/",
    who: "qui-peut-aider/",
    agenda: "agenda/",
    follow: "agendas/",
    glossary: "glossaire/",
    safety: "securite/",
    search: "recherche/",
    my_list: "ma-liste/",
    alphabet: "a-z/",
    volunteers: "benevolat/",
    elsewhere: "ailleurs/",
    coverage: "couverture",
    site_map: "plan/",
    erase: "effacer/",
    offline: "hors-ligne/",
    style: "style/",
    news: "nouveautes",
    entries: "fiches",
    entry: "fiche",
    columns: [
        "zone_id",
        "zone",
        "dans_id",
        "dans",
        "codes_postaux",
        "theme_id",
        "theme",
        "couvrent_ici",
        "couvrent_plus_large",
        "sur_place",
        "verifiees",
        "a_confirmer",
    ],
    folders: &[],
};
