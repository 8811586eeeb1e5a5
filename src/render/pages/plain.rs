//! Plain pages of `pages/`: à propos, mode d'emploi, confidentialité.

use std::sync::Arc;

use serde::Serialize;

use super::{follow, glossary, safety};
use crate::config::EntriesByLanguage;
use crate::model::PlainPage;
use crate::plan::Plan;
use crate::render::views::PageText;
use crate::render::{Addresses, Renderer};

#[derive(Serialize)]
struct PlainView<'a> {
    text: PageText<'a>,
}

/// Plain pages that only introduce what the site generates at the same address, in every language.
const INTRODUCTIONS: [&str; 3] = [follow::SLUG, glossary::SLUG, safety::SLUG];

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let pages = renderer.site.directory.pages.iter();
    let own = |page: &&PlainPage| {
        !INTRODUCTIONS.contains(&page.slug.as_str()) && renderer.to.has(&page.translations)
    };
    for page in pages.filter(own) {
        let path = format!("{}/", page.slug);
        renderer.plan_by_view(plan, &path, format!("pages/{}.md", page.slug), "pages/plain.html", move |r| {
            let text = r.page_text(page);
            let mut frame = text.frame("plain", format!("{}/", page.slug));
            frame.languages = languages(r, page);
            (frame, PlainView { text })
        });
    }
}

/// The languages in which a page exists, when that is not all of them.
fn languages(r: &Renderer<'_>, page: &PlainPage) -> Option<Vec<String>> {
    let config = &r.site.directory.config;
    let has = |lang: &&String| Addresses::new(config, lang).has(&page.translations);
    (config.entries_by_language == EntriesByLanguage::Translated)
        .then(|| config.languages.iter().filter(has).cloned().collect())
}

/// The plain page that introduces a generated one, when there is one.
pub(super) fn introduction<'a>(renderer: &Renderer<'a>, slug: &str) -> Option<&'a PlainPage> {
    renderer.site.directory.pages.iter().find(|page| page.slug == slug)
}

/// What that page says; without one, a title.
pub(super) fn introduced<'a>(
    r: &Renderer<'a>,
    page: Option<&'a PlainPage>,
    title: &'static str,
) -> PageText<'a> {
    page.map_or_else(|| PageText::titled(r.strings.get(title)), |page| r.page_text(page))
}
