//! What every page has around its content.

use serde::Serialize;

/// A step of the way from home.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// Its words.
    pub label: String,
    /// Their language; nothing for that of the page.
    pub lang: Option<&'static str>,
    /// Its address; nothing for the page itself.
    pub href: Option<String>,
}

/// What every page has around its content.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// Title of the page, also its main heading unless the template says otherwise.
    pub title: String,
    /// The language of the title, when that is not the page's.
    pub title_lang: Option<&'static str>,
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
    /// The languages of the site in which the page exists at the same path; nothing for all of them.
    pub languages: Option<Vec<String>>,
    /// Where the menu of languages leads instead, where the page does not exist: below the language's home.
    pub parent: String,
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
            title_lang: None,
            description: description.into(),
            path: path.into(),
            crumbs: Vec::new(),
            feed: None,
            news: None,
            sensitive: false,
            hidden: false,
            kind,
            languages: None,
            parent: String::new(),
        }
    }

    /// Says in which language the title is, and the last step of the way, which repeats it.
    #[must_use]
    pub fn titled_in(mut self, lang: Option<&'static str>) -> Self {
        self.title_lang = lang;
        if let Some(last) = self.crumbs.last_mut() {
            last.lang = lang;
        }
        self
    }

    /// Adds a step of the way from home.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { label: label.into(), lang: None, href: Some(href.into()) });
        self
    }

    /// Ends the way with the page itself.
    #[must_use]
    pub fn here(mut self, label: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { label: label.into(), lang: None, href: None });
        self
    }
}
