//! Words met while texts are read, each analysed once.

use std::collections::HashMap;
use std::sync::Arc;

use super::analysis::Analysis;
use super::document::Voice;
use super::words::words;

/// A word that was met.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Its form, as a number of [`Lexicon::forms`].
    pub form: u32,
    /// Its key, as a number of [`Lexicon::keys`].
    pub key: u32,
    /// Whether it says nothing.
    pub stop: bool,
    /// Whether a phrase may begin with it.
    pub starts: bool,
}

/// Distinct texts, each with a number.
#[derive(Debug, Default)]
pub struct Interned {
    numbers: HashMap<Arc<str>, u32>,
    texts: Vec<Arc<str>>,
}

impl Interned {
    /// The number of a text.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        self.numbers.insert(text, number);
        number
    }

    /// The text of a number.
    pub fn text(&self, number: u32) -> Option<&str> {
        self.texts.get(number as usize).map(AsRef::as_ref)
    }

    /// The texts, by number.
    pub fn into_texts(self) -> Vec<Arc<str>> {
        self.texts
    }
}

/// Reads texts as tokens. A text is cut at its spaces, and what stands between two is analysed when it is first met:
/// no word reaches over a space.
pub struct Lexicon<'a> {
    analysis: &'a Analysis,
    /// Forms.
    pub forms: Interned,
    /// Keys.
    pub keys: Interned,
    pieces: Vec<HashMap<Box<str>, (u32, u32)>>,
    tokens: Vec<Token>,
}

impl<'a> Lexicon<'a> {
    /// An empty lexicon.
    pub fn new(analysis: &'a Analysis) -> Self {
        Lexicon {
            analysis,
            forms: Interned::default(),
            keys: Interned::default(),
            pieces: vec![HashMap::new(); analysis.voices()],
            tokens: Vec::new(),
        }
    }

    /// The words of a text.
    pub fn read(&mut self, voice: Voice, text: &str, onto: &mut Vec<Token>) {
        for piece in text.split_whitespace() {
            let known = self.pieces.get(voice.place()).and_then(|pieces| pieces.get(piece)).copied();
            let (from, to) = known.unwrap_or_else(|| self.analyse(voice, piece));
            onto.extend(self.tokens.get(from as usize..to as usize).into_iter().flatten());
        }
    }

    fn analyse(&mut self, voice: Voice, piece: &str) -> (u32, u32) {
        let from = u32::try_from(self.tokens.len()).unwrap_or(u32::MAX);
        for word in words(piece) {
            let key = self.analysis.key(voice, &word);
            self.tokens.push(Token {
                form: self.forms.number(&word.folded),
                key: self.keys.number(&key),
                stop: self.analysis.is_stop(voice, &word.folded),
                starts: !self.analysis.phrases(&word.folded).is_empty(),
            });
        }
        let to = u32::try_from(self.tokens.len()).unwrap_or(u32::MAX);
        if let Some(pieces) = self.pieces.get_mut(voice.place()) {
            pieces.insert(piece.into(), (from, to));
        }
        (from, to)
    }
}
