//! Fields that nothing computes with as lines: a label, and what the entry says.

use serde::Serialize;

use super::LinkView;
use crate::model::{Entry, country_of, phone, translation};
use crate::render::Renderer;
use crate::schema::{FieldSpec, Item, Section, Type, Value, Word};
use crate::site::Card;
use crate::text::upper_first;

/// One fact: its name, and one or several values.
#[derive(Debug, Clone, Serialize)]
pub struct FactView<'a> {
    /// "Fondé en".
    pub label: &'a str,
    /// The language of that name; nothing for that of the page.
    pub label_lang: Option<&'static str>,
    /// Its words.
    pub text: Option<String>,
    /// The language of its words; nothing for that of the page.
    pub lang: Option<&'static str>,
    /// Its words, when there are several.
    pub items: Vec<&'a str>,
    /// Its links.
    pub links: Vec<LinkView<'a>>,
    /// Its paragraphs, as safe HTML.
    pub prose: Option<String>,
}

/// What a line is made for.
#[derive(Clone, Copy)]
struct Of<'c> {
    /// The country in which numbers are dialled; nothing where they are only shown.
    country: Option<&'c str>,
    /// The language of its words; nothing for that of the page.
    lang: Option<&'static str>,
    /// What a web address is called; nothing for the address itself.
    link: Option<&'static str>,
}

impl<'a> FactView<'a> {
    /// A line of links.
    pub fn new(label: &'a str, links: Vec<LinkView<'a>>) -> Self {
        FactView { label, label_lang: None, text: None, lang: None, items: Vec::new(), links, prose: None }
    }

    /// Whether nothing is known.
    pub fn says_nothing(&self) -> bool {
        self.text.is_none() && self.items.is_empty() && self.links.is_empty() && self.prose.is_none()
    }

    /// Words in the language of the page, after those that are there.
    fn add(&mut self, words: &str, comma: &str) {
        self.text = Some(match self.text.take() {
            Some(before) => format!("{before}{comma}{words}"),
            None => words.to_owned(),
        });
    }
}

