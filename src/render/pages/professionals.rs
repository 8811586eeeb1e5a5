//! The page of a commune for professionals who refer a family: who covers it, on what conditions, how to refer.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::model::{Entry, Reader, ZoneId, ZoneKind, resolve};
use crate::plan::Plan;
use crate::render::lists::Lists;
use crate::render::views::entry::{AccessView, ContactView};
use crate::render::views::{CountedLink, LinkView, Said, words};
use crate::render::{Frame, Renderer};
use crate::schema::FieldId;
use crate::site::{EntryIndex, Site};
use crate::wording::{self, Line};

/// Of those that cover the commune itself.
const OWN_MOST: usize = 100;

/// Of those that cover one wider zone, and of those that are only in the commune.
const OTHERS_MOST: usize = 30;

/// Entries to refer to by the very zone that they cover, the first of each.
type Referable = BTreeMap<ZoneId, Vec<EntryIndex>>;

#[derive(Serialize)]
struct CommuneView<'a> {
    sections: Vec<SectionView<'a>>,
    /// The page of the commune for families.
    zone: CountedLink,
}

#[derive(Serialize)]
struct SectionView<'a> {
    id: String,
    title: String,
    note: Option<&'a str>,
    rows: Vec<RowView<'a>>,
    /// Where the rest is.
    more: Option<CountedLink>,
}

#[derive(Serialize)]
struct RowView<'a> {
    href: String,
    name: Said<'a>,
    kind: &'a str,
    organiser: Option<&'a str>,
    status: Option<&'a str>,
    to_confirm: bool,
    summary: Said<'a>,
    /// Who is accepted there, in one line.
    conditions: Vec<Line>,
    /// Ways in: for professionals, else for everybody.
    ways: Vec<AccessView<'a>>,
    /// The first thing to do, when no way in is said.
    first_step: Option<Said<'a>>,
    delay: Option<&'a str>,
    /// The language of that.
    written: &'static str,
    contacts: Vec<ContactView<'a>>,
    /// Its pages on the web, where to look for a contact that is not known.
    links: Vec<LinkView<'a>>,
    /// A message to send a family with.
    referral: Option<String>,
}

/// A part of the page, when it is planned: what it shows, and how many there are.
struct Section {
    of: Of,
    entries: Vec<EntryIndex>,
    rest: bool,
}

/// Why entries stand in a section.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// They cover this zone.
    Covering(ZoneId),
    /// They are in it.
    Inside(ZoneId),
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    let site = renderer.site;
    let referable: Arc<Referable> =
        Arc::new(site.zones().iter().map(|zone| (*zone, referable(site, *zone))).collect());
    let communes =
        site.zones().iter().filter(|zone| site.directory.zones.get(**zone).kind == ZoneKind::Commune);
    for zone in communes.copied() {
        let path = format!("{}{}/", renderer.to.paths.professionals, site.directory.zones.get(zone).slug);
        let (lists, referable, own) = (Arc::clone(lists), Arc::clone(&referable), path.clone());
        renderer.plan(plan, &path, "pro", "pages/professionals.html", move |r| {
            view(r, zone, own.clone(), &sections(r.site, &lists, &referable, zone))
        });
    }
}

/// Those that cover a zone and to which a family can be sent.
fn referable(site: &Site<'_>, zone: ZoneId) -> Vec<EntryIndex> {
    let all = site.membership().covering_exactly(zone).iter().copied();
    all.filter(|entry| site.can_turn_to(*entry)).take(OWN_MOST + 1).collect()
}

fn sections(site: &Site<'_>, lists: &Lists, referable: &Referable, zone: ZoneId) -> Vec<Section> {
    let mut found: Vec<Section> = Vec::new();
    for (at, outer) in site.directory.zones.ancestors(zone).enumerate() {
        let all = referable.get(&outer).map(Vec::as_slice).unwrap_or_default();
        let known = |entry: &EntryIndex| found.iter().any(|section| section.entries.contains(entry));
        let mut entries: Vec<EntryIndex> = all.iter().copied().filter(|entry| !known(entry)).collect();
        entries.retain(|entry| !site.has_operator(*entry, zone));
        found.push(cut(Of::Covering(outer), entries, if at == 0 { OWN_MOST } else { OTHERS_MOST }));
    }
    let list = lists.zone(zone);
    let inside = list.and_then(|list| list.entries.get(list.covering_end..list.inside_end));
    let known = |entry: &EntryIndex| found.iter().any(|section| section.entries.contains(entry));
    let inside = inside.unwrap_or_default().iter().copied();
    let entries = inside.filter(|entry| site.can_turn_to(*entry) && !known(entry)).take(OTHERS_MOST + 1);
    let inside = cut(Of::Inside(zone), entries.collect(), OTHERS_MOST);
    found.push(inside);
    found.retain(|section| !section.entries.is_empty());
    found
}

