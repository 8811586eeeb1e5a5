//! Emergency numbers by country, below what `pages/securite.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::plain::{introduced, introduction};
use crate::model::EmergencyNumber;
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::views::{LinkView, PageText, Said, words};
use crate::schema::Vocabulary;

/// The page's address, which is also the name of the plain page that introduces it.
pub(super) const SLUG: &str = "securite";

#[derive(Serialize)]
struct SafetyView<'a> {
    text: PageText<'a>,
    countries: Vec<CountryView<'a>>,
}

/// A country and its numbers.
#[derive(Serialize)]
pub(super) struct CountryView<'a> {
    name: &'a str,
    numbers: Vec<NumberView<'a>>,
}

/// A number to call.
#[derive(Serialize)]
pub(super) struct NumberView<'a> {
    display: String,
    dial: String,
    name: Said<'a>,
    what: Option<Said<'a>>,
    /// The languages that are spoken, in words; nothing when nobody says.
    languages: Option<words::Labels>,
    /// Title and address of the page that says so.
    source: Option<(&'a str, Option<&'a str>)>,
}

impl<'a> NumberView<'a> {
    pub(super) fn new(r: &Renderer<'a>, number: &'a EmergencyNumber) -> Self {
        let source = number.source.as_ref().map(|(title, url)| (title.as_str(), url.as_deref()));
        NumberView {
            display: number.number.replace(' ', "\u{a0}"),
            dial: number.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
            name: Said::in_language(&number.name, r.lang),
            what: number.what.as_ref().map(|what| Said::in_language(what, r.lang)),
            languages: words::terms(r.site.directory, Vocabulary::Languages, &number.languages, r.lang),
            source,
        }
    }
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, SLUG);
    let path = format!("{SLUG}/");
    renderer.plan_by_view(plan, &path, "vocabulaire/urgences.yaml", "pages/safety.html", move |r| {
        let text = introduced(r, page, "safety.title");
        (text.frame("safety", format!("{SLUG}/")), SafetyView { text, countries: countries(r) })
    });
}

/// The numbers of each country, in the order of their file.
pub(super) fn countries<'a>(r: &Renderer<'a>) -> Vec<CountryView<'a>> {
    let directory = r.site.directory;
    let mut found: Vec<(&str, CountryView<'a>)> = Vec::new();
    for number in &directory.words.emergency {
        let view = NumberView::new(r, number);
        match found.iter_mut().find(|(slug, _)| *slug == number.country) {
            Some((_, country)) => country.numbers.push(view),
            None => {
                let zone = directory.zones.find(&number.country).map(|zone| r.zone_link(zone));
                let name = zone.unwrap_or_else(|| LinkView::plain(&number.country)).label;
                found.push((&number.country, CountryView { name, numbers: vec![view] }));
            }
        }
    }
    found.into_iter().map(|(_, country)| country).collect()
}
