//! The next dates of all entries, in order.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::EntryIndex;
use crate::calendar::{Country, HolidayContext, Occurrence, expand};
use crate::model::{Directory, Entry, ZoneId};

/// One occurrence of one schedule of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// Which entry.
    pub entry: EntryIndex,
    /// Index of the schedule in [`crate::model::Offer::schedules`].
    pub schedule: u16,
    /// When, and whether.
    pub occurrence: Occurrence,
}

impl Dated {
    /// Whether it is cancelled.
    pub fn cancelled(&self) -> bool {
        self.occurrence.status == crate::calendar::OccurrenceStatus::Cancelled
    }
}

/// How many days ahead pages know dates.
const AHEAD_DAYS: i32 = 400;

/// Every occurrence from today on, sorted by day, time, then the order of entries.
pub(super) fn upcoming(directory: &Directory, today: Date) -> Vec<Dated> {
    let to = today.checked_add(AHEAD_DAYS.days()).unwrap_or(Date::MAX);
    let mut found = Vec::new();
    for (i, entry) in directory.entries().iter().enumerate() {
        let (Some(offer), Ok(index)) = (entry.offer(), EntryIndex::try_from(i)) else { continue };
        let context = calendar_context(directory, entry);
        for (number, item) in offer.schedules.iter().enumerate() {
            let Ok(schedule) = u16::try_from(number) else { break };
            let occurrences = expand(&item.schedule, &context, today, to);
            found.extend(occurrences.into_iter().map(|occurrence| Dated {
                entry: index,
                schedule,
                occurrence,
            }));
        }
    }
    found.sort_by_key(|dated| (dated.occurrence.day, dated.occurrence.when, dated.entry, dated.schedule));
    found
}

/// The school calendar and country that an entry's schedules follow: its own `calendrier`, else that of its place,
/// else of its operator's seat, else the site's.
pub fn calendar_context<'a>(directory: &'a Directory, entry: &Entry) -> HolidayContext<'a> {
    let zones = &directory.zones;
    let zone = place_zone(directory, entry);
    let named = entry.offer().and_then(|offer| offer.calendar.as_deref());
    let id = named
        .or_else(|| zone.and_then(|zone| zones.calendar(zone)))
        .or(directory.config.default_calendar.as_deref());
    let country = match zone.map(|zone| zones.country_code(zone)) {
        Some("FR") => Country::France,
        _ => Country::Belgium,
    };
    HolidayContext {
        school: id.and_then(|id| directory.calendar(id)),
        country,
        origin: directory.config.origin,
    }
}

fn place_zone(directory: &Directory, entry: &Entry) -> Option<ZoneId> {
    let places = directory.places_of(entry);
    places
        .iter()
        .find_map(|place| place.commune.or(place.shown_zone))
        .or_else(|| directory.covers(entry).first().copied())
}
