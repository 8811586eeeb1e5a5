//! Why a phrase is refused.

use std::ops::Range;

use crate::diag::{Code, Text};

/// Why a phrase is refused: where, and what to write.
#[derive(Debug, Clone, PartialEq)]
pub struct PhraseError {
    /// What kind of problem.
    pub code: &'static Code,
    /// The bytes of the phrase that are meant; empty at its end when something is missing.
    pub range: Range<usize>,
    /// What is wrong, one sentence.
    pub message: Text,
    /// A few words for under the marked characters.
    pub label: Option<Text>,
    /// What to write instead.
    pub help: Option<Text>,
    /// A whole phrase that is right and near.
    pub proposal: Option<String>,
}

impl PhraseError {
    pub(super) fn new(code: &'static Code, range: Range<usize>, message: Text) -> Self {
        PhraseError { code, range, message, label: None, help: None, proposal: None }
    }

    #[must_use]
    pub(super) fn label(mut self, fr: impl Into<String>, en: impl Into<String>) -> Self {
        self.label = Some(Text::new(fr, en));
        self
    }

    #[must_use]
    pub(super) fn help(mut self, fr: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Text::new(fr, en));
        self
    }

    /// Proposes a whole phrase; the help says so unless it says something else already.
    #[must_use]
    pub(super) fn proposing(mut self, phrase: impl Into<String>) -> Self {
        let phrase = phrase.into();
        if self.help.is_none() {
            self = self.help(format!("écrivez « {phrase} »"), format!("write “{phrase}”"));
        }
        self.proposal = Some(phrase);
        self
    }

    /// The column of the place in the phrase, counted from 1 in characters.
    pub fn column(&self, phrase: &str) -> usize {
        phrase.char_indices().take_while(|(at, _)| *at < self.range.start).count() + 1
    }
}
