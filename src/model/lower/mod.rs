//! From a read record to a typed entry. Problems are reported; an entry comes out in any case.

mod calendar;
mod closures;
mod dangers;
mod entry;
mod facts;
mod fit;
mod labels;
mod needs;
mod offer;
mod outline;
mod parts;
mod place;
mod schedule;
mod site;

use crate::calendar::{PhraseReader, SchoolCalendar};
use crate::diag::{Diagnostic, Span, Text};
use crate::model::codes as c;
use crate::model::{TermId, Vocabularies, ZoneId, Zones};
use crate::schema::{AgeOf, FieldId, Item, KnownCountry, Record, Vocabulary};
use crate::text::nearest;

pub use calendar::school_calendar;
pub use closures::read_closures;
pub use dangers::{read_danger_phrases, read_dangers};
pub use entry::{EntrySource, address_said, country_of, lower_entry, without_secrets};
pub use needs::{read_need, read_need_phrases};
pub use outline::read_outlines;
pub(crate) use schedule::diagnostic as schedule_diagnostic;
pub use schedule::read_schedule;
pub(super) use schedule::unknown_calendar;
pub use site::{read_emergency, read_glossary, read_synonyms, read_terms, read_zones};

/// What lowering looks things up in.
pub struct Context<'a> {
    /// All zones.
    pub zones: &'a Zones,
    /// All words.
    pub words: &'a Vocabularies,
    /// All school calendars.
    pub calendars: &'a [SchoolCalendar],
    /// Reads schedules, in the language in which entries are written.
    pub phrases: PhraseReader,
    /// The language of what is read: that of the content, unless an entry names another.
    pub lang: &'static str,
    /// The country of entries that do not say where they are.
    pub country: KnownCountry,
    /// Of whom conditions say the age.
    pub age_of: AgeOf,
    /// The words of the readers of the site.
    pub readers: &'a [&'static str],
}

/// After so many problems of a file nothing is proposed any more.
const MOST_PROPOSALS: usize = 100;

/// Lowers one file.
pub(super) struct Lower<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) problems: &'a mut Vec<Diagnostic>,
}

impl Lower<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.problems.push(diagnostic);
    }

    /// The word that was meant, unless the file has so many problems that nobody reads proposals.
    fn near<'w>(&self, written: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
        if self.problems.len() < MOST_PROPOSALS { nearest(written, words) } else { None }
    }

    /// The zone that an item names.
    fn zone(&mut self, item: &Item) -> Option<ZoneId> {
        let slug = item.text()?;
        let zones = self.context.zones;
        let found = zones.find(slug);
        if found.is_none() {
            let message = Text::new(format!("zone inconnue « {slug} »"), format!("unknown zone “{slug}”"));
            let near = self.near(slug, zones.slugs());
            let found = Diagnostic::new(&c::UNKNOWN_ZONE, item.span, message).help(
                "une zone s'écrit par son id dans zones/*.yaml, comme « liege » ou « brabant-wallon »",
                "a zone is written by its id in zones/*.yaml, such as “liege” or “brabant-wallon”",
            );
            self.report(proposing(found, item.span, near));
        }
        found
    }

    fn zones(&mut self, record: &Record, field: FieldId) -> Vec<ZoneId> {
        record.list(field).iter().filter_map(|item| self.zone(item)).collect()
    }

    /// The words that a list names.
    fn terms(&mut self, record: &Record, field: FieldId, vocabulary: Vocabulary) -> Vec<TermId> {
        let mut found = Vec::new();
        for item in record.list(field) {
            let Some(slug) = item.text() else { continue };
            match self.context.words.find(vocabulary, slug) {
                Some(id) if !found.contains(&id) => found.push(id),
                Some(_) => {}
                None => self.unknown_term(item, slug, vocabulary),
            }
        }
        found
    }

    fn unknown_term(&mut self, item: &Item, slug: &str, vocabulary: Vocabulary) {
        let file = vocabulary.word();
        let message = Text::new(
            format!("« {slug} » n'est pas dans vocabulaire/{file}.yaml"),
            format!("“{slug}” is not in vocabulaire/{file}.yaml"),
        );
        let words = self.context.words.terms(vocabulary).iter().map(|term| term.slug.as_str());
        let near = self.near(slug, words.clone());
        let found = Diagnostic::new(&c::UNKNOWN_TERM, item.span, message);
        self.report(match near {
            Some(_) => proposing(found, item.span, near),
            None => {
                let shown: Vec<&str> = words.take(30).collect();
                let shown = shown.join(", ");
                found.help(format!("mots possibles : {shown}"), format!("possible words: {shown}"))
            }
        });
    }
}

/// Adds "did you mean" when there is something near.
pub(crate) fn proposing(found: Diagnostic, at: Span, near: Option<&str>) -> Diagnostic {
    match near {
        Some(word) => found
            .label(format!("vouliez-vous dire « {word} » ?"), format!("did you mean “{word}”?"))
            .fix(at, word),
        None => found,
    }
}
