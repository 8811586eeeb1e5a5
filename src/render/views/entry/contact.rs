//! Whom to call or write to.

use serde::Serialize;

use crate::model::{Contact, Entry, Reader};
use crate::render::Renderer;
use crate::render::views::{LinkView, PhoneView};

/// Somebody to reach.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView<'a> {
    /// The person or service.
    pub name: Option<&'a str>,
    /// Its role.
    pub role: Option<&'a str>,
    /// Its number.
    pub phone: Option<PhoneView>,
    /// Its address.
    pub email: Option<&'a str>,
    /// The organisation that it belongs to, when it is not the entry's own.
    pub of: Option<LinkView<'a>>,
}

/// Whom to reach, by who asks.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ContactsView<'a> {
    /// For families, and for everybody.
    pub families: Vec<ContactView<'a>>,
    /// For professionals only.
    pub professionals: Vec<ContactView<'a>>,
    /// For volunteers only.
    pub volunteers: Vec<ContactView<'a>>,
}

impl<'a> Renderer<'a> {
    /// The entry's own contacts; where it has none for families, those of its organisers.
    pub fn contacts(&self, entry: &'a Entry) -> ContactsView<'a> {
        let mut found = ContactsView::default();
        add(entry, None, &mut found);
        if found.families.is_empty() {
            for organiser in entry.offer().map(|offer| offer.organisers.as_slice()).unwrap_or_default() {
                if let (_, Some(organiser)) = self.site.directory.organisation(organiser) {
                    let mut theirs = ContactsView::default();
                    add(organiser, Some(&self.entry_link(organiser)), &mut theirs);
                    found.families.extend(theirs.families);
                }
            }
        }
        found
    }
}

fn add<'a>(entry: &'a Entry, of: Option<&LinkView<'a>>, found: &mut ContactsView<'a>) {
    for contact in entry.contacts.iter().filter(|contact| contact.shown) {
        let view = || view(contact, of);
        if contact.readers.is_empty() || contact.readers.contains(&Reader::Parents) {
            found.families.push(view());
        }
        if contact.readers.contains(&Reader::Professionals) {
            found.professionals.push(view());
        }
        if contact.readers.contains(&Reader::Volunteers) {
            found.volunteers.push(view());
        }
    }
}

fn view<'a>(contact: &'a Contact, of: Option<&LinkView<'a>>) -> ContactView<'a> {
    ContactView {
        name: contact.name.as_deref(),
        role: contact.role.as_deref(),
        phone: contact.phone.as_ref().map(PhoneView::new),
        email: contact.email.as_deref(),
        of: of.cloned(),
    }
}
