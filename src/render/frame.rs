//! What every page has around its content.

use serde::Serialize;

/// A step of the way from home.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// Its words.
    pub label: String,
    /// Its address; nothing for the page itself.
    pub href: Option<String>,
}

/// What every page has around its content.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// Title of the page, also its main heading unless the template says otherwise.
    pub title: String,
    /// One sentence for search engines and shared links.
    pub description: String,
    /// Path below the language's home, without a leading `/`: `zones/liege/`; empty for home.
    pub path: String,
    /// The way from home, home not included; the last one is the page itself.
    pub crumbs: Vec<Crumb>,
    /// A calendar feed of this page.
    pub feed: Option<String>,
    /// The Atom feed of what changed in this page's zone; that of the whole site is on every page.
    pub news: Option<String>,
    /// Shows "Quitter vite".
    pub sensitive: bool,
    /// Kept out of search engines.
    pub hidden: bool,
    /// Name for styles: `entry`, `zone`.
    pub kind: &'static str,
    /// Whether the page exists in the other languages of the site at the same path.
    pub translated: bool,
}

impl Frame {
    /// A frame with nothing optional.
    pub fn new(
        kind: &'static str,
        path: impl Into<String>,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Frame {
            title: title.into(),
            description: description.into(),
            path: path.into(),
            crumbs: Vec::new(),
            feed: None,
            news: None,
            sensitive: false,
            hidden: false,
            kind,
            translated: true,
        }
    }

    /// Adds a step of the way from home.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { label: label.into(), href: Some(href.into()) });
        self
    }

    /// Ends the way with the page itself.
    #[must_use]
    pub fn here(mut self, label: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { label: label.into(), href: None });
        self
    }
}
