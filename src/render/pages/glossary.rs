//! Abbreviations and words, below what `pages/glossaire.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::introductions::{introduced, introduction};
use crate::model::Abbreviation;
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::address::GLOSSARY;
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
    /// What the letters stand for in French, on a page that says it in its own language too.
    french: Option<&'a str>,
    long: Said<'a>,
    text: Option<Said<'a>>,
}

impl<'a> WordView<'a> {
    fn new(word: &'a Abbreviation, lang: &str) -> Self {
        let long = Said::in_language(&word.long, lang);
        WordView {
            slug: &word.slug,
            short: &word.short,
            french: long.lang.is_none().then_some(&word.long.text),
            long,
            text: word.text.as_ref().map(|text| Said::in_language(text, lang)),
        }
    }
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, GLOSSARY);
    renderer.plan_by_view(plan, GLOSSARY, "vocabulaire/glossaire.yaml", "pages/glossary.html", move |r| {
        let text = introduced(r, page, "glossary.title");
        let words = &r.site.directory.words.glossary;
        let words = words.iter().map(|word| WordView::new(word, r.lang)).collect();
        (text.frame("glossary", GLOSSARY), GlossaryView { text, words })
    });
}
