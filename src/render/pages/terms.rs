//! Taxonomies, such as themes and audiences: an index of each, and a page for each word that an entry has.

use std::sync::Arc;

use serde::Serialize;

use super::listing::{self, Listing, Of, Shown};
use crate::model::{TermId, ZoneId, ZoneKind};
use crate::plan::Plan;
use crate::render::lists::{Lists, one_each};
use crate::render::views::{CardPiece, CountedLink, DangerView, DateRow, Pagination, Said, SubscribeView};
use crate::render::{Frame, Renderer};
use crate::site::{Dated, SOON, Site, Taxonomy};

/// Next dates on the page of a word.
const DATES_SHOWN: usize = 6;

#[derive(Serialize)]
struct IndexView {
    lead: Option<String>,
    terms: Vec<TermView>,
}

#[derive(Serialize)]
struct TermView {
    link: CountedLink,
    help: Option<String>,
}

#[derive(Serialize)]
struct WordView<'a> {
    name: &'a str,
    /// The language of the name; nothing for that of the page.
    name_lang: Option<&'static str>,
    help: Option<String>,
    count: String,
    first: bool,
    zones: Vec<CountedLink>,
    dates: Vec<DateRow>,
    /// Its own agenda.
    agenda: Option<String>,
    feed: Option<SubscribeView>,
    danger: Option<DangerView<'a>>,
    cards: Vec<CardPiece<'a>>,
    paging: Pagination,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    for taxonomy in renderer.site.taxonomies() {
        plan_index(renderer, taxonomy, plan);
        for term in renderer.site.used_terms(taxonomy.vocabulary) {
            plan_word(renderer, lists, taxonomy, term, plan);
        }
    }
}

/// The path of the index of all words.
fn index(r: &Renderer<'_>, taxonomy: Taxonomy) -> String {
    format!("{}/", r.site.folder_of(taxonomy.vocabulary))
}

fn plan_index<'a>(renderer: &Arc<Renderer<'a>>, taxonomy: Taxonomy, plan: &mut Plan<'a>) {
    let path = index(renderer, taxonomy);
    renderer.plan(plan, &path, path.clone(), "pages/terms.html", move |r| {
        let vocabulary = taxonomy.vocabulary;
        let title = r.strings.get(taxonomy.title);
        // One that the site declares may have none.
        let lead = r.strings.has(taxonomy.lead).then(|| r.strings.get(taxonomy.lead).to_owned());
        let about = lead.as_deref().unwrap_or(title);
        let frame = Frame::new("terms", index(r, taxonomy), title, about).here(title);
        let used = r.site.used_terms(vocabulary);
        let helps = used.iter().map(|id| r.term_help(vocabulary, *id));
        let links = r.counted_terms(vocabulary, &used).into_iter();
        let terms = links.zip(helps).map(|(link, help)| TermView { link, help }).collect();
        (frame, IndexView { lead, terms })
    });
}

fn plan_word<'a>(
    renderer: &Arc<Renderer<'a>>,
    lists: &Arc<Lists>,
    taxonomy: Taxonomy,
    term: TermId,
    plan: &mut Plan<'a>,
) {
    let (site, vocabulary) = (renderer.site, taxonomy.vocabulary);
    let dates = one_each(site.upcoming_for(vocabulary, term, SOON), DATES_SHOWN);
    let listing = Listing {
        path: site.term_path(vocabulary, term),
        template: "pages/term.html",
        of: Of::Term(vocabulary, term),
    };
    let lists = Arc::clone(lists);
    listing::plan(renderer, plan, listing, move |r, shown| view(r, &lists, taxonomy, term, &dates, shown));
}

fn has_agenda(lists: &Lists, taxonomy: Taxonomy, term: TermId) -> bool {
    taxonomy.by_zone && lists.has_theme_agenda(term)
}

/// Larger zones where somebody has a word.
fn zones(site: &Site<'_>, lists: &Lists, taxonomy: Taxonomy, term: TermId) -> Vec<(ZoneId, usize)> {
    let larger = lists.zones.iter().filter(|list| {
        let kind = site.directory.zones.get(list.zone).kind;
        taxonomy.by_zone && !matches!(kind, ZoneKind::Commune | ZoneKind::Country)
    });
    larger.map(|list| (list.zone, list.with_theme(term).len())).filter(|(_, count)| *count > 0).collect()
}

fn view<'a>(
    r: &Arc<Renderer<'a>>,
    lists: &Lists,
    taxonomy: Taxonomy,
    term: TermId,
    dates: &[Dated],
    shown: &Shown<'_>,
) -> (Frame, WordView<'a>) {
    let vocabulary = taxonomy.vocabulary;
    let word = r.site.directory.words.term(vocabulary, term);
    let Said { text: name, lang: name_lang } = r.said_term(word);
    let first = shown.part.is_first();
    let count = r.strings.count("lists.entries", shown.all.len() as u64, &[]);
    let help = r.term_help(vocabulary, term);
    let description =
        help.clone().unwrap_or_else(|| format!("{name}{} {count}", r.strings.get("word.colon")));
    let mut frame = Frame::new("term", shown.part.path(shown.path), shown.title(r, name), description)
        .crumb(r.strings.get(taxonomy.title), r.to.page(&index(r, taxonomy)));
    frame = shown.here(r, frame, name);
    if first {
        frame = frame.titled_in(name_lang);
    }
    let feed = r.site.feed_of_term(vocabulary, term).filter(|_| first && !dates.is_empty());
    frame.feed = feed.as_ref().map(|path| r.to.to_file(path));
    let dated = dates.iter().map(|dated| dated.entry).filter(|_| first);
    let danger = r.danger_of_terms(vocabulary, &[term]);
    frame.sensitive =
        word.sensitive || danger.is_some() || r.any_sensitive(shown.entries().iter().copied().chain(dated));
    let zones = zones(r.site, lists, taxonomy, term).into_iter().filter(|_| first);
    let view = WordView {
        name,
        name_lang,
        help,
        count,
        first,
        zones: zones.map(|(zone, count)| r.zone_theme_in(zone, term, count)).collect(),
        dates: if first { r.date_rows(dates) } else { Vec::new() },
        agenda: (first && has_agenda(lists, taxonomy, term))
            .then(|| r.to.page(&format!("{}{}", r.to.paths.agenda, r.site.term_path(vocabulary, term)))),
        feed: feed.map(|path| r.subscribe(&path, name).with_qr()),
        danger,
        cards: r.cards(shown.entries()),
        paging: shown.paging(r),
    };
    (frame, view)
}
