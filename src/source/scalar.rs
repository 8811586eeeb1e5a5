//! One scalar: its text, its exact place, and what an editor may not have meant.

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::ScalarStyle as Style;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::brief::brief;
use super::codes as c;
use super::node::{Key, Mapping, Node, Scalar, ScalarStyle, Value};
use crate::diag::{Diagnostic, FileId, Span, Text};

/// Makes a node of a scalar event. `range` is its place in `yaml`, which starts at `base` in the file.
pub(super) fn read(
    file: FileId,
    base: usize,
    yaml: &str,
    (text, style): (Cow<'_, str>, Style),
    range: Range<usize>,
    problems: &mut Vec<Diagnostic>,
) -> Node {
    let source = yaml.get(range.clone()).unwrap_or_default();
    let length =
        if matches!(style, Style::Literal | Style::Folded) { source.trim_end().len() } else { source.len() };
    let span = Span::new(file, base + range.start, base + range.start + length);
    let plain = style == Style::Plain;
    if text.trim().is_empty() || (plain && (source.is_empty() || matches!(source, "~" | "null"))) {
        return Node { span, value: Value::Empty };
    }
    let untouched = plain && source == text;
    if untouched {
        problems.extend(cut_by_hash(span, source, yaml, range.end));
        problems.extend(curly_quotes(span, source));
    } else if plain {
        problems.extend(glued_line(span, source));
    }
    if style == Style::DoubleQuoted && source.contains('\\') {
        problems.extend(super::decode::escaped(span, &text, source));
    }
    let style = match style {
        Style::Plain if untouched => ScalarStyle::Plain,
        Style::SingleQuoted | Style::DoubleQuoted => ScalarStyle::Quoted,
        _ => ScalarStyle::Block,
    };
    let composed = text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes;
    let scalar = if composed {
        Scalar { text: text.into_owned(), style }
    } else {
        // The text is no longer what the file holds, so offsets in it are no offsets in the file.
        let style = if style == ScalarStyle::Plain { ScalarStyle::Block } else { style };
        Scalar { text: text.nfc().collect(), style }
    };
    Node { span, value: Value::Scalar(scalar) }
}

/// `salle #3`: what an editor takes for text is a comment. A comment proper has a space after its sign.
fn cut_by_hash(span: Span, value: &str, yaml: &str, end: usize) -> Option<Diagnostic> {
    let rest = yaml.get(end..)?;
    let comment = rest.trim_start_matches([' ', '\t']);
    let meant = comment.strip_prefix('#')?.chars().next().is_some_and(char::is_alphanumeric);
    if !meant || comment.len() == rest.len() {
        return None;
    }
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    let comment = line.trim_start_matches([' ', '\t']);
    let at = line.len() - comment.len();
    let cut = Span { start: span.end, ..span }.slice(at, line.trim_end().len());
    let whole = format!("{value}{}", line.trim_end());
    let message = Text::new(
        format!("« {} » n'est pas lu : la valeur s'arrête avant le dièse", brief(comment.trim_end())),
        format!("“{}” is not read: the value stops before the hash sign", brief(comment.trim_end())),
    );
    let found = Diagnostic::new(&c::CUT_BY_HASH, cut, message).help(
        "mettez toute la valeur entre guillemets droits ; pour un commentaire, une espace après #",
        "put the whole value between straight quotes; for a comment, a space after #",
    );
    Some(if whole.contains(['"', '\\']) {
        found
    } else {
        found.label(format!("écrivez \"{}\"", brief(&whole)), format!("write \"{}\"", brief(&whole)))
    })
}

/// A field whose colon is not followed by a plain space: its name, and what follows. Addresses and times are none.
pub(super) fn glued(scalar: &Scalar) -> Option<(&str, &str)> {
    let (name, rest) = scalar.text.split_once(':').filter(|_| scalar.style == ScalarStyle::Plain)?;
    let first = rest.chars().next()?;
    let named = (2..=30).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    (named && first != ' ' && first != '/' && !first.is_ascii_digit()).then_some((name, rest))
}

/// `nom:` with a no-break space behind it is a field, not a text: read as such, and told.
pub(super) fn repaired(node: Node, problems: &mut Vec<Diagnostic>) -> Node {
    let Value::Scalar(scalar) = &node.value else { return node };
    let Some((name, rest)) = glued(scalar) else { return node };
    let Some(space) = rest.chars().next().filter(|c| matches!(c, '\u{a0}' | '\u{202f}')) else { return node };
    let at = name.len() + 1 + space.len_utf8();
    problems.push(super::explain::no_break_space_after(node.span.slice(name.len() + 1, at), name));
    let key = Key { text: name.to_owned(), span: node.span.slice(0, name.len()) };
    let value = Scalar { text: rest[space.len_utf8()..].to_owned(), style: ScalarStyle::Plain };
    let value = Node { span: node.span.slice(at, scalar.text.len()), value: Value::Scalar(value) };
    Node { span: node.span, value: Value::Mapping(Mapping { entries: vec![(key, value)] }) }
}

fn curly_quotes(span: Span, source: &str) -> Option<Diagnostic> {
    let inner = [('“', '”'), ('„', '“'), ('‘', '’'), ('„', '”')]
        .into_iter()
        .find_map(|(open, close)| source.strip_prefix(open)?.strip_suffix(close))?;
    let message = Text::new(
        "ces guillemets typographiques font partie de la valeur",
        "these typographic quotes are part of the value",
    );
    let found = Diagnostic::new(&c::CURLY_QUOTES, span, message).help(
        "retirez-les, ou utilisez les guillemets droits : \"…\"",
        "remove them, or use straight quotes: \"…\"",
    );
    Some(if inner.contains(['"', '\\', '“', '”']) {
        found
    } else {
        found.fix(span, format!("\"{inner}\""))
    })
}

/// A dash at the start of a continued line: two elements became one.
fn glued_line(span: Span, source: &str) -> Option<Diagnostic> {
    let mut at = 0;
    for line in source.split_inclusive(['\n', '\r']) {
        let inner = line.trim_start();
        if at > 0 && (inner.starts_with("- ") || inner.starts_with("* ") || inner.starts_with("• ")) {
            let start = at + line.len() - inner.len();
            let message = Text::new(
                "cette ligne est lue comme la suite de la précédente",
                "this line is read as the rest of the one above",
            );
            return Some(
                Diagnostic::new(&c::GLUED_LINE, span.slice(start, at + line.trim_end().len()), message).help(
                    "alignez son tiret avec celui de la ligne précédente",
                    "align its dash with that of the line above",
                ),
            );
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn codes(yaml: &str) -> Vec<(&'static str, u32)> {
        let mut problems = Vec::new();
        let _ = parse(FileId(0), yaml, 0..yaml.len(), &mut problems);
        problems.iter().map(|p| (p.code.id, p.span.start)).collect()
    }

    #[test]
    fn a_hash_that_cuts_a_value_is_told_and_a_comment_is_not() {
        assert_eq!(codes("a: salle #3\n"), [("W0108", 9)]);
        assert_eq!(codes("a: salle # la grande\nb: c\n"), []);
        assert_eq!(codes("a: C#dur\nb: \"salle #3\"\n"), []);
    }

    #[test]
    fn curly_quotes_around_a_value_are_told_and_guillemets_are_not() {
        assert_eq!(codes("a: “Papa lit”\n"), [("W0107", 3)]);
        assert_eq!(codes("a: « Papa lit »\nb: un “mot” ici\n"), []);
    }

    #[test]
    fn a_dash_indented_too_far_is_told() {
        assert_eq!(codes("a:\n  - un\n    - deux\n"), [("W0116", 14)]);
        assert_eq!(codes("a: une longue\n  phrase\n"), []);
    }

    #[test]
    fn decomposed_text_is_composed_and_its_offsets_are_not_trusted() {
        let yaml = "a: cafe\u{301}\n";
        let tree = parse(FileId(0), yaml, 0..yaml.len(), &mut Vec::new());
        let Ok(Some(Node { value: Value::Mapping(mapping), .. })) = tree else { panic!("{tree:?}") };
        let expected = Scalar { text: "café".to_owned(), style: ScalarStyle::Block };
        assert_eq!(mapping.get("a").map(|node| &node.value), Some(&Value::Scalar(expected)));
    }
}
