//! Values of the model in the words of the content files.

use crate::model::{AccessMode, AgeUnit, CostKind, DeliveryMode, Reader, Status};

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "actif",
        Status::Suspended => "suspendu",
        Status::Full => "complet",
        Status::Ended => "termine",
    }
}

pub(super) fn mode(mode: DeliveryMode) -> &'static str {
    match mode {
        DeliveryMode::OnSite => "sur_place",
        DeliveryMode::AtHome => "a_domicile",
        DeliveryMode::Remote => "a_distance",
        DeliveryMode::Itinerant => "itinerant",
    }
}

pub(super) fn access(mode: AccessMode) -> &'static str {
    match mode {
        AccessMode::WalkIn => "sans_rendez_vous",
        AccessMode::Phone => "telephone",
        AccessMode::Email => "courriel",
        AccessMode::Form => "formulaire",
        AccessMode::Referral => "via_un_service",
        AccessMode::Court => "mesure_judiciaire",
        AccessMode::Mandate => "mandat_administratif",
    }
}

pub(super) fn cost(kind: CostKind) -> &'static str {
    match kind {
        CostKind::Free => "gratuit",
        CostKind::Paid => "payant",
        CostKind::PayWhatYouWant => "prix_libre",
        CostKind::Membership => "cotisation",
        CostKind::ByIncome => "selon_revenus",
    }
}

pub(super) fn reader(reader: Reader) -> &'static str {
    match reader {
        Reader::Parents => "parents",
        Reader::Professionals => "professionnels",
        Reader::Volunteers => "benevoles",
    }
}

pub(super) fn unit(unit: AgeUnit) -> &'static str {
    match unit {
        AgeUnit::Years => "ans",
        AgeUnit::Months => "mois",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{EntryKind, FieldId, FieldSpec, Type, group_of};

    /// The words that the table allows for a field of services, however deep it stands.
    fn words(field: FieldId) -> Vec<&'static str> {
        fn within(ty: &Type) -> Vec<&'static FieldSpec> {
            match ty {
                Type::List(inner) => within(inner),
                Type::Group(group) => group.fields().collect(),
                _ => Vec::new(),
            }
        }
        let own: Vec<&FieldSpec> = group_of(EntryKind::Service).fields().collect();
        let all = own.iter().copied().chain(own.iter().flat_map(|spec| within(&spec.ty)));
        let choice = |ty: &Type| match ty {
            Type::Choice(words) | Type::List(Type::Choice(words)) => words.to_vec(),
            _ => Vec::new(),
        };
        all.filter(|spec| spec.id == field)
            .map(|spec| choice(&spec.ty))
            .find(|words| !words.is_empty())
            .unwrap_or_default()
    }

    #[test]
    fn the_words_are_those_of_the_table() {
        use {AccessMode as A, DeliveryMode as D};
        let modes = [D::OnSite, D::AtHome, D::Remote, D::Itinerant].map(mode);
        assert_eq!(words(FieldId::DeliveryModes), modes);
        let ways = [A::WalkIn, A::Phone, A::Email, A::Form, A::Referral, A::Court, A::Mandate].map(access);
        assert_eq!(words(FieldId::Mode), ways);
        let states = [Status::Active, Status::Suspended, Status::Full, Status::Ended].map(status);
        assert_eq!(words(FieldId::Status), states);
        assert_eq!(
            words(FieldId::For),
            [Reader::Parents, Reader::Professionals, Reader::Volunteers].map(reader)
        );
    }
}
