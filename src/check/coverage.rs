//! An offer that covers nothing and takes place nowhere: no page of a zone could show it.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};

codes! {
    NOWHERE "W0603" Warning "offre sans zone ni lieu" "offer without zone or place"
        "Sans « zones_couvertes » ni « lieux », aucune page de commune ne peut montrer cette offre."
        "Without “zones_couvertes” or “lieux” no commune's page can show this offer.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    for entry in checking.directory.entries().iter().filter(|entry| entry.kind.is_offer()) {
        let located = checking.directory.places_of(entry).iter().any(|place| place.shown_zone.is_some());
        if !located && checking.directory.covers(entry).is_empty() {
            let message = Text::new(
                format!("« {} » ne couvre aucune zone et n'a pas de lieu", entry.name),
                format!("“{}” covers no zone and has no place", entry.name),
            );
            problems.push(Diagnostic::new(&NOWHERE, entry.name_span, message).help(
                "ajoutez « zones_couvertes: [liege] » ou un lieu avec sa commune",
                "add “zones_couvertes: [liege]” or a place with its commune",
            ));
        }
    }
}
