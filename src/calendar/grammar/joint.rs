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

/// Words that add what follows to what stands before.
const AND: [&[&str]; 14] = [
    &["et"],
    &["puis"],
    &["plus"],
    &["aussi"],
    &["egalement"],
    &["ainsi", "que"],
    &["de", "meme", "que"],
    &["en", "plus"],
    &["et", "puis"],
    &["et", "aussi"],
    &["et", "egalement"],
    &["et", "en", "plus"],
    &["et", "en", "outre"],
    &["mais", "aussi"],
];

impl Reading<'_> {
    /// The token after words that add what follows to what stands before: `et`, `plus`, `ainsi que`.
    pub(super) fn and_words(&self, at: usize) -> Option<usize> {
        let end = self.wording(at, &AND)?;
        // "Plus tard", "aussi longtemps que", "plus de"
        let adverb = matches!(self.word(end - 1), Some("plus" | "aussi"));
        let more = |word: &str| matches!(word, "tard" | "tot" | "longtemps" | "que" | "de" | "d");
        (!(adverb && self.word(end).is_some_and(more))).then_some(end)
    }

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
                Some(Kind::Word(word)) if word == "ou" => (Joint::Or, at + 1),
                Some(Kind::Word(_)) => match self.and_words(at) {
                    Some(end) => (Joint::And, end),
                    None => return (joint, at),
                },
                _ => return (joint, at),
            };
            joint = joint.max(found);
            at = next;
        }
    }
}
