//! The agenda: this week by day, months ahead, and the next weeks of each region and province.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::listing::number;
use super::zone::outer_zones;
use crate::plan::{KeyBuilder, Plan};
use crate::render::agendas::{self, Day};
use crate::render::lists::Lists;
use crate::render::views::rows::date_key;
use crate::render::views::{CountedLink, DateRow, SubscribeView, words};
use crate::render::{Frame, Renderer};
use crate::site::Site;

/// Days of the first page.
const WEEK: usize = 7;

#[derive(Serialize)]
struct AgendaView {
    lead: String,
    days: Vec<DayView>,
    months: Vec<CountedLink>,
    zones: Vec<CountedLink>,
    feed: Option<SubscribeView>,
    /// Whose feed that is.
    what: String,
}

#[derive(Serialize)]
struct DayView {
    id: String,
    title: String,
    rows: Vec<DateRow>,
    /// That there are more, and where to look for them.
    more: Option<String>,
}

type Days = Vec<(Date, Day)>;

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    let site = renderer.site;
    plan_week(renderer, lists, plan);
    for month in agendas::months(site) {
        plan_month(renderer, lists, month, plan);
    }
    for at in 0..lists.agendas.len() {
        plan_zone(renderer, lists, at, plan);
    }
}

fn plan_week<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    let week = |site: &Site<'_>| agendas::days(site, site.today, WEEK);
    let key = renderer.key("agenda").part(renderer.site.today.to_string().as_bytes());
    let key = links_key(days_key(key, renderer.site, &week(renderer.site)), renderer.site, lists).finish();
    let lists = Arc::clone(lists);
    renderer.plan(plan, "agenda/", "agenda", key, "pages/agenda.html", move |r| {
        let title = r.strings.get("agenda.title");
        let today = r.site.today;
        let last = today.checked_add(jiff::Span::new().days(6)).unwrap_or(today);
        let (from, to) = (r.day(today), r.day(last));
        let lead = r.strings.with("agenda.week", &[("from", &from), ("to", &to)]);
        let frame = Frame::new("agenda", "agenda/", title, &lead).here(title);
        view(r, &lists, frame, lead, &week(r.site))
    });
}

fn plan_month<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, month: Date, plan: &mut Plan<'a>) {
    let days = agendas::days_of_month(renderer.site, month);
    let key = days_key(renderer.key("month").part(month.to_string().as_bytes()), renderer.site, &days);
    let key = links_key(key, renderer.site, lists).finish();
    let lists = Arc::clone(lists);
    let path = month_path(month);
    renderer.plan(plan, &path, "agenda", key, "pages/agenda.html", move |r| {
        let name = r.month_year(month);
        let title = r.strings.with("agenda.of_month", &[("month", &name)]);
        let frame = Frame::new("agenda", month_path(month), &title, &title)
            .crumb(r.strings.get("agenda.title"), r.to.page("agenda/"))
            .here(&name);
        let lead = r.strings.get("agenda.month").to_owned();
        view(r, &lists, frame, lead, &agendas::days_of_month(r.site, month))
    });
}

fn plan_zone<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, at: usize, plan: &mut Plan<'a>) {
    let Some(agenda) = lists.agendas.get(at) else { return };
    let zone = agenda.zone;
    let key =
        days_key(renderer.key("agenda of a zone").part(&zone.0.to_le_bytes()), renderer.site, &agenda.days);
    let key = links_key(key, renderer.site, lists).finish();
    let path = format!("agenda/zones/{}/", renderer.site.directory.zones.get(zone).slug);
    let (lists, own) = (Arc::clone(lists), path.clone());
    renderer.plan(plan, &path, "agenda", key, "pages/agenda.html", move |r| {
        let name = r.zone_name(zone);
        let title = r.strings.with("agenda.of_zone", &[("zone", name)]);
        let mut frame = Frame::new("agenda", own.clone(), &title, &title)
            .crumb(r.strings.get("agenda.title"), r.to.page("agenda/"))
            .here(name);
        let feed = r.site.feed_of_zone(zone);
        frame.feed = feed.as_ref().map(|path| r.to.shared(path));
        let days = lists.agendas.get(at).map(|agenda| agenda.days.as_slice()).unwrap_or_default();
        let (frame, view) = view(r, &lists, frame, r.strings.get("agenda.zone").to_owned(), days);
        let feed = feed.map(|path| r.subscribe(&path));
        (frame, AgendaView { feed, what: name.to_owned(), ..view })
    });
}

fn view(
    r: &Renderer<'_>,
    lists: &Lists,
    mut frame: Frame,
    lead: String,
    days: &[(Date, Day)],
) -> (Frame, AgendaView) {
    frame.sensitive = r.any_sensitive(days.iter().flat_map(|(_, day)| &day.shown).map(|dated| dated.entry));
    let month = |month| CountedLink::new(r.month_year(month), r.to.page(&month_path(month)));
    let view = AgendaView {
        lead,
        days: days.iter().map(|(at, day)| day_view(r, *at, day)).collect(),
        months: agendas::months(r.site).into_iter().map(month).collect(),
        zones: lists.agendas.iter().map(|agenda| zone_link(r, agenda.zone)).collect(),
        feed: None,
        what: String::new(),
    };
    (frame, view)
}

/// All pages of the agenda.
pub(super) fn links(r: &Renderer<'_>, lists: &Lists) -> Vec<CountedLink> {
    let week = CountedLink::new(r.strings.get("agenda.this_week"), r.to.page("agenda/"));
    let month = |month| CountedLink::new(r.month_year(month), r.to.page(&month_path(month)));
    let months = agendas::months(r.site).into_iter().map(month);
    let zones = lists.agendas.iter().map(|agenda| zone_link(r, agenda.zone));
    std::iter::once(week).chain(months).chain(zones).collect()
}

/// Zones with the same name are told apart by what contains them: the first of those with a page.
fn zone_link(r: &Renderer<'_>, zone: crate::model::ZoneId) -> CountedLink {
    let slug = &r.site.directory.zones.get(zone).slug;
    let outer = outer_zones(r, zone).last().map(|outer| r.zone_name(*outer));
    let label = outer
        .map_or_else(|| r.zone_name(zone).to_owned(), |outer| format!("{} ({outer})", r.zone_name(zone)));
    CountedLink::new(label, r.to.page(&format!("agenda/zones/{slug}/")))
}

fn day_view(r: &Renderer<'_>, at: Date, day: &Day) -> DayView {
    let more = (day.more > 0).then(|| r.strings.count("agenda.more", day.more as u64, &[]));
    DayView {
        id: format!("jour-{at}"),
        title: words::upper_first(&r.day(at)),
        rows: day.shown.iter().map(|dated| r.date_row(dated)).collect(),
        more,
    }
}

/// `agenda/2026-11/`.
fn month_path(month: Date) -> String {
    format!("agenda/{:04}-{:02}/", month.year(), month.month())
}

fn days_key(mut key: KeyBuilder, site: &Site<'_>, days: &Days) -> KeyBuilder {
    for (at, day) in days {
        key = key.part(at.to_string().as_bytes()).part(&number(day.more));
        key = day.shown.iter().fold(key, |key, dated| date_key(key, site, dated));
    }
    key
}

/// What the links to other pages of the agenda depend on.
fn links_key(key: KeyBuilder, site: &Site<'_>, lists: &Lists) -> KeyBuilder {
    let months = agendas::months(site);
    let key = months.iter().fold(key, |key, month| key.part(month.to_string().as_bytes()));
    lists.agendas.iter().fold(key, |key, agenda| key.part(&agenda.zone.0.to_le_bytes()))
}
