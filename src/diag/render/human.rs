//! For people: the line, marked, and what to write instead.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Shown, clean, shown};
use crate::diag::files::floor;
use crate::diag::{Diagnostic, MessageLang, Position, Severity, SourceFile, Sources, Span};

/// How much of a long line is shown on either side of the mark, in bytes.
const AROUND: usize = 160;

/// How problems look.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Language of the words.
    pub lang: MessageLang,
    /// Whether the terminal shows colours.
    pub colours: bool,
    /// Columns of the terminal.
    pub width: usize,
}

/// One problem on several lines, without the last line end.
pub fn human(problem: &Diagnostic, sources: &Sources<'_>, look: Look) -> String {
    let word = problem.severity.word(look.lang);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title =
        level.with_name(word).primary_title(clean(problem.message.get(look.lang))).id(problem.code.id);
    let label = problem.label.as_ref().map(|label| clean(label.get(look.lang)));
    let mut first = Group::with_title(title).elements(place(problem.span, label.as_deref(), sources));
    if let Some(help) = &problem.help {
        let word = if look.lang == MessageLang::Fr { "aide\u{a0}" } else { "help" };
        first = first.element(Level::HELP.with_name(word).message(clean(help.get(look.lang))));
    }
    let mut groups = vec![first];
    for related in &problem.related {
        let message = clean(related.message.get(look.lang));
        let title = Level::NOTE.with_name("note").secondary_title(message);
        groups.push(Group::with_title(title).elements(place(related.span, None, sources)));
    }
    let renderer = if look.colours { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(look.width.clamp(60, 200));
    renderer.render(&groups)
}

/// `--> file:line:column`, then the marked line unless the whole file is meant.
fn place(span: Span, label: Option<&str>, sources: &Sources<'_>) -> Vec<Element<'static>> {
    let Shown { path, start, exact, .. } = shown(span, sources);
    let whole_file = !exact || (span.start == 0 && span.end == 0);
    let Some(file) = sources.get(span.file).filter(|_| !whole_file) else {
        let origin = if exact {
            Origin::path(path).line(start.line).char_column(start.column)
        } else {
            Origin::path(path)
        };
        let mut elements: Vec<Element<'static>> = vec![origin.into()];
        elements.extend(label.map(|label| Level::NOTE.no_name().message(label.to_owned()).into()));
        return elements;
    };
    let window = window(&file, span, start);
    let mut mark = AnnotationKind::Primary.span(window.mark);
    if let Some(label) = label {
        mark = mark.label(label.to_owned());
    }
    let snippet = Snippet::source(window.text).line_start(start.line).fold(false).annotation(mark);
    if window.cut {
        // The column of a cut line cannot be counted in what is shown of it.
        let origin = Origin::path(path).line(start.line).char_column(start.column);
        return vec![origin.into(), snippet.into()];
    }
    vec![snippet.path(path).into()]
}

/// The part of a line that is shown.
struct Window {
    text: String,
    mark: std::ops::Range<usize>,
    /// Whether its beginning is missing.
    cut: bool,
}

/// The first line of a span, cut on both sides when it is very long.
fn window(file: &SourceFile, span: Span, start: Position) -> Window {
    let text = file.text.as_str();
    let at = floor(text, span.start as usize);
    let line = file.line(start.line);
    let mark = if line.start == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (line_start, line_end) = ((line.start + mark).min(line.end), line.end);
    let at = at.clamp(line_start, line_end);
    let end = floor(text, span.end as usize).clamp(at, line_end);
    let from = floor(text, at.saturating_sub(AROUND).max(line_start));
    let to = floor(text, end.min(at + AROUND).saturating_add(AROUND).min(line_end)).max(at);
    let mark_end = end.min(to);
    let cut = |here: bool| if here { "…" } else { "" };
    let (before, after) = (cut(from > line_start), cut(to < line_end));
    let shown = text.get(from..to).unwrap_or_default();
    // Tabs would shift the mark, and control characters the terminal: both become as many bytes of blanks.
    let shown: String = shown.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let offset = before.len();
    Window {
        text: format!("{before}{shown}{after}"),
        mark: at - from + offset..mark_end - from + offset,
        cut: from > line_start,
    }
}
