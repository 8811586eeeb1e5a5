//! What a build tells.

use crate::diag::{Diagnostic, MessageLang, Severity, SourceMap, Text};
use crate::plan::Plan;

/// What a build found and made.
#[derive(Debug, Default)]
pub struct Report {
    /// The files, for showing problems.
    pub files: SourceMap,
    /// Problems of content, in the order of files and places.
    pub problems: Vec<Diagnostic>,
    /// Paths of entries that were left out because of an error, below the content folder, sorted.
    pub left_out: Vec<String>,
    /// Faults of the theme or of the sink: the content is not to blame.
    pub faults: Vec<Text>,
    /// What else whoever builds should know, such as calendars that are too large.
    pub notes: Vec<Text>,
    /// How much there is.
    pub counts: Counts,
    /// Path of the site's address, without a final `/`.
    pub base_path: String,
    /// The language of messages that the settings ask for.
    pub lang: Option<MessageLang>,
    /// Whether every output was made.
    pub(super) made: bool,
}

/// How much there is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Entries, without those left out.
    pub entries: usize,
    /// Pages planned.
    pub pages: usize,
    /// Calendar feeds planned.
    pub feeds: usize,
    /// Everything planned.
    pub outputs: usize,
}

impl Report {
    /// Whether the sink has every output, so that the site may be published.
    pub fn complete(&self) -> bool {
        self.made
    }

    /// Problems that stop an entry from being published.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.of(Severity::Error)
    }

    /// Problems that somebody should look at.
    pub fn warnings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.of(Severity::Warning)
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Diagnostic> {
        self.problems.iter().filter(move |problem| problem.severity == severity)
    }

    /// By file, place, code, then words, so that the order never depends on how the work was shared out.
    pub(super) fn sort(&mut self) {
        let files = &self.files;
        let path = |problem: &Diagnostic| files.get(problem.span.file).map(|file| file.path.as_str());
        self.problems.sort_by(|a, b| {
            path(a)
                .cmp(&path(b))
                .then_with(|| {
                    (a.span.start, a.span.end, a.code.id).cmp(&(b.span.start, b.span.end, b.code.id))
                })
                .then_with(|| a.message.fr.cmp(&b.message.fr))
        });
        self.problems.dedup();
        self.left_out.sort();
    }
}

impl Counts {
    pub(super) fn planned(&mut self, plan: &Plan<'_>) {
        let artifacts = plan.artifacts();
        let ending = |suffix: &str| artifacts.iter().filter(|a| a.path.ends_with(suffix)).count();
        self.pages = ending(".html");
        self.feeds = ending(".ics");
        self.outputs = artifacts.len() + plan.weighed().len();
    }
}
