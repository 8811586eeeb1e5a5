//! Texts that change with a number, and places in texts that name a form of a word.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::fill;

/// A text for each number: `other`, unless the number has one of its own. `{n}` stands for the number.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "Written")]
pub struct Numbered {
    exact: BTreeMap<i8, String>,
    other: String,
}

/// One text for all numbers, or a table.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a text, or a table of numbers with `other`")]
enum Written {
    One(String),
    Several(BTreeMap<String, String>),
}

impl From<Written> for Numbered {
    fn from(written: Written) -> Self {
        match written {
            Written::One(other) => Numbered { exact: BTreeMap::new(), other },
            Written::Several(mut texts) => {
                let other = texts.remove("other").unwrap_or_default();
                let exact = texts.into_iter().filter_map(|(n, text)| Some((n.parse().ok()?, text))).collect();
                Numbered { exact, other }
            }
        }
    }
}

impl Numbered {
    /// The text of a number, which `said` writes.
    pub fn text(&self, n: i8, said: &str) -> String {
        fill(self.exact(n).unwrap_or(&self.other), &[("n", said)])
    }

    /// The text that a number has of its own.
    pub fn exact(&self, n: i8) -> Option<&str> {
        self.exact.get(&n).map(String::as_str)
    }

    /// All its texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.exact.values().chain([&self.other]).map(String::as_str)
    }
}

/// The places of a text, in their order: `{days:on}` is `days` with the form `on`.
pub fn places(text: &str) -> Vec<(&str, Option<&str>)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((place, behind)) = after.split_once('}') else { break };
        found.push(match place.split_once(':') {
            Some((name, form)) => (name, Some(form)),
            None => (place, None),
        });
        rest = behind;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_its_own_text_or_that_of_all_others() {
        let days = Numbered::from(Written::Several(BTreeMap::from([
            ("1".to_owned(), "1er".to_owned()),
            ("other".to_owned(), "{n}".to_owned()),
        ])));
        assert_eq!(days.text(1, "1"), "1er");
        assert_eq!(days.text(2, "2"), "2");
    }

    #[test]
    fn places_name_forms() {
        assert_eq!(places("le {ranks} {day:plural}, {"), [("ranks", None), ("day", Some("plural"))]);
    }
}
