//! A street in the text of an entry whose place is confidential.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Text};
use crate::model::{Entry, Offer};
use crate::text::fold;

codes! {
    STREET "E0612" Error "rue dans le texte d'un lieu confidentiel" "street in the text of a confidential place"
        "Le lieu est confidentiel et un texte de la fiche semble contenir une adresse. Supprimez-la : le dépôt est public."
        "The place is confidential and a text of the entry seems to hold an address. Delete it: the repository is public.";
}

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

static STREET_WORDS: &[&str] =
    &["rue", "avenue", "chaussee", "boulevard", "quai", "impasse", "ruelle", "sentier"];

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    for entry in checking.directory.entries() {
        let secret = checking.directory.places_of(entry).iter().any(|place| place.confidential);
        if secret && texts(entry).any(names_a_street) {
            let message = Text::new(
                format!("un texte de « {} » semble donner l'adresse d'un lieu confidentiel", entry.name),
                format!("a text of “{}” seems to give the address of a confidential place", entry.name),
            );
            problems.push(Diagnostic::new(&STREET, entry.name_span, message).help(
                "supprimez la rue et le numéro du texte",
                "delete the street and number from the text",
            ));
        }
    }
}

/// The free texts of an entry, its translations included.
fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let own = [entry.name.as_str(), entry.summary.as_str(), entry.body.as_str()];
    let translated = entry.translations.iter().flat_map(|other| {
        let said = [other.name.as_deref(), other.summary.as_deref(), other.next_step.as_deref()];
        said.into_iter().flatten().chain([other.body.as_str()])
    });
    own.into_iter()
        .chain(entry.goals.iter().chain(&entry.to_complete).map(String::as_str))
        .chain(entry.alert.iter().map(|alert| alert.text.as_str()))
        .chain(entry.contacts.iter().filter_map(|contact| contact.role.as_deref()))
        .chain(translated)
        .chain(entry.offer().into_iter().flat_map(texts_of_offer))
}

fn texts_of_offer(offer: &Offer) -> impl Iterator<Item = &str> {
    let access = offer.terms.access.iter().flatten();
    let notes = offer.schedules.iter().filter_map(|item| item.schedule.note.as_deref());
    let said = [offer.registration.as_deref(), offer.terms.next_step.as_deref()];
    said.into_iter().flatten().chain(access.filter_map(|way| way.text.as_deref())).chain(notes)
}

/// A street word followed, within a few words, by a number.
fn names_a_street(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().any(|(i, word)| {
        STREET_WORDS.contains(word)
            && words.iter().skip(i + 1).take(7).any(|next| next.bytes().all(|b| b.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_street_word_with_a_number_near_it_is_an_address() {
        assert!(names_a_street("On vous attend rue de la Paix fictive, 12."));
        assert!(names_a_street("12, chaussée d'Exemple 7"));
        assert!(!names_a_street("Des enfants de la rue, accueillis avec soin"));
        assert!(!names_a_street("Ouvert 24 heures"));
    }
}
