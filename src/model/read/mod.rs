//! Reads a whole content folder into a [`Directory`].
//!
//! Settings, zones, words, calendars and pictures first, since entries speak of them;
//! then every entry on its own, many at a time. A file's tree and text are let
//! go as soon as its entry is made, so memory grows with the model alone.

mod entry;
mod file;
mod languages;
mod media;
mod outlines;
mod place;
mod settings;
mod translation;
mod unique;

use rayon::prelude::*;

use super::directory::Parts;
use super::{Directory, Entry, Picture, PlainPage, phone};
use crate::config::SiteConfig;
use crate::diag::{Diagnostic, FileId, SourceFile, SourceMap};
use crate::source;
use crate::world::{FoundFile, World, WorldError};
pub use entry::record_of;
use file::{Loaded, Reading};
use place::{Place, place_of};

/// So many files are read at a time before their remains are gathered.
const BATCH: usize = 4096;

/// What reading a content folder gives.
pub struct Content {
    /// Everything that content says; entries with an error are left out.
    pub directory: Directory,
    /// The files, for showing problems. Texts are kept of files that have problems ([`crate::diag::Sources`] reads
    /// the others again).
    pub files: SourceMap,
    /// All problems of all files, in the order of files and places.
    pub problems: Vec<Diagnostic>,
    /// Paths of entries, translations and pages that were left out because of an error, sorted.
    pub left_out: Vec<String>,
}

/// Reads everything. Problems of content are in the result.
///
/// # Errors
/// The folder or a file cannot be read.
pub fn read_content(world: &dyn World) -> Result<Content, WorldError> {
    // Whoever needs a number first waits for the tables; nobody else does.
    drop(std::thread::spawn(phone::warm_up));
    let found = world.list()?;
    let mut reading = Reading::new(world);
    let site = settings::site(&found, &mut reading)?;
    let (kinds, languages) = (site.config.kinds, site.config.all_languages);
    // Kinds, languages and readers are what the settings say: without them nothing true can be said of the other files.
    let read = if site.is_unreadable { &[] } else { found.as_slice() };
    let placed: Vec<(FileId, &FoundFile, Place)> = read
        .iter()
        .zip(0..)
        .map(|(file, id)| (FileId(id), file, place_of(&file.path, kinds, languages)))
        .collect();
    let settings = settings::read(site, &placed, &mut reading)?;
    let context = settings.context();
    let (base_path, pictures) = (settings.config.base_path(), settings.config.pictures());
    let medias = media::read(&placed, &mut reading, &settings.config)?;
    if let Some((file, span)) = &settings.config.logo {
        let mut shown = Vec::new();
        entry::picture(&medias, file, *span, &mut shown, &mut reading.problems);
        reading.pictures.extend(shown);
    }
    let scene =
        entry::Scene { world, context: &context, base_path, pictures, medias: &medias, kinds, languages };
    let mut gathered = Gathered::for_files(&placed);
    for batch in placed.chunks(BATCH) {
        let made: Vec<Result<Loaded<Made>, WorldError>> =
            batch.par_iter().map(|(id, file, place)| make(&scene, *id, file, place)).collect();
        for made in made {
            if let Some(made) = reading.take(made?, &settings.config) {
                gathered.take(made);
            }
        }
    }
    let shown = reading.pictures.iter();
    let pictures =
        shown.filter_map(|file| Some(Picture { file: file.clone(), digest: (*medias.get(file.as_str())?)? }));
    let pictures = pictures.collect();
    Ok(finish(world, &found, reading, settings, Gathered { pictures, ..gathered }))
}

/// Reads `site.yaml` alone.
///
/// # Errors
/// The folder or the file cannot be read.
pub fn read_config(world: &dyn World) -> Result<SiteConfig, WorldError> {
    let mut reading = Reading::new(world);
    Ok(settings::site(&world.list()?, &mut reading)?.config)
}

/// What one file became.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all are entries, and a box for each would leave holes in memory"
)]
enum Made {
    Entry(Entry),
    Translation(Box<translation::Read>),
    Page(PlainPage),
    /// Files that are read elsewhere or not at all.
    Nothing,
}

