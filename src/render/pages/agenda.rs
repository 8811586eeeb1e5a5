//! The agenda: this week by day, and months ahead. Those of zones and themes stand in [`group`].
//!
//! What is over since a page was made is hidden by a script; a page whose dates go with the day says when it was made.

mod group;

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use crate::plan::Plan;
use crate::render::agendas::{self, Day};
use crate::render::lists::Lists;
use crate::render::views::{CountedLink, DangerView, DateRow, SubscribeView};
use crate::render::{Frame, Renderer};
use crate::site::Site;
use crate::text::upper_first;

/// Days of the first page.
const WEEK: usize = 7;

#[derive(Default, Serialize)]
struct AgendaView<'a> {
    lead: String,
    /// Whom to call in the dangers of its theme.
    danger: Option<DangerView<'a>>,
    /// The day on which the page was made, where its dates go with it.
    made: Option<String>,
    days: Vec<DayView>,
    /// Where to look when all of these are over.
    next: Option<CountedLink>,
    months: Vec<CountedLink>,
    zones: Vec<CountedLink>,
    themes: Vec<CountedLink>,
    feed: Option<SubscribeView>,
    /// Whose feed that is.
    what: String,
    /// The page that tells how to follow a calendar.
    follow: String,
}

#[derive(Serialize)]
struct DayView {
    id: String,
    title: String,
    rows: Vec<DateRow>,
    /// That there are more, and where to look for them.
    more: Option<String>,
}

type Days = [(Date, Day)];

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    plan_week(renderer, lists, plan);
    for month in agendas::months(renderer.site) {
        plan_month(renderer, lists, month, plan);
    }
    group::plan(renderer, lists, plan);
}

fn plan_week<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    let week = |site: &Site<'_>| agendas::days(site, site.today, WEEK);
    let lists = Arc::clone(lists);
    renderer.plan(plan, renderer.to.paths.agenda, "agenda", "pages/agenda.html", move |r| {
        let title = r.strings.get("agenda.title");
        let today = r.site.today;
        let last = today.checked_add(jiff::Span::new().days(6)).unwrap_or(today);
        let (from, to) = (r.day(today), r.day(last));
        let lead = r.strings.with("agenda.week", &[("from", &from), ("to", &to)]);
        let frame = Frame::new("agenda", r.to.paths.agenda, title, &lead).here(title);
        let (frame, view) = view(r, &lists, frame, &week(r.site));
        let next = month_link_if_there(r, last);
        (frame, AgendaView { lead, made: Some(made(r)), next, ..view })
    });
}

fn plan_month<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, month: Date, plan: &mut Plan<'a>) {
    let current = month <= renderer.site.today;
    let lists = Arc::clone(lists);
    let path = month_path(renderer, month);
    renderer.plan(plan, &path, "agenda", "pages/agenda.html", move |r| {
        let name = r.month_year(month);
        let title = r.strings.with("agenda.of_month", &[("month", &name)]);
        let frame = Frame::new("agenda", month_path(r, month), &title, &title)
            .crumb(r.strings.get("agenda.title"), r.to.page(r.to.paths.agenda))
            .here(&name);
        let lead = r.strings.get(if current { "agenda.this_month" } else { "agenda.month" }).to_owned();
        let (frame, view) = view(r, &lists, frame, &agendas::days_of_month(r.site, month));
        let next = month.last_of_month().tomorrow().ok().and_then(|next| month_link_if_there(r, next));
        (frame, AgendaView { lead, made: current.then(|| made(r)), next, ..view })
    });
}

fn view<'a>(r: &Renderer<'a>, lists: &Lists, mut frame: Frame, days: &Days) -> (Frame, AgendaView<'a>) {
    frame.sensitive = r.any_sensitive(days.iter().flat_map(|(_, day)| &day.shown).map(|dated| dated.entry));
    let view = AgendaView {
        days: days.iter().map(|(at, day)| day_view(r, *at, day)).collect(),
        months: agendas::months(r.site).into_iter().map(|month| month_link(r, month)).collect(),
        zones: group::zones(r, lists),
        themes: group::themes(r, lists),
        follow: r.to.page(r.to.paths.follow),
        ..AgendaView::default()
    };
    (frame, view)
}

/// All pages of the agenda.
pub(super) fn links(r: &Renderer<'_>, lists: &Lists) -> Vec<CountedLink> {
    let week = CountedLink::new(r.strings.get("agenda.this_week"), r.to.page(r.to.paths.agenda));
    let months = agendas::months(r.site).into_iter().map(|month| month_link(r, month));
    let groups = group::zones(r, lists).into_iter().chain(group::themes(r, lists));
    let follow = CountedLink::new(r.strings.get("subscribe.title"), r.to.page(r.to.paths.follow));
    std::iter::once(week).chain(months).chain(groups).chain([follow]).collect()
}

fn day_view(r: &Renderer<'_>, at: Date, day: &Day) -> DayView {
    let more = (day.more > 0).then(|| r.strings.count("agenda.more", day.more as u64, &[]));
    DayView {
        id: format!("jour-{at}"),
        title: upper_first(&r.day(at)),
        rows: day.shown.iter().map(|dated| r.date_row(dated)).collect(),
        more,
    }
}

/// That the page was made today.
fn made(r: &Renderer<'_>) -> String {
    r.strings.with("agenda.made", &[("day", &r.date(r.site.today))])
}

/// `agenda/2026-11/`.
fn month_path(r: &Renderer<'_>, month: Date) -> String {
    format!("{}{:04}-{:02}/", r.to.paths.agenda, month.year(), month.month())
}

fn month_link(r: &Renderer<'_>, month: Date) -> CountedLink {
    CountedLink::new(r.month_year(month), r.to.page(&month_path(r, month)))
}

/// A link to the month of a day, when it has a page.
fn month_link_if_there(r: &Renderer<'_>, day: Date) -> Option<CountedLink> {
    let month = day.first_of_month();
    let there = agendas::months(r.site).contains(&month);
    let name = r.month_year(month);
    let label = || r.strings.with("agenda.see_month", &[("month", &name)]);
    there.then(|| CountedLink::new(label(), r.to.page(&month_path(r, month))))
}
