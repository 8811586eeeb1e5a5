//! Contacts that people may keep in their phone: those that the page of an entry shows.

use super::{EntryIndex, Site};
use crate::model::{Contact, Entry, Reader};

/// Somebody to reach, and the entry that says so.
#[derive(Debug, Clone, Copy)]
pub struct PublicContact<'a> {
    /// The entry, or the organisation that organises it.
    pub owner: &'a Entry,
    /// The contact: with a number or an address.
    pub contact: &'a Contact,
}

impl<'a> Site<'a> {
    /// The contacts that may be kept: the entry's own, and where it has none for families, those of its organisers.
    /// None of a sensitive entry: whoever opens the address book of a shared phone would read its name.
    pub fn public_contacts(&self, index: EntryIndex) -> Vec<PublicContact<'a>> {
        let entry = self.entry(index);
        if entry.sensitive {
            return Vec::new();
        }
        let mut found = Vec::new();
        own(entry, &mut found);
        if !found.iter().any(for_families) {
            let organisers = entry.offer().map(|offer| offer.organisers.as_slice()).unwrap_or_default();
            let known = organisers.iter().filter_map(|organiser| self.directory.organisation(organiser).1);
            for organiser in known.filter(|organiser| !organiser.sensitive) {
                let mut theirs = Vec::new();
                own(organiser, &mut theirs);
                found.extend(theirs.into_iter().filter(for_families));
            }
        }
        found
    }

    /// The address of the file that holds them, without a leading `/`.
    pub fn contacts_file(&self, index: EntryIndex) -> Option<String> {
        let some = !self.public_contacts(index).is_empty();
        some.then(|| format!("vcf/{}.vcf", self.card(index).slug))
    }
}

fn own<'a>(entry: &'a Entry, found: &mut Vec<PublicContact<'a>>) {
    let reachable =
        |contact: &&Contact| contact.shown && (contact.phone.is_some() || contact.email.is_some());
    found.extend(
        entry.contacts.iter().filter(reachable).map(|contact| PublicContact { owner: entry, contact }),
    );
}

fn for_families(public: &PublicContact<'_>) -> bool {
    let readers = &public.contact.readers;
    readers.is_empty() || readers.contains(&Reader::Parents)
}
