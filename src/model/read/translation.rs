//! `slug.nl.md`: what of an entry or a plain page is said in another language.

use std::collections::{HashMap, HashSet};

use super::Made;
use super::entry::{Scene, body};
use super::file::{Loaded, Reading, fields};
use super::place::Original;
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::model::codes as c;
use crate::model::{Entry, FileDigest, PlainPage, Translation, address_said};
use crate::schema::{EntryKind, FieldId as F, read_translation};
use crate::world::{FoundFile, WorldError};

/// A translation, and what it belongs to.
pub(super) struct Read {
    id: FileId,
    path: String,
    digest: FileDigest,
    of: Original,
    slug: String,
    translation: Translation,
    address_said: Option<Span>,
}

pub(super) fn read(
    scene: &Scene<'_>,
    id: FileId,
    file: &FoundFile,
    of: Original,
    slug: &str,
    lang: &'static str,
) -> Result<Loaded<Made>, WorldError> {
    let (mut problems, mut pictures) = (Vec::new(), Vec::new());
    let (made, text) = match fields(scene.world, id, file, &mut problems)? {
        Ok(fields) => {
            let whole = Span::file_start(id);
            let record =
                read_translation(fields.node.as_ref(), whole, of.group(), scene.languages, &mut problems);
            let translation = Translation {
                lang,
                name: record.string(F::Name).or_else(|| record.string(F::Title)),
                summary: record.string(F::Summary),
                reviewed_by: record.string(F::ReviewedBy),
                facts: record.pick(of.group().facts()),
                next_step: record.string(F::NextStep),
                body: body(scene, id, &fields, &mut pictures, &mut problems),
            };
            let (path, digest) = (file.path.clone(), fields.digest);
            let address_said = address_said(&record).or(fields.address_said(id));
            let slug = slug.to_owned();
            let read = Read { id, path, digest, of, slug, translation, address_said };
            (Some(Made::Translation(Box::new(read))), Some(fields.text))
        }
        Err(text) => (None, text),
    };
    Ok(Loaded { id, path: file.path.clone(), made, problems, text, pictures })
}

/// Gives each entry and each page its translations, in the order of languages; one without its original is reported.
pub(super) fn attach(
    entries: &mut [Entry],
    pages: (&mut [PlainPage], &str),
    translations: Vec<Read>,
    reading: &mut Reading<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let (pages, content) = pages;
    if translations.is_empty() {
        return;
    }
    let broken: HashSet<String> = reading.left_out.iter().cloned().collect();
    let at: HashMap<(EntryKind, String), usize> =
        entries.iter().enumerate().map(|(i, entry)| ((entry.kind, entry.slug.clone()), i)).collect();
    for read in translations {
        let found = match read.of {
            Original::Entry(kind) => {
                let entry = at.get(&(kind, read.slug.clone())).and_then(|i| entries.get_mut(*i));
                entry.map(|entry| {
                    entry.address_said = entry.address_said.or(read.address_said);
                    (&mut entry.translations, Some(&mut entry.digest), entry.lang)
                })
            }
            Original::Page => {
                let page = pages.iter_mut().find(|page| page.slug == read.slug);
                page.map(|page| (&mut page.translations, None, content))
            }
        };
        match found {
            Some((_, _, written)) if written == read.translation.lang => {
                problems.push(of_itself(&read));
                reading.left_out.push(read.path);
            }
            Some((known, _, _)) if known.iter().any(|known| known.lang == read.translation.lang) => {
                problems.push(twice(&read));
                reading.left_out.push(read.path);
            }
            Some((known, digest, _)) => {
                known.push(read.translation);
                if let Some(digest) = digest {
                    *digest = digest.and(read.digest);
                }
            }
            None => {
                problems.extend(orphan(&read, &broken));
                reading.left_out.push(read.path);
            }
        }
    }
}

fn of_itself(read: &Read) -> Diagnostic {
    let lang = read.translation.lang;
    let message = Text::new(
        format!("« {} » est déjà en « {lang} » : rien n'est à traduire", read.slug),
        format!("“{}” is in “{lang}” already: there is nothing to translate", read.slug),
    );
    Diagnostic::new(&c::TRANSLATION_OF_ITSELF, Span::file_start(read.id), message).help(
        "corrigez l'original et retirez ce fichier ; si l'original est dans une autre langue, qu'il le dise : « langue: … »",
        "correct the original and remove this file; if the original is in another language, let it say so: “langue: …”",
    )
}

fn twice(read: &Read) -> Diagnostic {
    let message = Text::new(
        format!("« {} » a déjà une traduction dans cette langue", read.slug),
        format!("“{}” has a translation in this language already", read.slug),
    );
    Diagnostic::new(&c::DUPLICATE_SLUG, Span::file_start(read.id), message)
        .help("gardez un seul des deux fichiers", "keep one of the two files only")
}

/// An original that was left out has its own problem; its translations need none.
fn orphan(read: &Read, broken: &HashSet<String>) -> Option<Diagnostic> {
    let original = format!("{}/{}", read.of.folder(), read.slug);
    if [".md", ".yaml"].iter().any(|ending| broken.contains(&format!("{original}{ending}"))) {
        return None;
    }
    let (what, what_en) = match read.of {
        Original::Entry(_) => ("fiche", "entry"),
        Original::Page => ("page", "page"),
    };
    let message = Text::new(
        format!("il n'y a pas de {what} {original}.md à traduire"),
        format!("there is no {what_en} {original}.md to translate"),
    );
    Some(Diagnostic::new(&c::ORPHAN_TRANSLATION, Span::file_start(read.id), message).help(
        format!("donnez à la traduction le nom de la {what}, avec la langue avant .md"),
        format!("give the translation the name of the {what_en}, with the language before .md"),
    ))
}
