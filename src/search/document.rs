//! What of an entry is searched: its texts, what part of it each is, and in which language.

use std::borrow::Cow;

use super::impact::Field;
use crate::config::SiteConfig;
use crate::model::{Directory, Entry, Place, Translation, ZoneId, resolve};
use crate::schema::{FieldSpec, Found, Item, Type, Value, Vocabulary};

/// How the words of a text are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Names: a word is its own key.
    Name,
    /// Text in the language of content.
    Content,
    /// Text in the language of the index.
    Own,
    /// Text of an entry in another language than both: its place among all languages.
    Other(usize),
}

impl Voice {
    /// How many voices there are before those of other languages.
    pub const BEFORE_OTHERS: usize = 3;

    /// Its place among all voices.
    pub fn place(self) -> usize {
        match self {
            Voice::Name => 0,
            Voice::Content => 1,
            Voice::Own => 2,
            Voice::Other(place) => Voice::BEFORE_OTHERS + place,
        }
    }

    /// The voice of texts in a language, for an index in another, of content in a third.
    fn of(written: &str, index: &str, config: &SiteConfig) -> Self {
        if written == config.content_language() {
            return Voice::Content;
        }
        let place = || config.all_languages.place(written);
        if written == index { Voice::Own } else { place().map_or(Voice::Content, Voice::Other) }
    }
}

/// A text of an entry.
pub struct Passage<'a> {
    /// What part of the entry it is.
    pub field: Field,
    /// How its words are read.
    pub voice: Voice,
    /// How much it counts, in hundredths.
    pub share: u64,
    /// The text.
    pub text: Cow<'a, str>,
}

/// What counts of a text in the language of its entry, for those who search in another.
const UNTRANSLATED: u64 = 50;

/// Gathers the texts of an entry, as an index in some language sees them.
pub struct Document<'a> {
    directory: &'a Directory,
    entry: &'a Entry,
    lang: &'a str,
    translation: Option<&'a Translation>,
    /// The voice of what the entry says itself.
    written: Voice,
    passages: Vec<Passage<'a>>,
}

/// The texts of an entry for the index of a language. Of a confidential place, the zone that may be told and no more.
pub fn document<'a>(directory: &'a Directory, entry: &'a Entry, lang: &'a str) -> Vec<Passage<'a>> {
    let translation = entry.translations.iter().find(|own| own.lang == lang);
    let written = Voice::of(entry.lang, lang, &directory.config);
    let passages = Vec::with_capacity(24);
    let mut document = Document { directory, entry, lang, translation, written, passages };
    document.names();
    document.tags();
    document.kind();
    document.organisations();
    document.places();
    document.texts();
    document.detail();
    document.facts();
    document.passages
}

impl<'a> Document<'a> {
    fn names(&mut self) {
        let (entry, translation) = (self.entry, self.translation);
        self.content(Field::Title, &entry.name, 100);
        if let Some(name) = translation.and_then(|own| own.name.as_deref()) {
            self.own(Field::Title, name);
        }
    }

    fn tags(&mut self) {
        let (words, lang) = (&self.directory.words, self.lang);
        let own = self.directory.config.kinds.own_vocabularies().map(Vocabulary::Own);
        let tagged = [Vocabulary::Themes, Vocabulary::Audiences].into_iter().chain(own);
        let entry = self.entry;
        let terms = tagged.flat_map(|of| entry.terms(of).iter().map(move |id| words.term(of, *id)));
        for term in terms {
            let voice = if term.labels.has(lang) { Voice::Own } else { Voice::Content };
            self.push(Field::Tags, voice, 100, Cow::Borrowed(term.label(lang)));
        }
    }

    /// What a kind that the site declares is called: who asks for "clubs" means all of them.
    fn kind(&mut self) {
        let key = self.entry.kind.key();
        let config = &self.directory.config;
        let said = |lang| Some((lang, config.words.get(lang, key)?));
        let content = config.content_language();
        if let Some((lang, name)) = said(self.lang).or_else(|| said(content)) {
            let voice = if lang == content { Voice::Content } else { Voice::Own };
            self.push(Field::Tags, voice, 100, Cow::Owned(name.to_owned()));
        }
    }

    fn organisations(&mut self) {
        let directory = self.directory;
        let Some(offer) = self.entry.offer() else { return };
        let organisers = offer.organisers.iter().map(|reference| directory.organisation(reference).0);
        let programme = directory.programme_of(self.entry).map(|programme| programme.name.as_str());
        for name in organisers.chain(programme) {
            self.content(Field::Organisation, name, 100);
        }
    }

    fn places(&mut self) {
        let mut zones: Vec<ZoneId> = Vec::new();
        for place in self.directory.places_of(self.entry) {
            zones.extend(place.shown_zone);
            if !place.confidential {
                self.place(place, &mut zones);
            }
        }
        zones.sort_unstable();
        zones.dedup();
        for zone in zones {
            let label = &self.directory.zones.get(zone).name;
            self.push(Field::Place, Voice::Name, 100, Cow::Borrowed(label));
        }
    }

    fn place(&mut self, place: &'a Place, zones: &mut Vec<ZoneId>) {
        zones.extend(place.commune);
        zones.extend(place.commune.and_then(|zone| self.directory.zones.commune(zone)));
        let address = &place.address;
        let names = [&place.quarter, &address.locality, &address.postal_code];
        for name in names.into_iter().flatten() {
            self.push(Field::Place, Voice::Name, 50, Cow::Borrowed(name));
        }
        if let Some(name) = &place.name {
            self.content(Field::Organisation, name, 75);
        }
    }

