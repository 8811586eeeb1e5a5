//! What joins the parts of a sentence: nothing, a comma, "et", a bracket, a full stop.

use super::reading::Reading;
use super::token::Kind;

/// What joins two parts of a sentence; the strongest of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joint {
    None,
    Comma,
    Open,
    And,
    Dash,
    Or,
    Strong,
}

impl Reading<'_> {
    /// What joins the next part, and where that part starts.
    pub(super) fn joint(&self, at: usize) -> (Joint, usize) {
        let (mut joint, mut at) = (Joint::None, at);
        loop {
            let (found, next) = match self.kind(at) {
                Some(Kind::Comma | Kind::Colon) => (Joint::Comma, at + 1),
                Some(Kind::Dash) => (Joint::Dash, at + 1),
                Some(Kind::And) => (Joint::And, at + 1),
                Some(Kind::Semicolon | Kind::Dot) => (Joint::Strong, at + 1),
                // "Me 14-17h / sa 10-12h": between blanks it parts, as in "mardi/jeudi" it does not.
                Some(Kind::Slash) if !self.is_glued(at) && !self.is_glued(at + 1) => (Joint::Strong, at + 1),
                Some(Kind::Open) => (Joint::Open, at + 1),
                Some(Kind::Close) => (Joint::Comma, at + 1),
                Some(Kind::Word(word)) => match word.as_str() {
                    "et" | "puis" => (Joint::And, at + 1),
                    "ou" => (Joint::Or, at + 1),
                    "ainsi" if self.word(at + 1) == Some("que") => (Joint::And, at + 2),
                    _ => return (joint, at),
                },
                _ => return (joint, at),
            };
            joint = joint.max(found);
            at = next;
        }
    }
}
