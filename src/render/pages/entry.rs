//! The page of each entry, and redirects from its former addresses.

use std::sync::Arc;

use serde::Serialize;

use crate::model::Entry;
use crate::plan::Plan;
use crate::render::views::Said;
use crate::render::views::entry::{EntryView, Related};
use crate::render::{Frame, Renderer};
use crate::site::{Addresses, EntryIndex};

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    for index in renderer.site.indices() {
        let entry = renderer.site.entry(index);
        if !renderer.to.has(entry.lang, &entry.translations) {
            continue;
        }
        let path = path(renderer, entry, &entry.slug);
        renderer.plan(plan, &path, &entry.path, "pages/entry.html", move |r| page(r, index));
        for former in &entry.former_slugs {
            redirect(renderer, plan, entry, former);
        }
    }
}

fn path(r: &Renderer<'_>, entry: &Entry, slug: &str) -> String {
    format!("{}{slug}/", r.to.kind(entry.kind))
}

fn page<'a>(r: &Arc<Renderer<'a>>, index: EntryIndex) -> (Frame, EntryView<'a>) {
    let entry = r.site.entry(index);
    let view = r.entry(index);
    let mut frame = Frame::new("entry", path(r, entry, &entry.slug), view.name, view.summary);
    frame.languages = Addresses::languages_of(&r.site.directory.config, entry.lang, &entry.translations);
    let list = entry.kind.shape().is_listed().then(|| r.to.kind(entry.kind));
    frame.parent = list.clone().unwrap_or_default();
    let organiser = view.organisers.iter().find(|organiser| organiser.href.is_some());
    if let Some((organiser, href)) =
        organiser.and_then(|organiser| Some((organiser.label, organiser.href.clone()?)))
    {
        frame = frame.crumb(organiser, href).titled_in(Some(r.content));
    } else if let Some(path) = list {
        frame = frame.crumb(r.strings.get(entry.kind.list_key()), r.to.page(&path));
    }
    frame = frame.here(view.name).titled_in(view.name_lang);
    frame.feed = view.when.feed.as_ref().map(|feed| feed.address.clone());
    frame.sensitive = entry.sensitive
        || view.danger.is_some()
        || Related::new(r.site, entry).all().any(|i| r.site.card(i).sensitive);
    (frame, view)
}

#[derive(Serialize)]
struct RedirectView<'a> {
    name: Said<'a>,
    to: String,
}

fn redirect<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>, entry: &'a Entry, former: &str) {
    let path = path(renderer, entry, former);
    let own = path.clone();
    renderer.plan(plan, &path, &entry.path, "pages/redirect.html", move |r| {
        let name = r.name_of(entry);
        let mut frame = Frame::new("redirect", own.clone(), name.text, &entry.summary);
        frame.hidden = true;
        (frame, RedirectView { name, to: r.to.entry(entry) })
    });
}
