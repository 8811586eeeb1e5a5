//! The index of one language: all its forms and keys, and the files that they make.

use std::collections::{BTreeMap, BTreeSet};

use super::analysis::{Analysis, stop_words};
use super::dictionary::{self, Dictionary, Meaning};
use super::everyday::Everyday;
use super::facets::facets;
use super::gather::{Gathered, gather};
use super::light;
use super::need::{self, Answers};
use super::numbers::Numbers;
use super::place_names::{Meant, place_names};
use super::posting::{self, Posting, Segment};
use super::shards::Shard;
use super::synonyms::Expanding;
use super::varint;
use super::zones;
use crate::lang::Languages;
use crate::model::NeedId;
use crate::site::Site;

/// The index of one language.
#[derive(Debug, Default)]
pub struct Index {
    /// All forms.
    pub dictionary: Dictionary,
    /// By key: the entries, in the order of numbers.
    pub keys: BTreeMap<String, Vec<Posting>>,
    /// Keys of zones, with their bodies.
    pub zones: BTreeMap<String, Vec<u8>>,
    /// Keys of needs, with what answers them.
    pub needs: BTreeMap<String, Answers>,
}

/// The files of an index.
#[derive(Debug, Default)]
pub struct Files {
    /// The dictionary.
    pub dictionary: Vec<Shard>,
    /// Postings.
    pub postings: Vec<Shard>,
    /// Further postings.
    pub further: Vec<Segment>,
    /// Forms read backwards.
    pub backwards: Vec<Shard>,
}

impl Index {
    /// Reads all entries of a site for a language.
    pub fn new(site: &Site<'_>, numbers: &Numbers, lang: &str) -> Self {
        let config = &site.directory.config;
        let (languages, content) = (config.all_languages, config.main_language());
        let places = place_names(&site.directory.zones, content, languages);
        let facets = facets(languages.of(lang), languages, &site.directory.words);
        let analysis = Analysis::new(languages.of(lang), content, languages, &whole(site, &places, &facets));
        let Gathered { mut keys, forms } = gather(site, numbers, lang, &analysis);
        let mut dictionary: Dictionary = forms
            .into_iter()
            .map(|(form, own)| (form, Meaning { entries: own.entries, keys: own.keys, actions: Vec::new() }))
            .collect();
        let mut adding = Adding { dictionary: &mut dictionary, keys: &keys };
        adding.stop_words(&analysis, languages);
        adding.facets(&facets);
        adding.places(site, numbers, &places);
        let mut expanding = Expanding { analysis: &analysis, keys: &mut keys, dictionary: &mut dictionary };
        expanding.synonyms(&site.directory.words.synonyms);
        expanding.abbreviations(&site.directory.words.glossary);
        let needs = site.directory.words.needs.all.iter().enumerate().map(|(at, need)| {
            let said = expanding.having(&need.words);
            (
                format!("{}{}", need::KEY, need.slug),
                need::answers(site, numbers, lang, (NeedId(at), need), &said),
            )
        });
        let needs = needs.collect();
        let written = site.directory.entries().iter().map(|entry| entry.lang);
        for voice in written.chain([lang, content.code]).collect::<BTreeSet<&str>>() {
            Everyday::shared().inflect(voice, &keys, &mut dictionary);
        }
        light::lighten(&mut dictionary);
        Index { dictionary, keys, zones: zones::bodies(site, numbers, lang), needs }
    }

    /// Its files.
    pub fn files(&self) -> Files {
        let mut further = Vec::new();
        let mut bodies: Vec<(&str, Vec<u8>)> =
            self.zones.iter().map(|(key, body)| (key.as_str(), body.clone())).collect();
        for (key, Answers { label, postings }) in &self.needs {
            let mut named = Vec::new();
            varint::write_bytes(label.as_bytes(), &mut named);
            let (body, parts) = posting::body(postings);
            further.extend(parts);
            named.extend(body);
            bodies.push((key, named));
        }
        for (key, list) in &self.keys {
            let (body, parts) = posting::body(list);
            further.extend(parts);
            bodies.push((key, body));
        }
        bodies.sort_by_key(|(key, _)| *key);
        Files {
            dictionary: dictionary::files(&self.dictionary, &Everyday::shared().forms),
            postings: posting::files(bodies.into_iter()),
            further,
            backwards: dictionary::backwards(&self.dictionary),
        }
    }
}

