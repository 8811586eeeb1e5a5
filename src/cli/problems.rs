//! Shows what a build found, in the asked form, and says how the command ends.

use super::{Call, Exit, Format, Lang};
use crate::Report;
use crate::diag::Sources;
use crate::diag::render::{Look, github, human, json_object, short};
use crate::world::World as _;

/// Columns of a terminal whose width is not asked for.
const WIDTH: usize = 120;

/// Which problems are shown to people; programs always get all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// All of them.
    All,
    /// Those that stop a build; warnings too when they count.
    Stopping,
}

/// Shows problems on standard output and faults on standard error.
pub(super) fn show(call: &mut Call<'_, '_>, report: &Report, shown: Shown, lang: Lang) -> Exit {
    let world = call.common.world();
    let read_again = |shown: &str| world.quoted(shown);
    let sources = Sources::new(&report.files, &read_again);
    let look = Look { lang, colours: call.common.colours, width: WIDTH };
    let mut separator = "[\n";
    let all = shown == Shown::All || call.common.strict || call.common.format != Format::Human;
    for problem in report.problems.iter().filter(|problem| all || problem.is_error()) {
        match call.common.format {
            Format::Human => call.console.line(&format!("{}\n", human(problem, &sources, look))),
            Format::Short => call.console.line(&short(problem, &sources, lang)),
            Format::Github => call.console.line(&github(problem, &sources, lang)),
            Format::Json => {
                let object = json_object(problem, &sources, lang);
                call.console.print(&format!("{separator}{object}"));
                separator = ",\n";
            }
        }
    }
    if call.common.format == Format::Json {
        // Nothing was shown when the bracket was not opened.
        call.console.print(if separator == ",\n" { "\n]\n" } else { "[]\n" });
    }
    for fault in &report.faults {
        call.console.error(fault.get(lang), lang);
    }
    exit(report, call.common.strict)
}

fn exit(report: &Report, strict: bool) -> Exit {
    if !report.faults.is_empty() {
        Exit::CouldNotRun
    } else if report.errors().next().is_some() || (strict && report.warnings().next().is_some()) {
        Exit::Findings
    } else {
        Exit::Ok
    }
}
