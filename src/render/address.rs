//! Plain pages that introduce generated ones, and paths that several pages name.

use crate::lang::Paths;
use crate::model::PlainPage;

/// Whether a plain page is only the introduction of the generated page at an address.
pub fn introduces(page: &PlainPage, path: &str) -> bool {
    path.strip_suffix('/') == Some(&page.slug)
}

/// Whether a plain page is only the introduction of a generated one: that of calendars, of abbreviations or of emergency
/// numbers.
pub fn is_introduction(page: &PlainPage, paths: &Paths) -> bool {
    [paths.follow, paths.glossary, paths.safety].iter().any(|path| introduces(page, path))
}

/// The page of a zone's whole text.
pub fn zone_text_path(paths: &Paths, slug: &str) -> String {
    format!("{}{slug}/{}", paths.zones, paths.text)
}
