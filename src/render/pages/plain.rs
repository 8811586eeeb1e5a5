//! Plain pages of `pages/`: à propos, mode d'emploi, confidentialité.

use std::sync::Arc;

use serde::Serialize;

use super::{follow, glossary, safety};
use crate::model::PlainPage;
use crate::plan::Plan;
use crate::render::theme::CONTENT_LANG;
use crate::render::{Frame, Renderer};

#[derive(Serialize)]
struct PlainView<'a> {
    summary: Option<&'a str>,
    body: &'a str,
}

/// Plain pages that only introduce what the site generates at the same address.
const INTRODUCTIONS: [&str; 3] = [follow::SLUG, glossary::SLUG, safety::SLUG];

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let pages = renderer.site.directory.pages.iter();
    for page in pages.filter(|page| !INTRODUCTIONS.contains(&page.slug.as_str())) {
        let path = format!("{}/", page.slug);
        let key = renderer.key("plain").part(&page.digest).finish();
        renderer.plan(plan, &path, format!("pages/{}.md", page.slug), key, "pages/plain.html", move |r| {
            let description = page.summary.clone().unwrap_or_else(|| r.site.directory.config.title.clone());
            let frame = Frame::new("plain", format!("{}/", page.slug), &page.title, description)
                .here(&page.title)
                .titled_in(Some(CONTENT_LANG));
            (frame, PlainView { summary: page.summary.as_deref(), body: &page.body })
        });
    }
}

/// The plain page that introduces a generated one, when there is one.
pub(super) fn introduction<'a>(renderer: &Renderer<'a>, slug: &str) -> Option<&'a PlainPage> {
    renderer.site.directory.pages.iter().find(|page| page.slug == slug)
}
