//! For whom: audiences, and who is accepted, zone by zone.

use serde::Serialize;

use crate::model::{AgeUnit, ChildAge, Conditions, Entry, Residence, ZoneId, resolve};
use crate::render::Renderer;
use crate::render::theme::CONTENT_LANG;
use crate::render::views::LinkView;
use crate::schema::Vocabulary;

/// Covered zones named in a condition, at most: more are a list, which the page has anyway.
const NAMED: usize = 3;

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

/// A condition in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// "Un enfant de moins de 6 ans."
    pub text: String,
    /// Its language; nothing for that of the page.
    pub lang: Option<&'static str>,
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
            lines: conditions.map(|conditions| self.conditions(conditions, covers)).unwrap_or_default(),
        };
        groups.into_iter().map(row).filter(|row| several || !row.lines.is_empty()).collect()
    }

    /// Conditions in words, one line each: child or pregnancy, then all others. Living in a covered zone is said with
    /// the names of the zones, as "this zone" says nothing away from its page.
    pub fn conditions(&self, conditions: &Conditions, covers: &[ZoneId]) -> Vec<Line> {
        let s = self.strings;
        let mut lines = Vec::new();
        lines.extend(self.child_or_pregnancy(conditions));
        match &conditions.residence {
            Some(Residence::Covered) if covers.is_empty() || covers.len() > NAMED => {
                lines.push(s.get("who.lives_in_covered").to_owned());
            }
            Some(Residence::Covered) => lines.push(self.lives_in(covers)),
            Some(Residence::Zones(zones)) => lines.push(self.lives_in(zones)),
            None => {}
        }
        let said = |answer: Option<bool>, yes, no| {
            answer.map(|answer| s.get(if answer { yes } else { no }).to_owned())
        };
        lines.extend(said(conditions.accompanied, "who.accompanied", "who.not_accompanied"));
        lines.extend(said(conditions.parents_only, "who.parents_only", "who.not_parents_only"));
        let said = lines.into_iter().map(|line| Line { text: format!("{line}."), lang: None });
        let written =
            conditions.text.iter().map(|text| Line { text: text.clone(), lang: Some(CONTENT_LANG) });
        said.chain(written).collect()
    }

    fn lives_in(&self, zones: &[ZoneId]) -> String {
        let names: Vec<&str> = zones.iter().map(|zone| self.zone_link(*zone).label).collect();
        self.strings.with("who.lives_in", &[("zones", &names.join(self.strings.get("word.comma")))])
    }

    fn child_or_pregnancy(&self, conditions: &Conditions) -> Option<String> {
        let s = self.strings;
        let child = conditions.child.and_then(|child| self.child(child));
        match (child, conditions.pregnancy) {
            (Some(child), Some(true)) => Some(s.with("who.child_or_pregnancy", &[("child", &child)])),
            (Some(child), Some(false)) => Some(s.with("who.child_not_pregnancy", &[("child", &child)])),
            (Some(child), None) => Some(child),
            (None, Some(true)) => Some(s.get("who.pregnancy").to_owned()),
            (None, Some(false)) => Some(s.get("who.no_pregnancy").to_owned()),
            (None, None) => None,
        }
    }

    /// "Un enfant de moins de 6 ans": exactly as strict as it was written.
    fn child(&self, child: ChildAge) -> Option<String> {
        let s = self.strings;
        let age = |n: u32| {
            let key = if child.unit == AgeUnit::Months { "who.n_months" } else { "who.n_years" };
            s.count(key, u64::from(n), &[])
        };
        let from = child.min.filter(|min| *min > 0 || child.max.is_some());
        Some(match (from, child.under, child.max) {
            (None, Some(under), _) => s.with("who.child_under", &[("age", &age(under))]),
            (Some(min), Some(under), _) => {
                s.with("who.child_from_under", &[("from", &age(min)), ("age", &age(under))])
            }
            (Some(min), None, Some(max)) => {
                s.with("who.child_from_to", &[("from", &min.to_string()), ("age", &age(max))])
            }
            (None, None, Some(max)) => s.with("who.child_to", &[("age", &age(max))]),
            (Some(min), None, None) => s.with("who.child_from", &[("age", &age(min))]),
            (None, None, None) => return None,
        })
    }
}
