//! Pages that stand at one place in every language, and the plain pages that introduce them.

use crate::model::PlainPage;

/// The page that tells how to follow a calendar, below the home of a language.
pub const FOLLOW: &str = "agendas/";

/// The page of abbreviations.
pub const GLOSSARY: &str = "glossaire/";

/// The page of emergency numbers.
pub const SAFETY: &str = "securite/";

/// Generated pages, in every language, of which a plain page of the same name is only the introduction.
const INTRODUCED: [&str; 3] = [FOLLOW, GLOSSARY, SAFETY];

/// Whether a plain page is only the introduction of the generated page at an address.
pub fn introduces(page: &PlainPage, path: &str) -> bool {
    path.strip_suffix('/') == Some(&page.slug)
}

/// Whether a plain page is only the introduction of a generated one.
pub fn is_introduction(page: &PlainPage) -> bool {
    INTRODUCED.iter().any(|path| introduces(page, path))
}

/// The page of a zone's whole text.
pub fn zone_text_path(slug: &str) -> String {
    format!("zones/{slug}/texte/")
}
