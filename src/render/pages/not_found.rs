//! The page for addresses that lead nowhere. Hosts show it at any address, so all its links are absolute.

use std::sync::Arc;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::{Frame, Renderer};

#[derive(Serialize)]
struct NotFoundView {}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let key = renderer.key("not_found").finish();
    renderer.plan(plan, "404.html", "site.yaml", key, "pages/not_found.html", |r| {
        let title = r.strings.get("not_found.title");
        let mut frame = Frame::new("not-found", "404.html", title, title);
        frame.hidden = true;
        frame.languages = Some(Vec::new());
        (frame, NotFoundView {})
    });
}
