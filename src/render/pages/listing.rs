//! A list of cards over several pages.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use crate::model::{TermId, ZoneId};
use crate::plan::Plan;
use crate::render::lists::Lists;
use crate::render::views::pagination::{PER_PAGE, Pagination, Part, parts};
use crate::render::{Frame, Renderer};
use crate::schema::Vocabulary;
use crate::site::{EntryIndex, Site};

/// Which entries a list holds. Kept by its pages until they are rendered, so it copies none.
#[derive(Clone)]
pub(super) enum Of {
    /// Of a zone's page.
    Zone(Arc<Lists>, ZoneId),
    /// In a zone, with a theme.
    ZoneTheme(Arc<Lists>, ZoneId, TermId),
    /// With a word of a vocabulary.
    Term(Vocabulary, TermId),
    /// These.
    These(Arc<[EntryIndex]>),
}

impl Of {
    pub(super) fn entries<'s>(&'s self, site: &'s Site<'_>) -> &'s [EntryIndex] {
        let of_zone = |lists: &'s Lists, zone: ZoneId| lists.zone(zone);
        match self {
            Of::Zone(lists, zone) => of_zone(lists, *zone).map_or(&[], |list| &list.entries),
            Of::ZoneTheme(lists, zone, theme) => {
                of_zone(lists, *zone).map_or(&[], |list| list.with_theme(*theme))
            }
            Of::Term(vocabulary, term) => site.with_term(*vocabulary, *term),
            Of::These(list) => list,
        }
    }
}

/// A list over several pages.
pub(super) struct Listing {
    /// Path of its first page: `zones/wallonie/`; the second stands at `zones/wallonie/2/`.
    pub path: String,
    /// Its template.
    pub template: &'static str,
    /// Its entries.
    pub of: Of,
}

/// One page of a list, when it is rendered.
pub(super) struct Shown<'s> {
    /// Which page.
    pub part: &'s Part,
    /// Path of the first page.
    pub path: &'s str,
    /// All entries of the list.
    pub all: &'s [EntryIndex],
}

impl Shown<'_> {
    /// The entries of this page.
    pub(super) fn entries(&self) -> &[EntryIndex] {
        self.within(0..self.all.len())
    }

    /// The entries of this page that stand in a stretch of the list.
    pub(super) fn within(&self, stretch: Range<usize>) -> &[EntryIndex] {
        let start = self.part.range.start.max(stretch.start);
        let end = self.part.range.end.min(stretch.end);
        self.all.get(start..end).unwrap_or_default()
    }

    /// A title that tells pages apart.
    pub(super) fn title(&self, renderer: &Renderer<'_>, title: &str) -> String {
        if self.part.is_first() {
            return title.to_owned();
        }
        let (number, of) = (self.part.number.to_string(), self.part.of.to_string());
        renderer.strings.with("lists.title", &[("title", title), ("number", &number), ("of", &of)])
    }

    /// "Page 2".
    pub(super) fn number(&self, renderer: &Renderer<'_>) -> String {
        renderer.strings.with("lists.page", &[("number", &self.part.number.to_string())])
    }

    /// Ends the way with this page: from the second on, below the first.
    pub(super) fn here(&self, renderer: &Renderer<'_>, frame: Frame, name: &str) -> Frame {
        if self.part.is_first() {
            return frame.here(name);
        }
        frame.crumb(name, renderer.to.page(self.path)).here(self.number(renderer))
    }

    /// The links to the other pages.
    pub(super) fn paging(&self, renderer: &Renderer<'_>) -> Pagination {
        self.part.paging(&renderer.to.page(self.path))
    }
}

/// Plans the pages of a list.
pub(super) fn plan<'a, V: Serialize + 'a>(
    renderer: &Arc<Renderer<'a>>,
    plan: &mut Plan<'a>,
    listing: Listing,
    make: impl Fn(&Arc<Renderer<'a>>, &Shown<'_>) -> (Frame, V) + Clone + Send + Sync + 'a,
) {
    let Listing { path, template, of } = listing;
    for part in parts(of.entries(renderer.site).len(), PER_PAGE) {
        let (of, first, make) = (of.clone(), path.clone(), make.clone());
        renderer.plan(plan, &part.path(&path), path.clone(), template, move |r| {
            make(r, &Shown { part: &part, path: &first, all: of.entries(r.site) })
        });
    }
}

/// How many entries of a list of `count` stand on its first page.
pub(super) fn first_page(count: usize) -> usize {
    count.min(PER_PAGE)
}
