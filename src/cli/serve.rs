//! `repere serve`: the site on this machine, made anew at every change.

use std::time::Duration;

use clap::{Arg, ArgMatches, Command};

use super::args::pick;
use super::summary::built;
use super::{Call, Exit, Failure, Lang, problems, today};
use crate::serve::{Event, ServeError, Setup};
use crate::world::DiskWorld;
use crate::{Options, Report, serve};

/// What `repere serve` takes.
#[derive(Debug)]
pub(super) struct Args {
    port: Option<u16>,
    /// Whether the site sees one day for ever, instead of following the calendar.
    fixed_day: bool,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Args {
            port: matches.get_one::<u16>("port").copied(),
            fixed_day: matches.get_one::<jiff::civil::Date>("today").is_some(),
        }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(
        lang,
        "Montre le site sur cette machine seulement et le recharge à chaque changement",
        "Shows the site on this machine only and reloads it at every change",
    );
    let port = pick(
        lang,
        "Port à écouter (le premier libre à partir de 8000 ; 0 : n’importe lequel)",
        "Port to listen at (the first free one from 8000 on; 0: any)",
    );
    Command::new("serve").about(about).arg(
        Arg::new("port")
            .long("port")
            .value_name(pick(lang, "PORT", "PORT"))
            .value_parser(clap::value_parser!(u16))
            .help(port),
    )
}

/// Runs until it is stopped: nothing is on disk, so there is nothing to tidy up.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let common = call.common.clone();
    threads(common.threads)?;
    let world = || -> Box<dyn crate::world::World> {
        let seen = if args.fixed_day { None } else { today::today().ok() };
        let today = seen.unwrap_or(common.today);
        Box::new(DiskWorld::new(&common.content, today).with_themes(&common.themes))
    };
    let setup = Setup {
        port: args.port,
        folders: vec![common.content.clone(), common.themes.clone()],
        options: Options { keep_going: common.keep_going },
        lang: common.lang_asked.then_some(common.lang),
        world: &world,
    };
    let never = serve::serve(&setup, &mut |event| told(call, &event));
    Err(Failure::from(match never {
        Ok(never) => match never {},
        Err(error) => error,
    }))
}

/// Builds come on this same thread for ever, so the asked number holds for the whole program.
fn threads(asked: Option<usize>) -> Result<(), Failure> {
    let Some(asked) = asked else { return Ok(()) };
    rayon::ThreadPoolBuilder::new().num_threads(asked).build_global().map_err(|error| {
        Failure::new(
            format!("les fils d’exécution ne démarrent pas ({error}) ; essayez avec --threads 1"),
            format!("threads cannot be started ({error}); try with --threads 1"),
        )
    })
}

fn told(call: &mut Call<'_, '_>, event: &Event<'_>) {
    match event {
        Event::Built(report, time) => show(call, report, *time),
        Event::Unreadable(error) => {
            let lang = call.common.lang;
            call.console.error(error.text().get(lang), lang);
        }
        Event::Served(address) => {
            let lang = call.common.lang;
            let line = match lang {
                Lang::Fr => format!("Site servi sur {address} — Ctrl-C pour arrêter"),
                Lang::En => format!("Site served at {address} — Ctrl-C to stop"),
            };
            call.console.line(&line);
        }
    }
}

/// Warnings would come again at every change, so only `check` shows them; here they are counted.
fn show(call: &mut Call<'_, '_>, report: &Report, time: Duration) {
    let lang = call.common.lang_or(report.lang);
    // What is said besides builds follows the directory too.
    call.common.lang = lang;
    problems::show(call, report, problems::Shown::Stopping, lang);
    call.say(&built(report, time, lang));
}

impl From<ServeError> for Failure {
    fn from(error: ServeError) -> Self {
        Failure(error.0)
    }
}
