//! The fields of a file as a tree: read of its text once, changed in memory, written with a field a line.

use repere::diag::FileId;
use repere::source::{Node, Value, parse};

/// Named values, in the order of the file.
pub type Fields = Vec<(String, Tree)>;

/// What stands in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// A text, as the reader gives it.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Named values.
    Fields(Fields),
}

impl Tree {
    /// The tree of a text, by the reader of the crate.
    pub fn read(text: &str) -> Tree {
        let mut problems = Vec::new();
        let node = parse(FileId(0), text, 0..text.len(), &mut problems);
        assert!(problems.is_empty(), "{text}: {problems:?}");
        node.ok().flatten().map_or(Tree::Fields(Vec::new()), |node| Tree::of(&node))
    }

    fn of(node: &Node) -> Tree {
        match &node.value {
            Value::Empty => Tree::Text(String::new()),
            Value::Scalar(scalar) => Tree::Text(scalar.text.clone()),
            Value::Sequence(nodes) => Tree::List(nodes.iter().map(Tree::of).collect()),
            Value::Mapping(mapping) => {
                let pairs = mapping.entries.iter().map(|(key, node)| (key.text.clone(), Tree::of(node)));
                Tree::Fields(pairs.collect())
            }
        }
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        if let Tree::Text(text) = self { Some(text) } else { None }
    }

    /// The named values, where it has some.
    pub fn fields(&self) -> Option<&Fields> {
        if let Tree::Fields(fields) = self { Some(fields) } else { None }
    }

    /// The elements, where it is a list.
    pub fn items(&self) -> &[Tree] {
        if let Tree::List(items) = self { items } else { &[] }
    }

    /// Puts other words in the place of some, in all texts.
    pub fn replace(&mut self, old: &str, new: &str) {
        match self {
            Tree::Text(text) if text.contains(old) => *text = text.replace(old, new),
            Tree::Text(_) => {}
            Tree::List(items) => items.iter_mut().for_each(|item| item.replace(old, new)),
            Tree::Fields(fields) => fields.iter_mut().for_each(|(_, value)| value.replace(old, new)),
        }
    }

    /// As it stands on one line of a file.
    pub fn flow(&self) -> String {
        match self {
            Tree::Text(text) => quoted(text),
            Tree::List(items) => {
                format!("[{}]", items.iter().map(Tree::flow).collect::<Vec<_>>().join(", "))
            }
            Tree::Fields(fields) => {
                let pairs = fields.iter().map(|(name, value)| format!("{name}: {}", value.flow()));
                format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// The value of a field.
pub fn value<'a>(fields: &'a Fields, name: &str) -> Option<&'a Tree> {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// The text of a file of fields.
pub fn written(fields: &Fields) -> String {
    fields.iter().map(|(name, value)| format!("{name}: {}\n", value.flow())).collect()
}

/// A text as YAML: without quotes where that is certain.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || " -.’".contains(c);
    let ends = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if text.chars().all(plain) && ends(text.chars().next()) && ends(text.chars().last()) {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
