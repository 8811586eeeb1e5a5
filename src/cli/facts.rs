//! Named facts, shown as text or as JSON. What nobody knows is not among them.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::diag::render::clean;

/// Facts in the order they were added.
#[derive(Debug, Default)]
pub(super) struct Facts(Vec<(&'static str, Fact)>);

/// What a fact is.
#[derive(Debug)]
pub(super) enum Fact {
    /// A text.
    One(String),
    /// A list.
    Many(Vec<Fact>),
    /// Facts of its own.
    Group(Facts),
}

impl Fact {
    /// A list, unless it is empty.
    pub(super) fn list(list: Vec<Fact>) -> Option<Fact> {
        (!list.is_empty()).then_some(Fact::Many(list))
    }
}

impl Facts {
    /// Adds a fact that may be unknown.
    pub(super) fn add(&mut self, name: &'static str, fact: Option<Fact>) {
        self.0.extend(fact.map(|fact| (name, fact)));
    }

    /// The same for a text.
    #[must_use]
    pub(super) fn one(mut self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        self.add(name, value.map(|value| Fact::One(value.into())));
        self
    }

    /// The same for yes or no.
    #[must_use]
    pub(super) fn yes_no(self, name: &'static str, value: Option<bool>) -> Self {
        self.one(name, value.map(|yes| if yes { "oui" } else { "non" }))
    }

    /// Adds a list of texts, unless it is empty.
    #[must_use]
    pub(super) fn many(mut self, name: &'static str, values: Vec<String>) -> Self {
        self.add(name, Fact::list(values.into_iter().map(Fact::One).collect()));
        self
    }

    /// Adds a list of facts, unless it is empty.
    #[must_use]
    pub(super) fn groups(mut self, name: &'static str, list: impl IntoIterator<Item = Facts>) -> Self {
        self.add(name, Fact::list(list.into_iter().map(Fact::Group).collect()));
        self
    }

    /// One line a fact, groups indented, lists with dashes.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.write(0, &mut text);
        text
    }

    fn write(&self, depth: usize, text: &mut String) {
        for (name, fact) in &self.0 {
            text.push_str(&format!("{}{name} :", "  ".repeat(depth)));
            fact.write(depth, text);
        }
    }
}

impl Fact {
    /// On the line of its name, or below it.
    fn write(&self, depth: usize, text: &mut String) {
        match self {
            Fact::One(value) => text.push_str(&format!(" {}\n", clean(value))),
            Fact::Group(facts) => {
                text.push('\n');
                facts.write(depth + 1, text);
            }
            Fact::Many(list) => {
                text.push('\n');
                for fact in list {
                    let mut item = String::new();
                    fact.write(depth + 1, &mut item);
                    text.push_str(&format!("{}- {}", "  ".repeat(depth + 1), item.trim_start()));
                }
            }
        }
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, fact) in &self.0 {
            map.serialize_entry(name, fact)?;
        }
        map.end()
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Fact::One(value) => value.serialize(serializer),
            Fact::Many(list) => list.serialize(serializer),
            Fact::Group(facts) => facts.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unknown_is_left_out_and_no_is_said() {
        let facts = Facts::default()
            .one("nom", Some("A"))
            .one("resume", None::<String>)
            .yes_no("grossesse", Some(false))
            .yes_no("accompagne", None)
            .many("themes", Vec::new())
            .groups("contacts", [Facts::default().one("nom", Some("B")).one("role", Some("C"))]);
        assert_eq!(facts.text(), "nom : A\ngrossesse : non\ncontacts :\n  - nom : B\n    role : C\n");
        let json = serde_json::to_string(&facts).expect("facts are JSON");
        assert_eq!(json, r#"{"nom":"A","grossesse":"non","contacts":[{"nom":"B","role":"C"}]}"#);
    }
}
