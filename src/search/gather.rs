//! Which words are in which entries: texts are read many entries at a time, then put together.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::analysis::Analysis;
use super::document::{Passage, Voice, document};
use super::impact::{Field, impact};
use super::lexicon::{Lexicon, Token};
use super::numbers::Numbers;
use super::posting::Posting;
use crate::site::Site;

/// So many numbers are read at a time.
const CHUNK: usize = 1024;

/// What texts say, for one language.
#[derive(Debug, Default)]
pub struct Gathered {
    /// By key: the entries, in the order of numbers.
    pub keys: BTreeMap<String, Vec<Posting>>,
    /// By form: how many entries have it, and its keys.
    pub forms: BTreeMap<String, Form>,
}

/// A form that texts have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// In how many entries.
    pub entries: u32,
    /// Its keys, sorted.
    pub keys: Vec<String>,
}

/// What a few entries say.
struct Part {
    forms: Vec<Arc<str>>,
    keys: Vec<Arc<str>>,
    postings: Vec<(u32, Posting)>,
    /// In how many entries each form is.
    counts: Vec<u32>,
    /// Form and key, sorted, without doubles.
    pairs: Vec<(u32, u32)>,
}

/// Reads all entries.
pub fn gather(site: &Site<'_>, numbers: &Numbers, lang: &str, analysis: &Analysis) -> Gathered {
    let mut merging = Merging::default();
    let chunks: Vec<_> = numbers.entries().chunks(CHUNK).enumerate().collect();
    // Parts wait to be merged only as long as a few others are read.
    for batch in chunks.chunks(rayon::current_num_threads().max(1) * 4) {
        let read = |(at, chunk): &(usize, &[Option<u32>])| {
            let mut reading = Reading::new(analysis);
            for (number, index) in (at * CHUNK..).zip(*chunk) {
                if let (Some(index), Ok(number)) = (index, u32::try_from(number)) {
                    reading.entry(number, &document(site.directory, site.entry(*index), lang));
                }
            }
            reading.finish()
        };
        let parts: Vec<Part> = batch.par_iter().map(read).collect();
        parts.into_iter().for_each(|part| merging.take(part));
    }
    merging.finish()
}

struct Reading<'a> {
    analysis: &'a Analysis,
    lexicon: Lexicon<'a>,
    postings: Vec<(u32, Posting)>,
    counts: Vec<u32>,
    pairs: Vec<(u32, u32)>,
    tokens: Vec<Token>,
    weights: Vec<(u32, u64)>,
    forms: Vec<u32>,
}

impl<'a> Reading<'a> {
    fn new(analysis: &'a Analysis) -> Self {
        Reading {
            analysis,
            lexicon: Lexicon::new(analysis),
            postings: Vec::new(),
            counts: Vec::new(),
            pairs: Vec::new(),
            tokens: Vec::new(),
            weights: Vec::new(),
            forms: Vec::new(),
        }
    }

