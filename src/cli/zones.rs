//! `repere zones`: zones from tables that people have.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::pick;
use super::asked::{self, Read};
use super::new_file::write_together;
use super::read_file::read;
use super::{Call, Exit, Failure, Lang};
use crate::lang::{Languages, first};
use crate::model::Zones;
use crate::starter::import::{Below, Chosen, Given, Imported, Wish, import, roles};
use crate::starter::zone_files;

/// What `repere zones import` takes.
#[derive(Debug)]
pub(super) struct Args {
    files: Vec<PathBuf>,
    country: Option<String>,
    below: Option<String>,
    columns: Option<String>,
    only: Vec<String>,
    to: Option<PathBuf>,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let matches = matches.subcommand().map_or(matches, |(_, inner)| inner);
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        let all = |id: &str| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
        Args {
            files: matches.get_many::<PathBuf>("files").into_iter().flatten().cloned().collect(),
            country: text("pays"),
            below: text("sous"),
            columns: text("colonnes"),
            only: all("seulement"),
            to: matches.get_one::<PathBuf>("vers").cloned(),
        }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("zones")
        .subcommand_required(true)
        .about(pick(lang, "Fait des zones d’une table que l’on a", "Makes zones of a table that one has"))
        .subcommand(
            Command::new("import")
                .about(pick(
                    lang,
                    "Lit une table (INSEE, Statbel, GeoNames, tout CSV avec un en-tête) et en écrit les zones",
                    "Reads a table (INSEE, Statbel, GeoNames, any CSV with a header) and writes its zones",
                ))
                .args(arguments(lang)),
        )
}

fn arguments(lang: Lang) -> Vec<Arg> {
    let value = |id: &'static str, name: &'static str, fr, en| {
        Arg::new(id).long(id).value_name(name).help(pick(lang, fr, en))
    };
    let path = clap::value_parser!(PathBuf);
    vec![
        Arg::new("files")
            .value_name(pick(lang, "FICHIER", "FILE"))
            .required(true)
            .num_args(1..)
            .value_parser(path.clone())
            .help(pick(
                lang,
                "La table, ou plusieurs : régions, départements, communes",
                "The table, or several: regions, départements, communes",
            )),
        value(
            "pays",
            pick(lang, "XX", "XX"),
            "Le pays des zones (deux lettres), s’il n’est pas dans la table",
            "The country of the zones (two letters), if it is not in the table",
        ),
        value(
            "sous",
            pick(lang, "ZONE", "ZONE"),
            "La zone du répertoire où mettre celles dont la table ne dit pas dans quoi elles sont",
            "The zone of the directory to put those in whose outer zone the table does not tell",
        )
        .conflicts_with("pays"),
        Arg::new("colonnes").long("colonnes").value_name("id=…,nom=…").help(
            pick(
                lang,
                "Ce que sont les colonnes, par leur nom ou leur numéro : ",
                "What the columns are, by their name or number: ",
            )
            .to_owned()
                + &roles().join(", "),
        ),
        value(
            "seulement",
            pick(lang, "COLONNE=VALEUR", "COLUMN=VALUE"),
            "Seulement les lignes qui ont cette valeur, par exemple DEP=62",
            "Only the rows with this value, for example DEP=62",
        )
        .action(ArgAction::Append),
        value(
            "vers",
            pick(lang, "FICHIER", "FILE"),
            "Le fichier à écrire dans le contenu, par exemple zones/x.yaml ; sinon, les zones sont montrées",
            "The file to write in the content, for example zones/x.yaml; otherwise the zones are shown",
        )
        .value_parser(path),
    ]
}

/// Reads the tables; writes or shows the zones; tells what was left out.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let given: Vec<Given> = args
        .files
        .iter()
        .map(|path| Ok(Given { name: path.display().to_string(), bytes: read(path)? }))
        .collect::<Result<_, Failure>>()?;
    let wish = wish(call, args)?;
    let imported = import(&given, &wish).map_err(Failure)?;
    for told in &imported.told {
        call.console.note(told.get(call.common.lang));
    }
    let names: Vec<&str> = given.iter().map(|given| given.name.as_str()).collect();
    let lines = zone_files::lines(&imported.tree, imported.outer.as_deref());
    let heading = format!(
        "# Zones de : {}. Une ligne par zone, chacune sous celle qui la contient.\n",
        one_line(&names.join(", "))
    );
    match &args.to {
        None => call.console.print(&format!("{heading}zones:\n{}", lines.concat())),
        Some(to) => write_files(call, to, &heading, &lines)?,
    }
    call.console.note(&count(&imported, call.common.lang));
    Ok(if imported.faults > 0 { Exit::Findings } else { Exit::Ok })
}

