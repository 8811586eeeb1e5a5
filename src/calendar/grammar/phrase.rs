//! `quand`: the whole phrase, one rule.

use super::reading::Reading;
use crate::calendar::{Filter, Rule};

impl Reading<'_> {
    /// What the words of a rule take out: nobody works on a public holiday, so "jours ouvrables" leave them out.
    pub(super) fn excepted_by_rule(&self, from: usize, to: usize) -> Vec<Filter> {
        const WORKDAYS: [&str; 4] = ["ouvrable", "ouvrables", "ouvre", "ouvres"];
        let named = (from..to).any(|at| self.word(at).is_some_and(|word| WORKDAYS.contains(&word)));
        if named { vec![Filter::PublicHolidays] } else { Vec::new() }
    }

    /// The longest rule that starts at a token. The grammar's rules start alike, so all are tried.
    pub(super) fn rule(&self, at: usize) -> Option<(Rule, usize)> {
        let rules = [
            Self::weekly,
            Self::every_weeks,
            Self::one_in,
            Self::by_weekday,
            Self::workday,
            Self::by_date,
            Self::dates,
            Self::yearly,
            Self::by_appointment,
        ];
        let mut best: Option<(Rule, usize)> = None;
        for (rule, end) in rules.iter().filter_map(|read| read(self, at)) {
            if best.as_ref().is_none_or(|(_, furthest)| end > *furthest) {
                best = Some((rule, end));
            }
        }
        best
    }
}
