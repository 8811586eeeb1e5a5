//! Lines that stand too far left or right, or that are no fields.

use super::super::brief::brief;
use super::line::{Line, line_above};
use super::syntax::Problem;
use crate::diag::{Diagnostic, Text};

/// How many lines above are looked at for the indentation that was meant.
const LINES_ABOVE: usize = 50;

impl Problem<'_> {
    pub(super) fn not_a_field(&self, line: Line<'_>) -> Diagnostic {
        let found = self.report(
            self.line_span(line),
            "cette ligne n'est pas un champ : il manque les deux-points",
            "this line is no field: the colon is missing",
        );
        let word = line.text.split_whitespace().next().unwrap_or_default();
        if word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            return found.help(
                format!(
                    "écrivez « {}: … » ; si c'est la suite de la ligne précédente, mettez tout sur une seule ligne",
                    brief(word)
                ),
                format!("write “{}: …”; if it continues the line above, put all on one line", brief(word)),
            );
        }
        found.help(
            "si c'est la suite de la ligne précédente, mettez tout sur une seule ligne, ou commencez celle-ci par deux espaces",
            "if it continues the line above, put all on one line, or start this one with two spaces",
        )
    }

    pub(super) fn indentation(&self) -> Diagnostic {
        if self.line.text.trim_start().starts_with("- ") {
            let span = self.line_span(self.line);
            return self
                .report(span, "un tiret n'est pas attendu ici", "a dash is not expected here")
                .help(
                    "une liste suit un champ sans valeur, et tous ses tirets sont alignés : « themes: », puis « - un » à la ligne",
                    "a list follows a field without a value, and all its dashes are aligned: “themes:”, then “- one” on the next line",
                );
        }
        if self.line.field().is_none() {
            return self.not_a_field(self.line);
        }
        self.misaligned()
    }

    /// A field that stands at none of the columns where fields above stand.
    pub(super) fn misaligned(&self) -> Diagnostic {
        let here = self.line.indent().chars().count();
        let above: Vec<Line<'_>> =
            std::iter::successors(line_above(self.yaml, self.line), |line| line_above(self.yaml, *line))
                .take(LINES_ABOVE)
                .collect();
        let columns = above.iter().filter(|line| line.field().is_some()).map(|line| line.column());
        let wanted =
            columns.filter(|column| *column != here).min_by_key(|column| (column.abs_diff(here), *column));
        let wanted = wanted.unwrap_or(0);
        let found = self
            .report(
                self.line_span(self.line),
                format!("cette ligne n'est pas alignée : {} au début", spaces(here)),
                format!("this line is not aligned: {} at its start", spaces_en(here)),
            )
            .help(
                match wanted {
                    0 => "commencez-la sans espace, comme les autres champs du même groupe".to_owned(),
                    n => format!("commencez-la par {}, comme les autres champs du même groupe", spaces(n)),
                },
                match wanted {
                    0 => "start it without a space, like the other fields of the same group".to_owned(),
                    n => format!("start it with {}, like the other fields of the same group", spaces_en(n)),
                },
            );
        match above.first().filter(|line| here > line.column() && line.has_value()) {
            Some(line) => found.related(
                self.line_span(*line),
                Text::new(
                    "ce champ a déjà une valeur : rien ne peut le suivre en retrait",
                    "this field has a value already: nothing indented can follow it",
                ),
            ),
            None => found,
        }
    }
}

fn spaces(n: usize) -> String {
    match n {
        0 => "aucune espace".to_owned(),
        1 => "une espace".to_owned(),
        n => format!("{n} espaces"),
    }
}

fn spaces_en(n: usize) -> String {
    match n {
        0 => "no space".to_owned(),
        1 => "one space".to_owned(),
        n => format!("{n} spaces"),
    }
}
