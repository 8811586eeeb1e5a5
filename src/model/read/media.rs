//! The pictures of `medias/`, read before what shows them.

use std::collections::BTreeMap;

use rayon::prelude::*;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::file::{Loaded, Reading};
use super::place::{Place, printable};
use super::sized;
use crate::config::SiteConfig;
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::model::{FileDigest, codes as c};
use crate::picture::{self, Format};
use crate::text::{is_forced_direction, is_invisible, is_portable_path};
use crate::world::{FoundFile, World, WorldError};

/// A hash of the bytes of each picture by its path below `medias/`; none of one that may not be published.
pub(super) type Medias<'a> = BTreeMap<&'a str, Option<FileDigest>>;

/// Reads all of them, whether something shows them or not: the folder itself is public.
pub(super) fn read<'a>(
    placed: &[(FileId, &'a FoundFile, Place)],
    reading: &mut Reading<'_>,
    config: &SiteConfig,
) -> Result<Medias<'a>, WorldError> {
    let medias = placed.iter().filter(|(_, _, place)| *place == Place::Media);
    let medias: Vec<_> =
        medias.filter_map(|(id, file, _)| Some((*id, *file, file.path.strip_prefix("medias/")?))).collect();
    let world = reading.world;
    let loaded: Vec<_> = medias.par_iter().map(|(id, file, name)| one(world, *id, file, name)).collect();
    let names = medias.iter().map(|(_, _, name)| *name);
    names.zip(loaded).map(|(name, loaded)| Ok((name, reading.take(loaded?, config)))).collect()
}

fn one(
    world: &dyn World,
    id: FileId,
    file: &FoundFile,
    name: &str,
) -> Result<Loaded<FileDigest>, WorldError> {
    let path = file.path.clone();
    let mut loaded = Loaded { id, path, made: None, problems: Vec::new(), text: None, pictures: Vec::new() };
    loaded.problems.extend(bad_name(id, name));
    let Some(format) = Format::of_name(name) else {
        loaded.problems.push(picture::unknown_format(id));
        return Ok(loaded);
    };
    match sized(world, file, picture::MOST_BYTES)? {
        Ok(bytes) => {
            loaded.problems.extend(picture::problem(id, format, &bytes));
            loaded.made = Some(FileDigest::new(&file.path, &bytes));
        }
        Err(size) => loaded.problems.push(picture::too_large(id, size)),
    }
    Ok(loaded)
}

/// A picture is published under its name, so it must be one on every disk and in an address.
fn bad_name(id: FileId, name: &str) -> Option<Diagnostic> {
    let unseen = |c: char| c.is_control() || is_forced_direction(c) || is_invisible(c);
    let (message, help) = if !is_nfc(name) || name.contains(unseen) {
        let composed: String = printable(&name.nfc().filter(|c| !unseen(*c)).collect::<String>());
        (
            Text::new(
                "le nom de cette image a des accents décomposés ou des caractères invisibles",
                "the name of this picture has decomposed accents or invisible characters",
            ),
            Text::new(format!("renommez-la en « {composed} »"), format!("rename it “{composed}”")),
        )
    } else if name.contains(['#', '%']) || !is_portable_path(&format!("medias/{name}")) {
        (
            Text::new(
                "le nom de cette image, ou de son dossier, n'a pas sa place dans une adresse ou sur tous les systèmes",
                "the name of this picture, or of its folder, does not belong in an address or on every system",
            ),
            Text::new(
                "renommez-la avec des lettres, des chiffres et des tirets ; ni « con », « prn », « aux », « nul », « com1 » \
                 ou « lpt1 », ni point ni espace à la fin, et un nom court",
                "rename it with letters, digits and hyphens; no “con”, “prn”, “aux”, “nul”, “com1” or “lpt1”, no dot or \
                 blank at the end, and a short name",
            ),
        )
    } else {
        return None;
    };
    Some(Diagnostic::new(&c::FILE_NAME, Span::file_start(id), message).help(help.fr, help.en))
}
