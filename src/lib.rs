//! Repère compiles a folder of Markdown/YAML entries into a static, searchable
//! directory: pages by region, theme and audience, and calendar feeds.
//!
//! Stages are modules; data flows one way. A module imports only from those
//! listed before it (a test checks this):
//!
//! `diag, world, text` ← `lang` ← `source, picture` ← `schema` ← `calendar` ← `config`
//! ← `model` ← `check` ← `site` ← `wording` ← `plan` ← `search` ← `render, export` ← `publish` ← `serve` ← `starter, reference` ← `cli`
//!
//! ```text
//! content/ ── read ──▶ Directory ── check ──▶ Directory without what is wrong
//!                                                │ seen on a day
//!                                                ▼
//!              Sink ◀── make ── Plan ◀── plan ── Site
//! ```
//!
//! [`build`] is this picture. It never touches the disk: a [`World`] reads, a
//! [`Sink`] takes the outputs; `build`, `check` and `serve` differ only in
//! which two they hand it.

pub mod calendar;
pub mod check;
pub mod cli;
pub mod config;
pub mod diag;
pub mod export;
pub mod lang;
pub mod model;
pub mod picture;
mod pipeline;
pub mod plan;
pub mod publish;
pub mod reference;
pub mod render;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod starter;
pub mod text;
pub mod wording;
pub mod world;

pub use pipeline::{Counts, Report, codes};

use pipeline::Progress;
use plan::{Plan, Sink};
use site::Site;
use world::{World, WorldError};

/// What may differ from one build to another.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Whether entries with an error are left out, instead of stopping the build.
    pub keep_going: bool,
}

/// Compiles the content of `world` into `sink`: read, check, look at it on a day, plan, make.
///
/// Problems of content and faults of the theme are in the report; unless [`Report::complete`] says so, the sink has
/// not got all outputs and must not be published.
///
/// # Errors
/// The content folder cannot be read.
pub fn build(world: &dyn World, sink: &dyn Sink, options: Options) -> Result<Report, WorldError> {
    let content = model::read_content(world)?;
    let mut progress = Progress::check(content, world);
    let Some(directory) = progress.publishable(options) else { return Ok(progress.report()) };
    let Some(theme) = progress.theme(&directory.config, world)? else { return Ok(progress.report()) };
    let site = Site::new(&directory, world.today());
    let numbers = search::Numbers::new(&site);
    let (mut plan, mut exports) = (Plan::default(), Plan::default());
    rayon::join(
        || {
            search::plan(&site, &numbers, sink, &mut plan);
            render::plan(&site, &theme, &numbers, &mut plan);
            render::plan_pictures(&site, world, &mut plan);
        },
        || export::plan(&site, |lang| theme.strings(lang), &mut exports),
    );
    plan.append(exports);
    if progress.collisions(&plan) {
        progress.make(&plan, sink);
    }
    Ok(progress.report())
}
