//! The plan: a list of outputs that can each be made alone.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::{Collision, Key, KeyBuilder, Weighed};
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

/// Makes the bytes of one output.
pub type Render<'a> = Box<dyn Fn() -> Result<Vec<u8>, RenderError> + Send + Sync + 'a>;

/// One output: path, key, and how it is made.
pub struct Artifact<'a> {
    /// Path below the output folder, with `/`, no leading one: `c/liege.ics`.
    pub path: String,
    /// What it depends on.
    pub key: Key,
    /// Where it comes from, for messages: an entry's file, or what generates it.
    pub origin: String,
    /// Makes the bytes.
    pub render: Render<'a>,
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
    pub fn add(
        &mut self,
        path: impl Into<String>,
        origin: impl Into<String>,
        key: Key,
        render: impl Fn() -> Result<Vec<u8>, RenderError> + Send + Sync + 'a,
    ) {
        self.artifacts.push(Artifact {
            path: path.into(),
            key,
            origin: origin.into(),
            render: Box::new(render),
        });
    }

    /// Adds an output whose bytes are its key, so that its key can lack nothing: for those that are made as fast as a key.
    /// It is made now, for its key, and again if the sink has not got it, so that its bytes are not held until then.
    pub fn add_by_bytes(
        &mut self,
        path: impl Into<String>,
        origin: impl Into<String>,
        make: impl Fn() -> Vec<u8> + Send + Sync + 'a,
    ) {
        let key = KeyBuilder::new("bytes").part(&make()).finish();
        self.add(path, origin, key, move || Ok(make()));
    }

    /// Adds an output that tells how heavy those at the paths `of` are; it is made after all others.
    pub fn weigh(
        &mut self,
        path: impl Into<String>,
        origin: impl Into<String>,
        key: Key,
        of: Vec<String>,
        weigh: impl Fn(&[u64]) -> Result<Vec<u8>, RenderError> + Send + Sync + 'a,
    ) {
        self.weighed.push(Weighed {
            path: path.into(),
            key,
            origin: origin.into(),
            of,
            weigh: Box::new(weigh),
        });
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

    /// The outputs that tell how heavy others are, in the order they were added.
    pub fn weighed(&self) -> &[Weighed<'a>] {
        &self.weighed
    }

    /// Outputs that would land on one file, also on a disk that ignores case or normalises names.
    pub fn collisions(&self) -> Vec<Collision> {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        let mut found = Vec::new();
        let made = self.artifacts.iter().map(|artifact| (&artifact.path, &artifact.origin));
        for (path, origin) in made.chain(self.weighed.iter().map(|weighed| (&weighed.path, &weighed.origin)))
        {
            let folded: String = path.nfc().collect::<String>().to_lowercase();
            match seen.get(&folded) {
                Some(first) => found
                    .push(Collision { path: path.clone(), origins: [(*first).to_owned(), origin.clone()] }),
                None => {
                    seen.insert(folded, origin);
                }
            }
        }
        found.extend(under_files(&seen));
        found
    }
}

/// Files that stand where others need a folder, each once. `seen` is where each path comes from.
fn under_files(seen: &BTreeMap<String, &str>) -> Vec<Collision> {
    let mut found: BTreeMap<&str, Collision> = BTreeMap::new();
    for (path, origin) in seen {
        for (at, _) in path.match_indices('/') {
            let above = &path[..at];
            if let Some(first) = seen.get(above) {
                let origins = [(*first).to_owned(), (*origin).to_owned()];
                found.entry(above).or_insert(Collision { path: above.to_owned(), origins });
            }
        }
    }
    found.into_values().collect()
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
