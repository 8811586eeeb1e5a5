//! Cuts a file into its fields and its text.

use std::ops::Range;

use super::codes as c;
use crate::diag::{Diagnostic, FileId, Span, Text};

/// Where fields and text stand, as byte ranges of the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Between the lines of dashes; nothing when there are none, which is reported.
    pub fields: Option<Range<usize>>,
    /// Below the second line of dashes.
    pub body: Range<usize>,
}

/// Cuts a Markdown file at its two lines `---`.
pub fn split(file: FileId, text: &str, problems: &mut Vec<Diagnostic>) -> Parts {
    let nothing = Parts { fields: None, body: text.len()..text.len() };
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut lines = lines(text, start);
    match lines.next() {
        Some((_, line)) if is_fence(line) => {}
        first => {
            problems.push(no_front_matter(file, text, first.map_or(start, |(at, _)| at)));
            return nothing;
        }
    }
    let mut fields_start = None;
    for (at, line) in lines {
        let from = *fields_start.get_or_insert(at);
        if is_fence(line) {
            let body = at + line.len();
            return Parts { fields: Some(from..at), body: skip_line_end(text, body)..text.len() };
        }
    }
    problems.push(unclosed(file, text, start, fields_start.unwrap_or(text.len())));
    nothing
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// Lines with their offsets, without their ends; LF, CRLF and a lone CR end a line.
fn lines(text: &str, start: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = Some(start);
    std::iter::from_fn(move || {
        let from = at?;
        let rest = text.get(from..)?;
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let next = skip_line_end(text, from + end);
        at = (next > from + end).then_some(next);
        (!(rest.is_empty() && from > start)).then(|| (from, &rest[..end]))
    })
}

fn skip_line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with("\r\n") { at + 2 } else { at + usize::from(rest.starts_with(['\n', '\r'])) }
}

/// Dashes of another kind or number, as a word processor writes them.
fn is_almost_fence(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.chars().count() < 12 && line.chars().all(|c| "-–—―−_=*".contains(c))
}

fn no_front_matter(file: FileId, text: &str, start: usize) -> Diagnostic {
    let first = lines(text, start).take(50).find(|(_, line)| !line.trim().is_empty());
    let (at, line) = first.unwrap_or((start, ""));
    let span = Span::new(file, at, at + line.len());
    let message = Text::new(
        "le fichier ne commence pas par une ligne « --- »",
        "the file does not start with a line “---”",
    );
    let found = Diagnostic::new(&c::NO_FRONT_MATTER, span, message);
    if is_fence(line) {
        found.help("supprimez les lignes vides avant « --- »", "delete the blank lines before “---”")
    } else if is_fence(line.trim_start()) {
        found.help("supprimez les espaces avant « --- »", "delete the spaces before “---”").fix(span, "---")
    } else if is_almost_fence(line) {
        found
            .label("écrivez trois tirets simples : ---", "write three plain hyphens: ---")
            .help("remplacez cette ligne par « --- »", "replace this line by “---”")
            .fix(span, "---")
    } else {
        found.help(
            "écrivez « --- » sur la première ligne, puis les champs (« nom: … »), puis « --- », puis le texte",
            "write “---” on the first line, then the fields (“nom: …”), then “---”, then the text",
        )
    }
}

fn unclosed(file: FileId, text: &str, fence: usize, fields: usize) -> Diagnostic {
    let message = Text::new(
        "la ligne « --- » qui ferme les champs manque",
        "the line “---” that closes the fields is missing",
    );
    let span = Span::new(file, fence, fence + 3);
    let found = Diagnostic::new(&c::UNCLOSED_FRONT_MATTER, span, message)
        .label("les champs commencent ici", "the fields start here");
    if let Some((at, line)) = lines(text, fields).find(|(_, line)| is_almost_fence(line)) {
        let line_span = Span::new(file, at, at + line.len());
        return found
            .help("écrivez « --- » à la place de cette ligne", "write “---” in place of this line")
            .related(line_span, Text::new("sans doute ici", "probably here"))
            .fix(line_span, "---");
    }
    let found = found
        .help("ajoutez une ligne « --- » après le dernier champ", "add a line “---” after the last field");
    match lines(text, fields).find(|(_, line)| !looks_like_fields(line)) {
        Some((at, line)) => found.related(
            Span::new(file, at, at + line.len()),
            Text::new("sans doute avant cette ligne", "probably before this line"),
        ),
        None => found,
    }
}

fn looks_like_fields(line: &str) -> bool {
    let inner = line.trim_start();
    inner.is_empty()
        || inner.len() < line.len()
        || inner.starts_with(['-', '#', ']', '}'])
        || inner.split_once(':').is_some_and(|(key, _)| !key.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> (Option<&str>, &str, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let parts = split(FileId(0), text, &mut problems);
        (parts.fields.map(|range| &text[range]), &text[parts.body], problems)
    }

    #[test]
    fn fields_and_text_are_cut_whatever_ends_the_lines() {
        assert_eq!(run("---\na: b\n---\ntexte\n"), (Some("a: b\n"), "texte\n", vec![]));
        assert_eq!(run("\u{feff}---\r\na: b\r\n---\r\ntexte"), (Some("a: b\r\n"), "texte", vec![]));
        assert_eq!(run("---\ra: b\r---\rtexte"), (Some("a: b\r"), "texte", vec![]));
        assert_eq!(run("---\na: b\n---"), (Some("a: b\n"), "", vec![]));
        assert_eq!(run("---\n---\n"), (Some(""), "", vec![]));
    }

    #[test]
    fn a_missing_start_says_what_to_write() {
        for (text, id) in [
            ("nom: x\n", "E0111"),
            ("", "E0111"),
            ("\n---\na: b\n---\n", "E0111"),
            ("–––\na: b\n---\n", "E0111"),
            ("---\na: b\n\nBonjour à tous\n", "E0112"),
            ("---", "E0112"),
            ("---\n", "E0112"),
        ] {
            let (fields, body, problems) = run(text);
            assert_eq!((fields, body), (None, ""), "{text:?}");
            assert_eq!(problems.len(), 1, "{text:?}");
            assert_eq!(problems[0].code.id, id, "{text:?}");
            assert!(problems[0].help.is_some(), "{text:?}");
        }
    }

    #[test]
    fn an_unclosed_start_points_to_the_first_line_of_text() {
        let (_, _, problems) = run("---\na: b\n\nBonjour à tous\n");
        assert_eq!(problems[0].related[0].span.start, 10);
    }
}
