//! What `repere quand` takes.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches};
use jiff::civil::Date;

use crate::cli::Lang;
use crate::cli::args::pick;
use crate::lang::Languages;

/// What `repere quand` takes.
#[derive(Debug, Default)]
pub(in crate::cli) struct Args {
    pub(super) phrase: Option<String>,
    pub(super) file: Option<PathBuf>,
    /// The other keys of an item, by the name of their flag.
    pub(super) keys: Vec<(&'static str, Vec<String>)>,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
    pub(super) calendar: Option<PathBuf>,
    pub(super) zone: Option<String>,
    /// In which language the schedule is written.
    pub(super) language: Option<String>,
    pub(super) json: bool,
}

/// The flags that are keys of an item: name, whether it may be repeated, value, help in French and English.
static KEYS: [(&str, bool, &str, &str, &str); 12] = [
    ("du", false, "DATE", "Premier jour", "First day"),
    ("au", false, "DATE", "Dernier jour, compris", "Last day, inclusive"),
    ("heures", false, "HEURES", "Heures : 9h-12h", "Hours: 9h-12h"),
    (
        "sauf",
        true,
        "PÉRIODE",
        "Ce qui est enlevé : « vacances scolaires », « jours fériés », « juillet »…",
        "What is taken out: “vacances scolaires”, “juillet”",
    ),
    ("pendant", true, "PÉRIODE", "Les seules périodes gardées", "The only periods that are kept"),
    ("annule", true, "DATE", "Jour annulé", "A cancelled day"),
    (
        "deplace",
        true,
        "DE:VERS[:HEURES]",
        "Jour déplacé : 2026-10-16:2026-10-19:14h-17h",
        "A moved day: 2026-10-16:2026-10-19:14h-17h",
    ),
    ("ajoute", true, "DATE[:HEURES]", "Jour ajouté : 2026-12-05:10h-12h", "An added day: 2026-12-05:10h-12h"),
    (
        "fermetures",
        true,
        "DU[:AU]",
        "Jours où tout est fermé : 2026-12-21:2027-01-03",
        "Days on which all is closed: 2026-12-21:2027-01-03",
    ),
    ("seances", true, "DATE[:SUJET]", "Ce qui se passe tel jour", "What happens on a day"),
    (
        "jours-feries",
        false,
        "ouvert|ferme",
        "Les jours fériés que l’horaire ne nomme pas ; sinon « à confirmer »",
        "Public holidays that the schedule does not name: ouvert (open), ferme (closed); else to be confirmed",
    ),
    ("id", false, "NOM", "Nom stable de la série", "Stable name of the series"),
];

/// The arguments, with help in one language.
pub(super) fn arguments(lang: Lang) -> Vec<Arg> {
    let mut found = vec![
        Arg::new("phrase")
            .value_name(pick(lang, "QUAND", "WHEN"))
            .help(pick(
                lang,
                "Les jours : « un vendredi sur deux », « elke dinsdag »",
                "The days: “un vendredi sur deux”, “elke dinsdag”",
            ))
            .required_unless_present("fichier")
            .conflicts_with("fichier"),
        Arg::new("fichier")
            .long("fichier")
            .value_name(pick(lang, "FICHIER", "FILE"))
            .value_parser(clap::value_parser!(PathBuf))
            .help(pick(
                lang,
                "Un fichier YAML avec un élément de « horaires »",
                "A YAML file with one element of “horaires”",
            )),
    ];
    for (name, many, value, fr, en) in KEYS {
        let plain = value.replace('É', "E");
        found.push(
            Arg::new(name)
                .long(name)
                .value_name(if lang == Lang::Fr { value.to_owned() } else { plain })
                .action(if many { ArgAction::Append } else { ArgAction::Set })
                .conflicts_with("fichier")
                .help(pick(lang, fr, en)),
        );
    }
    let date = |name: &'static str, fr, en| {
        Arg::new(name).long(name).value_name("DATE").value_parser(date).help(pick(lang, fr, en))
    };
    found.push(date("de", "Dates voulues : premier jour", "Days wanted: the first"));
    found.push(date("a", "Dates voulues : dernier jour, compris", "Days wanted: the last, inclusive"));
    found.push(
        Arg::new("calendrier")
            .long("calendrier")
            .value_name(pick(lang, "FICHIER", "FILE"))
            .value_parser(clap::value_parser!(PathBuf))
            .help(pick(lang, "Un calendrier scolaire (YAML)", "A school calendar (YAML)")),
    );
    found.push(Arg::new("zone").long("zone").value_name("ZONE").help(pick(
        lang,
        "La zone dont on suit le calendrier",
        "The zone whose calendar is followed",
    )));
    let codes = written().join(", ");
    found.push(
        Arg::new("langue")
            .long("langue")
            .value_name(pick(lang, "LANGUE", "LANGUAGE"))
            .value_parser(clap::builder::PossibleValuesParser::new(written()))
            .hide_possible_values(true)
            .help(match lang {
                Lang::Fr => format!("La langue de l’horaire : {codes} ; sinon celle du contenu"),
                Lang::En => format!("The language of the schedule: {codes}; else that of the content"),
            }),
    );
    found.push(Arg::new("json").long("json").action(ArgAction::SetTrue).help(pick(
        lang,
        "Répond en JSON",
        "Answers in JSON",
    )));
    found.into_iter().enumerate().map(|(i, arg)| if i == 0 { arg } else { arg.display_order(i) }).collect()
}

/// The codes of the languages in which schedules are read.
fn written() -> Vec<&'static str> {
    Languages::shipped()
        .all()
        .filter(|language| language.written.is_some())
        .map(|language| language.code)
        .collect()
}

fn date(text: &str) -> Result<Date, String> {
    text.parse::<Date>().map_err(|_| text.to_owned())
}

impl Args {
    pub(in crate::cli) fn from_matches(matches: &ArgMatches) -> Self {
        let many = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned().collect();
        Args {
            phrase: matches.get_one("phrase").cloned(),
            file: matches.get_one("fichier").cloned(),
            keys: KEYS.iter().map(|(name, ..)| (*name, many(name))).collect(),
            from: matches.get_one("de").copied(),
            to: matches.get_one("a").copied(),
            calendar: matches.get_one("calendrier").cloned(),
            zone: matches.get_one("zone").cloned(),
            language: matches.get_one("langue").cloned(),
            json: matches.get_flag("json"),
        }
    }

    /// The values of a key.
    pub(super) fn values(&self, name: &str) -> &[String] {
        self.keys.iter().find(|(key, _)| *key == name).map_or(&[], |(_, values)| values)
    }
}
