//! A temporary notice whose last day is past.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};

codes! {
    EXPIRED "W0607" Warning "alerte passée" "expired notice"
        "Le dernier jour de l'alerte est passé : elle ne s'affiche plus. Supprimez-la, ou changez « au »."
        "The notice's last day is past: it is shown no more. Delete it, or change “au”.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    for entry in checking.directory.entries() {
        let Some(until) = entry.alert.as_ref().and_then(|alert| alert.until) else { continue };
        if until < checking.today {
            let message = Text::new(
                format!("l'alerte de « {} » est passée depuis le {until}", entry.name),
                format!("the notice of “{}” ended on {until}", entry.name),
            );
            problems.push(
                Diagnostic::new(&EXPIRED, entry.name_span, message)
                    .help("supprimez « alerte »", "delete “alerte”"),
            );
        }
    }
}
