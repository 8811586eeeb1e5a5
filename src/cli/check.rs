//! `repere check`: all problems of all files, in one run.

use clap::{ArgMatches, Command};

use super::args::pick;
use super::problems::Shown;
use super::summary::{Stopwatch, checked};
use super::{Call, Exit, Failure, Lang, problems};
use crate::Options;
use crate::plan::DrySink;

/// What `repere check` takes: nothing of its own.
#[derive(Debug)]
pub(super) struct Args;

impl Args {
    pub(super) fn from_matches(_matches: &ArgMatches) -> Self {
        Args
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("check").about(pick(
        lang,
        "Vérifie tout le contenu et montre tous les problèmes, sans rien écrire",
        "Checks all content and shows all problems, without writing anything",
    ))
}

/// Goes as far as the plan of all pages, past entries that have errors, so that every problem is found.
pub(super) fn run(call: &mut Call<'_, '_>, _args: &Args) -> Result<Exit, Failure> {
    let time = Stopwatch::start();
    let world = call.common.world();
    let options = Options { keep_going: true };
    let report = call.common.in_threads(|| crate::build(&world, &DrySink, options))??;
    let lang = call.common.lang_or(report.lang);
    let exit = problems::show(call, &report, Shown::All, lang);
    call.say(&checked(&report, &time, lang));
    Ok(exit)
}
