//! What an offer says, or a programme gives.

use super::Lower;
use crate::diag::{Diagnostic, Text};
use crate::model::codes as c;
use crate::model::{Access, ChildAge, Conditions, Cost, OfferTerms, Rate, Residence};
use crate::schema::{AgeOf, FieldId as F, Record, Value, Vocabulary};

impl Lower<'_> {
    pub(super) fn offer_terms(&mut self, record: &Record) -> OfferTerms {
        OfferTerms {
            covers: record.get(F::Covers).map(|_| self.zones(record, F::Covers)),
            modes: record.get(F::DeliveryModes).map(|_| record.choices(F::DeliveryModes)),
            conditions: record.record(F::Conditions).map(|group| self.conditions(group)),
            conditions_by_zone: self.conditions_by_zone(record),
            access: record
                .get(F::Access)
                .map(|_| record.records(F::Access).filter_map(|r| self.access(r)).collect()),
            next_step: record.string(F::NextStep),
            cost: record.record(F::Cost).map(|group| cost(group, self.context.lang)),
            on_public_holidays: record.choice(F::PublicHolidays),
        }
    }

    fn conditions_by_zone(&mut self, record: &Record) -> Vec<(Vec<crate::model::ZoneId>, Conditions)> {
        let mut found = Vec::new();
        for row in record.records(F::ConditionsByZone) {
            let zones = self.zones(row, F::Zones);
            if let Some(group) = row.record(F::Conditions) {
                found.push((zones, self.conditions(group)));
            }
        }
        found
    }

    fn conditions(&mut self, group: &Record) -> Conditions {
        self.age_of_others(group);
        let (own, other) = (group.record(F::Child), group.record(F::Person));
        let residence = match group.get(F::Residence).map(|item| &item.value) {
            Some(Value::Choice(_)) => Some(Residence::Covered),
            Some(Value::List(_)) => Some(Residence::Zones(self.zones(group, F::Residence))),
            _ => None,
        };
        Conditions {
            child: own.or(other).map(child_age),
            pregnancy: group.yes_no(F::Pregnancy),
            residence,
            accompanied: group.yes_no(F::Accompanied),
            parents_only: group.yes_no(F::ParentsOnly),
            text: group.string(F::Body),
            lang: self.context.lang,
        }
    }

    /// Reports fields that speak of other people than the conditions of this site.
    fn age_of_others(&mut self, group: &Record) {
        let (own, others) = match self.context.age_of {
            AgeOf::Child => (F::Child, &[F::Person][..]),
            AgeOf::Person => (F::Person, &[F::Child, F::Pregnancy, F::ParentsOnly][..]),
        };
        for field in others {
            let Some(key) = group.key_span(*field) else { continue };
            let (name, right) = (field.name(), own.name());
            let message = Text::new(
                format!("« {name} » ne se dit pas sur ce site : ses conditions sont celles de « {right} »"),
                format!("“{name}” is not said on this site: its conditions are those of “{right}”"),
            );
            let found = Diagnostic::new(&c::AGE_OF, key, message);
            let says_age = matches!(field, F::Child | F::Person) && group.get(own).is_none();
            self.report(if says_age {
                found.label(format!("écrivez « {right} »"), format!("write “{right}”")).fix(key, right)
            } else {
                found.help(
                    "retirez cette ligne, ou changez « conditions » dans site.yaml",
                    "remove this line, or change “conditions” in site.yaml",
                )
            });
        }
    }

    fn access(&mut self, record: &Record) -> Option<Access> {
        Some(Access {
            readers: self.readers(record),
            mode: record.choice(F::Mode)?,
            referrers: self.terms(record, F::Referrers, Vocabulary::Referrers),
            contact: record.string(F::Contact),
            delay: record.string(F::Delay),
            text: record.string(F::Body),
            lang: self.context.lang,
        })
    }
}

pub(super) fn child_age(group: &Record) -> ChildAge {
    ChildAge {
        min: group.integer(F::Min),
        under: group.integer(F::Under),
        max: group.integer(F::Max),
        unit: group.choice(F::Unit).unwrap_or_default(),
    }
}

fn cost(group: &Record, lang: &'static str) -> Cost {
    let rate = |rate: &Record| {
        Some(Rate { price: rate.string(F::Price)?, per: rate.string(F::Per), for_whom: rate.string(F::For) })
    };
    Cost {
        kind: group.choice(F::Kind),
        details: group.string(F::Details),
        rates: group.records(F::Rates).filter_map(rate).collect(),
        lang,
    }
}
