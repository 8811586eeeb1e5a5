//! Themes and audiences: an index of each, and a page a word that somebody uses.

use std::sync::Arc;

use serde::Serialize;

use super::listing::{self, Listing, Of, Shown};
use crate::model::{TermId, ZoneKind};
use crate::plan::Plan;
use crate::render::keys::{self, number};
use crate::render::lists::Lists;
use crate::render::views::{CardView, CountedLink, DangerView, DateRow, Pagination, Said, SubscribeView};
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;
use crate::site::{Dated, EntryIndex, SOON, Site};

/// A vocabulary that has pages.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    vocabulary: Vocabulary,
    folder: &'static str,
    /// Key of the index's title and of its description.
    title: &'static str,
    lead: &'static str,
}

pub(super) static KINDS: [Kind; 2] = [
    Kind { vocabulary: Vocabulary::Themes, folder: "themes", title: "themes.title", lead: "themes.lead" },
    Kind {
        vocabulary: Vocabulary::Audiences,
        folder: "publics",
        title: "audiences.title",
        lead: "audiences.lead",
    },
];

/// Next dates on the page of a word.
const DATES_SHOWN: usize = 6;

#[derive(Serialize)]
struct IndexView {
    lead: String,
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
    cards: Vec<CardView<'a>>,
    paging: Pagination,
}

impl Kind {
    fn entries<'s>(&self, site: &'s Site<'_>, term: TermId) -> &'s [EntryIndex] {
        match self.vocabulary {
            Vocabulary::Audiences => site.with_audience(term),
            _ => site.with_theme(term),
        }
    }

    fn of(&self, term: TermId) -> Of {
        match self.vocabulary {
            Vocabulary::Audiences => Of::Audience(term),
            _ => Of::Theme(term),
        }
    }

    /// One date an entry.
    fn dates(&self, site: &Site<'_>, term: TermId) -> Vec<Dated> {
        let all: Vec<Dated> = match self.vocabulary {
            Vocabulary::Audiences => site.upcoming_for_audience(term, SOON).collect(),
            _ => site.upcoming_for_theme(term, SOON).collect(),
        };
        crate::render::lists::one_each(all.into_iter(), DATES_SHOWN)
    }

    /// The feed of a word, when the settings want one.
    fn feed(&self, site: &Site<'_>, term: TermId) -> Option<String> {
        match self.vocabulary {
            Vocabulary::Audiences => site.feed_of_audience(term),
            _ => site.feed_of_theme(term),
        }
    }

    /// The words that somebody uses.
    fn used(&self, site: &Site<'_>) -> Vec<(TermId, usize)> {
        let terms = site.directory.words.iter(self.vocabulary);
        terms.map(|(id, _)| (id, self.entries(site, id).len())).filter(|(_, count)| *count > 0).collect()
    }

    fn path(&self, site: &Site<'_>, term: TermId) -> String {
        format!("{}/{}/", self.folder, site.directory.words.term(self.vocabulary, term).slug)
    }
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    for kind in KINDS {
        plan_index(renderer, kind, plan);
        for (term, _) in kind.used(renderer.site) {
            plan_word(renderer, lists, kind, term, plan);
        }
    }
}

fn plan_index<'a>(renderer: &Arc<Renderer<'a>>, kind: Kind, plan: &mut Plan<'a>) {
    let used = kind.used(renderer.site);
    let path = format!("{}/", kind.folder);
    renderer.plan_by_view(plan, &path, path.clone(), "pages/terms.html", move |r| {
        let title = r.strings.get(kind.title);
        let lead = r.strings.get(kind.lead).to_owned();
        let frame = Frame::new("terms", format!("{}/", kind.folder), title, &lead).here(title);
        let term = |(id, count): &(TermId, usize)| {
            let href = r.to.page(&kind.path(r.site, *id));
            let help = r.term_help(kind.vocabulary, *id);
            TermView { link: r.counted_term(kind.vocabulary, *id, href, *count), help }
        };
        (frame, IndexView { lead, terms: used.iter().map(term).collect() })
    });
}

