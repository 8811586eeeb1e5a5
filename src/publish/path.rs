//! Which paths an output may have.

use crate::diag::Text;
use crate::plan::SinkError;

/// The folder inside the output that holds our state.
pub(super) const STATE: &str = ".repere";

/// Names that Windows reserves, with or without an extension.
static RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether a path stays below the output folder, on every system, and away from our state.
pub(super) fn is_safe(path: &str) -> bool {
    let mut parts = path.split('/');
    !path.is_empty() && path.len() < 1024 && parts.all(is_safe_part) && !path.starts_with(STATE)
}

fn is_safe_part(part: &str) -> bool {
    let forbidden = |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    !part.is_empty()
        && part.len() < 256
        && !part.ends_with(['.', ' '])
        && !part.contains(forbidden)
        && !RESERVED.contains(&stem.as_str())
}

/// Refuses a path that is not safe.
pub(super) fn check(path: &str) -> Result<(), SinkError> {
    if is_safe(path) {
        return Ok(());
    }
    let message = Text::new(
        format!(
            "« {path} » ne peut pas être le chemin d’une page. Changez le nom du fichier qui la produit."
        ),
        format!("“{path}” cannot be the path of a page. Change the name of the file that makes it."),
    );
    Err(SinkError { message })
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
