//! A person's number that may not be shown yet.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};

codes! {
    ASK_FIRST "W0606" Warning "accord de la personne ?" "has the person agreed?"
        "Un contact se montre quand l'organisation l'a publié (la fiche a une source), ou quand la personne est d'accord (« affichage: oui »). Sinon il reste caché ; « affichage: non » dit que c'est voulu."
        "A contact is shown when the organisation published it (the entry has a source), or when the person agreed (“affichage: oui”). Otherwise it stays hidden; “affichage: non” says that this is meant.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    for entry in checking.directory.entries().iter().filter(|entry| entry.sources.is_empty()) {
        if entry.contacts.iter().any(|contact| !contact.shown && !contact.decided) {
            let message = Text::new(
                format!("un contact de « {} » n'est pas montré : accord de la personne ?", entry.name),
                format!("a contact of “{}” is not shown: has the person agreed?", entry.name),
            );
            problems.push(Diagnostic::new(&ASK_FIRST, entry.name_span, message).help(
                "ajoutez la source qui le publie, ou « affichage: oui » si la personne est d'accord",
                "add the source that publishes it, or “affichage: oui” if the person agreed",
            ));
        }
    }
}
