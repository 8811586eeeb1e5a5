//! Offers that nobody organises, programmes that nobody offers.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};

codes! {
    NO_ORGANISER "W0601" Warning "organisateur à demander" "organiser to be asked"
        "La page dira « organisateur à demander ». Si vous le connaissez, ajoutez « organise_par »."
        "The page will say “organiser to be asked”. If you know it, add “organise_par”.";
    NO_OPERATOR "W0602" Warning "programme sans opérateur" "programme without an operator"
        "Aucune offre ne nomme ce programme : la page dira que le point de contact est à demander."
        "No offer names this programme: the page will say that the point of contact is to be asked.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    for entry in checking.directory.entries() {
        if entry.offer().is_some_and(|offer| offer.organisers.is_empty()) {
            let message = Text::new(
                format!("« {} » ne dit pas qui l'organise", entry.name),
                format!("“{}” does not say who organises it", entry.name),
            );
            problems.push(Diagnostic::new(&NO_ORGANISER, entry.name_span, message).help(
                "ajoutez « organise_par: [le-nom-de-la-fiche] » si vous le savez",
                "add “organise_par: [slug-of-the-entry]” if you know",
            ));
        }
        if entry.programme().is_some() && checking.directory.offers_in(&entry.slug).next().is_none() {
            let message = Text::new(
                format!("aucune offre ne nomme le programme « {} »", entry.name),
                format!("no offer names the programme “{}”", entry.name),
            );
            problems.push(Diagnostic::new(&NO_OPERATOR, entry.name_span, message).help(
                format!("dans chaque offre, ajoutez « programme: {} »", entry.slug),
                format!("in each offer add “programme: {}”", entry.slug),
            ));
        }
    }
}
