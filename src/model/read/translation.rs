//! `slug.nl.md`: what of an entry is said in another language.

use std::collections::{HashMap, HashSet};

use super::Made;
use super::entry::{Scene, body};
use super::file::{Loaded, Reading, fields};
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::model::codes as c;
use crate::model::{Entry, Translation};
use crate::schema::{EntryKind, FieldId as F, group_of, read_translation};
use crate::world::{FoundFile, WorldError};

/// A translation, and the entry that it belongs to.
pub(super) struct Read {
    id: FileId,
    path: String,
    kind: EntryKind,
    slug: String,
    translation: Translation,
}

pub(super) fn read(
    scene: &Scene<'_>,
    id: FileId,
    file: &FoundFile,
    kind: EntryKind,
    slug: &str,
    lang: &'static str,
) -> Result<Loaded<Made>, WorldError> {
    let (mut problems, mut pictures) = (Vec::new(), Vec::new());
    let (made, text) = match fields(scene.world, id, file, &mut problems)? {
        Ok(fields) => {
            let whole = Span::file_start(id);
            let record = read_translation(fields.node.as_ref(), whole, group_of(kind), &mut problems);
            let translation = Translation {
                lang,
                name: record.string(F::Name),
                summary: record.string(F::Summary),
                goals: record.strings(F::Goals),
                next_step: record.string(F::NextStep),
                body: body(scene, id, &fields, &mut pictures, &mut problems),
                digest: fields.digest,
            };
            let read = Read { id, path: file.path.clone(), kind, slug: slug.to_owned(), translation };
            (Some(Made::Translation(Box::new(read))), Some(fields.text))
        }
        Err(text) => (None, text),
    };
    Ok(Loaded { id, path: file.path.clone(), made, problems, text, pictures })
}

/// Gives each entry its translations, in the order of languages; one without its entry is reported.
pub(super) fn attach(
    entries: &mut [Entry],
    translations: Vec<Read>,
    reading: &mut Reading<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    if translations.is_empty() {
        return;
    }
    let broken: HashSet<String> = reading.left_out.iter().cloned().collect();
    let at: HashMap<(EntryKind, String), usize> =
        entries.iter().enumerate().map(|(i, entry)| ((entry.kind, entry.slug.clone()), i)).collect();
    for read in translations {
        let found = at.get(&(read.kind, read.slug.clone())).and_then(|i| entries.get_mut(*i));
        match found {
            Some(entry) if entry.translations.iter().any(|known| known.lang == read.translation.lang) => {
                problems.push(twice(&read));
                reading.left_out.push(read.path);
            }
            Some(entry) => entry.translations.push(read.translation),
            None => {
                problems.extend(orphan(&read, &broken));
                reading.left_out.push(read.path);
            }
        }
    }
}

fn twice(read: &Read) -> Diagnostic {
    let message = Text::new(
        format!("« {} » a déjà une traduction dans cette langue", read.slug),
        format!("“{}” has a translation in this language already", read.slug),
    );
    Diagnostic::new(&c::DUPLICATE_SLUG, Span::file_start(read.id), message)
        .help("gardez un seul des deux fichiers", "keep one of the two files only")
}

/// An entry that was left out has its own problem; its translations need none.
fn orphan(read: &Read, broken: &HashSet<String>) -> Option<Diagnostic> {
    let original = format!("{}/{}", read.kind.folder(), read.slug);
    if [".md", ".yaml"].iter().any(|ending| broken.contains(&format!("{original}{ending}"))) {
        return None;
    }
    let message = Text::new(
        format!("il n'y a pas de fiche {original}.md à traduire"),
        format!("there is no entry {original}.md to translate"),
    );
    Some(Diagnostic::new(&c::ORPHAN_TRANSLATION, Span::file_start(read.id), message).help(
        "donnez à la traduction le nom de la fiche, avec la langue avant .md",
        "give the translation the entry's name, with the language before .md",
    ))
}
