//! Closures of an entry: none meets another, and no date is written for a closed day.

use rayon::prelude::*;

use super::{Checking, Rule};
use crate::calendar::{Closure, codes as c, verify_closures};
use crate::diag::{Diagnostic, Span, Text};
use crate::model::{Entry, Offer, Status, calendar_context, schedule_diagnostic};

/// See the module.
pub(super) static RULE: Rule = Rule { codes: &[], run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    let entries = checking.directory.entries();
    let found: Vec<Vec<Diagnostic>> = entries.par_iter().map(|entry| of_entry(checking, entry)).collect();
    problems.extend(found.into_iter().flatten());
}

fn of_entry(checking: &Checking<'_>, entry: &Entry) -> Vec<Diagnostic> {
    let offer = entry.offer().filter(|offer| !offer.closures.is_empty());
    let Some(offer) = offer.filter(|_| entry.status != Status::Ended) else { return Vec::new() };
    let mut problems = meetings(offer, checking);
    let context = calendar_context(checking.directory, entry);
    for item in &offer.schedules {
        let findings = verify_closures(&item.schedule, &context, checking.today);
        problems.extend(findings.iter().map(|finding| schedule_diagnostic(finding, &item.spans)));
    }
    problems
}

/// Closures that share days with an earlier one. Of what is over nobody has to be told.
fn meetings(offer: &Offer, checking: &Checking<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut longest: Option<(&Closure, Span)> = None;
    for (closure, span) in offer.closures.iter().zip(offer.closure_spans.iter().copied()) {
        let meets =
            longest.filter(|(before, _)| closure.from <= before.until && closure.until >= checking.today);
        problems.extend(meets.map(|before| meeting(before, closure, span)));
        if longest.is_none_or(|(before, _)| before.until < closure.until) {
            longest = Some((closure, span));
        }
    }
    problems
}

fn meeting((before, at): (&Closure, Span), closure: &Closure, span: Span) -> Diagnostic {
    let (one, other) = (closure.name(), before.name());
    let message =
        Text::new(format!("{} chevauche {}", one.fr, other.fr), format!("{} overlaps {}", one.en, other.en));
    let both = format!("{{du: {}, au: {}}}", before.from, before.until.max(closure.until));
    Diagnostic::new(&c::CLOSURES_MEET, span, message)
        .related(at, Text::new("l'autre fermeture", "the other closure"))
        .help(
            format!("gardez-en une, par exemple {both}, ou changez ses jours"),
            format!("keep one of them, such as {both}, or change its days"),
        )
}
