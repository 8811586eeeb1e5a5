//! The directory: entries, zones, words, and how they belong together.
//!
//! Knows no output format and no template: nothing here serialises itself or
//! speaks HTML (an entry's story arrives as safe HTML and is only carried).

mod calendar;
pub mod codes;
mod danger;
mod directory;
mod entry;
mod file_digest;
mod kinds;
mod labels;
mod lower;
mod offer;
mod outline;
mod parts;
pub mod phone;
mod phrases;
mod place;
mod read;
mod resolve;
mod vocabulary;
mod zone;

pub use crate::schema::{
    AccessMode, AgeUnit, CostKind, DeliveryMode, LinkKind, Partly, Reader, Status, ZoneKind,
};
pub use calendar::{calendar_context, zone_calendar_context};
pub use danger::{Danger, Dangers};
pub(crate) use directory::references;
pub use directory::{Directory, Picture, PlainPage};
pub use entry::{Detail, Entry, Named, OrgRef, Ref, Translation, Verification, translation};
pub use file_digest::FileDigest;
pub use kinds::{Offer, Organisation, PlaceRef, Programme, ScheduleItem, ScheduleSpans, Sheet, WaitingList};
pub use labels::{Label, Labels};
pub(crate) use lower::schedule_diagnostic;
pub use lower::{
    Context, EntrySource, country_of, lower_entry, read_closures, read_danger_phrases, read_dangers,
    read_emergency, read_glossary, read_need, read_need_phrases, read_outlines, read_schedule, read_synonyms,
    read_terms, read_zones, school_calendar,
};
use lower::{address_said, unknown_calendar, without_secrets};
pub use offer::{Access, ChildAge, Conditions, Cost, OfferTerms, Rate, Residence};
pub use outline::{Outlines, Ring};
pub use parts::{Alert, Contact, Link, Source};
pub use phone::Phone;
pub use phrases::{Need, NeedId, Needs, Phrases};
pub use place::{Accessibility, Address, Place};
pub use read::{Content, read_config, read_content, record_of};
pub use resolve::{Resolved, resolve};
pub use vocabulary::{Abbreviation, EmergencyNumber, Synonym, Term, TermId, Translated, Vocabularies};
pub use zone::{Point, Zone, ZoneId, Zones};
