//! "Qui peut m'aider ?": the questions of a professional about a family. A script answers them from the files of the search.

use std::sync::Arc;

use serde::Serialize;

use super::search::{Choice, ages, terms};
use crate::plan::Plan;
use crate::render::views::NumberView;
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;

/// The page's path: below what is for professionals.
fn path(r: &Renderer<'_>) -> String {
    format!("{}{}", r.to.paths.professionals, r.to.paths.who)
}

#[derive(Serialize)]
struct WhoView<'a> {
    emergency: Option<NumberView<'a>>,
    ages: Vec<Choice>,
    themes: Vec<Choice>,
    audiences: Vec<Choice>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let site = renderer.site;
    let sensitive = site.indices().any(|entry| site.card(entry).sensitive);
    renderer.plan(plan, &path(renderer), "site.yaml", "pages/who.html", move |r| {
        let (title, lead) = (r.strings.get("who_page.title"), r.strings.get("who_page.lead"));
        let mut frame = Frame::new("who", path(r), title, lead)
            .crumb(r.strings.get("pro.title"), r.to.page(r.to.paths.professionals))
            .here(title);
        frame.sensitive = sensitive;
        let used = |vocabulary| terms(r, vocabulary, &r.site.used_terms(vocabulary));
        let view = WhoView {
            emergency: r.first_number(),
            ages: ages(r),
            themes: used(Vocabulary::Themes),
            audiences: used(Vocabulary::Audiences),
        };
        (frame, view)
    });
}
