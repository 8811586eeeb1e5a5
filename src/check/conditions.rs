//! Conditions that nobody can meet.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};
use crate::model::{AgeUnit, ChildAge, Conditions, Entry};
use crate::schema::FieldId;

codes! {
    IMPOSSIBLE "E0611" Error "conditions impossibles" "impossible conditions"
        "Personne ne peut remplir ces conditions : l'âge minimum dépasse le maximum, ou deux conditions s'excluent."
        "Nobody can meet these conditions: the lowest age exceeds the highest, or two conditions exclude each other.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    for entry in checking.directory.entries() {
        let terms = entry.offer().map(|offer| &offer.terms).or_else(|| entry.programme().map(|p| &p.terms));
        let Some(terms) = terms else { continue };
        let special = terms.conditions_by_zone.iter().map(|(_, conditions)| conditions);
        for conditions in terms.conditions.iter().chain(special) {
            if let Some(why) = impossible(conditions) {
                problems.push(report(entry, why));
            }
        }
    }
}

fn report(entry: &Entry, why: Text) -> Diagnostic {
    Diagnostic::new(&IMPOSSIBLE, entry.name_span, why).help(
        "corrigez les âges ou supprimez une des deux conditions",
        "correct the ages or delete one of the two conditions",
    )
}

fn impossible(conditions: &Conditions) -> Option<Text> {
    if let Some(why) = conditions.child.and_then(nobody) {
        return Some(why);
    }
    let both = conditions.parents_only == Some(true) && conditions.accompanied == Some(true);
    both.then(|| {
        let (one, other) = (FieldId::ParentsOnly.name(), FieldId::Accompanied.name());
        Text::new(
            format!("« {one} » et « {other} » ne vont pas ensemble"),
            format!("“{one}” and “{other}” exclude each other"),
        )
    })
}

/// Why no child is of this age.
fn nobody(child: ChildAge) -> Option<Text> {
    let (fr, en) = match child.unit {
        AgeUnit::Years => ("ans", "years"),
        AgeUnit::Months => ("mois", "months"),
    };
    let min = child.min.unwrap_or(0);
    if let Some(under) = child.under.filter(|under| *under <= min) {
        return Some(Text::new(
            format!("aucun âge n'est à la fois de {min} {fr} ou plus et de moins de {under} {fr}"),
            format!("no age is both {min} {en} or more and less than {under} {en}"),
        ));
    }
    let max = child.max.filter(|max| *max < min)?;
    Some(Text::new(
        format!("aucun âge n'est à la fois de {min} {fr} ou plus et de {max} {fr} au plus"),
        format!("no age is both {min} {en} or more and {max} {en} at most"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_range_must_hold_somebody() {
        let range = |min, under, max| Conditions {
            child: Some(ChildAge { min, under, max, ..ChildAge::default() }),
            ..Conditions::default()
        };
        assert!(impossible(&range(Some(3), Some(3), None)).is_some());
        assert!(impossible(&range(Some(4), None, Some(3))).is_some());
        assert!(impossible(&range(None, Some(0), None)).is_some());
        assert!(impossible(&range(Some(3), None, Some(3))).is_none());
        assert!(impossible(&range(Some(0), Some(6), None)).is_none());
    }

    #[test]
    fn the_message_names_the_bound_that_contradicts_in_its_unit() {
        let child = ChildAge { min: Some(18), under: Some(36), max: Some(12), unit: AgeUnit::Months };
        let why = nobody(child).unwrap();
        assert_eq!(why.fr, "aucun âge n'est à la fois de 18 mois ou plus et de 12 mois au plus");
    }
}
