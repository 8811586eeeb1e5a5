//! Emergency numbers by country, below what `pages/securite.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::plain::{introduced, introduction};
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::views::PageText;
use crate::render::views::numbers::{CountryView, DangerView, NumberView};

/// The page's address, which is also the name of the plain page that introduces it.
pub(super) const SLUG: &str = "securite";

#[derive(Serialize)]
struct SafetyView<'a> {
    text: PageText<'a>,
    /// The number that comes before all others.
    first: Option<NumberView<'a>>,
    dangers: Vec<DangerView<'a>>,
    countries: Vec<CountryView<'a>>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, SLUG);
    let path = format!("{SLUG}/");
    renderer.plan_by_view(plan, &path, "vocabulaire/urgences.yaml", "pages/safety.html", move |r| {
        let text = introduced(r, page, "safety.title");
        let mut frame = text.frame("safety", format!("{SLUG}/"));
        // Who reads this page may be watched.
        frame.sensitive = true;
        (frame, SafetyView { text, first: r.first_number(), dangers: r.dangers(), countries: r.countries() })
    });
}
