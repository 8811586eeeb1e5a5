//! Quotes, brackets and signs that YAML takes for its own.

use super::line::{Line, line_above, long, quoted};
use super::syntax::Problem;
use crate::diag::{Diagnostic, Text};

impl Problem<'_> {
    pub(super) fn unclosed_quote(&self) -> Diagnostic {
        let quote = self.yaml.get(self.at..).and_then(|rest| rest.chars().next());
        let quote = quote.filter(|c| matches!(c, '"' | '\'')).unwrap_or('"');
        let end = self.line.start + self.line.text.trim_end().len();
        self.report(
            self.here(),
            format!("le guillemet {quote} ouvert ici n'est jamais fermé"),
            format!("the quote {quote} opened here is never closed"),
        )
        .help(
            format!("ajoutez {quote} à la fin de la valeur, ou retirez celui-ci"),
            format!("add {quote} at the end of the value, or remove this one"),
        )
        .related(self.span(end, end), Text::new("sans doute ici", "probably here"))
    }

    /// `nom: 'L'école'` or `nom: "Papa" lit`: the quote that closes is in the middle.
    pub(super) fn after_quote(&self) -> Diagnostic {
        if let Some((line, range)) = self.opened_above() {
            let above = Problem { at: range.start, line, ..*self };
            return above.unclosed_quote();
        }
        let found = self.report(
            self.here(),
            "il y a du texte après le guillemet qui ferme la valeur",
            "there is text after the quote that closes the value",
        );
        let Some((value, range)) = self.line.value().filter(|(value, _)| value.starts_with(['"', '\'']))
        else {
            return found.help(
                "mettez toute la valeur entre guillemets droits",
                "put the whole value between straight quotes",
            );
        };
        let open = if value.starts_with('"') { '"' } else { '\'' };
        let inner = value[1..].strip_suffix(open).unwrap_or(value);
        found
            .help(
                format!("écrivez toute la valeur ainsi : {}", long(inner)),
                format!("write the whole value so: {}", long(inner)),
            )
            .fix(self.span(range.start, range.end), quoted(inner))
    }

    /// When the quote before the error looks like the first of a value, it closed one that a line above left open.
    fn opened_above(&self) -> Option<(Line<'_>, std::ops::Range<usize>)> {
        let before = self.yaml.get(self.line.start..self.at)?;
        let quote = before.chars().next_back().filter(|c| matches!(c, '"' | '\''))?;
        let start = before.strip_suffix(quote)?;
        if !start.ends_with([' ', '[', '{', ',', '(']) {
            return None;
        }
        let mut line = self.line;
        while let Some(above) = line_above(self.yaml, line) {
            if let Some((value, range)) = above.value()
                && value.starts_with(quote)
                && (value.len() == 1 || !value.ends_with(quote))
            {
                return Some((above, range));
            }
            line = above;
        }
        None
    }

    /// A text that starts with a sign of YAML.
    pub(super) fn odd_start(&self) -> Diagnostic {
        let sign = self.yaml.get(self.at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let Some((value, range)) = self.line.value() else { return self.otherwise() };
        let sign = value.chars().next().unwrap_or(sign);
        let span = self.span(range.start, range.end);
        let found = self.report(
            span,
            format!("un texte ne peut pas commencer par « {sign} »"),
            format!("a text cannot start with “{sign}”"),
        );
        if matches!(sign, '|' | '>') {
            return found.help(
                "après « | » ou « > », le texte commence à la ligne suivante, en retrait",
                "after “|” or “>” the text starts on the next line, indented",
            );
        }
        found
            .help(
                format!("mettez-le entre guillemets droits : {}", long(value)),
                format!("put it between straight quotes: {}", long(value)),
            )
            .fix(span, quoted(value))
    }

    /// A bracket without its other half.
    pub(super) fn bracket(&self, open: Option<char>) -> Diagnostic {
        let mut expecting: Vec<(usize, char)> = Vec::new();
        for (i, c) in self.yaml[..self.line.start.max(self.at).min(self.yaml.len())].char_indices() {
            match c {
                '[' => expecting.push((i, ']')),
                '{' => expecting.push((i, '}')),
                ']' | '}' => {
                    expecting.pop();
                }
                _ => {}
            }
        }
        let last = expecting.last().copied();
        let close = open.map(|open| if open == '[' { ']' } else { '}' }).or(last.map(|(_, close)| close));
        let Some(close) = close else {
            return self.report(self.here(), "ce crochet ne ferme rien", "this bracket closes nothing").help(
                "retirez-le ; un texte avec des crochets se met entre guillemets droits",
                "remove it; a text with brackets goes between straight quotes",
            );
        };
        let opener = last.map(|(start, _)| start).filter(|start| *start < self.line.start);
        let at = opener.map_or(self.here(), |start| self.span(start, start + 1));
        let found = self
            .report(
                at,
                format!("la liste ou le groupe n'est pas fermé : « {close} » manque"),
                format!("the list or group is not closed: “{close}” is missing"),
            )
            .help(
                format!("ajoutez « {close} » à la fin, et une virgule entre deux éléments ; un texte avec des crochets ou « : » se met entre guillemets droits"),
                format!("add “{close}” at the end, and a comma between two elements; a text with brackets or “: ” goes between straight quotes"),
            );
        match (opener, last.filter(|(start, _)| *start != self.at)) {
            (Some(_), _) => {
                found.related(self.here(), Text::new("illisible à partir d'ici", "unreadable from here"))
            }
            (None, Some((start, _))) => {
                found.related(self.span(start, start + 1), Text::new("ouvert ici", "opened here"))
            }
            (None, None) => found,
        }
    }

    pub(super) fn backslash(&self) -> Diagnostic {
        self.report(
            self.here(),
            "entre guillemets \", la barre oblique inverse \\ a un sens spécial",
            "between quotes \" the backslash \\ has a special meaning",
        )
        .help(
            "écrivez \\\\, ou entourez la valeur de guillemets simples '…'",
            "write \\\\, or enclose the value in single quotes '…'",
        )
    }
}
