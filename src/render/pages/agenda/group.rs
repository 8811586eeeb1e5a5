//! The next weeks of each region, province and theme.

use std::sync::Arc;

use super::{AgendaView, Days, made, view};
use crate::model::{TermId, ZoneId};
use crate::plan::Plan;
use crate::render::lists::Lists;
use crate::render::views::{CountedLink, DangerView};
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;

/// Whose dates an agenda shows, with the place of its days in [`Lists`].
#[derive(Clone, Copy)]
enum Group {
    Zone(ZoneId, usize),
    Theme(TermId, usize),
}

impl Group {
    fn days(self, lists: &Lists) -> &Days {
        match self {
            Group::Zone(_, at) => lists.agendas.get(at).map(|agenda| agenda.days.as_slice()),
            Group::Theme(_, at) => lists.theme_agendas.get(at).map(|agenda| agenda.days.as_slice()),
        }
        .unwrap_or_default()
    }

    fn path(self, r: &Renderer<'_>) -> String {
        match self {
            Group::Zone(zone, _) => zone_path(r, zone),
            Group::Theme(theme, _) => theme_path(r, theme),
        }
    }

    fn name<'r>(self, r: &'r Renderer<'_>) -> &'r str {
        match self {
            Group::Zone(zone, _) => r.zone_name(zone),
            Group::Theme(theme, _) => r.term(Vocabulary::Themes, theme),
        }
    }

    fn lead(self) -> &'static str {
        match self {
            Group::Zone(..) => "agenda.zone",
            Group::Theme(..) => "agenda.theme",
        }
    }

    fn feed(self, r: &Renderer<'_>) -> Option<String> {
        match self {
            Group::Zone(zone, _) => r.site.feed_of_zone(zone),
            Group::Theme(theme, _) => r.site.feed_of_term(Vocabulary::Themes, theme),
        }
    }

    /// Whom to call in the dangers of its theme.
    fn danger<'a>(self, r: &Renderer<'a>) -> Option<DangerView<'a>> {
        match self {
            Group::Zone(..) => None,
            Group::Theme(theme, _) => r.danger_of_terms(Vocabulary::Themes, &[theme]),
        }
    }

    /// Whether the quick exit stands on the page whatever its dates are.
    fn is_sensitive(self, r: &Renderer<'_>) -> bool {
        match self {
            Group::Zone(..) => false,
            Group::Theme(theme, _) => r.site.directory.words.term(Vocabulary::Themes, theme).sensitive,
        }
    }
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    for (at, agenda) in lists.agendas.iter().enumerate() {
        plan_group(renderer, lists, Group::Zone(agenda.of, at), plan);
    }
    for (at, agenda) in lists.theme_agendas.iter().enumerate() {
        plan_group(renderer, lists, Group::Theme(agenda.of, at), plan);
    }
}

fn plan_group<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, group: Group, plan: &mut Plan<'a>) {
    let path = group.path(renderer);
    let (lists, own) = (Arc::clone(lists), path.clone());
    renderer.plan(plan, &path, "agenda", "pages/agenda.html", move |r| {
        let name = group.name(r).to_owned();
        let title = r.strings.with("agenda.of_group", &[("name", &name)]);
        let frame = Frame::new("agenda", own.clone(), &title, &title)
            .crumb(r.strings.get("agenda.title"), r.to.page(r.to.paths.agenda))
            .here(&name);
        let feed = group.feed(r);
        let (mut frame, view) = view(r, &lists, frame, group.days(&lists));
        frame.feed = feed.as_ref().map(|path| r.to.to_file(path));
        let danger = group.danger(r);
        frame.sensitive |= group.is_sensitive(r) || danger.is_some();
        let view = AgendaView {
            lead: r.strings.get(group.lead()).to_owned(),
            made: Some(made(r)),
            next: Some(CountedLink::new(r.strings.get("dates.see_agenda"), r.to.page(r.to.paths.agenda))),
            feed: feed.map(|path| r.subscribe(&path, &name).with_qr()),
            what: name,
            danger,
            ..view
        };
        (frame, view)
    });
}

/// Links to the agendas of zones.
pub(super) fn zones(r: &Renderer<'_>, lists: &Lists) -> Vec<CountedLink> {
    lists.agendas.iter().map(|agenda| zone_link(r, agenda.of)).collect()
}

/// Links to the agendas of themes, in the order of their file.
pub(super) fn themes(r: &Renderer<'_>, lists: &Lists) -> Vec<CountedLink> {
    let link = |theme| r.named_term(Vocabulary::Themes, theme, r.to.page(&theme_path(r, theme)));
    lists.theme_agendas.iter().map(|agenda| link(agenda.of)).collect()
}

/// Zones with the same name are told apart by what contains them: the first of those with a page.
fn zone_link(r: &Renderer<'_>, zone: ZoneId) -> CountedLink {
    let outer = r.site.outer_zones(zone).last().map(|outer| r.zone_name(*outer));
    let label = outer
        .map_or_else(|| r.zone_name(zone).to_owned(), |outer| format!("{} ({outer})", r.zone_name(zone)));
    CountedLink::new(label, r.to.page(&zone_path(r, zone)))
}

fn zone_path(r: &Renderer<'_>, zone: ZoneId) -> String {
    format!("{}{}{}/", r.to.paths.agenda, r.to.paths.zones, r.site.directory.zones.get(zone).slug)
}

fn theme_path(r: &Renderer<'_>, theme: TermId) -> String {
    format!("{}{}", r.to.paths.agenda, r.site.term_path(Vocabulary::Themes, theme))
}
