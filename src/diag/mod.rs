//! Problems found in content, and how they are shown.
//!
//! A mistake in content is data: a [`Diagnostic`], never an `Err` and never a
//! panic. This module owns the types and the renderers; each [`Code`] is
//! declared beside the rule that reports it.

mod code;
mod diagnostic;
mod files;
pub mod render;
mod span;

pub(crate) use code::codes;
pub use code::{Code, Severity};
pub use diagnostic::{Diagnostic, Fix, Related};
pub use files::{FileId, Position, ReadAgain, SourceFile, SourceMap, Sources};
pub use span::Span;

/// Everything an editor reads exists in French and in English.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text {
    /// French, shown first.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A text in both languages.
    pub fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Text { fr: fr.into(), en: en.into() }
    }

    /// The text in the asked language.
    pub fn get(&self, lang: MessageLang) -> &str {
        match lang {
            MessageLang::Fr => &self.fr,
            MessageLang::En => &self.en,
        }
    }
}

/// Language of messages to editors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MessageLang {
    /// French, the default.
    #[default]
    Fr,
    /// English.
    En,
}

impl MessageLang {
    /// All of them.
    pub const ALL: [MessageLang; 2] = [MessageLang::Fr, MessageLang::En];

    /// What is said in this language.
    pub fn pick<T>(self, fr: T, en: T) -> T {
        match self {
            MessageLang::Fr => fr,
            MessageLang::En => en,
        }
    }
}
