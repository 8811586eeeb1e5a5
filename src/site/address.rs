//! Addresses of pages and files: base path, language, folder. Everything that links goes through here.

use super::Card;
use crate::config::{EntriesByLanguage, SiteConfig};
use crate::lang::Paths;
use crate::model::{Entry, PlainPage, Translation, translation};
use crate::schema::EntryKind;

/// The path of a file in a language that is not the main one: `c/liege.nl.ics`.
pub fn file_in(path: &str, lang: &str) -> String {
    path.rsplit_once('.').map_or_else(|| path.to_owned(), |(name, ending)| format!("{name}.{lang}.{ending}"))
}

/// The table of who covers which commune.
pub fn coverage_file(paths: &Paths) -> String {
    format!("{}.csv", paths.coverage)
}

/// Makes addresses in one language.
#[derive(Debug, Clone)]
pub struct Addresses {
    /// Scheme and host.
    origin: String,
    base: String,
    prefix: String,
    lang: String,
    /// The words of addresses.
    pub paths: &'static Paths,
    /// The language of plain pages.
    content: &'static str,
    /// Where the pages of entries start that nobody has translated; nothing when they have one in this language.
    originals: Option<String>,
}

impl Addresses {
    /// Addresses of a language; the first language of the site has no prefix.
    pub fn new(config: &SiteConfig, lang: &str) -> Self {
        let prefix = |lang: &str| {
            let main = config.languages.first().is_none_or(|first| first == lang);
            if main { String::new() } else { format!("{lang}/") }
        };
        let original = config.content_language();
        let elsewhere = config.entries_by_language == EntriesByLanguage::Translated && lang != original;
        Addresses {
            origin: config.origin().to_owned(),
            base: format!("{}/", config.base_path()),
            prefix: prefix(lang),
            lang: lang.to_owned(),
            paths: config.paths(),
            content: original,
            originals: elsewhere.then(|| prefix(original)),
        }
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

    /// A file that says the same in every language of the site, in this one: the language stands before the ending,
    /// unless it is the main one. `c/liege.ics`, `c/liege.nl.ics`.
    pub fn file(&self, path: &str) -> String {
        if self.prefix.is_empty() { path.to_owned() } else { file_in(path, &self.lang) }
    }

    /// The address of such a file.
    pub fn to_file(&self, path: &str) -> String {
        self.shared(&self.file(path))
    }

    /// The full address of a page or file: scheme and host before what this gives.
    pub fn absolute(&self, address: &str) -> String {
        format!("{}{address}", self.origin)
    }

    /// The output file of a page: `nl/zones/liege/index.html`. A path that names a file stays one: `404.html`.
    pub fn output(&self, path: &str) -> String {
        if path.is_empty() || path.ends_with('/') {
            format!("{}{path}index.html", self.prefix)
        } else {
            format!("{}{path}", self.prefix)
        }
    }

    /// A plain page: in this language, else the original.
    pub fn plain(&self, page: &PlainPage) -> String {
        let original = self.originals.as_deref().filter(|_| !self.has(self.content, &page.translations));
        format!("{}{}{}/", self.base, original.unwrap_or(&self.prefix), page.slug)
    }

    /// The page of an entry: in this language, else the original.
    pub fn entry(&self, entry: &Entry) -> String {
        self.of_entry(entry.kind, &entry.slug, (entry.lang, &entry.translations))
    }

    /// The page of a card's entry.
    pub fn card(&self, card: &Card) -> String {
        self.of_entry(card.kind, card.slug, (card.lang, card.translations))
    }

    /// The languages in which something written in a language exists, given what translates it, when that is not all of
    /// them.
    pub fn languages_of(
        config: &SiteConfig,
        written: &str,
        translations: &[Translation],
    ) -> Option<Vec<String>> {
        let has = |lang: &&String| Addresses::new(config, lang).has(written, translations);
        (config.entries_by_language == EntriesByLanguage::Translated)
            .then(|| config.languages.iter().filter(has).cloned().collect())
    }

    /// Whether an entry or a plain page that is written in a language, given what translates it, has a page in this one.
    pub fn has(&self, written: &str, translations: &[Translation]) -> bool {
        let translated = || translation(translations, &self.lang).is_some();
        self.originals.is_none() || written == self.lang || translated()
    }

    fn of_entry(
        &self,
        kind: EntryKind,
        slug: &str,
        (written, translations): (&str, &[Translation]),
    ) -> String {
        let original = self.originals.as_deref().filter(|_| !self.has(written, translations));
        let prefix = original.unwrap_or(&self.prefix);
        format!("{}{prefix}{}{slug}/", self.base, self.kind(kind))
    }

    /// The list of a kind of entry, below the home of a language: `associations/`. The pages of its entries are below it.
    pub fn kind(&self, kind: EntryKind) -> String {
        format!("{}/", self.paths.folder(kind.folder()))
    }

    /// The page of a zone.
    pub fn zone(&self, slug: &str) -> String {
        self.page(&format!("{}{slug}/", self.paths.zones))
    }

    /// The page for professionals of a commune.
    pub fn professionals(&self, slug: &str) -> String {
        self.page(&format!("{}{slug}/", self.paths.professionals))
    }
}
