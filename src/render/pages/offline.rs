//! "Vous êtes hors ligne": what the worker of kept zones shows for a page that is not kept. Shown at any address, so all
//! its links are absolute. Nothing links to it.

use std::sync::Arc;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::views::numbers::CountryView;
use crate::render::{Frame, Renderer};

#[derive(Serialize)]
struct OfflineView<'a> {
    countries: Vec<CountryView<'a>>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    renderer.plan(plan, renderer.to.paths.offline, "site.yaml", "pages/offline.html", |r| {
        let title = r.strings.get("offline.title");
        let mut frame = Frame::new("offline", r.to.paths.offline, title, title);
        frame.hidden = true;
        frame.languages = Some(Vec::new());
        (frame, OfflineView { countries: r.countries() })
    });
}
