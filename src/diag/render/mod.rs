//! Problems as text: one file per format.
//!
//! File names and messages hold words of strangers, so whatever could move a
//! terminal's cursor or turn a line's direction is replaced on the way out.

mod github;
mod human;
mod json;
mod short;

use super::{FileId, Position, Sources, Span};

pub use github::github;
pub use human::{Look, human};
pub use json::{json, json_object};
pub use short::short;

/// A place as an editor's program shows it.
struct Shown {
    path: String,
    start: Position,
    end: Position,
    /// Whether the file's text was at hand; else both positions are its beginning.
    exact: bool,
}

fn shown(span: Span, sources: &Sources<'_>) -> Shown {
    let Some(file) = sources.get(span.file) else {
        let start = Position { line: 1, column: 1 };
        return Shown { path: unknown(span.file), start, end: start, exact: false };
    };
    Shown {
        path: clean(&file.path),
        start: file.position(span.start),
        end: file.position(span.end),
        exact: file.kept,
    }
}

/// A file that the map does not hold: a mistake of the caller, told rather than hidden.
fn unknown(file: FileId) -> String {
    format!("fichier-{}", file.0)
}

/// Text without control characters and forced directions; line ends become spaces.
pub fn clean(text: &str) -> String {
    let risky = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if risky(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests;
