//! The dates of the agenda: by day, of everything or of a zone, so many a day and no more.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::{ZoneId, ZoneKind};
use crate::site::{AHEAD_DAYS, Dated, Site};

/// Dates shown of one day. A page of a month has at most 31 times as many.
pub const A_DAY: usize = 40;

/// Days of a zone's agenda.
const ZONE_DAYS: i32 = 28;

/// Months that have a page of their own.
const MONTHS: usize = 12;

/// The dates of a day.
#[derive(Clone, Default)]
pub struct Day {
    /// The first of them.
    pub shown: Vec<Dated>,
    /// How many more there are.
    pub more: usize,
}

/// The next weeks of a zone.
pub struct ZoneAgenda {
    /// A region, province or département.
    pub zone: ZoneId,
    /// Days with dates, in order.
    pub days: Vec<(Date, Day)>,
}

/// The dates of a day, whatever their zone.
pub fn day(site: &Site<'_>, day: Date) -> Day {
    let all = site.dates().between(day, day);
    let more = all.len().saturating_sub(A_DAY);
    Day { shown: all.take(A_DAY).collect(), more }
}

/// The days from one day on that have dates.
pub fn days(site: &Site<'_>, from: Date, count: usize) -> Vec<(Date, Day)> {
    let days = (0..count).filter_map(|n| from.checked_add(i32::try_from(n).ok()?.days()).ok());
    days.map(|at| (at, day(site, at))).filter(|(_, day)| !day.shown.is_empty()).collect()
}

/// The first days of this month and those that follow, up to the last with a date.
pub fn months(site: &Site<'_>) -> Vec<Date> {
    let first = site.today.first_of_month();
    let months = (0..MONTHS).filter_map(|n| first.checked_add(i32::try_from(n).ok()?.months()).ok());
    let end = site.today.checked_add(AHEAD_DAYS.days()).unwrap_or(Date::MAX);
    let mut found: Vec<Date> = months.collect();
    while found.len() > 1 && found.last().is_some_and(|month| site.dates().between(*month, end).len() == 0) {
        found.pop();
    }
    found
}

/// The days of a month from today on.
pub fn days_of_month(site: &Site<'_>, month: Date) -> Vec<(Date, Day)> {
    let from = month.max(site.today);
    let count = (month.last_of_month() - from).get_days() + 1;
    days(site, from, usize::try_from(count).unwrap_or(0))
}

/// The agendas of all zones that are larger than a commune and smaller than a country, in one walk over the dates of
/// the next weeks.
pub fn of_zones(site: &Site<'_>) -> Vec<ZoneAgenda> {
    let wanted = |zone: &&ZoneId| {
        !matches!(site.directory.zones.get(**zone).kind, ZoneKind::Country | ZoneKind::Commune)
    };
    let zones: Vec<ZoneId> = site.zones().iter().filter(wanted).copied().collect();
    let mut found: Vec<Vec<Day>> =
        zones.iter().map(|_| vec![Day::default(); ZONE_DAYS.unsigned_abs() as usize]).collect();
    let last = site.today.checked_add((ZONE_DAYS - 1).days());
    for dated in site.dates().between(site.today, last.unwrap_or(site.today)) {
        let offset = usize::try_from((dated.occurrence.day - site.today).get_days()).unwrap_or(0);
        for zone in around(site, &dated) {
            let at = zones.binary_search(&zone).ok();
            if let Some(day) = at.and_then(|at| found.get_mut(at)).and_then(|days| days.get_mut(offset)) {
                if day.shown.len() < A_DAY { day.shown.push(dated) } else { day.more += 1 }
            }
        }
    }
    let named = |days: Vec<Day>| {
        let dates = (0_i32..).filter_map(|n| site.today.checked_add(n.days()).ok());
        dates.zip(days).filter(|(_, day)| !day.shown.is_empty()).collect()
    };
    let agendas = zones.into_iter().zip(found).map(|(zone, days)| ZoneAgenda { zone, days: named(days) });
    agendas.filter(|agenda| !agenda.days.is_empty()).collect()
}

/// The zones that a date concerns, and what contains them: each once.
fn around(site: &Site<'_>, dated: &Dated) -> Vec<ZoneId> {
    let membership = site.membership();
    let own = membership.places_of(dated.entry).chain(membership.covered_by(dated.entry));
    let mut all: Vec<ZoneId> = own.flat_map(|zone| site.directory.zones.ancestors(zone)).collect();
    all.sort_unstable();
    all.dedup();
    all
}