/// A comment ends with its line.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn count(imported: &Imported, lang: Lang) -> String {
    let (made, lost) = (imported.tree.areas.len(), imported.faults);
    match (lang, lost) {
        (Lang::Fr, 0) => format!("{made} zones"),
        (Lang::En, 0) => format!("{made} zones"),
        (Lang::Fr, lost) => format!("{made} zones ; {lost} lignes laissées de côté, dites ci-dessus"),
        (Lang::En, lost) => format!("{made} zones; {lost} rows were left out, as told above"),
    }
}

fn write_files(
    call: &mut Call<'_, '_>,
    to: &std::path::Path,
    heading: &str,
    lines: &[String],
) -> Result<(), Failure> {
    let path = call.common.content.join(to);
    let Some(stem) = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .filter(|_| path.extension().is_some_and(|end| end == "yaml"))
    else {
        return Err(Failure::new(
            "un fichier de zones finit par .yaml, par exemple --vers zones/ma-region.yaml",
            "a file of zones ends in .yaml, for example --vers zones/my-region.yaml",
        ));
    };
    let folder = path.parent().map(std::path::Path::to_path_buf).unwrap_or_default();
    let files = zone_files::files(stem, heading, lines);
    let files: Vec<(PathBuf, Vec<u8>)> =
        files.into_iter().map(|(name, text)| (folder.join(name), text.into_bytes())).collect();
    write_together(&files)?;
    for (path, _) in &files {
        call.console.line(&path.display().to_string());
    }
    Ok(())
}

/// What is asked for, as far as the directory has a say: its main language, the ids that it has, the zone to put them in.
fn wish(call: &mut Call<'_, '_>, args: &Args) -> Result<Wish, Failure> {
    let read = call.common.content.is_dir().then(|| Read::content(call)).transpose()?;
    let zones = read.as_ref().map(|read| &read.directory().zones);
    let lang = read.as_ref().and_then(|read| read.directory().config.languages.first());
    let lang = lang.and_then(|code| Languages::shipped().find(code)).unwrap_or_else(first).code;
    let below = match (&args.below, &args.country) {
        (Some(zone), _) => Below::Zone(outer(zones, zone)?),
        (None, Some(code)) => Below::Country(country(code)?),
        (None, None) => Below::Nothing,
    };
    let columns = args.columns.as_deref().map(Chosen::read).transpose().map_err(Failure)?.unwrap_or_default();
    let only = args.only.iter().map(|written| pair(written)).collect::<Result<_, _>>()?;
    let taken: HashSet<String> = zones.into_iter().flat_map(Zones::slugs).map(str::to_owned).collect();
    Ok(Wish { columns, only, below, taken, lang })
}

fn outer(zones: Option<&Zones>, name: &str) -> Result<String, Failure> {
    let Some(zones) = zones else {
        return Err(Failure::new(
            "--sous nomme une zone du répertoire, et il n’y a pas de dossier de contenu ici ; donnez --content ou --pays",
            "--sous names a zone of the directory, and there is no content folder here; give --content or --pays",
        ));
    };
    Ok(zones.get(asked::zone(zones, name)?).slug.clone())
}

/// Two letters, small.
pub(super) fn country(code: &str) -> Result<String, Failure> {
    let code = code.trim();
    if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Ok(code.to_ascii_lowercase());
    }
    Err(Failure::new(
        format!("« {code} » n’est pas un code de pays ; écrivez ses deux lettres, comme be, fr ou lu"),
        format!("“{code}” is no code of a country; write its two letters, such as be, fr or lu"),
    ))
}

fn pair(written: &str) -> Result<(String, String), Failure> {
    let pair =
        written.split_once('=').map(|(column, value)| (column.trim().to_owned(), value.trim().to_owned()));
    pair.ok_or_else(|| {
        Failure::new(
            format!("« {written} » ne dit pas une colonne et sa valeur ; écrivez par exemple DEP=62"),
            format!("“{written}” does not say a column and its value; write for example DEP=62"),
        )
    })
}
