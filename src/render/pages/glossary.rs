//! Abbreviations and words, below what `pages/glossaire.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::introductions::{introduced, introduction};
use crate::model::Abbreviation;
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::views::{PageText, Said};

#[derive(Serialize)]
struct GlossaryView<'a> {
    text: PageText<'a>,
    words: Vec<WordView<'a>>,
}

#[derive(Serialize)]
struct WordView<'a> {
    slug: &'a str,
    short: &'a str,
    /// What the letters stand for in the language of the content, on a page that says it in another.
    original: Option<&'a str>,
    long: Said<'a>,
    text: Option<Said<'a>>,
}

impl<'a> WordView<'a> {
    fn new(r: &Renderer<'a>, word: &'a Abbreviation) -> Self {
        let long = r.said_words(&word.long);
        WordView {
            slug: &word.slug,
            short: &word.short,
            original: (long.lang.is_none() && r.lang != r.content).then_some(&word.long.text),
            long,
            text: word.text.as_ref().map(|text| r.said_words(text)),
        }
    }
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, renderer.to.paths.glossary);
    renderer.plan(
        plan,
        renderer.to.paths.glossary,
        "vocabulaire/glossaire.yaml",
        "pages/glossary.html",
        move |r| {
            let text = introduced(r, page, "glossary.title");
            let words = &r.site.directory.words.glossary;
            let words = words.iter().map(|word| WordView::new(r, word)).collect();
            (text.frame("glossary", r.to.paths.glossary), GlossaryView { text, words })
        },
    );
}
