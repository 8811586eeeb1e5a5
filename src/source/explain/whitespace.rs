//! Blanks that look right and are not.

use super::super::brief::brief;
use super::line::{Line, line_above, line_at};
use super::syntax::Problem;
use crate::diag::{Diagnostic, Span};

impl Problem<'_> {
    /// Blanks that look right and are not: tabs, no-break spaces, no space after the colon.
    pub(super) fn whitespace(&self) -> Option<Diagnostic> {
        let above = line_above(self.yaml, self.line);
        for line in [Some(self.line), above].into_iter().flatten() {
            if let Some(tab) = line.indent().find('\t') {
                let start = line.start + tab;
                return Some(self.tab(self.span(start, line.start + line.indent().len()), line));
            }
            if let Some((key, space)) = line.no_break_space() {
                return Some(super::no_break_space_after(self.span(space.start, space.end), key.trim()));
            }
            if let Some((key, rest)) = line.glued_colon() {
                return Some(self.glued(line, key, rest));
            }
        }
        None
    }

    fn tab(&self, span: Span, line: Line<'_>) -> Diagnostic {
        let spaces = line.indent().replace('\t', "  ").len();
        self.report(span, "une tabulation sert de retrait", "a tab is used as indentation").help(
            format!("remplacez-la par des espaces (par exemple {spaces} au début de la ligne)"),
            format!("replace it by spaces (for instance {spaces} at the start of the line)"),
        )
    }

    /// The parser stops at the value before the tab.
    pub(super) fn next_tab(&self) -> Diagnostic {
        let ahead = self.yaml.get(self.at..).and_then(|rest| rest.find('\t')).unwrap_or(0);
        let tab = self.at + ahead;
        self.tab(self.span(tab, tab + 1), line_at(self.yaml, tab))
    }

    fn glued(&self, line: Line<'_>, key: &str, rest: &str) -> Diagnostic {
        let colon = line.start + (rest.as_ptr() as usize - line.text.as_ptr() as usize);
        let span = self.span(colon - 1, colon);
        self.report(
            span,
            format!("il manque une espace après « {}: »", brief(key)),
            format!("the space after “{}:” is missing", brief(key)),
        )
        .help(
            format!("écrivez « {}: {} »", brief(key), brief(rest.trim())),
            format!("write “{}: {}”", brief(key), brief(rest.trim())),
        )
        .fix(span, ": ")
    }
}