    fn texts(&mut self) {
        let (entry, translation) = (self.entry, self.translation);
        match translation.and_then(|own| own.summary.as_deref()) {
            Some(summary) => self.own(Field::Summary, summary),
            None => self.content(Field::Summary, &entry.summary, 100),
        }
        match translation.filter(|own| !own.body.is_empty()) {
            Some(own) => self.push(Field::Body, Voice::Own, 100, Cow::Owned(plain(&own.body))),
            None => {
                self.push(Field::Body, self.written, self.content_share(), Cow::Owned(plain(&entry.body)))
            }
        }
    }

    fn detail(&mut self) {
        let resolved = resolve(self.directory, self.entry, None);
        let conditions = resolved.conditions.and_then(|conditions| conditions.text.as_deref());
        let cost = resolved.cost.and_then(|cost| cost.details.as_deref());
        let access = resolved.access.iter().filter_map(|access| access.text.as_deref());
        let schedules = self.entry.offer().into_iter().flat_map(|offer| &offer.schedules);
        let notes = schedules.filter_map(|item| item.schedule.note.as_deref());
        for text in conditions.into_iter().chain(cost).chain(access).chain(notes) {
            self.body(text);
        }
    }

    /// The fields that nothing computes with, as their rows say.
    fn facts(&mut self) {
        for spec in self.entry.kind.group().facts() {
            let own = self.translation.and_then(|own| own.facts.get(spec.id)).filter(|item| !item.is_empty());
            let Some(item) = own.or_else(|| self.directory.fact(self.entry, spec.id)) else { continue };
            item.walk(spec, spec.ty, &mut |spec, ty, item| {
                self.fact(spec, item, own.is_some());
                self.label(spec, ty, item);
            });
        }
    }

    fn fact(&mut self, spec: &FieldSpec, item: &'a Item, own: bool) {
        match (spec.found, item.text()) {
            (Some(Found::Organisation), _) => {
                let name = self.directory.name_in(item);
                name.into_iter().for_each(|name| self.content(Field::Organisation, name, 100));
            }
            (Some(Found::Name), Some(name)) => self.content(Field::Title, name, 75),
            (Some(Found::Text), Some(text)) if own => self.own(Field::Body, text),
            (Some(Found::Text), Some(text)) => self.body(text),
            _ => {}
        }
    }

    /// What pages call a word that the site declares, or a field to which the entry says yes.
    fn label(&mut self, spec: &FieldSpec, ty: Type, item: &Item) {
        let key = match (&item.value, ty) {
            (Value::Choice(word), Type::Labelled(words)) => {
                words.iter().find(|own| own.word == *word).map(|own| own.key)
            }
            (Value::Bool(true), _) => spec.label.filter(|_| spec.found.is_some()),
            _ => None,
        };
        let config = &self.directory.config;
        let Some(key) = key else { return };
        if let Some(label) = config.words.get(self.lang, key) {
            self.own(Field::Body, label);
        } else if let Some(label) = config.words.get(config.content_language(), key) {
            self.body(label);
        }
    }

    fn content_share(&self) -> u64 {
        if self.lang == self.entry.lang { 100 } else { UNTRANSLATED }
    }

    fn body(&mut self, text: &'a str) {
        self.content(Field::Body, text, self.content_share());
    }

    fn content(&mut self, field: Field, text: &'a str, share: u64) {
        self.push(field, self.written, share, Cow::Borrowed(text));
    }

    fn own(&mut self, field: Field, text: &'a str) {
        self.push(field, Voice::Own, 100, Cow::Borrowed(text));
    }

    fn push(&mut self, field: Field, voice: Voice, share: u64, text: Cow<'a, str>) {
        self.passages.push(Passage { field, voice, share, text });
    }
}

/// Tags that stand inside a word or beside one.
static INLINE: [&str; 10] = ["a", "em", "strong", "b", "i", "code", "sup", "sub", "span", "s"];

/// The text of safe HTML.
pub fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        rest = if from.starts_with('<') { after_tag(from, &mut text) } else { after_entity(from, &mut text) };
    }
    text.push_str(rest);
    text
}

fn after_tag<'h>(from: &'h str, text: &mut String) -> &'h str {
    let Some((tag, rest)) = from.split_once('>') else { return "" };
    let name = tag.trim_start_matches(['<', '/']);
    let name = name.split([' ', '/']).next().unwrap_or_default();
    if !INLINE.contains(&name) {
        text.push(' ');
    }
    rest
}

fn after_entity<'h>(from: &'h str, text: &mut String) -> &'h str {
    let known = [
        ("&amp;", '&'),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&quot;", '"'),
        ("&#39;", '\''),
        ("&#x27;", '\''),
        ("&nbsp;", ' '),
    ];
    for (entity, c) in known {
        if let Some(rest) = from.strip_prefix(entity) {
            text.push(c);
            return rest;
        }
    }
    text.push('&');
    from.strip_prefix('&').unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_its_text() {
        assert_eq!(plain("<p>L&#39;<em>école</em></p><p>12&lt;3 &amp; x&y</p>"), " L'école  12<3 & x&y ");
        assert_eq!(plain("a<br />b<"), "a b");
    }
}