/// The forms that texts are searched for as a whole, with their keys: names of zones (all names of one lead to one key)
/// and facets of several words. A name that is a usual word too is read as one.
fn whole(
    site: &Site<'_>,
    places: &BTreeMap<String, Vec<Meant>>,
    facets: &[(String, String)],
) -> BTreeMap<String, String> {
    let several = facets.iter().map(|(form, _)| form).filter(|form| form.contains(' '));
    let mut whole: BTreeMap<String, String> = several.map(|form| (form.clone(), form.clone())).collect();
    for (form, meant) in places {
        let is_code = form.bytes().all(|b| b.is_ascii_digit());
        if let Some(key) = place_key(site, meant, form).filter(|_| !is_code) {
            whole.insert(form.clone(), key);
        }
    }
    whole
}

/// The key of a name of a zone: that of its first name, when it means one zone; itself when it means several.
fn place_key(site: &Site<'_>, meant: &[Meant], form: &str) -> Option<String> {
    match meant {
        [only] if only.weak => form.contains(' ').then(|| form.to_owned()),
        [only] => Some(super::words::form(&site.directory.zones.get(only.zone).name)),
        _ => Some(form.to_owned()),
    }
}

/// Adds forms that no text has, or that mean more than their text.
struct Adding<'a> {
    dictionary: &'a mut Dictionary,
    keys: &'a BTreeMap<String, Vec<Posting>>,
}

impl Adding<'_> {
    fn stop_words(&mut self, analysis: &Analysis, languages: Languages) {
        for word in analysis.stops() {
            self.dictionary.entry(word.to_owned()).or_default().add_action("!");
        }
        // By its frequent words a text is told to be in a language.
        for language in languages.all() {
            for word in stop_words(language) {
                self.dictionary
                    .entry(word.to_owned())
                    .or_default()
                    .add_action(&format!("!{}", language.code));
            }
        }
    }

    fn facets(&mut self, facets: &[(String, String)]) {
        for (form, action) in facets {
            self.key(form, form, 0);
            self.dictionary.entry(form.clone()).or_default().add_action(action);
        }
    }

    fn places(&mut self, site: &Site<'_>, numbers: &Numbers, places: &BTreeMap<String, Vec<Meant>>) {
        for (form, meant) in places {
            let mut entries = 0;
            for Meant { zone, weak } in meant {
                let (from, to) = numbers.range(*zone);
                let inside = numbers.entries().get(from as usize..to as usize).unwrap_or_default();
                entries += u32::try_from(inside.iter().flatten().count()).unwrap_or(u32::MAX);
                let slug = &site.directory.zones.get(*zone).slug;
                let action = format!("zone={slug}{}", if *weak { "?" } else { "" });
                self.dictionary.entry(form.clone()).or_default().add_action(&action);
            }
            if let Some(key) = place_key(site, meant, form) {
                self.key(form, &key, entries);
            }
        }
    }

    /// Gives a form a key, if any text has it.
    fn key(&mut self, form: &str, key: &str, entries: u32) {
        let texts = self.keys.get(key).map_or(0, Vec::len);
        let meaning = self.dictionary.entry(form.to_owned()).or_default();
        if texts > 0 && (form.contains(' ') || form != key || !meaning.keys.is_empty()) {
            meaning.add_key(key);
            meaning.entries = meaning.entries.max(u32::try_from(texts).unwrap_or(u32::MAX));
        }
        meaning.entries = meaning.entries.max(entries);
    }
}
