//! "Qui peut m'aider ?": the questions of a professional about a family. A script answers them from the files of the search.

use std::sync::Arc;

use serde::Serialize;

use super::home;
use super::search::{Choice, ages, term};
use crate::model::TermId;
use crate::plan::Plan;
use crate::render::views::NumberView;
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;
use crate::site::Site;

const PATH: &str = "pro/qui-peut-aider/";

#[derive(Serialize)]
struct WhoView<'a> {
    emergency: Option<NumberView<'a>>,
    ages: Vec<Choice>,
    themes: Vec<Choice>,
    audiences: Vec<Choice>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let site = renderer.site;
    let (themes, audiences) = (home::themes(site), audiences(site));
    let sensitive = site.indices().any(|entry| site.card(entry).sensitive);
    renderer.plan_by_view(plan, PATH, "site.yaml", "pages/who.html", move |r| {
        let (title, lead) = (r.strings.get("who_page.title"), r.strings.get("who_page.lead"));
        let mut frame = Frame::new("who", PATH, title, lead)
            .crumb(r.strings.get("pro.title"), r.to.page("pro/"))
            .here(title);
        frame.sensitive = sensitive;
        let view = WhoView {
            emergency: r.first_number(),
            ages: ages(r),
            themes: themes.iter().map(|id| term(r, Vocabulary::Themes, *id)).collect(),
            audiences: audiences.iter().map(|id| term(r, Vocabulary::Audiences, *id)).collect(),
        };
        (frame, view)
    });
}

/// Audiences that somebody has, in the order of their file.
fn audiences(site: &Site<'_>) -> Vec<TermId> {
    let all = site.directory.words.iter(Vocabulary::Audiences).map(|(id, _)| id);
    all.filter(|id| !site.with_audience(*id).is_empty()).collect()
}
