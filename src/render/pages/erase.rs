//! "Tout effacer de ce téléphone". The page is the same for everybody: its script says what is there, and clears it.

use std::sync::Arc;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::{Frame, Renderer};

/// The page's address below the language's home.
/// Everything that the page shows is words.
#[derive(Serialize)]
struct EraseView {}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    // Who comes here may have to leave at once.
    let site = renderer.site;
    let sensitive = site.indices().any(|entry| site.card(entry).sensitive);
    renderer.plan(plan, renderer.to.paths.erase, "effacer", "pages/erase.html", move |r| {
        let title = r.strings.get("erase.title");
        let mut frame = Frame::new("erase", r.to.paths.erase, title, r.strings.get("erase.lead")).here(title);
        frame.sensitive = sensitive;
        frame.hidden = true;
        (frame, EraseView {})
    });
}
