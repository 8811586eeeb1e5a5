//! The plan: a list of outputs that can each be made alone.

use super::{Key, KeyBuilder, Weighed};
use crate::diag::{Diagnostic, Text};

/// Why an output could not be made: a fault of the theme, not of the content.
#[derive(Debug, Clone, PartialEq)]
pub enum RenderError {
    /// A fault at a known place of the theme, the same for every output that meets it.
    Problem(Box<Diagnostic>),
    /// Any other: what to tell whoever builds.
    Other(Text),
}

impl RenderError {
    /// A fault without a place, in the words of the system or of a library.
    pub fn other(message: impl Into<String>) -> Self {
        let message = message.into();
        RenderError::Other(Text::new(message.clone(), message))
    }
}

/// An output whose key is known and whose bytes are yet to be made.
pub struct Ready<'r> {
    /// What its bytes depend on: same key, same bytes.
    pub key: Key,
    /// Makes them; only called for a sink that has not got them.
    pub make: Box<dyn FnOnce() -> Result<Vec<u8>, RenderError> + 'r>,
}

/// What an output shows. It is asked when its turn comes, many at a time, and what it found for its key is what its bytes
/// are made of: nothing can be shown that the key lacks.
pub trait Output: Send + Sync {
    /// Looks up what is shown.
    fn ready(&self) -> Ready<'_>;
}

/// One output of a plan.
pub struct Artifact<'a> {
    /// Path below the output folder, with `/`, no leading one: `c/liege.ics`.
    pub path: String,
    /// Where it comes from, for messages: an entry's file, or what generates it.
    pub origin: String,
    /// What it shows.
    pub output: Box<dyn Output + 'a>,
}

/// An output whose key was known when it was planned.
struct Known<Make> {
    key: Key,
    make: Make,
}

impl<Make: Fn() -> Result<Vec<u8>, RenderError> + Send + Sync> Output for Known<Make> {
    fn ready(&self) -> Ready<'_> {
        Ready { key: self.key, make: Box::new(&self.make) }
    }
}

/// An output that is made as fast as a key: its bytes are its key.
struct ByBytes<Make>(Make);

impl<Make: Fn() -> Vec<u8> + Send + Sync> Output for ByBytes<Make> {
    fn ready(&self) -> Ready<'_> {
        let bytes = (self.0)();
        Ready { key: KeyBuilder::new("bytes").part(&bytes).finish(), make: Box::new(move || Ok(bytes)) }
    }
}

/// All outputs of a build.
#[derive(Default)]
pub struct Plan<'a> {
    artifacts: Vec<Artifact<'a>>,
    weighed: Vec<Weighed<'a>>,
    notes: Vec<Text>,
}

impl<'a> Plan<'a> {
    /// Adds an output.
    pub fn add_output(
        &mut self,
        path: impl Into<String>,
        origin: impl Into<String>,
        output: impl Output + 'a,
    ) {
        self.artifacts.push(Artifact { path: path.into(), origin: origin.into(), output: Box::new(output) });
    }

    /// Adds an output whose key is known before what it shows.
    pub fn add(
        &mut self,
        path: impl Into<String>,
        origin: impl Into<String>,
        key: Key,
        make: impl Fn() -> Result<Vec<u8>, RenderError> + Send + Sync + 'a,
    ) {
        self.add_output(path, origin, Known { key, make });
    }

    /// Adds an output whose bytes are its key: for those that are made as fast as a key.
    pub fn add_by_bytes(
        &mut self,
        path: impl Into<String>,
        origin: impl Into<String>,
        make: impl Fn() -> Vec<u8> + Send + Sync + 'a,
    ) {
        self.add_output(path, origin, ByBytes(make));
    }

    /// Adds an output that tells how heavy those at the paths `of` are; it is made after all others.
    pub fn weigh(
        &mut self,
        path: impl Into<String>,
        origin: impl Into<String>,
        of: Vec<String>,
        weigh: impl Fn(&[u64]) -> Vec<u8> + Send + Sync + 'a,
    ) {
        self.weighed.push(Weighed { path: path.into(), origin: origin.into(), of, weigh: Box::new(weigh) });
    }

    /// Adds all of another plan after this one's.
    pub fn append(&mut self, mut other: Plan<'a>) {
        self.artifacts.append(&mut other.artifacts);
        self.weighed.append(&mut other.weighed);
        self.notes.append(&mut other.notes);
    }

    /// Adds something to tell whoever builds: neither the content nor the theme is at fault.
    pub fn note(&mut self, note: Text) {
        self.notes.push(note);
    }

    /// What there is to tell, in the order it was added.
    pub fn notes(&self) -> &[Text] {
        &self.notes
    }

    /// The outputs, in the order they were added.
    pub fn artifacts(&self) -> &[Artifact<'a>] {
        &self.artifacts
    }

    pub(super) fn into_artifacts(self) -> Vec<Artifact<'a>> {
        self.artifacts
    }

    /// The outputs that tell how heavy others are, in the order they were added.
    pub fn weighed(&self) -> &[Weighed<'a>] {
        &self.weighed
    }
}

impl std::fmt::Display for RenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            RenderError::Problem(problem) => &problem.message.fr,
            RenderError::Other(text) => &text.fr,
        })
    }
}

impl std::error::Error for RenderError {}
