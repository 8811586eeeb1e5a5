//! What a site declares of its own: kinds and fields, from the record of `site.yaml`.

mod faults;
mod fields;
mod kinds;
mod labels;
mod taxonomies;

use super::OwnWords;
use crate::diag::Diagnostic;
use crate::lang::Languages;
use crate::schema::{Declared, Kinds, Record, Vocabulary};

/// What a site declares.
pub(super) struct Own {
    /// Its kinds, with the fields that each has.
    pub(super) kinds: Kinds,
    /// The vocabularies whose words have pages.
    pub(super) taxonomies: Vec<Vocabulary>,
    /// What it calls what it declares.
    pub(super) words: OwnWords,
}

/// What a site declares. What is wrong is reported and left out.
pub(super) fn declared(
    record: &Record,
    main: &'static str,
    languages: Languages,
    problems: &mut Vec<Diagnostic>,
) -> Own {
    let mut words = OwnWords::default();
    let mut reader = Reader { main, languages, words: &mut words, problems };
    let taxonomies = reader.taxonomies(record);
    let own = |word: &String| !Vocabulary::WORDS.contains(&word.as_str());
    let vocabularies: Vec<String> = taxonomies.iter().filter(|word| own(word)).cloned().collect();
    let mut declared = Declared { kinds: reader.kinds(record), vocabularies, fields: Vec::new() };
    let known = Kinds::declared(&declared);
    declared.fields = reader.fields(record, known);
    let kinds = Kinds::declared(&declared);
    let taxonomies = taxonomies.iter().filter_map(|word| kinds.vocabulary(word)).collect();
    Own { kinds, taxonomies, words }
}

/// Reads declarations.
struct Reader<'a> {
    /// The main language of the site.
    main: &'static str,
    /// All languages.
    languages: Languages,
    words: &'a mut OwnWords,
    problems: &'a mut Vec<Diagnostic>,
}
