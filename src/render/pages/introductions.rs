//! Plain pages that only introduce what the site generates at the same address.

use crate::model::PlainPage;
use crate::render::Renderer;
use crate::render::address::introduces;
use crate::render::views::PageText;

/// The plain page that introduces a generated one, when there is one.
pub(super) fn introduction<'a>(renderer: &Renderer<'a>, path: &str) -> Option<&'a PlainPage> {
    renderer.site.directory.pages.iter().find(|page| introduces(page, path))
}

/// What that page says; without one, a title.
pub(super) fn introduced<'a>(
    r: &Renderer<'a>,
    page: Option<&'a PlainPage>,
    title: &'static str,
) -> PageText<'a> {
    page.map_or_else(|| PageText::titled(r.strings.get(title)), |page| r.page_text(page))
}
