//! What a page depends on, by what it shows of the model: one function for each thing shown, so that no page says again
//! what stands behind a card, a date or an entry. [`Renderer::key`] holds the rest: settings, zones, words, theme.
//!
//! [`Renderer::key`]: super::Renderer::key

use super::views::entry::{alert, is_old, to_come};
use crate::calendar::When;
use crate::plan::KeyBuilder;
use crate::site::{Dated, EntryIndex, Site};

/// A number as a part of a key.
pub(super) fn number(n: usize) -> [u8; 8] {
    (n as u64).to_le_bytes()
}

/// Adds cards, in their order.
pub(super) fn cards(key: KeyBuilder, site: &Site<'_>, entries: &[EntryIndex]) -> KeyBuilder {
    entries.iter().fold(key, |key, entry| key.part(&site.card_digest(*entry)))
}

/// Adds what a page that shows an entry tells of it, other than its dates: what it says itself, what it takes from the
/// entries that it names (programme, organisers, places), its card, and what goes with the day: whether its notice is
/// shown, whether its check is old, which of its schedules are yet to begin.
pub(super) fn entry(key: KeyBuilder, site: &Site<'_>, index: EntryIndex) -> KeyBuilder {
    let entry = site.entry(index);
    let key = cards(key, site, &[index]).part(entry.digest.as_bytes());
    let key = site.directory.named_by(entry).fold(key, |key, named| key.part(named.digest.as_bytes()));
    let key = key.part(&[u8::from(alert(site, entry).is_some()), u8::from(is_old(site, entry))]);
    to_come(site, entry).into_iter().fold(key, |key, waiting| key.part(&[u8::from(waiting)]))
}

/// Adds what a [`DateRow`] shows.
///
/// [`DateRow`]: super::views::DateRow
pub(super) fn date(key: KeyBuilder, site: &Site<'_>, dated: &Dated) -> KeyBuilder {
    let card = site.card(dated.entry);
    let occurrence = &dated.occurrence;
    let time = match occurrence.when {
        When::Slot(slot) => format!("{} {:?}", slot.start, slot.end),
        when => format!("{when:?}"),
    };
    let zone = card.zone.map_or(u16::MAX, |zone| zone.0);
    // A translation without a name still decides to which page the row leads.
    let key = card.translations.iter().fold(key, |key, to| {
        let name = to.name.as_deref();
        key.part(to.lang.as_bytes())
            .part(&[u8::from(name.is_some())])
            .part(name.unwrap_or_default().as_bytes())
    });
    key.part(card.slug.as_bytes())
        .part(card.name.as_bytes())
        .part(&[
            card.kind.place(),
            occurrence.status as u8,
            u8::from(occurrence.to_confirm),
            u8::from(card.sensitive),
        ])
        .part(&zone.to_le_bytes())
        .part(occurrence.day.to_string().as_bytes())
        .part(time.as_bytes())
}
