//! The table itself: which kind has which fields, and what each holds.

mod common;
mod kinds;
mod offer;
mod parts;
mod site;
mod terms;

pub use site::{
    CALENDAR, DANGER_PHRASES, DANGERS, EMERGENCY, GLOSSARY, PAGE, SITE, SYNONYMS, TRANSLATION, VOCABULARY,
    ZONE_FILE,
};

use super::{EntryKind, FieldId, Group};

/// The fields of one element of `horaires`.
pub fn schedule_group() -> &'static Group {
    &terms::SCHEDULE
}

/// Whether an offer takes a field from its programme when it does not say it itself.
pub fn is_inherited(id: FieldId) -> bool {
    offer::INHERITED.iter().any(|spec| spec.id == id)
}

/// The fields of a kind of entry.
pub fn group_of(kind: EntryKind) -> &'static Group {
    match kind {
        EntryKind::Association => &kinds::ASSOCIATION,
        EntryKind::Programme => &kinds::PROGRAMME,
        EntryKind::Service => &kinds::SERVICE,
        EntryKind::Permanence => &kinds::PERMANENCE,
        EntryKind::Groupe => &kinds::GROUPE,
        EntryKind::Lieu => &kinds::LIEU,
        EntryKind::Fiche => &kinds::FICHE,
    }
}
