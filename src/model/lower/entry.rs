//! A whole entry.

use super::Context;
use super::Lower;
use super::fit::fit;
use super::parts::{
    alert, documents, images, links, organisation, organisations, reading, references, sources, testimonials,
};
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::model::codes as c;
use crate::model::{
    Detail, Donations, Entry, FileDigest, Newsletter, Offer, Organisation, Programme, Project, Question,
    Sheet, Step, Verification, WaitingList,
};
use crate::schema::{EntryKind, FieldId as F, Item, Record, Vocabulary};
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
    let mut lower = Lower { context, problems };
    lower.hide_places(&mut record);
    let record = &record;
    let detail = lower.detail(source.kind, record);
    let country = country_of(&detail, context);
    let sources = sources(record);
    let mut entry = Entry {
        file: source.file,
        name_span: record.span_of(F::Name),
        name: record.string(F::Name).unwrap_or_else(|| source.slug.clone()),
        summary: record.string(F::Summary).unwrap_or_default(),
        other_names: record.strings(F::OtherNames),
        former_slugs: record.strings(F::FormerSlugs),
        status: record.choice(F::Status).unwrap_or_default(),
        themes: lower.terms(record, F::Themes, Vocabulary::Themes),
        audiences: lower.terms(record, F::Audiences, Vocabulary::Audiences),
        languages: lower.terms(record, F::Languages, Vocabulary::Languages),
        interpreter: record.yes_no(F::Interpreter),
        contacts: lower.contacts(record, &country, !sources.is_empty()),
        links: links(record),
        images: images(record),
        goals: record.strings(F::Goals),
        figures: lower.figures(record),
        testimonials: testimonials(record),
        documents: documents(record),
        reading: reading(record),
        alert: alert(record),
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
        to_complete: record.strings(F::ToComplete),
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
fn country_of(detail: &Detail, context: &Context<'_>) -> String {
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
    zone.map_or("BE", |zone| context.zones.country_code(zone)).to_owned()
}

impl Lower<'_> {
    fn detail(&mut self, kind: EntryKind, record: &Record) -> Detail {
        match kind {
            EntryKind::Association => Detail::Organisation(Box::new(self.organisation(record))),
            EntryKind::Programme => Detail::Programme(Box::new(self.programme(record))),
            EntryKind::Service | EntryKind::Permanence | EntryKind::Groupe => {
                Detail::Offer(Box::new(self.offer(record)))
            }
            EntryKind::Lieu => Detail::Place(Box::new(self.place(record))),
            EntryKind::Fiche => Detail::Sheet(Box::new(sheet(record))),
        }
    }

    fn organisation(&mut self, record: &Record) -> Organisation {
        let identifiers = record.record(F::Identifiers);
        let identifier = |field| identifiers.and_then(|group| group.string(field));
        Organisation {
            legal_form: record.string(F::LegalForm),
            bce: identifiers.and_then(|group| self.bce(group)),
            siret: identifier(F::Siret),
            rna: identifier(F::Rna),
            founded_in: record.integer(F::FoundedIn),
            born_from: organisations(record, F::BornFrom),
            member_of: organisations(record, F::MemberOf),
            partners: organisations(record, F::Partners),
            team: record.string(F::Team),
            seat: record.get(F::Seat).and_then(|item| self.place_ref(item)),
            covers: self.zones(record, F::Covers),
            donations: record.record(F::Donations).map(|group| Donations {
                url: group.string(F::Url),
                via: group.get(F::Via).and_then(organisation),
                note: group.string(F::Note),
            }),
            newsletter: record.record(F::Newsletter).map(|group| Newsletter {
                url: group.string(F::Url),
                frequency: group.string(F::Frequency),
                sender: group.get(F::De).and_then(organisation),
            }),
            approvals: self.terms(record, F::Approvals, Vocabulary::Approvals),
            projects: projects(record),
        }
    }

    fn programme(&mut self, record: &Record) -> Programme {
        let step = |step: &Record| Some(Step { title: step.string(F::Title)?, text: step.string(F::Body) });
        Programme {
            initiator: record.get(F::Initiator).and_then(organisation),
            funded_by: organisations(record, F::FundedBy),
            since: record.integer(F::Since),
            partners: organisations(record, F::Partners),
            steps: record.records(F::Steps).filter_map(step).collect(),
            faq: record.records(F::Faq).filter_map(question).collect(),
            terms: self.offer_terms(record),
        }
    }

    fn offer(&mut self, record: &Record) -> Offer {
        let terms = self.offer_terms(record);
        let places = self.place_refs(record);
        Offer {
            organisers: organisations(record, F::OrganisedBy),
            programme: record.get(F::Programme).and_then(super::parts::reference),
            service: record.get(F::Service).and_then(super::parts::reference),
            schedules: self.schedules(record),
            places,
            calendar: record.get(F::Calendar).and_then(|item| self.calendar(item)),
            registration: record.string(F::Registration),
            capacity: record.string(F::Capacity),
            waiting_list: record.record(F::WaitingList).and_then(waiting_list),
            terms,
        }
    }

    /// Ten digits; the last two are 97 less the remainder of the first eight (Banque-Carrefour des Entreprises).
    fn bce(&mut self, group: &Record) -> Option<String> {
        let item = group.get(F::Bce)?;
        let digits: String = item.text()?.chars().filter(char::is_ascii_digit).collect();
        let number =
            |range| digits.get::<std::ops::Range<usize>>(range).and_then(|part| part.parse::<u64>().ok());
        let right =
            digits.len() == 10 && number(0..8).zip(number(8..10)).is_some_and(|(n, key)| 97 - n % 97 == key);
        if right {
            return Some(digits);
        }
        let text = item.text().unwrap_or_default();
        let message = Text::new(
            format!("« {text} » n'est pas un numéro d'entreprise (BCE)"),
            format!("“{text}” is not an enterprise number (BCE)"),
        );
        self.report(Diagnostic::new(&c::BCE, item.span, message).help(
            "recopiez les dix chiffres de la Banque-Carrefour des Entreprises",
            "copy the ten digits of the Crossroads Bank for Enterprises",
        ));
        None
    }
}

fn waiting_list(group: &Record) -> Option<WaitingList> {
    Some(WaitingList { state: group.choice(F::State)?, on: group.date(F::Until) })
}

fn projects(record: &Record) -> Vec<Project> {
    let read = |project: &Record| {
        Some(Project {
            name: project.string(F::Name)?,
            year: project.integer(F::Year),
            description: project.string(F::Description),
        })
    };
    record.records(F::Projects).filter_map(read).collect()
}

fn question(group: &Record) -> Option<Question> {
    Some(Question {
        question: group.string(F::Question)?,
        answer: group.string(F::Answer),
        person: group.string(F::Person),
        role: group.string(F::Role),
        organisation: group.get(F::Organisation).and_then(organisation),
        video: group.string(F::Video),
    })
}

fn sheet(record: &Record) -> Sheet {
    let section = |section: &Record| Some((section.string(F::Title)?, section.string(F::Body)?));
    Sheet {
        number: record.integer(F::Number),
        collection: record.string(F::Collection),
        sections: record.records(F::Sections).filter_map(section).collect(),
        stakeholders: record.strings(F::Stakeholders),
        examples: references(record, F::Examples),
    }
}
