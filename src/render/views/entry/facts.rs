//! Fields that nothing computes with, as the table says: one value a field, by its type.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Entry;
use crate::render::Renderer;
use crate::render::views::{LinkView, Said};
use crate::schema::{FieldId, FieldSpec, Item, Section, Type, Value};
use crate::source::markdown;

/// The fields by their names in entries; nothing for what is not said.
pub type Facts<'a> = BTreeMap<&'static str, FactValue<'a>>;

/// What a field says.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum FactValue<'a> {
    /// Nothing.
    Nothing,
    /// Yes or no.
    Bool(bool),
    /// A whole number, or a year.
    Number(u32),
    /// A text in the language of the content, or an address.
    Text(&'a str),
    /// A text of several paragraphs, as safe HTML; the address of a picture; a number with a fraction.
    Made(String),
    /// A text that may be translated or is in no language, with its language.
    Said(Said<'a>),
    /// A date.
    Day {
        /// For machines.
        iso: String,
        /// "9 décembre 2020".
        text: String,
    },
    /// An entry, an organisation, a zone or a word of a vocabulary.
    Link(LinkView<'a>),
    /// Several.
    Many(Vec<FactValue<'a>>),
    /// Fields of its own.
    Group(Facts<'a>),
}

impl<'a> Renderer<'a> {
    /// The fields of some sections, of all kinds of entry: what a kind does not have is not said.
    pub(super) fn facts(&self, entry: &'a Entry, sections: &[Section]) -> Facts<'a> {
        let mut facts: Facts<'a> = self.fact_names.iter().map(|name| (*name, FactValue::Nothing)).collect();
        let shown = |spec: &&FieldSpec| spec.section.is_some_and(|section| sections.contains(&section));
        for spec in entry.kind.group().facts().filter(shown) {
            facts.insert(spec.id.name(), self.fact(entry, spec));
        }
        facts
    }

    /// A field: translated where somebody has translated it, else as the entry or its programme says it.
    fn fact(&self, entry: &'a Entry, spec: &FieldSpec) -> FactValue<'a> {
        let to = entry.translation(self.lang).and_then(|to| to.facts.get(spec.id));
        match to.filter(|item| !item.is_empty()) {
            Some(item) => self.fact_value(spec, spec.ty, item, None),
            None => self.said_fact(entry, spec.id).unwrap_or(FactValue::Nothing),
        }
    }

    /// A field as the entry or its programme says it.
    pub fn said_fact(&self, entry: &'a Entry, id: FieldId) -> Option<FactValue<'a>> {
        let spec = entry.kind.group().facts().find(|spec| spec.id == id)?;
        let (item, by) = self.site.directory.fact_by(entry, id)?;
        Some(self.fact_value(spec, spec.ty, item, Some(by.lang)))
    }

    fn fact_value(
        &self,
        spec: &FieldSpec,
        ty: Type,
        item: &'a Item,
        lang: Option<&'static str>,
    ) -> FactValue<'a> {
        match (&item.value, ty) {
            (Value::Text { text, .. }, Type::Prose) => FactValue::Made(self.prose(text)),
            (Value::Text { text, .. }, Type::Media) => {
                FactValue::Made(self.to.shared(&format!("{}/{text}", self.site.directory.config.pictures())))
            }
            (Value::Text { text, .. }, Type::Amount(_)) => {
                let lang = lang.filter(|_| text.contains(char::is_alphabetic));
                FactValue::Said(Said { text, lang })
            }
            (Value::Text { text, .. }, _) if spec.translatable => FactValue::Said(Said { text, lang }),
            (_, Type::Entry | Type::EntryOr(_) | Type::Zone | Type::Term(_)) => {
                self.fact_link(ty, item).map_or(FactValue::Nothing, FactValue::Link)
            }
            (Value::Text { text, .. }, _) => FactValue::Text(text),
            (Value::Choice(word), Type::Labelled(words)) => FactValue::Text(self.word_label(words, word)),
            (Value::Choice(word), _) => FactValue::Text(word),
            (Value::Bool(yes), _) => FactValue::Bool(*yes),
            (Value::Integer(number), _) => FactValue::Number(*number),
            (Value::Decimal(_), _) => FactValue::Made(item.written()),
            (Value::Date(day), _) => FactValue::Day { iso: day.to_string(), text: self.date(*day) },
            (Value::Partial(date), _) => FactValue::Day { iso: date.iso(), text: self.partial_date(*date) },
            (Value::List(items), Type::List(inner)) => {
                FactValue::Many(items.iter().map(|item| self.fact_value(spec, *inner, item, lang)).collect())
            }
            (Value::Record(record), Type::Group(group)) => {
                let field = |spec: &'static FieldSpec| {
                    let item = record.get(spec.id);
                    let value = item.map(|item| self.fact_value(spec, spec.ty, item, lang));
                    (spec.id.name(), value.unwrap_or(FactValue::Nothing))
                };
                FactValue::Group(group.fields().map(field).collect())
            }
            (Value::List(_) | Value::Record(_) | Value::ByLanguage(_) | Value::Map(_), _) => {
                FactValue::Nothing
            }
        }
    }

    /// Where a field leads that names an entry, an organisation, a zone or a word of a vocabulary.
    pub(in crate::render::views) fn fact_link(&self, ty: Type, item: &'a Item) -> Option<LinkView<'a>> {
        let directory = self.site.directory;
        if let Some(named) = item.record() {
            let (href, note) = (named.string(FieldId::Url), named.text(FieldId::Description));
            return Some(LinkView { href, note, ..self.plain_link(named.text(FieldId::Name)?) });
        }
        let slug = item.text()?;
        match ty {
            Type::Zone => directory.zones.find(slug).map(|zone| self.zone_link(zone)),
            Type::Term(vocabulary) => {
                let id = directory.words.find(vocabulary, slug)?;
                Some(self.term_link(vocabulary, id))
            }
            _ => Some(self.reference_link(slug)),
        }
    }

    /// The safe HTML of a field that may have paragraphs.
    pub(in crate::render::views) fn prose(&self, text: &str) -> String {
        markdown::prose(text, self.site.directory.config.base_path())
    }
}
