//! Places. What would betray a confidential one is dropped here, before anything else can see it.

use super::Lower;
use super::parts::reference;
use crate::diag::{Diagnostic, Span, Text};
use crate::model::codes as c;
use crate::model::zone::Point;
use crate::model::{Accessibility, Address, Place, PlaceRef, ZoneId};
use crate::schema::{FieldId as F, Item, Precision, Record, Value};

impl Lower<'_> {
    pub(super) fn place_ref(&mut self, item: &Item) -> Option<PlaceRef> {
        match &item.value {
            Value::Record(record) => Some(PlaceRef::Here(Box::new(self.place(record)))),
            _ => reference(item).map(PlaceRef::Entry),
        }
    }

    pub(super) fn place_refs(&mut self, record: &Record) -> Vec<PlaceRef> {
        record.list(F::Places).iter().filter_map(|item| self.place_ref(item)).collect()
    }

    pub(super) fn place(&mut self, record: &Record) -> Place {
        let commune = record.get(F::Commune).and_then(|item| self.zone(item));
        let told = record.get(F::DisplayedZone).and_then(|item| self.zone(item));
        Place {
            span: record.span,
            name: record.string(F::Name),
            address: address(record),
            commune,
            quarter: record.string(F::Quarter),
            point: self.coordinates(record),
            approximate: is_approximate(record),
            accessibility: accessibility(record),
            transport: record.string(F::Transport),
            confidential: record.yes_no(F::Confidential).unwrap_or(false),
            shown_zone: told.or(commune),
        }
    }

    /// Takes out of every confidential place what would betray it. Of where it is, only the zone that may be told stays.
    pub(super) fn hide_places(&mut self, record: &mut Record) {
        record.visit_mut(&mut |place| {
            if place.yes_no(F::Confidential) == Some(true) {
                self.hide(place);
            }
        });
    }

    fn hide(&mut self, place: &mut Record) {
        for field in [F::Address, F::Coordinates, F::Quarter, F::Transport] {
            if let Some((at, _)) = place.remove(field) {
                self.refuse(field, at);
            }
        }
        place.remove(F::Accessibility);
        let Some((_, commune)) = place.remove(F::Commune) else { return };
        if let Some(told) = self.zone(&commune).and_then(|zone| self.wider(zone))
            && place.get(F::DisplayedZone).is_none()
        {
            let text = self.context.zones.get(told).slug.clone();
            place.insert(
                F::DisplayedZone,
                Item { span: commune.span, value: Value::Text { text, plain: false } },
            );
        }
    }

    /// The province or region around a zone: what may be told of a confidential place unless it says.
    fn wider(&self, zone: ZoneId) -> Option<ZoneId> {
        let zones = self.context.zones;
        zones.ancestors(zone).find(|id| zones.get(*id).kind.is_wide())
    }

    fn refuse(&mut self, field: F, at: Span) {
        let name = field.name();
        let message = Text::new(
            format!("un lieu confidentiel ne porte pas « {name} »"),
            format!("a confidential place carries no “{name}”"),
        );
        self.report(Diagnostic::new(&c::CONFIDENTIAL_ADDRESS, at, message).help(
            format!("supprimez « {name} » : le dépôt est public, la ligne y reste lisible"),
            format!("delete “{name}”: the repository is public and the line can be read there"),
        ));
    }

    fn coordinates(&mut self, record: &Record) -> Option<Point> {
        let group = record.record(F::Coordinates)?;
        let (lat, lon) = (group.decimal(F::Lat)?, group.decimal(F::Lon)?);
        if lat.abs() > 90.0 || lon.abs() > 180.0 {
            let message = Text::new(
                format!("coordonnées impossibles : {lat}, {lon}"),
                format!("impossible coordinates: {lat}, {lon}"),
            );
            self.report(Diagnostic::new(&c::COORDINATES, group.span, message).help(
                "la latitude va de -90 à 90, la longitude de -180 à 180",
                "latitude runs from -90 to 90, longitude from -180 to 180",
            ));
            return None;
        }
        Some(Point { lat, lon })
    }
}

fn is_approximate(record: &Record) -> bool {
    record.record(F::Coordinates).and_then(|group| group.choice(F::Precision)) == Some(Precision::Approximate)
}

fn address(record: &Record) -> Address {
    let Some(group) = record.record(F::Address) else { return Address::default() };
    Address {
        street: group.string(F::Street),
        number: group.string(F::Number),
        r#box: group.string(F::Box),
        postal_code: group.string(F::PostalCode),
        locality: group.string(F::Locality),
        country: group.string(F::Country),
    }
}

fn accessibility(record: &Record) -> Accessibility {
    let Some(group) = record.record(F::Accessibility) else { return Accessibility::default() };
    Accessibility {
        entrance: group.choice(F::Entrance),
        toilets: group.choice(F::Toilets),
        lift: group.choice(F::Lift),
        parking: group.choice(F::Parking),
    }
}
