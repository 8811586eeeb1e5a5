//! What puts people in danger: whom to call, and how people write of it.

use super::{Label, Labels, Phrases, TermId};

/// A situation in which somebody is in danger.
#[derive(Debug, Clone)]
pub struct Danger {
    /// Stable name, also in addresses within a page.
    pub slug: String,
    /// What it is called.
    pub labels: Labels,
    /// Whom to call, first first: places in [`super::Vocabularies::emergency`], of all countries.
    pub numbers: Vec<usize>,
    /// Themes whose lists and entries show these numbers, and that help further.
    pub themes: Vec<TermId>,
}

/// The dangers that a site knows of.
#[derive(Debug, Clone, Default)]
pub struct Dangers {
    /// In the order of their file: what is most urgent first.
    pub situations: Vec<Danger>,
    /// By language, in the order of their codes.
    pub phrases: Vec<Phrases>,
}

impl Dangers {
    /// The situations that name a theme.
    pub fn of_theme(&self, theme: TermId) -> impl Iterator<Item = &Danger> {
        self.situations.iter().filter(move |danger| danger.themes.contains(&theme))
    }

    /// The phrases of a language.
    pub fn in_language(&self, lang: &str) -> Option<&Phrases> {
        self.phrases.iter().find(|phrases| phrases.lang == lang)
    }
}

impl Danger {
    /// What it is called in a language, else in that of the content, else in another.
    pub fn said(&self, lang: &str) -> Label<'_> {
        self.labels.said(lang, &self.slug)
    }
}
