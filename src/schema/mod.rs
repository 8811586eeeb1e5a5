//! The one table of kinds and fields.
//!
//! Reading, and later JSON Schema, forms and the reference page, all come from
//! it. It is the only place where a French word, of a field or of a choice,
//! stands beside its Rust name. It knows nothing of files and formats.

mod alias;
mod choice;
pub mod codes;
mod field;
mod kind;
mod read;
mod record;
mod scalar;
mod shape;
mod table;
mod types;
mod values;

pub use choice::{
    AccessMode, AgeUnit, Choice, CostKind, DeliveryMode, EditorLanguage, EntriesByLanguage, LinkKind,
    OnPublicHolidays, Partly, Precision, Reader, RuleWeight, Status, WaitingListState, ZoneKind,
};
pub use field::FieldId;
pub use kind::EntryKind;
pub use read::{MOST_ELEMENTS, read_group, read_settings, read_translation, read_value};
pub use record::{Item, Record, Value};
pub use table::{
    CALENDAR, DANGER_PHRASES, DANGERS, EMERGENCY, GLOSSARY, NEED, PAGE, SITE, SYNONYMS, Shape, TRANSLATION,
    VOCABULARY, ZONE_FILE, is_inherited, schedule_group, trial_group,
};
pub use types::{FieldSpec, Found, Group, Section, Type, Vocabulary};
pub use values::{PartialDate, is_slug};
