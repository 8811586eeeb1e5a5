//! Controlled lists of words: those of Repère, and those that a site declares.

use std::fmt;
use std::hash::{Hash, Hasher};

/// A controlled list of words, one file each under `vocabulaire/`, named by its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vocabulary {
    /// `themes.yaml`
    Themes,
    /// `publics.yaml`
    Audiences,
    /// `orienteurs.yaml`
    Referrers,
    /// `langues.yaml`
    Languages,
    /// `agrements.yaml`
    Approvals,
    /// One that the site declares.
    Own(OwnVocabulary),
}

/// A list of words that a site declares.
#[derive(Clone, Copy)]
pub struct OwnVocabulary {
    pub(super) place: u8,
    pub(super) word: &'static str,
    /// The path of the page of its words, below the home page.
    pub path: &'static str,
    /// The facet by which one narrows a search by its words.
    pub facet: &'static str,
    /// The key of its title, which is also the label of the field that names its words.
    pub title: &'static str,
    /// The key of the sentence above the list of its words.
    pub lead: &'static str,
}

impl Vocabulary {
    /// Those of Repère.
    pub const ALL: [Vocabulary; 5] = [
        Vocabulary::Themes,
        Vocabulary::Audiences,
        Vocabulary::Referrers,
        Vocabulary::Languages,
        Vocabulary::Approvals,
    ];

    /// Their words.
    pub const WORDS: [&'static str; Vocabulary::ALL.len()] =
        ["themes", "publics", "orienteurs", "langues", "agrements"];

    /// The name of its file, of the field that names its words, and of the folder of their pages.
    pub fn word(self) -> &'static str {
        match self {
            Vocabulary::Own(own) => own.word,
            built_in => Vocabulary::WORDS[built_in.place()],
        }
    }

    /// Its place among the vocabularies of a site.
    pub fn place(self) -> usize {
        match self {
            Vocabulary::Themes => 0,
            Vocabulary::Audiences => 1,
            Vocabulary::Referrers => 2,
            Vocabulary::Languages => 3,
            Vocabulary::Approvals => 4,
            Vocabulary::Own(own) => Vocabulary::ALL.len() + usize::from(own.place),
        }
    }
}

impl OwnVocabulary {
    /// Its place among those that the site declares.
    pub fn place(self) -> usize {
        usize::from(self.place)
    }
}

// Those of one site differ by their place and their word.
impl PartialEq for OwnVocabulary {
    fn eq(&self, other: &Self) -> bool {
        (self.place, self.word) == (other.place, other.word)
    }
}

impl Eq for OwnVocabulary {}

impl Hash for OwnVocabulary {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.place, self.word).hash(state);
    }
}

impl fmt::Debug for OwnVocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word)
    }
}
