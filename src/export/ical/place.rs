//! Where a session takes place: one line, and a point. Of a confidential place, neither.

use std::collections::BTreeMap;

use crate::model::{Directory, Entry, Place, PlaceRef, Point, ScheduleItem};
use crate::plan::KeyBuilder;

/// Where, as far as it may be told.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Where {
    /// LOCATION.
    pub(super) line: Option<String>,
    /// GEO: the place's own point, never that of its commune nor one that is only near.
    pub(super) point: Option<Point>,
}

/// Where the sessions of a schedule take place.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Places {
    usual: Where,
    /// Those of single dates, by slug.
    own: BTreeMap<String, Where>,
}

impl Places {
    /// In a language, which communes have names of their own in.
    pub(super) fn new(directory: &Directory, entry: &Entry, item: &ScheduleItem, lang: &str) -> Self {
        let teller = Teller { directory, entry, lang };
        let own = |slug: &str| {
            let found = directory.find(slug).and_then(|found| Some((found.name.as_str(), found.place()?)));
            found.map_or_else(Where::default, |(name, place)| teller.told(Some(name), place))
        };
        let slugs = item.schedule.places();
        Places { usual: teller.usual(item), own: slugs.map(|slug| (slug.to_owned(), own(slug))).collect() }
    }

    /// The place of a session: its own (a slug), else that of the others.
    pub(super) fn at(&self, own: Option<&str>) -> &Where {
        own.and_then(|slug| self.own.get(slug)).unwrap_or(&self.usual)
    }

    /// Adds all of it to a key.
    pub(super) fn add_to(&self, key: KeyBuilder) -> KeyBuilder {
        let key = self.usual.add_to(key).part(&(self.own.len() as u64).to_le_bytes());
        self.own.iter().fold(key, |key, (slug, place)| place.add_to(key.part(slug.as_bytes())))
    }
}

impl Where {
    fn add_to(&self, key: KeyBuilder) -> KeyBuilder {
        let key = key.part(&[u8::from(self.line.is_some()), u8::from(self.point.is_some())]);
        let key = key.part(self.line.as_deref().unwrap_or_default().as_bytes());
        self.point
            .iter()
            .fold(key, |key, point| key.part(&point.lat.to_le_bytes()).part(&point.lon.to_le_bytes()))
    }
}

/// Tells where an entry's sessions take place.
struct Teller<'a> {
    directory: &'a Directory,
    entry: &'a Entry,
    lang: &'a str,
}

impl Teller<'_> {
    /// The place of a schedule, else the entry's. Of several, the lines are given and no point.
    fn usual(&self, item: &ScheduleItem) -> Where {
        if let Some(reference) = &item.place {
            return self.told_of(reference);
        }
        let places = self.entry.offer().map(|offer| offer.places.as_slice()).unwrap_or_default();
        if let [one] = places {
            return self.told_of(one);
        }
        let lines: Vec<String> = places.iter().filter_map(|reference| self.told_of(reference).line).collect();
        Where { line: (!lines.is_empty()).then(|| lines.join(" / ")), point: None }
    }

    fn told_of(&self, reference: &PlaceRef) -> Where {
        let named = match reference {
            PlaceRef::Here(place) => place.name.as_deref(),
            PlaceRef::Entry(reference) => {
                self.directory.find(&reference.slug).map(|found| found.name.as_str())
            }
        };
        self.directory.place(reference).map_or_else(Where::default, |place| self.told(named, place))
    }

    /// Name, street and town. A sensitive entry's place has no name: it would say what the title leaves out.
    fn told(&self, name: Option<&str>, place: &Place) -> Where {
        if place.confidential {
            return Where::default();
        }
        let zones = &self.directory.zones;
        let shown = || Some(zones.get(place.shown_zone?).label(self.lang).to_owned());
        let town = place.town_line(zones, self.lang).or_else(shown);
        let name = name.filter(|_| !self.entry.sensitive).map(str::to_owned);
        let street = place.address.street_line(self.directory.config.main_language());
        let parts: Vec<String> = [name, street, town].into_iter().flatten().collect();
        Where {
            line: (!parts.is_empty()).then(|| parts.join(", ")),
            point: place.point.filter(|_| !place.approximate),
        }
    }
}
