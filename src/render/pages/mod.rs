//! One file per kind of page: its address, its key, its view.

mod plain;

use std::sync::Arc;

use super::Renderer;
use crate::plan::Plan;

/// Plans all pages of a language.
pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    plain::plan(renderer, plan);
}
