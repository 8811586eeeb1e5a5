//! A YAML error: what an editor most likely did, and what to write instead.

use granit_parser::ErrorKind as Kind;

use super::super::codes as c;
use super::super::scalar::brief;
use super::line::{Line, line_above, line_at, quoted};
use crate::diag::{Diagnostic, FileId, Span, Text};

/// The error at offset `at` of `yaml`, which starts at `base` in the file.
pub(crate) fn syntax(file: FileId, yaml: &str, base: usize, kind: &Kind, at: usize) -> Diagnostic {
    let line = line_at(yaml, at);
    let problem = Problem { file, yaml, base, at, line };
    problem.whitespace().unwrap_or_else(|| problem.by_kind(kind))
}

struct Problem<'a> {
    file: FileId,
    yaml: &'a str,
    base: usize,
    at: usize,
    line: Line<'a>,
}

impl Problem<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.base + start, self.base + end)
    }

    /// The character at the error.
    fn here(&self) -> Span {
        let length = self.yaml.get(self.at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        self.span(self.at, self.at + length)
    }

    fn line_span(&self, line: Line<'_>) -> Span {
        let indent = line.indent().len();
        self.span(line.start + indent, line.start + line.text.trim_end().len().max(indent))
    }

    fn report(&self, span: Span, fr: impl Into<String>, en: impl Into<String>) -> Diagnostic {
        Diagnostic::new(&c::SYNTAX, span, Text::new(fr, en))
    }

    /// Blanks that look right and are not: tabs, no-break spaces, no space after the colon.
    fn whitespace(&self) -> Option<Diagnostic> {
        let above = line_above(self.yaml, self.line);
        for line in [Some(self.line), above].into_iter().flatten() {
            if let Some(tab) = line.indent().find('\t') {
                let start = line.start + tab;
                return Some(self.tab(self.span(start, line.start + line.indent().len()), line));
            }
            if let Some((key, space)) = line.no_break_space() {
                let span = self.span(space.start, space.end);
                let message = Text::new(
                    format!("espace insécable après « {}: »", brief(key.trim())),
                    format!("no-break space after “{}:”", brief(key.trim())),
                );
                return Some(
                    Diagnostic::new(&c::NO_BREAK_SPACE, span, message)
                        .help("remplacez-la par une espace ordinaire", "replace it by an ordinary space")
                        .fix(span, " "),
                );
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
    fn next_tab(&self) -> Diagnostic {
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

    fn by_kind(&self, kind: &Kind) -> Diagnostic {
        match kind {
            Kind::MappingValueNotAllowed | Kind::MappingKeyNotAllowed => self.colon(),
            Kind::SimpleKeyExpected | Kind::InvalidSimpleKey | Kind::UnexpectedEndOfPlainScalar => {
                self.no_colon()
            }
            Kind::ExpectedBlockMappingKey
            | Kind::ExpectedBlockSequenceEntry
            | Kind::InvalidIndentation
            | Kind::InvalidFlowScalarIndent
            | Kind::InvalidQuotedScalarIndent => self.indentation(),
            Kind::BlockSequenceEntryNotAllowed | Kind::BlockEntryInFlowCollection => self.dash(),
            Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar => self.unclosed_quote(),
            Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
                self.after_quote()
            }
            Kind::RecursionLimitExceeded => super::too_deep(self.here()),
            Kind::DirectiveDisallowed => super::sign(self.line_span(self.line), '%', self.line.text),
            Kind::UnexpectedCharacter { .. }
            | Kind::MissingAnchorOrAliasName
            | Kind::ExpectedTagBang
            | Kind::InvalidTagTerminator
            | Kind::MissingTagUri
            | Kind::UndeclaredTagHandle
            | Kind::UnclosedVerbatimTag
            | Kind::InvalidBlockScalarHeader
            | Kind::ZeroBlockScalarIndent
            | Kind::PlainScalarStartsWithDashFlowIndicator => self.odd_start(),
            _ => self.by_rarer_kind(kind),
        }
    }

    fn by_rarer_kind(&self, kind: &Kind) -> Diagnostic {
        match kind {
            Kind::UnclosedFlowCollection { open } => self.bracket(Some(*open)),
            Kind::ExpectedFlowMappingSeparator
            | Kind::ExpectedFlowSequenceSeparator
            | Kind::InvalidColonPlacement
            | Kind::FlowMappingValueAdjacentCollection
            | Kind::UnexpectedEofFlowSequence
            | Kind::UnexpectedEofFlowMapping
            | Kind::UnexpectedEofImplicitFlowMapping
            | Kind::MisplacedFlowCollectionEnd
            | Kind::MismatchedFlowCollectionEnd { .. } => self.bracket(None),
            Kind::UnknownQuotedScalarEscape
            | Kind::InvalidQuotedScalarHexEscape
            | Kind::InvalidUnicodeEscape
            | Kind::InvalidLowSurrogate
            | Kind::InvalidLowSurrogateHexEscape
            | Kind::MissingLowSurrogate
            | Kind::UnpairedLowSurrogate => self.backslash(),
            Kind::TabNotAllowed
            | Kind::TabInPlainScalar
            | Kind::TabInIndentation
            | Kind::TabInBlockIndentation
            | Kind::TabAtBlockScalarStart => self.next_tab(),
            _ => self.otherwise(),
        }
    }

    /// `resume: Atelier: parents`, or a line indented more than the one above.
    fn colon(&self) -> Diagnostic {
        let before = self.yaml.get(self.line.start..self.at).unwrap_or_default();
        if let (Some((key, _)), true, Some((value, range))) =
            (self.line.field(), before.contains(": "), self.line.value())
        {
            let span = self.span(range.start, range.end);
            let found = self.report(
                self.here(),
                format!("la valeur de « {} » contient « : »", brief(key.trim())),
                format!("the value of “{}” holds “: ”", brief(key.trim())),
            );
            return found
                .help(
                    format!("mettez-la entre guillemets droits : {}: {}", brief(key.trim()), long(value)),
                    format!("put it between straight quotes: {}: {}", brief(key.trim()), long(value)),
                )
                .fix(span, quoted(value));
        }
        match line_above(self.yaml, self.line) {
            Some(above) if above.field().is_none() && !above.text.trim_start().starts_with('-') => {
                self.not_a_field(above)
            }
            Some(above) => self.misaligned(above.indent().chars().count()),
            None => self.otherwise(),
        }
    }

    fn no_colon(&self) -> Diagnostic {
        self.not_a_field(self.line)
    }

    fn not_a_field(&self, line: Line<'_>) -> Diagnostic {
        let word = line.text.split_whitespace().next().unwrap_or_default();
        self.report(
            self.line_span(line),
            "cette ligne n'est pas un champ : il manque les deux-points",
            "this line is no field: the colon is missing",
        )
        .help(
            format!(
                "écrivez « {}: … » ; si c'est la suite de la ligne précédente, mettez tout sur une seule ligne",
                brief(word)
            ),
            format!("write “{}: …”; if it continues the line above, put all on one line", brief(word)),
        )
    }

    fn indentation(&self) -> Diagnostic {
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
        let here = self.line.indent().chars().count();
        let mut wanted = None;
        let mut line = self.line;
        while let Some(above) = line_above(self.yaml, line) {
            let indent = above.indent().chars().count();
            if indent < here {
                wanted = wanted.or(Some(indent));
                break;
            }
            wanted = Some(indent);
            line = above;
        }
        self.misaligned(wanted.unwrap_or(0))
    }

    fn misaligned(&self, wanted: usize) -> Diagnostic {
        let here = self.line.indent().chars().count();
        self.report(
            self.line_span(self.line),
            format!("cette ligne n'est pas alignée : {here} espace(s) au début, {wanted} plus haut"),
            format!("this line is not aligned: {here} space(s) at its start, {wanted} above"),
        )
        .help(
            format!(
                "donnez le même retrait à tous les champs d'un groupe : {wanted} espace(s) ; une valeur ne peut pas être suivie d'un groupe en retrait"
            ),
            format!(
                "give all fields of a group the same indentation: {wanted} space(s); a value cannot be followed by an indented group"
            ),
        )
    }

    fn dash(&self) -> Diagnostic {
        let item = self.line.value().map_or("…", |(value, _)| value.trim_start_matches("- "));
        let key = self.line.field().map_or("", |(key, _)| key.trim());
        self.report(self.here(), "une liste ne commence pas ici", "a list does not start here").help(
            format!(
                "passez à la ligne avant le tiret, ou écrivez « {}: [{}] » ; un texte qui commence par un tiret se met entre guillemets droits",
                brief(key),
                brief(item)
            ),
            format!(
                "start a new line before the dash, or write “{}: [{}]”; a text that starts with a dash goes between straight quotes",
                brief(key),
                brief(item)
            ),
        )
    }

    fn unclosed_quote(&self) -> Diagnostic {
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
    fn after_quote(&self) -> Diagnostic {
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

    /// A text that starts with a sign of YAML.
    fn odd_start(&self) -> Diagnostic {
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
    fn bracket(&self, open: Option<char>) -> Diagnostic {
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
        let found = self
            .report(
                self.here(),
                format!("la liste ou le groupe n'est pas fermé : « {close} » manque"),
                format!("the list or group is not closed: “{close}” is missing"),
            )
            .help(
                format!("ajoutez « {close} » à la fin, et une virgule entre deux éléments ; un texte avec des crochets ou « : » se met entre guillemets droits"),
                format!("add “{close}” at the end, and a comma between two elements; a text with brackets or “: ” goes between straight quotes"),
            );
        match last.filter(|(start, _)| *start != self.at) {
            Some((start, _)) => {
                found.related(self.span(start, start + 1), Text::new("ouvert ici", "opened here"))
            }
            None => found,
        }
    }

    fn backslash(&self) -> Diagnostic {
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

    fn otherwise(&self) -> Diagnostic {
        self.report(
            self.here(),
            "les champs ne sont plus lisibles à partir d'ici",
            "the fields cannot be read from here on",
        )
        .help(
            "vérifiez cette ligne et la précédente : « nom: valeur », retrait fait d'espaces, texte entre guillemets droits s'il contient des signes",
            "check this line and the one above: “name: value”, indentation made of spaces, text between straight quotes if it holds signs",
        )
    }
}

/// The value between quotes, cut when it is very long.
fn long(value: &str) -> String {
    let mut short: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(120).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    quoted(&short)
}

#[cfg(test)]
mod tests {
    use super::super::super::parse;
    use super::*;

    /// Code, start, what the fix makes of the text.
    fn run(yaml: &str) -> (&'static str, u32, Option<String>, Diagnostic) {
        let mut problems = Vec::new();
        let tree = parse(FileId(0), yaml, 0..yaml.len(), &mut problems);
        assert!(tree.is_err(), "{yaml:?} {tree:?}");
        assert_eq!(problems.len(), 1, "{yaml:?} {problems:?}");
        let found = problems.remove(0);
        assert!(found.help.is_some(), "{yaml:?} has no help");
        let fixed = found.fix.as_ref().map(|fix| {
            let (start, end) = (fix.span.start as usize, fix.span.end as usize);
            format!("{}{}{}", &yaml[..start], fix.replacement, &yaml[end..])
        });
        (found.code.id, found.span.start, fixed, found)
    }

    #[test]
    fn each_usual_slip_is_found_where_it_is_and_fixed_when_certain() {
        let cases: [(&str, &str, u32, Option<&str>); 20] = [
            ("nom: Atelier: parents\nx: y\n", "E0113", 12, Some("nom: \"Atelier: parents\"\nx: y\n")),
            ("a: b\nnom: Été : lire\n", "E0113", 16, Some("a: b\nnom: \"Été : lire\"\n")),
            ("nom:Papa\nx: y\n", "E0113", 3, Some("nom: Papa\nx: y\n")),
            ("a: b\nnom:Papa\nx: y\n", "E0113", 8, Some("a: b\nnom: Papa\nx: y\n")),
            ("a: b\nnom:\u{a0}Papa\nx: y\n", "E0106", 9, Some("a: b\nnom: Papa\nx: y\n")),
            ("a:\n\tb: c\n", "E0113", 3, None),
            ("a:\n  b: c\n\td: e\n", "E0113", 10, None),
            ("a:\n  b: c\n   d: e\n", "E0113", 13, None),
            ("a:\n    b: c\n  d: e\n", "E0113", 14, None),
            ("nom: \"Papa lit\nx: y\n", "E0113", 5, None),
            ("nom: 'L'école'\n", "E0113", 8, Some("nom: \"L'école\"\n")),
            ("nom: \"Papa\" lit\n", "E0113", 12, Some("nom: '\"Papa\" lit'\n")),
            ("nom: @papa\n", "E0113", 5, Some("nom: \"@papa\"\n")),
            ("nom: `papa`\n", "E0113", 5, Some("nom: \"`papa`\"\n")),
            ("l: [a, b\nx: y\n", "E0113", 10, None),
            ("l: [a, b\n", "E0113", 3, None),
            ("l: [a]]\n", "E0113", 6, None),
            ("nom: x\nceci continue\nz: y\n", "E0113", 7, None),
            ("l: - b\n", "E0113", 3, None),
            ("a: b\n- c\n", "E0113", 5, None),
        ];
        for (yaml, code, start, fix) in cases {
            let (found_code, found_start, fixed, found) = run(yaml);
            assert_eq!((found_code, found_start), (code, start), "{yaml:?} {found:?}");
            assert_eq!(fixed.as_deref(), fix, "{yaml:?}");
        }
    }

    #[test]
    fn the_help_names_the_line_to_write() {
        let (.., found) = run("resume: Atelier: parents\n");
        let help = found.help.map(|help| help.fr).unwrap_or_default();
        assert!(help.contains("resume: \"Atelier: parents\""), "{help}");
    }
}
