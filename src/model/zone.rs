//! The tree of zones: country, region, province, commune, quarter.

use std::collections::HashMap;

use crate::schema::ZoneKind;

/// Index of a zone in [`Zones`], in tree order: a zone comes right before what it contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZoneId(pub u16);

/// A point on the globe, WGS 84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Latitude.
    pub lat: f64,
    /// Longitude.
    pub lon: f64,
}

/// A zone.
#[derive(Debug, Clone)]
pub struct Zone {
    /// Stable name for addresses: `liege`.
    pub slug: String,
    /// Name in the language of the content.
    pub name: String,
    /// Level.
    pub kind: ZoneKind,
    /// What contains it.
    pub parent: Option<ZoneId>,
    /// One past the last zone that it contains: its subtree is `id..end`.
    pub end: ZoneId,
    /// Names in other languages: language, name.
    pub names: Vec<(&'static str, String)>,
    /// Old and usual names.
    pub other_names: Vec<String>,
    /// Postal codes.
    pub postal_codes: Vec<String>,
    /// Where it is.
    pub point: Option<Point>,
    /// School calendar named by this zone itself.
    pub calendar: Option<String>,
    /// ISO 3166-1 alpha-2 code, on countries.
    pub code: Option<String>,
}

/// All zones.
#[derive(Debug, Clone, Default)]
pub struct Zones {
    pub(super) list: Vec<Zone>,
    pub(super) by_slug: HashMap<String, ZoneId>,
}

impl Zone {
    /// The name in a language, else in that of the content.
    pub fn label(&self, lang: &str) -> &str {
        self.names.iter().find(|(l, _)| *l == lang).map_or(self.name.as_str(), |(_, name)| name)
    }
}

impl Zones {
    /// A zone by its id; ids come from this same tree.
    pub fn get(&self, id: ZoneId) -> &Zone {
        &self.list[usize::from(id.0)]
    }

    /// A zone by its slug.
    pub fn find(&self, slug: &str) -> Option<ZoneId> {
        self.by_slug.get(slug).copied()
    }

    /// All zones in tree order.
    pub fn iter(&self) -> impl Iterator<Item = (ZoneId, &Zone)> {
        self.list.iter().enumerate().map(|(i, zone)| (ZoneId(u16::try_from(i).unwrap_or(u16::MAX)), zone))
    }

    /// Whether `inner` is `outer` or lies in it.
    pub fn contains(&self, outer: ZoneId, inner: ZoneId) -> bool {
        outer <= inner && inner < self.get(outer).end
    }

    /// Whether one lies in the other.
    pub fn related(&self, a: ZoneId, b: ZoneId) -> bool {
        self.contains(a, b) || self.contains(b, a)
    }

    /// The zone and what contains it, innermost first.
    pub fn ancestors(&self, id: ZoneId) -> impl Iterator<Item = ZoneId> + '_ {
        std::iter::successors(Some(id), |id| self.get(*id).parent)
    }

    /// What lies directly in a zone, in tree order.
    pub fn children(&self, id: ZoneId) -> impl Iterator<Item = ZoneId> + '_ {
        let end = self.get(id).end;
        let inside = move |next: &ZoneId| *next < end;
        let first = Some(ZoneId(id.0.saturating_add(1))).filter(inside);
        std::iter::successors(first, move |id| Some(self.get(*id).end).filter(inside))
    }

    /// How deep a zone lies: 0 for a country.
    pub fn depth(&self, id: ZoneId) -> usize {
        self.ancestors(id).count() - 1
    }

    /// The innermost zone around `id` that has a page.
    pub fn page_zone(&self, id: ZoneId) -> ZoneId {
        self.ancestors(id).find(|zone| self.get(*zone).kind.has_page()).unwrap_or(id)
    }

    /// The commune around a zone.
    pub fn commune(&self, id: ZoneId) -> Option<ZoneId> {
        self.ancestors(id).find(|zone| self.get(*zone).kind == ZoneKind::Commune)
    }

    /// The ISO code of the country around a zone, `BE` when none says.
    pub fn country_code(&self, id: ZoneId) -> &str {
        self.ancestors(id).find_map(|zone| self.get(zone).code.as_deref()).unwrap_or("BE")
    }

    /// The school calendar of a zone: its own, else that of what contains it.
    pub fn calendar(&self, id: ZoneId) -> Option<&str> {
        self.ancestors(id).find_map(|zone| self.get(zone).calendar.as_deref())
    }

    /// Where a zone is: its own point, else that of what contains it.
    pub fn point(&self, id: ZoneId) -> Option<Point> {
        self.ancestors(id).take(3).find_map(|zone| self.get(zone).point)
    }

    /// All slugs, for "did you mean".
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|zone| zone.slug.as_str())
    }
}

impl Point {
    /// Great-circle distance in kilometres (haversine, mean Earth radius 6 371 km).
    pub fn distance_km(self, other: Point) -> f64 {
        let (lat1, lat2) = (self.lat.to_radians(), other.lat.to_radians());
        let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
        let a = half(other.lat - self.lat) + lat1.cos() * lat2.cos() * half(other.lon - self.lon);
        12_742.0 * a.sqrt().min(1.0).asin()
    }
}
