//! Fields that nothing computes with: they travel from the file to the page as the table says.

use super::Lower;
use crate::diag::{Diagnostic, Text};
use crate::model::codes as c;
use crate::schema::{EntryKind, FieldSpec, Group, Item, Record, Type, Value};

impl Lower<'_> {
    /// These fields of a record, in the order of the table. What names nothing is reported and left out.
    pub(super) fn facts(&mut self, record: &Record, kind: EntryKind, country: &str) -> Record {
        self.known_fields(record, kind.group().facts(), country)
    }

    fn known_fields(
        &mut self,
        record: &Record,
        rows: impl Iterator<Item = &'static FieldSpec>,
        country: &str,
    ) -> Record {
        let mut fields = Vec::new();
        for spec in rows {
            if let (Some(item), Some(key)) = (record.get(spec.id), record.key_span(spec.id)) {
                fields.extend(self.known(item, spec.ty, country).map(|item| (spec.id, key, item)));
            }
        }
        fields.shrink_to_fit();
        Record::of(record.span, fields)
    }

    fn known(&mut self, item: &Item, ty: Type, country: &str) -> Option<Item> {
        let value = match (&item.value, ty) {
            (Value::Text { text, .. }, Type::Term(vocabulary)) => {
                if self.context.words.find(vocabulary, text).is_none() {
                    self.unknown_term(item, text, vocabulary);
                    return None;
                }
                item.value.clone()
            }
            (Value::Text { .. }, Type::Zone) => {
                self.zone(item)?;
                item.value.clone()
            }
            (Value::Text { .. }, Type::EnterpriseNumber) => {
                Value::Text { text: self.enterprise_number(item)?, plain: false }
            }
            (Value::Text { .. }, Type::Phone) => {
                self.phone(item, country)?;
                item.value.clone()
            }
            (Value::List(items), Type::List(inner)) => {
                let mut kept: Vec<Item> = Vec::with_capacity(items.len());
                for item in items.iter().filter_map(|item| self.known(item, *inner, country)) {
                    let twice = matches!(inner, Type::Term(_) | Type::Labelled(_))
                        && kept.iter().any(|k| k.value == item.value);
                    if !twice {
                        kept.push(item);
                    }
                }
                Value::List(kept)
            }
            (Value::Record(record), Type::Group(group) | Type::EntryOr(group)) => {
                Value::Record(self.whole(record, group, country)?)
            }
            (value, _) => value.clone(),
        };
        Some(Item { span: item.span, value })
    }

    /// A group, unless a field that it must have is missing, which reading has reported.
    fn whole(&mut self, record: &Record, group: &'static Group, country: &str) -> Option<Record> {
        let lacks = |spec: &FieldSpec| spec.required && record.get(spec.id).is_none();
        if group.fields().any(lacks) {
            None
        } else {
            Some(self.known_fields(record, group.fields(), country))
        }
    }

    /// `0123.456.789`, as it is written in Belgium: ten digits, of which the last two are 97 less the remainder of the
    /// first eight (Banque-Carrefour des Entreprises).
    fn enterprise_number(&mut self, item: &Item) -> Option<String> {
        let text = item.text()?;
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let number =
            |range| digits.get::<std::ops::Range<usize>>(range).and_then(|part| part.parse::<u64>().ok());
        let right =
            digits.len() == 10 && number(0..8).zip(number(8..10)).is_some_and(|(n, key)| 97 - n % 97 == key);
        if let (true, Some(a), Some(b), Some(c)) = (right, digits.get(..4), digits.get(4..7), digits.get(7..))
        {
            return Some(format!("{a}.{b}.{c}"));
        }
        let message = Text::new(
            format!("« {text} » n'est pas un numéro d'entreprise (BCE)"),
            format!("“{text}” is not an enterprise number (BCE)"),
        );
        self.report(Diagnostic::new(&c::BCE, item.span, message).help(
            "recopiez les dix chiffres de la Banque-Carrefour des Entreprises",
            "copy the ten digits of the Crossroads Bank for Enterprises",
        ));
        None
    }
}
