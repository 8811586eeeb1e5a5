//! What is wrong with a file of words.

use std::ops::Range;

use crate::diag::Text;

/// Why a file of words is refused.
#[derive(Debug)]
pub struct Unreadable {
    /// What is wrong.
    pub message: Text,
    /// Where, in bytes.
    pub at: Option<Range<usize>>,
}

impl Unreadable {
    /// What the reader of TOML says.
    pub(super) fn toml(error: &toml::de::Error) -> Self {
        Unreadable {
            message: Text::new(
                format!("ce fichier ne se lit pas : {}", error.message()),
                format!("this file cannot be read: {}", error.message()),
            ),
            at: error.span(),
        }
    }
}