fn plan_word<'a>(
    renderer: &Arc<Renderer<'a>>,
    lists: &Arc<Lists>,
    kind: Kind,
    term: TermId,
    plan: &mut Plan<'a>,
) {
    let site = renderer.site;
    let dates = kind.dates(site, term);
    let mut first = renderer.key("word, first page");
    for (zone, count) in zones(site, lists, kind, term) {
        first = first.part(&zone.0.to_le_bytes()).part(&number(count));
    }
    first = dates.iter().fold(first, |key, dated| keys::date(key, site, dated));
    first = first.part(&[u8::from(has_agenda(lists, kind, term))]);
    let listing = Listing {
        path: kind.path(site, term),
        template: "pages/term.html",
        of: kind.of(term),
        key: renderer.key(kind.folder).part(&term.0.to_le_bytes()),
        first: first.finish(),
    };
    let lists = Arc::clone(lists);
    listing::plan(renderer, plan, listing, move |r, shown| view(r, &lists, kind, term, &dates, shown));
}

fn has_agenda(lists: &Lists, kind: Kind, term: TermId) -> bool {
    kind.vocabulary == Vocabulary::Themes && lists.has_theme_agenda(term)
}

/// Larger zones where somebody has a theme.
fn zones(site: &Site<'_>, lists: &Lists, kind: Kind, term: TermId) -> Vec<(crate::model::ZoneId, usize)> {
    if kind.vocabulary != Vocabulary::Themes {
        return Vec::new();
    }
    let larger = lists.zones.iter().filter(|list| {
        let kind = site.directory.zones.get(list.zone).kind;
        !matches!(kind, ZoneKind::Commune | ZoneKind::Country)
    });
    larger.map(|list| (list.zone, list.with_theme(term).len())).filter(|(_, count)| *count > 0).collect()
}

fn view<'a>(
    r: &Renderer<'a>,
    lists: &Lists,
    kind: Kind,
    term: TermId,
    dates: &[Dated],
    shown: &Shown<'_>,
) -> (Frame, WordView<'a>) {
    let word = r.site.directory.words.term(kind.vocabulary, term);
    let Said { text: name, lang: name_lang } = r.said_term(word);
    let first = shown.part.is_first();
    let count = r.strings.count("lists.entries", shown.all.len() as u64, &[]);
    let help = r.term_help(kind.vocabulary, term);
    let description =
        help.clone().unwrap_or_else(|| format!("{name}{} {count}", r.strings.get("word.colon")));
    let mut frame = Frame::new("term", shown.part.path(shown.path), shown.title(r, name), description)
        .crumb(r.strings.get(kind.title), r.to.page(&format!("{}/", kind.folder)));
    frame = shown.here(r, frame, name);
    if first {
        frame = frame.titled_in(name_lang);
    }
    let feed = kind.feed(r.site, term).filter(|_| first && !dates.is_empty());
    frame.feed = feed.as_ref().map(|path| r.to.shared(path));
    let dated = dates.iter().map(|dated| dated.entry).filter(|_| first);
    let danger = match kind.vocabulary {
        Vocabulary::Themes => r.danger_of_themes(&[term]),
        _ => None,
    };
    frame.sensitive =
        word.sensitive || danger.is_some() || r.any_sensitive(shown.entries().iter().copied().chain(dated));
    let zones = zones(r.site, lists, kind, term).into_iter().filter(|_| first);
    let view = WordView {
        name,
        name_lang,
        help,
        count,
        first,
        zones: zones.map(|(zone, count)| r.zone_theme_in(zone, term, count)).collect(),
        dates: if first { r.date_rows(dates) } else { Vec::new() },
        agenda: (first && has_agenda(lists, kind, term))
            .then(|| r.to.page(&format!("agenda/themes/{}/", word.slug))),
        feed: feed.map(|path| r.subscribe(&path, name).with_qr()),
        danger,
        cards: r.cards(shown.entries()),
        paging: shown.paging(r),
    };
    (frame, view)
}
