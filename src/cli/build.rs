//! `repere build`.

use clap::{ArgMatches, Command};

use super::args::pick;
use super::{Call, Exit, Failure, Lang};

/// What `repere build` takes.
#[derive(Debug)]
pub(super) struct Args {}

impl Args {
    pub(super) fn from_matches(_matches: &ArgMatches) -> Self {
        Args {}
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("build").about(pick(
        lang,
        "Construit le site dans le dossier public",
        "Builds the site into the folder public",
    ))
}

/// Runs it.
pub(super) fn run(_call: &mut Call<'_, '_>, _args: &Args) -> Result<Exit, Failure> {
    Err(Failure::new("cette commande n’est pas encore là", "this command is not there yet"))
}
