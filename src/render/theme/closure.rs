//! Which templates a template needs: those that it extends and includes, and those that hold its components, and what
//! those need. A page depends on these and on no other, so that a change of one template makes only its pages again.
//!
//! Names are looked for in the text. Too many only make a page again for nothing; a name that was missed would leave it
//! stale, so HTML elements that are called like a component (`<link`) count too.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Key, KeyBuilder};

/// A key for each template: its text and that of all that it needs.
pub(super) fn keys(templates: &[(String, &str)]) -> BTreeMap<String, Key> {
    let mut holders: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, (name, text)) in templates.iter().enumerate() {
        for component in components(text) {
            holders.entry(component).or_default().insert(at);
        }
        holders.entry(name).or_default().insert(at);
    }
    let needs: Vec<BTreeSet<usize>> = templates
        .iter()
        .map(|(_, text)| names(text).filter_map(|name| holders.get(name)).flatten().copied().collect())
        .collect();
    let key = |at: usize| {
        let mut all = BTreeSet::from([at]);
        let mut waiting = vec![at];
        while let Some(at) = waiting.pop() {
            let more = needs.get(at).into_iter().flatten().filter(|need| all.insert(**need));
            waiting.extend(more.copied().collect::<Vec<_>>());
        }
        let found = all.iter().filter_map(|at| templates.get(*at));
        found
            .fold(KeyBuilder::new("templates"), |key, (name, text)| {
                key.part(name.as_bytes()).part(text.as_bytes())
            })
            .finish()
    };
    templates.iter().enumerate().map(|(at, (name, _))| (name.clone(), key(at))).collect()
}

/// The components that a template defines.
pub(super) fn components(text: &str) -> Vec<&str> {
    let tags = text.split("{%").skip(1).map(|rest| rest.trim_start_matches('-').trim_start());
    tags.filter_map(|tag| tag.strip_prefix("component")?.trim_start().split(is_end).next())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Words in quotes, which may be templates, and words after `<`, which may be components.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split(['"', '\'', '`']);
    let elements = text.split('<').skip(1).filter_map(|rest| rest.trim_start().split(is_end).next());
    quoted.chain(elements)
}

fn is_end(c: char) -> bool {
    !(c.is_alphanumeric() || c == '_' || c == '-' || c == '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_depends_on_what_it_includes_extends_and_calls_and_on_nothing_else() {
        let before = [
            ("base.html", "{% block content %}{% endblock %}"),
            ("page.html", "{% extends \"base.html\" %}{% block content %}{{ <card /> }}{% endblock %}"),
            ("bare.html", "{% extends 'base.html' %}"),
            (
                "parts/card.html",
                "{%- component card() -%}{% include \"parts/deep.html\" %}{% endcomponent card %}",
            ),
            ("parts/deep.html", "x"),
        ];
        let with = |path: &str| -> BTreeMap<String, Key> {
            let texts = before
                .map(|(name, text)| (name, if name == path { format!("{text}!") } else { text.to_owned() }));
            let all: Vec<(String, &str)> = texts.iter().map(|(n, t)| ((*n).to_owned(), t.as_str())).collect();
            keys(&all)
        };
        let start = with("none");
        let changed = |path: &str| -> Vec<String> {
            let now = with(path);
            now.iter().filter(|(name, key)| start[*name] != **key).map(|(name, _)| name.clone()).collect()
        };
        assert_eq!(changed("base.html"), ["bare.html", "base.html", "page.html"]);
        assert_eq!(changed("parts/deep.html"), ["page.html", "parts/card.html", "parts/deep.html"]);
        assert_eq!(changed("page.html"), ["page.html"]);
    }
}
