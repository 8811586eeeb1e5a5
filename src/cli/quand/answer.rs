//! The answer for programs.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::Trial;
use crate::calendar::{Clock, Occurrence, OccurrenceStatus, change_text, next_text, rule_text, sentence};
use crate::cli::Lang;
use crate::diag::Sources;
use crate::diag::render::json_object;
use crate::lang::{Languages, of};

#[derive(Serialize)]
struct Answer<'a> {
    phrase: &'a str,
    sentence: Option<String>,
    /// The sentence in each language.
    sentences: BTreeMap<&'static str, String>,
    /// The rule alone, in French.
    rule: Option<String>,
    /// The next dates as a sentence, in each language.
    next: BTreeMap<&'static str, String>,
    occurrences: Vec<Session>,
    excluded: Vec<Excluded<'a>>,
    diagnostics: Vec<Value>,
}

#[derive(Serialize)]
struct Session {
    start: String,
    end: Option<String>,
    status: &'static str,
    original: String,
    /// There and true on a public holiday of which nobody has spoken: not to be announced as open.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    to_confirm: bool,
    /// What is said when it is cancelled, moved or added, in French.
    said: Option<String>,
}

#[derive(Serialize)]
struct Excluded<'a> {
    date: String,
    why: &'a str,
}

/// The whole answer as one line of JSON. A session without hours has a day as its start, and no end.
pub(super) fn json(trial: &Trial, lang: Lang) -> String {
    let sources = Sources::kept(&trial.files);
    let answer = Answer {
        phrase: &trial.phrase,
        sentence: trial.item.as_ref().map(|item| sentence(&item.schedule, of("fr"))),
        sentences: in_each_language(|lang| {
            trial.item.as_ref().map(|item| sentence(&item.schedule, of(lang)))
        }),
        rule: trial.item.as_ref().map(|item| rule_text(&item.schedule.rule, of("fr"))),
        next: in_each_language(|lang| next_text(&trial.occurrences, of(lang), 3)),
        occurrences: trial.occurrences.iter().map(|one| session(one, trial.clock)).collect(),
        excluded: trial.excluded.iter().map(|(date, why)| Excluded { date: date.to_string(), why }).collect(),
        diagnostics: trial
            .problems
            .iter()
            .map(|problem| json_object(problem, &sources, lang))
            // What was just written as JSON reads as JSON.
            .filter_map(|object| serde_json::from_str(&object).ok())
            .collect(),
    };
    serde_json::to_string(&answer).unwrap_or_default()
}

fn in_each_language(said: impl Fn(&str) -> Option<String>) -> BTreeMap<&'static str, String> {
    Languages::shipped().codes().filter_map(|lang| Some((lang, said(lang)?))).collect()
}

fn session(occurrence: &Occurrence, clock: Clock) -> Session {
    let written = |time: &jiff::ZonedDateTime| time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let (start, end) = match occurrence.instants(clock) {
        Some((start, end)) => (written(&start), end.as_ref().map(written)),
        None => (occurrence.day.to_string(), None),
    };
    Session {
        start,
        end,
        status: match occurrence.status {
            OccurrenceStatus::Held => "ok",
            OccurrenceStatus::Moved => "moved",
            OccurrenceStatus::Cancelled => "cancelled",
        },
        original: occurrence.original.to_string(),
        to_confirm: occurrence.to_confirm,
        said: change_text(occurrence, of("fr")),
    }
}
