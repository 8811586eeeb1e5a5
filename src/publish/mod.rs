//! Puts a site into a folder, all of it or nothing.
//!
//! Outputs are staged beside the site, in `.repere/` inside the output folder
//! (hosts and `repere serve` never show a folder that starts with a dot). A
//! journal then lists what to rename and what to delete; once it is on the disk
//! the publication is bound to happen, by this command or, if it is killed, by
//! the next. Only files of the manifest are ever replaced or deleted.
//!
//! ```text
//! public/
//!   index.html …        the site
//!   .repere/
//!     lock              held while a build runs; the system frees it when a build dies
//!     manifest          every file of the site: key, hash, size, path
//!     staging/          what a build has made so far
//!     journal           what is being published, if anything
//! ```
//!
//! Knows nothing of what is in an output.

mod claim;
mod disk;
mod journal;
mod manifest;
mod obstacle;
mod path;
mod sink;

pub use sink::{DiskSink, Published};
