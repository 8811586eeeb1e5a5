//! How to get in and whom to call or write to, by who reads.

use serde::Serialize;

use super::AccessView;
use crate::model::{Contact, Entry, Reader, Resolved};
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
    /// The language of name and role.
    pub lang: &'static str,
    /// The organisation that it belongs to, when it is not the entry's own.
    pub of: Option<LinkView<'a>>,
}

/// What an entry says to one of its readers.
#[derive(Debug, Clone, Serialize)]
pub struct ReaderView<'a> {
    /// The word that entries have for them: `professionnels`.
    pub id: &'static str,
    /// "Vous êtes un professionnel".
    pub title: &'a str,
    /// How to get in.
    pub ways: Vec<AccessView<'a>>,
    /// Whom to reach.
    pub contacts: Vec<ContactView<'a>>,
}

impl<'a> Renderer<'a> {
    /// How a reader gets in, and whom one may call or write to.
    pub fn for_reader(&self, reader: Reader, entry: &'a Entry, resolved: &Resolved<'a>) -> ReaderView<'a> {
        let ways = resolved.access.iter().filter(|access| reader.is_among(&access.readers));
        let contacts = self.site.contacts(entry).into_iter();
        let contacts = contacts.filter(|public| reader.is_among(&public.contact.readers));
        let of = |owner: &'a Entry| (owner.slug != entry.slug).then(|| self.entry_link(owner));
        ReaderView {
            id: reader.word(),
            title: self.strings.get(reader.key()),
            ways: ways.map(|access| self.access_view(access, reader)).collect(),
            contacts: contacts.map(|public| view(public.contact, public.owner, of(public.owner))).collect(),
        }
    }
}

fn view<'a>(contact: &'a Contact, owner: &Entry, of: Option<LinkView<'a>>) -> ContactView<'a> {
    ContactView {
        name: contact.name.as_deref(),
        role: contact.role.as_deref(),
        phone: contact.phone.as_ref().map(PhoneView::new),
        email: contact.email.as_deref(),
        lang: owner.lang,
        of,
    }
}
