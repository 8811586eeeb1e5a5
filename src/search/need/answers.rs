//! How well each entry answers each need: as the entry says, else by its themes and audiences, and by words of its texts.

use std::collections::BTreeMap;

use crate::model::{Entry, Need, NeedId, TermId};
use crate::search::impact::STRONGEST;
use crate::search::numbers::Numbers;
use crate::search::posting::Posting;
use crate::site::Site;

/// What keys of needs begin with.
pub const KEY: &str = "!";

/// What an entry is worth, in hundredths of the best, that says that it answers a need wholly; less well; and at most
/// what it is worth by its themes and words.
const SAID: [u32; 2] = [100, 60];
const GUESSED: u32 = 40;

/// What a theme counts for by its place: first, second… in the need, and in the entry. Those after the last count as it.
const OF_NEED: [u32; 4] = [100, 80, 60, 50];
const OF_ENTRY: [u32; 4] = [100, 90, 75, 60];

/// What an audience of the need adds.
const AUDIENCE: u32 = 35;

/// What the words of the need add at most, and what themes are still worth where a need has words, in hundredths.
const WORDS: u32 = 80;
const THEMES_BESIDE_WORDS: u32 = 60;

/// The impact of a word from which on it adds all.
const CLEAR: u32 = 9;

/// An entry that is worth less answers nothing.
const LEAST: u32 = 10;

/// The entries that answer a need, with how well; what the need is called.
#[derive(Debug)]
pub struct Answers {
    /// Its name in the language of the index.
    pub label: String,
    /// In the order of numbers.
    pub postings: Vec<Posting>,
}

/// The answers to a need. `said` has, by number, how strongly an entry has words of the need: 1 to 15.
pub fn answers(
    site: &Site<'_>,
    numbers: &Numbers,
    lang: &str,
    (id, need): (NeedId, &Need),
    said: &BTreeMap<u32, u8>,
) -> Answers {
    let best = best(need);
    let mut postings = Vec::new();
    for (number, index) in (0_u32..).zip(numbers.entries()) {
        let Some(index) = index else { continue };
        let entry = site.entry(*index);
        let guessed = GUESSED * share(entry, need, said.get(&number).copied()) / best;
        let told = entry.needs.iter().zip(SAID).find(|(needs, _)| needs.contains(&id));
        let worth = told.map_or(0, |(_, worth)| worth).max(guessed);
        if worth >= LEAST {
            let impact = (STRONGEST * u64::from(worth)).div_ceil(100).min(STRONGEST);
            postings.push(Posting::new(number, u8::try_from(impact).unwrap_or(1)));
        }
    }
    Answers { label: need.label(lang).to_owned(), postings }
}

/// What an entry that has everything would be worth.
fn best(need: &Need) -> u32 {
    let themes = if need.words.is_empty() { 100 } else { THEMES_BESIDE_WORDS + WORDS };
    themes + if need.audiences.is_empty() { 0 } else { AUDIENCE }
}

fn share(entry: &Entry, need: &Need, said: Option<u8>) -> u32 {
    let themes = themes(&entry.themes, &need.themes);
    let audience = need.audiences.iter().any(|audience| entry.audiences.contains(audience));
    let audience = if audience { AUDIENCE } else { 0 };
    if need.words.is_empty() {
        return themes + audience;
    }
    let words = said.map_or(0, |impact| WORDS * u32::from(impact).min(CLEAR) / CLEAR);
    themes * THEMES_BESIDE_WORDS / 100 + words + audience
}

/// The best that two lists have in common.
fn themes(of_entry: &[TermId], of_need: &[TermId]) -> u32 {
    let worth = |list: &[u32; 4], place: usize| list[place.min(3)];
    let pairs = of_need.iter().enumerate().filter_map(|(place, theme)| {
        let own = of_entry.iter().position(|own| own == theme)?;
        Some(worth(&OF_NEED, place) * worth(&OF_ENTRY, own) / 100)
    });
    pairs.max().unwrap_or(0)
}
