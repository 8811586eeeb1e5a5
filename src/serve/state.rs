//! What is served now: the outputs of the last good build, and what is wrong since.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::lookup::{File, Found, find};
use super::media::is_picture;
use super::problems::Problems;
use crate::plan::{Key, KeyBuilder, Outputs};

/// The outputs of a build.
#[derive(Debug)]
pub struct Pages {
    /// By path.
    pub outputs: Outputs,
    /// Path of the site's address, without a final `/`.
    pub base: String,
    /// The pictures that pages show under an unchanging name.
    pictures: Key,
}

impl Pages {
    /// Outputs of a site that lives below `base`.
    pub fn new(outputs: Outputs, base: impl Into<String>) -> Self {
        let pictures = outputs.iter().filter(|(path, _)| is_picture(path));
        let pictures = pictures
            .fold(KeyBuilder::new("pictures"), |key, (path, (own, _))| key.part(path.as_bytes()).key(*own));
        Pages { outputs, base: base.into(), pictures: pictures.finish() }
    }

    pub(super) fn find(&self, path: &str) -> Found {
        find(&self.outputs, &self.base, path)
    }

    /// Changes when what a page shows does.
    pub(super) fn version(&self, file: &File) -> String {
        KeyBuilder::new("version").key(file.key).key(self.pictures).finish().to_hex()
    }

    /// The version of what a path leads to.
    pub(super) fn version_at(&self, path: &str) -> String {
        match self.find(path) {
            Found::File(file) | Found::Nothing(Some(file)) => self.version(&file),
            Found::Elsewhere(path) => path,
            Found::Nothing(None) => String::new(),
        }
    }
}

/// What is served at a moment.
#[derive(Debug, Clone, Default)]
pub(super) struct Moment {
    /// Counts the builds.
    pub(super) number: u64,
    /// The last good outputs; none before the first good build.
    pub(super) pages: Option<Arc<Pages>>,
    /// What is wrong since.
    pub(super) problems: Arc<Problems>,
    /// Whether the server is being stopped.
    pub(super) over: bool,
}

/// Shared by the thread that builds and those that answer.
#[derive(Debug, Default)]
pub struct State {
    moment: Mutex<Moment>,
    changed: Condvar,
}

impl State {
    /// The outputs of the last good build, for the next one to keep what has not changed.
    pub fn outputs(&self) -> Outputs {
        self.now().pages.map_or_else(BTreeMap::new, |pages| pages.outputs.clone())
    }

    /// Path of the site's address, without a final `/`; empty before the first good build.
    pub fn base(&self) -> String {
        self.now().pages.map(|pages| pages.base.clone()).unwrap_or_default()
    }

    /// Shows a new build.
    pub fn publish(&self, pages: Pages) {
        self.change(|moment| {
            moment.pages = Some(Arc::new(pages));
            moment.problems = Arc::default();
        });
    }

    /// Keeps the last good pages and shows what is wrong.
    pub fn trouble(&self, problems: Problems) {
        self.change(|moment| moment.problems = Arc::new(problems));
    }

    /// Ends all event streams.
    pub(super) fn end(&self) {
        self.change(|moment| moment.over = true);
    }

    pub(super) fn now(&self) -> Moment {
        self.lock().clone()
    }

    /// Waits until there was another build than `seen`, or for a while.
    pub(super) fn wait(&self, seen: u64, time: Duration) -> Moment {
        let unchanged = |moment: &mut Moment| moment.number == seen && !moment.over;
        let waited = self.changed.wait_timeout_while(self.lock(), time, unchanged);
        waited.unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    fn change(&self, change: impl FnOnce(&mut Moment)) {
        let mut moment = self.lock();
        moment.number += 1;
        change(&mut moment);
        drop(moment);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Moment> {
        self.moment.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
