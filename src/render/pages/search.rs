//! The page of the search: its questions, its words, and the lists that stand in for it without a script.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Weekday;
use serde::Serialize;

use super::home;
use crate::model::{CostKind, DeliveryMode, TermId};
use crate::plan::Plan;
use crate::render::views::{CountedLink, DangerView, NumberView};
use crate::render::{Frame, Renderer};
use crate::schema::{AgeOf, FieldId, Type, Vocabulary, YES_NO};
use crate::site::Site;
use crate::text::upper_first;

/// The last year of age of children that one may choose.
const OLDEST_CHILD: u64 = 18;

/// Ages of adults that one may choose, of directories for all.
const ADULTS: std::ops::RangeInclusive<u64> = 20..=80;

/// Of them, every so many years.
const ADULTS_BY: usize = 5;

/// When something is held, as the script asks it.
const MOMENTS: [(&str, &str); 3] =
    [("maintenant", "search.now"), ("aujourdhui", "search.today"), ("semaine", "search.week")];

/// How far one may be ready to go, in kilometres.
const DISTANCES: [u32; 3] = [5, 10, 20];

#[derive(Serialize)]
struct SearchView<'a> {
    ages: Vec<Choice>,
    moments: Vec<Choice>,
    distances: Vec<Choice>,
    facets: Vec<Facet>,
    /// Whether cards show fields that the site declares.
    card_lines: bool,
    regions: Vec<CountedLink>,
    themes: Vec<CountedLink>,
    emergency: Option<NumberView<'a>>,
    /// Whom to call, shown when the words speak of it.
    dangers: Vec<DangerView<'a>>,
    /// Addresses of what tells that, by language, as JSON.
    danger_files: String,
    /// Addresses of what a first question in the language of the page needs whatever it is.
    first_files: Vec<String>,
}

/// A value that one may choose: as the script asks it, and in words.
#[derive(Serialize)]
pub(super) struct Choice {
    value: String,
    label: String,
    /// The language of the label; nothing for that of the page.
    lang: Option<&'static str>,
}

impl Choice {
    fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Choice { value: value.into(), label: upper_first(&label.into()), lang: None }
    }
}

/// What one may narrow by.
#[derive(Serialize)]
struct Facet {
    name: &'static str,
    title: String,
    values: Vec<Choice>,
    /// Whether the site declares it: what to ask of who does not tell is its title.
    own: bool,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    let site = renderer.site;
    let (regions, themes, languages) =
        (home::regions(site), site.used_terms(Vocabulary::Themes), languages(site));
    let dangers = !site.directory.words.dangers.situations.is_empty();
    let sensitive = dangers || site.indices().any(|entry| site.card(entry).sensitive);
    renderer.plan(plan, renderer.to.paths.search, "site.yaml", "pages/search.html", move |r| {
        let (title, description) = (r.strings.get("search.title"), r.strings.get("search.description"));
        let mut frame = Frame::new("search", r.to.paths.search, title, description).here(title);
        frame.sensitive = sensitive;
        let view = SearchView {
            ages: ages(r),
            moments: MOMENTS.map(|(value, key)| Choice::new(value, r.strings.get(key))).into(),
            distances: DISTANCES.map(|km| distance(r, km)).into(),
            facets: facets(r, &themes, &languages),
            card_lines: r.site.directory.config.kinds.has_card_lines(),
            regions: regions.iter().map(|zone| r.counted_zone(*zone)).collect(),
            themes: r.counted_terms(Vocabulary::Themes, &themes),
            emergency: r.first_number(),
            dangers: r.dangers(),
            danger_files: danger_files(r),
            first_files: first_files(r),
        };
        (frame, view)
    });
}

/// Addresses of the files of dangers, by language.
fn danger_files(r: &Renderer<'_>) -> String {
    let files = crate::search::danger_files(r.site.directory).into_iter();
    let by_language: BTreeMap<&str, BTreeMap<&str, String>> = files
        .map(|file| {
            let addresses = [("alarm", r.to.shared(&file.alarm)), ("kinds", r.to.shared(&file.kinds))];
            (file.lang, BTreeMap::from(addresses))
        })
        .collect();
    serde_json::to_string(&by_language).unwrap_or_default()
}

/// Addresses of what tells needs and dangers of a question in the language of the page: no question is without them, and a
/// browser may ask for them before the scripts do.
fn first_files(r: &Renderer<'_>) -> Vec<String> {
    let directory = r.site.directory;
    let needs = crate::search::needs_file(directory, r.lang).into_iter();
    let dangers = crate::search::danger_files(directory).into_iter().filter(|files| files.lang == r.lang);
    needs.chain(dangers.map(|files| files.alarm)).map(|path| r.to.shared(&path)).collect()
}

