//! The other reading of a sentence that is not sure, made out of its parts.

use super::clause::Clause;
use super::element::Element;
use super::gather::gather;
use super::joint::Joint;
use super::parts::Part;
use super::reading::Reading;
use super::scope::Other;
use super::sign::Sign;
use super::token::Kind;
use crate::calendar::{Rule, Weekdays};

/// The elements of the other reading; none when it is no schedule.
pub(super) fn other_reading(reading: &Reading<'_>, parts: &[Part], other: Other) -> Option<Vec<Element>> {
    let parts = match other {
        Other::Flip { part, group } => flipped(parts, part, Some(group))?,
        Other::Drop { part } => without(parts, &[part]),
        Other::Split { rule } => split(reading, parts, rule)?,
        Other::Own { filter, qualifier } => own(parts, filter, qualifier)?,
        Other::None | Other::Neither => return None,
    };
    let (elements, read) = gather(reading, &parts)?;
    (read == parts.len() && elements.iter().all(|element| element.rule.is_some())).then_some(elements)
}

fn without(parts: &[Part], less: &[usize]) -> Vec<Part> {
    let kept = parts.iter().enumerate().filter(|(at, _)| !less.contains(at));
    kept.map(|(_, part)| part.clone()).collect()
}

/// The same with one group of a part, or all, of the other sign.
fn flipped(parts: &[Part], at: usize, group: Option<usize>) -> Option<Vec<Part>> {
    let mut parts = parts.to_vec();
    let Clause::Filters(groups) = &mut parts.get_mut(at)?.clause else { return None };
    for (_, group) in
        groups.iter_mut().enumerate().filter(|(index, _)| group.is_none_or(|only| only == *index))
    {
        group.sign = group.sign.flipped();
    }
    Some(parts)
}

/// The last day of a list as a rule of its own, with what follows.
fn split(reading: &Reading<'_>, parts: &[Part], at: usize) -> Option<Vec<Part>> {
    let list = parts.get(at)?;
    let last = reading.last_day(list.from, list.to)?;
    let (after, _) = reading.rule(last).filter(|(_, end)| *end == list.to)?;
    let before = match (list.rule()?, &after) {
        (Rule::Weekly { days, every: 1 }, Rule::Weekly { days: less, every: 1 }) => {
            let left = days.iter().filter(|day| !less.contains(*day));
            Rule::Weekly { days: left.fold(Weekdays::NONE, Weekdays::with), every: 1 }
        }
        (Rule::Dates(all), Rule::Dates(less)) => {
            Rule::Dates(all.iter().copied().filter(|day| !less.contains(day)).collect())
        }
        _ => return None,
    };
    // "Lu/ma/je"
    let is_sign = |at: usize| matches!(reading.kind(at), Some(Kind::Dash | Kind::Slash));
    let end = (list.from..last)
        .rev()
        .find(|at| reading.separator(*at).is_none() && !is_sign(*at))
        .map(|at| at + 1)?;
    // "Le 3, 11 | et 24 novembre 2026": what lacks its month is no rule.
    let alone = Reading::new(reading.text(list.from, end), reading.reader);
    if matches!(before, Rule::Dates(_)) && alone.dates(0).is_none_or(|(dates, _)| dates != before) {
        return None;
    }
    let mut parts = parts.to_vec();
    let part = |rule, joint, from, to| Part { joint, clause: Clause::Rule(rule), from, to, ..list.clone() };
    let two = [part(before, list.joint, list.from, end), part(after, Joint::Strong, last, list.to)];
    parts.splice(at..=at, two);
    Some(parts)
}

/// A filter and what stands beside it, said of the rule once more.
fn own(parts: &[Part], filter: usize, qualifier: usize) -> Option<Vec<Part>> {
    let rule = parts.iter().find(|part| part.rule().is_some())?;
    let said = parts.get(filter)?;
    let turned = flipped(parts, filter, None)?.get(filter)?.clone();
    // "Sauf en juillet, sur rendez-vous": what is taken out is what the qualifier speaks of.
    let of_exception = said.ends_with(Sign::Except) && filter < qualifier;
    let (mine, others) = if of_exception { (turned, said.clone()) } else { (said.clone(), turned) };
    let loose = |part: &Part, joint| Part { joint, ..part.clone() };
    let mut found: Vec<Part> = vec![loose(rule, Joint::Comma), loose(&others, Joint::Comma)];
    found.push(loose(rule, Joint::Strong));
    found.push(loose(parts.get(qualifier)?, Joint::Comma));
    found.push(loose(&mine, Joint::Comma));
    Some(found)
}
