//! A place: address, commune, and whether it may be told.

use super::zone::Point;
use super::{ZoneId, Zones};
use crate::diag::Span;
use crate::lang::{Language, fill};
use crate::schema::Partly;

/// An address, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Address {
    /// Street.
    pub street: Option<String>,
    /// Number.
    pub number: Option<String>,
    /// Box.
    pub r#box: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Locality.
    pub locality: Option<String>,
    /// Country.
    pub country: Option<String>,
}

/// Wheelchair access: what is absent is unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Accessibility {
    /// The entrance.
    pub entrance: Option<Partly>,
    /// The toilets.
    pub toilets: Option<Partly>,
    /// The lift.
    pub lift: Option<Partly>,
    /// Reserved parking.
    pub parking: Option<Partly>,
}

/// A place. Of a confidential one, the fields that would betray it are already empty here.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where it is written.
    pub span: Span,
    /// Its name, when written in place.
    pub name: Option<String>,
    /// Its address.
    pub address: Address,
    /// Its commune; what is displayed of a confidential one is [`Place::shown_zone`].
    pub commune: Option<ZoneId>,
    /// Its quarter.
    pub quarter: Option<String>,
    /// Its point.
    pub point: Option<Point>,
    /// Whether that point is only near it: good for a distance, not for a pin on a map.
    pub approximate: bool,
    /// Wheelchair access.
    pub accessibility: Accessibility,
    /// How to come.
    pub transport: Option<String>,
    /// Whether where it is may not be told.
    pub confidential: bool,
    /// The zone that may be told: the commune, or for a confidential place a wider one.
    pub shown_zone: Option<ZoneId>,
}

impl Place {
    /// Where it is: its point, else that of its shown zone; nothing for a confidential one.
    pub fn locate(&self, zones: &Zones) -> Option<Point> {
        if self.confidential {
            return None;
        }
        self.point.or_else(|| zones.point(self.shown_zone?))
    }

    /// Its locality, else the name of its commune. Of a confidential one there is neither.
    pub fn town<'a>(&'a self, zones: &'a Zones, lang: &str) -> Option<&'a str> {
        let commune = || Some(zones.get(self.commune?).label(lang));
        self.address.locality.as_deref().or_else(commune)
    }

    /// `4000 Liège`: its town after its postal code, as far as they are known.
    pub fn town_line(&self, zones: &Zones, lang: &str) -> Option<String> {
        let parts = [self.address.postal_code.as_deref(), self.town(zones, lang)];
        let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!line.is_empty()).then_some(line)
    }
}

impl Address {
    /// `rue Saint-Léonard 510`, on one line.
    pub fn street_line(&self, language: &Language) -> Option<String> {
        let street = self.street.as_ref()?;
        let mut line = street.clone();
        if let Some(number) = &self.number {
            line.push(' ');
            line.push_str(number);
        }
        if let Some(r#box) = &self.r#box {
            line.push_str(&fill(&language.r#box, &[("n", r#box)]));
        }
        Some(line)
    }

    /// `4000 Liège`.
    pub fn town_line(&self) -> Option<String> {
        let parts = [self.postal_code.as_deref(), self.locality.as_deref()];
        let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!line.is_empty()).then_some(line)
    }
}