/// Languages that somebody speaks, in the order of their file.
fn languages(site: &Site<'_>) -> Vec<TermId> {
    let mut spoken = vec![false; site.directory.words.terms(Vocabulary::Languages).len()];
    for language in site.indices().flat_map(|entry| site.card(entry).languages) {
        if let Some(known) = spoken.get_mut(usize::from(language.0)) {
            *known = true;
        }
    }
    let all = site.directory.words.iter(Vocabulary::Languages).map(|(id, _)| id);
    all.zip(spoken).filter(|(_, spoken)| *spoken).map(|(id, _)| id).collect()
}

/// Pregnancy, then each age in months.
pub(super) fn ages(r: &Renderer<'_>) -> Vec<Choice> {
    let of_children = r.site.directory.config.age_of == AgeOf::Child;
    let before_one = [
        Choice::new(FieldId::Pregnancy.name(), r.strings.get("search.pregnant")),
        Choice::new("6", r.strings.get("search.under_one")),
    ];
    let mut ages: Vec<Choice> = before_one.into_iter().filter(|_| of_children).collect();
    let adults = ADULTS.step_by(ADULTS_BY).filter(|_| !of_children);
    let years = (1..=OLDEST_CHILD).chain(adults);
    ages.extend(
        years.map(|year| Choice::new((12 * year).to_string(), r.strings.count("who.n_years", year, &[]))),
    );
    ages
}

fn distance(r: &Renderer<'_>, km: u32) -> Choice {
    let km = km.to_string();
    Choice::new(&*km, r.strings.with("search.within_km", &[("km", &km)]))
}

fn facets(r: &Renderer<'_>, themes: &[TermId], languages: &[TermId]) -> Vec<Facet> {
    let facet =
        |name, title, values| Facet { name, title: r.strings.get(title).to_owned(), values, own: false };
    let days = Weekday::Monday.cycle_forward().take(7);
    let day = |day: Weekday| Choice::new(day.to_monday_one_offset().to_string(), r.language.weekday(day));
    let mut days: Vec<Choice> = days.map(day).collect();
    days.push(Choice::new("8", r.strings.get("search.by_appointment")));
    let costs = CostKind::ALL.iter().map(|kind| Choice::new(kind.word(), r.strings.get(kind.key())));
    let modes = DeliveryMode::ALL.iter().map(|mode| Choice::new(mode.word(), r.strings.get(mode.key())));
    let mut all = vec![
        facet("theme", "search.theme", terms(r, Vocabulary::Themes, themes)),
        facet("jour", "search.day", days),
        facet("prix", "search.price", costs.collect()),
        facet("langue", "search.language", terms(r, Vocabulary::Languages, languages)),
        facet("mode", "search.mode", modes.collect()),
    ];
    let kinds = r.site.directory.config.kinds;
    for own in kinds.own_vocabularies() {
        let words = Vocabulary::Own(own);
        let values = terms(r, words, &r.site.used_terms(words));
        all.push(Facet { own: true, ..facet(own.facet, own.title, values) });
    }
    for spec in kinds.facets() {
        if let (Some(name), Some(label)) = (spec.facet, spec.label) {
            all.push(Facet { own: true, ..facet(name, label, values(r, spec.ty)) });
        }
    }
    all.retain(|facet| !facet.own || !facet.values.is_empty());
    all
}

/// What one may choose of a field that the site declares.
fn values(r: &Renderer<'_>, ty: Type) -> Vec<Choice> {
    let choice = |(value, key): (&str, &str)| Choice::new(value, r.strings.get(key));
    match ty {
        Type::Labelled(words) => words.iter().map(|own| choice((own.word, own.key))).collect(),
        Type::List(inner) => values(r, *inner),
        Type::YesNo => YES_NO.into_iter().zip(["word.yes", "word.no"]).map(choice).collect(),
        _ => Vec::new(),
    }
}

/// Words of a vocabulary.
pub(super) fn terms(r: &Renderer<'_>, vocabulary: Vocabulary, ids: &[TermId]) -> Vec<Choice> {
    let choice = |id: &TermId| {
        let term = r.site.directory.words.term(vocabulary, *id);
        let label = r.said_term(term);
        Choice { lang: label.lang, ..Choice::new(&*term.slug, label.text) }
    };
    ids.iter().map(choice).collect()
}
