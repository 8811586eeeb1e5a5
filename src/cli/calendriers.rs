//! `repere calendriers`: school calendars from what others publish.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::new_file::write_together;
use super::read_file::read;
use super::zones::country;
use super::{Call, Exit, Failure, Lang};
use crate::lang::{Languages, first};
use crate::model::read_config;
use crate::starter::school::{Form, Wish, import};

/// How `repere calendriers import` calls a form.
static FORMS: [(&str, Form); 2] = [("ics", Form::Ics), ("openholidays", Form::OpenHolidays)];

/// What `repere calendriers import` takes.
#[derive(Debug)]
pub(super) struct Args {
    form: Form,
    file: PathBuf,
    name: Option<String>,
    country: String,
    part: Option<String>,
    to: Option<PathBuf>,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let matches = matches.subcommand().map_or(matches, |(_, inner)| inner);
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        let form = text("form").and_then(|name| FORMS.into_iter().find(|(known, _)| *known == name));
        Args {
            form: form.map_or(Form::Ics, |(_, form)| form),
            file: matches.get_one::<PathBuf>("file").cloned().unwrap_or_default(),
            name: text("nom"),
            country: text("pays").unwrap_or_default(),
            part: text("partie"),
            to: matches.get_one::<PathBuf>("vers").cloned(),
        }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let value = |id: &'static str, name: &'static str, fr, en| {
        Arg::new(id).long(id).value_name(name).help(pick(lang, fr, en))
    };
    let path = clap::value_parser!(PathBuf);
    let import = Command::new("import")
        .about(pick(
            lang,
            "Fait un calendrier de vacances scolaires d’un fichier .ics ou d’une réponse de openholidaysapi.org",
            "Makes a calendar of school holidays of an .ics file or of an answer of openholidaysapi.org",
        ))
        .args([
            Arg::new("form")
                .value_name(pick(lang, "FORME", "FORM"))
                .required(true)
                .value_parser(PossibleValuesParser::new(FORMS.map(|(name, _)| name)))
                .hide_possible_values(true)
                .help(pick(lang, "ics ou openholidays", "ics or openholidays")),
            Arg::new("file")
                .value_name(pick(lang, "FICHIER", "FILE"))
                .required(true)
                .value_parser(path.clone())
                .help(pick(lang, "Le fichier à lire", "The file to read")),
            value("pays", "XX", "Le pays, en deux lettres", "The country, in two letters").required(true),
            value(
                "nom",
                pick(lang, "NOM", "NAME"),
                "Le nom du calendrier ; sinon, celui du fichier",
                "The name of the calendar; otherwise that of the file",
            ),
            value(
                "partie",
                "CODE",
                "La partie du pays, par exemple BE-NL, quand le fichier en a plusieurs",
                "The part of the country, for example BE-NL, when the file has several",
            ),
            value(
                "vers",
                pick(lang, "FICHIER", "FILE"),
                "Le fichier à écrire dans le contenu, par exemple calendriers/x.yaml ; sinon, il est montré",
                "The file to write in the content, for example calendriers/x.yaml; otherwise it is shown",
            )
            .value_parser(path),
        ]);
    Command::new("calendriers")
        .subcommand_required(true)
        .about(pick(
            lang,
            "Fait un calendrier de vacances scolaires de ce que d’autres publient",
            "Makes a calendar of school holidays of what others publish",
        ))
        .subcommand(import)
}

/// Reads the file; writes or shows the calendar; tells what was left out.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let bytes = read(&args.file)?;
    let file = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let config = call.common.content.is_dir().then(|| read_config(&call.common.world())).transpose()?;
    let main = config.as_ref().and_then(|config| config.languages.first());
    let wish = Wish {
        name: args.name.clone().unwrap_or_else(|| file.clone()),
        country: country(&args.country)?,
        file,
        part: args.part.clone(),
        lang: main.and_then(|code| Languages::shipped().find(code)).unwrap_or_else(first).code,
    };
    let school = import(args.form, &bytes, &wish).map_err(Failure)?;
    for told in &school.told {
        call.console.note(told.get(call.common.lang));
    }
    match &args.to {
        None => call.console.print(&school.text),
        Some(to) => {
            let path = call.common.content.join(to);
            if path.extension().is_none_or(|end| end != "yaml") {
                return Err(Failure::new(
                    "un calendrier finit par .yaml, par exemple --vers calendriers/mon-calendrier.yaml",
                    "a calendar ends in .yaml, for example --vers calendriers/my-calendar.yaml",
                ));
            }
            write_together(&[(path.clone(), school.text.into_bytes())])?;
            call.console.line(&path.display().to_string());
        }
    }
    let count = school.count;
    call.console.note(&match call.common.lang {
        Lang::Fr => format!("{count} congés ; comparez-les avec le calendrier officiel"),
        Lang::En => format!("{count} holidays; compare them with the official calendar"),
    });
    Ok(if school.told.is_empty() { Exit::Ok } else { Exit::Findings })
}
