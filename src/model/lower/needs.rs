//! Needs: what each leads to, and the phrases of a language.

use std::collections::HashMap;

use super::dangers::lines;
use super::labels::labels;
use super::{Context, Lower, proposing};
use crate::diag::{Diagnostic, Text};
use crate::model::codes as c;
use crate::model::{Need, NeedId, Phrases};
use crate::schema::{FieldId as F, Item, Record, Vocabulary};

/// What stands before a phrase that several needs share.
const SHARED: &str = "+ ";

/// A need with fewer phrases of a language than this is learnt of too few.
const THIN: usize = 10;

/// A need of a file. Its themes and audiences are those of other files, which are read already.
pub fn read_need(slug: &str, record: &Record, context: &Context<'_>, problems: &mut Vec<Diagnostic>) -> Need {
    let mut lower = Lower { context, problems };
    let themes = lower.terms(record, F::Themes, Vocabulary::Themes);
    let audiences = lower.terms(record, F::Audiences, Vocabulary::Audiences);
    if record.list(F::Themes).is_empty() {
        lower.report(leads_nowhere(slug, record));
    }
    let labels = labels(record, context.lang, lower.problems);
    Need { slug: slug.to_owned(), labels, themes, audiences, words: record.strings(F::Words) }
}

impl Lower<'_> {
    /// The needs that a list of an entry names.
    pub(super) fn needs(&mut self, record: &Record, field: F) -> Vec<NeedId> {
        let mut found = Vec::new();
        for item in record.list(field) {
            let Some(slug) = item.text() else { continue };
            let known = &self.context.words.needs.all;
            match known.iter().position(|need| need.slug == slug).map(NeedId) {
                Some(id) if !found.contains(&id) => found.push(id),
                Some(_) => {}
                None => {
                    let message = Text::new(
                        format!("« {slug} » n'est pas dans vocabulaire/besoins"),
                        format!("“{slug}” is not in vocabulaire/besoins"),
                    );
                    let near = self.near(slug, known.iter().map(|need| need.slug.as_str()));
                    let problem = Diagnostic::new(&c::UNKNOWN_NEED, item.span, message).help(
                        "un besoin s'écrit par le nom de son fichier, sans « .yaml »",
                        "a need is written by the name of its file, without “.yaml”",
                    );
                    self.report(proposing(problem, item.span, near));
                }
            }
        }
        found
    }
}

fn leads_nowhere(slug: &str, record: &Record) -> Diagnostic {
    let message = Text::new(
        format!("le besoin « {slug} » ne mène à aucun thème"),
        format!("the need “{slug}” leads to no theme"),
    );
    Diagnostic::new(&c::NEED_WITHOUT_THEME, record.span, message).help(
        "ajoutez « themes: […] » : les thèmes dont les fiches y répondent, le premier d'abord",
        "add “themes: […]”: the themes whose entries answer it, the first most",
    )
}

/// The phrases of a language, of all needs: `records` in the order of the needs.
pub fn read_need_phrases(
    lang: &'static str,
    records: &[(&str, &Record)],
    problems: &mut Vec<Diagnostic>,
) -> Phrases {
    let mut reading =
        Reading { found: Phrases { lang, ..Phrases::default() }, read: HashMap::new(), problems };
    for (place, (slug, record)) in records.iter().enumerate() {
        let before = reading.found.said.len();
        if let Some(item) = of(lang, record, F::Phrases) {
            reading.said(place, item);
            let count = reading.found.said.len() - before;
            if count < THIN {
                reading.problems.push(thin(slug, lang, count, item));
            }
        }
    }
    for item in records.iter().filter_map(|(_, record)| of(lang, record, F::Lures)) {
        reading.lures(item);
    }
    reading.found.finish(records.iter().map(|(slug, _)| *slug));
    reading.found
}

/// What a field says in a language.
fn of<'r>(lang: &str, record: &'r Record, field: F) -> Option<&'r Item> {
    record.by_language(field).iter().find(|(own, _)| *own == lang).map(|(_, item)| item)
}

/// Phrases under way.
struct Reading<'p> {
    found: Phrases,
    /// By phrase, folded: the need that it speaks of, None for a look-alike; and whether it is marked as shared.
    read: HashMap<String, (Option<usize>, bool)>,
    problems: &'p mut Vec<Diagnostic>,
}

impl Reading<'_> {
    fn said(&mut self, place: usize, item: &Item) {
        for line in lines(item.text()) {
            let phrase = line.strip_prefix(SHARED).map_or(line, str::trim);
            let shared = phrase.len() < line.len();
            match self.read.insert(crate::text::fold(phrase), (Some(place), shared)) {
                Some((Some(before), _)) if before == place => {}
                Some((_, marked)) if !(marked && shared) => self.problems.push(twice(phrase, item)),
                _ => self.found.said.push((place, phrase.to_owned())),
            }
        }
    }

    fn lures(&mut self, item: &Item) {
        for phrase in lines(item.text()) {
            match self.read.insert(crate::text::fold(phrase), (None, false)) {
                None => self.found.lures.push(phrase.to_owned()),
                Some((None, _)) => {}
                Some(_) => self.problems.push(twice(phrase, item)),
            }
        }
    }
}

fn twice(phrase: &str, item: &Item) -> Diagnostic {
    let message = Text::new(
        format!("la phrase « {phrase} » est déjà dans un autre besoin"),
        format!("the phrase “{phrase}” is in another need already"),
    );
    Diagnostic::new(&c::PHRASE_OF_TWO_NEEDS, item.span, message).help(
        "gardez-la dans un seul besoin, ou écrivez « + » et une espace devant elle dans les deux si elle dit les deux",
        "keep it in one need only, or write “+” and a space before it in both if it says both",
    )
}

fn thin(slug: &str, lang: &str, count: usize, item: &Item) -> Diagnostic {
    let message = Text::new(
        format!("le besoin « {slug} » n'a que {count} phrases en {lang}"),
        format!("the need “{slug}” has only {count} phrases in {lang}"),
    );
    Diagnostic::new(&c::THIN_NEED, item.span, message).help(
        format!(
            "écrivez-en au moins {THIN}, avec des mots différents : la recherche n'apprend rien de moins"
        ),
        format!("write at least {THIN}, in different words: the search learns nothing from fewer"),
    )
}
