//! The end of somebody's time.

use std::time::{Duration, Instant};

/// A moment after which one waits no longer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadline(Instant);

impl Deadline {
    /// In so much time from now.
    pub(super) fn after(time: Duration) -> Self {
        Deadline(now() + time)
    }

    /// The time left; nothing once it is over. Never zero, which sockets take for "for ever".
    pub(super) fn left(self) -> Option<Duration> {
        let left = self.0.saturating_duration_since(now());
        (!left.is_zero()).then_some(left)
    }
}

/// Measures how long something takes.
pub(super) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = now();
    let done = work();
    (done, now().saturating_duration_since(start))
}

#[expect(
    clippy::disallowed_methods,
    reason = "limits and measurements of the local server; no output sees them"
)]
fn now() -> Instant {
    Instant::now()
}
