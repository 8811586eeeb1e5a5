//! Which paths an output may have.

use crate::plan::{SinkError, refused_path};
use crate::text::is_portable_path;

/// The folder inside the output that holds our state.
pub(super) const STATE: &str = ".repere";

/// Whether a path stays below the output folder, on every system, and away from our state.
pub(super) fn is_safe(path: &str) -> bool {
    is_portable_path(path) && !path.starts_with(STATE)
}

/// Refuses a path that is not safe.
pub(super) fn check(path: &str) -> Result<(), SinkError> {
    if is_safe(path) {
        return Ok(());
    }
    Err(SinkError { message: refused_path(path) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_folder() {
        for path in ["index.html", "zones/liege/index.html", "_headers", "c/e/x.ics", ".well-known/a.txt"] {
            assert!(is_safe(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "a/../b",
            "..",
            "a//b",
            "a\\b",
            "c:x",
            "a\nb",
            ".repere/lock",
            "nul.html",
            "a/",
        ] {
            assert!(!is_safe(path), "{path}");
        }
    }
}
