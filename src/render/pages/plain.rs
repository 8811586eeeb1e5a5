//! Plain pages of `pages/`: à propos, mode d'emploi, confidentialité.

use std::sync::Arc;

use serde::Serialize;

use crate::model::PlainPage;
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::address::is_introduction;
use crate::render::views::PageText;
use crate::site::Addresses;

#[derive(Serialize)]
struct PlainView<'a> {
    text: PageText<'a>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let pages = renderer.site.directory.pages.iter();
    let own = |page: &&PlainPage| {
        !is_introduction(page, renderer.to.paths) && renderer.to.has(renderer.content, &page.translations)
    };
    for page in pages.filter(own) {
        let path = format!("{}/", page.slug);
        renderer.plan(plan, &path, format!("pages/{}.md", page.slug), "pages/plain.html", move |r| {
            let text = r.page_text(page);
            let mut frame = text.frame("plain", format!("{}/", page.slug));
            frame.languages =
                Addresses::languages_of(&r.site.directory.config, r.content, &page.translations);
            (frame, PlainView { text })
        });
    }
}
