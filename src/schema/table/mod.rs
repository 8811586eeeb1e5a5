//! The table itself: which kind has which fields, and what each holds.

mod common;
mod kinds;
mod offer;
mod parts;
mod site;
mod terms;

pub use kinds::Shape;
pub(super) use kinds::{KINDS, KindRow};
pub use site::{
    CALENDAR, DANGER_PHRASES, DANGERS, EMERGENCY, GLOSSARY, PAGE, SITE, SYNONYMS, TRANSLATION, VOCABULARY,
    ZONE_FILE,
};

use super::{FieldId, Group};

/// The fields of one element of `horaires`.
pub fn schedule_group() -> &'static Group {
    &terms::SCHEDULE
}

/// Whether an offer takes a field from its programme when it does not say it itself.
pub fn is_inherited(id: FieldId) -> bool {
    offer::INHERITED.iter().any(|spec| spec.id == id)
}
