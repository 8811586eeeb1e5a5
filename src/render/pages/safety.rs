//! Emergency numbers by country, below what `pages/securite.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::introductions::{introduced, introduction};
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::views::PageText;
use crate::render::views::numbers::{CountryView, DangerView, NumberView};

#[derive(Serialize)]
struct SafetyView<'a> {
    text: PageText<'a>,
    /// The number that comes before all others.
    first: Option<NumberView<'a>>,
    dangers: Vec<DangerView<'a>>,
    countries: Vec<CountryView<'a>>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, renderer.to.paths.safety);
    renderer.plan(
        plan,
        renderer.to.paths.safety,
        "vocabulaire/urgences.yaml",
        "pages/safety.html",
        move |r| {
            let text = introduced(r, page, "safety.title");
            let mut frame = text.frame("safety", r.to.paths.safety);
            // Who reads this page may be watched.
            frame.sensitive = true;
            (
                frame,
                SafetyView { text, first: r.first_number(), dangers: r.dangers(), countries: r.countries() },
            )
        },
    );
}
