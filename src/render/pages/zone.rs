//! The page of a zone: who covers it, who is in it, who is nearest; its parts, next dates, feeds.

use std::sync::Arc;

use serde::Serialize;

use super::keep::KeepView;
use super::listing::{self, Listing, Of, Shown};
use super::zone_text::heading;
use crate::model::{ZoneId, ZoneKind};
use crate::plan::Plan;
use crate::render::address::zone_text_path;
use crate::render::lists::{Lists, Wider, ZoneList, ZoneSection};
use crate::render::views::{
    CardPiece, CardView, CountedLink, DateRow, MapView, Pagination, RowView, SubscribeView,
};
use crate::render::{Frame, Renderer};
use crate::site::EntryIndex;

#[derive(Serialize)]
struct ZoneView<'a> {
    name: String,
    /// Postal codes, on a commune.
    codes: Option<String>,
    sections: Vec<SectionView<'a>>,
    paging: Pagination,
    /// What only the first page shows.
    first: Option<FirstView<'a>>,
}

/// Entries of the zone's own list.
#[derive(Serialize)]
struct SectionView<'a> {
    id: &'static str,
    title: String,
    cards: Vec<CardPiece<'a>>,
}

#[derive(Serialize)]
struct FirstView<'a> {
    lead: String,
    /// What stands on this page, to jump to.
    jumps: Vec<CountedLink>,
    wider: Vec<WiderView>,
    near: Vec<CardView<'a>>,
    /// Of a commune, where it is; of a larger zone, what is in it.
    map: Option<MapView>,
    /// Whether it is a commune.
    commune: bool,
    zones: Vec<CountedLink>,
    themes: Vec<CountedLink>,
    dates: Vec<DateRow>,
    agenda: Option<String>,
    feed: Option<SubscribeView>,
    /// Where the feed is heavy: its themes, which have their own.
    split: Vec<CountedLink>,
    professionals: Option<String>,
    text: Option<String>,
    keep: Option<KeepView>,
    /// Its coverage by theme, for planners, where it has communes right in it.
    coverage: Option<String>,
}

/// Who covers a wider zone.
#[derive(Serialize)]
struct WiderView {
    id: String,
    title: String,
    rows: Vec<RowView>,
    more: Option<CountedLink>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    for list in &lists.zones {
        let zone = list.zone;
        let own = Arc::clone(lists);
        let listing = Listing {
            path: format!("{}{}/", renderer.to.paths.zones, renderer.site.directory.zones.get(zone).slug),
            template: "pages/zone.html",
            of: Of::Zone(Arc::clone(lists), zone),
        };
        listing::plan(renderer, plan, listing, move |r, shown| view(r, &own, zone, shown));
    }
}

fn view<'a>(r: &Arc<Renderer<'a>>, lists: &Lists, zone: ZoneId, shown: &Shown<'_>) -> (Frame, ZoneView<'a>) {
    let name = r.zone_name(zone);
    let list = lists.zone(zone);
    let title = shown.title(r, name);
    let lead = list.map(|list| lead(r, list)).unwrap_or_default();
    let mut frame = Frame::new("zone", shown.part.path(shown.path), title, format!("{name}. {lead}"));
    for outer in r.site.outer_zones(zone) {
        frame = frame.crumb(r.zone_name(outer), r.zone_href(outer));
    }
    frame = shown.here(r, frame, name);
    let first = list.filter(|_| shown.part.is_first()).map(|list| first(r, lists, list, lead));
    let sections = list.map(|list| sections(r, list, shown)).unwrap_or_default();
    frame.feed = r.site.feed_of_zone(zone).map(|path| r.to.to_file(&path));
    frame.news = r.site.news_of_zone(zone).map(|path| r.to.to_file(&path));
    frame.sensitive = sensitive(r, list, shown);
    let codes = &r.site.directory.zones.get(zone).postal_codes;
    let codes = (!codes.is_empty()).then(|| codes.join(r.strings.get("word.comma")));
    (frame, ZoneView { name: name.to_owned(), codes, sections, paging: shown.paging(r), first })
}

fn sensitive(r: &Renderer<'_>, list: Option<&ZoneList>, shown: &Shown<'_>) -> bool {
    let besides = list.filter(|_| shown.part.is_first()).into_iter().flat_map(besides);
    r.any_sensitive(shown.entries().iter().copied().chain(besides))
}

/// Entries that the first page shows besides those of its list.
fn besides(list: &ZoneList) -> impl Iterator<Item = EntryIndex> + '_ {
    let wider = list.wider.iter().flat_map(|wider| wider.first.iter().copied());
    wider.chain(list.near.iter().map(|near| near.entry)).chain(list.dates.iter().map(|dated| dated.entry))
}

