//! `repere docs`: the documents of the reference, with what the site declares of its own.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::command_line::described;
use super::new_file::write;
use super::{Call, Exit, Failure, Lang};
use crate::codes;
use crate::config::SiteConfig;
use crate::model::read_config;
use crate::reference::{Document, Subject, documents, is_document};
use crate::world::World as _;

/// The folder of the documents in English, inside the one of those in French.
const ENGLISH: &str = "en";

/// What `repere docs` takes.
#[derive(Debug)]
pub(super) struct Args {
    out: Option<PathBuf>,
    /// Whether somebody named the content folder.
    names_content: bool,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Args {
            out: matches.get_one::<PathBuf>("out").cloned(),
            names_content: matches.get_one::<PathBuf>("content").is_some(),
        }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(
        lang,
        "Écrit la documentation de référence : champs, réglages, problèmes, commandes",
        "Writes the reference: fields, settings, problems, commands",
    );
    let out = pick(
        lang,
        "Dossier où l’écrire, en français et en anglais (absent : la liste des documents)",
        "Folder to write it to, in French and in English (absent: the list of documents)",
    );
    // It stands in the place of the option that all commands take, which names the folder of the site.
    let out = Arg::new("out")
        .long("out")
        .value_name(pick(lang, "DOSSIER", "FOLDER"))
        .value_parser(clap::value_parser!(PathBuf))
        .help(out);
    Command::new("docs").about(about).arg(out)
}

/// Lists the documents, or writes them.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let config = config(call, args)?;
    let lang = call.common.lang_or(config.as_ref().and_then(SiteConfig::message_lang));
    match &args.out {
        None => list(call, config.as_ref(), lang),
        Some(folder) => write_all(call, config.as_ref(), folder, lang)?,
    }
    Ok(Exit::Ok)
}

/// The settings of the site, where there is one: the reference of the program needs none.
fn config(call: &mut Call<'_, '_>, args: &Args) -> Result<Option<SiteConfig>, Failure> {
    if !args.names_content && !call.common.content.is_dir() {
        return Ok(None);
    }
    let world = call.common.world();
    if world.list()?.iter().any(|file| file.path == "site.yaml") {
        return Ok(Some(read_config(&world)?));
    }
    if !call.common.quiet {
        let folder = call.common.content.display();
        call.console.note(&match call.common.lang {
            Lang::Fr => format!(
                "pas de site.yaml dans {folder} : la référence est celle de Repère, sans champs d’un site"
            ),
            Lang::En => {
                format!("no site.yaml in {folder}: the reference is that of Repère, without fields of a site")
            }
        });
    }
    Ok(None)
}

fn made(call: &Call<'_, '_>, config: Option<&SiteConfig>, lang: Lang) -> Vec<Document> {
    let label = |key: &str| {
        let config = config?;
        config.words.get(config.content_language(), key).map(str::to_owned)
    };
    let subject = Subject {
        kinds: config.map(|config| config.kinds).unwrap_or_default(),
        label: &label,
        codes: &codes(),
        commands: &described(&(call.command_line)(lang), ""),
    };
    documents(&subject, lang)
}

fn list(call: &mut Call<'_, '_>, config: Option<&SiteConfig>, lang: Lang) {
    for document in made(call, config, lang) {
        call.console.line(&format!("{:<16} {}", document.name, document.title));
    }
    call.say(pick(
        lang,
        "Pour les écrire : repere docs --out docs/reference",
        "To write them: repere docs --out docs/reference",
    ));
}

/// Writes all documents, or none where a file that is something else stands in the place of one.
fn write_all(
    call: &mut Call<'_, '_>,
    config: Option<&SiteConfig>,
    folder: &Path,
    lang: Lang,
) -> Result<(), Failure> {
    if folder.is_file() {
        let file = folder.display();
        return Err(Failure::new(
            format!("{file} est un fichier ; donnez un dossier à --out, qui peut être à créer"),
            format!("{file} is a file; give --out a folder, which need not exist yet"),
        ));
    }
    let mut files = Vec::new();
    for (of, folder) in [(Lang::Fr, folder.to_owned()), (Lang::En, folder.join(ENGLISH))] {
        let made = made(call, config, of).into_iter();
        files.extend(made.map(|document| (folder.join(document.name), document.text)));
    }
    files.iter().try_for_each(|(path, _)| may_write(path))?;
    for (path, text) in &files {
        write(path, text.as_bytes(), true)?;
        call.console.line(&path.display().to_string());
    }
    call.say(pick(lang, "Ces documents sont écrits.", "These documents are written."));
    Ok(())
}

/// Only documents of the reference are written over.
#[expect(clippy::disallowed_methods, reason = "the folder is named on the command line and is no content")]
fn may_write(path: &Path) -> Result<(), Failure> {
    match std::fs::read(path) {
        Ok(bytes) if !is_document(&String::from_utf8_lossy(&bytes)) => {
            let path = path.display();
            Err(Failure::new(
                format!(
                    "{path} n’est pas écrit par « repere docs » : rien n’est changé ; déplacez-le, ou donnez un autre dossier à --out"
                ),
                format!(
                    "{path} is not written by “repere docs”: nothing is changed; move it, or give --out another folder"
                ),
            ))
        }
        // What cannot be read is told when it is written.
        _ => Ok(()),
    }
}
