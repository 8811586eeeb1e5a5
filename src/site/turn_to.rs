//! What a family can turn to: the entries that coverage counts, that a page for professionals refers to, that are
//! nearest elsewhere, and that "Qui peut m'aider ?" weighs.
//!
//! Offers, programmes, and associations that no offer speaks for; nothing that has ended. A programme gives way, zone by
//! zone, to those who run it there: [`has_operator`].

use super::{EntryIndex, Membership, Site};
use crate::model::{Detail, Directory, Entry, Status, ZoneId};

/// Whether a family can turn to an entry. An association is represented by its offers, as long as one has not ended.
pub(super) fn can_turn_to(directory: &Directory, entry: &Entry) -> bool {
    let itself = match &entry.detail {
        Detail::Offer(_) | Detail::Programme(_) => true,
        Detail::Organisation(_) => !directory.offers_of(&entry.slug).any(goes_on),
        Detail::Place(_) | Detail::Sheet(_) => false,
    };
    itself && goes_on(entry)
}

/// The offers that run a programme; none for any other entry.
pub(super) fn operators<'a>(
    directory: &'a Directory,
    entry: &'a Entry,
) -> impl Iterator<Item = &'a Entry> + use<'a> {
    let programme = entry.programme().map(|_| entry.slug.as_str());
    programme.into_iter().flat_map(|slug| directory.offers_in(slug)).filter(|offer| goes_on(offer))
}

/// Whether an entry is a programme that somebody runs in a zone, who is then shown in its place.
pub(super) fn has_operator(
    directory: &Directory,
    membership: &Membership,
    entry: &Entry,
    zone: ZoneId,
) -> bool {
    operators(directory, entry).any(|offer| {
        let index = directory.index(&offer.slug).and_then(|index| EntryIndex::try_from(index).ok());
        index.is_some_and(|offer| membership.concerns(&directory.zones, offer, zone))
    })
}

fn goes_on(entry: &Entry) -> bool {
    entry.status != Status::Ended
}

impl<'a> Site<'a> {
    /// Whether a family can turn to an entry.
    pub fn can_turn_to(&self, index: EntryIndex) -> bool {
        can_turn_to(self.directory, self.entry(index))
    }

    /// The offers that run a programme, ended ones apart; none for any other entry.
    pub fn operators(&self, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> + use<'a> {
        operators(self.directory, entry)
    }

    /// Whether an entry is a programme that somebody runs in a zone, who is then shown in its place.
    pub fn has_operator(&self, index: EntryIndex, zone: ZoneId) -> bool {
        has_operator(self.directory, &self.membership, self.entry(index), zone)
    }
}
