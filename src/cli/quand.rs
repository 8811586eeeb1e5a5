//! `repere quand`.

use clap::{ArgMatches, Command};

use super::args::pick;
use super::{Call, Exit, Failure, Lang};

/// What `repere quand` takes.
#[derive(Debug)]
pub(super) struct Args {}

impl Args {
    pub(super) fn from_matches(_matches: &ArgMatches) -> Self {
        Args {}
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("quand").about(pick(
        lang,
        "Essaie un horaire écrit en français : la phrase comprise et ses dates",
        "Tries a schedule written in French: how it is understood, and its dates",
    ))
}

/// Runs it.
pub(super) fn run(_call: &mut Call<'_, '_>, _args: &Args) -> Result<Exit, Failure> {
    Err(Failure::new("cette commande n’est pas encore là", "this command is not there yet"))
}
