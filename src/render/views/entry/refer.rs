//! A message by which a professional sends a family: an address, a subject and a beginning, without anybody's name.

use crate::model::{Entry, Reader, ZoneId};
use crate::render::Renderer;
use crate::render::views::mailto::mailto;

impl<'a> Renderer<'a> {
    /// A message to the first address for professionals, else for families; nothing where none is known. The commune is
    /// left to be filled in where the page is not that of a commune.
    pub fn referral(&self, entry: &Entry, zone: Option<ZoneId>) -> Option<String> {
        let contacts = self.site.contacts(entry);
        let email = |reader: Reader| {
            let own = contacts.iter().filter(|public| reader.is_among(&public.contact.readers));
            own.filter_map(|public| public.contact.email.as_deref()).next()
        };
        let email = email(Reader::Professionals).or_else(|| email(Reader::USUAL))?;
        let (s, name) = (self.strings, entry.name.as_str());
        let blank = s.get("refer.commune");
        let commune = zone.map_or(blank, |zone| self.zone_name(zone));
        let subject = s.with("refer.subject", &[("name", name), ("commune", commune)]);
        let body = s.with("refer.body", &[("name", name), ("commune", commune)]);
        Some(mailto(email, &subject, &body))
    }
}
