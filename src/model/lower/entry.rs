//! A whole entry.

use super::Context;
use super::Lower;
use super::closures::read_closures;
use super::fit::fit;
use super::parts::{links, organisations, references, sources};
use crate::diag::{Diagnostic, FileId, Span};
use crate::model::{
    Detail, Entry, FileDigest, Offer, Organisation, Programme, Sheet, TermId, Verification, WaitingList,
    Zones,
};
use crate::schema::{EntryKind, FieldId as F, Item, KnownCountry, Record, Shape, Type, Vocabulary};
use crate::text::names_an_address;

/// What is known of an entry before its fields are.
pub struct EntrySource {
    /// Its file.
    pub file: FileId,
    /// Path below the content folder.
    pub path: String,
    /// Its slug: the file's name.
    pub slug: String,
    /// Its kind: the folder.
    pub kind: EntryKind,
    /// Of its file.
    pub digest: FileDigest,
    /// The story, already safe HTML.
    pub body: String,
    /// Where the story reads like an address.
    pub address_said: Option<Span>,
}

/// Makes a typed entry of a record.
pub fn lower_entry(
    source: EntrySource,
    mut record: Record,
    context: &Context<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Entry {
    let lang = record.word(F::Language).unwrap_or(context.lang);
    let context = &Context { lang, ..*context };
    let mut lower = Lower { context, problems };
    lower.hide_places(&mut record);
    let record = &record;
    let detail = lower.detail(source.kind.shape(), record);
    let country = country_of(&detail, context.zones, context.country);
    let sources = sources(record);
    let facts = lower.facts(record, source.kind, &country);
    let mut entry = Entry {
        file: source.file,
        lang,
        name_span: record.span_of(F::Name),
        name: record.string(F::Name).unwrap_or_else(|| source.slug.clone()),
        summary: record.string(F::Summary).unwrap_or_default(),
        former_slugs: record.strings(F::FormerSlugs),
        status: record.choice(F::Status).unwrap_or_default(),
        themes: lower.terms(record, F::Themes, Vocabulary::Themes),
        needs: [F::Needs, F::NeedsToo].map(|field| lower.needs(record, field)),
        audiences: lower.terms(record, F::Audiences, Vocabulary::Audiences),
        languages: lower.terms(record, F::Languages, Vocabulary::Languages),
        contacts: lower.contacts(record, &country, !sources.is_empty()),
        links: links(record),
        own_terms: own_terms(&facts, source.kind, context),
        facts,
        alert: lower.alert(record),
        sources,
        verification: Verification {
            on: record.date(F::VerifiedOn),
            by: record.string(F::VerifiedBy),
            with: record.string(F::VerifiedWith),
        },
        modified_on: record.date(F::ModifiedOn),
        see_also: references(record, F::SeeAlso),
        sensitive: record.yes_no(F::Sensitive).unwrap_or(false),
        address_said: address_said(record)
            .or(source.address_said)
            .or_else(|| names_an_address(&source.slug).then_some(record.span_of(F::Name))),
        detail,
        slug: source.slug,
        path: source.path,
        digest: source.digest,
        kind: source.kind,
        body: source.body,
        translations: Vec::new(),
    };
    fit(&mut entry);
    entry
}

/// The words of the vocabularies that the site declares. Those that are unknown were reported with the fields.
fn own_terms(facts: &Record, kind: EntryKind, context: &Context<'_>) -> Vec<Vec<TermId>> {
    let vocabularies = kind.group().facts().filter_map(|spec| match spec.ty {
        Type::List(Type::Term(vocabulary @ Vocabulary::Own(_))) => Some((spec.id, *vocabulary)),
        _ => None,
    });
    let words = |(field, vocabulary): (F, Vocabulary)| {
        let items = facts.list(field).iter().filter_map(Item::text);
        items.filter_map(|slug| context.words.find(vocabulary, slug)).collect()
    };
    vocabularies.map(words).collect()
}

/// The first text of a record that reads like an address.
pub fn address_said(record: &Record) -> Option<Span> {
    let said = |item: &&Item| item.text().is_some_and(names_an_address);
    record.texts().into_iter().find(said).map(|item| item.span)
}

/// The fields of an entry as everything else may see them: of a confidential place, the zone that may be told.
pub fn without_secrets(mut record: Record, context: &Context<'_>) -> Record {
    Lower { context, problems: &mut Vec::new() }.hide_places(&mut record);
    record
}

/// The country whose way of writing numbers the contacts follow.
pub fn country_of(detail: &Detail, zones: &Zones, usual: KnownCountry) -> String {
    let place = |place: &crate::model::PlaceRef| match place {
        crate::model::PlaceRef::Here(place) => place.shown_zone,
        crate::model::PlaceRef::Entry(_) => None,
    };
    let zone = match detail {
        Detail::Place(here) => here.shown_zone,
        Detail::Organisation(o) => o.seat.as_ref().and_then(place).or_else(|| o.covers.first().copied()),
        Detail::Offer(o) => {
            o.places.iter().find_map(place).or_else(|| o.terms.covers.as_ref()?.first().copied())
        }
        Detail::Programme(p) => p.terms.covers.as_ref().and_then(|covers| covers.first().copied()),
        Detail::Sheet(_) => None,
    };
    zone.map_or_else(|| usual.word().to_ascii_uppercase(), |zone| zones.country_code(zone).to_owned())
}

impl Lower<'_> {
    fn detail(&mut self, shape: Shape, record: &Record) -> Detail {
        match shape {
            Shape::Organisation => Detail::Organisation(Box::new(self.organisation(record))),
            Shape::Programme => Detail::Programme(Box::new(Programme { terms: self.offer_terms(record) })),
            Shape::Offer => Detail::Offer(Box::new(self.offer(record))),
            Shape::Place => Detail::Place(Box::new(self.place(record))),
            Shape::Article => Detail::Sheet(Box::new(Sheet { examples: references(record, F::Examples) })),
        }
    }

    fn organisation(&mut self, record: &Record) -> Organisation {
        Organisation {
            seat: record.get(F::Seat).and_then(|item| self.place_ref(item)),
            covers: self.zones(record, F::Covers),
        }
    }

    fn offer(&mut self, record: &Record) -> Offer {
        let terms = self.offer_terms(record);
        let places = self.place_refs(record);
        let (closures, closure_spans) = read_closures(record, self.context.phrases, self.problems);
        Offer {
            organisers: organisations(record, F::OrganisedBy),
            programme: record.get(F::Programme).and_then(super::parts::reference),
            service: record.get(F::Service).and_then(super::parts::reference),
            schedules: self.schedules(record),
            places,
            closures,
            closure_spans,
            calendar: record.get(F::Calendar).and_then(|item| self.calendar(item)),
            waiting_list: record.record(F::WaitingList).and_then(waiting_list),
            terms,
        }
    }
}

fn waiting_list(group: &Record) -> Option<WaitingList> {
    Some(WaitingList { state: group.choice(F::State)?, on: group.date(F::Until) })
}
