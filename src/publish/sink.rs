//! The sink that builds into a folder.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::claim::Claim;
use super::disk::{self, Found};
use super::journal::{Attempt, Journal};
use super::manifest::{Manifest, Row};
use super::{obstacle, path};
use crate::diag::Text;
use crate::plan::{Key, Sink, SinkError};

/// Takes outputs into a folder: stages what is new, and publishes all at once. Dropped without
/// [`DiskSink::publish`], it leaves the site as it was.
#[derive(Debug)]
pub struct DiskSink {
    claim: Claim,
    before: Manifest,
    verify: bool,
    taken: Mutex<Vec<Taken>>,
    next: AtomicU64,
    unlike: Mutex<BTreeSet<String>>,
}

/// An output of this build.
#[derive(Debug)]
struct Taken {
    row: Row,
    /// Its number in the staging folder, unless it stays as it is.
    staged: Option<u64>,
}

/// What a publication changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or have other bytes.
    pub written: usize,
    /// Files left alone.
    pub unchanged: usize,
    /// Files that are no more.
    pub deleted: usize,
    /// Paths whose bytes came out otherwise although their key was the same, sorted; only `verify` can find any.
    pub unlike: Vec<String>,
}

impl DiskSink {
    /// Opens an output folder, alone; first finishes what a killed build had begun to publish. With `verify`,
    /// everything is made again and compared, by its bytes, with what is there.
    ///
    /// # Errors
    /// The folder is not ours, another build is at work in it, or it cannot be written.
    pub fn open(out: &Path, verify: bool) -> Result<Self, SinkError> {
        let claim = Claim::take(out)?;
        Journal::recover(&claim)?;
        let before = manifest(&claim)?;
        Ok(DiskSink {
            claim,
            before,
            verify,
            taken: Mutex::default(),
            next: AtomicU64::new(0),
            unlike: Mutex::default(),
        })
    }

    /// Makes the folder hold exactly what this sink took.
    ///
    /// # Errors
    /// Something that is not ours stands in the way (nothing is changed then), or the disk fails or somebody moves or
    /// empties the folder at the same time (the next build finishes the publication).
    pub fn publish(mut self) -> Result<Published, SinkError> {
        let mut taken = std::mem::take(self.taken.get_mut().unwrap_or_else(PoisonError::into_inner));
        taken.sort_by(|a, b| a.row.path.cmp(&b.row.path));
        let mut published = Published {
            written: taken.iter().filter(|it| it.staged.is_some()).count(),
            unlike: std::mem::take(self.unlike.get_mut().unwrap_or_else(PoisonError::into_inner))
                .into_iter()
                .collect(),
            ..Published::default()
        };
        published.unchanged = taken.len() - published.written;
        let journal = self.journal(&taken)?;
        self.look_at_kept(&taken)?;
        let after = Manifest::new(taken.into_iter().map(|it| it.row).collect());
        published.deleted = journal.clear.len() + journal.delete.len();
        if after != self.before
            || published.written > 0
            || disk::look(&self.claim.state("manifest")) == Found::Nothing
        {
            let staging = self.claim.state("staging");
            disk::make_folder(&staging)?;
            disk::write_through(&staging.join("manifest"), after.to_text().as_bytes())?;
            journal.write(&self.claim)?;
            journal.carry_out(&self.claim, Attempt::First)?;
        }
        Ok(published)
    }

