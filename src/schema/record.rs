//! What reading gives: typed values by field, each with its place.

use jiff::civil::Date;

use super::values::YES_NO;
use super::{Choice, FieldId, FieldSpec, Group, PartialDate, Type};
use crate::diag::Span;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// A value of a type of the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text; also addresses, ids and raw values. `plain` tells that offsets in it are offsets in the file.
    Text {
        /// The text.
        text: String,
        /// Whether it stands in the file without quotes or escapes.
        plain: bool,
    },
    /// `oui` or `non`.
    Bool(bool),
    /// A whole number.
    Integer(u32),
    /// A number.
    Decimal(f64),
    /// A day.
    Date(Date),
    /// A day, a month or a year.
    Partial(PartialDate),
    /// One of a few words of the table.
    Choice(&'static str),
    /// A list.
    List(Vec<Item>),
    /// Named fields.
    Record(Record),
    /// The same in several languages: code, value, in the order of the languages of the site.
    ByLanguage(Vec<(&'static str, Item)>),
    /// Any names, each with a value.
    Map(Vec<(Name, Item)>),
}

/// A name that editors choose, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As written.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// Named fields, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// From the first field to the last.
    pub span: Span,
    pub(super) fields: Vec<(FieldId, Span, Item)>,
}

impl Record {
    /// A record without fields.
    pub fn empty(span: Span) -> Self {
        Record { span, fields: Vec::new() }
    }

    /// A record of fields that were read elsewhere than in a file: each with its name's place and its value.
    pub fn of(span: Span, fields: Vec<(FieldId, Span, Item)>) -> Self {
        Record { span, fields }
    }

    /// A field's value.
    pub fn get(&self, id: FieldId) -> Option<&Item> {
        self.fields.iter().find(|(field, _, _)| *field == id).map(|(_, _, item)| item)
    }

    /// Where a field's name stands.
    pub fn key_span(&self, id: FieldId) -> Option<Span> {
        self.fields.iter().find(|(field, _, _)| *field == id).map(|(_, span, _)| *span)
    }

    /// Where to point for a field: its value, else the whole record.
    pub fn span_of(&self, id: FieldId) -> Span {
        self.get(id).map_or(self.span, |item| item.span)
    }

    /// Puts a field that was not given.
    pub fn insert(&mut self, id: FieldId, item: Item) {
        self.fields.push((id, item.span, item));
    }

    /// Takes a field out: where its name stands, and its value.
    pub fn remove(&mut self, id: FieldId) -> Option<(Span, Item)> {
        let at = self.fields.iter().position(|(field, _, _)| *field == id)?;
        let (_, key, item) = self.fields.remove(at);
        Some((key, item))
    }

    /// Shows every record in it, itself first.
    pub fn visit_mut<F: FnMut(&mut Record)>(&mut self, visit: &mut F) {
        visit(self);
        self.fields.iter_mut().for_each(|(_, _, item)| item.visit_mut(visit));
    }

    /// Every text in it, however deep, whatever its field.
    pub fn texts(&self) -> Vec<&Item> {
        let mut found = Vec::new();
        self.fields.iter().for_each(|(_, _, item)| item.texts(&mut found));
        found
    }

    /// Shows every value in it with its row of the table and its type: a list before its elements, a group before its
    /// fields.
    pub fn walk<'a, F>(&'a self, group: &'static Group, visit: &mut F)
    where
        F: FnMut(&'static FieldSpec, Type, &'a Item),
    {
        for spec in group.fields() {
            if let Some(item) = self.get(spec.id) {
                item.walk(spec, spec.ty, visit);
            }
        }
    }

    /// The fields of some rows, in their order.
    #[must_use]
    pub fn pick(&self, rows: impl Iterator<Item = &'static FieldSpec>) -> Record {
        let given = |spec: &FieldSpec| Some((spec.id, self.key_span(spec.id)?, self.get(spec.id)?.clone()));
        Record::of(self.span, rows.filter_map(given).collect())
    }

    /// The French name of each given field, for tests and listings.
    pub fn names(&self) -> Vec<&'static str> {
        self.given().map(FieldId::name).collect()
    }

    /// Which fields are given.
    pub fn given(&self) -> impl Iterator<Item = FieldId> + '_ {
        self.fields.iter().map(|(id, _, _)| *id)
    }

    /// A text.
    pub fn text(&self, id: FieldId) -> Option<&str> {
        self.get(id).and_then(Item::text)
    }

    /// A text of its own.
    pub fn string(&self, id: FieldId) -> Option<String> {
        self.text(id).map(str::to_owned)
    }

    /// Yes or no.
    pub fn yes_no(&self, id: FieldId) -> Option<bool> {
        match self.get(id)?.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// A whole number.
    pub fn integer(&self, id: FieldId) -> Option<u32> {
        match self.get(id)?.value {
            Value::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// A number.
    pub fn decimal(&self, id: FieldId) -> Option<f64> {
        match self.get(id)?.value {
            Value::Decimal(value) => Some(value),
            _ => None,
        }
    }

    /// A day.
    pub fn date(&self, id: FieldId) -> Option<Date> {
        match self.get(id)?.value {
            Value::Date(value) => Some(value),
            _ => None,
        }
    }

    /// A day, month or year.
    pub fn partial(&self, id: FieldId) -> Option<PartialDate> {
        match self.get(id)?.value {
            Value::Partial(value) => Some(value),
            _ => None,
        }
    }

    /// The value of one of a few words.
    pub fn choice<T: Choice>(&self, id: FieldId) -> Option<T> {
        self.get(id).and_then(Item::choice)
    }

    /// The values of a list of such words.
    pub fn choices<T: Choice>(&self, id: FieldId) -> Vec<T> {
        self.list(id).iter().filter_map(Item::choice).collect()
    }

    /// The word of a field that is one of a few.
    pub fn word(&self, id: FieldId) -> Option<&'static str> {
        self.get(id).and_then(Item::word)
    }

    /// The items of a list; none when the field is missing.
    pub fn list(&self, id: FieldId) -> &[Item] {
        match self.get(id).map(|item| &item.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    /// The texts of a list.
    pub fn strings(&self, id: FieldId) -> Vec<String> {
        self.list(id).iter().filter_map(Item::text).map(str::to_owned).collect()
    }

    /// The records of a list.
    pub fn records(&self, id: FieldId) -> impl Iterator<Item = &Record> {
        self.list(id).iter().filter_map(Item::record)
    }

    /// The values of names that editors choose.
    pub fn named(&self, id: FieldId) -> &[(Name, Item)] {
        match self.get(id).map(|item| &item.value) {
            Some(Value::Map(pairs)) => pairs,
            _ => &[],
        }
    }

    /// What is said in several languages: code, value.
    pub fn by_language(&self, id: FieldId) -> &[(&'static str, Item)] {
        match self.get(id).map(|item| &item.value) {
            Some(Value::ByLanguage(items)) => items,
            _ => &[],
        }
    }

    /// Texts in several languages: code, text.
    pub fn strings_by_language(&self, id: FieldId) -> Vec<(&'static str, String)> {
        let texts = self.by_language(id).iter();
        texts.filter_map(|(code, item)| Some((*code, item.text()?.to_owned()))).collect()
    }

    /// A record.
    pub fn record(&self, id: FieldId) -> Option<&Record> {
        self.get(id).and_then(Item::record)
    }
}

impl Item {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The record, if it is one.
    pub fn record(&self) -> Option<&Record> {
        match &self.value {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The word, if it is one of a choice.
    pub fn word(&self) -> Option<&'static str> {
        match self.value {
            Value::Choice(word) => Some(word),
            _ => None,
        }
    }

    /// The value of the word, if it is one of a choice.
    pub fn choice<T: Choice>(&self) -> Option<T> {
        match self.value {
            Value::Choice(word) => T::from_word(word),
            _ => None,
        }
    }

    fn visit_mut<F: FnMut(&mut Record)>(&mut self, visit: &mut F) {
        match &mut self.value {
            Value::Record(record) => record.visit_mut(visit),
            Value::List(items) => items.iter_mut().for_each(|item| item.visit_mut(visit)),
            _ => {}
        }
    }

    /// Shows this value of a row, and every value in it.
    pub fn walk<'a, F>(&'a self, spec: &'static FieldSpec, ty: Type, visit: &mut F)
    where
        F: FnMut(&'static FieldSpec, Type, &'a Item),
    {
        visit(spec, ty, self);
        match (&self.value, ty) {
            (Value::List(items), Type::List(inner)) => {
                items.iter().for_each(|item| item.walk(spec, *inner, visit));
            }
            (Value::Record(record), Type::Group(group) | Type::EntryOr(group)) => record.walk(group, visit),
            _ => {}
        }
    }

    /// Whether it is a list of nothing.
    pub fn is_empty(&self) -> bool {
        matches!(&self.value, Value::List(items) if items.is_empty())
    }

    fn texts<'a>(&'a self, found: &mut Vec<&'a Item>) {
        match &self.value {
            Value::Text { .. } => found.push(self),
            Value::Record(record) => found.extend(record.texts()),
            Value::List(items) => items.iter().for_each(|item| item.texts(found)),
            Value::ByLanguage(pairs) => pairs.iter().for_each(|(_, item)| item.texts(found)),
            Value::Map(pairs) => pairs.iter().for_each(|(_, item)| item.texts(found)),
            _ => {}
        }
    }

    /// The value as editors write it; nothing for a list or a group.
    pub fn written(&self) -> String {
        match &self.value {
            Value::Text { text, .. } => text.clone(),
            Value::Bool(yes) => YES_NO[usize::from(!*yes)].to_owned(),
            Value::Integer(number) => number.to_string(),
            Value::Decimal(number) => number.to_string(),
            Value::Date(day) => day.to_string(),
            Value::Partial(date) => date.iso(),
            Value::Choice(word) => (*word).to_owned(),
            Value::List(_) | Value::Record(_) | Value::ByLanguage(_) | Value::Map(_) => String::new(),
        }
    }

    /// Where a part of the text stands: exact in plain text, else the whole value.
    pub fn part(&self, range: std::ops::Range<usize>) -> Span {
        match &self.value {
            Value::Text { plain: true, text } if range.end <= text.len() => {
                self.span.slice(range.start, range.end)
            }
            _ => self.span,
        }
    }
}
