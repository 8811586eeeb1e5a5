//! `repere init`: a directory of one's own, to start from.

mod answers;
mod ask;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::new_file::write_together;
use super::{Call, Exit, Failure, Lang};
use crate::check::check;
use crate::diag::Severity;
use crate::lang::Languages;
use crate::model::{Directory, Zone, ZoneId, read_content};
use crate::schema::ZoneKind;
use crate::starter::{Start, content, models, readme};
use crate::world::MemoryWorld;

/// What `repere init` takes.
#[derive(Debug, Default)]
pub(super) struct Args {
    folder: PathBuf,
    title: Option<String>,
    url: Option<String>,
    languages: Option<String>,
    country: Option<String>,
    zone: Option<String>,
    model: Option<String>,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        Args {
            folder: matches.get_one::<PathBuf>("folder").cloned().unwrap_or_default(),
            title: text("titre"),
            url: text("url"),
            languages: text("langues"),
            country: text("pays"),
            zone: text("zone"),
            model: text("modele"),
        }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let value = |id: &'static str, name: &'static str, help: String| {
        Arg::new(id).long(id).value_name(name).help(help)
    };
    let say = |fr: &'static str, en: &'static str| pick(lang, fr, en).to_owned();
    let codes = Languages::shipped().codes().collect::<Vec<_>>().join(", ");
    Command::new("init")
        .about(pick(
            lang,
            "Crée un répertoire à soi : réglages, zones, vocabulaires, trois fiches inventées ; demande ce qui manque",
            "Creates a directory of one’s own: settings, zones, vocabularies, three fictional entries; asks for what is missing",
        ))
        .args([
            Arg::new("folder")
                .value_name(pick(lang, "DOSSIER", "FOLDER"))
                .required(true)
                .value_parser(clap::value_parser!(PathBuf))
                .help(pick(lang, "Le dossier à créer", "The folder to create")),
            value("titre", pick(lang, "TITRE", "TITLE"), say("Le nom du site", "The name of the site")),
            value("url", "URL", say("L’adresse où il sera publié", "The address where it will be published")),
            value(
                "langues",
                "XX,YY",
                say("Les langues, celle des fiches d’abord : ", "The languages, that of the entries first: ") + &codes,
            ),
            value("pays", "XX", say("Le pays : be, fr ou deux autres lettres", "The country: be, fr or two other letters")),
            value(
                "zone",
                "ZONE",
                say(
                    "La zone dont il parle, par son nom ou son code : pas-de-calais, 62, oost-vlaanderen",
                    "The zone that it is for, by its name or code: pas-de-calais, 62, oost-vlaanderen",
                ),
            ),
            value("modele", pick(lang, "MODÈLE", "MODEL"), say("Le modèle : ", "The model: ") + &models().join(", ")),
        ])
}

/// Makes the files, tries them, and writes them all or none.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let start = answers::start(call, args)?;
    let made = content(&start).map_err(Failure)?;
    let zones = sound(&made, &start)?;
    let inner = args.folder.join("content");
    let mut files = vec![(args.folder.join("README.md"), readme(&start).into_bytes())];
    files.extend(made.into_iter().map(|(path, text)| (inner.join(path), text.into_bytes())));
    write_together(&files)?;
    call.console.line(&args.folder.display().to_string());
    call.say(&next(&args.folder, files.len(), &zones, call.common.lang));
    Ok(Exit::Ok)
}

/// Reads what will be written as a content folder: an answer that no settings can have is told before anything is there.
fn sound(files: &[(String, String)], start: &Start) -> Result<Chosen, Failure> {
    let empty = MemoryWorld::new(start.today);
    let world = files.iter().fold(empty, |world, (path, text)| world.with(path, text.as_bytes()));
    let read = read_content(&world)?;
    let found = check(&read, start.today);
    let mut errors = read.problems.iter().chain(&found).filter(|problem| problem.severity == Severity::Error);
    match errors.next() {
        None => Ok(chosen(&read.directory)),
        Some(problem) => {
            let (fr, en) = (&problem.message.fr, &problem.message.en);
            Err(Failure::new(
                format!(
                    "ces réponses ne donnent pas un répertoire valable : {fr} ({}) ; changez-les",
                    problem.code.id
                ),
                format!(
                    "these answers do not give a sound directory: {en} ({}); change them",
                    problem.code.id
                ),
            ))
        }
    }
}

/// The zone that a directory is for.
struct Chosen {
    name: String,
    communes: usize,
}

fn chosen(directory: &Directory) -> Chosen {
    let zones = &directory.zones;
    let root = directory.config.root_zones.first().and_then(|root| zones.find(root));
    let name = root.map(|root| zones.get(root).name.clone()).unwrap_or_default();
    let inside = |(id, zone): &(ZoneId, &Zone)| {
        zone.kind == ZoneKind::Commune && root.is_some_and(|root| *id == root || zones.contains(root, *id))
    };
    Chosen { name, communes: zones.iter().filter(inside).count() }
}

fn next(folder: &Path, count: usize, Chosen { name, communes }: &Chosen, lang: Lang) -> String {
    let folder = quoted(&folder.display().to_string());
    match lang {
        Lang::Fr => format!(
            "{count} fichiers ; zone : {name}, {communes} communes. Les fiches sont inventées : remplacez-les par de vraies. Ensuite :\n  cd {folder}\n  \
             repere check    # ce qui ne va pas\n  repere serve    # voir le site"
        ),
        Lang::En => format!(
            "{count} files; zone: {name}, {communes} communes. The entries are fictional: replace them by real ones. Next:\n  cd {folder}\n  \
             repere check    # what is wrong\n  repere serve    # see the site"
        ),
    }
}

/// A folder as a shell takes it.
fn quoted(folder: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    if folder.chars().all(plain) { folder.to_owned() } else { format!("'{}'", folder.replace('\'', "'\\''")) }
}
