//! Addresses of pages: base path, language, folder. Everything that links goes through here.

use crate::config::SiteConfig;
use crate::model::Entry;
use crate::site::Card;

/// Makes addresses in one language.
#[derive(Debug, Clone)]
pub struct Addresses {
    base: String,
    prefix: String,
}

impl Addresses {
    /// Addresses of a language; the first language of the site has no prefix.
    pub fn new(config: &SiteConfig, lang: &str) -> Self {
        let main = config.languages.first().is_none_or(|first| first == lang);
        let prefix = if main { String::new() } else { format!("{lang}/") };
        Addresses { base: format!("{}/", config.base_path()), prefix }
    }

    /// The home page: base path and language, with a final `/`.
    pub fn home(&self) -> String {
        format!("{}{}", self.base, self.prefix)
    }

    /// A page, given below the language's home without a leading `/`: `zones/liege/`.
    pub fn page(&self, path: &str) -> String {
        format!("{}{}{path}", self.base, self.prefix)
    }

    /// A file that all languages share, without a leading `/`: `c/liege.ics`.
    pub fn shared(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The output file of a page: `nl/zones/liege/index.html`. A path that names a file stays one: `404.html`.
    pub fn output(&self, path: &str) -> String {
        if path.is_empty() || path.ends_with('/') {
            format!("{}{path}index.html", self.prefix)
        } else {
            format!("{}{path}", self.prefix)
        }
    }

    /// The page of an entry.
    pub fn entry(&self, entry: &Entry) -> String {
        self.page(&format!("{}/{}/", entry.kind.folder(), entry.slug))
    }

    /// The page of a card's entry.
    pub fn card(&self, card: &Card) -> String {
        self.page(&format!("{}/{}/", card.kind.folder(), card.slug))
    }

    /// The page of a zone.
    pub fn zone(&self, slug: &str) -> String {
        self.page(&format!("zones/{slug}/"))
    }

    /// The page of a theme.
    pub fn theme(&self, slug: &str) -> String {
        self.page(&format!("themes/{slug}/"))
    }

    /// The page of an audience.
    pub fn audience(&self, slug: &str) -> String {
        self.page(&format!("publics/{slug}/"))
    }

    /// The page for professionals of a commune.
    pub fn professionals(&self, slug: &str) -> String {
        self.page(&format!("pro/{slug}/"))
    }
}
