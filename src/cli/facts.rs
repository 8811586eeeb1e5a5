//! Named facts, shown as text or as JSON. What nobody knows is not among them.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::diag::render::clean;

/// Facts in the order they were added.
#[derive(Debug, Default)]
pub(super) struct Facts(Vec<(&'static str, Fact)>);

#[derive(Debug)]
enum Fact {
    One(String),
    Many(Vec<String>),
    Group(Facts),
    Groups(Vec<Facts>),
}

impl Facts {
    /// Adds a fact that may be unknown.
    #[must_use]
    pub(super) fn one(mut self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        if let Some(value) = value {
            self.0.push((name, Fact::One(value.into())));
        }
        self
    }

    /// Adds a fact that may be yes, no or unknown.
    #[must_use]
    pub(super) fn yes_no(self, name: &'static str, value: Option<bool>) -> Self {
        self.one(name, value.map(|yes| if yes { "oui" } else { "non" }))
    }

    /// Adds a list, unless it is empty.
    #[must_use]
    pub(super) fn many(mut self, name: &'static str, values: Vec<String>) -> Self {
        if !values.is_empty() {
            self.0.push((name, Fact::Many(values)));
        }
        self
    }

    /// Adds facts of its own, unless there are none.
    #[must_use]
    pub(super) fn group(mut self, name: &'static str, facts: Facts) -> Self {
        if !facts.0.is_empty() {
            self.0.push((name, Fact::Group(facts)));
        }
        self
    }

    /// Adds a list of facts, without empty ones.
    #[must_use]
    pub(super) fn groups(mut self, name: &'static str, list: impl IntoIterator<Item = Facts>) -> Self {
        let list: Vec<Facts> = list.into_iter().filter(|facts| !facts.0.is_empty()).collect();
        if !list.is_empty() {
            self.0.push((name, Fact::Groups(list)));
        }
        self
    }

    /// One line a fact, groups indented, lists with dashes.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.write(0, &mut text);
        text
    }

    fn write(&self, depth: usize, text: &mut String) {
        let indent = "  ".repeat(depth);
        for (name, fact) in &self.0 {
            match fact {
                Fact::One(value) => text.push_str(&format!("{indent}{name} : {}\n", clean(value))),
                Fact::Many(values) => {
                    text.push_str(&format!("{indent}{name} :\n"));
                    values.iter().for_each(|value| text.push_str(&format!("{indent}  - {}\n", clean(value))));
                }
                Fact::Group(facts) => {
                    text.push_str(&format!("{indent}{name} :\n"));
                    facts.write(depth + 1, text);
                }
                Fact::Groups(list) => {
                    text.push_str(&format!("{indent}{name} :\n"));
                    list.iter().for_each(|facts| facts.write_item(depth + 1, text));
                }
            }
        }
    }

    /// The same after a dash.
    fn write_item(&self, depth: usize, text: &mut String) {
        let mut item = String::new();
        self.write(depth + 1, &mut item);
        let indent = "  ".repeat(depth);
        text.push_str(&format!("{indent}- {}", item.trim_start()));
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
            Fact::Many(values) => values.serialize(serializer),
            Fact::Group(facts) => facts.serialize(serializer),
            Fact::Groups(list) => list.serialize(serializer),
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
            .groups(
                "contacts",
                [Facts::default().one("nom", Some("B")).one("role", Some("C")), Facts::default()],
            );
        assert_eq!(facts.text(), "nom : A\ngrossesse : non\ncontacts :\n  - nom : B\n    role : C\n");
        let json = serde_json::to_string(&facts).expect("facts are JSON");
        assert_eq!(json, r#"{"nom":"A","grossesse":"non","contacts":[{"nom":"B","role":"C"}]}"#);
    }
}
