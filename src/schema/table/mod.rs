//! The table itself: which kind has which fields, and what each holds.

mod common;
mod kinds;
mod offer;
mod parts;
mod settings;
mod site;
mod terms;
mod words;

pub(super) use kinds::{KINDS, KindRow, parts_of};
pub use settings::SITE;
pub use site::{CALENDAR, PAGE, TRANSLATION, ZONE_FILE};
pub use words::{DANGER_PHRASES, DANGERS, EMERGENCY, GLOSSARY, NEED, SYNONYMS, VOCABULARY};

use super::{FieldId, Group};

/// What `repere quand` tries: an element of `horaires`, and the closures of its entry.
static TRIAL: Group = Group {
    name: terms::SCHEDULE.name,
    name_en: terms::SCHEDULE.name_en,
    parts: &[terms::SCHEDULE.parts[0], &[offer::CLOSURES]],
    elsewhere: &[],
};

/// The fields of what `repere quand` tries: those of an element of `horaires`, and the closures of its entry.
pub fn trial_group() -> &'static Group {
    &TRIAL
}

/// The fields of one element of `horaires`.
pub fn schedule_group() -> &'static Group {
    &terms::SCHEDULE
}

/// Whether an offer takes a field from its programme when it does not say it itself.
pub fn is_inherited(id: FieldId) -> bool {
    offer::INHERITED.iter().any(|spec| spec.id == id)
}
