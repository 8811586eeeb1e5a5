//! Everyday words of the languages, which the search never takes for mistyped ones. `lang/EVERYDAY-LICENSE.md` says
//! where they come from, `tests/tools/everyday-words.py` makes the lists and says how they are written.

use std::collections::{BTreeMap, HashSet};
use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::GzDecoder;
use rayon::prelude::*;

use super::analysis::{stem, stemmer};
use super::dictionary::Dictionary;
use super::posting::Posting;
use super::words::{Word, words};
use crate::lang::{Language, Languages};

/// What the first character of a line counts from.
const NONE_SHARED: char = '0';

/// The lists, read once.
#[derive(Debug)]
pub struct Everyday {
    /// By language: forms, each with its stem.
    lists: Vec<(&'static str, Vec<(String, String)>)>,
    /// The forms of all languages, sorted, without doubles: a word may be typed on the page of another language.
    pub forms: Vec<String>,
}

static EVERYDAY: LazyLock<Everyday> = LazyLock::new(Everyday::read);

impl Everyday {
    /// The lists, read when they are first asked for: they are the same for all builds of a process.
    pub fn shared() -> &'static Self {
        &EVERYDAY
    }

    fn read() -> Self {
        let read = |language: &&'static Language| {
            let words = unpacked(language.everyday);
            let stemmer = stemmer(language);
            let stemmed = words.into_iter().map(|word| (stem(stemmer.as_ref(), &word), word.folded));
            (language.code, stemmed.map(|(stem, form)| (form, stem)).collect::<Vec<_>>())
        };
        let shipped: Vec<&Language> = Languages::shipped().all().collect();
        let lists: Vec<_> = shipped.par_iter().map(read).collect();
        let each = lists.iter().flat_map(|(_, words)| words.iter().map(|(form, _)| form.clone()));
        let mut forms: Vec<String> = each.collect();
        forms.sort_unstable();
        forms.dedup();
        Everyday { lists, forms }
    }

    /// Gives a dictionary the everyday words of a language that it lacks and whose stem texts have: other forms of a word
    /// that is there.
    pub fn inflect(&self, lang: &str, keys: &BTreeMap<String, Vec<Posting>>, dictionary: &mut Dictionary) {
        let words = self.lists.iter().filter(|(of, _)| *of == lang).flat_map(|(_, words)| words);
        // Most stems are no key, which a hash tells fastest.
        let stems: HashSet<&str> = keys.keys().map(String::as_str).collect();
        for (form, stem) in words.filter(|(_, stem)| stems.contains(stem.as_str())) {
            let lacks =
                dictionary.get(form).is_none_or(|meaning| meaning.entries == 0 && meaning.actions.is_empty());
            if lacks {
                dictionary.entry(form.clone()).or_default().add_key(stem);
            }
        }
    }
}

fn unpacked(packed: &[u8]) -> Vec<Word> {
    let mut text = String::new();
    // A list is part of the program, and a test reads each to its end.
    let _ = GzDecoder::new(packed).read_to_string(&mut text);
    let mut word = String::new();
    let mut found = Vec::new();
    for line in text.lines() {
        let mut rest = line.chars();
        // The empty line that ends a band: the next one begins with a whole word.
        let Some(shared) = rest.next() else { continue };
        let shared = (shared as usize).saturating_sub(NONE_SHARED as usize);
        word = word.chars().take(shared).chain(rest).collect();
        found.extend(words(&word));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::dictionary::Meaning;

    #[test]
    fn words_of_all_lists_are_there_as_forms() {
        let everyday = Everyday::shared();
        assert!(everyday.lists.iter().all(|(_, words)| words.len() >= 40_000));
        assert!(everyday.forms.is_sorted());
        // Inflected, informal, with accents; of each language.
        for word in ["frappe", "bourree", "pleurs", "kidnappe", "luiers", "weint", "diapers", "العنف"] {
            assert!(everyday.forms.binary_search_by(|form| form.as_str().cmp(word)).is_ok(), "{word}");
        }
        assert!(
            everyday.forms.iter().all(|form| !form.is_empty() && !form.contains(' ')),
            "each is one word"
        );
    }

    #[test]
    fn other_forms_of_a_word_of_the_texts_lead_to_it() {
        let keys = BTreeMap::from([("allait".to_owned(), vec![Posting::new(1, 8)])]);
        let mut dictionary = Dictionary::new();
        let mut action = Meaning::default();
        action.add_action("mode=a_domicile?");
        dictionary.insert("allaitement".to_owned(), action.clone());
        Everyday::shared().inflect("fr", &keys, &mut dictionary);
        assert_eq!(dictionary["allaiter"].keys, ["allait"]);
        assert_eq!(dictionary["allaitement"], action, "what asks for something keeps to it");
        assert!(!dictionary.contains_key("pleurs"), "no text has its stem");
    }
}
