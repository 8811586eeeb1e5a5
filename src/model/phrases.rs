//! What people write, by what they mean: what the search learns from.

use super::{Labels, TermId};

/// Phrases of one language, each with what it speaks of.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    /// The language.
    pub lang: &'static str,
    /// Phrases in order, each with the place of what it speaks of: a danger or a need, by its list.
    pub said: Vec<(usize, String)>,
    /// Phrases that look like them and speak of none, in order.
    pub lures: Vec<String>,
    /// A digest (BLAKE3) of all phrases and of the names of what they speak of.
    pub digest: [u8; 32],
}

/// Index of a need in [`Needs::all`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NeedId(pub usize);

/// What somebody looks for, in whatever words.
#[derive(Debug, Clone)]
pub struct Need {
    /// Stable name: that of its file.
    pub slug: String,
    /// What it is called.
    pub labels: Labels,
    /// Themes that answer it, the first most.
    pub themes: Vec<TermId>,
    /// Audiences whose entries answer it.
    pub audiences: Vec<TermId>,
    /// Words of entries that answer it.
    pub words: Vec<String>,
}

/// The needs that a site knows of.
#[derive(Debug, Clone, Default)]
pub struct Needs {
    /// In the order of their names.
    pub all: Vec<Need>,
    /// By language, in the order of their codes.
    pub phrases: Vec<Phrases>,
}

impl Phrases {
    /// Sorts the phrases, since what is learnt does not depend on the order in which editors write; takes their digest.
    pub fn finish<'n>(&mut self, names: impl Iterator<Item = &'n str>) {
        self.said.sort_unstable();
        self.lures.sort_unstable();
        let names: Vec<&str> = names.collect();
        // A line each, in one buffer: a phrase has no end of line, and short updates of the hash take long.
        let mut text = String::new();
        let mut line = |name: &str, phrase: &str| text.extend([name, "\t", phrase, "\n"]);
        names.iter().for_each(|name| line(name, ""));
        for (place, phrase) in &self.said {
            line(names.get(*place).copied().unwrap_or_default(), phrase);
        }
        self.lures.iter().for_each(|phrase| line("", phrase));
        self.digest = blake3::hash(text.as_bytes()).into();
    }
}

impl Needs {
    /// The phrases of a language.
    pub fn in_language(&self, lang: &str) -> Option<&Phrases> {
        self.phrases.iter().find(|phrases| phrases.lang == lang)
    }
}

impl Need {
    /// What it is called in a language, else in that of the content, else in another.
    pub fn label(&self, lang: &str) -> &str {
        self.labels.said(lang, &self.slug).text
    }
}
