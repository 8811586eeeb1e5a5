//! "Devenir bénévole": who looks for volunteers, by region and province.

use std::sync::Arc;

use serde::Serialize;

use super::listing::{self, Listing, Of, Shown};
use crate::model::{Reader, ZoneId, ZoneKind, resolve};
use crate::plan::Plan;
use crate::render::views::entry::{AccessView, ContactView, FactValue};
use crate::render::views::{CountedLink, Pagination, Said};
use crate::render::{Frame, Renderer};
use crate::schema::FieldId;
use crate::site::{EntryIndex, Site};

/// Up to this many, all stand on one page.
const ONE_PAGE: usize = 100;

/// Who looks for volunteers in a zone, or nowhere in particular.
type Group = (Option<ZoneId>, Arc<[EntryIndex]>);

#[derive(Serialize)]
struct VolunteersView<'a> {
    groups: Vec<GroupView<'a>>,
    /// Zones that have a page of their own, when there are many.
    zones: Vec<CountedLink>,
    paging: Pagination,
}

#[derive(Serialize)]
struct GroupView<'a> {
    id: String,
    title: &'a str,
    rows: Vec<RowView<'a>>,
}

#[derive(Serialize)]
struct RowView<'a> {
    href: String,
    name: Said<'a>,
    organiser: Option<&'a str>,
    place: Option<&'a str>,
    summary: Said<'a>,
    /// The language of its other words.
    written: &'static str,
    volunteering: Option<FactValue<'a>>,
    ways: Vec<AccessView<'a>>,
    contacts: Vec<ContactView<'a>>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let groups: Arc<[Group]> = groups(renderer.site).into();
    let one_page = groups.iter().map(|(_, list)| list.len()).sum::<usize>() <= ONE_PAGE;
    let own = Arc::clone(&groups);
    renderer.plan(plan, renderer.to.paths.volunteers, "benevolat", "pages/volunteers.html", move |r| {
        index(r, &own, one_page)
    });
    for (zone, list) in groups.iter().filter(|_| !one_page) {
        plan_zone(renderer, *zone, list, plan);
    }
}

fn plan_zone<'a>(
    renderer: &Arc<Renderer<'a>>,
    zone: Option<ZoneId>,
    list: &Arc<[EntryIndex]>,
    plan: &mut Plan<'a>,
) {
    let listing = Listing {
        path: path(renderer, zone),
        template: "pages/volunteers.html",
        of: Of::These(Arc::clone(list)),
    };
    listing::plan(renderer, plan, listing, move |r, shown| zone_page(r, zone, shown));
}

fn path(r: &Renderer<'_>, zone: Option<ZoneId>) -> String {
    let own = |zone| format!("{}/", r.site.directory.zones.get(zone).slug);
    format!("{}{}", r.to.paths.volunteers, zone.map_or_else(|| r.to.paths.elsewhere.to_owned(), own))
}

fn index<'a>(r: &Renderer<'a>, groups: &[Group], one_page: bool) -> (Frame, VolunteersView<'a>) {
    let title = r.strings.get("volunteers.title");
    let mut frame =
        Frame::new("volunteers", r.to.paths.volunteers, title, r.strings.get("volunteers.lead")).here(title);
    let shown = || groups.iter().filter(|_| one_page);
    frame.sensitive = r.any_sensitive(shown().flat_map(|(_, list)| list.iter().copied()));
    let link = |(zone, list): &Group| {
        CountedLink::new(zone_name(r, *zone), r.to.page(&path(r, *zone))).counting(list.len())
    };
    let view = VolunteersView {
        groups: shown().map(|(zone, list)| group(r, *zone, list)).collect(),
        zones: groups.iter().filter(|_| !one_page).map(link).collect(),
        paging: Pagination::default(),
    };
    (frame, view)
}

fn zone_page<'a>(r: &Renderer<'a>, zone: Option<ZoneId>, shown: &Shown<'_>) -> (Frame, VolunteersView<'a>) {
    let (all, name) = (r.strings.get("volunteers.title"), zone_name(r, zone));
    let title = r.strings.with("volunteers.of_zone", &[("zone", name)]);
    let frame = Frame::new("volunteers", shown.part.path(shown.path), shown.title(r, &title), &title)
        .crumb(all, r.to.page(r.to.paths.volunteers));
    let mut frame = shown.here(r, frame, name);
    frame.sensitive = r.any_sensitive(shown.entries().iter().copied());
    let groups = vec![group(r, zone, shown.entries())];
    (frame, VolunteersView { groups, zones: Vec::new(), paging: shown.paging(r) })
}

