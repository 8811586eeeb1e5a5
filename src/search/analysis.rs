//! How the words of an index become keys: stems, stop words, names, and the phrases that count as one word.

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_stemmers::Stemmer;

use super::document::Voice;
use super::words::Word;
use crate::lang::{Language, Languages};
use crate::text::fold;

/// Several words that count as one: "la louvière", "à domicile".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words after the first.
    pub rest: Vec<String>,
    /// The key of the whole.
    pub key: String,
}

/// How words of a language are read.
pub struct Analysis {
    own: Option<Stemmer>,
    content: Option<Stemmer>,
    own_stops: HashSet<&'static str>,
    content_stops: HashSet<&'static str>,
    /// Of each language, in the order of all: for entries in other languages than these two.
    others: Vec<(Option<Stemmer>, HashSet<&'static str>)>,
    /// Words that are names of zones and nothing else, with their key.
    names: HashMap<String, String>,
    /// By first word.
    phrases: HashMap<String, Vec<Phrase>>,
}

impl Analysis {
    /// Analysis for a language, of texts in it and in that of the content; `names` gives the key of every form of one or several words that is kept whole.
    pub fn new(
        own: &'static Language,
        content: &'static Language,
        languages: Languages,
        names: &BTreeMap<String, String>,
    ) -> Self {
        let mut analysis = Analysis {
            own: stemmer(own),
            content: stemmer(content),
            own_stops: stop_words(own),
            content_stops: stop_words(content),
            others: languages.all().map(|other| (stemmer(other), stop_words(other))).collect(),
            names: HashMap::new(),
            phrases: HashMap::new(),
        };
        for (form, key) in names {
            let mut words = form.split(' ').map(str::to_owned);
            let Some(first) = words.next() else { continue };
            let rest: Vec<String> = words.collect();
            if rest.is_empty() {
                analysis.names.insert(first, key.clone());
            } else {
                analysis.phrases.entry(first).or_default().push(Phrase { rest, key: key.clone() });
            }
        }
        analysis
    }

    /// Whether a word says nothing.
    pub fn is_stop(&self, voice: Voice, word: &str) -> bool {
        match voice {
            Voice::Own => self.own_stops.contains(word),
            Voice::Content | Voice::Name => self.content_stops.contains(word),
            Voice::Other(place) => self.others.get(place).is_some_and(|(_, stops)| stops.contains(word)),
        }
    }

    /// The stop words of the language and of the content, sorted.
    pub fn stops(&self) -> Vec<&'static str> {
        let mut all: Vec<&str> = self.own_stops.union(&self.content_stops).copied().collect();
        all.sort_unstable();
        all
    }

    /// The key of a word.
    pub fn key(&self, voice: Voice, word: &Word) -> String {
        if let Some(key) = self.names.get(&word.folded) {
            return key.clone();
        }
        let stemmer = match voice {
            Voice::Name => return word.folded.clone(),
            Voice::Own => &self.own,
            Voice::Content => &self.content,
            Voice::Other(place) => self.others.get(place).map_or(&self.content, |(stemmer, _)| stemmer),
        };
        stem(stemmer.as_ref(), word)
    }

    /// How many voices there are.
    pub fn voices(&self) -> usize {
        Voice::BEFORE_OTHERS + self.others.len()
    }

    /// The phrases that begin with a word.
    pub fn phrases(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }
}

/// What takes the endings off the words of a language.
pub fn stemmer(language: &Language) -> Option<Stemmer> {
    language.search.stemmer.map(Stemmer::create)
}

/// Words of a language that say nothing of what is looked for, folded.
pub fn stop_words(language: &'static Language) -> HashSet<&'static str> {
    language.search.stop_words.split_whitespace().collect()
}

/// The stem of a word, folded; the word itself when it has none or holds a digit.
pub fn stem(stemmer: Option<&Stemmer>, word: &Word) -> String {
    let Some(stemmer) = stemmer else { return word.folded.clone() };
    if word.folded.bytes().any(|b| b.is_ascii_digit()) {
        return word.folded.clone();
    }
    let stem = fold(&stemmer.stem(&word.written));
    if stem.is_empty() { word.folded.clone() } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::of;
    use crate::search::words::{form, words};

    fn key(lang: &str, voice: Voice, text: &str) -> String {
        let names =
            BTreeMap::from([("mons".to_owned(), "mons".to_owned()), ("luik".to_owned(), "liege".to_owned())]);
        Analysis::new(of(lang), of("fr"), Languages::shipped(), &names).key(voice, &words(text)[0])
    }

    #[test]
    fn inflections_share_a_key_and_names_keep_theirs() {
        assert_eq!(key("fr", Voice::Content, "ludothèques"), key("fr", Voice::Own, "ludothèque"));
        assert_eq!(
            key("fr", Voice::Content, "séparés"),
            key("fr", Voice::Content, "séparation").replace("ation", "")
        );
        assert_eq!(key("fr", Voice::Content, "Mons"), "mons");
        assert_eq!(key("nl", Voice::Own, "Luik"), "liege");
        assert_eq!(key("fr", Voice::Name, "Andennes"), "andennes");
        assert_eq!(key("nl", Voice::Own, "ouders"), key("nl", Voice::Own, "ouder"));
    }

    #[test]
    fn stop_words_are_spelled_as_forms_are() {
        for word in Languages::shipped().all().flat_map(stop_words) {
            assert_eq!(form(word), word);
        }
    }
}
