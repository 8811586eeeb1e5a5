//! Contacts, links, figures, quotations, sources.

use super::Lower;
use super::closures::reversed;
use crate::diag::{Diagnostic, Text};
use crate::model::codes as c;
use crate::model::{Alert, Contact, Link, Named, OrgRef, Phone, Reader, Ref, Source, phone};
use crate::schema::{FieldId as F, Item, Record, Value};

/// The entry that an item names.
pub(super) fn reference(item: &Item) -> Option<Ref> {
    item.text().map(|slug| Ref { slug: slug.to_owned(), span: item.span })
}

pub(super) fn references(record: &Record, field: F) -> Vec<Ref> {
    record.list(field).iter().filter_map(reference).collect()
}

/// The organisation that an item names or describes.
pub(super) fn organisation(item: &Item) -> Option<OrgRef> {
    match &item.value {
        Value::Record(record) => Some(OrgRef::Named(Named {
            name: record.string(F::Name)?,
            description: record.string(F::Description),
            url: record.string(F::Url),
        })),
        _ => reference(item).map(OrgRef::Entry),
    }
}

pub(super) fn organisations(record: &Record, field: F) -> Vec<OrgRef> {
    record.list(field).iter().filter_map(organisation).collect()
}

pub(super) fn links(record: &Record) -> Vec<Link> {
    let read = |link: &Record| {
        Some(Link {
            kind: link.choice(F::Kind).unwrap_or_default(),
            url: link.string(F::Url)?,
            label: link.string(F::Label),
        })
    };
    record.records(F::Links).filter_map(read).collect()
}

pub(super) fn sources(record: &Record) -> Vec<Source> {
    let read = |source: &Record| {
        Some(Source {
            title: source.string(F::Title)?,
            url: source.string(F::Url),
            date: source.partial(F::Date),
        })
    };
    record.records(F::Sources).filter_map(read).collect()
}

impl Lower<'_> {
    /// The temporary notice. Its days are shown, so they have to be in order.
    pub(super) fn alert(&mut self, record: &Record) -> Option<Alert> {
        let alert = record.record(F::Alert)?;
        let (from, until) = (alert.date(F::From), alert.date(F::Until));
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            self.report(reversed("l'alerte", "the notice", from, alert.span_of(F::Until)));
        }
        Some(Alert { text: alert.string(F::Body)?, from, until })
    }

    /// Contacts. One may be shown when the editor says so, or when the entry has a source, which shows that
    /// the organisation published it.
    pub(super) fn contacts(&mut self, record: &Record, country: &str, published: bool) -> Vec<Contact> {
        let mut found = Vec::new();
        for contact in record.records(F::Contacts) {
            found.push(Contact {
                name: contact.string(F::Name),
                role: contact.string(F::Role),
                phone: contact.get(F::Phone).and_then(|item| self.phone(item, country)),
                email: contact.string(F::Email),
                readers: self.readers(contact),
                shown: contact.yes_no(F::Display).unwrap_or(published),
                decided: contact.yes_no(F::Display).is_some(),
            });
        }
        found
    }

    /// For whom a contact or a way in is.
    pub(super) fn readers(&mut self, record: &Record) -> Vec<Reader> {
        let mut found = Vec::new();
        for item in record.list(F::For) {
            let Some((word, reader)) = item.word().and_then(|word| Some((word, Reader::of(word)?))) else {
                continue;
            };
            if !self.context.readers.contains(&word) {
                let all = self.context.readers.join(", ");
                let message = Text::new(
                    format!("ce site n'a pas de lecteur « {word} »"),
                    format!("this site has no reader “{word}”"),
                );
                self.report(Diagnostic::new(&c::READER, item.span, message).help(
                    format!("lecteurs de ce site : {all} ; sans « pour », c'est pour tout le monde"),
                    format!("readers of this site: {all}; without “pour” it is for everybody"),
                ));
            } else if !found.contains(&reader) {
                found.push(reader);
            }
        }
        found
    }

    pub(super) fn phone(&mut self, item: &Item, country: &str) -> Option<Phone> {
        let text = item.text()?;
        let read = phone::read(text, country);
        if read.is_none() {
            let message = Text::new(
                format!("« {text} » n'est pas un numéro de téléphone ({country})"),
                format!("“{text}” is not a telephone number ({country})"),
            );
            self.report(Diagnostic::new(&c::PHONE, item.span, message).help(
                "écrivez le numéro comme on le compose : 0471 86 04 41 ; les précisions vont dans « role »",
                "write the number as it is dialled: 0471 86 04 41; details go into “role”",
            ));
        }
        read
    }
}
