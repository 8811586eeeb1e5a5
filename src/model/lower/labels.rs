//! What a word, a need or a danger is called.

use crate::diag::{Diagnostic, Text};
use crate::model::Labels;
use crate::model::codes as c;
use crate::schema::{FieldId as F, Record};

/// The labels of a record; one in the language of the content is expected.
pub(super) fn labels(record: &Record, content: &str, problems: &mut Vec<Diagnostic>) -> Labels {
    let labels = Labels::new(record.strings_by_language(F::Label), content);
    // Without any, the field itself is missing, which is told already.
    if labels.iter().next().is_some() && !labels.has(content) {
        let message = Text::new(
            format!("pas de libellé en « {content} », la langue principale du site"),
            format!("no label in “{content}”, the main language of the site"),
        );
        let found = Diagnostic::new(&c::NO_LABEL, record.span_of(F::Label), message);
        problems.push(found.help(format!("ajoutez « {content}: … »"), format!("add “{content}: …”")));
    }
    labels
}
