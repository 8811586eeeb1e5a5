//! Synonyms as postings of their own: `~word` has the entries that the word itself finds, and, weaker, those of its targets.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::analysis::Analysis;
use super::dictionary::Dictionary;
use super::document::Voice;
use super::impact::lessened;
use super::posting::Posting;
use super::words::{Word, words};
use crate::model::{Abbreviation, Synonym};

/// How much an entry that has a target counts, in hundredths.
const SYNONYM: u64 = 50;

/// The same for what an abbreviation stands for.
const ABBREVIATION: u64 = 70;

/// A form has at most so many words.
const MOST_WORDS: usize = 4;

type Keys = BTreeMap<String, Vec<Posting>>;

/// Adds synonyms and abbreviations to an index.
pub struct Expanding<'a> {
    /// How words are read.
    pub analysis: &'a Analysis,
    /// What texts say; the keys of synonyms are added.
    pub keys: &'a mut Keys,
    /// All forms; those of synonyms are added.
    pub dictionary: &'a mut Dictionary,
}

impl Expanding<'_> {
    /// Adds the editors' synonyms: from the word to its targets, never back.
    pub fn synonyms(&mut self, synonyms: &[Synonym]) {
        for synonym in synonyms {
            let targets: Vec<&str> = synonym.targets.iter().map(String::as_str).collect();
            self.expand(&synonym.word, &targets, SYNONYM);
        }
    }

    /// Adds abbreviations, both ways. Other words of the glossary are explained, not replaced.
    pub fn abbreviations(&mut self, glossary: &[Abbreviation]) {
        let letters = |row: &&Abbreviation| row.short.chars().filter(|c| c.is_uppercase()).count() >= 2;
        for row in glossary.iter().filter(letters) {
            self.expand(&row.short, &[&row.long.text], ABBREVIATION);
            if words(&row.long.text).len() <= MOST_WORDS {
                self.expand(&row.long.text, &[&row.short], ABBREVIATION);
            }
        }
    }

    /// The entries that have one of some words, with how strongly they have the strongest.
    pub fn having(&self, targets: &[String]) -> BTreeMap<u32, u8> {
        let mut found: BTreeMap<u32, u8> = BTreeMap::new();
        for posting in targets.iter().flat_map(|target| self.matching(&words(target))) {
            let impact = found.entry(posting.number()).or_default();
            *impact = posting.impact().max(*impact);
        }
        found
    }

    fn expand(&mut self, word: &str, targets: &[&str], share: u64) {
        let spelled = words(word);
        let mut list = self.matching(&spelled);
        for target in targets {
            let found = self.matching(&words(target));
            list.extend(found.iter().map(|p| Posting::new(p.number(), lessened(p.impact(), share))));
        }
        let list = together(list);
        if list.is_empty() {
            return;
        }
        let folded: Vec<&str> = spelled.iter().map(|word| word.folded.as_str()).collect();
        let key = format!("~{}", folded.join(" "));
        let entries = u32::try_from(list.len()).unwrap_or(u32::MAX);
        let letters = word.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let forms = if letters { vec![folded.join(" ")] } else { self.inflected(&spelled) };
        for form in forms {
            let meaning = self.dictionary.entry(form).or_default();
            meaning.add_key(&key);
            meaning.entries = meaning.entries.max(entries);
        }
        self.keys.insert(key, list);
    }

    /// The entries that have all words of a text, as strongly as the weakest.
    fn matching(&self, words: &[Word]) -> Vec<Posting> {
        let said: Vec<&Word> =
            words.iter().filter(|word| !self.analysis.is_stop(Voice::Content, &word.folded)).collect();
        let said = if said.is_empty() { words.iter().collect() } else { said };
        let mut lists = said.iter().map(|word| self.keys.get(&self.analysis.key(Voice::Content, word)));
        let Some(Some(first)) = lists.next() else { return Vec::new() };
        let mut found = first.clone();
        for list in lists {
            let Some(list) = list else { return Vec::new() };
            found = both(&found, list);
        }
        found
    }

    /// The forms that lead to a word: as it is, without stop words, in the plural, in the feminine.
    fn inflected(&self, words: &[Word]) -> Vec<String> {
        let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        let is_stop = |word: &str| self.analysis.is_stop(Voice::Content, word);
        let said: Vec<&str> = folded.iter().copied().filter(|word| !is_stop(word)).collect();
        let mut forms = Vec::new();
        // "n’écoute pas" is not "écoute".
        let short = if said.len() > 1 { &said } else { &folded };
        for words in [&folded, short] {
            forms.push(words.join(" "));
            let plural = |at: usize, word: &str, only: Option<usize>| {
                let left =
                    is_stop(word) || only.is_some_and(|only| only != at) || word.ends_with(['s', 'x', 'z']);
                if left { word.to_owned() } else { format!("{word}s") }
            };
            for only in [None, Some(0), words.len().checked_sub(1)] {
                let each: Vec<String> =
                    words.iter().enumerate().map(|(at, word)| plural(at, word, only)).collect();
                forms.push(each.join(" "));
            }
        }
        if let [only] = words
            && only.written.ends_with(['é', 'i', 'u', 't', 'd', 'n', 'l'])
        {
            forms.extend(["e", "es"].map(|end| format!("{}{end}", only.folded)));
        }
        forms.retain(|form| !form.is_empty() && form.split(' ').count() <= MOST_WORDS);
        forms.sort_unstable();
        forms.dedup();
        forms
    }
}

