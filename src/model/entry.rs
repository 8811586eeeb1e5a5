//! An entry: what every kind has, and what is of its kind.

use jiff::civil::Date;

use super::{
    Alert, Contact, FileDigest, Link, NeedId, Offer, Organisation, Place, Programme, Sheet, Source, TermId,
};
use crate::diag::{FileId, Span};
use crate::schema::{EntryKind, Record, Status, Vocabulary};

/// The name of another entry, and where it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Ref {
    /// Its slug.
    pub slug: String,
    /// Where.
    pub span: Span,
}

/// An organisation that has an entry, or is only named.
#[derive(Debug, Clone, PartialEq)]
pub enum OrgRef {
    /// It has an entry.
    Entry(Ref),
    /// It has none.
    Named(Named),
}

/// An organisation without an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: Option<String>,
    /// Its site.
    pub url: Option<String>,
}

/// Who checked an entry, and when.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verification {
    /// The day; without it the entry is "to be confirmed".
    pub on: Option<Date>,
    /// By whom.
    pub by: Option<String>,
    /// With whom.
    pub with: Option<String>,
}

/// What of an entry or a plain page is said in another language: the file `slug.nl.md`. What is missing is shown in the
/// original's.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// Its language: `nl`, `de`, `en`, `ar`.
    pub lang: &'static str,
    /// Name; the title of a plain page.
    pub name: Option<String>,
    /// One plain sentence.
    pub summary: Option<String>,
    /// Who has read the translation again; nobody unless it says so.
    pub reviewed_by: Option<String>,
    /// What of its facts is translated.
    pub facts: Record,
    /// The first thing to do.
    pub next_step: Option<String>,
    /// The story, as safe HTML; may be empty.
    pub body: String,
}

/// The one in a language among a few translations.
pub fn translation<'a>(translations: &'a [Translation], lang: &str) -> Option<&'a Translation> {
    translations.iter().find(|translation| translation.lang == lang)
}

/// An entry of the directory.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its file's name, which is its address.
    pub slug: String,
    /// Its file.
    pub file: FileId,
    /// Its file's path below the content folder.
    pub path: String,
    /// Of its file and those of its translations: everything that it says, and where it stands.
    pub digest: FileDigest,
    /// Its kind.
    pub kind: EntryKind,
    /// The language that it is written in.
    pub lang: &'static str,
    /// Where its name stands.
    pub name_span: Span,
    /// Its name.
    pub name: String,
    /// One plain sentence.
    pub summary: String,
    /// Slugs that it had before, oldest first.
    pub former_slugs: Vec<String>,
    /// Its state.
    pub status: Status,
    /// Themes.
    pub themes: Vec<TermId>,
    /// Needs that it is said to answer: wholly, then less well.
    pub needs: [Vec<NeedId>; 2],
    /// Audiences.
    pub audiences: Vec<TermId>,
    /// Languages spoken there.
    pub languages: Vec<TermId>,
    /// Words of the vocabularies that the site declares, by the place of each.
    pub own_terms: Vec<Vec<TermId>>,
    /// Who to reach; [`Contact::shown`] tells which may be shown.
    pub contacts: Vec<Contact>,
    /// Web addresses.
    pub links: Vec<Link>,
    /// The fields that nothing computes with, in the order of the table ([`Directory::fact`] finds one).
    ///
    /// [`Directory::fact`]: super::Directory::fact
    pub facts: Record,
    /// A temporary notice.
    pub alert: Option<Alert>,
    /// Where all this comes from.
    pub sources: Vec<Source>,
    /// Who checked it.
    pub verification: Verification,
    /// Last change of substance.
    pub modified_on: Option<Date>,
    /// Other entries to see.
    pub see_also: Vec<Ref>,
    /// Violence, supervised visits, refuge: quick exit on its page.
    pub sensitive: bool,
    /// The first of its texts that reads like an address.
    pub address_said: Option<Span>,
    /// The story, as safe HTML.
    pub body: String,
    /// What of it is said in other languages, in the order of their codes.
    pub translations: Vec<Translation>,
    /// What is of its kind.
    pub detail: Detail,
}

/// What is of a kind.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Of an association.
    Organisation(Box<Organisation>),
    /// Of a programme.
    Programme(Box<Programme>),
    /// Of a service, permanence or group.
    Offer(Box<Offer>),
    /// Of a place.
    Place(Box<Place>),
    /// Of a practice sheet.
    Sheet(Box<Sheet>),
}

impl Entry {
    /// Its words of a vocabulary, as far as every kind of entry has such words.
    pub fn terms(&self, vocabulary: Vocabulary) -> &[TermId] {
        match vocabulary {
            Vocabulary::Themes => &self.themes,
            Vocabulary::Audiences => &self.audiences,
            Vocabulary::Languages => &self.languages,
            Vocabulary::Referrers | Vocabulary::Approvals => &[],
            Vocabulary::Own(own) => self.own_terms.get(own.place()).map(Vec::as_slice).unwrap_or_default(),
        }
    }

    /// The slug that identifies it for ever: the oldest one.
    pub fn oldest_slug(&self) -> &str {
        self.former_slugs.first().unwrap_or(&self.slug)
    }

    /// What of it is said in a language, when it has a translation.
    pub fn translation(&self, lang: &str) -> Option<&Translation> {
        translation(&self.translations, lang)
    }

    /// Its name in a language, else as it is.
    pub fn name_in(&self, lang: &str) -> &str {
        self.translation(lang).and_then(|to| to.name.as_deref()).unwrap_or(&self.name)
    }

    /// What it is in one sentence, in a language, else as it is.
    pub fn summary_in(&self, lang: &str) -> &str {
        self.translation(lang).and_then(|to| to.summary.as_deref()).unwrap_or(&self.summary)
    }

    /// The offer's own fields.
    pub fn offer(&self) -> Option<&Offer> {
        match &self.detail {
            Detail::Offer(offer) => Some(offer),
            _ => None,
        }
    }

    /// The programme's own fields.
    pub fn programme(&self) -> Option<&Programme> {
        match &self.detail {
            Detail::Programme(programme) => Some(programme),
            _ => None,
        }
    }

    /// The association's own fields.
    pub fn organisation(&self) -> Option<&Organisation> {
        match &self.detail {
            Detail::Organisation(organisation) => Some(organisation),
            _ => None,
        }
    }

    /// The place's own fields.
    pub fn place(&self) -> Option<&Place> {
        match &self.detail {
            Detail::Place(place) => Some(place),
            _ => None,
        }
    }

    /// The sheet's own fields.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.detail {
            Detail::Sheet(sheet) => Some(sheet),
            _ => None,
        }
    }

    /// The places (slugs) that its moved and added dates name.
    pub fn date_places(&self) -> impl Iterator<Item = &str> {
        let schedules = self.offer().into_iter().flat_map(|offer| &offer.schedules);
        schedules.flat_map(|item| item.schedule.places())
    }

    /// Whether what its schedules say takes place.
    pub fn has_dates(&self) -> bool {
        matches!(self.status, Status::Active | Status::Full)
    }

    /// The day its facts last changed, as far as it says: `modifie_le`, else its latest check or source.
    pub fn stated_on(&self) -> Option<Date> {
        let checked = self.verification.on;
        let sourced = self.sources.iter().filter_map(|source| source.date?.latest()).max();
        self.modified_on.or(checked.max(sourced))
    }
}
