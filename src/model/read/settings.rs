//! The site's own files: settings, zones, words, calendars.

use std::collections::BTreeMap;

use super::file::{Fields, Loaded, Reading, fields, keep};
use super::languages::languages;
use super::outlines;
use super::place::{Place, SITE_FILE};
use crate::calendar::SchoolCalendar;
use crate::config::{self, SiteConfig};
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::lang::Languages;
use crate::model::{
    Context, Needs, Outlines, Vocabularies, Zones, read_danger_phrases, read_dangers, read_emergency,
    read_glossary, read_need, read_need_phrases, read_synonyms, read_terms, read_zones, school_calendar,
    unknown_calendar,
};
use crate::schema::{self, FieldId as F, Group, Record, Vocabulary, read_settings};
use crate::world::{FoundFile, WorldError};

/// What every entry is read against.
pub(super) struct Settings {
    pub(super) config: SiteConfig,
    pub(super) zones: Zones,
    pub(super) outlines: Outlines,
    pub(super) words: Vocabularies,
    pub(super) calendars: Vec<SchoolCalendar>,
    pub(super) digest: [u8; 16],
}

impl Settings {
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            zones: &self.zones,
            words: &self.words,
            calendars: &self.calendars,
            phrases: self.config.phrases(),
            lang: self.config.content_language(),
            readers: &self.config.readers,
            country: self.config.country,
            age_of: self.config.age_of,
        }
    }
}

type Placed<'a> = [(FileId, &'a FoundFile, Place)];

/// A file of settings, read by its group.
struct Sheet<'a> {
    place: &'a Place,
    loaded: Loaded<Record>,
}

/// `site.yaml`, as it was read: what says how the other files are.
pub(super) struct Site {
    pub(super) config: SiteConfig,
    problems: Vec<Diagnostic>,
    hasher: blake3::Hasher,
    /// Whether nothing tells how the other files are: then what would be said of them is not so.
    pub(super) is_unreadable: bool,
}

pub(super) fn read(
    site: Site,
    placed: &Placed<'_>,
    reading: &mut Reading<'_>,
) -> Result<Settings, WorldError> {
    let Site { mut config, mut problems, mut hasher, is_unreadable } = site;
    let told = problems.len();
    let mut sheets = Vec::new();
    for (id, file, place) in placed {
        if let Some(group) = group_of(place) {
            let languages = config.all_languages;
            sheets.push(Sheet { place, loaded: sheet(reading, (*id, file), group, languages, &mut hasher)? });
        }
    }
    let zone_files: Vec<Record> =
        sheets.iter().filter(|s| *s.place == Place::Zones).filter_map(|s| s.loaded.made.clone()).collect();
    let zones = read_zones(&zone_files, &mut problems);
    let outlines = outlines::read(placed, reading, &zones, &mut hasher, &mut problems)?;
    let mut words = Vocabularies::default();
    let mut calendars = Vec::new();
    for Sheet { place, loaded } in &sheets {
        let Some(record) = &loaded.made else { continue };
        match place {
            Place::Vocabulary(name) => {
                let whole = Span::file_start(loaded.id);
                vocabulary(name, (whole, record), &mut config, &mut words, &mut problems);
            }
            Place::Calendar(id) => calendars.extend(school_calendar(id, record, &mut problems)),
            _ => {}
        }
    }
    problems.extend(config.without_file(|word| vocabulary_named(word, &sheets).is_some()));
    let mut settings = Settings { config, zones, outlines, words, calendars, digest: [0; 16] };
    whom_to_call(&sheets, &mut settings, &mut problems);
    needs(&sheets, &mut settings, &mut problems);
    let Settings { config, calendars, .. } = &settings;
    if let Some(id) = config.default_calendar.as_deref().filter(|id| !is_known(id, calendars)) {
        problems.push(unknown_calendar(id, config.default_calendar_span, calendars));
    }
    for zone in zone_files.iter().flat_map(|file| file.records(F::Zones)) {
        if let Some((item, id)) = zone.get(F::Calendar).and_then(|item| Some((item, item.text()?)))
            && !is_known(id, calendars)
        {
            problems.push(unknown_calendar(id, item.span, calendars));
        }
    }
    for sheet in sheets {
        reading.take(sheet.loaded, config);
    }
    // Files of settings are no entries: nothing of them is "left out", their errors stand for themselves.
    reading.left_out.clear();
    if is_unreadable {
        problems.truncate(told);
    }
    config.weigh(&mut problems);
    reading.problems.append(&mut problems);
    settings.digest.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    Ok(settings)
}

