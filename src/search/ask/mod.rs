//! Asking a built site, as its script does: the same words, the same scores, the same order.
//!
//! `docs/search-format.md` says how; a test compares the two on the real content.

mod facet;
mod question;
mod score;
mod store;
mod typos;
mod weigh;

pub use question::{Asked, Mark};
pub use score::Reason;
pub use store::{Load, Spoilt};

use score::Scores;
use store::Store;
use weigh::Weighing;

/// What a search narrows by.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Slug of the zone where the family lives.
    pub zone: Option<String>,
    /// Age of the child, in months.
    pub age: Option<u32>,
    /// Whether it is for a pregnancy.
    pub pregnancy: bool,
    /// Themes (slugs), any of which will do.
    pub themes: Vec<String>,
    /// How many results.
    pub limit: usize,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its number.
    pub number: u32,
    /// Its score.
    pub score: f32,
    /// Its card, as `docs/search-format.md` has it.
    pub card: serde_json::Value,
    /// What each word of the question found in it.
    pub why: Vec<Reason>,
    /// Facets that were asked and that it does not tell.
    pub unknown: Vec<String>,
    /// How far it is from the zone asked, when it is elsewhere.
    pub km: Option<f32>,
}

/// What a search answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Best first.
    pub results: Vec<Found>,
    /// How many there are.
    pub total: usize,
    /// The words of the question.
    pub words: Vec<Asked>,
    /// Words taken as facets.
    pub marks: Vec<Mark>,
}

/// Asks the search of a built site.
///
/// # Errors
/// A file of the search is missing or spoilt.
pub fn search(load: Load<'_>, lang: &str, query: &str, options: &Options) -> Result<Answer, Spoilt> {
    let store = Store::open(load, lang)?;
    let (words, marks) = question::read(&store, query)?;
    let weighing = Weighing::new(&store, &marks, options)?;
    let mut scores = Scores::new(&store, &words, &marks)?;
    let mut kept = weighing.everything(&mut scores, false, options.limit);
    if weighing.may_widen() && kept.held < options.limit {
        scores.again();
        kept = weighing.everything(&mut scores, true, options.limit);
    }
    let mut results = Vec::new();
    for number in kept.best {
        results.push(Found {
            number,
            score: scores.total(number),
            card: store.card(number)?,
            why: scores.reasons(number),
            unknown: weighing.unknown(number),
            km: weighing.km(number),
        });
    }
    Ok(Answer { results, total: kept.count, words, marks })
}
