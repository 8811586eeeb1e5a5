//! A YAML error: what an editor most likely did, and what to write instead.

use granit_parser::ErrorKind as Kind;

use super::super::brief::brief;
use super::super::codes as c;
use super::line::{Line, line_above, line_at, long, quoted};
use crate::diag::{Diagnostic, FileId, Span, Text};

/// The error at offset `at` of `yaml`, which starts at `base` in the file.
pub(crate) fn syntax(file: FileId, yaml: &str, base: usize, kind: &Kind, at: usize) -> Diagnostic {
    let line = line_at(yaml, at);
    let problem = Problem { file, yaml, base, at, line };
    problem.whitespace().unwrap_or_else(|| problem.by_kind(kind))
}

/// A YAML error in its text.
pub(super) struct Problem<'a> {
    pub(super) file: FileId,
    pub(super) yaml: &'a str,
    pub(super) base: usize,
    pub(super) at: usize,
    pub(super) line: Line<'a>,
}

impl Problem<'_> {
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.base + start, self.base + end)
    }

    /// The character at the error.
    pub(super) fn here(&self) -> Span {
        let length = self.yaml.get(self.at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        self.span(self.at, self.at + length)
    }

    pub(super) fn line_span(&self, line: Line<'_>) -> Span {
        let indent = line.indent().len();
        self.span(line.start + indent, line.start + line.text.trim_end().len().max(indent))
    }

    pub(super) fn report(&self, span: Span, fr: impl Into<String>, en: impl Into<String>) -> Diagnostic {
        Diagnostic::new(&c::SYNTAX, span, Text::new(fr, en))
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
            Some(_) => self.misaligned(),
            None => self.otherwise(),
        }
    }

    fn no_colon(&self) -> Diagnostic {
        self.not_a_field(self.line)
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

    pub(super) fn otherwise(&self) -> Diagnostic {
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
