//! `content/site.yaml`: how the site is called, where it is published, what it produces.

pub mod codes;
mod colours;
mod declared;
mod own_words;
mod read;
mod severity;
mod site;

pub use crate::schema::EntriesByLanguage;
pub use colours::Colours;
pub use own_words::OwnWords;
pub use read::read;
pub use severity::{Severities, Weight};
pub use site::{DEFAULT_THEME, FeedOptions, PageOptions, SiteConfig};
