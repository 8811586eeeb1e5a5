//! Workflow commands of GitHub: annotations beside the lines of a pull request.

use super::{clean, shown};
use crate::diag::{Diagnostic, MessageLang, Severity, Sources};

/// One command, without its line end.
pub fn github(problem: &Diagnostic, sources: &Sources<'_>, lang: MessageLang) -> String {
    let place = shown(problem.span, sources);
    let command = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let title = match lang {
        MessageLang::Fr => problem.code.title_fr,
        MessageLang::En => problem.code.title_en,
    };
    let texts = [Some(&problem.message), problem.label.as_ref(), problem.help.as_ref()];
    let said: Vec<String> = texts.into_iter().flatten().map(|text| clean(text.get(lang))).collect();
    let mut properties = format!("file={}", property(&place.path));
    properties.push_str(&format!(",line={},col={}", place.start.line, place.start.column));
    // An end column is understood on one line only.
    if place.end.line == place.start.line && place.end.column > place.start.column {
        properties.push_str(&format!(",endColumn={}", place.end.column));
    }
    properties.push_str(&format!(",title={}", property(&format!("{} {title}", problem.code.id))));
    format!("::{command} {properties}::{}", data(&said.join("\n")))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
