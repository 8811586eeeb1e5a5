//! One file per kind of page: its address, its key, its view.

mod agenda;
mod alphabet;
mod coverage;
mod entry;
mod erase;
mod follow;
mod glossary;
mod home;
mod introductions;
mod keep;
mod kinds;
mod listing;
mod my_list;
mod not_found;
mod offline;
mod plain;
mod professionals;
mod safety;
mod search;
mod site_map;
mod style;
mod terms;
mod volunteers;
mod who;
mod zone;
mod zone_text;
mod zone_theme;
mod zones;

use std::sync::Arc;

use super::Renderer;
use super::lists::Lists;
use crate::plan::Plan;

/// Plans all pages of a language.
pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    home::plan(renderer, plan);
    search::plan(renderer, plan);
    entry::plan(renderer, plan);
    my_list::plan(renderer, plan);
    erase::plan(renderer, plan);
    glossary::plan(renderer, plan);
    safety::plan(renderer, plan);
    not_found::plan(renderer, plan);
    offline::plan(renderer, plan);
    plain::plan(renderer, plan);
    zone::plan(renderer, lists, plan);
    zone_theme::plan(renderer, lists, plan);
    terms::plan(renderer, lists, plan);
    kinds::plan(renderer, plan);
    alphabet::plan(renderer, lists, plan);
    agenda::plan(renderer, lists, plan);
    follow::plan(renderer, plan);
    zones::plan(renderer, lists, plan);
    let wanted = renderer.site.directory.config.pages;
    if wanted.professionals {
        professionals::plan(renderer, lists, plan);
        who::plan(renderer, plan);
    }
    if wanted.coverage {
        coverage::plan(renderer, plan);
    }
    if wanted.volunteering {
        volunteers::plan(renderer, plan);
    }
    zone_text::plan(renderer, lists, plan);
    keep::plan(renderer, lists, plan);
    site_map::plan(renderer, lists, plan);
    style::plan(renderer, lists, plan);
}
