//! Home: where do you live, what do you look for.

use std::sync::Arc;

use jiff::ToSpan as _;
use serde::Serialize;

use crate::model::{ZoneId, ZoneKind};
use crate::plan::Plan;
use crate::render::views::{CountedLink, DateRow, NumberView};
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;
use crate::site::{Dated, Site};

/// How many big communes home names.
const CITIES: usize = 8;

/// How many of this week's dates home shows.
const DATES: usize = 5;

#[derive(Serialize)]
struct HomeView<'a> {
    regions: Vec<CountedLink>,
    cities: Vec<CountedLink>,
    themes: Vec<CountedLink>,
    dates: Vec<DateRow>,
    emergency: Option<NumberView<'a>>,
    count: String,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let site = renderer.site;
    let (regions, cities, themes) = (regions(site), cities(renderer), site.used_terms(Vocabulary::Themes));
    let dates = this_week(site);
    renderer.plan(plan, "", "site.yaml", "pages/home.html", move |r| {
        let links = |zones: &[ZoneId]| zones.iter().map(|zone| r.counted_zone(*zone)).collect();
        let view = HomeView {
            regions: links(&regions),
            cities: links(&cities),
            themes: r.counted_terms(Vocabulary::Themes, &themes),
            dates: r.date_rows(&dates),
            emergency: r.first_number(),
            count: r.strings.count("home.count", r.site.directory.entries().len() as u64, &[]),
        };
        (frame(r), view)
    });
}

fn frame(r: &Renderer<'_>) -> Frame {
    let config = &r.site.directory.config;
    let slogan = config.slogan(r.lang).unwrap_or_else(|| r.strings.get("home.lead"));
    Frame::new("home", "", format!("{} – {slogan}", config.title), r.strings.get("home.lead"))
}

/// Provinces and what is like them, with something of their own; a region without any stands for itself.
pub(super) fn regions(site: &Site<'_>) -> Vec<ZoneId> {
    let zones = &site.directory.zones;
    let province = |zone: ZoneId| matches!(zones.get(zone).kind, ZoneKind::Province | ZoneKind::Departement);
    let is_region =
        |zone: ZoneId| zones.get(zone).kind == ZoneKind::Region && !zones.children(zone).any(province);
    let found = site.zones().iter().copied().filter(|zone| province(*zone) || is_region(*zone));
    found.filter(|zone| site.counts(*zone).own > 0).collect()
}

/// The communes with the most entries of their own, in the order of their names.
fn cities(r: &Renderer<'_>) -> Vec<ZoneId> {
    let zones = &r.site.directory.zones;
    let communes = r.site.zones().iter().copied().filter(|zone| zones.get(*zone).kind == ZoneKind::Commune);
    let mut found: Vec<ZoneId> = communes.filter(|zone| r.site.counts(*zone).own > 0).collect();
    found.sort_by_key(|zone| (std::cmp::Reverse(r.site.counts(*zone).own), *zone));
    found.truncate(CITIES);
    let names: Vec<&str> = found.iter().map(|zone| r.zone_name(*zone)).collect();
    let mut keyed: Vec<(Vec<u8>, ZoneId)> =
        crate::text::sort_keys(r.lang, &names).into_iter().zip(found).collect();
    keyed.sort();
    keyed.into_iter().map(|(_, zone)| zone).collect()
}

/// The first dates from today to six days on. What must not be seen over a shoulder stays off this page.
fn this_week(site: &Site<'_>) -> Vec<Dated> {
    let last = site.today.checked_add(6.days()).unwrap_or(site.today);
    let dates = site.dates().between(site.today, last);
    dates.filter(|dated| !site.card(dated.entry).sensitive).take(DATES).collect()
}
