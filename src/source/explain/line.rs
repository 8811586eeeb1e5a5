//! The lines around a problem, seen as an editor sees them.

use std::ops::Range;

/// A line of a text: its place and its words, without its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Offset of its first byte.
    pub(super) start: usize,
    /// Its text.
    pub(super) text: &'a str,
}

/// The line that holds an offset.
pub(super) fn line_at(text: &str, at: usize) -> Line<'_> {
    let at = floor(text, at);
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |i| i + 1);
    let rest = &text[start..];
    let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
    Line { start, text: &rest[..end] }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

/// The nearest line above that is not blank and no comment.
pub(super) fn line_above<'a>(text: &'a str, line: Line<'_>) -> Option<Line<'a>> {
    let mut start = line.start;
    while start > 0 {
        let above = line_at(text, start - 1);
        if !above.text.trim().is_empty() && !above.text.trim_start().starts_with('#') {
            return Some(above);
        }
        // The end of a CRLF is a line of its own to this search, hence never the same line twice.
        start = above.start;
    }
    None
}

impl<'a> Line<'a> {
    /// Leading blanks.
    pub(super) fn indent(self) -> &'a str {
        &self.text[..self.text.len() - self.text.trim_start_matches([' ', '\t']).len()]
    }

    /// The text after blanks and list dashes.
    fn item(self) -> &'a str {
        let mut rest = self.text.trim_start_matches([' ', '\t']);
        while let Some(inner) = rest.strip_prefix("- ") {
            rest = inner.trim_start_matches(' ');
        }
        rest
    }

    /// Where the field's name stands, after list dashes: in characters from the line's start.
    pub(super) fn column(self) -> usize {
        let before = self.text.len() - self.item().len();
        self.text.get(..before).unwrap_or_default().chars().count()
    }

    /// Whether something follows the field's colon.
    pub(super) fn has_value(self) -> bool {
        self.field().is_some_and(|(_, rest)| !rest.trim().is_empty())
    }

    /// The field's name and what follows its colon, when the line looks like a field.
    pub(super) fn field(self) -> Option<(&'a str, &'a str)> {
        let (key, rest) = self.item().split_once(':')?;
        let usual = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '\u{a0}' | '\u{202f}' | ' ');
        (!key.is_empty() && key.len() <= 60 && key.chars().all(usual)).then_some((key, rest))
    }

    /// The value of a field or list element, and its place in the text.
    pub(super) fn value(self) -> Option<(&'a str, Range<usize>)> {
        let item = self.item();
        let value = match self.field() {
            Some((_, rest)) if rest.is_empty() || rest.starts_with(' ') => rest,
            _ => item,
        };
        let value = value.trim();
        let offset = value.as_ptr() as usize - self.text.as_ptr() as usize;
        let start = self.start + offset.min(self.text.len());
        (!value.is_empty()).then_some((value, start..start + value.len()))
    }

    /// A colon glued to what follows: `nom:Papa`, but no address.
    pub(super) fn glued_colon(self) -> Option<(&'a str, &'a str)> {
        self.field().filter(|(key, rest)| {
            let first = rest.chars().next();
            let glued = first.is_some_and(|c| !matches!(c, ' ' | '\t' | '/' | '\u{a0}' | '\u{202f}'));
            glued && !key.contains(' ')
        })
    }

    /// A no-break space right after the colon.
    pub(super) fn no_break_space(self) -> Option<(&'a str, Range<usize>)> {
        let (key, rest) = self.field()?;
        let space = rest.chars().next().filter(|c| matches!(c, '\u{a0}' | '\u{202f}'))?;
        let offset = rest.as_ptr() as usize - self.text.as_ptr() as usize;
        let start = self.start + offset.min(self.text.len());
        Some((key, start..start + space.len_utf8()))
    }
}

/// A value between straight quotes, escaped as YAML wants.
pub(super) fn quoted(value: &str) -> String {
    if value.contains(['"', '\\']) {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    }
}

/// The value between quotes, cut when it is very long.
pub(super) fn long(value: &str) -> String {
    let mut short: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(120).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    quoted(&short)
}
