//! All zones: "Près de chez vous", and the same question for professionals.

use std::sync::Arc;

use serde::Serialize;

use crate::lang::Paths;
use crate::model::{ZoneId, ZoneKind};
use crate::plan::Plan;
use crate::render::lists::Lists;
use crate::render::views::{CountedLink, MapView};
use crate::render::{Frame, Renderer};

/// The two pages that list all communes.
#[derive(Clone, Copy)]
struct Index {
    path: fn(&Paths) -> &'static str,
    kind: &'static str,
    title: &'static str,
    lead: &'static str,
    /// Whether its communes lead to the pages for professionals.
    professionals: bool,
}

static INDEXES: [Index; 2] = [
    Index {
        path: |paths| paths.zones,
        kind: "zones",
        title: "zones.title",
        lead: "zones.lead",
        professionals: false,
    },
    Index {
        path: |paths| paths.professionals,
        kind: "pro",
        title: "pro.title",
        lead: "pro.where",
        professionals: true,
    },
];

#[derive(Serialize)]
struct ZonesView {
    lead: String,
    professionals: bool,
    /// Countries and regions, outermost first.
    larger: Vec<CountedLink>,
    groups: Vec<GroupView>,
    map: Option<MapView>,
}

/// A zone with the communes right in it.
#[derive(Serialize)]
struct GroupView {
    id: String,
    title: CountedLink,
    communes: Vec<CountedLink>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    let professionals = renderer.site.directory.config.pages.professionals;
    for index in INDEXES.into_iter().filter(|index| professionals || !index.professionals) {
        let lists = Arc::clone(lists);
        let path = (index.path)(renderer.to.paths);
        renderer.plan(plan, path, path, "pages/zones.html", move |r| {
            let (title, lead) = (r.strings.get(index.title), r.strings.get(index.lead));
            (Frame::new(index.kind, path, title, lead).here(title), view(r, &lists, index))
        });
    }
}

fn view(r: &Renderer<'_>, lists: &Lists, index: Index) -> ZonesView {
    let zones = &r.site.directory.zones;
    let is_commune = |zone: &ZoneId| zones.get(*zone).kind == ZoneKind::Commune;
    let larger: Vec<ZoneId> = r.site.zones().iter().copied().filter(|zone| !is_commune(zone)).collect();
    let group = |zone: &ZoneId| {
        let communes = zones.children(*zone).filter(is_commune);
        let communes = r.sorted(communes.map(|commune| commune_link(r, index, commune)).collect());
        let id = format!("zone-{}", zones.get(*zone).slug);
        (!communes.is_empty()).then(|| GroupView { id, title: r.counted_zone(*zone), communes })
    };
    let without: Vec<ZoneId> = larger
        .iter()
        .copied()
        .filter(|zone| !zones.children(*zone).any(|child| is_commune(&child)))
        .collect();
    let map = lists.map.as_ref().filter(|_| !index.professionals);
    ZonesView {
        map: map.map(|map| r.map(map, None)),
        lead: r.strings.get(index.lead).to_owned(),
        professionals: index.professionals,
        larger: without.into_iter().map(|zone| r.counted_zone(zone)).collect(),
        groups: larger.iter().filter_map(group).collect(),
    }
}

fn commune_link(r: &Renderer<'_>, index: Index, commune: ZoneId) -> CountedLink {
    let zone = r.counted_zone(commune);
    if index.professionals {
        let href = r.to.professionals(&r.site.directory.zones.get(commune).slug);
        return CountedLink { href, count: None, ..zone };
    }
    zone
}
