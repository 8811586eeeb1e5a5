//! `repere serve`.

use clap::{ArgMatches, Command};

use super::args::pick;
use super::{Call, Exit, Failure, Lang};

/// What `repere serve` takes.
#[derive(Debug)]
pub(super) struct Args {}

impl Args {
    pub(super) fn from_matches(_matches: &ArgMatches) -> Self {
        Args {}
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("serve").about(pick(
        lang,
        "Montre le site sur cette machine et le recharge à chaque changement",
        "Shows the site on this machine and reloads it at every change",
    ))
}

/// Runs it.
pub(super) fn run(_call: &mut Call<'_, '_>, _args: &Args) -> Result<Exit, Failure> {
    Err(Failure::new("cette commande n’est pas encore là", "this command is not there yet"))
}