fn cut(of: Of, mut entries: Vec<EntryIndex>, most: usize) -> Section {
    let rest = entries.len() > most;
    entries.truncate(most);
    Section { of, entries, rest }
}

fn view<'a>(r: &Renderer<'a>, zone: ZoneId, path: String, sections: &[Section]) -> (Frame, CommuneView<'a>) {
    let name = r.zone_name(zone);
    let title = r.strings.with("pro.of_zone", &[("zone", name)]);
    let description = r.strings.with("pro.description", &[("zone", name)]);
    let mut frame = Frame::new("pro", path, &title, description)
        .crumb(r.strings.get("pro.title"), r.to.page(r.to.paths.professionals))
        .here(name);
    frame.sensitive = r.any_sensitive(sections.iter().flat_map(|section| section.entries.iter().copied()));
    let sections = sections.iter().map(|section| section_view(r, zone, section)).collect();
    (frame, CommuneView { sections, zone: CountedLink::new(name, r.zone_href(zone)) })
}

fn section_view<'a>(r: &Renderer<'a>, zone: ZoneId, section: &Section) -> SectionView<'a> {
    let (Of::Covering(of) | Of::Inside(of)) = section.of;
    let inside = matches!(section.of, Of::Inside(_));
    let key = match section.of {
        Of::Inside(_) => "pro.inside",
        Of::Covering(_) if of == zone => "pro.covering",
        Of::Covering(_) => "pro.covering_wider",
    };
    let outer = r.site.outer_zones(zone);
    let linked = of == zone || outer.contains(&of);
    let slug = &r.site.directory.zones.get(of).slug;
    let more = || CountedLink::new(r.strings.with("pro.more", &[("zone", r.zone_name(of))]), r.zone_href(of));
    SectionView {
        id: if inside { "sur-place".to_owned() } else { format!("pour-{slug}") },
        title: r.strings.with(key, &[("zone", r.zone_name(of))]),
        note: inside.then(|| r.strings.get("pro.inside_note")),
        rows: section.entries.iter().map(|entry| row(r, *entry, zone)).collect(),
        more: (section.rest && linked).then(more),
    }
}

fn row<'a>(r: &Renderer<'a>, index: EntryIndex, zone: ZoneId) -> RowView<'a> {
    let (entry, card): (&'a Entry, _) = (r.site.entry(index), r.site.card(index));
    let resolved = resolve(r.site.directory, entry, Some(zone));
    let [own, usual] =
        [Reader::Professionals, Reader::USUAL].map(|reader| r.for_reader(reader, entry, &resolved));
    let covers = r.site.directory.covers(entry);
    let delay = r.site.directory.fact_by(entry, FieldId::Delay);
    RowView {
        referral: r.referral(entry, Some(zone)),
        href: r.to.entry(entry),
        name: r.name_of(entry),
        kind: r.strings.get(entry.kind.key()),
        organiser: card.organiser.filter(|organiser| !entry.name.contains(organiser)),
        status: words::status(r.strings, entry.status),
        to_confirm: card.to_confirm,
        summary: r.summary_of(entry),
        conditions: resolved
            .conditions
            .map(|conditions| wording::conditions(r.strings, r.site.directory, conditions, covers))
            .unwrap_or_default(),
        ways: if own.ways.is_empty() { usual.ways } else { own.ways },
        first_step: r.next_step(entry, &resolved),
        written: delay.map_or(entry.lang, |(_, by)| by.lang),
        delay: delay.and_then(|(item, _)| item.text()),
        links: r.links(entry),
        contacts: if own.contacts.is_empty() { usual.contacts } else { own.contacts },
    }
}
