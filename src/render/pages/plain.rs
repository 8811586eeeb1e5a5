//! Plain pages of `pages/`: à propos, mode d'emploi, confidentialité.

use std::sync::Arc;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::{Frame, Renderer};

#[derive(Serialize)]
struct PlainView<'a> {
    summary: Option<&'a str>,
    body: &'a str,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    for page in &renderer.site.directory.pages {
        let path = format!("{}/", page.slug);
        let key = renderer.key("plain").part(&page.digest).finish();
        renderer.plan(plan, &path, format!("pages/{}.md", page.slug), key, "pages/plain.html", move |r| {
            let description = page.summary.clone().unwrap_or_else(|| r.site.directory.config.title.clone());
            let frame =
                Frame::new("plain", format!("{}/", page.slug), &page.title, description).here(&page.title);
            (frame, PlainView { summary: page.summary.as_deref(), body: &page.body })
        });
    }
}
