//! Whom to call or write to.

use serde::Serialize;

use crate::model::{Contact, Entry, Reader};
use crate::render::Renderer;
use crate::render::views::{LinkView, PhoneView};
use crate::site::PublicContact;

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
    /// Whom one may call or write to, by who asks.
    pub fn contacts(&self, entry: &'a Entry) -> ContactsView<'a> {
        let mut found = ContactsView::default();
        for PublicContact { owner, contact } in self.site.contacts(entry) {
            let of = (owner.slug != entry.slug).then(|| self.entry_link(owner));
            let lists = [
                (Reader::Parents, &mut found.families),
                (Reader::Professionals, &mut found.professionals),
                (Reader::Volunteers, &mut found.volunteers),
            ];
            for (_, list) in lists.into_iter().filter(|(reader, _)| reader.is_among(&contact.readers)) {
                list.push(view(contact, of.clone()));
            }
        }
        found
    }
}

fn view<'a>(contact: &'a Contact, of: Option<LinkView<'a>>) -> ContactView<'a> {
    ContactView {
        name: contact.name.as_deref(),
        role: contact.role.as_deref(),
        phone: contact.phone.as_ref().map(PhoneView::new),
        email: contact.email.as_deref(),
        of,
    }
}
