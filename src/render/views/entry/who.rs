//! For whom: audiences, and who is accepted, zone by zone.

use serde::Serialize;

use crate::model::{Conditions, Entry, ZoneId, resolve};
use crate::render::Renderer;
use crate::render::views::LinkView;
use crate::schema::Vocabulary;
use crate::wording::{self, Line};

/// For whom an entry is.
#[derive(Debug, Clone, Serialize)]
pub struct WhoView<'a> {
    /// Audiences.
    pub audiences: Vec<LinkView<'a>>,
    /// Who is accepted; several rows where zones differ.
    pub conditions: Vec<ConditionRow<'a>>,
    /// For the inhabitants of these zones.
    pub covers: Vec<LinkView<'a>>,
}

/// Who is accepted in some zones.
#[derive(Debug, Clone, Serialize)]
pub struct ConditionRow<'a> {
    /// The zones; empty when it is the same everywhere.
    pub zones: Vec<LinkView<'a>>,
    /// Conditions, all to be met; empty when they are unknown.
    pub lines: Vec<Line>,
}

impl<'a> Renderer<'a> {
    pub(super) fn who(&self, entry: &'a Entry) -> WhoView<'a> {
        let covers = self.site.directory.covers(entry);
        WhoView {
            audiences: self.term_links(Vocabulary::Audiences, &entry.audiences),
            conditions: self.condition_rows(entry, covers),
            covers: covers.iter().map(|zone| self.zone_link(*zone)).collect(),
        }
    }

    /// One row for each group of zones with the same conditions, in the order of the zones.
    fn condition_rows(&self, entry: &'a Entry, covers: &[ZoneId]) -> Vec<ConditionRow<'a>> {
        let directory = self.site.directory;
        let mut groups: Vec<(Option<&Conditions>, Vec<ZoneId>)> = Vec::new();
        for zone in covers {
            let resolved = resolve(directory, entry, Some(*zone)).conditions;
            match groups.iter_mut().find(|(conditions, _)| *conditions == resolved) {
                Some((_, zones)) => zones.push(*zone),
                None => groups.push((resolved, vec![*zone])),
            }
        }
        if groups.is_empty() {
            groups.push((resolve(directory, entry, None).conditions, Vec::new()));
        }
        let several = groups.len() > 1;
        let row = |(conditions, zones): (Option<&'a Conditions>, Vec<ZoneId>)| ConditionRow {
            zones: zones.into_iter().filter(|_| several).map(|zone| self.zone_link(zone)).collect(),
            lines: conditions
                .map(|conditions| wording::conditions(self.strings, directory, conditions, covers))
                .unwrap_or_default(),
        };
        groups.into_iter().map(row).filter(|row| several || !row.lines.is_empty()).collect()
    }
}
