//! Functions that templates may call, registered before any template is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult};

use super::Strings;
use super::marking::page_language;

/// `t(k="list.count", n=3, place="Liège")`: words in the page's language, counted by `n` when given.
pub(super) fn register(tera: &mut Tera, strings: &BTreeMap<String, Strings>) {
    super::marking::register(tera);
    let strings = Arc::new(strings.clone());
    tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let lang = page_language(state)?;
        let key: &str = kwargs.must_get("k")?;
        let Some(words) = strings.get(&lang).or_else(|| strings.get("fr")) else { return Ok(key.to_owned()) };
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
