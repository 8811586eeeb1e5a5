//! How to follow a calendar, and the list of all that can be followed, below what `pages/agendas.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::introductions::{introduced, introduction};
use crate::model::{TermId, ZoneId, ZoneKind};
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::views::{CountedLink, PageText};
use crate::schema::Vocabulary;
use crate::site::Site;

#[derive(Serialize)]
struct FollowView<'a> {
    text: PageText<'a>,
    /// Whether the site has an address that can be followed.
    published: bool,
    /// Regions and provinces, each with its communes.
    regions: Vec<RegionView>,
    themes: Vec<CountedLink>,
    audiences: Vec<CountedLink>,
    /// The taxonomies that the site declares: the title of each, and its words.
    own: Vec<(&'a str, Vec<CountedLink>)>,
}

#[derive(Serialize)]
struct RegionView {
    link: CountedLink,
    communes: Vec<CountedLink>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, renderer.to.paths.follow);
    renderer.plan(plan, renderer.to.paths.follow, "pages/agendas.md", "pages/follow.html", move |r| {
        let text = introduced(r, page, "subscribe.title");
        let frame = text.frame("follow", r.to.paths.follow);
        let view = FollowView {
            text,
            published: r.site.directory.config.has_address(),
            regions: regions(r),
            themes: terms(r, Vocabulary::Themes),
            audiences: terms(r, Vocabulary::Audiences),
            own: own(r),
        };
        (frame, view)
    });
}

/// Zones with something of their own to follow, whose page says how.
fn followed<'s>(site: &'s Site<'_>) -> impl Iterator<Item = ZoneId> + 's {
    let has_feed = |zone: &ZoneId| site.feed_of_zone(*zone).is_some() && site.counts(*zone).timed > 0;
    site.zones().iter().copied().filter(has_feed)
}

/// Where the page of something says how to follow it.
fn at(page: &str) -> String {
    format!("{page}#suivre")
}

/// Each zone that holds communes to follow, with them. A commune stands with the innermost one.
fn regions(r: &Renderer<'_>) -> Vec<RegionView> {
    let zones = &r.site.directory.zones;
    let link = |zone: ZoneId| CountedLink::new(r.zone_name(zone), at(&r.zone_href(zone)));
    let is_commune = |zone: ZoneId| zones.get(zone).kind == ZoneKind::Commune;
    let mut found: Vec<(ZoneId, Vec<CountedLink>)> =
        followed(r.site).filter(|zone| !is_commune(*zone)).map(|zone| (zone, Vec::new())).collect();
    for commune in followed(r.site).filter(|zone| is_commune(*zone)) {
        let at = |outer: ZoneId| found.binary_search_by_key(&outer, |(zone, _)| *zone).ok();
        let place = zones.ancestors(commune).skip(1).find_map(at);
        if let Some((_, communes)) = place.and_then(|place| found.get_mut(place)) {
            communes.push(link(commune));
        }
    }
    let region = |(zone, communes)| RegionView { link: link(zone), communes: r.sorted(communes) };
    found.into_iter().map(region).collect()
}

/// The taxonomies that the site declares, as far as one can follow a word of theirs.
fn own<'a>(r: &Renderer<'a>) -> Vec<(&'a str, Vec<CountedLink>)> {
    let all = r.site.directory.config.kinds.own_vocabularies();
    let each = all.map(|own| (r.strings.get(own.title), terms(r, Vocabulary::Own(own))));
    each.filter(|(_, words)| !words.is_empty()).collect()
}

/// Words with dates to come and a feed.
fn terms(r: &Renderer<'_>, vocabulary: Vocabulary) -> Vec<CountedLink> {
    let dated = |id: &TermId| r.site.upcoming_for(vocabulary, *id, 1).next().is_some();
    let followed = |id: &TermId| r.site.feed_of_term(vocabulary, *id).is_some() && dated(id);
    let words = r.site.used_terms(vocabulary).into_iter().filter(followed);
    words.map(|id| r.named_term(vocabulary, id, at(&r.term_href(vocabulary, id)))).collect()
}
