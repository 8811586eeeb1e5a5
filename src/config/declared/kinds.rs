//! `genres`: the kinds that a site declares.

use super::{Reader, faults};
use crate::schema::{FieldId as F, Item, Name, OwnKind, Record, Value, is_slug};

/// So many kinds have a number of one byte in the files of the search.
const MOST_KINDS: usize = 100;

/// Folders of the content that hold no entries.
static TAKEN: [&str; 5] = ["zones", "vocabulaire", "calendriers", "pages", "medias"];

impl Reader<'_> {
    pub(super) fn kinds(&mut self, record: &Record) -> Vec<OwnKind> {
        let declared = record.named(F::Kinds);
        if let Some((name, _)) = declared.get(MOST_KINDS) {
            self.problems.push(faults::too_many(name.span, declared.len(), MOST_KINDS));
        }
        let read = |(name, item): &(Name, Item)| self.kind(name, item.record()?);
        declared.iter().take(MOST_KINDS).filter_map(read).collect()
    }

    fn kind(&mut self, name: &Name, record: &Record) -> Option<OwnKind> {
        let folder = &name.text;
        if !is_slug(folder) {
            self.problems.push(faults::no_folder(name));
            return None;
        }
        if TAKEN.contains(&folder.as_str()) || self.languages.find(folder).is_some() {
            self.problems.push(faults::taken(name));
            return None;
        }
        let shape = record.choice(F::Shape)?;
        let (name, icon) = (self.one(record)?.to_owned(), record.string(F::Icon));
        let kind = OwnKind { folder: folder.clone(), name, shape, icon };
        let keys = kind.keys();
        self.names([&keys.one, &keys.all], record);
        for (lang, text) in record.strings_by_language(F::Lead) {
            self.words.say(lang, &keys.lead, &text);
        }
        Some(kind)
    }

    /// What one is called in the main language, for messages.
    fn one<'r>(&self, record: &'r Record) -> Option<&'r str> {
        let labels = record.by_language(F::Label);
        let main = labels.iter().find(|(lang, _)| *lang == self.main).or_else(|| labels.first());
        match &main?.1.value {
            Value::List(names) => names.first()?.text(),
            _ => None,
        }
    }
}
