//! The style page: the tokens and components of the theme, shown by the theme itself. For those who make themes; in
//! French, as all that is for editors, and kept out of search engines and menus.

use std::sync::Arc;

use jiff::ToSpan as _;
use serde::Serialize;

use super::home::regions;
use crate::lang::first;
use crate::plan::Plan;
use crate::render::lists::Lists;
use crate::render::theme::{Pair, Token};
use crate::render::views::NumberView;
use crate::render::views::pagination::parts;
use crate::render::views::qr::Qr;
use crate::render::views::{CardPiece, CountedLink, DateRow, Pagination, RowView, SubscribeView};
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;
use crate::site::{Dated, EntryIndex, Site};

/// How many entries, dates and links stand for all others.
const SAMPLES: usize = 3;

#[derive(Serialize)]
struct StyleView<'a> {
    /// Colours with their values in both schemes.
    colours: Vec<&'a Token>,
    /// Sizes, spaces and the rest.
    measures: Vec<&'a Token>,
    /// What stands on what, with its contrast in both schemes.
    pairs: Vec<PairView<'a>>,
    /// Names of all icons.
    icons: Vec<&'a str>,
    cards: Vec<CardPiece<'a>>,
    rows: Vec<RowView>,
    dates: Vec<DateRow>,
    themes: Vec<CountedLink>,
    regions: Vec<CountedLink>,
    numbers: Vec<NumberView<'a>>,
    pages: Pagination,
    subscribe: Option<SubscribeView>,
    qr: Qr,
    /// Full address of the page, as the sheet for paper says it.
    address: String,
    /// Words in Arabic, to see the page turned.
    turned: [&'a str; 3],
}

#[derive(Serialize)]
struct PairView<'a> {
    #[serde(flatten)]
    pair: &'a Pair,
    /// "12,6" in the light and in the dark scheme.
    shown: [String; 2],
    least: String,
    holds: bool,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    if renderer.lang != first().code {
        return;
    }
    let site = renderer.site;
    // What must not be seen over a shoulder is no sample.
    let plain = lists.by_name.iter().copied().filter(|entry| !site.card(*entry).sensitive);
    let entries: Arc<[EntryIndex]> = plain.take(SAMPLES).collect();
    let dates = dates(site);
    let path = renderer.to.paths.style;
    renderer
        .plan(plan, path, "themes", "pages/style.html", move |r| (frame(path), view(r, &entries, &dates)));
}

fn frame(path: &str) -> Frame {
    let title = "Page de style";
    let mut frame = Frame::new("style", path, title, "Les couleurs, les mesures et les composants du thème.");
    frame = frame.here(title);
    frame.hidden = true;
    frame.sensitive = true;
    frame.languages = Some(vec![first().code.to_owned()]);
    frame
}

fn view<'a>(r: &Arc<Renderer<'a>>, entries: &[EntryIndex], dates: &[Dated]) -> StyleView<'a> {
    let style = r.style();
    let (colours, measures) = style.tokens.iter().partition(|token| token.is_colour);
    let feed = dates.first().and_then(|dated| Some((dated.entry, r.site.offered_feed(dated.entry)?)));
    let mut themes = r.site.used_terms(Vocabulary::Themes);
    themes.truncate(2 * SAMPLES);
    let arabic = r.strings_of("ar");
    StyleView {
        colours,
        measures,
        pairs: style.pairs.iter().map(pair).collect(),
        icons: style.icons.iter().map(String::as_str).collect(),
        cards: r.cards(entries),
        rows: entries.iter().map(|entry| r.row(*entry)).collect(),
        dates: r.date_rows(dates),
        themes: r.counted_terms(Vocabulary::Themes, &themes),
        regions: regions(r.site).into_iter().take(2 * SAMPLES).map(|zone| r.counted_zone(zone)).collect(),
        numbers: r
            .site
            .directory
            .words
            .emergency
            .iter()
            .take(SAMPLES)
            .map(|number| NumberView::new(r, number))
            .collect(),
        // A list of five pages, seen from the second. It is not on the site: the links stay here.
        pages: parts(5, 1).get(1).map(|part| part.paging("").leading_to("#actions")).unwrap_or_default(),
        subscribe: feed.map(|(entry, path)| r.subscribe(&path, r.site.card(entry).name)),
        qr: Qr::new(&r.to.absolute(&r.to.page(r.to.paths.style))),
        address: r.to.absolute(&r.to.page(r.to.paths.style)),
        turned: ["frame.home", "home.where", "home.lead"].map(|key| arabic.get(key)),
    }
}

fn pair(pair: &Pair) -> PairView<'_> {
    let [light, dark] = &pair.schemes;
    PairView {
        pair,
        shown: [number(light.contrast), number(dark.contrast)],
        least: number(pair.least),
        holds: pair.holds(),
    }
}

/// "12,6": cut and not rounded, so that 4.49 does not look enough.
fn number(contrast: f64) -> String {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0).replace('.', ",")
}

/// The next dates that may be seen.
fn dates(site: &Site<'_>) -> Vec<Dated> {
    let last = site.today.checked_add(60.days()).unwrap_or(site.today);
    let dates = site.dates().between(site.today, last);
    dates.filter(|dated| !site.card(dated.entry).sensitive).take(SAMPLES).collect()
}
