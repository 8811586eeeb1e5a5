//! The whole text of a zone on one page: to print, to keep, to search with the browser.

use std::sync::Arc;

use serde::Serialize;

use super::keep::KeepView;
use crate::model::ZoneId;
use crate::plan::Plan;
use crate::render::address::zone_text_path;
use crate::render::lists::{Lists, ZoneList, ZoneSection};
use crate::render::views::{CountedLink, TextPiece};
use crate::render::{Frame, Renderer};

#[derive(Serialize)]
struct TextView<'a> {
    zone: CountedLink,
    keep: Option<KeepView>,
    sections: Vec<SectionView<'a>>,
    /// The texts of the zones inside, when all on one page would be too much.
    inside: Vec<CountedLink>,
}

#[derive(Serialize)]
struct SectionView<'a> {
    id: String,
    title: String,
    entries: Vec<TextPiece<'a>>,
    /// Where the rest is, of a wider zone.
    more: Option<CountedLink>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    for list in lists.zones.iter().filter(|list| list.has_text()) {
        let zone = list.zone;
        let path = zone_text_path(renderer.to.paths, &renderer.site.directory.zones.get(zone).slug);
        let (lists, own) = (Arc::clone(lists), path.clone());
        renderer
            .plan(plan, &path, "texte", "pages/zone_text.html", move |r| view(r, &lists, zone, own.clone()));
    }
}

/// Zones inside with a text of their own, when this one's is not on its page.
fn inside(r: &Renderer<'_>, lists: &Lists, list: &ZoneList) -> Vec<ZoneId> {
    let children = r.site.directory.zones.children(list.zone);
    let with_text = |child: &ZoneId| lists.zone(*child).is_some_and(ZoneList::has_text);
    children.filter(|_| !list.fits_one_page()).filter(with_text).collect()
}

fn view<'a>(r: &Arc<Renderer<'a>>, lists: &Lists, zone: ZoneId, path: String) -> (Frame, TextView<'a>) {
    let name = r.zone_name(zone);
    let title = r.strings.with("zone.text_of", &[("zone", name)]);
    let mut frame = Frame::new("text", path, &title, r.strings.with("zone.text_lead", &[("zone", name)]));
    for outer in r.site.outer_zones(zone) {
        frame = frame.crumb(r.zone_name(outer), r.zone_href(outer));
    }
    frame = frame.crumb(name, r.zone_href(zone)).here(r.strings.get("zone.text_short"));
    let list = lists.zone(zone);
    frame.sensitive = list.is_some_and(|list| r.any_sensitive(list.in_text()));
    let view = TextView {
        zone: CountedLink::new(name, r.zone_href(zone)),
        keep: list.and_then(|list| KeepView::new(r, list)),
        sections: list.map(|list| sections(r, list)).unwrap_or_default(),
        inside: list
            .map(|list| inside(r, lists, list))
            .unwrap_or_default()
            .into_iter()
            .map(|zone| text_link(r, zone))
            .collect(),
    };
    (frame, view)
}

fn text_link(r: &Renderer<'_>, zone: ZoneId) -> CountedLink {
    let slug = &r.site.directory.zones.get(zone).slug;
    CountedLink::new(r.zone_name(zone), r.to.page(&zone_text_path(r.to.paths, slug)))
}

fn sections<'a>(r: &Arc<Renderer<'a>>, list: &ZoneList) -> Vec<SectionView<'a>> {
    let own = |section: ZoneSection| SectionView {
        id: section.id.to_owned(),
        title: heading(r, list, &section),
        entries: list
            .entries
            .get(section.range)
            .filter(|_| list.fits_one_page())
            .map(|list| r.texts(list))
            .unwrap_or_default(),
        more: None,
    };
    let [covering, others @ ..] = list.sections();
    let mut found = vec![own(covering)];
    for wider in &list.wider {
        let (count, name) = (wider.count as u64, r.zone_name(wider.zone));
        let see = || {
            CountedLink::new(
                r.strings.count("zone.see_all", count, &[("zone", name)]),
                r.zone_href(wider.zone),
            )
        };
        found.push(SectionView {
            id: format!("pour-{}", r.site.directory.zones.get(wider.zone).slug),
            title: r.strings.count("zone.covering_wider", count, &[("zone", name)]),
            entries: if wider.is_short() { r.texts(&wider.first) } else { Vec::new() },
            more: (!wider.is_short()).then(see),
        });
    }
    found.extend(others.map(own));
    found.retain(|section| !section.entries.is_empty() || section.more.is_some());
    found
}

/// The heading of a section, which counts its entries.
pub(super) fn heading(r: &Renderer<'_>, list: &ZoneList, section: &ZoneSection) -> String {
    r.strings.count(section.heading, section.range.len() as u64, &[("zone", r.zone_name(list.zone))])
}
