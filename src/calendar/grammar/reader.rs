//! In which language phrases are read and written, and from which day missing years count.

use jiff::civil::{Date, Weekday};

use crate::lang::{Language, WRITTEN_IN_FRENCH, Written, first};

/// Reads the phrases of a language, and spells what to write instead.
#[derive(Clone, Copy)]
pub struct PhraseReader {
    pub(super) language: &'static Language,
    pub(super) written: &'static Written,
    /// The day from which a missing year is proposed.
    pub(super) reference: Date,
}

impl PhraseReader {
    /// Of a language in which schedules are read, else of French.
    pub fn new(language: &'static Language, reference: Date) -> Self {
        match language.written {
            Some(written) => PhraseReader { language, written, reference },
            None => PhraseReader::french(reference),
        }
    }

    /// Of French.
    pub fn french(reference: Date) -> Self {
        PhraseReader { language: first(), written: &WRITTEN_IN_FRENCH, reference }
    }

    /// The same language, with another day.
    #[must_use]
    pub fn on(self, reference: Date) -> Self {
        PhraseReader { reference, ..self }
    }

    /// The day from which a missing year is proposed.
    pub fn reference(self) -> Date {
        self.reference
    }

    /// The code of its language.
    pub fn code(self) -> &'static str {
        self.language.code
    }

    /// Whether its words are those of the grammar.
    pub(super) fn is_of_grammar(self) -> bool {
        self.written.lexicon.is_empty()
    }

    /// The name of a weekday.
    pub(super) fn day(self, day: Weekday) -> &'static str {
        self.language.weekday(day)
    }

    /// `3 novembre 2026`, `1er mars 2027`
    pub(super) fn long(self, date: Date) -> String {
        self.language.date(date, crate::lang::DateStyle::Long).replace('\u{a0}', " ")
    }

    /// `mardi 3 novembre 2026`
    pub(super) fn with_weekday(self, date: Date) -> String {
        format!("{} {}", self.day(date.weekday()), self.long(date))
    }
}
