//! All entries of a kind: associations, programmes, services, permanences, groups, places, practice sheets.

use std::sync::Arc;

use serde::Serialize;

use super::listing::{self, Listing, Of, Shown};
use crate::plan::Plan;
use crate::render::lists::of_kind;
use crate::render::views::{CardView, Pagination};
use crate::render::{Frame, Renderer};
use crate::schema::EntryKind;

#[derive(Serialize)]
struct KindView<'a> {
    lead: &'a str,
    count: String,
    first: bool,
    cards: Vec<CardView<'a>>,
    paging: Pagination,
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, plan: &mut Plan<'a>) {
    for kind in EntryKind::ALL {
        let listing = Listing {
            path: format!("{}/", kind.folder()),
            template: "pages/kind.html",
            of: Of::These(of_kind(renderer.site, kind).into()),
            key: renderer.key(kind.folder()),
            first: renderer.key("kind, first page").finish(),
        };
        listing::plan(renderer, plan, listing, move |r, shown| view(r, kind, shown));
    }
}

fn view<'a>(r: &Renderer<'a>, kind: EntryKind, shown: &Shown<'_>) -> (Frame, KindView<'a>) {
    let (title, lead) = (r.strings.get(title(kind)), r.strings.get(lead(kind)));
    let frame = Frame::new("kind", shown.part.path(shown.path), shown.title(r, title), lead);
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

/// Key of the title of a kind's list.
pub(super) fn title(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Association => "kinds.associations",
        EntryKind::Programme => "kinds.programmes",
        EntryKind::Service => "kinds.services",
        EntryKind::Permanence => "kinds.permanences",
        EntryKind::Groupe => "kinds.groupes",
        EntryKind::Lieu => "kinds.lieux",
        EntryKind::Fiche => "kinds.fiches",
    }
}

fn lead(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Association => "kinds.associations_lead",
        EntryKind::Programme => "kinds.programmes_lead",
        EntryKind::Service => "kinds.services_lead",
        EntryKind::Permanence => "kinds.permanences_lead",
        EntryKind::Groupe => "kinds.groupes_lead",
        EntryKind::Lieu => "kinds.lieux_lead",
        EntryKind::Fiche => "kinds.fiches_lead",
    }
}