fn zone_name<'a>(r: &Renderer<'a>, zone: Option<ZoneId>) -> &'a str {
    match zone {
        Some(zone) => r.site.directory.zones.get(zone).label(r.lang),
        None => r.strings.get("volunteers.anywhere"),
    }
}

fn group<'a>(r: &Renderer<'a>, zone: Option<ZoneId>, entries: &[EntryIndex]) -> GroupView<'a> {
    let slug = zone.map_or("ailleurs", |zone| r.site.directory.zones.get(zone).slug.as_str());
    GroupView {
        id: format!("zone-{slug}"),
        title: zone_name(r, zone),
        rows: entries.iter().map(|entry| row(r, *entry)).collect(),
    }
}

fn row<'a>(r: &Renderer<'a>, index: EntryIndex) -> RowView<'a> {
    let (entry, card) = (r.site.entry(index), r.site.card(index));
    let resolved = resolve(r.site.directory, entry, None);
    let [own, usual] =
        [Reader::Volunteers, Reader::USUAL].map(|reader| r.for_reader(reader, entry, &resolved));
    RowView {
        href: r.to.entry(entry),
        name: r.name_of(entry),
        organiser: card.organiser.filter(|organiser| !entry.name.contains(organiser)),
        place: card.zone.map(|zone| r.site.directory.zones.get(zone).label(r.lang)),
        summary: r.summary_of(entry),
        written: entry.lang,
        volunteering: r.said_fact(entry, FieldId::Volunteering),
        ways: own.ways,
        contacts: if own.contacts.is_empty() { usual.contacts } else { own.contacts },
    }
}

/// Who looks for volunteers, by the region or province around what each covers or where it is; countries and regions
/// before what they contain, and last what is nowhere in particular.
fn groups(site: &Site<'_>) -> Vec<Group> {
    let mut found: Vec<(Option<ZoneId>, Vec<EntryIndex>)> = Vec::new();
    found.extend(site.zones().iter().map(|zone| (Some(*zone), Vec::new())));
    found.push((None, Vec::new()));
    for entry in site.membership().all().iter().copied().filter(|entry| looks_for_some(site, *entry)) {
        let zones = larger_zones(site, entry);
        let at = |zone: Option<ZoneId>| match zone {
            Some(zone) => site.zones().binary_search(&zone).ok(),
            None => Some(site.zones().len()),
        };
        let all: Vec<Option<ZoneId>> =
            if zones.is_empty() { vec![None] } else { zones.into_iter().map(Some).collect() };
        for zone in all {
            if let Some((_, list)) = at(zone).and_then(|at| found.get_mut(at)) {
                list.push(entry);
            }
        }
    }
    let filled = found.into_iter().filter(|(_, list)| !list.is_empty());
    filled.map(|(zone, list)| (zone, list.into())).collect()
}

/// Whether it says something to volunteers. A programme that has operators leaves that to them.
fn looks_for_some(site: &Site<'_>, index: EntryIndex) -> bool {
    let entry = site.entry(index);
    if site.operators(entry).next().is_some() {
        return false;
    }
    let resolved = resolve(site.directory, entry, None);
    let for_them = |readers: &[Reader]| Reader::Volunteers.is_among(readers);
    site.directory.fact(entry, FieldId::Volunteering).is_some()
        || resolved.access.iter().any(|access| for_them(&access.readers))
        || entry.contacts.iter().any(|contact| contact.shown && for_them(&contact.readers))
}

/// The zones larger than a commune around where an entry is or what it covers: each once, in tree order.
fn larger_zones(site: &Site<'_>, entry: EntryIndex) -> Vec<ZoneId> {
    let zones = &site.directory.zones;
    let own = site.membership().covered_by(entry).chain(site.membership().places_of(entry));
    let larger =
        |zone: ZoneId| zones.ancestors(zone).find(|outer| zones.get(*outer).kind < ZoneKind::Commune);
    let mut found: Vec<ZoneId> = own.filter_map(larger).collect();
    found.sort_unstable();
    found.dedup();
    found
}
