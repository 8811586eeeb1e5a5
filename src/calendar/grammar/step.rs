//! How an element of a list of filters goes on with the list: with its sign, with the other one, or not at all.

use jiff::civil::Weekday;

use super::named::{Element, Named, Sure};
use super::sign::{Head, Preposition, Sign};
use super::stretch::{covers_most, share_a_day};
use crate::calendar::{Filter, Rule};

/// What joins two elements of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    Comma,
    And,
    /// `ou`: between exceptions it is "and"; between periods it leaves open which.
    Or,
    /// `ni`: goes on with an exception and nothing else.
    Nor,
}

/// How an element goes on with the list before it.
pub(super) enum Step {
    Same(Sure),
    Next(Sign, Sure),
    Stop,
}

/// How an element goes on with the list before it.
pub(super) fn step(
    head: Head,
    joint: Joint,
    sign: Sign,
    before: &Element,
    next: &Element,
    rule: Option<&Rule>,
) -> Step {
    match head {
        Head::But => return Step::Next(Sign::Except, Sure::Yes),
        Head::Only if matches!(next.named, Named::Days(_)) => return Step::Stop,
        Head::Only => return Step::Next(Sign::Keep, Sure::Yes),
        Head::Bare => {}
    }
    match sign {
        Sign::Except => after_exception(joint, before, next, rule),
        Sign::Keep => after_period(joint, before, next),
    }
}

fn after_exception(joint: Joint, before: &Element, next: &Element, rule: Option<&Rule>) -> Step {
    let same = Step::Same(Sure::Yes);
    if let Named::Days(days) = next.named {
        let among = match rule {
            Some(Rule::Weekly { days: all, .. }) => days.iter().all(|day| all.contains(day)),
            Some(_) => false,
            // The rule is still to come.
            None => joint != Joint::Comma,
        };
        let alike = matches!(before.named, Named::Days(_));
        return match joint {
            _ if !among => Step::Stop,
            _ if alike => same,
            // "Tous les jours sauf vacances scolaires et le mercredi"
            Joint::And | Joint::Or => Step::Same(Sure::List),
            Joint::Nor => same,
            Joint::Comma => Step::Stop,
        };
    }
    if joint == Joint::Nor {
        return same;
    }
    if let Some(preposition) = next.preposition {
        // Nobody takes out most of the year: "sauf jours fériés, de septembre à juin".
        let period = joint == Joint::Comma
            && preposition == Preposition::FromTo
            && before.preposition != Some(Preposition::FromTo)
            && most_of_the_year(&next.named);
        return Step::Next(Sign::Keep, if period { Sure::Yes } else { Sure::Sign });
    }
    if numbered_in_month(&next.named) {
        // "Sauf vacances scolaires, le 1er mercredi du mois": one more exception, or a rule?
        // Nobody takes out days that the rule does not have.
        let fit = |named| rule.is_none_or(|rule| falls_on(rule, named));
        let alike = numbered_in_month(&before.named) && fit(&before.named) && fit(&next.named);
        return match joint {
            Joint::Comma if !alike => Step::Stop,
            Joint::And | Joint::Nor if alike => same,
            _ => Step::Same(Sure::List),
        };
    }
    match (&next.named, single_days(&next.named)) {
        // "Hors vacances scolaires, le 3 novembre 2026": a date of its own, or one more exception?
        (_, true) if rule.is_none() => Step::Same(Sure::List),
        (_, true) if joint == Joint::Comma && !single_days(&before.named) => Step::Stop,
        // "Le mercredi, sauf le 18 octobre 2026 et le 22 novembre 2026": where the first is none of its days either, the
        // second is one more mistake, and no session.
        (_, true)
            if rule.is_some_and(|rule| {
                !falls_on(rule, &next.named) && (joint != Joint::And || falls_on(rule, &before.named))
            }) =>
        {
            Step::Stop
        }
        _ => same,
    }
}

fn after_period(joint: Joint, before: &Element, next: &Element) -> Step {
    match (&before.named, &next.named) {
        _ if matches!(joint, Joint::Nor | Joint::Or) => Step::Stop,
        (_, Named::Days(_)) => Step::Stop,
        (_, named) if numbered_in_month(named) => Step::Stop,
        (Named::Filters(_), Named::Filters(_)) => {
            // "En juillet et le 3 novembre 2026": a date is a rule of its own.
            if single_days(&next.named) {
                return Step::Stop;
            }
            let repeated = next.preposition.is_none() || next.preposition == before.preposition;
            let both = apart(&before.named, &next.named);
            match (repeated, joint) {
                // "D'octobre, de février et de mai": no day is in two of them.
                (true, Joint::Comma) if next.preposition.is_some() && !both => {
                    Step::Next(Sign::Keep, Sure::Yes)
                }
                (true, _) if next.preposition.is_none() || both => Step::Same(Sure::Yes),
                (true, Joint::And) => Step::Same(Sure::Union),
                _ => Step::Next(Sign::Keep, Sure::Yes),
            }
        }
        (Named::Term | Named::Vague(..), _) | (_, Named::Term | Named::Vague(..)) if joint == Joint::And => {
            Step::Next(Sign::Keep, Sure::Union)
        }
        _ => Step::Next(Sign::Keep, Sure::Yes),
    }
}

/// Whether a name is days one by one, not a stretch.
pub(super) fn single_days(named: &Named) -> bool {
    matches!(named, Named::Filters(filters) if filters.iter().all(is_single_day))
}

/// Whether a filter is a day: a date, or a public holiday by its name.
pub(super) fn is_single_day(filter: &Filter) -> bool {
    match filter {
        Filter::Dates { from, to } => from == to,
        Filter::PublicHoliday(_) => true,
        _ => false,
    }
}

/// Whether a name is days by their place in the month, as rules are.
fn numbered_in_month(named: &Named) -> bool {
    matches!(named, Named::Filters(filters) if filters.iter().all(|filter| match filter {
        Filter::DaysOfMonth { from, to } => from == to,
        Filter::RankedDay { .. } => true,
        _ => false,
    }))
}

/// Whether a rule may fall on days that are named one by one.
fn falls_on(rule: &Rule, named: &Named) -> bool {
    let Named::Filters(filters) = named else { return true };
    let fits = |day: Weekday| match rule {
        Rule::Weekly { days, .. } => days.contains(day),
        Rule::MonthlyByWeekday { day: weekday, .. } => *weekday == day,
        // A date that is written and taken out at once would be neither.
        Rule::Dates(_) => false,
        _ => true,
    };
    filters.iter().all(|filter| match filter {
        Filter::Dates { from, .. } => fits(from.weekday()),
        Filter::RankedDay { day, .. } => fits(*day),
        _ => true,
    })
}

/// Whether a name covers more than half of a year.
fn most_of_the_year(named: &Named) -> bool {
    matches!(named, Named::Filters(filters) if filters.iter().all(covers_most))
}

/// Whether no day is in both of two names, so that together they can only mean either.
fn apart(one: &Named, other: &Named) -> bool {
    let (Named::Filters(one), Named::Filters(other)) = (one, other) else { return false };
    one.iter().all(|one| other.iter().all(|other| share_a_day(one, other) == Some(false)))
}
