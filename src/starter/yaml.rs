//! Writing YAML that reads back as it was meant, and reading what the program carries with it.

use crate::diag::FileId;
use crate::source::{self, Mapping, Node, Value};

/// A text as one value, in quotes wherever a reader could take it for something else.
pub fn scalar(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '’' | '-' | '(' | ')' | '.' | '/' | '_');
    let starts = text.chars().next().is_some_and(char::is_alphabetic);
    // Words that some readers of YAML take for yes, no or nothing.
    let word =
        matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "null" | "yes" | "no" | "on" | "off");
    if starts && !word && text.chars().all(plain) && !text.ends_with(' ') {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // A name has no use for others.
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Names by language, on one line: `{nl: Gent, en: Ghent}`.
pub fn by_language(names: &[(&'static str, String)]) -> String {
    let pairs: Vec<String> = names.iter().map(|(lang, name)| format!("{lang}: {}", scalar(name))).collect();
    format!("{{{}}}", pairs.join(", "))
}

/// The top of a file that the program carries with it. A test reads each of them.
pub fn mapping(text: &str) -> Mapping {
    let mut problems = Vec::new();
    match source::parse(FileId(0), text, 0..text.len(), &mut problems) {
        Ok(Some(Node { value: Value::Mapping(mapping), .. })) => mapping,
        _ => Mapping::default(),
    }
}

/// The groups of a list.
pub fn groups<'a>(mapping: &'a Mapping, key: &str) -> impl Iterator<Item = &'a Mapping> {
    let items = match mapping.get(key).map(|node| &node.value) {
        Some(Value::Sequence(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(|node| match &node.value {
        Value::Mapping(group) => Some(group),
        _ => None,
    })
}

/// The text of a field.
pub fn text<'a>(mapping: &'a Mapping, key: &str) -> Option<&'a str> {
    match &mapping.get(key)?.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        _ => None,
    }
}

/// The texts of a list.
pub fn texts(mapping: &Mapping, key: &str) -> Vec<String> {
    let items = match mapping.get(key).map(|node| &node.value) {
        Some(Value::Sequence(items)) => items.as_slice(),
        _ => &[],
    };
    let text = |node: &Node| match &node.value {
        Value::Scalar(scalar) => Some(scalar.text.clone()),
        _ => None,
    };
    items.iter().filter_map(text).collect()
}

/// The fields of a group inside another.
pub fn group<'a>(mapping: &'a Mapping, key: &str) -> Option<&'a Mapping> {
    match &mapping.get(key)?.value {
        Value::Mapping(inner) => Some(inner),
        _ => None,
    }
}

/// Texts by language.
pub fn texts_by_language(mapping: &Mapping, key: &str) -> Vec<(&'static str, String)> {
    let Some(inner) = group(mapping, key) else { return Vec::new() };
    let known = crate::lang::Languages::shipped().codes();
    known.filter_map(|lang| Some((lang, text(inner, lang)?.to_owned()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        for name in [
            "L’Été",
            "no",
            "a: b",
            "[x]",
            "#1",
            "\"q\" \\ '",
            "62",
            "- x",
            "{a}",
            "عربية",
            "&a",
            "x\ny",
            "C’est « là » !",
        ] {
            let line = format!("zone: {{nom: {}, autres: [{}]}}", scalar(name), scalar(name));
            let found = mapping(&line);
            let zone = group(&found, "zone").unwrap();
            assert_eq!(text(zone, "nom"), Some(name), "{line}");
            assert_eq!(texts(zone, "autres"), [name], "{line}");
        }
    }
}
