//! The reader's own list. The page is the same for everybody: its script fills it from the device or from the link.

use std::sync::Arc;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::{Frame, Renderer};

/// The page's address below the language's home.
/// Everything that the page shows is words.
#[derive(Serialize)]
struct MyListView {}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    // A link may hold any entry.
    let site = renderer.site;
    let sensitive = site.indices().any(|entry| site.card(entry).sensitive);
    renderer.plan(plan, renderer.to.paths.my_list, "ma-liste", "pages/my_list.html", move |r| {
        let title = r.strings.get("list.title");
        let mut frame =
            Frame::new("list", r.to.paths.my_list, title, r.strings.get("list.description")).here(title);
        frame.sensitive = sensitive;
        (frame, MyListView {})
    });
}
