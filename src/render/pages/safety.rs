//! Emergency numbers by country, below what `pages/securite.md` says.

use std::sync::Arc;

use serde::Serialize;

use super::plain::introduction;
use crate::model::EmergencyNumber;
use crate::plan::Plan;
use crate::render::theme::CONTENT_LANG;
use crate::render::views::LinkView;
use crate::render::{Frame, Renderer};

/// The page's address, which is also the name of the plain page that introduces it.
pub(super) const SLUG: &str = "securite";

#[derive(Serialize)]
struct SafetyView<'a> {
    summary: Option<&'a str>,
    body: &'a str,
    countries: Vec<CountryView<'a>>,
}

#[derive(Serialize)]
struct CountryView<'a> {
    name: &'a str,
    numbers: Vec<NumberView>,
}

/// A number to call.
#[derive(Serialize)]
pub(super) struct NumberView {
    display: String,
    dial: String,
    name: String,
    what: Option<String>,
    source: Option<(String, Option<String>)>,
}

impl NumberView {
    pub(super) fn new(number: &EmergencyNumber) -> Self {
        NumberView {
            display: number.number.replace(' ', "\u{a0}"),
            dial: number.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
            name: number.name.clone(),
            what: number.what.clone(),
            source: number.source.clone(),
        }
    }
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let page = introduction(renderer, SLUG);
    let key = renderer.key("safety").part(page.map_or(&[], |page| &page.digest)).finish();
    let path = format!("{SLUG}/");
    renderer.plan(plan, &path, "vocabulaire/urgences.yaml", key, "pages/safety.html", move |r| {
        let title = page.map_or_else(|| r.strings.get("safety.title"), |page| &page.title);
        let summary = page.and_then(|page| page.summary.as_deref());
        let frame = Frame::new("safety", format!("{SLUG}/"), title, summary.unwrap_or(title))
            .here(title)
            .titled_in(page.map(|_| CONTENT_LANG));
        let view = SafetyView { summary, body: page.map_or("", |page| &page.body), countries: countries(r) };
        (frame, view)
    });
}

/// The numbers of each country, in the order of their file.
fn countries<'a>(r: &Renderer<'a>) -> Vec<CountryView<'a>> {
    let directory = r.site.directory;
    let mut found: Vec<(&str, CountryView<'a>)> = Vec::new();
    for number in &directory.words.emergency {
        let view = NumberView::new(number);
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
