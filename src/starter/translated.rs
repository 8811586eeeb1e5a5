//! Groups that say something in the main language and, under `traductions`, in the others: written for another main language.

use super::yaml::{group, scalar, text, texts, texts_by_language};
use crate::lang::{Languages, first};
use crate::source::{Mapping, Value};

/// The lines of a list item. `words` are the fields that are translated; `keep` may change or drop any other text.
pub(super) fn item(
    of: &Mapping,
    words: &[&str],
    main: &str,
    keep: impl Fn(&str, &str) -> Option<String>,
) -> String {
    let said = |field: &str, lang: &str| -> Option<String> {
        if lang == first().code {
            return text(of, field).map(str::to_owned);
        }
        let inner = group(of, "traductions").and_then(|all| group(all, lang));
        inner.and_then(|inner| text(inner, field)).map(str::to_owned)
    };
    let mut lines = Vec::new();
    for (key, node) in &of.entries {
        let name = key.text.as_str();
        let value = match &node.value {
            _ if name == "traductions" => continue,
            _ if words.contains(&name) => {
                said(name, main).or_else(|| said(name, first().code)).map(|text| scalar(&text))
            }
            Value::Scalar(value) => keep(name, &value.text),
            Value::Sequence(_) => Some(format!("[{}]", texts(of, name).join(", "))),
            Value::Mapping(inner) => Some(flow(inner)),
            Value::Empty => None,
        };
        lines.extend(value.map(|value| format!("{name}: {value}")));
    }
    let mut out: String = lines
        .iter()
        .enumerate()
        .map(|(at, line)| format!("  {} {line}\n", if at == 0 { '-' } else { ' ' }))
        .collect();
    let others = Languages::shipped().codes().filter(|lang| *lang != main).filter_map(|lang| {
        let own = words.iter().filter_map(|field| {
            let told = said(field, lang)?;
            // The same words as in the main language say nothing more.
            (said(field, main).as_ref() != Some(&told)).then(|| format!("{field}: {}", scalar(&told)))
        });
        let own: Vec<String> = own.collect();
        (!own.is_empty()).then(|| format!("      {lang}: {{{}}}\n", own.join(", ")))
    });
    let others: String = others.collect();
    if !others.is_empty() {
        out += &format!("    traductions:\n{others}");
    }
    out
}

fn flow(inner: &Mapping) -> String {
    let pairs = inner.entries.iter().filter_map(|(key, node)| match &node.value {
        Value::Scalar(value) => Some(format!("{}: {}", key.text, scalar(&value.text))),
        _ => None,
    });
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}

/// Whether a term has a label in some language.
pub(super) fn has_label(of: &Mapping, lang: &str) -> bool {
    texts_by_language(of, "libelle").iter().any(|(known, _)| *known == lang)
}
