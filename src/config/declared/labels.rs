//! Names in languages: the main one is needed.

use super::{Reader, faults};
use crate::schema::{FieldId as F, Item, Record, Value};
use crate::text::upper_first;

impl Reader<'_> {
    /// Says a key in every language that names it; the main one has to be among them.
    pub(super) fn label(&mut self, key: &str, labels: &Item) {
        let Value::ByLanguage(labels_by) = &labels.value else { return };
        for (lang, item) in labels_by {
            if let Some(text) = item.text() {
                self.words.say(lang, key, &upper_first(text));
            }
        }
        if !labels_by.iter().any(|(lang, _)| *lang == self.main) {
            self.problems.push(faults::unnamed(self.main, labels.span));
        }
    }

    /// Says the two names of a kind, for one and for several, each under its key.
    pub(super) fn names(&mut self, [one, several]: [&str; 2], record: &Record) {
        let Some(labels) = record.get(F::Label) else { return };
        let Value::ByLanguage(labels_by) = &labels.value else { return };
        for (lang, item) in labels_by {
            let Value::List(names) = &item.value else { continue };
            let [Some(name), Some(names), None] = [0, 1, 2].map(|at| names.get(at).and_then(Item::text))
            else {
                self.problems.push(faults::not_two_names(item.span));
                continue;
            };
            self.words.say(lang, one, &upper_first(name));
            self.words.say(lang, several, &upper_first(names));
        }
        if !labels_by.iter().any(|(lang, _)| *lang == self.main) {
            self.problems.push(faults::unnamed(self.main, labels.span));
        }
    }
}
