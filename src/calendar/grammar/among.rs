//! What is not sure in a sentence of several rules: to which of them a limit belongs.

use super::clause::Clause;
use super::joint::Joint;
use super::parts::Part;
use super::reading::Reading;
use super::scope::{Doubt, Other, Scope, either_or_both};
use super::sign::Sign;

/// What is not sure in a sentence of several rules: what an exception takes out, and where it ends.
pub(super) fn doubt_among_rules(reading: &Reading<'_>, parts: &[Part]) -> Option<Doubt> {
    let scope = Scope { reading, parts };
    let found = (0..parts.len()).find_map(|at| {
        // Hours behind an exception have made a rule of their own by now.
        let timed = parts.get(at).is_some_and(|part| part.hours().is_some());
        let behind = || if timed { None } else { scope.after_exception(at) };
        scope
            .is_no_session(at)
            .or_else(|| scope.sign(at))
            .or_else(behind)
            .or_else(|| scope.resumed(at))
            .or_else(|| scope.one_more_exception(at))
    });
    found.or_else(|| scope.limit_of_all()).map(|doubt| Doubt { other: Other::Neither, ..doubt })
}

/// What to ask where an element keeps more than one period: either, or what both share?
pub(super) fn last_period(reading: &Reading<'_>, parts: &[Part]) -> Option<Doubt> {
    let scope = Scope { reading, parts };
    let at = parts.iter().rposition(|part| part.groups().iter().any(|group| group.sign == Sign::Keep))?;
    Some(either_or_both(scope.text(at)))
}

impl Scope<'_, '_> {
    /// "Le lundi de 9h à 12h et le jeudi de 14h à 16h en juillet": a limit right behind the last of several rules.
    fn limit_of_all(&self) -> Option<Doubt> {
        let said = |part: &Part| part.rule().is_some() || part.clause == Clause::Appointment;
        if self.parts.iter().filter(|part| said(part)).count() < 2 {
            return None;
        }
        let last = self.parts.iter().rposition(said)?;
        let appointment = self.parts.get(last).is_some_and(|part| part.rule().is_none());
        let mut limits = self.parts.iter().enumerate().filter(|(_, part)| part.is_limit());
        let found = limits.find(|(at, part)| match *at > last {
            true => appointment || part.is_attached() || self.may_limit_all(*at),
            // "Le lundi. Hors vacances scolaires ; à 14h, le jeudi", "le lundi ; à 14h, en mars, le jeudi": that of the rule
            // before, or of the one behind?
            false => *at > 0 && (part.joint == Joint::Strong || self.is_behind_parted_hours(*at)),
        });
        found.map(|(at, _)| self.ask(at, Other::Neither))
    }

    /// "Le lundi de 9h à 12h, le jeudi de 14h à 16h ; en juillet", "le jeudi de 9h à 12h ; de 14h à 16h, sauf en juillet": all
    /// of them, or the last?
    fn may_limit_all(&self, at: usize) -> bool {
        let part = self.parts.get(at);
        let added = part.is_some_and(|part| part.joint >= Joint::And && part.starts_with(Sign::Keep));
        added || self.hours_of_last_rule(at) > 1
    }

    /// How many parts before one are hours of the last rule: right before its days, or behind them.
    fn hours_of_last_rule(&self, at: usize) -> usize {
        let Some(rule) = self.parts.iter().take(at).rposition(|part| part.rule().is_some()) else { return 0 };
        let close = self.parts.get(rule).is_some_and(|part| part.joint == Joint::None);
        let first = rule.saturating_sub(usize::from(close));
        self.parts.iter().take(at).skip(first).filter(|part| part.hours().is_some()).count()
    }

    /// Whether hours or an appointment stand between a part and the rule before it, and more than a comma parts them
    /// from that.
    fn is_behind_parted_hours(&self, at: usize) -> bool {
        let since_rule = || self.parts.iter().take(at).rev().take_while(|part| part.rule().is_none());
        let parted = since_rule().any(|part| part.is_qualifier() && part.joint >= Joint::Open);
        parted || since_rule().filter(|part| part.hours().is_some()).count() > 1
    }

    /// "Sauf juillet et le 24 décembre 2026": days behind an exception may be one more.
    fn one_more_exception(&self, at: usize) -> Option<Doubt> {
        let part = self.parts.get(at)?;
        let before = self.before(at).filter(|before| before.ends_with(Sign::Except))?;
        let close = part.joint < Joint::Strong && !(part.after_bracket && part.joint != Joint::And);
        (part.rule().is_some() && close && before.depth == part.depth).then(|| {
            let words = self.text(at);
            Doubt::new(
                format!("« {words} » : une exception de plus, ou une règle ?"),
                format!("“{words}”: one more exception, or a rule?"),
                Other::Neither,
            )
        })
    }
}
