//! One problem, ready to be shown.

use super::{Code, Severity, Span, Text};

/// One problem found in content.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What kind of problem.
    pub code: &'static Code,
    /// Severity after `site.yaml` had its say.
    pub severity: Severity,
    /// Where; the start of a file when the whole file is meant.
    pub span: Span,
    /// What is wrong, one sentence.
    pub message: Text,
    /// Short words under the marked characters, often "vouliez-vous dire …".
    pub label: Option<Text>,
    /// What to write instead, one or two sentences.
    pub help: Option<Text>,
    /// Other places that matter.
    pub related: Vec<Related>,
    /// A replacement that is certain.
    pub fix: Option<Fix>,
}

/// Another place that explains a problem.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// Why it matters.
    pub message: Text,
}

/// A machine-applicable replacement.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub replacement: String,
}

impl Diagnostic {
    /// A diagnostic with its code's usual severity and nothing optional.
    pub fn new(code: &'static Code, span: Span, message: Text) -> Self {
        Diagnostic {
            code,
            severity: code.severity,
            span,
            message,
            label: None,
            help: None,
            related: Vec::new(),
            fix: None,
        }
    }

    /// Adds words under the marked characters.
    #[must_use]
    pub fn label(mut self, fr: impl Into<String>, en: impl Into<String>) -> Self {
        self.label = Some(Text::new(fr, en));
        self
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, fr: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Text::new(fr, en));
        self
    }

    /// Adds another place that matters.
    #[must_use]
    pub fn related(mut self, span: Span, message: Text) -> Self {
        self.related.push(Related { span, message });
        self
    }

    /// Adds a replacement that is certain.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }

    /// Whether this stops the entry from being published.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
