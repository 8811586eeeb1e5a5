//! Where a date takes place, as `Place` or `VirtualLocation`.

use serde::Serialize;

use crate::calendar::Occurrence;
use crate::model::{DeliveryMode, Entry, Place, PlaceRef, ScheduleItem};
use crate::render::Renderer;
use crate::site::nobody_goes;

/// Where.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Location<'a> {
    Place(Box<Somewhere<'a>>),
    Virtual(Virtual),
}

/// A place, as far as it may be told.
#[derive(Serialize)]
pub(super) struct Somewhere<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    address: PostalAddress<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    geo: Option<Geo>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PostalAddress<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    street_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_locality: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_country: Option<&'a str>,
}

#[derive(Serialize)]
struct Geo {
    #[serde(rename = "@type")]
    kind: &'static str,
    latitude: f64,
    longitude: f64,
}

/// By phone or on line: how, the page says.
#[derive(Serialize)]
pub(super) struct Virtual {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: String,
}

impl<'a> Renderer<'a> {
    /// The place of a date: its own when it was moved or added, else its schedule's, else the entry's. What is only
    /// remote or at home takes place nowhere else.
    pub(super) fn locations(
        &self,
        entry: &'a Entry,
        item: &'a ScheduleItem,
        one: &Occurrence,
        modes: &[DeliveryMode],
        url: &str,
    ) -> Vec<Location<'a>> {
        let mut found = Vec::new();
        if !nobody_goes(modes) {
            let places = self.named_places(entry, item, one);
            let told = places.into_iter().filter_map(|(name, place)| self.somewhere(name, place));
            found.extend(told.map(|place| Location::Place(Box::new(place))));
        }
        if modes.contains(&DeliveryMode::Remote) {
            found.push(Location::Virtual(Virtual { kind: "VirtualLocation", url: url.to_owned() }));
        }
        found
    }

    /// The place of a date on one line, as far as it may be told: "Le Moulin, Rue de l’Eau 1, 9001 Vallon".
    pub fn place_line(&self, entry: &'a Entry, item: &'a ScheduleItem, one: &Occurrence) -> Option<String> {
        let line = |place: Somewhere<'a>| {
            let town = [place.address.postal_code, place.address.address_locality];
            let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let town = Some(town).filter(|town| !town.is_empty());
            let parts = [place.name.map(str::to_owned), place.address.street_address, town];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        let places = self.named_places(entry, item, one).into_iter();
        let lines: Vec<String> =
            places.filter_map(|(name, place)| self.somewhere(name, place)).map(line).collect();
        (!lines.is_empty()).then(|| lines.join(" / "))
    }

    fn named_places(
        &self,
        entry: &'a Entry,
        item: &'a ScheduleItem,
        one: &Occurrence,
    ) -> Vec<(Option<&'a str>, &'a Place)> {
        let schedule = &item.schedule;
        let moved = one.moved.and_then(|at| schedule.moved.get(usize::from(at))?.place.as_deref());
        let added = one.added.and_then(|at| schedule.added.get(usize::from(at))?.place.as_deref());
        if let Some(slug) = moved.or(added) {
            let found = self.site.directory.find(slug);
            return found
                .and_then(|found| Some((Some(found.name.as_str()), found.place()?)))
                .into_iter()
                .collect();
        }
        let usual = entry.offer().map(|offer| offer.places.as_slice()).unwrap_or_default();
        let places: Vec<&'a PlaceRef> =
            item.place.as_ref().map_or_else(|| usual.iter().collect(), |place| vec![place]);
        places.into_iter().filter_map(|place| self.named_place(place)).collect()
    }

    fn named_place(&self, place: &'a PlaceRef) -> Option<(Option<&'a str>, &'a Place)> {
        match place {
            PlaceRef::Here(place) => Some((place.name.as_deref(), place)),
            PlaceRef::Entry(reference) => {
                let found = self.site.directory.find(&reference.slug)?;
                Some((Some(&found.name), found.place()?))
            }
        }
    }

    fn somewhere(&self, name: Option<&'a str>, place: &'a Place) -> Option<Somewhere<'a>> {
        if place.confidential {
            return None;
        }
        let zones = &self.site.directory.zones;
        let zone = place.commune.or(place.shown_zone);
        let town = || zone.map(|zone| zones.get(zone).label(self.lang));
        let address = PostalAddress {
            kind: "PostalAddress",
            street_address: place.address.street_line(self.site.directory.config.main_language()),
            postal_code: place.address.postal_code.as_deref(),
            address_locality: place.address.locality.as_deref().or_else(town),
            address_country: zone.map(|zone| zones.country_code(zone)),
        };
        // A point that is only near would be a pin on the wrong house.
        let point = place.point.filter(|_| !place.approximate);
        let geo =
            point.map(|point| Geo { kind: "GeoCoordinates", latitude: point.lat, longitude: point.lon });
        let known = name.is_some() || address.street_address.is_some() || address.address_locality.is_some();
        known.then_some(Somewhere { kind: "Place", name, address, geo })
    }
}
