//! What is not sure of a sentence as a whole: two periods, two rules, "toute l'année".

use super::clause::Clause;
use super::joint::Joint;
use super::parts::Part;
use super::scope::{Doubt, Other, Scope, either_or_both};
use super::sign::Sign;
use super::stretch::covers_most;
use crate::calendar::{Filter, Hours, Rule, Weekdays};

impl Scope<'_, '_> {
    /// Two periods that keep: either, or what both share?
    pub(super) fn two_periods(&self) -> Option<Doubt> {
        let kept: Vec<_> = self
            .parts
            .iter()
            .enumerate()
            .flat_map(|(at, part)| part.groups().iter().map(move |group| (at, group)))
            .filter(|(_, group)| group.sign == Sign::Keep)
            .collect();
        let stretches = kept.iter().filter(|(_, group)| {
            matches!(group.filters.as_slice(), [filter @ Filter::Dates { .. }] if covers_most(filter))
        });
        let (last, _) = *kept.last()?;
        (kept.len() > stretches.count() + 1
            || (kept.len() > 1
                && kept.iter().all(|(_, group)| matches!(group.filters.as_slice(), [Filter::Dates { .. }]))))
        .then(|| either_or_both(self.text(last)))
    }

    /// Rules that say the same are one; but what limits one of them may not limit the other.
    pub(super) fn two_rules(&self) -> Option<Doubt> {
        let named = |pair: &&[Part]| matches!(pair, [all, days] if self.reading.narrows(all, days));
        let narrowed = self.parts.windows(2).filter(named).count();
        let rules = self.parts.iter().filter(|part| part.rule().is_some()).count() - narrowed;
        if rules < 2 || (rules == 2 && self.names_days_of_every_part()) {
            return None;
        }
        let other = |part: &Part| {
            part.rule().is_none() && !matches!(part.clause, Clause::Hours(_) | Clause::Holidays)
        };
        if let Some(at) = self.parts.iter().position(other) {
            return Some(self.ask(at, Other::None));
        }
        let hours = self.parts.iter().filter(|part| part.hours().is_some()).count();
        let last = self.parts.len().checked_sub(1)?;
        let free = self.parts.last().is_some_and(Part::is_free);
        let ranked = |part: &Part| !matches!(part.rule(), Some(Rule::Weekly { .. } | Rule::Dates(_)));
        let shared = hours == 1 && !free && self.parts.iter().all(ranked);
        let leading = self.parts.first().is_some_and(|part| part.hours().is_some());
        (hours > 0 && hours < rules && !shared && !leading).then(|| self.ask(last, Other::None))
    }

    /// "Chaque matin du lundi au vendredi": the days stand behind the part of the day.
    fn names_days_of_every_part(&self) -> bool {
        let every = Rule::Weekly { days: Weekdays::ALL, every: 1 };
        self.parts.windows(3).any(|three| match three {
            [all, part, days] => {
                let close = part.joint == Joint::None && days.joint == Joint::None;
                // "Chaque jour le matin" names days of its own.
                let no_noun = self.reading.word(all.to.wrapping_sub(1));
                let no_noun = no_noun.is_some_and(|word| matches!(word, "chaque" | "tous" | "les"));
                let of_part =
                    no_noun && all.rule() == Some(&every) && matches!(part.hours(), Some(Hours::Parts(_)));
                close && of_part && matches!(days.rule(), Some(Rule::Weekly { every: 1, .. }))
            }
            _ => false,
        })
    }

    /// "Toute l'année" and a period.
    pub(super) fn always(&self) -> Option<Doubt> {
        let at = self.parts.iter().position(|part| part.clause == Clause::Always)?;
        let kept = self.parts.iter().flat_map(Part::groups).any(|group| group.sign == Sign::Keep);
        kept.then(|| self.ask(at, Other::None))
    }
}
