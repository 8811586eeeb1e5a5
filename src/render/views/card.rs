//! An entry in a list.

use serde::Serialize;

use super::{ClosedView, FactView, dates, words};
use crate::model::Phone;
use crate::render::Renderer;
use crate::schema::Vocabulary;
use crate::site::{Addresses, Card, EntryIndex};
use crate::text::upper_first;

/// An entry in a list, in words.
#[derive(Debug, Clone, Serialize)]
pub struct CardView<'a> {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: &'a str,
    /// The language of its name; nothing for that of the page.
    pub name_lang: Option<&'static str>,
    /// One plain sentence.
    pub summary: &'a str,
    /// The language of that sentence.
    pub summary_lang: Option<&'static str>,
    /// "Permanence".
    pub kind: &'a str,
    /// The picture of its kind.
    pub icon: Option<&'static str>,
    /// The place that may be told.
    pub place: Option<&'a str>,
    /// "à 12 km".
    pub distance: Option<String>,
    /// "0–2 ans".
    pub ages: Option<String>,
    /// "Gratuit".
    pub cost: Option<&'a str>,
    /// "français, arabe".
    pub languages: Option<words::Labels>,
    /// "À domicile".
    pub modes: Option<String>,
    /// "Fermé jusqu’au 3 janvier", when it is closed today.
    pub closed: Option<ClosedView>,
    /// Its next date.
    pub next: Option<dates::DateView>,
    /// The language of the words of the entry beside its name and its sentence.
    pub written: &'static str,
    /// How often, when no date is known.
    pub frequency: Option<String>,
    /// A number to tap.
    pub phone: Option<PhoneView>,
    /// Who organises it, when that is not in its name.
    pub organiser: Option<&'a str>,
    /// "Complet", when it is not as usual.
    pub status: Option<&'a str>,
    /// Nobody has checked it yet.
    pub to_confirm: bool,
    /// Quick exit on lists that show it.
    pub sensitive: bool,
    /// The fields that the site wants on cards.
    pub lines: Vec<FactView<'a>>,
    /// By which the reader's list knows it.
    pub list_id: Option<String>,
}

/// By which the reader's list knows an entry, in every language: its address below the home of one. Nothing for a
/// sensitive one: the list stays on the device, where others may read it.
pub(super) fn list_id(to: &Addresses, card: &Card<'_>) -> Option<String> {
    (!card.sensitive).then(|| format!("{}{}", to.kind(card.kind), card.slug))
}

/// A number to tap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhoneView {
    /// For the eye, with no-break spaces.
    pub display: String,
    /// For the phone.
    pub dial: String,
}

impl PhoneView {
    /// A number in words.
    pub fn new(phone: &Phone) -> Self {
        PhoneView { display: phone.display.replace(' ', "\u{a0}"), dial: phone.dial.clone() }
    }
}

impl<'a> Renderer<'a> {
    /// The card of an entry.
    pub fn card(&self, index: EntryIndex) -> CardView<'a> {
        self.card_view(self.site.card(index), None)
    }

    /// The card of an entry, with how far it is.
    pub fn card_at(&self, index: EntryIndex, km: f64) -> CardView<'a> {
        self.card_view(self.site.card(index), Some(km))
    }

    fn card_view(&self, card: &Card<'a>, km: Option<f64>) -> CardView<'a> {
        let (s, directory) = (self.strings, self.site.directory);
        let zone = |id| directory.zones.get(id).label(self.lang);
        let distance =
            km.map(|km| s.with("card.distance", &[("km", &format!("{:.0}", km.round().max(1.0)))]));
        let (name, summary) = (self.card_name(card), self.card_summary(card));
        CardView {
            href: self.to.card(card),
            name: name.text,
            name_lang: name.lang,
            summary: summary.text,
            summary_lang: summary.lang,
            kind: s.get(card.kind.key()),
            icon: card.kind.icon(),
            place: card.zone.map(zone),
            distance,
            ages: words::ages(s, card.ages).map(|ages| upper_first(&ages)),
            cost: card.cost.map(|kind| s.get(kind.key())),
            languages: words::terms(directory, Vocabulary::Languages, card.languages, self.lang)
                .map(words::Labels::starting),
            modes: words::modes(s, card.modes),
            closed: card.closed_until.map(|until| self.closed_until(until)),
            next: card.next.map(|dated| self.occurrence(&dated.occurrence)),
            written: card.lang,
            frequency: card.frequency.map(upper_first),
            phone: card.phone.map(PhoneView::new),
            organiser: card.organiser.filter(|organiser| !card.name.contains(organiser)),
            status: words::status(s, card.status),
            to_confirm: card.to_confirm,
            sensitive: card.sensitive,
            lines: self.card_lines(card),
            list_id: list_id(&self.to, card),
        }
    }
}
