//! The words of an event, in French.

use crate::model::{AgeUnit, ChildAge, Conditions, Cost, CostKind, Entry, Residence, Resolved, Zones};
use crate::schema::EntryKind;
use crate::text::sentence;

/// The title: neutral when it must not betray anything to who looks over a shoulder.
pub(super) fn title(entry: &Entry) -> &str {
    match (entry.sensitive, entry.kind) {
        (false, _) => &entry.name,
        (true, EntryKind::Permanence) => "Permanence",
        (true, EntryKind::Groupe) => "Rencontre",
        (true, _) => "Rendez-vous",
    }
}

/// Who may come, what it costs, what to do first.
pub(super) fn terms(resolved: &Resolved<'_>, zones: &Zones) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(who) = resolved.conditions.and_then(|conditions| for_whom(conditions, zones)) {
        lines.push(format!("Pour qui\u{a0}: {}", sentence(&who)));
    }
    if let Some(price) = resolved.cost.and_then(price) {
        lines.push(format!("Prix\u{a0}: {}", sentence(&price)));
    }
    if let Some(step) = resolved.next_step {
        lines.push(format!("D’abord\u{a0}: {}", sentence(step)));
    }
    lines
}

fn for_whom(conditions: &Conditions, zones: &Zones) -> Option<String> {
    let mut all = Vec::new();
    let either = [
        conditions.child.and_then(age),
        (conditions.pregnancy == Some(true)).then(|| "pendant la grossesse".to_owned()),
    ];
    let either: Vec<String> = either.into_iter().flatten().collect();
    if !either.is_empty() {
        all.push(either.join(" ou "));
    }
    if conditions.parents_only == Some(true) {
        all.push("parents sans les enfants".to_owned());
    }
    if conditions.accompanied == Some(true) {
        all.push("enfant accompagné d’un adulte".to_owned());
    }
    match &conditions.residence {
        Some(Residence::Covered) => all.push("habitants de la zone couverte".to_owned()),
        Some(Residence::Zones(list)) => {
            let names: Vec<&str> = list.iter().map(|zone| zones.get(*zone).name.as_str()).collect();
            all.push(format!("habitants de\u{a0}: {}", names.join(", ")));
        }
        None => {}
    }
    all.extend(conditions.text.clone());
    (!all.is_empty()).then(|| all.join("\u{a0}; "))
}

fn age(child: ChildAge) -> Option<String> {
    let ages = |n: u32| match child.unit {
        AgeUnit::Months => format!("{n} mois"),
        AgeUnit::Years if n < 2 => format!("{n} an"),
        AgeUnit::Years => format!("{n} ans"),
    };
    match (child.min, child.under, child.max) {
        (None, Some(under), _) => Some(format!("enfant de moins de {}", ages(under))),
        (None, None, Some(max)) => Some(format!("enfant jusqu’à {} compris", ages(max))),
        (Some(min), Some(under), _) => Some(format!("enfant de {} à moins de {}", ages(min), ages(under))),
        (Some(min), None, Some(max)) => Some(format!("enfant de {} à {} compris", ages(min), ages(max))),
        (Some(min), None, None) => Some(format!("enfant à partir de {}", ages(min))),
        (None, None, None) => None,
    }
}

fn price(cost: &Cost) -> Option<String> {
    let kind = cost.kind.map(|kind| match kind {
        CostKind::Free => "gratuit",
        CostKind::Paid => "payant",
        CostKind::PayWhatYouWant => "prix libre",
        CostKind::Membership => "cotisation",
        CostKind::ByIncome => "selon les revenus",
    });
    let rates = cost.rates.iter().map(|rate| {
        let parts = [Some(rate.price.as_str()), rate.per.as_deref(), rate.for_whom.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let details = cost.details.clone();
    let all: Vec<String> = kind.map(str::to_owned).into_iter().chain(rates).chain(details).collect();
    (!all.is_empty()).then(|| all.join("\u{a0}; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_said_as_they_are_meant() {
        let child = |min, under, max| age(ChildAge { min, under, max, unit: AgeUnit::Years });
        assert_eq!(child(None, Some(6), None).as_deref(), Some("enfant de moins de 6 ans"));
        assert_eq!(child(Some(0), None, Some(3)).as_deref(), Some("enfant de 0 an à 3 ans compris"));
        assert_eq!(child(None, None, None), None);
    }
}
