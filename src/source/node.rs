//! The span tree: YAML as it was written, nothing guessed.

use crate::diag::Span;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// From the first to the last character of the value.
    pub span: Span,
    /// What stands there.
    pub value: Value,
}

/// What stands at a node.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A key without a value (`telephone:`).
    Empty,
    /// Raw text: `no`, `0471 86 04 41` and `9h-12h` are what was written.
    Scalar(Scalar),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values, in the order of the file.
    Mapping(Mapping),
}

/// Text as written, quotes removed and escapes resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Scalar {
    /// The text.
    pub text: String,
    /// How it was written.
    pub style: ScalarStyle,
}

/// How a scalar was written. In a plain one, offsets in the text are offsets in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScalarStyle {
    /// Without quotes.
    Plain,
    /// `'…'` or `"…"`.
    Quoted,
    /// `|` or `>`.
    Block,
}

/// Keys and values, in the order of the file; keys are unique (doubles are reported, the first stays).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mapping {
    /// The pairs.
    pub entries: Vec<(Key, Node)>,
}

/// A key and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The key's text.
    pub text: String,
    /// Its place.
    pub span: Span,
}

impl Mapping {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|(k, _)| k.text == key).map(|(_, node)| node)
    }
}