    fn entry(&mut self, number: u32, passages: &[Passage<'_>]) {
        for passage in passages {
            self.passage(passage);
        }
        self.weights.sort_unstable();
        for same in self.weights.chunk_by(|a, b| a.0 == b.0) {
            let weight = same.iter().map(|(_, weight)| weight).sum();
            if let Some((key, _)) = same.first() {
                self.postings.push((*key, Posting::new(number, impact(weight))));
            }
        }
        self.weights.clear();
        self.forms.sort_unstable();
        self.forms.dedup();
        for form in self.forms.drain(..) {
            let at = form as usize;
            if self.counts.len() <= at {
                self.counts.resize(at + 1, 0);
            }
            if let Some(count) = self.counts.get_mut(at) {
                *count += 1;
            }
        }
    }

    fn passage(&mut self, passage: &Passage<'_>) {
        self.tokens.clear();
        self.lexicon.read(passage.voice, &passage.text, &mut self.tokens);
        let said = self.tokens.iter().filter(|token| !token.stop).count();
        // A name may be nothing but such words: "Tout un village" is nearly.
        let all = said == 0 && matches!(passage.field, Field::Title);
        let weight = passage.field.weight(if all { self.tokens.len() } else { said }, passage.share);
        if matches!(passage.field, Field::Title | Field::Organisation) {
            self.joined();
        }
        for at in 0..self.tokens.len() {
            let Some(token) = self.tokens.get(at).copied() else { break };
            if all || !token.stop {
                self.weights.push((token.key, weight));
                self.forms.push(token.form);
                self.pairs.push((token.form, token.key));
            }
            if token.starts {
                self.phrases(passage, at, weight);
            }
        }
        // Most pairs come again and again.
        if self.pairs.len() > 1 << 16 {
            self.pairs.sort_unstable();
            self.pairs.dedup();
        }
    }

    /// Two neighbouring words of a name are also written as one.
    fn joined(&mut self) {
        for (one, other) in
            self.tokens.iter().zip(self.tokens.iter().skip(1)).filter(|(one, other)| !one.stop && !other.stop)
        {
            let texts = (self.lexicon.forms.text(one.form), self.lexicon.forms.text(other.form));
            let (Some(first), Some(second)) = texts else { continue };
            let form = self.lexicon.forms.number(&format!("{first}{second}"));
            self.forms.push(form);
            self.pairs.extend([(form, one.key), (form, other.key)]);
        }
    }

    /// Phrases that begin at a token.
    fn phrases(&mut self, passage: &Passage<'_>, at: usize, weight: u64) {
        let Some(first) = self.tokens.get(at) else { return };
        let analysis = self.analysis;
        let Some(phrases) = self.lexicon.forms.text(first.form).map(|form| analysis.phrases(form)) else {
            return;
        };
        for phrase in phrases {
            let mut words = self.tokens.iter().skip(at + 1).map(|token| self.lexicon.forms.text(token.form));
            if phrase.rest.iter().all(|word| words.next().flatten() == Some(word)) {
                // The name of a place says once where something is, however many words it has.
                let weight = if passage.voice == Voice::Name { weight * 2 } else { weight };
                self.weights.push((self.lexicon.keys.number(&phrase.key), weight));
            }
        }
    }

    fn finish(mut self) -> Part {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        Part {
            forms: self.lexicon.forms.into_texts(),
            keys: self.lexicon.keys.into_texts(),
            postings: self.postings,
            counts: self.counts,
            pairs: self.pairs,
        }
    }
}

/// Parts put together, in the order of numbers.
#[derive(Default)]
struct Merging {
    key_numbers: HashMap<Arc<str>, usize>,
    lists: Vec<Vec<Posting>>,
    form_numbers: HashMap<Arc<str>, usize>,
    forms: Vec<(u32, Vec<usize>)>,
}

impl Merging {
    fn take(&mut self, part: Part) {
        let keys: Vec<usize> = part.keys.into_iter().map(|key| number(&mut self.key_numbers, key)).collect();
        self.lists.resize_with(self.key_numbers.len(), Vec::new);
        for (key, posting) in part.postings {
            let list = keys.get(key as usize).and_then(|key| self.lists.get_mut(*key));
            list.into_iter().for_each(|list| list.push(posting));
        }
        let forms: Vec<usize> =
            part.forms.into_iter().map(|form| number(&mut self.form_numbers, form)).collect();
        self.forms.resize_with(self.form_numbers.len(), Default::default);
        for (form, count) in forms.iter().zip(&part.counts) {
            self.forms.get_mut(*form).into_iter().for_each(|(sum, _)| *sum += count);
        }
        for (form, key) in part.pairs {
            let (form, key) = (forms.get(form as usize), keys.get(key as usize));
            let form = form.and_then(|form| self.forms.get_mut(*form));
            if let (Some((_, known)), Some(key)) = (form, key)
                && !known.contains(key)
            {
                known.push(*key);
            }
        }
    }

    fn finish(mut self) -> Gathered {
        let mut names = vec![""; self.key_numbers.len()];
        for (name, at) in &self.key_numbers {
            if let Some(slot) = names.get_mut(*at) {
                *slot = name;
            }
        }
        let mut forms = BTreeMap::new();
        for (form, at) in &self.form_numbers {
            let Some((entries, keys)) = self.forms.get(*at).filter(|(entries, _)| *entries > 0) else {
                continue;
            };
            let mut keys: Vec<String> =
                keys.iter().filter_map(|key| names.get(*key)).map(|key| (*key).to_owned()).collect();
            keys.sort_unstable();
            forms.insert(form.to_string(), Form { entries: *entries, keys });
        }
        let mut lists = std::mem::take(&mut self.lists);
        let keys =
            names.iter().zip(&mut lists).map(|(name, list)| ((*name).to_owned(), std::mem::take(list)));
        Gathered { keys: keys.filter(|(_, list)| !list.is_empty()).collect(), forms }
    }
}

fn number(numbers: &mut HashMap<Arc<str>, usize>, text: Arc<str>) -> usize {
    let next = numbers.len();
    *numbers.entry(text).or_insert(next)
}
