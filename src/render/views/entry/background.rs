//! What the entry belongs to and who stands behind it: one line a fact.

use crate::model::Entry;
use crate::render::Renderer;
use crate::render::views::FactView;
use crate::schema::{Section, Vocabulary};

impl<'a> Renderer<'a> {
    /// Facts about what stands behind an entry, in the order in which they are shown.
    pub(super) fn background(&self, entry: &'a Entry) -> Vec<FactView<'a>> {
        let directory = self.site.directory;
        let mut facts = self.lines(entry, Section::Background);
        let programme = directory.programme_of(entry).map(|programme| self.entry_link(programme));
        let service = entry.offer().and_then(|offer| offer.service.as_ref());
        let service = service.map(|service| self.reference_link(&service.slug));
        let themes = self.term_links(Vocabulary::Themes, &entry.themes);
        for (label, links) in [
            ("background.programme", Vec::from_iter(programme)),
            ("background.service", Vec::from_iter(service)),
            ("background.themes", themes),
        ] {
            facts.push(FactView::new(self.strings.get(label), links));
        }
        facts.retain(|fact| !fact.says_nothing());
        facts
    }
}
