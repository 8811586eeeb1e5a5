//! Who is accepted, in words.

use serde::Serialize;

use crate::lang::Strings;
use crate::model::{AgeUnit, ChildAge, Conditions, Directory, Residence, ZoneId};

/// Covered zones named in a condition, at most: more are a list, which the page has anyway.
const NAMED: usize = 3;

/// A condition in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// "Un enfant de moins de 6 ans."
    pub text: String,
    /// Its language; nothing for that of the page.
    pub lang: Option<&'static str>,
}

/// Conditions in words, one line each: child or pregnancy, then all others. Living in a covered zone is said with
/// the names of the zones, as "this zone" says nothing away from its page.
pub fn conditions(
    s: &Strings,
    directory: &Directory,
    conditions: &Conditions,
    covers: &[ZoneId],
) -> Vec<Line> {
    let lives_in = |zones| lives_in(s, directory, zones);
    let mut lines = Vec::new();
    lines.extend(child_or_pregnancy(s, conditions));
    match &conditions.residence {
        Some(Residence::Covered) if covers.is_empty() || covers.len() > NAMED => {
            lines.push(s.get("who.lives_in_covered").to_owned());
        }
        Some(Residence::Covered) => lines.push(lives_in(covers)),
        Some(Residence::Zones(zones)) => lines.push(lives_in(zones)),
        None => {}
    }
    let said =
        |answer: Option<bool>, yes, no| answer.map(|answer| s.get(if answer { yes } else { no }).to_owned());
    lines.extend(said(conditions.accompanied, "who.accompanied", "who.not_accompanied"));
    lines.extend(said(conditions.parents_only, "who.without_child", "who.with_or_without_child"));
    let said = lines.into_iter().map(|line| Line { text: format!("{line}."), lang: None });
    let lang = Some(conditions.lang);
    let written = conditions.text.iter().map(|text| Line { text: text.clone(), lang });
    said.chain(written).collect()
}

fn lives_in(s: &Strings, directory: &Directory, zones: &[ZoneId]) -> String {
    let label = |zone: &ZoneId| directory.zones.get(*zone).label(s.language().code);
    let names: Vec<&str> = zones.iter().map(label).collect();
    s.with("who.lives_in", &[("zones", &names.join(s.get("word.comma")))])
}

fn child_or_pregnancy(s: &Strings, conditions: &Conditions) -> Option<String> {
    let child = conditions.child.and_then(|child| of_age(s, child));
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
fn of_age(s: &Strings, child: ChildAge) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::first;

    #[test]
    fn ages_are_said_as_they_are_meant() {
        let strings = Strings::built_in(first());
        let child = |min, under, max| of_age(&strings, ChildAge { min, under, max, unit: AgeUnit::Years });
        assert_eq!(child(None, Some(6), None).as_deref(), Some("Un enfant de moins de 6 ans"));
        assert_eq!(child(Some(0), None, Some(3)).as_deref(), Some("Un enfant de 0 à 3 ans"));
        assert_eq!(child(None, None, None), None);
    }
}
