//! The options that every command takes, and the language of help and messages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use jiff::civil::Date;

use super::{Environment, Failure, today};
use crate::diag::MessageLang;
use crate::world::DiskWorld;

/// Language of messages and help.
pub type Lang = MessageLang;

/// How problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// With the line, marked, and what to write instead.
    #[default]
    Human,
    /// One line a problem.
    Short,
    /// For programs.
    Json,
    /// Annotations of a GitHub workflow.
    Github,
}

/// Options that every command takes.
#[derive(Debug, Clone)]
pub struct Common {
    /// The content folder.
    pub content: PathBuf,
    /// The output folder.
    pub out: PathBuf,
    /// The folder of themes that replace files of the built-in one; used if it exists.
    pub themes: PathBuf,
    /// Today's date.
    pub today: Date,
    /// How problems are shown.
    pub format: Format,
    /// Whether entries with an error are left out instead of stopping the build.
    pub keep_going: bool,
    /// Whether warnings count as errors for the exit code.
    pub strict: bool,
    /// How many threads; none: as many as there are processors.
    pub threads: Option<usize>,
    /// Whether only problems are said.
    pub quiet: bool,
    /// The language of messages, as far as is known before the content is read.
    pub lang: Lang,
    /// Whether somebody asked for that language, by `--lang` or `REPERE_LANG`.
    pub(super) lang_asked: bool,
    /// Whether answers may be coloured.
    pub colours: bool,
}

impl Common {
    pub(super) fn from_matches(matches: &ArgMatches, environment: &Environment) -> Result<Self, Failure> {
        let matches = matches.subcommand().map_or(matches, |(_, inner)| inner);
        let path = |id: &str, usual: &str| {
            matches.get_one::<PathBuf>(id).cloned().unwrap_or_else(|| PathBuf::from(usual))
        };
        let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
        let today = match matches.get_one::<Date>("today") {
            Some(date) => *date,
            None => today::today()?,
        };
        let lang = text("lang").and_then(lang_named).or(environment.lang);
        let content = path("content", "content");
        // Beside the content folder, wherever that is.
        let beside = content.parent().map_or_else(|| PathBuf::from("themes"), |above| above.join("themes"));
        Ok(Common {
            themes: matches.get_one::<PathBuf>("themes").cloned().unwrap_or(beside),
            content,
            out: path("out", "public"),
            today,
            format: match text("format") {
                Some("short") => Format::Short,
                Some("json") => Format::Json,
                Some("github") => Format::Github,
                _ => Format::Human,
            },
            keep_going: matches.get_flag("keep-going"),
            strict: matches.get_flag("strict"),
            threads: matches.get_one::<u16>("threads").map(|n| usize::from(*n)),
            quiet: matches.get_flag("quiet"),
            lang: lang.or(environment.locale).unwrap_or_default(),
            lang_asked: lang.is_some(),
            colours: environment.colours,
        })
    }
}

impl Common {
    /// The content folder and the themes, as a build sees them.
    pub fn world(&self) -> DiskWorld {
        DiskWorld::new(&self.content, self.today).with_themes(&self.themes)
    }

    /// The language that was asked for, else that of the settings.
    pub fn lang_or(&self, site: Option<Lang>) -> Lang {
        if self.lang_asked { self.lang } else { site.unwrap_or(self.lang) }
    }

    /// Runs work on the asked number of threads.
    ///
    /// # Errors
    /// The system refuses to start so many threads.
    pub fn in_threads<T: Send>(&self, work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(self.threads.unwrap_or(0)).build();
        let pool = pool.map_err(|error| {
            Failure::new(
                format!("les fils d’exécution ne démarrent pas ({error}) ; essayez avec --threads 1"),
                format!("threads cannot be started ({error}); try with --threads 1"),
            )
        })?;
        Ok(pool.install(work))
    }
}

/// The text in the asked language.
pub(super) fn pick(lang: Lang, fr: &'static str, en: &'static str) -> &'static str {
    match lang {
        MessageLang::Fr => fr,
        MessageLang::En => en,
    }
}

