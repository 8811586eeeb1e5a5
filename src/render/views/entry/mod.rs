//! The page of an entry, in the order in which it is read: what, for whom, what to do first, call, where, when, cost,
//! languages, what to bring, for professionals, volunteers and gifts, story, trust.

mod background;
mod facts;
mod operators;
mod place;
mod reader;
mod refer;
mod related;
mod story;
mod trust;
mod ways;
mod when;
mod who;

use std::sync::Arc;

use serde::Serialize;

pub use facts::{FactValue, Facts};
pub use operators::ZoneView;
pub use place::{PlaceView, WhereView};
pub use reader::{ContactView, ReaderView};
pub use related::{Related, RelatedView};
pub use story::StoryView;
pub use trust::TrustView;
pub use ways::{AccessView, BringView};
pub use when::WhenView;
pub use who::{ConditionRow, WhoView};

use super::card::list_id;
use super::linked_data::LinkedData;
use super::page_text::TranslationView;
use super::qr::Qr;
use super::{AnnouncedView, ClosedView, DangerView, FactView, LinkView, Said, words};
use crate::model::{Entry, Resolved, resolve};
use crate::render::Renderer;
use crate::schema::{FieldId, Section, Vocabulary};
use crate::site::EntryIndex;
use crate::wording::{self, CostView};

/// Everything that the page of an entry shows.
#[derive(Serialize)]
pub struct EntryView<'a> {
    /// Its name.
    pub name: &'a str,
    /// The language of its name; nothing for that of the page.
    pub name_lang: Option<&'static str>,
    /// Its kind in words.
    pub kind: &'a str,
    /// The picture of its kind.
    pub icon: Option<&'static str>,
    /// One plain sentence.
    pub summary: &'a str,
    /// The language of that sentence.
    pub summary_lang: Option<&'static str>,
    /// That nobody has translated its own words into the page's language, and in which they are.
    pub untranslated: Option<String>,
    /// The language that it is written in: that of all words that say no other.
    pub written: &'static str,
    /// That its words are a translation, where somebody has translated them.
    pub translation: Option<TranslationView<'a>>,
    /// Whom to call, of an entry of those themes that one may have to hide.
    pub danger: Option<DangerView<'a>>,
    /// Who organises it.
    pub organisers: Vec<LinkView<'a>>,
    /// Whether it is an offer, so that unknown facts are to be asked for.
    pub is_offer: bool,
    /// Whether a programme's or an offer's facts make sense: not for a place or a sheet.
    pub has_terms: bool,
    /// Whether it is an organisation.
    pub is_organisation: bool,
    /// Whether it is a practice sheet.
    pub is_sheet: bool,
    /// "Complet", when it is not as usual.
    pub status: Option<&'a str>,
    /// A temporary notice.
    pub alert: Option<AnnouncedView>,
    /// "Fermé jusqu’au 3 janvier", when it is closed today.
    pub closed: Option<ClosedView>,
    /// For whom.
    pub who: WhoView<'a>,
    /// The first thing to do.
    pub next_step: Option<Said<'a>>,
    /// How to get in and whom to reach, for each reader: first the one that is meant where nobody is named.
    pub readers: Vec<ReaderView<'a>>,
    /// The file of its contacts for an address book.
    pub contacts_file: Option<String>,
    /// A message to send a family with.
    pub referral: Option<String>,
    /// By which the reader's list knows it: `services/aquarelle`; nothing for what no device should keep.
    pub list_id: Option<String>,
    /// "La liste d’attente était ouverte le 3 novembre 2026."
    pub waiting_list: Option<String>,
    /// Where.
    pub r#where: WhereView<'a>,
    /// When.
    pub when: WhenView<'a>,
    /// What it costs.
    pub cost: Option<CostView<'a>>,
    /// Languages spoken.
    pub languages: Option<words::Labels>,
    /// Whether an interpreter is possible, in words.
    pub interpreter: Option<&'a str>,
    /// What to bring.
    pub bring: BringView<'a>,
    /// The fields that nothing computes with.
    pub facts: Facts<'a>,
    /// A programme's zones.
    pub zones: Vec<ZoneView<'a>>,
    /// The story.
    pub story: StoryView<'a>,
    /// The fields among them that have a label of their own, a line each.
    pub lines: Vec<FactView<'a>>,
    /// What stands behind it.
    pub background: Vec<FactView<'a>>,
    /// Other entries.
    pub related: RelatedView<'a>,
    /// How far it can be trusted.
    pub trust: TrustView<'a>,
    /// The full address of the page.
    pub address: String,
    /// The same as a QR code, for paper.
    pub qr: Option<Qr>,
    /// What the page says to machines.
    pub linked_data: LinkedData<'a>,
}

