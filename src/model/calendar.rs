//! Which school calendar, country and settings the schedules of an entry follow.

use super::resolve::on_public_holidays;
use super::{Directory, Entry, OrgRef, ZoneId};
use crate::calendar::{Country, HolidayContext, HolidaySettings, SchoolCalendar};

/// What an entry's schedules follow. The school calendar: its own `calendrier`, else that of its place, else of its
/// operator's seat, else the site's. Public holidays: those of its place's country, and what `jours_feries` says. Its own
/// closures.
pub fn calendar_context<'a>(directory: &'a Directory, entry: &'a Entry) -> HolidayContext<'a> {
    let zone = place_zone(directory, entry);
    let named = entry.offer().and_then(|offer| offer.calendar.as_deref());
    let school = match named {
        Some(id) => directory.calendar(id),
        None => zone_calendar(directory, zone)
            .or_else(|| seat_calendar(directory, entry))
            .or_else(|| directory.config.default_calendar.as_deref().and_then(|id| directory.calendar(id))),
    };
    let settings = HolidaySettings {
        entry: on_public_holidays(directory, entry),
        site: directory.config.on_public_holidays,
    };
    let closures = entry.offer().map(|offer| offer.closures.as_slice()).unwrap_or_default();
    HolidayContext {
        school,
        country: country(directory, zone),
        clock: directory.config.clock,
        origin: directory.config.origin,
        settings,
        closures,
    }
}

/// The school calendar and country of a zone: what an entry there follows unless it says otherwise.
pub fn zone_calendar_context(directory: &Directory, zone: ZoneId) -> HolidayContext<'_> {
    let usual = || directory.config.default_calendar.as_deref().and_then(|id| directory.calendar(id));
    HolidayContext {
        school: zone_calendar(directory, Some(zone)).or_else(usual),
        country: country(directory, Some(zone)),
        clock: directory.config.clock,
        origin: directory.config.origin,
        settings: HolidaySettings { entry: None, site: directory.config.on_public_holidays },
        closures: &[],
    }
}

fn zone_calendar(directory: &Directory, zone: Option<ZoneId>) -> Option<&SchoolCalendar> {
    zone.and_then(|zone| directory.zones.calendar(zone)).and_then(|id| directory.calendar(id))
}

/// The calendar of the first operator's seat: what decides where a zone belongs to two communities.
fn seat_calendar<'a>(directory: &'a Directory, entry: &Entry) -> Option<&'a SchoolCalendar> {
    entry.offer()?.organisers.iter().find_map(|organiser| {
        let OrgRef::Entry(reference) = organiser else { return None };
        let zone = place_zone(directory, directory.find(&reference.slug)?);
        zone_calendar(directory, zone)
    })
}

fn country(directory: &Directory, zone: Option<ZoneId>) -> Country {
    zone.and_then(|zone| Country::from_code(directory.zones.country_code(zone))).unwrap_or_default()
}

fn place_zone(directory: &Directory, entry: &Entry) -> Option<ZoneId> {
    let places = directory.places_of(entry);
    places
        .iter()
        .find_map(|place| place.commune.or(place.shown_zone))
        .or_else(|| directory.covers(entry).first().copied())
}
