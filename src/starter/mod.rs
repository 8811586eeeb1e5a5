//! A directory to start from: its settings, its zones, its words and a few fictional entries, as texts.
//!
//! Nothing here touches the disk: the commands write what this makes. `tables` are the zones that the program carries, `choose`
//! takes those of one directory, `zone_files` writes them; `model` has the words, `content` puts all together. `import` makes zones
//! of tables that people have, `school` makes school calendars of what others publish.

mod addresses;
pub mod area;
pub mod choose;
mod content;
pub mod countries;
mod dangers;
mod emergency;
pub mod ids;
pub mod import;
mod model;
mod packed;
pub mod school;
mod settings;
mod start;
pub mod tables;
mod translated;
mod yaml;
pub mod zone_files;

pub use content::{content, readme};
pub use model::{Model, names as models};
pub use start::Start;
