//! Tells when files change. What changed is for the build to find out.

use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::ServeError;
use super::deadline::Deadline;

/// How long it has to be quiet before a change counts as finished: editors write in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// A program that writes all the time does not put the build off for ever.
const LONGEST: Duration = Duration::from_secs(2);

/// How often folders are looked at where the system cannot tell.
const POLL: Duration = Duration::from_secs(2);

/// Folders that are watched.
pub(super) struct Watch {
    changes: Receiver<()>,
    /// Stops when dropped.
    _watcher: Box<dyn Watcher + Send>,
}

impl Watch {
    /// Watches folders and all that is in them. Falls back to looking at them every two seconds where the system cannot
    /// tell (network drives, too many files).
    ///
    /// # Errors
    /// A folder cannot be watched at all.
    pub(super) fn new(folders: &[PathBuf]) -> Result<Self, ServeError> {
        let (sender, changes) = channel();
        let told = RecommendedWatcher::new(handler(folders, sender.clone()), Config::default());
        let watcher = match told.and_then(|watcher| start(watcher, folders)) {
            Ok(watcher) => watcher,
            Err(_) => {
                let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
                let polling = PollWatcher::new(handler(folders, sender), config);
                polling.and_then(|watcher| start(watcher, folders)).map_err(|error| unwatchable(&error))?
            }
        };
        Ok(Watch { changes, _watcher: watcher })
    }

    /// Waits for a change and until it is finished. False when nothing happened for `time`.
    pub(super) fn wait(&self, time: Duration) -> bool {
        match self.changes.recv_timeout(time) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(time);
                return false;
            }
        }
        let deadline = Deadline::after(LONGEST);
        while deadline.left().is_some() && self.changes.recv_timeout(QUIET).is_ok() {}
        true
    }
}

fn start(
    mut watcher: impl Watcher + Send + 'static,
    folders: &[PathBuf],
) -> notify::Result<Box<dyn Watcher + Send>> {
    for folder in folders {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(Box::new(watcher))
}

fn handler(folders: &[PathBuf], sender: Sender<()>) -> impl FnMut(notify::Result<Event>) + Send + use<> {
    let folders = folders.to_vec();
    move |event| {
        // An error may hide a change.
        if event.map_or(true, |event| matters(&event, &folders)) {
            // Nobody listens any more once the server stops.
            let _ = sender.send(());
        }
    }
}

/// Reading changes nothing, and a build reads every file. Hidden files and the copies that editors keep are no content.
fn matters(event: &Event, folders: &[PathBuf]) -> bool {
    if event.need_rescan() {
        return true;
    }
    let reads = matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
    !reads && (event.paths.is_empty() || event.paths.iter().any(|path| is_content(path, folders)))
}

fn is_content(path: &Path, folders: &[PathBuf]) -> bool {
    let inner = folders.iter().find_map(|folder| path.strip_prefix(folder).ok()).unwrap_or(path);
    !inner.components().any(|step| match step {
        Component::Normal(name) => {
            let name = name.to_string_lossy();
            name.starts_with('.') || name.ends_with('~')
        }
        _ => false,
    })
}

fn unwatchable(error: &notify::Error) -> ServeError {
    ServeError::new(
        format!("impossible de surveiller les fichiers ({error}) ; vérifiez que le dossier existe et se lit"),
        format!("cannot watch the files ({error}); check that the folder exists and can be read"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_files_and_copies_of_editors_are_no_content() {
        let folders = [PathBuf::from("/site/.cache/content")];
        let content = |path: &str| is_content(Path::new(path), &folders);
        assert!(content("/site/.cache/content/groupes/mardis.md"));
        assert!(!content("/site/.cache/content/groupes/.mardis.md.swp"));
        assert!(!content("/site/.cache/content/groupes/mardis.md~"));
        assert!(!content("/site/.cache/content/.git/index"));
    }
}
