//! The file of one language: what tells each need from the others.

use std::collections::BTreeMap;

use crate::lang::Language;
use crate::model::{Need, Phrases};
use crate::search::analysis::stop_words;
use crate::search::phrases::{
    Bits, Extent, Labelled, SINGLE, Sounds, Word, buckets_of, packed, train_many, words,
};
use crate::search::varint;

/// How much is learnt of a language.
pub(super) const NEEDS: Extent = Extent { buckets: 1 << 13, kept: 24_000, first_rounds: 3, rounds: 5 };

/// The version of the file.
const VERSION: u64 = 2;

/// The file of a language.
pub(super) fn table(needs: &[Need], phrases: &Phrases, language: &'static Language) -> Vec<u8> {
    let telling = Telling::new(language);
    let all = packed(&train_many(&telling.labelled(phrases), needs.len(), NEEDS));
    let mut bytes = Vec::new();
    varint::write(VERSION, &mut bytes);
    varint::write(u64::from(NEEDS.buckets), &mut bytes);
    let silent: Vec<&str> = telling.silent.iter().map(String::as_str).collect();
    varint::write_bytes(silent.join(" ").as_bytes(), &mut bytes);
    varint::write_bytes(language.search.sounds.as_bytes(), &mut bytes);
    varint::write(needs.len() as u64, &mut bytes);
    let mut bits = Bits::default();
    for (need, own) in needs.iter().zip(&all) {
        varint::write_bytes(need.slug.as_bytes(), &mut bytes);
        varint::write(own.bias.unsigned_abs() << 1 | u64::from(own.bias < 0), &mut bytes);
        varint::write(own.count as u64, &mut bytes);
        bytes.push(u8::try_from(own.low_bits).unwrap_or(0));
        own.write(&mut bits);
    }
    bytes.extend(bits.into_bytes());
    bytes
}

/// Which words of a language tell something.
struct Telling {
    /// Frequent words that say nothing of what is needed, sorted, as [`words`] has them.
    silent: Vec<String>,
    /// How its words sound.
    sounds: Sounds,
}

impl Telling {
    fn new(language: &'static Language) -> Self {
        let mut silent: Vec<String> =
            stop_words(language).into_iter().flat_map(words).map(|word| word.into_iter().collect()).collect();
        silent.sort_unstable();
        silent.dedup();
        Telling { silent, sounds: Sounds::new(&language.search.sounds) }
    }

    /// The buckets of a text: of all its words where none tells anything.
    fn buckets(&self, text: &str) -> Vec<u32> {
        let all = words(text);
        let told: Vec<Word> = all.iter().filter(|word| !self.is_silent(word)).cloned().collect();
        buckets_of(if told.is_empty() { &all } else { &told }, NEEDS.buckets, SINGLE, &self.sounds)
    }

    fn is_silent(&self, word: &Word) -> bool {
        self.silent.binary_search_by(|silent| silent.chars().cmp(word.iter().copied())).is_ok()
    }

    /// The phrases, each once, with all needs that it speaks of.
    fn labelled(&self, phrases: &Phrases) -> Vec<Labelled> {
        let mut classes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (need, phrase) in &phrases.said {
            classes.entry(phrase).or_default().push(*need);
        }
        for phrase in &phrases.lures {
            classes.entry(phrase).or_default();
        }
        classes.into_iter().map(|(phrase, classes)| Labelled::new(self.buckets(phrase), classes)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::first;
    use crate::model::Labels;

    /// A table that was learnt from a few phrases, and what texts say by it: `tests/web/unit/needs.test.mjs` reads the same.
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Vector {
        table: Vec<u8>,
        first: Vec<(String, String)>,
    }

    fn need(slug: &str) -> Need {
        Need {
            slug: slug.to_owned(),
            labels: Labels::default(),
            themes: Vec::new(),
            audiences: Vec::new(),
            words: Vec::new(),
        }
    }

    fn phrases() -> Phrases {
        let food = "le frigo est vide|plus rien à manger|les enfants ont faim|colis alimentaire|des tartines pour demain|\
                    manger ce soir|on saute des repas|épicerie sociale";
        let sleep = "bébé ne dort pas|elle se réveille la nuit|des nuits blanches|il pleure au coucher|endormir mon bébé|\
                     sommeil du nourrisson|nuits hachées|il ne fait pas ses nuits";
        let said = [food, sleep].into_iter().enumerate();
        let said = said.flat_map(|(need, all)| all.split('|').map(move |phrase| (need, phrase.to_owned())));
        Phrases { lang: "fr", said: said.collect(), ..Phrases::default() }
    }

    #[test]
    fn the_table_is_that_which_the_browser_reads() {
        let table = table(&[need("faim"), need("sommeil")], &phrases(), first());
        let vector: Vector = serde_json::from_str(include_str!("../../../tests/vectors/needs.json")).unwrap();
        assert!(!vector.first.is_empty());
        assert_eq!(table, vector.table, "the new one, for tests/vectors/needs.json: {table:?}");
    }

    #[test]
    fn frequent_words_say_nothing_unless_there_are_no_others() {
        let telling = Telling::new(first());
        assert_eq!(telling.buckets("le frigo est vide"), telling.buckets("frigo vide"));
        assert!(!telling.buckets("je ne sais pas").is_empty());
    }

    #[test]
    fn the_order_of_phrases_and_needs_of_shared_ones_count_once() {
        let mut phrases = phrases();
        let needs = [need("faim"), need("sommeil")];
        let before = table(&needs, &phrases, first());
        phrases.said.reverse();
        assert_eq!(table(&needs, &phrases, first()), before);
        phrases.said.push((1, "le frigo est vide".to_owned()));
        assert_ne!(table(&needs, &phrases, first()), before);
    }
}
