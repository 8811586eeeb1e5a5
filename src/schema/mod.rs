//! The one table of kinds and fields.
//!
//! Reading, skeletons of entries and the reference documents all come from it. It is the only place where a French word, of a field or of a choice,
//! stands beside its Rust name. It knows nothing of files and formats.

mod alias;
mod choice;
pub mod codes;
mod declared;
mod field;
mod kept;
mod kind;
mod proposal;
mod read;
mod record;
mod scalar;
mod shape;
mod table;
mod types;
mod values;
mod vocabulary;

pub use choice::{
    AccessMode, AgeOf, AgeUnit, Choice, CostKind, DeliveryMode, EditorLanguage, EntriesByLanguage, FieldType,
    KnownCountry, LinkKind, OnPublicHolidays, Partly, Precision, Reader, RuleWeight, Shape, Shown, Status,
    WaitingListState, ZoneKind,
};
pub use declared::{Declared, KindKeys, OwnField, OwnKind};
pub use field::FieldId;
pub use kind::{EntryKind, Kinds};
pub use read::{MOST_ELEMENTS, read_group, read_settings, read_translation, read_value};
pub use record::{Item, Name, Record, Value};
pub use table::{
    CALENDAR, DANGER_PHRASES, DANGERS, EMERGENCY, GLOSSARY, NEED, PAGE, SITE, SYNONYMS, TRANSLATION,
    VOCABULARY, ZONE_FILE, is_inherited, schedule_group, trial_group,
};
pub use types::{FieldSpec, Found, Group, Help, Section, Type, Word};
pub use values::{PartialDate, YES_NO, is_slug, is_word};
pub use vocabulary::{OwnVocabulary, Vocabulary};
