//! `repere theme`: the themes beside the content folder, and the files that they replace.

mod eject;
mod list;
mod new;
mod origins;
mod starter;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::pick;
use super::asked::Read;
use super::{Call, Exit, Failure, Lang};

/// What `repere theme` takes.
#[derive(Debug)]
pub(super) enum Args {
    /// `list`
    List { json: bool },
    /// `eject`
    Eject { files: Vec<String>, force: bool },
    /// `new`
    New { name: String },
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        match matches.subcommand() {
            Some(("eject", inner)) => Args::Eject {
                files: inner
                    .get_many::<String>("files")
                    .map(|all| all.cloned().collect())
                    .unwrap_or_default(),
                force: inner.get_flag("force"),
            },
            Some(("new", inner)) => {
                Args::New { name: inner.get_one::<String>("name").cloned().unwrap_or_default() }
            }
            other => Args::List { json: other.is_some_and(|(_, inner)| inner.get_flag("json")) },
        }
    }
}

/// The commands and their help.
fn commands(lang: Lang) -> [Command; 3] {
    let flag =
        |id: &'static str, fr, en| Arg::new(id).long(id).action(ArgAction::SetTrue).help(pick(lang, fr, en));
    let list = Command::new("list")
        .about(pick(
            lang,
            "Montre les thèmes et, pour celui du site, chaque fichier : d’origine ou remplacé",
            "Shows the themes and, for the site’s own, each file: default or replaced",
        ))
        .arg(flag("json", "Répond en JSON, aux noms stables", "Answers in JSON, with stable names"));
    let files =
        Arg::new("files").value_name(pick(lang, "FICHIER", "FILE")).required(true).num_args(1..).help(pick(
            lang,
            "Un fichier du thème d’origine, un dossier, ou un nom avec * : css/10-tokens.css, icons, 'css/*'",
            "A file of the default theme, a folder, or a name with *: css/10-tokens.css, icons, 'css/*'",
        ));
    let eject = Command::new("eject")
        .about(pick(
            lang,
            "Copie des fichiers du thème d’origine dans celui du site, pour les changer",
            "Copies files of the default theme into the site’s own, to change them",
        ))
        .arg(files)
        .arg(flag(
            "force",
            "Remplace aussi les fichiers qui sont déjà là",
            "Also replaces files that are there already",
        ));
    let name = Arg::new("name").value_name(pick(lang, "NOM", "NAME")).required(true).help(pick(
        lang,
        "Le nom du dossier : minuscules, chiffres et traits d’union",
        "The folder’s name: lower-case letters, digits and hyphens",
    ));
    let new = Command::new("new")
        .about(pick(
            lang,
            "Commence un thème : un dossier avec les couleurs à changer et un mode d’emploi",
            "Starts a theme: a folder with the colours to change and how to go on",
        ))
        .arg(name);
    [list, eject, new]
}

/// `repere theme` itself.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("theme")
        .subcommand_required(true)
        .about(pick(
            lang,
            "Montre, commence et complète les thèmes : couleurs, pages, mots, icônes",
            "Shows, starts and completes themes: colours, pages, words, icons",
        ))
        .subcommands(commands(lang))
}

/// Runs one of them.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    match args {
        Args::List { json } => list::run(call, *json),
        Args::Eject { files, force } => eject::run(call, files, *force),
        Args::New { name } => new::run(call, name),
    }
}

/// The theme that the settings name, with the languages of the site. Messages are then in the language that the settings
/// ask for.
fn settings(call: &mut Call<'_, '_>) -> Result<(String, Vec<String>), Failure> {
    let read = Read::content(call)?;
    let config = &read.directory().config;
    Ok((config.theme.clone(), config.languages.clone()))
}
