//! What the steps of [`crate::build`] leave behind: problems, faults, counts.
//!
//! Decides whether a directory may be published, and nothing else of what the
//! stages themselves know.

mod codes;
mod report;

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::Options;
use crate::check;
use crate::config::SiteConfig;
use crate::diag::{Diagnostic, SourceMap, Text};
use crate::model::{Content, Directory};
use crate::plan::{Artifact, Plan, Ready, RenderError, Sink, settle};
use crate::render::{Loaded, Theme};
use crate::world::{World, WorldError};

pub use codes::codes;
pub use report::{Counts, Report};

/// After so many faults of a theme the rest would say the same.
const FAULTS_SHOWN: usize = 10;

/// A build under way: what was found so far.
pub(crate) struct Progress {
    directory: Option<Directory>,
    prefix: String,
    report: Report,
}

impl Progress {
    /// Runs the rules over what was read.
    pub(crate) fn check(content: Content, world: &dyn World) -> Self {
        let mut found = check::check(&content, world.today());
        let Content { directory, files, mut problems, left_out } = content;
        found.extend(directory.config.severities.check(&codes()));
        directory.config.weigh(&mut found);
        problems.append(&mut found);
        let mut report = Report { files, problems, left_out, ..Report::default() };
        report.counts.entries = directory.entries().len();
        report.base_path = directory.config.base_path().to_owned();
        report.lang = directory.config.message_lang();
        Progress { directory: Some(directory), prefix: world.prefix().to_owned(), report }
    }

    /// The directory, if its content allows a site to be published; without the entries that have an error when the
    /// build keeps going. Errors outside entries (settings, zones, calendars) always stop it: all pages rest on those.
    pub(crate) fn publishable(&mut self, options: Options) -> Option<Directory> {
        let directory = self.directory.take()?;
        let mut left_out: BTreeSet<String> = self.report.left_out.iter().cloned().collect();
        let entries: BTreeSet<&str> = directory.entries().iter().map(|entry| entry.path.as_str()).collect();
        let mut blocked = false;
        for problem in self.report.errors() {
            match path_of(&self.report.files, &self.prefix, problem) {
                Some(path) if entries.contains(path) => _ = left_out.insert(path.to_owned()),
                Some(path) => blocked |= !left_out.contains(path),
                None => blocked = true,
            }
        }
        if blocked || (!left_out.is_empty() && !options.keep_going) {
            return None;
        }
        let directory = directory.without(|entry| left_out.contains(&entry.path));
        self.report.counts.entries = directory.entries().len();
        self.report.left_out = left_out.into_iter().collect();
        Some(directory)
    }

    /// The theme, unless it is faulty.
    pub(crate) fn theme(
        &mut self,
        config: &SiteConfig,
        world: &dyn World,
    ) -> Result<Option<Theme>, WorldError> {
        let Loaded { theme, mut problems } = Theme::of_site(world, config, &mut self.report.files)?;
        config.weigh(&mut problems);
        self.report.problems.append(&mut problems);
        Ok(theme)
    }

    /// Whether every output has a path of its own, which a file may have on every system.
    pub(crate) fn collisions(&mut self, plan: &Plan<'_>) -> bool {
        let refused = plan.refused_paths();
        let collisions = plan.collisions();
        let fine = refused.is_empty() && collisions.is_empty();
        self.report.faults.extend(refused);
        for collision in &collisions {
            match collision.diagnostic(&self.report.files, &self.prefix) {
                Some(problem) => self.report.problems.push(problem),
                None => self.report.faults.push(collision.text()),
            }
        }
        fine
    }

    /// Makes every output that the sink does not have, many at a time, each handed over as soon as it is made; then
    /// those that tell how heavy others are.
    pub(crate) fn make(&mut self, plan: &Plan<'_>, sink: &dyn Sink) {
        self.report.counts.planned(plan);
        self.report.notes = plan.notes().to_vec();
        if !sink.takes_any() {
            self.report.made = true;
            return;
        }
        sink.expect(self.report.counts.outputs);
        let faults = Mutex::new(Faults::default());
        let fault = |path: &str, error: RenderError| {
            let mut faults = faults.lock().unwrap_or_else(PoisonError::into_inner);
            faults.add(path, error);
            (faults.len() < FAULTS_SHOWN).then_some(())
        };
        // Nothing where it stopped early.
        if let Some(sizes) = make_all(plan.artifacts(), sink, &fault) {
            match settle(plan, &sizes) {
                Ok(weighed) => _ = make_all(&weighed, sink, &fault),
                Err(error) => _ = fault("", error),
            }
        }
        let faults = faults.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.report.made = faults.len() == 0;
        self.report.faults.extend(faults.others.into_iter().map(|(_, fr, en)| Text { fr, en }));
        self.report.problems.extend(faults.problems);
    }

    /// What there is to tell, problems in the order of files and places.
    pub(crate) fn report(mut self) -> Report {
        self.report.sort();
        self.report
    }
}

/// Why outputs could not be made, each said once however many meet it.
#[derive(Default)]
struct Faults {
    problems: Vec<Diagnostic>,
    others: BTreeSet<(String, String, String)>,
}

impl Faults {
    fn add(&mut self, path: &str, error: RenderError) {
        match error {
            RenderError::Problem(problem) if self.problems.contains(&problem) => {}
            RenderError::Problem(problem) => self.problems.push(*problem),
            RenderError::Other(text) => _ = self.others.insert((path.to_owned(), text.fr, text.en)),
        }
    }

    fn len(&self) -> usize {
        self.problems.len() + self.others.len()
    }
}

/// Takes what went wrong with an output; nothing when the build should stop.
type Fault<'f> = &'f (dyn Fn(&str, RenderError) -> Option<()> + Sync);

/// Makes outputs, and says how many bytes each has; nothing when it stopped early.
fn make_all(artifacts: &[Artifact<'_>], sink: &dyn Sink, fault: Fault<'_>) -> Option<Vec<u64>> {
    // One at a time: neighbours are of one kind, and a thread that took all the heavy ones would work alone at the end.
    let each = artifacts.par_iter().with_max_len(1);
    each.map(|artifact| make_one(artifact, sink, fault)).collect()
}

/// Makes one output, and says how many bytes it has; nothing when the build should stop.
fn make_one(artifact: &Artifact<'_>, sink: &dyn Sink, fault: Fault<'_>) -> Option<u64> {
    let Ready { key, make } = artifact.output.ready();
    if sink.has(&artifact.path, key) {
        sink.keep(&artifact.path, key);
        return Some(sink.size(&artifact.path).unwrap_or_default());
    }
    match make() {
        Ok(bytes) => {
            let size = bytes.len() as u64;
            match sink.put(&artifact.path, key, bytes) {
                Ok(()) => Some(size),
                Err(error) => {
                    let _ = fault("", RenderError::Other(error.message));
                    None
                }
            }
        }
        Err(error) => fault(&artifact.path, error).map(|()| 0),
    }
}

/// The path of a problem's file below the content folder.
fn path_of<'a>(files: &'a SourceMap, prefix: &str, problem: &Diagnostic) -> Option<&'a str> {
    let shown = files.get(problem.span.file)?.path.as_str();
    Some(shown.strip_prefix(prefix).unwrap_or(shown))
}
