//! Two entries that may be one: same enterprise number, or same name at one place.

use std::collections::BTreeMap;

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Related, Text};
use crate::model::{Directory, Entry};
use crate::schema::FieldId;
use crate::text::fold;

codes! {
    TWICE "W0608" Warning "fiche peut-être en double" "entry perhaps twice"
        "Deux fiches du même genre ont le même numéro d'entreprise, ou le même nom dans la même commune. Gardez-en une, et mettez l'autre nom dans « anciens_noms »."
        "Two entries of one kind have the same enterprise number, or the same name in the same commune. Keep one, and put the other's name into “anciens_noms”.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    let directory = checking.directory;
    let mut seen: BTreeMap<String, &Entry> = BTreeMap::new();
    for entry in directory.entries() {
        for mark in marks(directory, entry) {
            match seen.get(&mark) {
                Some(first) if first.slug != entry.slug => problems.push(twice(first, entry)),
                Some(_) => {}
                None => {
                    seen.insert(mark, entry);
                }
            }
        }
    }
}

/// What only one entry of a kind should have.
fn marks(directory: &Directory, entry: &Entry) -> Vec<String> {
    let kind = entry.kind.word();
    let number = entry.facts.record(FieldId::Identifiers).and_then(|group| group.text(FieldId::Bce));
    let number = number.map(|bce| format!("{kind} bce {bce}"));
    let communes = directory.places_of(entry).into_iter().filter_map(|place| place.shown_zone);
    let named = communes.map(|zone| format!("{kind} {} {}", zone.0, fold(&entry.name)));
    number.into_iter().chain(named).collect()
}

fn twice(first: &Entry, second: &Entry) -> Diagnostic {
    let message = Text::new(
        format!("« {} » et « {} » sont peut-être la même chose", first.slug, second.slug),
        format!("“{}” and “{}” may be the same thing", first.slug, second.slug),
    );
    let mut found = Diagnostic::new(&TWICE, second.name_span, message).help(
        "si oui, gardez une seule fiche et ajoutez l'autre nom à « anciens_noms »",
        "if so, keep one entry and add the other name to “anciens_noms”",
    );
    found
        .related
        .push(Related { span: first.name_span, message: Text::new("l'autre fiche", "the other entry") });
    found
}
