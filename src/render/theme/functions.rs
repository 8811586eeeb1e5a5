//! Functions that templates may call, registered before any template is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value as Json};
use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::marking::page_language;
use crate::lang::{Languages, Strings};

/// `t(k="list.count", n=3, place="Liège")`: words in the page's language, counted by `n` when given.
pub(super) fn register(
    tera: &mut Tera,
    strings: &BTreeMap<String, Strings>,
    content: &'static str,
    languages: Languages,
) {
    super::marking::register(tera, content, languages);
    let strings = Arc::new(strings.clone());
    tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let lang = page_language(state)?;
        let key: &str = kwargs.must_get("k")?;
        let Some(words) = strings.get(&lang) else { return Ok(key.to_owned()) };
        let mut parameters: Vec<(String, String)> = Vec::new();
        for (name, value) in kwargs.iter() {
            let name = name.as_str().unwrap_or_default();
            if name != "k" && name != "n" {
                parameters
                    .push((name.to_owned(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
            }
        }
        let parameters: Vec<(&str, &str)> =
            parameters.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        Ok(match kwargs.get::<u64>("n")? {
            Some(n) => words.count(key, n, &parameters),
            None => words.with(key, &parameters),
        })
    });
}

/// Texts without parameters as nested maps, for templates: `s.entry.call`.
pub(in crate::render) fn nested(strings: &Strings) -> Value {
    let mut root = Map::new();
    for key in strings.keys() {
        insert(&mut root, key, strings.get(key));
    }
    Value::from_serializable(&root)
}

fn insert(branch: &mut Map<String, Json>, key: &str, text: &str) {
    match key.split_once('.') {
        None => _ = branch.insert(key.to_owned(), text.into()),
        Some((first, rest)) => {
            let inner = branch.entry(first).or_insert_with(|| Map::new().into());
            inner.as_object_mut().into_iter().for_each(|inner| insert(inner, rest, text));
        }
    }
}