/// Emergency numbers, then the dangers that name them, then the phrases of these: each speaks of those before it.
fn whom_to_call(sheets: &[Sheet<'_>], settings: &mut Settings, problems: &mut Vec<Diagnostic>) {
    if let Some(record) = vocabulary_named("urgences", sheets) {
        settings.words.emergency = read_emergency(record, &settings.context(), problems);
    }
    if let Some(record) = vocabulary_named("dangers", sheets) {
        settings.words.dangers.situations = read_dangers(record, &settings.context(), problems);
    }
    let dangers = &mut settings.words.dangers;
    let mut by_lang: BTreeMap<&'static str, Vec<&Record>> = BTreeMap::new();
    for Sheet { place, loaded } in sheets {
        if let (Place::DangerPhrases(lang), Some(record)) = (place, &loaded.made) {
            by_lang.entry(lang).or_default().push(record);
        }
    }
    for (lang, records) in by_lang {
        dangers.phrases.push(read_danger_phrases(lang, &records, &dangers.situations, problems));
    }
}

/// The needs, whose themes and audiences are read already, and their phrases.
fn needs(sheets: &[Sheet<'_>], settings: &mut Settings, problems: &mut Vec<Diagnostic>) {
    let mut records: Vec<(&str, &Record)> = Vec::new();
    for Sheet { place, loaded } in sheets {
        if let (Place::Need(slug), Some(record)) = (place, &loaded.made) {
            records.push((slug, record));
        }
    }
    records.sort_unstable_by_key(|(slug, _)| *slug);
    let context = settings.context();
    let read = |(slug, record): &(&str, &Record)| read_need(slug, record, &context, problems);
    let all = records.iter().map(read).collect();
    let phrases =
        settings.config.all_languages.codes().map(|lang| read_need_phrases(lang, &records, problems));
    let phrases = phrases.filter(|phrases| !phrases.said.is_empty()).collect();
    settings.words.needs = Needs { all, phrases };
}

/// The file of a vocabulary, as it was read.
fn vocabulary_named<'s>(name: &str, sheets: &'s [Sheet<'_>]) -> Option<&'s Record> {
    let is_it = |sheet: &&Sheet<'_>| matches!(sheet.place, Place::Vocabulary(own) if own == name);
    sheets.iter().find(is_it).and_then(|sheet| sheet.loaded.made.as_ref())
}

fn is_known(id: &str, calendars: &[SchoolCalendar]) -> bool {
    calendars.iter().any(|calendar| calendar.id == id)
}

/// The settings, or harmless ones when there is no `site.yaml`, which is reported.
pub(super) fn site(found: &[FoundFile], reading: &mut Reading<'_>) -> Result<Site, WorldError> {
    let (mut problems, mut hasher) = (Vec::new(), blake3::Hasher::new());
    let languages = languages(found, reading, &mut hasher)?;
    // A language that could not be read is unknown to all other files: each would be told of it.
    let lacks_language = reading.problems.iter().any(Diagnostic::is_error);
    let Some((file, id)) = found.iter().zip(0..).find(|(file, _)| file.path == SITE_FILE) else {
        // The map of files ends with the missing one, so that the problem names it.
        let missing = Span::file_start(FileId(u32::try_from(found.len()).unwrap_or(u32::MAX)));
        let config = config::read(None, missing, languages, &mut Vec::new());
        let message = Text::new("il n'y a pas de site.yaml", "there is no site.yaml");
        problems.push(Diagnostic::new(&config::codes::NO_SITE, missing, message).help(
            "créez site.yaml avec titre, url, zones_racines et calendrier",
            "create site.yaml with titre, url, zones_racines and calendrier",
        ));
        return Ok(Site { config, problems, hasher, is_unreadable: false });
    };
    let whole = Span::file_start(FileId(id));
    let mut is_unreadable = false;
    let config = match fields(reading.world, FileId(id), file, &mut problems)? {
        Ok(Fields { text, node, digest, .. }) => {
            hasher.update(digest.as_bytes());
            let config = config::read(node.as_ref(), whole, languages, &mut problems);
            keep(reading, file, text, &problems);
            config
        }
        Err(text) => {
            is_unreadable = true;
            keep(reading, file, text.unwrap_or_default(), &problems);
            config::read(None, whole, languages, &mut Vec::new())
        }
    };
    if lacks_language {
        problems.clear();
    }
    Ok(Site { config, problems, hasher, is_unreadable: is_unreadable || lacks_language })
}

fn group_of(place: &Place) -> Option<&'static Group> {
    match place {
        Place::Zones => Some(&schema::ZONE_FILE),
        Place::Calendar(_) => Some(&schema::CALENDAR),
        Place::Vocabulary(name) => Some(match name.as_str() {
            "glossaire" => &schema::GLOSSARY,
            "urgences" => &schema::EMERGENCY,
            "synonymes" => &schema::SYNONYMS,
            "dangers" => &schema::DANGERS,
            _ => &schema::VOCABULARY,
        }),
        Place::DangerPhrases(_) => Some(&schema::DANGER_PHRASES),
        Place::Need(_) => Some(&schema::NEED),
        _ => None,
    }
}

fn sheet(
    reading: &Reading<'_>,
    (id, file): (FileId, &FoundFile),
    group: &'static Group,
    languages: Languages,
    hasher: &mut blake3::Hasher,
) -> Result<Loaded<Record>, WorldError> {
    let mut problems = Vec::new();
    let read = fields(reading.world, id, file, &mut problems)?;
    let (made, text) = match read {
        Ok(Fields { text, node, digest, .. }) => {
            hasher.update(digest.as_bytes());
            let record = read_settings(node.as_ref(), Span::file_start(id), group, languages, &mut problems);
            (Some(record), Some(text))
        }
        Err(text) => (None, text),
    };
    Ok(Loaded { id, path: file.path.clone(), made, problems, text, pictures: Vec::new() })
}

fn vocabulary(
    name: &str,
    (span, record): (Span, &Record),
    config: &mut SiteConfig,
    words: &mut Vocabularies,
    problems: &mut Vec<Diagnostic>,
) {
    match name {
        "glossaire" => words.glossary = read_glossary(record),
        "synonymes" => words.synonyms = read_synonyms(record),
        _ => {
            let Some(vocabulary) = config.kinds.vocabulary(name) else { return };
            words.put(vocabulary, read_terms(record, config.content_language(), problems));
            if let Vocabulary::Own(own) = vocabulary {
                problems.extend(config.name_vocabulary(own, record, span));
            }
        }
    }
}
