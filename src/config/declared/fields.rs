//! `champs`: the fields that a site declares.

use super::{Reader, faults};
use crate::schema::{EntryKind, FieldId as F, FieldType, Item, Kinds, Name, OwnField, Record, is_word};

/// So many fields and words of a choice nobody looks through.
const MOST: usize = 100;

impl Reader<'_> {
    pub(super) fn fields(&mut self, record: &Record, kinds: Kinds) -> Vec<OwnField> {
        let declared = record.named(F::Fields);
        if let Some((name, _)) = declared.get(MOST) {
            self.problems.push(faults::too_many(name.span, declared.len(), MOST));
        }
        let read = |(name, item): &(Name, Item)| self.field(name, item.record()?, kinds);
        declared.iter().take(MOST).filter_map(read).collect()
    }

    fn field(&mut self, name: &Name, record: &Record, kinds: Kinds) -> Option<OwnField> {
        if !is_word(&name.text) {
            self.problems.push(faults::no_word(name));
            return None;
        }
        if kinds.field_names().chain(Kinds::default().field_names()).any(|known| known == name.text) {
            self.problems.push(faults::taken(name));
            return None;
        }
        let ty = record.choice(F::Kind)?;
        let mut field = OwnField {
            name: name.text.clone(),
            ty,
            words: Vec::new(),
            on: self.on(record, F::Applies, kinds),
            help: record.string(F::Help).unwrap_or_default(),
            shown: record.choice(F::Shown).unwrap_or_default(),
            is_facet: record.yes_no(F::Filter).unwrap_or(false),
        };
        if let Some(labels) = record.get(F::Label) {
            self.label(&field.key(), labels);
        }
        // Who fills in an entry is told at least what the field is called.
        if field.help.is_empty()
            && let Some(label) = self.words.get(self.main, &field.key())
        {
            field.help = format!("{label}.");
        }
        let is_choice = matches!(ty, FieldType::Choice | FieldType::Choices);
        let values = record.named(F::Values);
        if is_choice == values.is_empty() {
            self.problems.push(faults::values(is_choice, name, record.key_span(F::Values)));
        }
        if field.is_facet && !is_choice && ty != FieldType::YesNo {
            self.problems.push(faults::no_facet(record.span_of(F::Filter)));
            field.is_facet = false;
        }
        if let Some((value, _)) = values.get(MOST) {
            self.problems.push(faults::too_many(value.span, values.len(), MOST));
        }
        for (word, labels) in values.iter().take(MOST) {
            if is_word(&word.text) {
                self.label(&field.word_key(&word.text), labels);
                field.words.push(word.text.clone());
            } else {
                self.problems.push(faults::no_word(word));
            }
        }
        Some(field)
    }

    /// The folders of the kinds that a list names.
    fn on(&mut self, record: &Record, field: F, kinds: Kinds) -> Vec<String> {
        let mut found = Vec::new();
        for item in record.list(field) {
            let Some(folder) = item.text() else { continue };
            if kinds.from_folder(folder).is_some() {
                found.push(folder.to_owned());
            } else {
                let folders = kinds.all().map(EntryKind::folder);
                self.problems.push(faults::unknown_kind(folder, item.span, folders));
            }
        }
        found
    }
}
