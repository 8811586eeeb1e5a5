//! Problems for programs. Field names are stable; lines and columns count from 1, columns in characters, offsets in
//! bytes.

use serde::Serialize;

use super::{Shown, shown};
use crate::diag::{Diagnostic, MessageLang, Severity, Sources, Span, Text};

#[derive(Serialize)]
struct Problem<'a> {
    code: &'a str,
    severity: &'static str,
    title: &'a str,
    #[serde(flatten)]
    place: Place,
    message: &'a str,
    label: Option<&'a str>,
    help: Option<&'a str>,
    related: Vec<Related<'a>>,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Place {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    place: Place,
    message: &'a str,
}

#[derive(Serialize)]
struct Fix<'a> {
    #[serde(flatten)]
    place: Place,
    replacement: &'a str,
}

/// All problems as one array, an object a line.
pub fn json<'a>(
    problems: impl IntoIterator<Item = &'a Diagnostic>,
    sources: &Sources<'_>,
    lang: MessageLang,
) -> String {
    let objects: Vec<String> =
        problems.into_iter().map(|problem| json_object(problem, sources, lang)).collect();
    if objects.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", objects.join(",\n")) }
}

/// One problem as an object on one line.
pub fn json_object(problem: &Diagnostic, sources: &Sources<'_>, lang: MessageLang) -> String {
    let said = |text: &'_ Option<Text>| text.as_ref().map(|text| text.get(lang).to_owned());
    let (label, help) = (said(&problem.label), said(&problem.help));
    let title = match lang {
        MessageLang::Fr => problem.code.title_fr,
        MessageLang::En => problem.code.title_en,
    };
    let related = problem
        .related
        .iter()
        .map(|related| Related { place: place(related.span, sources), message: related.message.get(lang) });
    let object = Problem {
        code: problem.code.id,
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        title,
        place: place(problem.span, sources),
        message: problem.message.get(lang),
        label: label.as_deref(),
        help: help.as_deref(),
        related: related.collect(),
        fix: problem
            .fix
            .as_ref()
            .map(|fix| Fix { place: place(fix.span, sources), replacement: &fix.replacement }),
    };
    // Strings and numbers always serialise.
    serde_json::to_string(&object).unwrap_or_default()
}

fn place(span: Span, sources: &Sources<'_>) -> Place {
    let Shown { path, start, end, .. } = shown(span, sources);
    Place {
        file: path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start: span.start,
        end: span.end,
    }
}
