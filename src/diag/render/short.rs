//! One line a problem: `file:line:column: erreur[E0203]: message ; what to write`.

use super::{clean, shown};
use crate::diag::{Diagnostic, MessageLang, Sources};

/// One line, without its end.
pub fn short(problem: &Diagnostic, sources: &Sources<'_>, lang: MessageLang) -> String {
    let place = shown(problem.span, sources);
    let said = |text: Option<&crate::diag::Text>| text.map(|text| clean(text.get(lang)));
    let separator = match lang {
        MessageLang::Fr => " ; ",
        MessageLang::En => "; ",
    };
    let advice: Vec<String> =
        [said(Some(&problem.message)), said(problem.label.as_ref()), said(problem.help.as_ref())]
            .into_iter()
            .flatten()
            .collect();
    format!(
        "{}:{}:{}: {}[{}]: {}",
        place.path,
        place.start.line,
        place.start.column,
        problem.severity.word(lang),
        problem.code.id,
        advice.join(separator)
    )
}
