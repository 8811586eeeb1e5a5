//! Every output, before anything is rendered: its path, what it shows, who makes it.
//!
//! Knows nothing of what is in an artifact. Two artifacts at one path are found
//! here. A [`Sink`] takes the bytes: a folder, or memory.

mod artifact;
pub mod codes;
mod collision;
mod key;
mod path;
mod sink;
mod weighed;

pub use artifact::{Artifact, Output, Plan, Ready, RenderError};
pub use collision::Collision;
pub use key::{Key, KeyBuilder, KeyWriter};
pub use path::refused_path;
pub use sink::{DrySink, MemorySink, Outputs, Sink, SinkError};
pub use weighed::{Weigh, Weighed, settle};