impl<'a> Renderer<'a> {
    fn translation_of(&self, entry: &'a Entry) -> Option<TranslationView<'a>> {
        let own = entry.translation(self.lang)?;
        Some(self.translation_view(own, entry.lang, |to| to.entry(entry)))
    }

    fn untranslated(&self, entry: &Entry) -> Option<String> {
        let is_own = self.lang == entry.lang || entry.translation(self.lang).is_some();
        (!is_own).then(|| self.strings.of_original("translation.untranslated", entry.lang, &[]))
    }

    /// Everything that the page of an entry shows.
    pub fn entry(self: &Arc<Self>, index: EntryIndex) -> EntryView<'a> {
        let entry = self.site.entry(index);
        let address = self.to.absolute(&self.to.entry(entry));
        let essentials = self.essentials(index);
        let referable = entry.kind.is_offer() || entry.programme().is_some();
        EntryView {
            contacts_file: self.site.contacts_file(index).map(|path| self.to.to_file(&path)),
            referral: referable.then(|| self.referral(entry, None)).flatten(),
            list_id: list_id(&self.to, self.site.card(index)),
            zones: self.operators(entry),
            story: self.story(entry),
            facts: self.facts(entry, &[Section::Essentials, Section::Story]),
            background: self.background(entry),
            related: self.related(entry),
            qr: Some(Qr::new(&address)),
            linked_data: self.linked_data(index),
            address,
            ..essentials
        }
    }

    /// What one needs to know of an entry: for whom, what to do first, whom to call, where, when, at what price.
    pub fn essentials(&self, index: EntryIndex) -> EntryView<'a> {
        let (entry, s) = (self.site.entry(index), self.strings);
        let resolved = resolve(self.site.directory, entry, None);
        let (name, summary) = (self.name_of(entry), self.summary_of(entry));
        let waiting_list = entry.offer().and_then(|offer| offer.waiting_list);
        let readers = self.site.directory.config.readers();
        EntryView {
            name: name.text,
            name_lang: name.lang,
            kind: s.get(entry.kind.key()),
            icon: entry.kind.icon(),
            summary: summary.text,
            summary_lang: summary.lang,
            translation: self.translation_of(entry),
            untranslated: self.untranslated(entry),
            written: entry.lang,
            danger: self.danger_of_entry(entry),
            organisers: entry.offer().map(|offer| self.organisers(&offer.organisers)).unwrap_or_default(),
            is_offer: entry.kind.is_offer(),
            has_terms: entry.kind.is_offer() || entry.programme().is_some(),
            is_organisation: entry.organisation().is_some(),
            is_sheet: entry.sheet().is_some(),
            status: words::status(s, entry.status),
            alert: self.alert(entry),
            closed: self.site.card(index).closed_until.map(|until| self.closed_until(until)),
            who: self.who(entry),
            next_step: self.next_step(entry, &resolved),
            readers: readers.map(|reader| self.for_reader(reader, entry, &resolved)).collect(),
            contacts_file: None,
            referral: None,
            list_id: None,
            waiting_list: waiting_list.map(|list| self.waiting_list(list)),
            r#where: self.place_of(entry, resolved.modes),
            when: self.when(index, entry, &resolved),
            cost: resolved.cost.map(|cost| wording::cost(s, self.site.directory.config.all_languages, cost)),
            languages: words::terms(self.site.directory, Vocabulary::Languages, &entry.languages, self.lang)
                .map(words::Labels::starting),
            interpreter: self.interpreter(entry),
            bring: self.bring(entry),
            facts: self.facts(entry, &[Section::Essentials]),
            lines: self.lines(entry, Section::Essentials),
            zones: Vec::new(),
            story: StoryView::default(),
            background: Vec::new(),
            related: RelatedView::default(),
            trust: self.trust(entry),
            qr: None,
            linked_data: LinkedData::default(),
            address: String::new(),
        }
    }

    /// The first thing to do: in the page's language when the entry itself or, where it takes that from its programme,
    /// the programme has a translation.
    pub fn next_step(&self, entry: &'a Entry, resolved: &Resolved<'a>) -> Option<Said<'a>> {
        let said = resolved.next_step?;
        let own = entry.offer().map(|offer| &offer.terms).or(entry.programme().map(|of| &of.terms));
        let given = own.is_none_or(|terms| terms.next_step.is_none());
        let from = if given { self.site.directory.programme_of(entry) } else { Some(entry) };
        let own_translation = entry.translation(self.lang).and_then(|to| to.next_step.as_deref());
        let translated = from.and_then(|from| from.translation(self.lang)?.next_step.as_deref());
        let by = from.unwrap_or(entry);
        Some(self.said_by(by, own_translation.or(translated), said))
    }

    fn interpreter(&self, entry: &Entry) -> Option<&'a str> {
        let key = |possible| if possible { "languages.interpreter" } else { "languages.no_interpreter" };
        entry.facts.yes_no(FieldId::Interpreter).map(|possible| self.strings.get(key(possible)))
    }
}
