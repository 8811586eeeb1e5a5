//! The settings of a site, typed.

use jiff::civil::Date;

use super::{Colours, OwnWords, Severities};
use crate::calendar::{Clock, OnPublicHolidays, PhraseReader};
use crate::diag::{Diagnostic, MessageLang, Span};
use crate::lang::{Language, Languages, Paths, first};
use crate::schema::{AgeOf, EditorLanguage, EntriesByLanguage, Kinds, KnownCountry, Reader, Vocabulary};

/// The host of a site that has none: reserved, so that it never leads anywhere (RFC 2606).
pub const NO_HOST: &str = "site.invalid";

/// The theme of a site that names none: the built-in one.
pub const DEFAULT_THEME: &str = "default";

/// The settings of a site.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    /// Its name.
    pub title: String,
    /// A sentence under the name.
    pub slogan: Option<String>,
    /// The same in other languages: language, sentence.
    pub slogans: Vec<(&'static str, String)>,
    /// Where it is published, without a final `/`: `https://repere.example`.
    pub url: String,
    /// Languages of the pages; the first is the main one.
    pub languages: Vec<String>,
    /// All languages that its settings, texts and files may name.
    pub all_languages: Languages,
    /// Which entries have a page in the other languages.
    pub entries_by_language: EntriesByLanguage,
    /// Language of the words of addresses, when the settings name one.
    pub address_language: Option<&'static str>,
    /// Language of messages to editors, when the settings ask for one.
    pub editor_language: Option<EditorLanguage>,
    /// Folder of `themes/`.
    pub theme: String,
    /// Where that is written.
    pub theme_span: Span,
    /// A picture of `medias/` beside its name, and where that is written.
    pub logo: Option<(String, Span)>,
    /// Colours of its own.
    pub colours: Colours,
    /// Zones from which pages start.
    pub root_zones: Vec<String>,
    /// The day from which series without a date start; never moves.
    pub origin: Date,
    /// School calendar of zones that name none.
    pub default_calendar: Option<String>,
    /// Where that is written.
    pub default_calendar_span: Span,
    /// What becomes of sessions on public holidays, of entries that do not say it.
    pub on_public_holidays: Option<OnPublicHolidays>,
    /// After so many months a verification is old.
    pub verification_months: u32,
    /// Address of the repository, for "edit this entry".
    pub repository: Option<String>,
    /// Address for reports of mistakes.
    pub email: Option<String>,
    /// Licence of the content.
    pub licence: Option<String>,
    /// Sources to credit.
    pub credits: Vec<String>,
    /// Which feeds to produce.
    pub feeds: FeedOptions,
    /// The clock of all hours.
    pub clock: Clock,
    /// The country of entries that do not say where they are.
    pub country: KnownCountry,
    /// Of whom conditions say the age.
    pub age_of: AgeOf,
    /// The words of its readers, as entries write them.
    pub readers: Vec<&'static str>,
    /// Which pages it has of those that it can do without.
    pub pages: PageOptions,
    /// Which rules weigh more or less here.
    pub severities: Severities,
    /// The kinds of its entries, with the fields that each has.
    pub kinds: Kinds,
    /// The vocabularies whose words have pages and feeds.
    pub taxonomies: Vec<Vocabulary>,
    /// Where they are named.
    pub taxonomies_span: Span,
    /// What it calls what it declares.
    pub words: OwnWords,
}

/// Which groups of feeds to produce. Entries always have theirs.
#[derive(Debug, Clone, Copy)]
pub struct FeedOptions {
    /// One a zone.
    pub zones: bool,
    /// One a theme.
    pub themes: bool,
    /// One an audience.
    pub audiences: bool,
    /// One a word of the taxonomies that the site declares.
    pub taxonomies: bool,
    /// One a zone and theme.
    pub zone_theme: bool,
    /// What changed, of the whole site and of each zone larger than a commune.
    pub news: bool,
}

/// Which of the pages that a site can do without it has.
#[derive(Debug, Clone, Copy)]
pub struct PageOptions {
    /// What each commune has, theme by theme, and the file of it.
    pub coverage: bool,
    /// Who looks for volunteers.
    pub volunteering: bool,
    /// Those for who refers somebody.
    pub professionals: bool,
}

impl SiteConfig {
    /// Gives problems the severity that the site wants, and drops those turned off.
    pub fn weigh(&self, problems: &mut Vec<Diagnostic>) {
        self.severities.weigh(problems);
    }

    /// Its readers, in the order of the table; the first always.
    pub fn readers(&self) -> impl Iterator<Item = Reader> + '_ {
        let has = |reader: &Reader| self.readers.iter().any(|word| Reader::of(word) == Some(*reader));
        Reader::ALL.into_iter().filter(move |reader| *reader == Reader::ALL[0] || has(reader))
    }

    /// The sentence under the name in a language. The one of `slogan` is in that of the content.
    pub fn slogan(&self, lang: &str) -> Option<&str> {
        let said = self.slogans.iter().find(|(of, _)| *of == lang).map(|(_, text)| text.as_str());
        said.or_else(|| self.slogan.as_deref().filter(|_| lang == self.content_language()))
    }

    /// The language that the content is written in, and the one of feeds and exports: the main one of the site.
    pub fn content_language(&self) -> &'static str {
        self.main_language().code
    }

    /// The same, with all that it has to say.
    pub fn main_language(&self) -> &'static Language {
        self.languages.first().map_or_else(first, |code| self.all_languages.of(code))
    }

    /// Reads the schedules of its entries: in their language, where that is one in which schedules are read. Missing years
    /// are proposed from the origin of the calendar.
    pub fn phrases(&self) -> PhraseReader {
        PhraseReader::new(self.main_language(), self.origin)
    }

    /// The words of addresses: of one language for the whole site, so that a page has one path below the home of each.
    pub fn paths(&self) -> &'static Paths {
        let language = self.address_language.map(|code| self.all_languages.of(code));
        &language.unwrap_or_else(|| self.main_language()).addresses
    }

    /// What the folder of pictures is called in addresses.
    pub fn pictures(&self) -> &'static str {
        self.paths().folder("medias")
    }

    /// The language of messages to editors, when the settings ask for one.
    pub fn message_lang(&self) -> Option<MessageLang> {
        Some(match self.editor_language? {
            EditorLanguage::French => MessageLang::Fr,
            EditorLanguage::English => MessageLang::En,
        })
    }

    /// Whether the settings say where the site is published. Until they do, addresses name [`NO_HOST`].
    pub fn has_address(&self) -> bool {
        self.host() != NO_HOST
    }

    /// The host of the address, as UIDs of events carry it.
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        rest.split(['/', ':']).next().unwrap_or(rest)
    }

    /// The path of the address without a final `/`: empty when the site is at the root of its host.
    pub fn base_path(&self) -> &str {
        let rest = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        rest.find('/').map_or("", |at| &rest[at..])
    }

    /// Scheme and host of the address.
    pub fn origin(&self) -> &str {
        self.url.strip_suffix(self.base_path()).unwrap_or(&self.url)
    }
}
