//! A message by which a professional sends a family: an address, a subject and a beginning, without anybody's name.

use super::ContactsView;
use crate::model::ZoneId;
use crate::render::Renderer;
use crate::render::views::mailto::mailto;

impl<'a> Renderer<'a> {
    /// A message to the first address for professionals, else for families; nothing where none is known. The commune is
    /// left to be filled in where the page is not that of a commune.
    pub fn referral(&self, name: &str, contacts: &ContactsView<'a>, zone: Option<ZoneId>) -> Option<String> {
        let all = contacts.professionals.iter().chain(&contacts.families);
        let email = all.filter_map(|contact| contact.email).next()?;
        let s = self.strings;
        let blank = s.get("refer.commune");
        let commune = zone.map_or(blank, |zone| self.zone_name(zone));
        let subject = s.with("refer.subject", &[("name", name), ("commune", commune)]);
        let body = s.with("refer.body", &[("name", name), ("commune", commune)]);
        Some(mailto(email, &subject, &body))
    }
}
