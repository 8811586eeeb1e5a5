//! Who runs a programme, zone by zone.

use std::sync::Arc;

use serde::Serialize;

use crate::model::{Entry, ZoneId, resolve};
use crate::render::Renderer;
use crate::render::views::{CardPiece, LinkView};
use crate::site::{Ages, EntryIndex};

/// A zone of a programme.
#[derive(Serialize)]
pub struct ZoneView<'a> {
    /// The zone.
    pub zone: LinkView<'a>,
    /// "Grossesse, moins de 3 ans".
    pub ages: Option<String>,
    /// Who runs it there.
    pub offers: Vec<CardPiece<'a>>,
    /// Whether those run it in parts of the zone only, or nobody is known: the rest has to be asked for.
    pub incomplete: bool,
}

impl<'a> Renderer<'a> {
    /// The zones that a programme covers, each with those who run it there.
    pub(super) fn operators(self: &Arc<Self>, entry: &'a Entry) -> Vec<ZoneView<'a>> {
        if entry.programme().is_none() {
            return Vec::new();
        }
        let offers: Vec<&Entry> = self.site.operators(entry).collect();
        self.site.directory.covers(entry).iter().map(|zone| self.zone_view(entry, &offers, *zone)).collect()
    }

    fn zone_view(self: &Arc<Self>, entry: &'a Entry, offers: &[&'a Entry], zone: ZoneId) -> ZoneView<'a> {
        let directory = self.site.directory;
        let zones = &directory.zones;
        let mut found = Vec::new();
        let mut whole = false;
        for offer in offers {
            let covers = directory.covers(offer);
            if covers.iter().any(|covered| zones.related(*covered, zone)) {
                whole |= covers.iter().any(|covered| zones.contains(*covered, zone));
                found.extend(self.site.index(&offer.slug));
            }
        }
        let found: Vec<EntryIndex> = self.site.membership().ordered(found);
        let conditions = resolve(directory, entry, Some(zone)).conditions;
        ZoneView {
            zone: self.zone_link(zone),
            ages: conditions
                .and_then(|conditions| super::super::words::ages(self.strings, Ages::of(conditions))),
            offers: self.cards(&found),
            incomplete: !whole,
        }
    }
}
