//! A check that is too old.

use jiff::ToSpan as _;

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};

codes! {
    STALE "W0609" Warning "vérification ancienne" "old verification"
        "La fiche a été vérifiée il y a longtemps (« verification_mois » de site.yaml). Rappelez l'organisation, puis changez « verifie_le »."
        "The entry was checked long ago (“verification_mois” of site.yaml). Call the organisation again, then change “verifie_le”.";
    FUTURE "E0610" Error "vérification dans le futur" "verification in the future"
        "« verifie_le » est le jour où quelqu'un a vérifié : il ne peut pas être à venir."
        "“verifie_le” is the day somebody checked: it cannot lie ahead.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    let months = i64::from(checking.directory.config.verification_months.min(1200));
    let limit = checking.today.saturating_sub(months.months());
    for entry in checking.directory.entries() {
        let Some(on) = entry.verification.on else { continue };
        if on < limit {
            let message = Text::new(
                format!("« {} » a été vérifiée le {on}, il y a plus de {months} mois", entry.name),
                format!("“{}” was checked on {on}, more than {months} months ago", entry.name),
            );
            problems.push(Diagnostic::new(&STALE, entry.name_span, message).help(
                "rappelez l'organisation, puis changez « verifie_le »",
                "call the organisation again, then change “verifie_le”",
            ));
        } else if on > checking.today {
            let message = Text::new(
                format!("« {} » serait vérifiée le {on}, qui n'est pas encore venu", entry.name),
                format!("“{}” would be checked on {on}, which has not come yet", entry.name),
            );
            problems.push(Diagnostic::new(&FUTURE, entry.name_span, message).help(
                "écrivez le jour où la vérification a été faite",
                "write the day on which the check was made",
            ));
        }
    }
}
