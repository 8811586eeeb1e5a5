//! `repere build`: the site, into its folder.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::pick;
use super::problems::Shown;
use super::progress::Watched;
use super::summary::{Stopwatch, published, refused};
use super::{Call, Exit, Failure, Lang, problems};
use crate::Options;
use crate::publish::DiskSink;

/// What `repere build` takes.
#[derive(Debug)]
pub(super) struct Args {
    /// Whether everything is made again and compared with what is there.
    verify: bool,
}

impl Args {
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Args { verify: matches.get_flag("verify") }
    }
}

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    let about = pick(
        lang,
        "Vérifie le contenu et publie le site dans son dossier, en n’écrivant que ce qui change",
        "Checks the content and publishes the site into its folder, writing only what changes",
    );
    let verify = pick(
        lang,
        "Refait tout et compare octet par octet avec ce qui est publié",
        "Makes everything again and compares it byte by byte with what is published",
    );
    Command::new("build")
        .about(about)
        .arg(Arg::new("verify").long("verify").action(ArgAction::SetTrue).help(verify))
}

/// Builds the site; whatever goes wrong, the site stays whole.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let time = Stopwatch::start();
    let sink = DiskSink::open(&call.common.out, args.verify)?;
    let world = call.common.world();
    let options = Options { keep_going: call.common.keep_going };
    let watched = Watched::new(&sink, call.environment.progress && !call.common.quiet, call.common.lang);
    let report = call.common.in_threads(|| crate::build(&world, &watched, options))??;
    watched.finish();
    let lang = call.common.lang_or(report.lang);
    let exit = problems::show(call, &report, Shown::Stopping, lang);
    if !report.complete() {
        call.say(&refused(&report, lang));
        return Ok(exit);
    }
    let done = sink.publish()?;
    for path in &done.unlike {
        call.console.error(&unlike(path, lang), lang);
    }
    call.say(&published(&report, &done, &time, lang));
    Ok(if done.unlike.is_empty() { exit } else { Exit::CouldNotRun })
}

/// An output that a partial build would have left stale: a fault of the program.
fn unlike(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => {
            format!("« {path} » a changé sans que sa clé change : c’est un défaut de Repère, signalez-le")
        }
        Lang::En => {
            format!("“{path}” changed although its key did not: this is a fault of Repère, report it")
        }
    }
}