/// The options that every command takes.
pub(super) fn common(lang: Lang) -> Vec<Arg> {
    let value = |id: &'static str, name_fr, name_en, fr, en| {
        Arg::new(id).long(id).global(true).value_name(pick(lang, name_fr, name_en)).help(pick(lang, fr, en))
    };
    let flag = |id: &'static str, fr, en| {
        Arg::new(id).long(id).global(true).action(ArgAction::SetTrue).help(pick(lang, fr, en))
    };
    let path = clap::value_parser!(PathBuf);
    let options = vec![
        value("content", "DOSSIER", "FOLDER", "Dossier du contenu (content)", "Content folder (content)")
            .value_parser(path.clone()),
        value("out", "DOSSIER", "FOLDER", "Dossier du site produit (public)", "Folder of the site (public)")
            .value_parser(path.clone()),
        value(
            "themes",
            "DOSSIER",
            "FOLDER",
            "Dossier des thèmes (themes, à côté du contenu)",
            "Folder of themes (themes, beside the content)",
        )
        .value_parser(path),
        value(
            "today",
            "AAAA-MM-JJ",
            "YYYY-MM-DD",
            "Jour vu par le site (aujourd’hui, à Bruxelles)",
            "Day that the site sees (today, in Brussels)",
        )
        .value_parser(date),
        value(
            "format",
            "FORME",
            "FORMAT",
            "Forme des problèmes : human, short, json ou github (human)",
            "How problems are shown: human, short, json or github (human)",
        )
        .value_parser(PossibleValuesParser::new(["human", "short", "json", "github"]))
        .hide_possible_values(true),
        flag(
            "keep-going",
            "Laisse de côté les fiches en erreur et publie les autres",
            "Leaves entries with an error out and publishes the others",
        ),
        flag(
            "strict",
            "Finit avec le code 1 aussi quand il n’y a que des avertissements",
            "Ends with code 1 also when there are only warnings",
        ),
        value(
            "threads",
            "N",
            "N",
            "Nombre de fils d’exécution (un par processeur)",
            "Number of threads (one a processor)",
        )
        .value_parser(clap::value_parser!(u16).range(1..=1024)),
        flag("quiet", "Ne dit que les problèmes", "Says only problems").short('q'),
        value(
            "lang",
            "LANGUE",
            "LANGUAGE",
            "Langue des messages : fr ou en",
            "Language of messages: fr or en",
        )
        .value_parser(PossibleValuesParser::new(["fr", "en"]))
        .hide_possible_values(true),
    ];
    options.into_iter().enumerate().map(|(i, option)| option.display_order(100 + i)).collect()
}

fn date(text: &str) -> Result<Date, String> {
    text.parse::<Date>().map_err(|_| text.to_owned())
}

/// The language that a name such as `en` or `fr_BE.UTF-8` starts with.
pub(super) fn lang_named(name: &str) -> Option<Lang> {
    let name = name.to_ascii_lowercase();
    let is = |code: &str| {
        name == code || name.starts_with(&format!("{code}_")) || name.starts_with(&format!("{code}-"))
    };
    if is("fr") {
        Some(MessageLang::Fr)
    } else if is("en") {
        Some(MessageLang::En)
    } else {
        None
    }
}

/// The language that `--lang` asks for, read before the rest so that help is in it too.
pub(super) fn lang_of(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().skip(1).filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            return args.next().and_then(lang_named);
        }
        if let Some(name) = arg.strip_prefix("--lang=") {
            return lang_named(name);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_from_a_locale() {
        assert_eq!(lang_named("en_GB.UTF-8"), Some(MessageLang::En));
        assert_eq!(lang_named("fr"), Some(MessageLang::Fr));
        assert_eq!(lang_named("C.UTF-8"), None);
        assert_eq!(lang_named("fry"), None);
    }

    #[test]
    fn the_language_is_found_anywhere_before_two_hyphens() {
        let of = |line: &str| lang_of(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("repere build --lang en"), Some(MessageLang::En));
        assert_eq!(of("repere --lang=en build"), Some(MessageLang::En));
        assert_eq!(of("repere quand -- --lang en"), None);
    }
}
