//! What puts people in danger: whom to call, and how people write of it.

use super::TermId;

/// A situation in which somebody is in danger.
#[derive(Debug, Clone)]
pub struct Danger {
    /// Stable name, also in addresses within a page.
    pub slug: String,
    /// What it is called, by language; French is always there.
    pub labels: Vec<(&'static str, String)>,
    /// Whom to call, first first: places in [`super::Vocabularies::emergency`], of all countries.
    pub numbers: Vec<usize>,
    /// Themes whose lists and entries show these numbers, and that help further.
    pub themes: Vec<TermId>,
}

/// How people who are in danger write in one language, and what looks like it and is harmless.
#[derive(Debug, Clone, Default)]
pub struct DangerPhrases {
    /// The language.
    pub lang: &'static str,
    /// Phrases in order, each with the place of its situation in [`Dangers::situations`].
    pub said: Vec<(usize, String)>,
    /// Harmless phrases, in order.
    pub lures: Vec<String>,
    /// A digest (BLAKE3) of all phrases and of the names of their situations.
    pub digest: [u8; 32],
}

/// The dangers that a site knows of.
#[derive(Debug, Clone, Default)]
pub struct Dangers {
    /// In the order of their file: what is most urgent first.
    pub situations: Vec<Danger>,
    /// By language, in the order of their codes.
    pub phrases: Vec<DangerPhrases>,
}

impl Dangers {
    /// The situations that name a theme.
    pub fn of_theme(&self, theme: TermId) -> impl Iterator<Item = &Danger> {
        self.situations.iter().filter(move |danger| danger.themes.contains(&theme))
    }

    /// The phrases of a language.
    pub fn in_language(&self, lang: &str) -> Option<&DangerPhrases> {
        self.phrases.iter().find(|phrases| phrases.lang == lang)
    }
}

impl Danger {
    /// What it is called in a language, when somebody wrote it.
    pub fn label(&self, lang: &str) -> Option<&str> {
        self.labels.iter().find(|(own, _)| *own == lang).map(|(_, text)| text.as_str())
    }
}
