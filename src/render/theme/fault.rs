//! Faults of templates as problems with a place.
//!
//! Tera speaks English. What people meet most (a name that does not exist, an end that is missing) is said in both
//! languages; the rest is quoted.

use std::collections::BTreeMap;

use tera::{ErrorKind, ReportError};

use super::closure::components;
use super::codes as c;
use crate::diag::{Code, Diagnostic, FileId, Span, Text};
use crate::text::nearest;

/// The template in which a fault lies, and how its problem is shown. `files` are the templates by name; the first
/// of them is blamed where Tera names none.
pub(super) fn problem(
    error: &tera::Error,
    files: &BTreeMap<String, FileId>,
    texts: &[(String, &str)],
) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(report) => located(&c::TEMPLATE, report, files),
        ErrorKind::RenderingError(report) => located(&c::RENDER, report, files),
        ErrorKind::MissingParent { current, parent } => absent(current, parent, files, texts),
        ErrorKind::TemplateNotFound(name) => {
            let quoted = [format!("\"{name}\""), format!("'{name}'")];
            let user = texts.iter().find(|(_, text)| quoted.iter().any(|word| text.contains(word.as_str())));
            absent(user.map_or("base.html", |(user, _)| user), name, files, texts)
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = Text::new(
                format!("le gabarit « {tpl} » finit par se contenir lui-même"),
                format!("the template “{tpl}” ends up containing itself"),
            );
            Diagnostic::new(&c::TEMPLATE, start(tpl, files), message)
        }
        _ => {
            let said = super::describe(error);
            if let Some(problem) = reported(&said, files, texts) {
                return problem;
            }
            let culprit = texts.iter().find(|(name, _)| said.contains(name.as_str()));
            Diagnostic::new(
                &c::TEMPLATE,
                start(culprit.map_or("base.html", |(name, _)| name), files),
                quoted(&said),
            )
        }
    }
}

/// The first of the faults that Tera finds once all templates are read, and tells as text:
/// "error: Unknown template `a.html`", then " --> page.html:2:12".
fn reported(said: &str, files: &BTreeMap<String, FileId>, texts: &[(String, &str)]) -> Option<Diagnostic> {
    let message = said.lines().find_map(|line| line.strip_prefix("error: "))?;
    let place = said.lines().find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = place.rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
    let name = parts.next()?;
    let (file, (_, text)) = (files.get(name)?, texts.iter().find(|(template, _)| template == name)?);
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within = text.get(before..).unwrap_or_default().chars().take(column.saturating_sub(1));
    let start = before + within.map(char::len_utf8).sum::<usize>();
    let unknown =
        message.strip_prefix("Unknown ").and_then(|rest| rest.trim_end_matches('`').split_once(" `"));
    let Some((kind, name)) = unknown else {
        return Some(said_at(&c::TEMPLATE, Span::new(*file, start, start), message));
    };
    let after = text.get(start..).unwrap_or_default();
    let from = start + after.find(name).unwrap_or_default();
    Some(no_such(kind, name, Span::new(*file, from, from + name.len()), files, texts))
}

/// A name of a kind of thing (a template, a component…) that does not exist.
fn no_such(
    kind: &str,
    name: &str,
    at: Span,
    files: &BTreeMap<String, FileId>,
    texts: &[(String, &str)],
) -> Diagnostic {
    let word = match kind {
        "template" => "gabarit",
        "component" => "composant",
        "filter" => "filtre",
        "function" => "fonction",
        kind => kind,
    };
    let message =
        Text::new(format!("il n’y a pas de {word} « {name} »"), format!("there is no {kind} “{name}”"));
    let problem = Diagnostic::new(&c::TEMPLATE, at, message);
    let components: Vec<&str> = texts.iter().flat_map(|(_, text)| components(text)).collect();
    let near = match kind {
        "template" => nearest(name, files.keys().map(String::as_str)),
        "component" => nearest(name, components.into_iter()),
        _ => None,
    };
    match near {
        Some(near) => {
            problem.label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
        }
        None if kind == "template" => problem.help(
            "les chemins partent de templates/, comme « parts/card.html »",
            "paths start in templates/, such as “parts/card.html”",
        ),
        None => problem,
    }
}

/// A fault at a place that Tera knows.
fn located(code: &'static Code, report: &ReportError, files: &BTreeMap<String, FileId>) -> Diagnostic {
    let at = files.get(report.filename()).map_or_else(
        || start("base.html", files),
        |file| Span::new(*file, report.span().range.start, report.span().range.end),
    );
    said_at(code, at, report.message())
}

/// The problem that a message of Tera tells.
fn said_at(code: &'static Code, at: Span, message: &str) -> Diagnostic {
    for (kind, list, fr, en) in [
        ("Variable", "Available variables: ", "la variable", "variable"),
        ("Field", "Available fields: ", "le champ", "field"),
    ] {
        let Some((name, rest)) = message
            .strip_prefix(kind)
            .and_then(|rest| rest.strip_prefix(" `")?.split_once("` is not defined"))
        else {
            continue;
        };
        let text =
            Text::new(format!("{fr} « {name} » n’existe pas ici"), format!("there is no {en} “{name}” here"));
        let mut problem = Diagnostic::new(code, at, text);
        let known: Vec<&str> = rest.split_once(list).map_or(Vec::new(), |(_, all)| all.split(", ").collect());
        if let Some(near) = nearest(name, known.iter().copied()) {
            problem =
                problem.label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"));
        }
        let known = known.join(", ");
        return if known.is_empty() {
            problem.help(
                "docs/themes.md dit ce que chaque gabarit reçoit ; ce qui peut manquer se teste : {% if … %}",
                "docs/themes.md says what each template receives; what may be missing is tested: {% if … %}",
            )
        } else {
            problem.help(format!("il y a ici : {known}"), format!("here there are: {known}"))
        };
    }
    if message.starts_with("Unexpected end") {
        return Diagnostic::new(
            code,
            at,
            Text::new(
                "le gabarit s’arrête avant la fin d’une balise ou d’un bloc",
                "the template ends inside a tag or a block",
            ),
        )
        .help(
            "fermez-le : }}, %}, {% endblock %}, {% endif %}, {% endfor %}",
            "close it: }}, %}, {% endblock %}, {% endif %}, {% endfor %}",
        );
    }
    Diagnostic::new(code, at, quoted(message))
}

/// A template that names another which does not exist.
fn absent(user: &str, name: &str, files: &BTreeMap<String, FileId>, texts: &[(String, &str)]) -> Diagnostic {
    let text = texts.iter().find(|(template, _)| template == user).map_or("", |(_, text)| text);
    let at = match (files.get(user), text.find(name)) {
        (Some(file), Some(at)) => Span::new(*file, at, at + name.len()),
        _ => start(user, files),
    };
    no_such("template", name, at, files, texts)
}

fn start(template: &str, files: &BTreeMap<String, FileId>) -> Span {
    let file = files.get(template).or_else(|| files.values().next());
    Span::file_start(file.copied().unwrap_or(FileId(0)))
}

fn quoted(message: &str) -> Text {
    let message = message.trim();
    Text::new(format!("gabarit refusé par Tera : {message}"), format!("template refused by Tera: {message}"))
}
