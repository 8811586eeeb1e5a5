//! The dates of the agenda: by day, of everything, of a zone or of a theme, so many a day and no more.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::{TermId, ZoneId, ZoneKind};
use crate::schema::Vocabulary;
use crate::site::{AHEAD_DAYS, Dated, Site};

/// Dates shown of one day. A page of a month has at most 31 times as many.
pub const A_DAY: usize = 40;

/// Days of the agenda of a zone or theme.
const WEEKS: i32 = 28;

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

/// The next weeks of a zone or theme.
pub struct Ahead<Of> {
    /// A region, province or département; or a theme.
    pub of: Of,
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

/// The agendas of all zones that are larger than a commune and smaller than a country.
pub fn of_zones(site: &Site<'_>) -> Vec<Ahead<ZoneId>> {
    let wanted = |zone: &&ZoneId| {
        !matches!(site.directory.zones.get(**zone).kind, ZoneKind::Country | ZoneKind::Commune)
    };
    let zones = site.zones().iter().filter(wanted).copied().collect();
    ahead(site, zones, |dated| around(site, dated))
}

/// The agendas of all themes.
pub fn of_themes(site: &Site<'_>) -> Vec<Ahead<TermId>> {
    let themes = site.directory.words.iter(Vocabulary::Themes).map(|(id, _)| id).collect();
    ahead(site, themes, |dated| site.entry(dated.entry).themes.clone())
}

/// The next weeks of each of these (in order) that has dates, in one walk over the dates. `of` tells which a date
/// belongs to.
fn ahead<Of: Copy + Ord>(site: &Site<'_>, groups: Vec<Of>, of: impl Fn(&Dated) -> Vec<Of>) -> Vec<Ahead<Of>> {
    let mut found: Vec<Vec<Day>> =
        groups.iter().map(|_| vec![Day::default(); WEEKS.unsigned_abs() as usize]).collect();
    let last = site.today.checked_add((WEEKS - 1).days());
    for dated in site.dates().between(site.today, last.unwrap_or(site.today)) {
        let offset = usize::try_from((dated.occurrence.day - site.today).get_days()).unwrap_or(0);
        for group in of(&dated) {
            let at = groups.binary_search(&group).ok();
            if let Some(day) = at.and_then(|at| found.get_mut(at)).and_then(|days| days.get_mut(offset)) {
                if day.shown.len() < A_DAY { day.shown.push(dated) } else { day.more += 1 }
            }
        }
    }
    let named = |days: Vec<Day>| {
        let dates = (0_i32..).filter_map(|n| site.today.checked_add(n.days()).ok());
        dates.zip(days).filter(|(_, day)| !day.shown.is_empty()).collect()
    };
    let agendas = groups.into_iter().zip(found).map(|(of, days)| Ahead { of, days: named(days) });
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
