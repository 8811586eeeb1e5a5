//! All entries of a kind.

use std::sync::Arc;

use serde::Serialize;

use super::listing::{self, Listing, Of, Shown};
use crate::plan::Plan;
use crate::render::lists::of_kind;
use crate::render::views::{CardPiece, Pagination};
use crate::render::{Frame, Renderer};
use crate::schema::EntryKind;

#[derive(Serialize)]
struct KindView<'a> {
    lead: Option<&'a str>,
    count: String,
    first: bool,
    cards: Vec<CardPiece<'a>>,
    paging: Pagination,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    for kind in renderer.site.directory.config.kinds.all() {
        let listing = Listing {
            path: renderer.to.kind(kind),
            template: "pages/kind.html",
            of: Of::These(of_kind(renderer.site, kind).into()),
        };
        listing::plan(renderer, plan, listing, move |r, shown| view(r, kind, shown));
    }
}

fn view<'a>(r: &Arc<Renderer<'a>>, kind: EntryKind, shown: &Shown<'_>) -> (Frame, KindView<'a>) {
    let title = r.strings.get(kind.list_key());
    // A kind that the site declares may have none.
    let lead = r.strings.has(kind.lead_key()).then(|| r.strings.get(kind.lead_key()));
    let frame = Frame::new("kind", shown.part.path(shown.path), shown.title(r, title), lead.unwrap_or(title));
    let mut frame = shown.here(r, frame, title);
    frame.sensitive = r.any_sensitive(shown.entries().iter().copied());
    let view = KindView {
        lead,
        count: r.strings.count("lists.entries", shown.all.len() as u64, &[]),
        first: shown.part.is_first(),
        cards: r.cards(shown.entries()),
        paging: shown.paging(r),
    };
    (frame, view)
}
