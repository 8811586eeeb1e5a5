//! A sentence as the sequence of its parts, with what joins them.

use super::clause::Clause;
use super::joint::Joint;
use super::named::Group;
use super::reading::Reading;
use super::sign::Sign;
use super::token::Kind;
use crate::calendar::{Hours, Rule};

/// A part of a sentence and its place.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// What joins it to the part before.
    pub(super) joint: Joint,
    pub(super) clause: Clause,
    /// Its first token, and the one after it.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether a bracket closes between the part before and this one.
    pub(super) after_bracket: bool,
    /// The brackets that are open around it.
    pub(super) depth: usize,
}

/// The parts from a token on, and the token from which nothing is understood.
pub(super) fn parts(reading: &Reading<'_>, start: usize) -> (Vec<Part>, usize) {
    let (mut found, mut end): (Vec<Part>, usize) = (Vec::new(), start);
    let mut rule: Option<Rule> = None;
    loop {
        let (joint, next) = reading.joint(end);
        let (first, last) = (found.is_empty(), next >= reading.tokens.len());
        if (first || last) && (end..next).any(|at| reading.word(at).is_some()) {
            // "Plus le mardi" adds to nothing: it may say "no more"; "le mardi et" lacks its end.
            return (found, end);
        }
        if last {
            return (found, next);
        }
        // Behind other hours a single one may be their end on some days: "8h30-17h (vendredi : 16h)".
        let timed = found.iter().any(|part| part.hours().is_some());
        let Some((clause, to)) = reading.clause(next, rule.as_ref(), !timed) else { return (found, end) };
        if let Clause::Rule(found) = &clause {
            rule = Some(found.clone());
        }
        let between = |sign| (end..next).any(|at| reading.kind(at) == Some(sign));
        let count = |sign| (start..next).filter(|at| reading.kind(*at) == Some(sign)).count();
        found.push(Part {
            joint,
            clause,
            from: next,
            to,
            after_bracket: between(&Kind::Close),
            depth: count(&Kind::Open).saturating_sub(count(&Kind::Close)),
        });
        end = to;
    }
}

impl Part {
    /// Whether nothing but a bracket or nothing at all parts it from what stands before.
    pub(super) fn is_attached(&self) -> bool {
        matches!(self.joint, Joint::None | Joint::Open)
    }

    pub(super) fn rule(&self) -> Option<&Rule> {
        if let Clause::Rule(rule) = &self.clause { Some(rule) } else { None }
    }

    pub(super) fn hours(&self) -> Option<&Hours> {
        if let Clause::Hours(hours) = &self.clause { Some(hours) } else { None }
    }

    pub(super) fn has_several_hours(&self) -> bool {
        match self.hours() {
            Some(Hours::Slots(slots)) => slots.len() > 1,
            Some(Hours::Parts(parts)) => parts.len() > 1,
            _ => false,
        }
    }

    pub(super) fn groups(&self) -> &[Group] {
        if let Clause::Filters(groups) = &self.clause { groups } else { &[] }
    }

    /// Hours, part of the day or "sur rendez-vous": what may be said of some of the days only.
    pub(super) fn is_qualifier(&self) -> bool {
        matches!(self.clause, Clause::Hours(_) | Clause::Appointment)
    }

    /// A part of the day or "sur rendez-vous": what a rule may do without.
    pub(super) fn is_free(&self) -> bool {
        matches!(self.clause, Clause::Hours(Hours::Parts(_)) | Clause::Appointment)
    }

    /// What limits the days: filters, a first or last day.
    pub(super) fn is_limit(&self) -> bool {
        matches!(self.clause, Clause::Filters(_) | Clause::From(_) | Clause::Until(_))
    }

    /// Whether its last words have a sign, whatever that does to the days.
    pub(super) fn ends_with(&self, sign: Sign) -> bool {
        self.groups().last().is_some_and(|group| group.said == sign)
    }

    /// Whether its first words have a sign, whatever that does to the days.
    pub(super) fn starts_with(&self, sign: Sign) -> bool {
        self.groups().first().is_some_and(|group| group.said == sign)
    }
}
