//! School holidays by their names: "vacances de Noël", "congé de détente".

use super::SchoolCalendar;
use crate::lang;
use crate::text::fold;

/// A name of school holidays. Calendars use these words in different ways ("vacances d'hiver" are at Christmas in one and
/// in February in another), so that each means the holidays whose own name has the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SchoolBreak {
    /// All Saints' Day.
    Toussaint,
    /// Autumn.
    Autumn,
    /// Christmas.
    Christmas,
    /// Winter.
    Winter,
    /// Carnival.
    Carnival,
    /// "Détente": rest, the name of those of February in the French Community of Belgium.
    Rest,
    /// Easter.
    Easter,
    /// Spring.
    Spring,
    /// Summer.
    Summer,
}

/// Each with its word, folded.
const WORDS: [(&str, SchoolBreak); 9] = [
    ("toussaint", SchoolBreak::Toussaint),
    ("automne", SchoolBreak::Autumn),
    ("noel", SchoolBreak::Christmas),
    ("hiver", SchoolBreak::Winter),
    ("carnaval", SchoolBreak::Carnival),
    ("detente", SchoolBreak::Rest),
    ("paques", SchoolBreak::Easter),
    ("printemps", SchoolBreak::Spring),
    ("ete", SchoolBreak::Summer),
];

impl SchoolBreak {
    /// What a folded word names.
    pub(super) fn of(word: &str) -> Option<Self> {
        WORDS.iter().find(|(text, _)| *text == word).map(|(_, named)| *named)
    }

    /// Whether holidays of this name are meant.
    pub(super) fn is_named(self, name: &str) -> bool {
        let folded = fold(name);
        let mut words = folded.split(|c: char| !c.is_alphabetic());
        words.any(|word| SchoolBreak::of(word) == Some(self) || self.is_foreign(word))
    }

    /// Whether a folded word names it in another language in which schedules are written.
    fn is_foreign(self, word: &str) -> bool {
        let own = lang::Languages::shipped()
            .all()
            .filter_map(|language| language.written?.school_breaks.get(self as usize));
        !word.is_empty() && own.flat_map(|names| names.split('|')).any(|name| name == word)
    }

    /// Whether a calendar has holidays of this name.
    pub(super) fn is_in(self, calendar: &SchoolCalendar) -> bool {
        calendar.holidays.iter().any(|holiday| self.is_named(&holiday.name))
    }
}
