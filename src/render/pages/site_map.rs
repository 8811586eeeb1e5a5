//! The map of the site for people: every kind of page, each within a click or two.

use std::sync::Arc;

use serde::Serialize;

use super::agenda;
use crate::model::PlainPage;
use crate::plan::Plan;
use crate::render::lists::Lists;
use crate::render::views::CountedLink;
use crate::render::{Frame, Renderer};
use crate::schema::{EntryKind, Shape, Vocabulary};

#[derive(Serialize)]
struct MapView {
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    id: &'static str,
    title: String,
    links: Vec<CountedLink>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    let lists = Arc::clone(lists);
    renderer.plan(plan, renderer.to.paths.site_map, "plan", "pages/site_map.html", move |r| {
        let title = r.strings.get("frame.plan");
        let frame = Frame::new("plan", r.to.paths.site_map, title, r.strings.get("plan.lead")).here(title);
        (frame, MapView { groups: groups(r, &lists) })
    });
}

fn groups(r: &Renderer<'_>, lists: &Lists) -> Vec<GroupView> {
    let s = r.strings;
    let page = |key: &str, path: &str| CountedLink::new(s.get(key), r.to.page(path));
    let kind = |kind: EntryKind| page(kind.list_key(), &r.to.kind(kind));
    let group = |id, key: &str, links| GroupView { id, title: s.get(key).to_owned(), links };
    let mut all = vec![page("alphabet.title", r.to.paths.alphabet)];
    all.extend(r.site.directory.config.kinds.all().map(kind));
    let wanted = r.site.directory.config.pages;
    all.extend(wanted.volunteering.then(|| page("volunteers.title", r.to.paths.volunteers)));
    let mut professionals =
        Vec::from_iter(wanted.professionals.then(|| page("pro.title", r.to.paths.professionals)));
    professionals.extend(r.site.directory.config.kinds.of(Shape::Article).map(kind));
    let mut groups = vec![
        group("listes", "plan.lists", all),
        group("zones", "frame.near_you", larger_zones(r)),
        group("themes", "frame.themes", terms(r, Vocabulary::Themes)),
    ];
    let audiences = r.site.has_pages(Vocabulary::Audiences);
    groups.extend(audiences.then(|| group("publics", "frame.audiences", terms(r, Vocabulary::Audiences))));
    let own = r.site.directory.config.kinds.own_vocabularies().map(|own| (own, Vocabulary::Own(own)));
    groups.extend(own.map(|(own, words)| group(words.word(), own.title, terms(r, words))));
    groups.push(group("agenda", "frame.agenda", agenda::links(r, lists)));
    groups.extend(wanted.professionals.then(|| group("pro", "frame.professionals", professionals)));
    groups.push(group("site", "frame.about", plain(r)));
    groups
}

fn larger_zones(r: &Renderer<'_>) -> Vec<CountedLink> {
    let zones = &r.site.directory.zones;
    let larger =
        r.site.zones().iter().filter(|zone| zones.get(**zone).kind != crate::model::ZoneKind::Commune);
    let all = CountedLink::new(r.strings.get("plan.communes"), r.to.page(r.to.paths.zones));
    std::iter::once(all)
        .chain(larger.map(|zone| CountedLink { count: None, ..r.counted_zone(*zone) }))
        .collect()
}

fn terms(r: &Renderer<'_>, vocabulary: Vocabulary) -> Vec<CountedLink> {
    let used = r.site.used_terms(vocabulary).into_iter();
    used.map(|id| r.named_term(vocabulary, id, r.term_href(vocabulary, id))).collect()
}

fn plain(r: &Renderer<'_>) -> Vec<CountedLink> {
    let pages = r.site.directory.pages.iter();
    let link = |page: &PlainPage| {
        let title = r.said_page(page);
        CountedLink { lang: title.lang, ..CountedLink::new(title.text, r.to.plain(page)) }
    };
    pages.map(link).collect()
}
