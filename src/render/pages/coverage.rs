//! Coverage, for planners: which communes have nobody for a theme. An overview, and a table for each province or
//! region with communes right in it.

use std::sync::Arc;

use serde::Serialize;

use crate::model::TermId;
use crate::plan::Plan;
use crate::render::views::CountedLink;
use crate::render::views::pagination::{Pagination, Part, parts};
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;
use crate::site::{CoverageCommune, CoverageGroup, Freshness, Reach, coverage_file};

/// Path of the overview.
fn overview_path(r: &Renderer<'_>) -> String {
    format!("{}/", r.to.paths.coverage)
}

/// Cells on one page: about 150 kB of HTML at most.
const MOST_CELLS: usize = 2_400;

#[derive(Serialize)]
struct OverviewView {
    groups: Vec<CountedLink>,
    themes: Vec<ThemeView>,
    freshness: Vec<FreshnessView>,
    csv: String,
    /// The names of its columns.
    columns: [&'static str; 12],
}

/// How many cover the commune itself, only a wider zone, or neither but are in it.
#[derive(Serialize)]
struct CellView {
    here: u32,
    wider: u32,
    inside: u32,
}

/// A theme, by group.
#[derive(Serialize)]
struct ThemeView {
    name: String,
    cells: Vec<GapView>,
}

#[derive(Serialize)]
struct GapView {
    without_own: u32,
    without_any: u32,
}

#[derive(Serialize)]
struct FreshnessView {
    name: String,
    entries: u32,
    recent: u32,
    to_confirm: u32,
    /// The day of the oldest check, in words.
    oldest: Option<String>,
}

#[derive(Serialize)]
struct GroupView {
    /// The page of the zone for families.
    zone: CountedLink,
    /// Gaps in words, the largest first.
    gaps: Vec<String>,
    themes: Vec<String>,
    rows: Vec<RowView>,
    csv: String,
    paging: Pagination,
}

#[derive(Serialize)]
struct RowView {
    commune: CountedLink,
    cells: Vec<CellView>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let groups = renderer.site.coverage();
    renderer.plan(plan, &overview_path(renderer), "couverture", "pages/coverage.html", |r| overview(r));
    let themes = renderer.site.directory.words.terms(Vocabulary::Themes).len().max(1);
    for (at, group) in groups.iter().enumerate() {
        let first = path(renderer, group);
        for part in parts(group.communes.len(), (MOST_CELLS / themes).clamp(10, 100)) {
            let first = first.clone();
            renderer.plan(plan, &part.path(&first), "couverture", "pages/coverage_zone.html", move |r| {
                of_group(r, &r.site.coverage()[at], &part, &first)
            });
        }
    }
}

/// Path of the first page of a group.
fn path(r: &Renderer<'_>, group: &CoverageGroup) -> String {
    format!("{}{}/", overview_path(r), r.site.directory.zones.get(group.zone).slug)
}

fn theme_names(r: &Renderer<'_>) -> Vec<String> {
    let terms = r.site.directory.words.terms(Vocabulary::Themes);
    terms.iter().map(|term| term.label(r.lang).to_owned()).collect()
}

fn overview(r: &Renderer<'_>) -> (Frame, OverviewView) {
    let groups = r.site.coverage();
    let gap = |group: &CoverageGroup, theme: usize| {
        let gap = group.gap(theme);
        GapView { without_own: gap.without_own, without_any: gap.without_any }
    };
    let link = |group: &CoverageGroup| {
        CountedLink::new(r.zone_name(group.zone), r.to.page(&path(r, group))).counting(group.communes.len())
    };
    let theme = |(theme, name): (usize, String)| ThemeView {
        name,
        cells: groups.iter().map(|group| gap(group, theme)).collect(),
    };
    let title = r.strings.get("coverage.title");
    let view = OverviewView {
        groups: groups.iter().map(link).collect(),
        themes: theme_names(r).into_iter().enumerate().map(theme).collect(),
        freshness: groups
            .iter()
            .map(|group| freshness(r, r.zone_name(group.zone), group.freshness))
            .collect(),
        csv: r.to.shared(&coverage_file(r.to.paths)),
        columns: r.to.paths.columns,
    };
    (Frame::new("coverage", overview_path(r), title, r.strings.get("coverage.lead")).here(title), view)
}

fn freshness(r: &Renderer<'_>, name: &str, fresh: Freshness) -> FreshnessView {
    FreshnessView {
        name: name.to_owned(),
        entries: fresh.entries,
        recent: fresh.recent,
        to_confirm: fresh.to_confirm,
        oldest: fresh.oldest.map(|day| r.date(day)),
    }
}

fn of_group(r: &Renderer<'_>, group: &CoverageGroup, part: &Part, first: &str) -> (Frame, GroupView) {
    let name = r.zone_name(group.zone);
    let title = r.strings.with("coverage.of_zone", &[("zone", name)]);
    let shown = group.communes.get(part.range.clone()).unwrap_or_default();
    let cell = |reach: &Reach| CellView {
        here: reach.here,
        wider: reach.wider,
        // Whoever covers it may be the one who is in it: told only where nobody does.
        inside: if reach.here + reach.wider == 0 { reach.inside } else { 0 },
    };
    let row = |commune: &CoverageCommune| RowView {
        commune: CountedLink::new(r.zone_name(commune.zone), r.zone_href(commune.zone)),
        cells: commune.themes.iter().map(cell).collect(),
    };
    let number = part.number.to_string();
    let full = match part.is_first() {
        true => title.clone(),
        false => r
            .strings
            .with("lists.title", &[("title", &title), ("number", &number), ("of", &part.of.to_string())]),
    };
    let frame = Frame::new("coverage", part.path(first), full, r.strings.get("coverage.lead"))
        .crumb(r.strings.get("coverage.title"), r.to.page(&overview_path(r)))
        .here(name);
    let view = GroupView {
        zone: CountedLink::new(name, r.zone_href(group.zone)),
        gaps: if part.is_first() { gaps(r, group) } else { Vec::new() },
        themes: theme_names(r),
        rows: shown.iter().map(row).collect(),
        csv: r.to.shared(&coverage_file(r.to.paths)),
        paging: part.paging(&r.to.page(first)),
    };
    (frame, view)
}

/// "27 communes sur 84 n’ont personne : donnerie".
fn gaps(r: &Renderer<'_>, group: &CoverageGroup) -> Vec<String> {
    let of = group.communes.len().to_string();
    let themes = (0..r.site.directory.words.terms(Vocabulary::Themes).len()).zip((0..).map(TermId));
    let mut found: Vec<(u32, TermId)> =
        themes.map(|(at, id)| (group.gap(at).without_any, id)).filter(|(count, _)| *count > 0).collect();
    found.sort_by_key(|(count, id)| (std::cmp::Reverse(*count), *id));
    let sentence = |(count, id): (u32, TermId)| {
        let theme = r.term(Vocabulary::Themes, id);
        r.strings.count("coverage.gap", u64::from(count), &[("of", &of), ("theme", theme)])
    };
    found.into_iter().map(sentence).collect()
}