impl<'a> Renderer<'a> {
    /// The fields of a section that have a label, a line each, in the order of the table.
    pub fn lines(&self, entry: &'a Entry, section: Section) -> Vec<FactView<'a>> {
        let mut lines = Vec::new();
        for spec in entry.kind.group().facts().filter(|spec| spec.section == Some(section)) {
            self.field_lines(entry, spec, &mut lines);
        }
        lines
    }

    /// The lines of a field: translated where somebody has translated it.
    fn field_lines(&self, entry: &'a Entry, spec: &'static FieldSpec, lines: &mut Vec<FactView<'a>>) {
        let directory = self.site.directory;
        let country = country_of(&entry.detail, &directory.zones, directory.config.country);
        let of = Of { country: Some(&country), lang: None, link: None };
        let to = entry.translation(self.lang).and_then(|to| to.facts.get(spec.id));
        match (to, directory.fact_by(entry, spec.id)) {
            (Some(item), _) => self.line(spec, item, of, lines),
            (None, Some((item, by))) => self.line(spec, item, Of { lang: Some(by.lang), ..of }, lines),
            (None, None) => {}
        }
    }

    /// The fields that the site wants on cards, a line each.
    pub(super) fn card_lines(&self, card: &Card<'a>) -> Vec<FactView<'a>> {
        let mut lines = Vec::new();
        let to = translation(card.translations, self.lang);
        for (spec, item) in &card.facts {
            let of = Of { country: None, lang: Some(card.lang), link: None };
            match to.and_then(|to| to.facts.get(spec.id)) {
                Some(item) => self.line(spec, item, Of { lang: None, ..of }, &mut lines),
                None => self.line(spec, item, of, &mut lines),
            }
        }
        lines
    }

    /// A field as a line under its label; a group without one, each of its fields as a line.
    fn line(&self, spec: &'static FieldSpec, item: &'a Item, of: Of<'_>, facts: &mut Vec<FactView<'a>>) {
        let inner = match (&item.value, spec.ty) {
            (Value::Record(record), Type::Group(group)) => {
                group.fields().filter_map(|spec| Some((spec, record.get(spec.id)?))).collect()
            }
            _ => Vec::new(),
        };
        let Some(label) = spec.label else {
            return inner.into_iter().for_each(|(spec, item)| self.line(spec, item, of, facts));
        };
        let mut fact = FactView::new(self.strings.get(label), Vec::new());
        fact.label_lang = self.label_lang(label);
        if inner.is_empty() {
            self.fill(spec.ty, item, of, &mut fact);
        }
        for (spec, item) in inner {
            self.fill(spec.ty, item, Of { link: spec.label, ..of }, &mut fact);
            fact.text = fact.text.as_deref().map(upper_first);
        }
        facts.push(fact);
    }

    fn fill(&self, ty: Type, item: &'a Item, of: Of<'_>, fact: &mut FactView<'a>) {
        match (&item.value, ty) {
            (Value::List(items), Type::List(Type::Line(_))) => {
                fact.items.extend(items.iter().filter_map(Item::text));
            }
            (Value::List(items), Type::List(inner)) => {
                items.iter().for_each(|item| self.fill(*inner, item, of, fact));
            }
            (_, Type::Entry | Type::EntryOr(_) | Type::Zone | Type::Term(_)) => {
                fact.links.extend(self.fact_link(ty, item));
            }
            (Value::Text { text, .. }, Type::Url) => {
                let bare = text.split_once("://").map_or(text.as_str(), |(_, bare)| bare);
                let label = of.link.map_or(bare.trim_end_matches('/'), |label| self.strings.get(label));
                fact.links.push(LinkView::to(label, text.clone()));
            }
            (Value::Text { text, .. }, Type::Email) => {
                fact.links.push(LinkView::to(text, format!("mailto:{text}")));
            }
            (Value::Text { text, .. }, Type::Phone) => {
                let dialled = of.country.and_then(|country| phone::read(text, country));
                let dial = dialled.map(|phone| format!("tel:{}", phone.dial));
                fact.links.push(LinkView { href: dial, lang: None, ..self.plain_link(text) });
            }
            (Value::Text { text, .. }, Type::Prose) => {
                fact.prose = Some(self.prose(text));
                fact.lang = of.lang;
            }
            (Value::Text { text, .. }, _) => {
                fact.text = Some(text.clone());
                fact.lang = of.lang.filter(|_| matches!(ty, Type::Line(_) | Type::Money));
            }
            (Value::Choice(word), Type::Labelled(words)) => {
                let key = words.iter().find(|own| own.word == *word).map(|own| own.key);
                let lang = key.and_then(|key| self.label_lang(key));
                // Several labels are marked where none of them is in the language of the page.
                fact.lang = lang.filter(|_| fact.text.is_none() || fact.lang.is_some());
                fact.add(self.word_label(words, word), self.strings.get("word.comma"));
            }
            (Value::Bool(yes), _) => {
                fact.text = Some(self.strings.get(if *yes { "word.yes" } else { "word.no" }).to_owned());
            }
            (Value::Decimal(_), _) => {
                fact.text = Some(item.written().replace('.', self.strings.get("word.decimal")));
            }
            (Value::Date(day), _) => fact.text = Some(self.date(*day)),
            _ => fact.text = Some(item.written()),
        }
    }

    /// The language of what the site calls something that it declares, where that is not in the language of the page.
    fn label_lang(&self, key: &str) -> Option<&'static str> {
        let words = &self.site.directory.config.words;
        let untranslated = words.get(self.content, key).is_some() && words.get(self.lang, key).is_none();
        untranslated.then_some(self.content)
    }

    /// The label of a word that the site declares.
    pub(super) fn word_label(&self, words: &'static [Word], word: &'static str) -> &'a str {
        words.iter().find(|own| own.word == word).map_or(word, |own| self.strings.get(own.key))
    }
}
