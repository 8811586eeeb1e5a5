//! One entry, or one plain page, from its file.

use super::file::{Fields, Loaded, fields};
use super::media::Medias;
use super::place::bad_name;
use super::{Made, PlainPage};
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::lang::Languages;
use crate::model::codes as c;
use crate::model::{Context, Directory, Entry, EntrySource, lower_entry, without_secrets};
use crate::schema::{EntryKind, FieldId as F, Group, Kinds, PAGE, Record, Type, is_slug, read_group};
use crate::source::markdown::{self, Setting};
use crate::text::nearest;
use crate::world::{FoundFile, World, WorldError};

/// What entries are read against.
pub(super) struct Scene<'a> {
    pub(super) world: &'a dyn World,
    pub(super) context: &'a Context<'a>,
    /// Path of the site on its host.
    pub(super) base_path: &'a str,
    /// What the folder of pictures is called in addresses.
    pub(super) pictures: &'a str,
    pub(super) medias: &'a Medias<'a>,
    /// The kinds of the site.
    pub(super) kinds: Kinds,
    /// The languages that its texts may name.
    pub(super) languages: Languages,
}

/// An entry.
pub(super) fn read(
    scene: &Scene<'_>,
    id: FileId,
    file: &FoundFile,
    kind: EntryKind,
    slug: &str,
) -> Result<Loaded<Made>, WorldError> {
    let (mut problems, mut pictures) = (Vec::new(), Vec::new());
    if !is_slug(slug) {
        problems.push(bad_name(id, slug));
    }
    let (made, text) = match fields(scene.world, id, file, &mut problems)? {
        Ok(fields) => {
            let record = read_group(
                fields.node.as_ref(),
                Span::file_start(id),
                kind.group(),
                scene.languages,
                &mut problems,
            );
            images(scene, &record, kind.group(), &mut pictures, &mut problems);
            let source = EntrySource {
                file: id,
                path: file.path.clone(),
                slug: slug.to_owned(),
                kind,
                digest: fields.digest,
                body: body(scene, id, &fields, &mut pictures, &mut problems),
                address_said: fields.address_said(id),
            };
            let entry = lower_entry(source, record, scene.context, &mut problems);
            (Some(Made::Entry(entry)), Some(fields.text))
        }
        Err(text) => (None, text),
    };
    Ok(Loaded { id, path: file.path.clone(), made, problems, text, pictures })
}

/// The fields of an entry as its file says them, without what may not be told of a confidential place. An entry does not
/// keep them; this reads its file again.
///
/// # Errors
/// The file cannot be read.
pub fn record_of(world: &dyn World, of: &Directory, entry: &Entry) -> Result<Option<Record>, WorldError> {
    let file = FoundFile { path: entry.path.clone(), size: 0 };
    // They were told when the entry was made.
    let mut problems = Vec::new();
    let Ok(fields) = fields(world, entry.file, &file, &mut problems)? else { return Ok(None) };
    let (whole, languages) = (Span::file_start(entry.file), of.config.all_languages);
    let record = read_group(fields.node.as_ref(), whole, entry.kind.group(), languages, &mut problems);
    let context = Context {
        zones: &of.zones,
        words: &of.words,
        calendars: &of.calendars,
        phrases: of.config.phrases(),
        lang: of.config.content_language(),
        readers: &of.config.readers,
        country: of.config.country,
        age_of: of.config.age_of,
    };
    Ok(Some(without_secrets(record, &context)))
}

/// A plain page.
pub(super) fn read_page(
    scene: &Scene<'_>,
    id: FileId,
    file: &FoundFile,
    slug: &str,
) -> Result<Loaded<Made>, WorldError> {
    let (mut problems, mut pictures) = (Vec::new(), Vec::new());
    if !is_slug(slug) {
        problems.push(bad_name(id, slug));
    }
    let (made, text) = match fields(scene.world, id, file, &mut problems)? {
        Ok(fields) => {
            let record =
                read_group(fields.node.as_ref(), Span::file_start(id), &PAGE, scene.languages, &mut problems);
            let page = PlainPage {
                slug: slug.to_owned(),
                title: record.string(F::Title).unwrap_or_else(|| slug.to_owned()),
                summary: record.string(F::Summary),
                order: record.integer(F::Order).unwrap_or(1000),
                menu: record.yes_no(F::Menu).unwrap_or(true),
                body: body(scene, id, &fields, &mut pictures, &mut problems),
                translations: Vec::new(),
            };
            (Some(Made::Page(page)), Some(fields.text))
        }
        Err(text) => (None, text),
    };
    Ok(Loaded { id, path: file.path.clone(), made, problems, text, pictures })
}

/// The safe HTML of the text below the fields, whose headings start at the second level. Its pictures are collected;
/// those that are not in `medias/` are reported.
pub(super) fn body(
    scene: &Scene<'_>,
    id: FileId,
    fields: &Fields,
    pictures: &mut Vec<String>,
    problems: &mut Vec<Diagnostic>,
) -> String {
    let setting = Setting { first_heading: 2, base_path: scene.base_path, pictures: scene.pictures };
    let rendered = markdown::body(id, &fields.text, fields.body.clone(), setting, problems);
    for (file, span) in &rendered.images {
        picture(scene.medias, file, *span, pictures, problems);
    }
    rendered.html
}

fn images(
    scene: &Scene<'_>,
    record: &Record,
    group: &'static Group,
    pictures: &mut Vec<String>,
    problems: &mut Vec<Diagnostic>,
) {
    record.walk(group, &mut |_, ty, item| {
        if let (Type::Media, Some(file)) = (ty, item.text()) {
            picture(scene.medias, file, item.span, pictures, problems);
        }
    });
}

/// A picture that something shows.
pub(super) fn picture(
    medias: &Medias<'_>,
    file: &str,
    span: Span,
    pictures: &mut Vec<String>,
    problems: &mut Vec<Diagnostic>,
) {
    match medias.get(file) {
        Some(Some(_)) => pictures.push(file.to_owned()),
        Some(None) => problems.push(refused_image(file, span)),
        None => problems.push(missing_image(medias, file, span)),
    }
}

fn missing_image(medias: &Medias<'_>, file: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("l'image « {file} » n'est pas dans medias/"),
        format!("the picture “{file}” is not in medias/"),
    );
    let found = Diagnostic::new(&c::NO_IMAGE, span, message)
        .help("déposez-la dans medias/, ou corrigez le nom", "put it into medias/, or correct the name");
    match nearest(file, medias.keys().copied()) {
        Some(near) => {
            found.label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
        }
        None => found,
    }
}

fn refused_image(file: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("l'image « {file} » ne peut pas être publiée telle qu'elle est"),
        format!("the picture “{file}” cannot be published as it is"),
    );
    Diagnostic::new(&c::REFUSED_IMAGE, span, message).help(
        format!("corrigez medias/{file}, dont le problème est dit à part"),
        format!("correct medias/{file}, whose problem is told apart"),
    )
}
