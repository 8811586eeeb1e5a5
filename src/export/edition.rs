//! The directory in one language of the site.

use crate::lang::Strings;
use crate::model::{Entry, ZoneId};
use crate::site::{Addresses, Site};

/// The directory in one language of the site: its words, and where its pages and files are.
pub struct Edition<'a> {
    /// The directory on a day.
    pub site: &'a Site<'a>,
    /// The words of the language.
    pub strings: &'a Strings,
    to: Addresses,
}

impl<'a> Edition<'a> {
    /// The edition in the language of these words.
    pub fn new(site: &'a Site<'a>, strings: &'a Strings) -> Self {
        Edition { site, strings, to: Addresses::new(&site.directory.config, strings.language().code) }
    }

    /// The code of its language.
    pub fn lang(&self) -> &'static str {
        self.strings.language().code
    }

    /// Whether it is the edition in the main language of the site.
    pub fn is_main(&self) -> bool {
        self.site.directory.config.languages.first().is_none_or(|first| first == self.lang())
    }

    /// The path of a file in this language below the output folder: `c/liege.nl.ics` for `c/liege.ics`.
    pub fn file(&self, path: &str) -> String {
        self.to.file(path)
    }

    /// The full address of such a file.
    pub fn file_address(&self, path: &str) -> String {
        self.to.absolute(&self.to.to_file(path))
    }

    /// The full address of a page, given below the home of a language: `zones/liege/`.
    pub fn page(&self, path: &str) -> String {
        self.to.absolute(&self.to.page(path))
    }

    /// The full address of the page of an entry.
    pub fn entry_page(&self, entry: &Entry) -> String {
        self.to.absolute(&self.to.entry(entry))
    }

    /// The full address of the page of a zone.
    pub fn zone_page(&self, zone: ZoneId) -> String {
        self.to.absolute(&self.to.zone(&self.site.directory.zones.get(zone).slug))
    }

    /// The name of a zone.
    pub fn zone_name(&self, zone: ZoneId) -> &'a str {
        self.site.directory.zones.get(zone).label(self.lang())
    }
}