/// How much is here, or what to do when nothing is.
fn lead(r: &Renderer<'_>, list: &ZoneList) -> String {
    let own = list.entries.len() as u64;
    let wider: usize = list.wider.iter().map(|wider| wider.count).sum();
    let mut sentences = vec![match (own, wider, list.near.is_empty()) {
        (0, 0, true) => r.strings.get("zone.nobody_at_all").to_owned(),
        (0, 0, false) => r.strings.get("zone.nobody_near").to_owned(),
        (0, ..) => r.strings.get("zone.nobody_wider").to_owned(),
        _ => r.strings.count("zone.own", own, &[]),
    }];
    if own > 0 && wider > 0 {
        sentences.push(r.strings.count("zone.and_wider", wider as u64, &[]));
    }
    sentences.join(" ")
}

fn sections<'a>(r: &Arc<Renderer<'a>>, list: &ZoneList, shown: &Shown<'_>) -> Vec<SectionView<'a>> {
    let view = |section: ZoneSection| {
        let title = heading(r, list, &section);
        let cards = r.cards(shown.within(section.range));
        (!cards.is_empty()).then_some(SectionView { id: section.id, title, cards })
    };
    list.sections().into_iter().filter_map(view).collect()
}

fn first<'a>(r: &Arc<Renderer<'a>>, lists: &Lists, list: &ZoneList, lead: String) -> FirstView<'a> {
    let zones = &r.site.directory.zones;
    let slug = zones.get(list.zone).slug.as_str();
    let commune = zones.get(list.zone).kind == ZoneKind::Commune;
    let children = zones.children(list.zone).filter(|child| zones.get(*child).kind.has_page());
    let theme = |(term, entries): &(_, Vec<EntryIndex>)| r.zone_theme_link(list.zone, *term, entries.len());
    let crowded = r.site.is_crowded(list.zone);
    let split =
        |(term, _): &&(_, Vec<EntryIndex>)| crowded && r.site.feed_of_zone_theme(list.zone, *term).is_some();
    let covered = r.site.coverage().iter().any(|group| group.zone == list.zone);
    let wider: Vec<WiderView> = list.wider.iter().map(|wider| wider_view(r, wider)).collect();
    FirstView {
        map: list.map.as_ref().map(|map| r.map(map, Some(list.zone))),
        commune,
        lead,
        jumps: jumps(r, list, &wider),
        near: list.near.iter().map(|near| r.card_at(near.entry, near.km)).collect(),
        split: list.themes.iter().filter(split).map(theme).collect(),
        zones: r.sorted(children.map(|child| r.counted_zone(child)).collect()),
        themes: list.themes.iter().map(theme).collect(),
        dates: r.date_rows(&list.dates),
        agenda: lists
            .has_agenda(list.zone)
            .then(|| r.to.page(&format!("{}{}{slug}/", r.to.paths.agenda, r.to.paths.zones))),
        feed: r
            .site
            .feed_of_zone(list.zone)
            .filter(|_| r.site.counts(list.zone).timed > 0 || !list.dates.is_empty())
            .map(|path| r.subscribe(&path, r.zone_name(list.zone)).with_qr()),
        professionals: (commune && r.site.directory.config.pages.professionals)
            .then(|| r.to.professionals(slug)),
        text: list.has_text().then(|| r.to.page(&zone_text_path(r.to.paths, slug))),
        keep: KeepView::new(r, list),
        coverage: (covered && r.site.directory.config.pages.coverage)
            .then(|| r.to.page(&format!("{}/{slug}/", r.to.paths.coverage))),
        wider,
    }
}

fn wider_view(r: &Renderer<'_>, wider: &Wider) -> WiderView {
    let name = r.zone_name(wider.zone);
    let count = wider.count as u64;
    let more = wider.first.len() < wider.count;
    let see = || {
        CountedLink::new(r.strings.count("zone.see_all", count, &[("zone", name)]), r.zone_href(wider.zone))
    };
    WiderView {
        id: format!("pour-{}", r.site.directory.zones.get(wider.zone).slug),
        title: r.strings.count("zone.covering_wider", count, &[("zone", name)]),
        rows: wider.first.iter().map(|entry| r.row(*entry)).collect(),
        more: more.then(see),
    }
}

/// What of this page there is to jump to, in its order.
fn jumps(r: &Renderer<'_>, list: &ZoneList, wider: &[WiderView]) -> Vec<CountedLink> {
    let shown = listing::first_page(list.entries.len());
    let link = |label: String, id: &str| CountedLink::new(label, format!("#{id}"));
    let on_page = |section: &ZoneSection| !section.range.is_empty() && section.range.start < shown;
    let own = |section: ZoneSection| on_page(&section).then(|| link(heading(r, list, &section), section.id));
    let [covering, others @ ..] = list.sections();
    let mut found: Vec<CountedLink> = own(covering).into_iter().collect();
    found.extend(wider.iter().map(|view| link(view.title.clone(), &view.id)));
    found.extend(others.into_iter().filter_map(own));
    for (key, id, count) in
        [("zone.near", "pres", list.near.len()), ("zone.dates", "dates", list.dates.len())]
    {
        let label = || r.strings.count(key, count as u64, &[("zone", r.zone_name(list.zone))]);
        found.extend((count > 0).then(|| link(label(), id)));
    }
    found
}
