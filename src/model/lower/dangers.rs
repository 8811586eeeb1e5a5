//! Dangers: situations with their numbers, and the phrases of a language.

use std::collections::HashMap;

use super::labels::labels;
use super::site::duplicate;
use super::{Context, Lower, proposing};
use crate::diag::{Diagnostic, Text};
use crate::model::codes as c;
use crate::model::{Danger, Phrases};
use crate::schema::{FieldId as F, Item, Record, Vocabulary};

/// The situations. Their numbers and themes are those of other files, which are read already.
pub fn read_dangers(record: &Record, context: &Context<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Danger> {
    let mut lower = Lower { context, problems };
    let mut found: Vec<Danger> = Vec::new();
    for row in record.records(F::Situations) {
        let Some(slug) = row.string(F::Id) else { continue };
        if found.iter().any(|danger| danger.slug == slug) {
            lower.report(duplicate(&slug, row.span_of(F::Id)));
            continue;
        }
        let mut numbers: Vec<usize> = Vec::new();
        for item in row.list(F::Numbers) {
            for place in lower.numbers(item) {
                if !numbers.contains(&place) {
                    numbers.push(place);
                }
            }
        }
        let themes = lower.terms(row, F::Themes, Vocabulary::Themes);
        let labels = labels(row, context.lang, lower.problems);
        found.push(Danger { slug, labels, numbers, themes });
    }
    found
}

impl Lower<'_> {
    /// The emergency numbers that an item names: one a country.
    fn numbers(&mut self, item: &Item) -> Vec<usize> {
        let Some(written) = item.text() else { return Vec::new() };
        let known = &self.context.words.emergency;
        let same = known.iter().enumerate().filter(|(_, number)| number.number == written);
        let found: Vec<usize> = same.map(|(place, _)| place).collect();
        if found.is_empty() {
            let message = Text::new(
                format!("« {written} » n'est pas dans vocabulaire/urgences.yaml"),
                format!("“{written}” is not in vocabulaire/urgences.yaml"),
            );
            let near = self.near(written, known.iter().map(|number| number.number.as_str()));
            let problem = Diagnostic::new(&c::UNKNOWN_NUMBER, item.span, message).help(
                "écrivez le numéro comme dans urgences.yaml, ou ajoutez-le d'abord là, avec sa source",
                "write the number as in urgences.yaml, or add it there first, with its source",
            );
            self.report(proposing(problem, item.span, near));
        }
        found
    }
}

/// The phrases of a language, a line each, of all its files. One that stands twice says two things at once: it is a
/// mistake, unless it is in one list both times.
pub fn read_danger_phrases(
    lang: &'static str,
    records: &[&Record],
    situations: &[Danger],
    problems: &mut Vec<Diagnostic>,
) -> Phrases {
    let mut found = Phrases { lang, ..Phrases::default() };
    // By phrase, the situation that it speaks of; None for a harmless one.
    let mut read: HashMap<String, Option<usize>> = HashMap::new();
    for row in records.iter().flat_map(|record| record.records(F::Situations)) {
        let Some(slug) = row.text(F::Id) else { continue };
        let Some(place) = situations.iter().position(|danger| danger.slug == slug) else {
            let message = Text::new(
                format!("« {slug} » n'est pas dans vocabulaire/dangers.yaml"),
                format!("“{slug}” is not in vocabulaire/dangers.yaml"),
            );
            let at = row.span_of(F::Id);
            let near = crate::text::nearest(slug, situations.iter().map(|danger| danger.slug.as_str()));
            let problem = Diagnostic::new(&c::UNKNOWN_DANGER, at, message).help(
                "ajoutez d'abord la situation dans dangers.yaml",
                "add the situation to dangers.yaml first",
            );
            problems.push(proposing(problem, at, near));
            continue;
        };
        for phrase in lines(row.text(F::Phrases)) {
            match read.insert(crate::text::fold(phrase), Some(place)) {
                None => found.said.push((place, phrase.to_owned())),
                Some(before) if before == Some(place) => {}
                Some(_) => problems.push(twice(phrase, row, F::Phrases)),
            }
        }
    }
    for record in records {
        for phrase in lines(record.text(F::Lures)) {
            match read.insert(crate::text::fold(phrase), None) {
                None => found.lures.push(phrase.to_owned()),
                Some(None) => {}
                Some(Some(_)) => problems.push(twice(phrase, record, F::Lures)),
            }
        }
    }
    found.finish(situations.iter().map(|danger| danger.slug.as_str()));
    found
}

pub(super) fn lines(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.into_iter().flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty())
}

fn twice(phrase: &str, record: &Record, field: F) -> Diagnostic {
    let message = Text::new(
        format!("la phrase « {phrase} » est dans deux listes"),
        format!("the phrase “{phrase}” is in two lists"),
    );
    Diagnostic::new(&c::PHRASE_TWICE, record.span_of(field), message).help(
        "gardez-la dans une seule : la situation la plus grave, ou les phrases sans danger",
        "keep it in one only: the gravest situation, or the harmless phrases",
    )
}
