//! A street or a point in any text of an entry whose place is confidential.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};

codes! {
    STREET "E0612" Error "rue dans le texte d'un lieu confidentiel" "street in the text of a confidential place"
        "Le lieu est confidentiel et un texte de la fiche semble contenir une adresse. Supprimez-la : le dépôt est public."
        "The place is confidential and a text of the entry seems to hold an address. Delete it: the repository is public.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    for entry in checking.directory.entries() {
        let secret = checking.directory.places_of(entry).iter().any(|place| place.confidential);
        if let Some(at) = entry.address_said.filter(|_| secret) {
            let message = Text::new(
                format!("un texte de « {} » semble donner l'adresse d'un lieu confidentiel", entry.name),
                format!("a text of “{}” seems to give the address of a confidential place", entry.name),
            );
            problems.push(Diagnostic::new(&STREET, at, message).help(
                "supprimez la rue et le numéro du texte",
                "delete the street and number from the text",
            ));
        }
    }
}
