//! The local server: builds into memory, serves it on this machine only, and
//! reloads a page when what it shows has changed.
//!
//! ```text
//! browser ──▶ gate ──▶ tiny_http ──▶ visit ──▶ outputs of the last good build
//!                          ▲            ▲
//!              reload events            watch ──▶ rebuild
//! ```
//!
//! `tiny_http` has no limit on time, on headers or on connections, and takes no
//! connection that somebody else accepted. So a small [`gate`] listens at the
//! address that people open: it bounds all three, takes one request without a
//! body a connection, writes it anew in its strictest form, and hands it to
//! `tiny_http` on a loopback port that the system chooses. Who may ask for what
//! is decided behind it, in [`visit`].
//!
//! Nothing but outputs can be read: a request is looked up in the map of
//! planned paths, never on the disk.

mod answer;
mod deadline;
mod events;
mod gate;
mod head;
mod listen;
mod lookup;
mod media;
mod path;
mod problems;
mod reload;
mod run;
mod server;
mod state;
mod trouble;
mod visit;
mod watch;

pub use gate::Limits;
pub use listen::listen;
pub use problems::{Problem, Problems};
pub use run::{Event, Setup, serve};
pub use server::Server;
pub use state::{Pages, State};

use crate::diag::Text;

/// Why the server could not run: what happened and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServeError(pub Text);

impl ServeError {
    /// An error in both languages.
    pub(crate) fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        ServeError(Text::new(fr, en))
    }
}

impl std::fmt::Display for ServeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.fr)
    }
}

impl std::error::Error for ServeError {}
