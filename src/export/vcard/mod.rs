//! vCard 3.0 (RFC 2426): contacts for the address book of a phone, a file for each entry that shows some.
//!
//! Version 3.0, because every address book reads it; `docs/decisions.md` says more. Confidential places have no
//! address here, since the model no longer has one; sensitive entries have no file at all.

use std::sync::Arc;

use crate::export::Edition;
use crate::export::line::{escape, program, raw, text};
use crate::model::{Entry, Reader};
use crate::plan::Plan;
use crate::site::{EntryIndex, PublicContact, Site};

/// The media type of a vCard (RFC 6350, 10.1).
pub const MEDIA_TYPE: &str = "text/vcard; charset=utf-8";

/// Plans the files.
pub(super) fn plan<'a>(edition: &Arc<Edition<'a>>, plan: &mut Plan<'a>) {
    for index in edition.site.indices() {
        let Some(path) = edition.site.contacts_file(index) else { continue };
        let origin = edition.site.entry(index).path.clone();
        let own = Arc::clone(edition);
        plan.add_by_bytes(edition.file(&path), origin, move || cards(&own, index).into_bytes());
    }
}

/// The cards of an entry, one after the other.
fn cards(edition: &Edition<'_>, index: EntryIndex) -> String {
    let mut out = String::new();
    for (at, public) in edition.site.kept_contacts(index).iter().enumerate() {
        card(edition, (edition.site.entry(index), public, at + 1), &mut out);
    }
    out
}

fn card(
    edition: &Edition<'_>,
    (entry, public, number): (&Entry, &PublicContact<'_>, usize),
    out: &mut String,
) {
    let site = edition.site;
    let PublicContact { owner, contact } = *public;
    let config = &site.directory.config;
    let organisation = organisation(site, owner);
    let name = contact.name.as_deref().unwrap_or(&owner.name);
    out.push_str("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    program(out, "Contacts", edition.strings);
    text(out, "UID", &format!("{}/contact-{number}@{}", entry.oldest_slug(), config.host()));
    text(out, "FN", name);
    // Whether a name is a person's or a service's is not known: it is not taken apart.
    raw(out, "N", &format!("{};;;;", escape(name)));
    text(out, "ORG", organisation);
    if name == organisation {
        raw(out, "X-ABShowAs", "COMPANY");
    }
    if let Some(role) = &contact.role {
        text(out, "TITLE", role);
    }
    if let Some(phone) = &contact.phone {
        raw(out, "TEL;TYPE=WORK,VOICE", &phone.dial);
    }
    if let Some(email) = &contact.email {
        raw(out, "EMAIL;TYPE=INTERNET,WORK", email);
    }
    address(edition, owner, out);
    raw(out, "URL", &edition.entry_page(entry));
    let note = note(edition, entry, public);
    if !note.is_empty() {
        text(out, "NOTE", &note);
    }
    if let Some(on) = owner.stated_on() {
        raw(out, "REV", &format!("{on}T00:00:00Z"));
    }
    out.push_str("END:VCARD\r\n");
}

/// Whose contact it is: the organisation, or the first organiser of an offer.
fn organisation<'s>(site: &Site<'s>, owner: &'s Entry) -> &'s str {
    let organiser = owner.offer().and_then(|offer| offer.organisers.first());
    organiser.map_or(owner.name.as_str(), |organiser| site.directory.organisation(organiser).0)
}

/// The address, where there is exactly one that may be told.
fn address(edition: &Edition<'_>, owner: &Entry, out: &mut String) {
    let directory = edition.site.directory;
    let places = directory.places_of(owner);
    let [place] = places.as_slice() else { return };
    let told = &place.address;
    // A commune alone is no address.
    let known = [&told.street, &told.postal_code, &told.locality].into_iter().any(Option::is_some);
    if place.confidential || !known {
        return;
    }
    let part = |text: Option<&str>| escape(text.unwrap_or_default());
    let town = place.town(&directory.zones, edition.lang());
    let (code, country) = (told.postal_code.as_deref(), told.country.as_deref());
    let street = part(told.street_line(directory.config.main_language()).as_deref());
    raw(out, "ADR;TYPE=WORK", &format!(";;{street};{};;{};{}", part(town), part(code), part(country)));
    if let Some(point) = place.point.filter(|_| !place.approximate) {
        raw(out, "GEO", &format!("{};{}", point.lat, point.lon));
    }
}

/// What else to know: what it is for, and whom it is for when that is not everybody.
fn note(edition: &Edition<'_>, entry: &Entry, public: &PublicContact<'_>) -> String {
    let s = edition.strings;
    let first = Reader::ALL.into_iter().find(|reader| reader.is_among(&public.contact.readers));
    let reader = first.filter(|reader| *reader != Reader::USUAL).map(Reader::note_key);
    let mut said: Vec<&str> = Vec::new();
    if entry.name != public.owner.name || public.contact.name.is_some() {
        said.push(entry.name_in(edition.lang()));
    }
    said.extend(reader.as_deref().map(|key| s.get(key)));
    if public.owner.verification.on.is_none() {
        said.push(s.get("card.to_confirm"));
    }
    said.join("\n")
}
