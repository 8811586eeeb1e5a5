//! One slug, one entry: also among the names that entries had before.

use std::collections::HashMap;

use super::file::Reading;
use crate::diag::{Diagnostic, Span, Text};
use crate::model::Entry;
use crate::model::codes as c;

/// Keeps the first of several entries with one slug, in the order of paths; the others are reported and left out.
/// A former name that is somebody's name is reported too.
pub(super) fn keep_first(
    entries: &mut Vec<Entry>,
    reading: &mut Reading<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut taken: HashMap<String, (Span, String)> = HashMap::with_capacity(entries.len());
    entries.retain(|entry| {
        let here = (entry.name_span, entry.path.clone());
        let Some((first, path)) = taken.get(&entry.slug) else {
            taken.insert(entry.slug.clone(), here);
            return true;
        };
        let message = Text::new(
            format!("une autre fiche s'appelle « {} » : {path}", entry.slug),
            format!("another entry is called “{}”: {path}", entry.slug),
        );
        problems.push(
            Diagnostic::new(&c::DUPLICATE_SLUG, Span::file_start(entry.file), message)
                .help(
                    "renommez un des deux fichiers, par exemple en ajoutant la commune",
                    "rename one of the two files, for instance by adding the commune",
                )
                .related(*first, Text::new("l'autre fiche", "the other entry")),
        );
        reading.left_out.push(entry.path.clone());
        false
    });
    former_names(entries, taken, problems);
}

fn former_names(
    entries: &[Entry],
    mut taken: HashMap<String, (Span, String)>,
    problems: &mut Vec<Diagnostic>,
) {
    for entry in entries {
        for former in &entry.former_slugs {
            match taken.get(former) {
                Some((_, path)) if *path == entry.path => {}
                Some((first, path)) => {
                    let message = Text::new(
                        format!("l'ancien nom « {former} » est pris par {path}"),
                        format!("the former name “{former}” belongs to {path}"),
                    );
                    problems.push(
                        Diagnostic::new(&c::FORMER_NAME_TAKEN, entry.name_span, message)
                            .help(
                                format!("retirez « {former} » de anciens_noms"),
                                format!("remove “{former}” from anciens_noms"),
                            )
                            .related(*first, Text::new("l'autre fiche", "the other entry")),
                    );
                }
                None => {
                    taken.insert(former.clone(), (entry.name_span, entry.path.clone()));
                }
            }
        }
    }
}
