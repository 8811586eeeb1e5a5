//! A theme in a zone: those that are in it, cover it or a part of it. Not what covers wider zones only: that would
//! make a page of every theme in every commune, all with the same list; links lead to the wider zones instead.

use std::sync::Arc;

use serde::Serialize;

use super::listing::{self, Listing, Of, Shown};
use crate::model::{TermId, ZoneId};
use crate::plan::Plan;
use crate::render::lists::Lists;
use crate::render::views::{CardPiece, CountedLink, DangerView, Pagination, SubscribeView};
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;

#[derive(Serialize)]
struct ZoneThemeView<'a> {
    title: String,
    help: Option<String>,
    count: String,
    first: bool,
    /// The same theme in wider zones, innermost first.
    wider: Vec<CountedLink>,
    /// The same theme in zones inside.
    inner: Vec<CountedLink>,
    /// The theme everywhere.
    everywhere: CountedLink,
    feed: Option<SubscribeView>,
    danger: Option<DangerView<'a>>,
    cards: Vec<CardPiece<'a>>,
    paging: Pagination,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    for list in &lists.zones {
        for (theme, _) in &list.themes {
            let (zone, theme) = (list.zone, *theme);
            let listing = Listing {
                path: path(renderer, zone, theme),
                template: "pages/zone_theme.html",
                of: Of::ZoneTheme(Arc::clone(lists), zone, theme),
            };
            let lists = Arc::clone(lists);
            listing::plan(renderer, plan, listing, move |r, shown| view(r, &lists, zone, theme, shown));
        }
    }
}

fn path(r: &Renderer<'_>, zone: ZoneId, theme: TermId) -> String {
    let directory = r.site.directory;
    let theme = directory.words.term(Vocabulary::Themes, theme);
    format!("{}{}/{}/", r.to.paths.zones, directory.zones.get(zone).slug, theme.slug)
}

/// Wider zones where somebody has the theme, innermost first.
fn around(
    r: &Renderer<'_>,
    lists: &Lists,
    zone: ZoneId,
    theme: TermId,
) -> impl Iterator<Item = (ZoneId, usize)> {
    r.site.outer_zones(zone).into_iter().rev().filter_map(move |outer| counted(lists, outer, theme))
}

/// Zones right inside where somebody has the theme.
fn within(
    r: &Renderer<'_>,
    lists: &Lists,
    zone: ZoneId,
    theme: TermId,
) -> impl Iterator<Item = (ZoneId, usize)> {
    r.site.directory.zones.children(zone).filter_map(move |child| counted(lists, child, theme))
}

fn counted(lists: &Lists, zone: ZoneId, theme: TermId) -> Option<(ZoneId, usize)> {
    let count = lists.zone(zone)?.with_theme(theme).len();
    (count > 0).then_some((zone, count))
}

fn view<'a>(
    r: &Arc<Renderer<'a>>,
    lists: &Lists,
    zone: ZoneId,
    theme: TermId,
    shown: &Shown<'_>,
) -> (Frame, ZoneThemeView<'a>) {
    let word = r.site.directory.words.term(Vocabulary::Themes, theme);
    let (name, label) = (r.zone_name(zone), word.label(r.lang));
    let title = r.strings.with("zone.with_theme", &[("zone", name), ("theme", label)]);
    let count = r.strings.count("lists.entries", shown.all.len() as u64, &[]);
    let first = shown.part.is_first();
    let description = format!("{title}. {count}.");
    let mut frame =
        Frame::new("zone-theme", shown.part.path(shown.path), shown.title(r, &title), description);
    for outer in r.site.outer_zones(zone) {
        frame = frame.crumb(r.zone_name(outer), r.zone_href(outer));
    }
    frame = shown.here(r, frame.crumb(name, r.zone_href(zone)), label);
    let feed = r.site.feed_of_zone_theme(zone, theme).filter(|_| first);
    frame.feed = feed.as_ref().map(|path| r.to.to_file(path));
    let danger = r.danger_of_terms(Vocabulary::Themes, &[theme]);
    frame.sensitive = word.sensitive || danger.is_some() || r.any_sensitive(shown.entries().iter().copied());
    let link = |(zone, count): (ZoneId, usize)| r.zone_theme_in(zone, theme, count);
    let view = ZoneThemeView {
        feed: feed.map(|path| r.subscribe(&path, &title).with_qr()),
        danger,
        title,
        help: r.term_help(Vocabulary::Themes, theme),
        count,
        first,
        wider: around(r, lists, zone, theme).filter(|_| first).map(link).collect(),
        inner: r.sorted(within(r, lists, zone, theme).filter(|_| first).map(link).collect()),
        everywhere: r
            .named_term(Vocabulary::Themes, theme, r.term_href(Vocabulary::Themes, theme))
            .counting(r.site.with_term(Vocabulary::Themes, theme).len()),
        cards: r.cards(shown.entries()),
        paging: shown.paging(r),
    };
    (frame, view)
}

impl Renderer<'_> {
    /// A link to a theme in a zone, named after the theme.
    pub(super) fn zone_theme_link(&self, zone: ZoneId, theme: TermId, count: usize) -> CountedLink {
        let href = self.to.page(&path(self, zone, theme));
        self.counted_term(Vocabulary::Themes, theme, href, count)
    }

    /// A link to a theme in a zone, named after the zone.
    pub(super) fn zone_theme_in(&self, zone: ZoneId, theme: TermId, count: usize) -> CountedLink {
        CountedLink::new(self.zone_name(zone), self.to.page(&path(self, zone, theme))).counting(count)
    }
}
