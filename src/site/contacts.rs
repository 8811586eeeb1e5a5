//! Whom one may call or write to: the one rule behind the page of an entry, its card, its address-book file and its
//! calendar feed.

use super::{EntryIndex, Site};
use crate::model::{Contact, Directory, Entry, Phone, Reader};

/// Somebody to reach, and the entry that says so.
#[derive(Debug, Clone, Copy)]
pub struct PublicContact<'a> {
    /// The entry, or an organisation that organises it.
    pub owner: &'a Entry,
    /// The contact.
    pub contact: &'a Contact,
}

impl PublicContact<'_> {
    /// Whether it has a number or an address.
    pub fn is_reachable(&self) -> bool {
        self.contact.phone.is_some() || self.contact.email.is_some()
    }
}

/// The contacts of an entry that may be shown. Where none of them can be reached by families, also those of its
/// organisers that can. A sensitive organiser lends its contacts only to an entry that is sensitive itself: the page of
/// another one has no quick exit.
pub(super) fn contacts<'a>(directory: &'a Directory, entry: &'a Entry) -> Vec<PublicContact<'a>> {
    let for_families =
        |public: &PublicContact<'_>| public.is_reachable() && Reader::USUAL.is_among(&public.contact.readers);
    let mut found: Vec<PublicContact<'a>> = shown(entry).collect();
    if !found.iter().any(for_families) {
        let organisers = entry.offer().map(|offer| offer.organisers.as_slice()).unwrap_or_default();
        let known = organisers.iter().filter_map(|organiser| directory.organisation(organiser).1);
        let lending = known.filter(|organiser| entry.sensitive || !organiser.sensitive);
        found.extend(lending.flat_map(shown).filter(for_families));
    }
    found
}

fn shown(owner: &Entry) -> impl Iterator<Item = PublicContact<'_>> {
    let shown = owner.contacts.iter().filter(|contact| contact.shown);
    shown.map(move |contact| PublicContact { owner, contact })
}

/// The first number that families may call.
pub(super) fn phone<'a>(directory: &'a Directory, entry: &'a Entry) -> Option<&'a Phone> {
    let all = contacts(directory, entry).into_iter().map(|public| public.contact);
    all.filter(|contact| Reader::USUAL.is_among(&contact.readers)).find_map(|contact| contact.phone.as_ref())
}

impl<'a> Site<'a> {
    /// Whom one may call or write to about an entry.
    pub fn contacts(&self, entry: &'a Entry) -> Vec<PublicContact<'a>> {
        contacts(self.directory, entry)
    }

    /// The contacts that may be kept in a phone: those that can be reached. None of a sensitive entry: whoever opens the
    /// address book of a shared phone would read its name.
    pub fn kept_contacts(&self, index: EntryIndex) -> Vec<PublicContact<'a>> {
        let entry = self.entry(index);
        let mut found = if entry.sensitive { Vec::new() } else { self.contacts(entry) };
        found.retain(PublicContact::is_reachable);
        found
    }

    /// The address of the file that holds them, without a leading `/`.
    pub fn contacts_file(&self, index: EntryIndex) -> Option<String> {
        let some = !self.kept_contacts(index).is_empty();
        some.then(|| format!("vcf/{}.vcf", self.card(index).slug))
    }
}
