//! Files of outlines: read after the zones that they name.

use super::bytes_of;
use super::file::{Reading, keep};
use super::place::Place;
use crate::diag::{Diagnostic, FileId, Span};
use crate::model::{FileDigest, Outlines, Zones, codes as c, read_outlines};
use crate::source::{self, Node};
use crate::world::{FoundFile, WorldError};

/// The outlines of all files. Problems of a file are also a reason to keep its text.
pub(super) fn read(
    placed: &[(FileId, &FoundFile, Place)],
    reading: &mut Reading<'_>,
    zones: &Zones,
    hasher: &mut blake3::Hasher,
    problems: &mut Vec<Diagnostic>,
) -> Result<Outlines, WorldError> {
    let mut outlines = Outlines::default();
    for (id, file, _) in placed.iter().filter(|(_, _, place)| *place == Place::Outlines) {
        let mut own = Vec::new();
        let Some(bytes) = bytes_of(reading.world, *id, file, &mut own)? else {
            problems.extend(own.into_iter().map(advised));
            continue;
        };
        hasher.update(FileDigest::new(&file.path, &bytes).as_bytes());
        let (text, clean) = source::decode(*id, bytes, &mut own);
        if clean && let Some(node) = tree(*id, &text, &mut own) {
            read_outlines(&node, zones, &mut outlines, &mut own);
        }
        keep(reading, file, text, &own);
        problems.append(&mut own);
    }
    Ok(outlines)
}

/// The tree of a file. JSON is read as the YAML that it also is, but for tabs, which JSON allows between its signs;
/// a blank in their stead is as long.
fn tree(id: FileId, text: &str, problems: &mut Vec<Diagnostic>) -> Option<Node> {
    let blank = text.replace('\t', " ");
    let mut own = Vec::new();
    let read = source::parse(id, &blank, 0..blank.len(), &mut own);
    problems.extend(own.into_iter().map(advised));
    match read {
        Ok(Some(node)) => Some(node),
        Ok(None) => {
            let message = crate::diag::Text::new("ce fichier est vide", "this file is empty");
            problems.push(advised(Diagnostic::new(&c::OUTLINE, Span::file_start(id), message)));
            None
        }
        Err(source::Unreadable) => None,
    }
}

/// What is said of fields and entries elsewhere would mislead here: nobody writes such a file by hand.
fn advised(problem: Diagnostic) -> Diagnostic {
    Diagnostic { fix: None, label: None, ..problem }.help(
        "exportez de nouveau les contours en GeoJSON, simplifiés (QGIS, mapshaper), ou supprimez ce fichier : les cartes s'en passent",
        "export the outlines again as GeoJSON, simplified (QGIS, mapshaper), or delete this file: maps do without it",
    )
}
