//! The colours that a site chooses, where a theme of its own would be too much.

use crate::diag::Span;
use crate::schema::{FieldId as F, Record};

/// Colours as `#rrggbb`, for the light scheme and for the dark one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Colours {
    /// Of links, buttons and marks.
    pub main: [Option<String>; 2],
    /// Behind everything.
    pub ground: [Option<String>; 2],
    /// Where they are written; nothing where there are none.
    pub span: Option<Span>,
}

impl Colours {
    /// Those of the settings.
    pub(super) fn of(settings: &Record) -> Self {
        let Some(record) = settings.record(F::Colours) else { return Colours::default() };
        Colours {
            main: [F::MainColour, F::MainColourDark].map(|field| record.string(field)),
            ground: [F::Ground, F::GroundDark].map(|field| record.string(field)),
            span: Some(settings.span_of(F::Colours)),
        }
    }
}
