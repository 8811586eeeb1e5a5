//! Where the bytes go.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Key;
use crate::diag::Text;

/// The output could not be taken.
#[derive(Debug)]
pub struct SinkError {
    /// What happened and what to do.
    pub message: Text,
}

/// Takes outputs, from many threads, in any order.
pub trait Sink: Sync {
    /// Told once, before anything else, how many outputs there will be.
    fn expect(&self, outputs: usize) {
        let _ = outputs;
    }

    /// Whether it takes outputs at all; where it does not, as when content is only checked, none is looked at.
    fn takes_any(&self) -> bool {
        true
    }

    /// Whether the output at `path` was made from the same key before: then it need not be made again.
    fn has(&self, path: &str, key: Key) -> bool;

    /// The outputs of the build before whose paths begin so, with the keys that they were made from, sorted.
    /// None of them may be missing: what a plan then leaves out is deleted.
    fn known(&self, start: &str) -> Vec<(String, Key)>;

    /// Keeps an output that [`Sink::has`].
    fn keep(&self, path: &str, key: Key);

    /// How many bytes an output that [`Sink::has`] has; nothing where nobody knows.
    fn size(&self, path: &str) -> Option<u64> {
        let _ = path;
        None
    }

    /// Takes a new output.
    ///
    /// # Errors
    /// The disk is full, or the path cannot be written.
    fn put(&self, path: &str, key: Key, bytes: Vec<u8>) -> Result<(), SinkError>;
}

/// Claims to have everything, so that nothing is made: for checking up to the plan.
#[derive(Debug, Default)]
pub struct DrySink;

impl Sink for DrySink {
    fn takes_any(&self) -> bool {
        false
    }

    fn has(&self, _path: &str, _key: Key) -> bool {
        true
    }

    fn known(&self, _start: &str) -> Vec<(String, Key)> {
        Vec::new()
    }

    fn keep(&self, _path: &str, _key: Key) {}

    fn put(&self, _path: &str, _key: Key, _bytes: Vec<u8>) -> Result<(), SinkError> {
        Ok(())
    }
}

/// Outputs by path, with the key that each was made from.
pub type Outputs = BTreeMap<String, (Key, Arc<[u8]>)>;

/// Outputs in memory, for `serve` and for tests. One generation shares unchanged bytes with the one before.
#[derive(Debug, Default)]
pub struct MemorySink {
    before: Outputs,
    now: Mutex<Outputs>,
}

impl MemorySink {
    /// A sink that knows the outputs of the build before.
    pub fn after(before: Outputs) -> Self {
        MemorySink { before, now: Mutex::default() }
    }

    /// The outputs of this build, by path.
    pub fn into_outputs(self) -> Outputs {
        self.now.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn insert(&self, path: &str, key: Key, bytes: Arc<[u8]>) {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), (key, bytes));
    }
}

impl Sink for MemorySink {
    fn has(&self, path: &str, key: Key) -> bool {
        self.before.get(path).is_some_and(|(old, _)| *old == key)
    }

    fn known(&self, start: &str) -> Vec<(String, Key)> {
        let known = self.before.range(start.to_owned()..).take_while(|(path, _)| path.starts_with(start));
        known.map(|(path, (key, _))| (path.clone(), *key)).collect()
    }

    fn keep(&self, path: &str, key: Key) {
        if let Some((_, bytes)) = self.before.get(path) {
            self.insert(path, key, Arc::clone(bytes));
        }
    }

    fn size(&self, path: &str) -> Option<u64> {
        self.before.get(path).map(|(_, bytes)| bytes.len() as u64)
    }

    fn put(&self, path: &str, key: Key, bytes: Vec<u8>) -> Result<(), SinkError> {
        self.insert(path, key, bytes.into());
        Ok(())
    }
}

impl std::fmt::Display for SinkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message.fr)
    }
}

impl std::error::Error for SinkError {}
