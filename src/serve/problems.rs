//! What is wrong, as a page and the terminal may show it.

use serde::Serialize;

use crate::Report;
use crate::diag::{Diagnostic, MessageLang, Sources, Text};
use crate::world::World;

/// Why the site shown is not the latest: errors of content, faults of the theme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Problems {
    /// The language they are told in.
    #[serde(skip)]
    pub lang: MessageLang,
    /// A few words above the list.
    pub title: String,
    /// The first of them.
    pub list: Vec<Problem>,
    /// How many more there are.
    pub more: usize,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// File, line and column; nothing when no file is to blame.
    pub place: Option<String>,
    /// Its code, such as `E0203`.
    pub code: Option<&'static str>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

/// How many a page shows.
const SHOWN: usize = 50;

impl Problems {
    /// What keeps a report's site from being shown; none when it is complete.
    pub fn of(report: &Report, world: &dyn World, lang: MessageLang) -> Self {
        if report.complete() {
            return Problems::default();
        }
        let read_again = |shown: &str| world.quoted(shown);
        let sources = Sources::new(&report.files, &read_again);
        let faults = report.faults.iter().map(|fault| Problem::plain(fault, lang));
        let errors = report.errors().map(|error| Problem::of(error, &sources, lang));
        let all = report.faults.len() + report.errors().count();
        Problems {
            lang,
            title: title(lang).to_owned(),
            list: faults.chain(errors).take(SHOWN).collect(),
            more: all.saturating_sub(SHOWN),
        }
    }

    /// One problem that concerns no file.
    pub fn one(text: &Text, lang: MessageLang) -> Self {
        Problems { lang, title: title(lang).to_owned(), list: vec![Problem::plain(text, lang)], more: 0 }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.title.is_empty()
    }
}

impl Problem {
    fn plain(text: &Text, lang: MessageLang) -> Self {
        Problem { place: None, code: None, message: text.get(lang).to_owned(), help: None }
    }

    fn of(problem: &Diagnostic, sources: &Sources<'_>, lang: MessageLang) -> Self {
        let place = sources.get(problem.span.file).map(|file| {
            let at = file.position(problem.span.start);
            format!("{}:{}:{}", file.path, at.line, at.column)
        });
        let words = problem.help.as_ref().or(problem.label.as_ref());
        Problem {
            place,
            code: Some(problem.code.id),
            message: problem.message.get(lang).to_owned(),
            help: words.map(|text| text.get(lang).to_owned()),
        }
    }
}

fn title(lang: MessageLang) -> &'static str {
    match lang {
        MessageLang::Fr => "Le contenu a des erreurs : ces pages sont les dernières sans erreur.",
        MessageLang::En => "The content has errors: these pages are the last ones without.",
    }
}