/// Of each entry, its strongest posting, and half, a quarter… of its further ones: more of what was meant counts for more.
fn together(mut list: Vec<Posting>) -> Vec<Posting> {
    list.sort_unstable_by_key(|posting| (posting.number(), Reverse(posting.impact())));
    let of_one = list.chunk_by(|a, b| a.number() == b.number());
    let sum = |own: &[Posting]| {
        let parts = own.iter().zip(0_u32..8).map(|(posting, nth)| u32::from(posting.impact()) >> nth);
        u8::try_from(parts.sum::<u32>().min(15)).unwrap_or(15)
    };
    of_one.filter_map(|own| Some(Posting::new(own.first()?.number(), sum(own)))).collect()
}

/// The entries of both lists, as strongly as the weaker says.
fn both(a: &[Posting], b: &[Posting]) -> Vec<Posting> {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut found = Vec::new();
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        match left.number().cmp(&right.number()) {
            std::cmp::Ordering::Less => _ = a.next(),
            std::cmp::Ordering::Greater => _ = b.next(),
            std::cmp::Ordering::Equal => {
                found.push(Posting::new(left.number(), left.impact().min(right.impact())));
                a.next();
                b.next();
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Languages, first};

    fn list(numbers: &[u32], impact: u8) -> Vec<Posting> {
        numbers.iter().map(|number| Posting::new(*number, impact)).collect()
    }

    #[test]
    fn a_synonym_leads_one_way_and_counts_for_less() {
        let analysis = Analysis::new(first(), first(), Languages::shipped(), &BTreeMap::new());
        let mut keys = Keys::from([
            ("lang".to_owned(), list(&[1, 4], 8)),
            ("couch".to_owned(), list(&[4, 9], 6)),
            ("parent".to_owned(), list(&[1, 2], 8)),
            ("seul".to_owned(), list(&[2, 3], 5)),
        ]);
        let mut dictionary = Dictionary::default();
        let mut expanding = Expanding { analysis: &analysis, keys: &mut keys, dictionary: &mut dictionary };
        expanding.expand("couche", &["langes", "parents seuls"], SYNONYM);
        let found: Vec<(u32, u8)> = keys["~couche"].iter().map(|p| (p.number(), p.impact())).collect();
        assert_eq!(found, [(1, 4), (2, 3), (4, 8), (9, 6)]);
        assert_eq!(dictionary["couches"].keys, ["~couche"]);
        assert!(!dictionary.contains_key("langes"));
    }

    #[test]
    fn a_phrase_does_not_lend_its_meaning_to_one_of_its_words_nor_letters_their_plural() {
        let analysis = Analysis::new(first(), first(), Languages::shipped(), &BTreeMap::new());
        let mut keys = Keys::from([("limit".to_owned(), list(&[1], 8))]);
        let mut dictionary = Dictionary::default();
        let mut expanding = Expanding { analysis: &analysis, keys: &mut keys, dictionary: &mut dictionary };
        expanding.expand("écoute pas", &["limites"], SYNONYM);
        expanding.expand("FIV", &["limites"], SYNONYM);
        let forms: Vec<&str> = dictionary.keys().map(String::as_str).collect();
        assert_eq!(forms, ["ecoute pas", "ecoutes pas", "fiv"]);
    }
}
