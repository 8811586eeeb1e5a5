//! Every entry by name: one page, or one a letter when there are many.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use crate::plan::Plan;
use crate::render::lists::{Lists, first_letter};
use crate::render::views::pagination::{Part, parts};
use crate::render::views::{CountedLink, Pagination, RowView};
use crate::render::{Frame, Renderer};
use crate::site::{EntryIndex, Site};

/// Names on a page.
const PER_PAGE: usize = 200;

/// A letter, and where its names stand in [`Lists::by_name`].
#[derive(Clone)]
struct Letter {
    /// `a` to `z`, or `0` for what starts with none.
    slug: char,
    range: Range<usize>,
}

#[derive(Serialize)]
struct AlphabetView {
    /// Links to the letters.
    letters: Vec<CountedLink>,
    groups: Vec<GroupView>,
    paging: Pagination,
}

#[derive(Serialize)]
struct GroupView {
    id: String,
    title: String,
    rows: Vec<RowView>,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    let letters: Arc<[Letter]> = letters(renderer.site, &lists.by_name).into();
    let whole = lists.by_name.len() <= PER_PAGE;
    plan_index(renderer, lists, &letters, whole, plan);
    if whole {
        return;
    }
    for at in 0..letters.len() {
        let Some(letter) = letters.get(at) else { break };
        let path = letter_path(renderer, letter.slug);
        for part in parts(letter.range.len(), PER_PAGE) {
            let (lists, letters) = (Arc::clone(lists), Arc::clone(&letters));
            let (own, path) = (part.path(&path), path.clone());
            renderer.plan(plan, &own, "a-z", "pages/alphabet.html", move |r| {
                letter_view(r, &lists, &letters, at, &part, &path)
            });
        }
    }
}

fn plan_index<'a>(
    renderer: &Arc<Renderer<'a>>,
    lists: &Arc<Lists>,
    letters: &Arc<[Letter]>,
    whole: bool,
    plan: &mut Plan<'a>,
) {
    let (lists, letters) = (Arc::clone(lists), Arc::clone(letters));
    renderer.plan(plan, renderer.to.paths.alphabet, "a-z", "pages/alphabet.html", move |r| {
        let title = r.strings.get("alphabet.title");
        let mut frame =
            Frame::new("alphabet", r.to.paths.alphabet, title, r.strings.get("alphabet.lead")).here(title);
        let shown = if whole { lists.by_name.as_slice() } else { &[] };
        frame.sensitive = r.any_sensitive(shown.iter().copied());
        let groups = letters
            .iter()
            .filter(|_| whole)
            .map(|letter| group(r, letter, lists.by_name.get(letter.range.clone()).unwrap_or_default()));
        let (letters, groups) = (links(r, &letters, whole), groups.collect());
        (frame, AlphabetView { letters, groups, paging: Pagination::default() })
    });
}

fn letter_view(
    r: &Renderer<'_>,
    lists: &Lists,
    letters: &[Letter],
    at: usize,
    part: &Part,
    path: &str,
) -> (Frame, AlphabetView) {
    let all = r.strings.get("alphabet.title");
    let name = letters.get(at).map(|letter| letter_name(r, letter.slug)).unwrap_or_default();
    let entries = letters.get(at).map(|letter| of_part(lists, letter, part)).unwrap_or_default();
    let title = r.strings.with("alphabet.letter", &[("letter", &name)]);
    let title = if part.is_first() {
        title
    } else {
        let (number, of) = (part.number.to_string(), part.of.to_string());
        r.strings.with("lists.title", &[("title", &title), ("number", &number), ("of", &of)])
    };
    let mut frame = Frame::new("alphabet", part.path(path), &title, r.strings.get("alphabet.lead"))
        .crumb(all, r.to.page(r.to.paths.alphabet))
        .here(&name);
    frame.sensitive = r.any_sensitive(entries.iter().copied());
    let groups = letters.get(at).map(|letter| group(r, letter, entries)).into_iter().collect();
    let paging = part.paging(&r.to.page(path));
    (frame, AlphabetView { letters: links(r, letters, false), groups, paging })
}

fn of_part<'l>(lists: &'l Lists, letter: &Letter, part: &Part) -> &'l [EntryIndex] {
    let start = letter.range.start;
    lists.by_name.get(start + part.range.start..start + part.range.end).unwrap_or_default()
}

fn group(r: &Renderer<'_>, letter: &Letter, entries: &[EntryIndex]) -> GroupView {
    GroupView {
        id: format!("lettre-{}", in_address(letter.slug)),
        title: letter_name(r, letter.slug),
        rows: entries.iter().map(|entry| r.row(*entry)).collect(),
    }
}

fn links(r: &Renderer<'_>, letters: &[Letter], whole: bool) -> Vec<CountedLink> {
    let href = |slug: char| {
        if whole { format!("#lettre-{}", in_address(slug)) } else { r.to.page(&letter_path(r, slug)) }
    };
    let link = |letter: &Letter| CountedLink::new(letter_name(r, letter.slug), href(letter.slug));
    letters.iter().map(|letter| link(letter).counting(letter.range.len())).collect()
}

fn letter_path(r: &Renderer<'_>, slug: char) -> String {
    format!("{}{}/", r.to.paths.alphabet, in_address(slug))
}

/// A letter as addresses have it: itself, or its number where it is none of `a` to `z`.
fn in_address(letter: char) -> String {
    if letter.is_ascii() { letter.to_string() } else { format!("u{:04x}", u32::from(letter)) }
}

fn letter_name(r: &Renderer<'_>, slug: char) -> String {
    if slug == '0' { r.strings.get("alphabet.no_letter").to_owned() } else { slug.to_uppercase().to_string() }
}

/// The stretches of names that start with one letter.
fn letters(site: &Site<'_>, by_name: &[EntryIndex]) -> Vec<Letter> {
    let mut found: Vec<Letter> = Vec::new();
    for (at, entry) in by_name.iter().enumerate() {
        let slug = first_letter(site.card(*entry).name);
        match found.last_mut().filter(|last| last.slug == slug) {
            Some(last) => last.range.end = at + 1,
            None => found.push(Letter { slug, range: at..at + 1 }),
        }
    }
    found
}
