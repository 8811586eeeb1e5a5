//! Shows what a build found, in the asked form, and says how the command ends.

use super::{Call, Exit, Lang};
use crate::Report;
use crate::diag::{Diagnostic, Severity};

/// Shows problems on standard output and faults on standard error.
pub(super) fn show(call: &mut Call<'_, '_>, report: &Report, lang: Lang) -> Exit {
    for problem in &report.problems {
        let line = short(report, problem, lang);
        call.console.line(&line);
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

fn short(report: &Report, problem: &Diagnostic, lang: Lang) -> String {
    let Some(file) = report.files.get(problem.span.file) else { return problem.message.get(lang).to_owned() };
    let at = file.position(problem.span.start);
    let severity = match (problem.severity, lang) {
        (Severity::Error, Lang::Fr) => "erreur",
        (Severity::Error, Lang::En) => "error",
        (Severity::Warning, Lang::Fr) => "avertissement",
        (Severity::Warning, Lang::En) => "warning",
        (Severity::Note, _) => "note",
    };
    let (id, message) = (problem.code.id, problem.message.get(lang));
    format!("{}:{}:{}: {severity}[{id}]: {message}", file.path, at.line, at.column)
}
