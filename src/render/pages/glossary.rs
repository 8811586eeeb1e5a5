//! Abbreviations and words, below what `pages/glossaire.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::plain::introduction;
use crate::plan::Plan;
use crate::render::theme::CONTENT_LANG;
use crate::render::{Frame, Renderer};

/// The page's address, which is also the name of the plain page that introduces it.
pub(super) const SLUG: &str = "glossaire";

#[derive(Serialize)]
struct GlossaryView<'a> {
    summary: Option<&'a str>,
    body: &'a str,
    words: Vec<WordView<'a>>,
}

#[derive(Serialize)]
struct WordView<'a> {
    slug: &'a str,
    short: &'a str,
    long: &'a str,
    text: Option<&'a str>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, SLUG);
    let key = renderer.key("glossary").part(page.map_or(&[], |page| &page.digest)).finish();
    let path = format!("{SLUG}/");
    renderer.plan(plan, &path, "vocabulaire/glossaire.yaml", key, "pages/glossary.html", move |r| {
        let title = page.map_or_else(|| r.strings.get("glossary.title"), |page| &page.title);
        let summary = page.and_then(|page| page.summary.as_deref());
        let frame = Frame::new("glossary", format!("{SLUG}/"), title, summary.unwrap_or(title))
            .here(title)
            .titled_in(page.map(|_| CONTENT_LANG));
        let words = r.site.directory.words.glossary.iter().map(|word| WordView {
            slug: &word.slug,
            short: &word.short,
            long: &word.long,
            text: word.text.as_deref(),
        });
        let body = page.map_or("", |page| page.body.as_str());
        (frame, GlossaryView { summary, body, words: words.collect() })
    });
}
