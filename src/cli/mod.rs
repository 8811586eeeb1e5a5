//! Commands: what is typed, what is answered, exit codes.
//!
//! One file per command, each with its argument type, its help in both
//! languages and its `run`. Only here are arguments, environment variables,
//! the terminal and the clock read; the rest of the library gets them as values.

mod args;
mod asked;
mod build;
mod calendriers;
mod check;
mod command_line;
mod commands;
mod console;
mod docs;
mod entry_facts;
mod environment;
mod exit;
mod explain;
mod facts;
mod headers;
mod init;
mod langues;
mod list;
mod mistake;
mod new;
mod new_file;
mod problems;
mod progress;
mod quand;
mod read_file;
mod serve;
mod show;
mod skeleton;
mod summary;
mod theme;
mod today;
mod zones;

use std::ffi::OsString;
use std::process::ExitCode;

pub use args::{Common, Format, Lang};
pub use console::Console;
pub use environment::Environment;
pub use exit::{Exit, Failure};

/// What every command gets: the common options, what the environment says, and where to write.
pub struct Call<'a, 'b> {
    /// Options that every command takes.
    pub common: Common,
    /// What was read of the environment.
    pub environment: &'a Environment,
    /// Where to write.
    pub console: &'a mut Console<'b>,
    /// The whole command line in a language, for the command that describes it.
    pub command_line: fn(Lang) -> clap::Command,
}

impl Call<'_, '_> {
    /// Says how a command went: on standard output for people, on standard error when that is for programs.
    fn say(&mut self, text: &str) {
        match (self.common.quiet, self.common.format) {
            (true, _) => {}
            (false, Format::Human) => self.console.line(text),
            (false, _) => self.console.note(text),
        }
    }
}

/// Runs the program on the real arguments, environment and terminal.
pub fn main() -> ExitCode {
    let environment = Environment::real();
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr());
    let mut console = Console::new(&mut out, &mut err);
    run(std::env::args_os(), &environment, &mut console).into()
}

/// Runs one command line. `args` starts with the program's name.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = args::lang_of(&args).or(environment.lang).or(environment.locale).unwrap_or_default();
    let matches = match commands::command(lang).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return mistake::show(&error, lang, console),
    };
    let answer = match Common::from_matches(&matches, environment) {
        Ok(common) => {
            let command_line = commands::command;
            commands::dispatch(&matches, &mut Call { common, environment, console, command_line })
        }
        Err(failure) => Err(failure),
    };
    let exit = answer.unwrap_or_else(|failure| {
        console.error(failure.0.get(lang), lang);
        Exit::CouldNotRun
    });
    if console.failed() { Exit::CouldNotRun } else { exit }
}
