//! Cards of search results, in blocks of eight.

use std::sync::Arc;

use serde::Serialize;

use super::Renderer;
use super::views::FactView;
use super::views::card::CardView;
use crate::plan::{KeyBuilder, Output, Plan, Ready};
use crate::search::{BLOCK, Numbers, gzip};
use crate::site::EntryIndex;

/// A card in few letters; `docs/search-format.md` says what they mean.
#[derive(Serialize)]
struct Short<'a> {
    u: &'a str,
    n: &'a str,
    r: &'a str,
    k: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    o: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    z: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    p: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    l: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    m: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    e: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    d: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    t: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    f: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    h: Option<(&'a str, &'a str)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    s: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    x: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    w: Option<String>,
}

/// A block about to be made. An entry that is no more leaves its place empty.
struct Block<'a> {
    renderer: Arc<Renderer<'a>>,
    entries: Vec<Option<EntryIndex>>,
}

/// Another version may compress otherwise.
const VERSION: &[u8] = env!("CARGO_PKG_VERSION").as_bytes();

/// Plans the cards of a language.
pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, numbers: &Numbers, plan: &mut Plan<'a>) {
    for (block, entries) in numbers.entries().chunks(BLOCK).enumerate() {
        if entries.iter().all(Option::is_none) {
            continue;
        }
        let path = format!("s/{}/{}", renderer.lang, numbers.card_path(block));
        plan.add_output(
            path,
            "recherche",
            Block { renderer: Arc::clone(renderer), entries: entries.to_vec() },
        );
    }
}

impl Output for Block<'_> {
    fn ready(&self) -> Ready<'_> {
        let json = cards(&self.renderer, &self.entries);
        let key = KeyBuilder::new("search cards").part(VERSION).part(&json).finish();
        Ready { key, make: Box::new(move || Ok(gzip(&json))) }
    }
}

fn cards(renderer: &Renderer<'_>, entries: &[Option<EntryIndex>]) -> Vec<u8> {
    let views: Vec<Option<CardView<'_>>> =
        entries.iter().map(|index| index.map(|index| renderer.card(index))).collect();
    let (base, colon) = (renderer.to.shared(""), renderer.strings.get("word.colon"));
    let short: Vec<Option<Short<'_>>> =
        views.iter().map(|view| view.as_ref().map(|view| short(view, &base, colon))).collect();
    // Texts and numbers always become JSON.
    serde_json::to_vec(&short).unwrap_or_default()
}

fn short<'v>(view: &'v CardView<'_>, base: &str, colon: &str) -> Short<'v> {
    Short {
        u: view.href.strip_prefix(base).unwrap_or(&view.href),
        n: view.name,
        r: view.summary,
        k: view.kind,
        o: view.organiser,
        z: view.place,
        a: view.ages.as_deref(),
        p: view.cost,
        l: view.languages.as_ref().map(|labels| labels.text.as_str()),
        m: view.modes.as_deref(),
        e: view.closed.as_ref().map(|closed| closed.text.as_str()),
        d: view.next.as_ref().map(|next| match &next.note {
            Some(note) => format!("{} ({note})", next.text),
            None => next.text.clone(),
        }),
        t: view.next.as_ref().map(|next| next.iso.as_str()),
        f: view.frequency.as_deref(),
        h: view.phone.as_ref().map(|phone| (phone.display.as_str(), phone.dial.as_str())),
        s: view.status,
        c: view.to_confirm.then_some(1),
        x: view.sensitive.then_some(1),
        w: lines(&view.lines, colon),
    }
}

/// The fields that the site wants on cards: "Niveau : Débutant · Salle : Le Préau".
fn lines(lines: &[FactView<'_>], colon: &str) -> Option<String> {
    let line = |line: &FactView<'_>| {
        let links = line.links.iter().map(|link| link.label);
        let words = line.text.as_deref().into_iter().chain(line.items.iter().copied()).chain(links);
        format!("{}{colon} {}", line.label, words.collect::<Vec<_>>().join(", "))
    };
    let said: Vec<String> = lines.iter().filter(|of| of.prose.is_none()).map(line).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}
