//! Controlled words: themes, audiences, referrers, languages, approvals.

use super::{Conditions, Dangers, Label, Labels, Needs};
use crate::diag::Span;
use crate::schema::Vocabulary;

/// Index of a word in its vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(pub u16);

/// A word.
#[derive(Debug, Clone)]
pub struct Term {
    /// Stable name for addresses.
    pub slug: String,
    /// What it is called.
    pub labels: Labels,
    /// What it means, in the language of the content.
    pub help: Option<String>,
    /// Its icon.
    pub icon: Option<String>,
    /// Whether its pages carry the quick exit.
    pub sensitive: bool,
    /// Of an audience: who it is, where an entry has no condition that says so.
    pub conditions: Option<Conditions>,
}

/// Words in the language of the content and, as far as somebody wrote them, in other languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated {
    /// In the language of the content.
    pub text: String,
    /// In other languages, by code.
    pub others: Vec<(&'static str, String)>,
}

/// An abbreviation and what it means.
#[derive(Debug, Clone)]
pub struct Abbreviation {
    /// Stable name for addresses.
    pub slug: String,
    /// The letters.
    pub short: String,
    /// What they stand for.
    pub long: Translated,
    /// A sentence.
    pub text: Option<Translated>,
}

/// A word that people write, and those that entries have.
#[derive(Debug, Clone)]
pub struct Synonym {
    /// Where it is written.
    pub span: Span,
    /// The word.
    pub word: String,
    /// What it leads to; never back.
    pub targets: Vec<String>,
    /// A search that has to find something.
    pub trial: Option<String>,
}

/// An emergency number.
#[derive(Debug, Clone)]
pub struct EmergencyNumber {
    /// As dialled.
    pub number: String,
    /// Who answers.
    pub name: Translated,
    /// Slug of the country's zone.
    pub country: String,
    /// What for.
    pub what: Option<Translated>,
    /// The languages that are spoken; empty when nobody says.
    pub languages: Vec<TermId>,
    /// Where this is said: title, address.
    pub source: Option<(String, Option<String>)>,
}

/// All vocabularies of a site.
#[derive(Debug, Clone, Default)]
pub struct Vocabularies {
    pub(super) lists: Vec<Vec<Term>>,
    /// Abbreviations, in the order of the file.
    pub glossary: Vec<Abbreviation>,
    /// Synonyms, in the order of the file.
    pub synonyms: Vec<Synonym>,
    /// Emergency numbers, in the order of the file.
    pub emergency: Vec<EmergencyNumber>,
    /// Dangers, and the phrases that tell them.
    pub dangers: Dangers,
    /// Needs, and the phrases that tell them.
    pub needs: Needs,
}

impl Term {
    /// The label in a language, else in that of the content, else in another.
    pub fn label(&self, lang: &str) -> &str {
        self.said(lang).text
    }

    /// The same with the language that it is in.
    pub fn said(&self, lang: &str) -> Label<'_> {
        self.labels.said(lang, &self.slug)
    }
}

impl Translated {
    /// The words in another language than that of the content, when somebody wrote them.
    pub fn in_language(&self, lang: &str) -> Option<&str> {
        self.others.iter().find(|(own, _)| *own == lang).map(|(_, text)| text.as_str())
    }
}

impl Vocabularies {
    /// The words of a vocabulary, in the order of its file.
    pub fn terms(&self, vocabulary: Vocabulary) -> &[Term] {
        self.lists.get(vocabulary.place()).map(Vec::as_slice).unwrap_or_default()
    }

    /// Takes the words of a vocabulary.
    pub(super) fn put(&mut self, vocabulary: Vocabulary, terms: Vec<Term>) {
        if self.lists.len() <= vocabulary.place() {
            self.lists.resize_with(vocabulary.place() + 1, Vec::new);
        }
        self.lists[vocabulary.place()] = terms;
    }

    /// A word by its id; ids come from this same vocabulary.
    pub fn term(&self, vocabulary: Vocabulary, id: TermId) -> &Term {
        &self.lists[vocabulary.place()][usize::from(id.0)]
    }

    /// A word by its slug.
    pub fn find(&self, vocabulary: Vocabulary, slug: &str) -> Option<TermId> {
        let at = self.terms(vocabulary).iter().position(|term| term.slug == slug)?;
        u16::try_from(at).ok().map(TermId)
    }

    /// The words with their ids.
    pub fn iter(&self, vocabulary: Vocabulary) -> impl Iterator<Item = (TermId, &Term)> {
        self.terms(vocabulary)
            .iter()
            .enumerate()
            .map(|(i, term)| (TermId(u16::try_from(i).unwrap_or(u16::MAX)), term))
    }
}
