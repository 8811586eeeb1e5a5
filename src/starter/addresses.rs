//! The names of a model that stand in addresses (folders of kinds, ids of words, vocabularies), in the main language of a directory.

use std::collections::HashMap;

use super::yaml::{group, mapping, text};
use crate::source::Value;

/// A language whose addresses have the words of this one: its own letters are none of an address.
const INSTEAD: &str = "en";

/// New names: by the list that they stand in (`genres`, `taxonomies`, or a vocabulary), the name of the model, the new one.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    lists: HashMap<String, HashMap<String, String>>,
}

impl Addresses {
    /// What `adresses.yaml` of a model says of a language.
    pub(super) fn read(file: &str, main: &str) -> Self {
        let mut lists: HashMap<String, HashMap<String, String>> = HashMap::new();
        for (list, node) in &mapping(file).entries {
            let Value::Mapping(names) = &node.value else { continue };
            for (name, _) in &names.entries {
                let new =
                    group(names, &name.text).and_then(|all| text(all, main).or_else(|| text(all, INSTEAD)));
                if let Some(new) = new {
                    lists.entry(list.text.clone()).or_default().insert(name.text.clone(), new.to_owned());
                }
            }
        }
        Addresses { lists }
    }

    fn of<'a>(&'a self, list: &str, name: &'a str) -> &'a str {
        self.lists.get(list).and_then(|names| names.get(name)).map_or(name, String::as_str)
    }

    /// The path of an entry, whose first folder is its kind.
    pub(super) fn path(&self, path: &str) -> String {
        match path.split_once('/') {
            Some((kind, rest)) => format!("{}/{rest}", self.of("genres", kind)),
            None => path.to_owned(),
        }
    }

    /// The file of a vocabulary, and its words.
    pub(super) fn vocabulary(&self, path: &str, text: &str) -> (String, String) {
        let Some(list) = path.strip_suffix(".yaml").filter(|list| self.lists.contains_key(*list)) else {
            return (path.to_owned(), self.words(text));
        };
        let line = |line: &str| match line.split_once("id: ") {
            Some((before, rest)) if before.trim_start().starts_with('-') => {
                let end = rest.find([',', '}', ' ']).unwrap_or(rest.len());
                format!("{before}id: {}{}", self.of(list, &rest[..end]), &rest[end..])
            }
            _ => line.to_owned(),
        };
        (format!("{}.yaml", self.of("taxonomies", list)), lines(text, line))
    }

    /// An entry or a need: its lines `themes: […]` and their like.
    pub(super) fn words(&self, text: &str) -> String {
        lines(text, |line| {
            let Some((field, list)) = line.split_once(": [") else { return line.to_owned() };
            if !self.lists.contains_key(field) {
                return line.to_owned();
            }
            format!("{}: [{}", self.of("taxonomies", field), self.listed(field, list))
        })
    }

    /// The settings: kinds, what fields stand on, vocabularies with pages.
    pub(super) fn settings(&self, text: &str) -> String {
        let mut in_kinds = false;
        lines(text, |line| {
            if !line.starts_with([' ', '#']) {
                in_kinds = line.starts_with("genres:");
            }
            if let Some((field, list)) = line.split_once(": [")
                && let Some(of) = [("sur", "genres"), ("taxonomies", "taxonomies")]
                    .iter()
                    .find(|(name, _)| *name == field.trim())
            {
                return format!("{field}: [{}", self.listed(of.1, list));
            }
            let kind = line.strip_prefix("  ").filter(|rest| in_kinds && !rest.starts_with(' '));
            match kind.and_then(|rest| rest.split_once(':')) {
                Some((kind, rest)) => format!("  {}:{rest}", self.of("genres", kind)),
                None => line.to_owned(),
            }
        })
    }

    /// Names up to the bracket that ends their list, and what follows.
    fn listed(&self, list: &str, text: &str) -> String {
        let (names, rest) = text.split_once(']').unwrap_or((text, ""));
        let names: Vec<&str> = names.split(',').map(|name| self.of(list, name.trim())).collect();
        format!("{}]{rest}", names.join(", "))
    }
}

fn lines(text: &str, mut each: impl FnMut(&str) -> String) -> String {
    text.lines().map(|line| each(line) + "\n").collect()
}
