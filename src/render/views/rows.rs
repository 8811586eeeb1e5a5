//! Entries and dates in one line, where a card would be too much.

use serde::Serialize;

use crate::render::Renderer;
use crate::site::{Dated, EntryIndex};
use crate::text::upper_first;

/// An entry in one line.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// The language of its name; nothing for that of the page.
    pub name_lang: Option<&'static str>,
    /// "Permanence".
    pub kind: String,
    /// One plain sentence.
    pub summary: String,
    /// The language of that sentence.
    pub summary_lang: Option<&'static str>,
    /// The place that may be told.
    pub place: Option<String>,
}

/// A date in one line.
#[derive(Debug, Clone, Serialize)]
pub struct DateRow {
    /// For machines: `2026-11-03` or `2026-11-03T09:30+01:00`.
    pub iso: String,
    /// When it is over, for machines.
    pub ends: String,
    /// "Mardi 3 novembre".
    pub day: String,
    /// Whether the row before has said the day.
    pub again: bool,
    /// "9 h 30 – 12 h".
    pub hours: String,
    /// "déplacé", "annulé" or "jour férié : à confirmer", when it is.
    pub note: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// Whether it falls on a public holiday of which nobody has spoken.
    pub to_confirm: bool,
    /// The page of its entry.
    pub href: String,
    /// The name of its entry.
    pub name: String,
    /// The language of that name; nothing for that of the page.
    pub name_lang: Option<&'static str>,
    /// The place that may be told.
    pub place: Option<String>,
}

impl<'a> Renderer<'a> {
    /// An entry in one line.
    pub fn row(&self, entry: EntryIndex) -> RowView {
        let card = self.site.card(entry);
        let (name, summary) = (self.card_name(card), self.card_summary(card));
        RowView {
            href: self.to.card(card),
            name: name.text.to_owned(),
            name_lang: name.lang,
            kind: self.strings.get(card.kind.key()).to_owned(),
            summary: summary.text.to_owned(),
            summary_lang: summary.lang,
            place: card.zone.map(|zone| self.zone_name(zone).to_owned()),
        }
    }

    /// A date in one line.
    pub fn date_row(&self, dated: &Dated) -> DateRow {
        let row = self.row(dated.entry);
        let date = self.occurrence(&dated.occurrence);
        DateRow {
            iso: date.iso,
            ends: date.ends,
            again: false,
            day: upper_first(&self.day(dated.occurrence.day)),
            hours: self.hours(dated.occurrence.when),
            note: date.note,
            cancelled: dated.cancelled(),
            to_confirm: dated.occurrence.to_confirm,
            href: row.href,
            name: row.name,
            name_lang: row.name_lang,
            place: row.place,
        }
    }

    /// Dates in order, one a line; a day is said once, and kept on the others for when that one is over.
    pub fn date_rows(&self, dates: &[Dated]) -> Vec<DateRow> {
        let mut before = None;
        let row = |dated: &Dated| {
            let mut row = self.date_row(dated);
            row.again = before.replace(dated.occurrence.day) == Some(dated.occurrence.day);
            row
        };
        dates.iter().map(row).collect()
    }

    /// Whether one of these entries asks for the quick exit.
    pub fn any_sensitive(&self, mut entries: impl Iterator<Item = EntryIndex>) -> bool {
        entries.any(|entry| self.site.card(entry).sensitive)
    }
}
