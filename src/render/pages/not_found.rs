//! The page for addresses that lead nowhere. Hosts show it at any address, so all its links are absolute.

use std::sync::Arc;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::{Frame, Renderer};
use crate::site::Addresses;

#[derive(Serialize)]
struct NotFoundView<'a> {
    /// The same in the other languages: hosts that know one such page show it for all of them.
    others: Vec<OtherView<'a>>,
}

#[derive(Serialize)]
struct OtherView<'a> {
    lang: &'a str,
    dir: &'static str,
    title: &'a str,
    lead: &'a str,
    home: String,
    label: &'a str,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    renderer.plan(plan, "404.html", "site.yaml", "pages/not_found.html", |r| {
        let title = r.strings.get("not_found.title");
        let mut frame = Frame::new("not-found", "404.html", title, title);
        frame.hidden = true;
        frame.languages = Some(Vec::new());
        (frame, NotFoundView { others: others(r) })
    });
}

fn others<'a>(r: &Renderer<'a>) -> Vec<OtherView<'a>> {
    let config = &r.site.directory.config;
    let other = |lang: &'a String| {
        let strings = r.strings_of(lang);
        OtherView {
            lang,
            dir: config.all_languages.of(lang).direction.word(),
            title: strings.get("not_found.title"),
            lead: strings.get("not_found.lead"),
            home: Addresses::new(config, lang).home(),
            label: strings.get("frame.home"),
        }
    };
    config.languages.iter().filter(|lang| *lang != r.lang).map(other).collect()
}