    /// The steps from the site as it is to what was taken (sorted by path).
    fn journal(&self, taken: &[Taken]) -> Result<Journal, SinkError> {
        let paths: Vec<&str> = taken.iter().map(|it| it.row.path.as_str()).collect();
        let gone = |row: &&Row| paths.binary_search(&row.path.as_str()).is_err();
        let gone: Vec<String> = self.before.rows().iter().filter(gone).map(|row| row.path.clone()).collect();
        let clear = obstacle::in_the_way(&gone, &paths);
        let staged = |it: &Taken| it.staged.map(|id| (id, it.row.path.clone()));
        let (pages, assets): (Vec<_>, Vec<_>) =
            taken.iter().filter_map(staged).partition(|(_, path)| path.ends_with(".html"));
        let new: Vec<&str> = assets.iter().chain(&pages).map(|(_, path)| path.as_str()).collect();
        obstacle::check(&self.claim.out, &new, &self.before, &clear)?;
        let delete = gone.into_iter().filter(|path| !clear.contains(path)).collect();
        Ok(Journal { clear: clear.into_iter().collect(), assets, pages, delete })
    }

    /// Looks again at the files that stay as they are: the manifest must not name one that went since it was kept.
    fn look_at_kept(&self, taken: &[Taken]) -> Result<(), SinkError> {
        let gone = |it: &Taken| it.staged.is_none() && !self.is_there(&it.row);
        if taken.par_iter().any(gone) { Err(self.claim.disturbed()) } else { Ok(()) }
    }

    /// Whether the file of a row is there, whole as far as its size tells.
    fn is_there(&self, row: &Row) -> bool {
        disk::look(&self.claim.out.join(&row.path)) == Found::File { size: row.size }
    }

    /// Whether the file of a row is there, whole as far as its size tells; its bytes are read only to verify.
    fn is_intact(&self, row: &Row) -> bool {
        self.is_there(row) && (!self.verify || disk::hash(&self.claim.out.join(&row.path)) == Some(row.hash))
    }

    fn take(&self, row: Row, staged: Option<u64>) {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).push(Taken { row, staged });
    }
}

impl Sink for DiskSink {
    fn has(&self, path: &str, key: Key) -> bool {
        !self.verify && self.before.find(path).is_some_and(|row| row.key == key && self.is_intact(row))
    }

    fn known(&self, start: &str) -> Vec<(String, Key)> {
        let rows = self.before.rows().iter().filter(|row| row.path.starts_with(start));
        rows.map(|row| (row.path.clone(), row.key)).collect()
    }

    fn keep(&self, path: &str, _key: Key) {
        if let Some(row) = self.before.find(path) {
            self.take(row.clone(), None);
        }
    }

    fn size(&self, path: &str) -> Option<u64> {
        self.before.find(path).map(|row| row.size)
    }

    fn put(&self, path: &str, key: Key, bytes: Vec<u8>) -> Result<(), SinkError> {
        path::check(path)?;
        let row = Row { path: path.to_owned(), key, hash: Key::of(&bytes), size: bytes.len() as u64 };
        let before = self.before.find(path);
        if before.is_some_and(|old| old.key == key && old.hash != row.hash) {
            self.unlike.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
        }
        if before.is_some_and(|old| old.hash == row.hash && self.is_intact(old)) {
            self.take(row, None);
            return Ok(());
        }
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        disk::write(&self.claim.staged(id), &bytes)?;
        self.take(row, Some(id));
        Ok(())
    }
}

impl Drop for DiskSink {
    /// Staged files that were not published are of no use; if they cannot be deleted, the next build does it.
    fn drop(&mut self) {
        if disk::look(&self.claim.state("journal")) == Found::Nothing {
            let _ = disk::clear(&self.claim.state("staging"));
        }
    }
}

fn manifest(claim: &Claim) -> Result<Manifest, SinkError> {
    let path = claim.state("manifest");
    let Some(bytes) = disk::read(&path)? else { return Ok(Manifest::default()) };
    std::str::from_utf8(&bytes).ok().and_then(Manifest::parse).ok_or_else(|| {
        let path = path.display();
        SinkError {
            message: Text::new(
                format!("{path} est illisible : on ne sait plus quels fichiers sont de Repère. Supprimez le dossier du site, puis recommencez."),
                format!("{path} is unreadable: it is not known any more which files are Repère’s. Delete the site’s folder, then try again."),
            ),
        }
    })
}
