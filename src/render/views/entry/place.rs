//! Where it is, and how to get in.

use serde::Serialize;

use crate::lang::Strings;
use crate::model::{DeliveryMode, Entry, OrgRef, Place, PlaceRef};
use crate::render::Renderer;
use crate::render::views::{LinkView, words};
use crate::site::nobody_goes;

/// Where it is.
#[derive(Debug, Clone, Serialize)]
pub struct WhereView<'a> {
    /// "Sur place, à domicile".
    pub modes: Option<String>,
    /// Places.
    pub places: Vec<PlaceView<'a>>,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceView<'a> {
    /// Its name.
    pub name: Option<LinkView<'a>>,
    /// `rue Saint-Léonard 510`.
    pub street: Option<String>,
    /// Whether its street is to be asked for: it is unknown, and one goes there.
    pub ask_street: bool,
    /// `4000 Liège`; only `4000` when the zone is the locality, or stands for one that is not said: it then follows.
    pub town: Option<String>,
    /// Whether the zone ends the line of the town.
    pub zone_in_town: bool,
    /// Its country, where the address says it.
    pub country: Option<&'a str>,
    /// Its quarter.
    pub quarter: Option<&'a str>,
    /// The zone that may be told.
    pub zone: Option<LinkView<'a>>,
    /// Where it is may not be told.
    pub confidential: bool,
    /// How to come.
    pub transport: Option<&'a str>,
    /// The language of what somebody wrote of it.
    pub lang: &'static str,
    /// Wheelchair access: what, and whether.
    pub accessibility: Vec<(&'a str, &'a str)>,
}

impl<'a> Renderer<'a> {
    pub(super) fn place_of(&self, entry: &'a Entry, modes: &[DeliveryMode]) -> WhereView<'a> {
        let mut places: Vec<PlaceView<'a>> = Vec::new();
        for mut place in self.places(entry) {
            place.ask_street &= !nobody_goes(modes);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        WhereView { modes: words::modes(self.strings, modes), places }
    }

    fn places(&self, entry: &'a Entry) -> Vec<PlaceView<'a>> {
        if let Some(own) = entry.place() {
            return vec![self.place_view(None, own, entry.lang)];
        }
        if let Some(organisation) = entry.organisation() {
            return organisation.seat.iter().filter_map(|seat| self.place_ref(seat, entry)).collect();
        }
        let Some(offer) = entry.offer() else { return Vec::new() };
        let scheduled = offer.schedules.iter().filter_map(|item| item.place.as_ref());
        offer.places.iter().chain(scheduled).filter_map(|place| self.place_ref(place, entry)).collect()
    }

    /// A place that an entry names or describes.
    pub(super) fn place_ref(&self, reference: &'a PlaceRef, by: &Entry) -> Option<PlaceView<'a>> {
        match reference {
            PlaceRef::Here(place) => {
                let name = place.name.as_deref();
                let name = name.map(|name| LinkView { lang: Some(by.lang), ..self.plain_link(name) });
                Some(self.place_view(name, place, by.lang))
            }
            PlaceRef::Entry(reference) => {
                let entry = self.site.directory.find(&reference.slug)?;
                Some(self.place_view(Some(self.entry_link(entry)), entry.place()?, entry.lang))
            }
        }
    }

    fn place_view(&self, name: Option<LinkView<'a>>, place: &'a Place, lang: &'static str) -> PlaceView<'a> {
        let zone = if place.confidential { place.shown_zone } else { place.commune };
        let zone = zone.or(place.shown_zone).map(|zone| self.zone_link(zone));
        let locality = place.address.locality.as_deref();
        let zone_in_town =
            zone.as_ref().is_some_and(|zone| locality.is_none_or(|locality| locality == zone.label));
        let code = place.address.postal_code.clone();
        let street = place.address.street_line(self.site.directory.config.main_language());
        PlaceView {
            name,
            ask_street: street.is_none(),
            street,
            town: if zone_in_town { code } else { place.address.town_line() },
            zone_in_town,
            country: place.address.country.as_deref(),
            quarter: place.quarter.as_deref(),
            zone,
            confidential: place.confidential,
            transport: place.transport.as_deref(),
            lang,
            accessibility: accessibility(self.strings, place),
        }
    }

    /// Who organises an offer.
    pub(super) fn organisers(&self, organisers: &'a [OrgRef]) -> Vec<LinkView<'a>> {
        self.organisation_links(organisers)
    }
}

fn accessibility<'a>(s: &'a Strings, place: &Place) -> Vec<(&'a str, &'a str)> {
    let known = &place.accessibility;
    let all = [
        ("place.entrance", known.entrance),
        ("place.toilets", known.toilets),
        ("place.lift", known.lift),
        ("place.parking", known.parking),
    ];
    all.into_iter().filter_map(|(what, known)| Some((s.get(what), s.get(known?.key())))).collect()
}
