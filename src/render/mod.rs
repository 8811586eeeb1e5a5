//! Pages: a theme's templates, the views that they show, and one file per kind of page.
//!
//! A view is a struct made for one template; the model knows no template and a
//! template sees no model. Nothing here touches the disk: a theme's own files
//! come from the caller, the default theme is embedded.

mod abbreviations;
mod address;
mod agendas;
mod frame;
mod lists;
mod pages;
mod pictures;
mod renderer;
mod search_cards;
mod sitemap;
mod theme;
pub mod views;

pub use frame::{Crumb, Frame};
pub use pictures::plan_pictures;
pub use renderer::Renderer;
pub use theme::codes;
pub use theme::{Loaded, ORIGINS, Place, Theme, default_files, without_effect};

use std::sync::Arc;

use lists::Lists;

use crate::plan::Plan;
use crate::search::Numbers;
use crate::site::Site;

/// Plans every page, style sheet and icon of a site, and the cards that the search shows.
pub fn plan<'a>(site: &'a Site<'a>, theme: &'a Theme, numbers: &Numbers, plan: &mut Plan<'a>) {
    theme.plan_assets(plan);
    let lists = Arc::new(Lists::new(site));
    for lang in &site.directory.config.languages {
        let renderer = Arc::new(Renderer::new(site, theme, lang));
        pages::plan(&renderer, &lists, plan);
        search_cards::plan(&renderer, numbers, plan);
    }
    sitemap::plan(site, plan);
}
