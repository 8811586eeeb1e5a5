//! What the first page of a zone depends on besides the cards of its list.

use super::keep::KeepView;
use crate::plan::Key;
use crate::render::Renderer;
use crate::render::keys::{self, cards, number};
use crate::render::lists::{Lists, ZoneList};

pub(super) fn first_page(renderer: &Renderer<'_>, lists: &Lists, list: &ZoneList) -> Key {
    let site = renderer.site;
    let mut key = renderer.key("zone, first page").part(&number(list.covering_end));
    for wider in &list.wider {
        key = cards(key.part(&wider.zone.0.to_le_bytes()).part(&number(wider.count)), site, &wider.first);
    }
    for near in &list.near {
        key = key.part(&site.card_digest(near.entry)).part(&near.km.to_le_bytes());
    }
    for dated in &list.dates {
        key = keys::date(key, site, dated);
    }
    for (theme, entries) in &list.themes {
        // A crowded zone leads to the feeds of its themes.
        let feed = site.feed_of_zone_theme(list.zone, *theme).is_some();
        key = key.part(&theme.0.to_le_bytes()).part(&number(entries.len())).part(&[u8::from(feed)]);
    }
    for child in site.directory.zones.children(list.zone) {
        key = key.part(&site.counts(child).own.to_le_bytes());
    }
    key = list.map.iter().fold(key, |key, map| key.part(&map.digest()));
    key = key.part(&KeepView::key(renderer, list));
    let timed = site.counts(list.zone).timed > 0;
    key.part(&[u8::from(timed), u8::from(site.is_crowded(list.zone)), u8::from(lists.has_agenda(list.zone))])
        .finish()
}