fn make(
    scene: &entry::Scene<'_>,
    id: FileId,
    file: &FoundFile,
    place: &Place,
) -> Result<Loaded<Made>, WorldError> {
    match place {
        Place::Entry { kind, slug } => entry::read(scene, id, file, *kind, slug),
        Place::Translation { of, slug, lang } => translation::read(scene, id, file, *of, slug, lang),
        Place::Page { slug } => entry::read_page(scene, id, file, slug),
        Place::Unplaced => Ok(place::unplaced(id, file, scene.kinds)),
        Place::Settings
        | Place::Zones
        | Place::Outlines
        | Place::Vocabulary(_)
        | Place::DangerPhrases(_)
        | Place::Language
        | Place::Need(_)
        | Place::Calendar(_)
        | Place::Media => Ok(Loaded::nothing(id, file, Made::Nothing)),
    }
}

#[derive(Default)]
struct Gathered {
    entries: Vec<Entry>,
    translations: Vec<translation::Read>,
    pages: Vec<PlainPage>,
    pictures: Vec<Picture>,
}

impl Gathered {
    fn for_files(placed: &[(FileId, &FoundFile, Place)]) -> Self {
        let entries = placed.iter().filter(|(_, _, place)| matches!(place, Place::Entry { .. })).count();
        Gathered { entries: Vec::with_capacity(entries), ..Gathered::default() }
    }

    fn take(&mut self, made: Made) {
        match made {
            Made::Entry(entry) => self.entries.push(entry),
            Made::Translation(read) => self.translations.push(*read),
            Made::Page(page) => self.pages.push(page),
            Made::Nothing => {}
        }
    }
}

fn finish(
    world: &dyn World,
    found: &[FoundFile],
    mut reading: Reading<'_>,
    settings: settings::Settings,
    gathered: Gathered,
) -> Content {
    let Gathered { mut entries, translations, mut pages, pictures } = gathered;
    let mut across = Vec::new();
    unique::keep_first(&mut entries, &mut reading, &mut across);
    let pages_in = (pages.as_mut_slice(), settings.config.content_language());
    translation::attach(&mut entries, pages_in, translations, &mut reading, &mut across);
    settings.config.weigh(&mut across);
    reading.problems.extend(across);
    pages.sort_by(|a, b| (a.order, &a.slug).cmp(&(b.order, &b.slug)));
    let mut files = SourceMap::default();
    for file in found {
        let path = format!("{}{}", world.prefix(), file.path);
        files.add(match reading.texts.remove(&file.path) {
            Some(text) => SourceFile::new(path, text),
            None => SourceFile::without_text(path),
        });
    }
    if !found.iter().any(|file| file.path == "site.yaml") {
        files.add(SourceFile::without_text(format!("{}site.yaml", world.prefix())));
    }
    reading.left_out.sort();
    reading.left_out.dedup();
    reading.problems.sort_by(|a, b| (a.span, a.code.id).cmp(&(b.span, b.code.id)));
    let directory = Directory::new(Parts {
        config: settings.config,
        zones: settings.zones,
        outlines: settings.outlines,
        words: settings.words,
        calendars: settings.calendars,
        pages,
        pictures,
        settings_digest: settings.digest,
        entries,
    });
    Content { directory, files, problems: reading.problems, left_out: reading.left_out }
}

/// Reads a listed file, unless it is too large.
fn bytes_of(
    world: &dyn World,
    id: FileId,
    file: &FoundFile,
    problems: &mut Vec<Diagnostic>,
) -> Result<Option<Vec<u8>>, WorldError> {
    let read = sized(world, file, source::MOST_BYTES)?;
    Ok(read.map_err(|size| problems.push(source::too_large(id, size))).ok())
}

/// The bytes of a listed file, or how many there are when that is more than `most`.
fn sized(world: &dyn World, file: &FoundFile, most: u64) -> Result<Result<Vec<u8>, u64>, WorldError> {
    if file.size > most {
        return Ok(Err(file.size));
    }
    let bytes = world.read(&file.path)?;
    // The file may have grown since it was listed.
    let size = bytes.len() as u64;
    Ok(if size > most { Err(size) } else { Ok(bytes) })
}
