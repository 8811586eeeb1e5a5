//! Where a session takes place: one line, and a point. Of a confidential place, neither.

use crate::model::{Directory, Entry, Place, PlaceRef, Point, ScheduleItem};

/// Where, as far as it may be told.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Where {
    /// LOCATION.
    pub(super) line: Option<String>,
    /// GEO: the place's own point, never that of its commune nor one that is only near.
    pub(super) point: Option<Point>,
}

/// The place of a session: its own (a slug), else its schedule's, else the entry's. Of several, the lines are given
/// and no point.
pub(super) fn place_of(
    directory: &Directory,
    entry: &Entry,
    item: &ScheduleItem,
    own: Option<&str>,
) -> Where {
    if let Some(slug) = own {
        let found = directory.find(slug).and_then(|found| Some((Some(found.name.as_str()), found.place()?)));
        return found.map_or_else(Where::default, |(name, place)| told(directory, entry, name, place));
    }
    if let Some(reference) = &item.place {
        return told_of(directory, entry, reference);
    }
    let places = entry.offer().map(|offer| offer.places.as_slice()).unwrap_or_default();
    if let [one] = places {
        return told_of(directory, entry, one);
    }
    let lines: Vec<String> =
        places.iter().filter_map(|reference| told_of(directory, entry, reference).line).collect();
    Where { line: (!lines.is_empty()).then(|| lines.join(" / ")), point: None }
}

fn told_of(directory: &Directory, entry: &Entry, reference: &PlaceRef) -> Where {
    let named = match reference {
        PlaceRef::Here(place) => place.name.as_deref(),
        PlaceRef::Entry(reference) => directory.find(&reference.slug).map(|found| found.name.as_str()),
    };
    directory.place(reference).map_or_else(Where::default, |place| told(directory, entry, named, place))
}

/// Name, street and town. A sensitive entry's place has no name: it would say what the title leaves out.
fn told(directory: &Directory, entry: &Entry, name: Option<&str>, place: &Place) -> Where {
    if place.confidential {
        return Where::default();
    }
    let town = place.address.town_line().or_else(|| {
        let zone = place.commune.or(place.shown_zone)?;
        Some(directory.zones.get(zone).name.clone())
    });
    let name = name.filter(|_| !entry.sensitive).map(str::to_owned);
    let parts: Vec<String> = [name, place.address.street_line(), town].into_iter().flatten().collect();
    Where {
        line: (!parts.is_empty()).then(|| parts.join(", ")),
        point: place.point.filter(|_| !place.approximate),
    }
}
