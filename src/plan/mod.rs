//! Every output, before anything is rendered: its path, its key, who makes it.
//!
//! Knows nothing of what is in an artifact. Two artifacts at one path are found
//! here. A [`Sink`] takes the bytes: a folder, or memory.

mod artifact;
mod key;
mod sink;

pub use artifact::{Artifact, Collision, Plan, RenderError};
pub use key::{Key, KeyBuilder};
pub use sink::{MemorySink, Outputs, Sink, SinkError};
