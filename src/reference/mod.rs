//! The reference: documents in Markdown that say what files may hold, what problems there are, and what the commands
//! take, in French and in English.
//!
//! All of it comes from tables: of fields, of codes, of the command line. Only the opening of a document, `opening/`, is
//! written by hand; its examples are read by a test.

mod commands;
mod diagnostics;
mod entries;
mod fields;
mod groups;
mod markdown;
mod sample;
mod shelf;
mod vocabularies;
mod wanted;

pub use commands::{Argument, CommandLine};

use crate::diag::{Code, MessageLang};
use crate::schema::{CALENDAR, Group, Kinds, SITE, ZONE_FILE};
use shelf::Shelf;

/// What the documents are about.
pub struct Subject<'a> {
    /// The kinds of entry, with the fields that the site declares.
    pub kinds: Kinds,
    /// What the site calls a field of its own, by the key of its label.
    pub label: &'a dyn Fn(&str) -> Option<String>,
    /// All kinds of problem, sorted.
    pub codes: &'a [&'static Code],
    /// The command line, described in the language of the documents.
    pub commands: &'a CommandLine,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The name of its file.
    pub name: &'static str,
    /// What it is about.
    pub title: String,
    /// All of it.
    pub text: String,
}

/// The openings of a document in both languages.
struct Opening {
    fr: &'static str,
    en: &'static str,
}

/// The opening of a document, from its files.
macro_rules! opening {
    ($name:literal) => {
        Opening {
            fr: include_str!(concat!("opening/fr/", $name)),
            en: include_str!(concat!("opening/en/", $name)),
        }
    };
}

/// What the documents of a language are made of.
struct Scene<'a> {
    subject: &'a Subject<'a>,
    lang: MessageLang,
    shelf: &'a Shelf,
}

/// Makes what stands below the opening of a document.
type Body = fn(&Scene<'_>, &mut String);

/// A document, before it is made.
struct Plan {
    name: &'static str,
    opening: Opening,
    /// The groups of fields that it describes first; those inside them follow, unless another document has them.
    groups: fn(Kinds) -> Vec<&'static Group>,
    body: Body,
}

/// All documents. Groups that several of them name are described in the first.
static PLANS: [Plan; 8] = [
    Plan {
        name: entries::FILE,
        opening: opening!("fiches.md"),
        groups: entries::groups,
        body: entries::body,
    },
    Plan {
        name: "horaires.md",
        opening: opening!("horaires.md"),
        groups: groups::of_schedules,
        body: groups::schedules,
    },
    Plan { name: "site.md", opening: opening!("site.md"), groups: |_| vec![&SITE], body: groups::settings },
    Plan {
        name: "zones.md",
        opening: opening!("zones.md"),
        groups: |_| vec![&ZONE_FILE],
        body: groups::zones,
    },
    Plan {
        name: vocabularies::FILE,
        opening: opening!("vocabulaires.md"),
        groups: |_| vocabularies::groups(),
        body: vocabularies::body,
    },
    Plan {
        name: "calendriers.md",
        opening: opening!("calendriers.md"),
        groups: |_| vec![&CALENDAR],
        body: groups::calendars,
    },
    Plan {
        name: "diagnostics.md",
        opening: opening!("diagnostics.md"),
        groups: |_| Vec::new(),
        body: diagnostics::body,
    },
    Plan {
        name: "commandes.md",
        opening: opening!("commandes.md"),
        groups: |_| Vec::new(),
        body: commands::body,
    },
];

/// The first line of a document: who opens it should know that it is written again, and the program that it may be.
const MARKS: [&str; 2] = [
    "<!-- Écrit par « repere docs » : ce qu’on y change à la main sera perdu. -->",
    "<!-- Written by “repere docs”: what is changed here by hand will be lost. -->",
];

/// Whether a text is a document of the reference, of this version or of another.
pub fn is_document(text: &str) -> bool {
    MARKS.iter().any(|mark| text.lines().next() == Some(mark))
}

/// The documents in a language.
pub fn documents(subject: &Subject<'_>, lang: MessageLang) -> Vec<Document> {
    let roots = PLANS.iter().map(|plan| (plan.name, (plan.groups)(subject.kinds)));
    let shelf = Shelf::new(roots.collect());
    let scene = Scene { subject, lang, shelf: &shelf };
    PLANS.iter().map(|plan| document(plan, &scene)).collect()
}

fn document(plan: &Plan, scene: &Scene<'_>) -> Document {
    let opening = scene.lang.pick(plan.opening.fr, plan.opening.en);
    let mark = scene.lang.pick(MARKS[0], MARKS[1]);
    let mut text = format!("{mark}\n\n{}\n", opening.trim_end());
    (plan.body)(scene, &mut text);
    let title = opening.lines().next().unwrap_or_default().trim_start_matches('#').trim().replace('`', "");
    Document { name: plan.name, title, text }
}
