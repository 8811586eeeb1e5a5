//! Repère compiles a folder of Markdown/YAML entries into a static, searchable
//! directory: pages by region, theme and audience, and calendar feeds.
//!
//! Stages are modules; data flows one way. A module imports only from those
//! listed before it (a test checks this):
//!
//! `diag, world, text` ← `source` ← `schema` ← `calendar` ← `config` ← `model`
//! ← `check` ← `site` ← `plan` ← `render, export` ← `publish` ← `serve` ← `cli`

pub mod calendar;
pub mod check;
pub mod cli;
pub mod config;
pub mod diag;
pub mod export;
pub mod model;
pub mod plan;
pub mod publish;
pub mod render;
pub mod schema;
pub mod serve;
pub mod site;
pub mod source;
pub mod text;
pub mod world;
