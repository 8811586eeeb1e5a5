//! Which calendar feeds exist, at which address, and whose dates each holds.
//!
//! Addresses are short and never vanish: a zone, theme or audience keeps its
//! feed when nothing is in it. They are given below the site, without a
//! leading `/`:
//!
//! | feed of | address | when |
//! |---|---|---|
//! | an entry | `c/fiches/<slug>.ics` | it has a schedule with hours that is not over, or not for long |
//! | a zone | `c/<zone>.ics` | it has a page |
//! | a theme | `c/themes/<theme>.ics` | always |
//! | an audience | `c/publics/<audience>.ics` | always |
//! | a zone and theme | `c/<zone>/<theme>.ics` | something there has that theme and hours, and the settings ask for it or the zone's own feed is crowded |

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rayon::prelude::*;

use super::{EntryIndex, Membership, Site, calendar_context};
use crate::calendar::{Fate, HolidayContext, Hours, Rule, Schedule, days};
use crate::model::{Directory, Entry, Offer, Status, TermId, ZoneId};

/// How heavy a feed is before a zone is also split by theme, and no longer repeats what covers wider zones. At about
/// 1.2 kB an event this is half a megabyte.
pub const CROWDED: u32 = 400;

/// Feeds stop here; calendar programs refuse more than a megabyte.
pub const HEAVIEST: u32 = 750;

/// How long feeds remember: what was over before is left out.
pub const PAST_DAYS: i32 = 30;

/// What becomes of an entry's own feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnFeed {
    /// It is there, and its page links to it.
    Offered,
    /// It is there for those who follow it: a calendar whose feed is gone would go on showing the sessions of a series
    /// that was ended.
    Kept,
    /// There is none.
    Absent,
}

/// What feeds need to know of each entry.
#[derive(Debug)]
pub(super) struct OfEntries {
    /// [`weight`] of its schedules; none without hours.
    pub(super) weights: Vec<u32>,
    own: Vec<OwnFeed>,
}

/// How heavy entries are in a feed, and which themes they bring to each zone.
#[derive(Debug)]
pub(super) struct Feeds {
    of_entries: OfEntries,
    /// By zone: the weight of what covers that very zone.
    covering: Vec<u32>,
    /// By zone: a bit for each theme of its own entries with hours.
    themes: Vec<Vec<u64>>,
}

/// Whose dates a feed holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeedContent {
    /// The entries, in the order of lists.
    pub entries: Vec<EntryIndex>,
    /// Wider zones whose entries are not repeated here, because they are too many.
    pub without: Vec<ZoneId>,
    /// How many entries found no room.
    pub left_out: usize,
    /// About how many events that makes.
    pub weight: u32,
}

/// Looks at the schedules of all entries on a day.
pub(super) fn of_entries(directory: &Directory, today: Date) -> OfEntries {
    let of = |entry: &Entry| {
        let Some(offer) = entry.offer().filter(|offer| !offer.schedules.is_empty()) else {
            return (0, OwnFeed::Absent);
        };
        let context = calendar_context(directory, entry);
        let weights = offer.schedules.iter().map(|item| weight(&item.schedule, &context));
        (weights.fold(0, u32::saturating_add), own_feed(entry, offer, &context, today))
    };
    let (weights, own) = directory.entries().par_iter().map(of).unzip();
    OfEntries { weights, own }
}

fn own_feed(entry: &Entry, offer: &Offer, context: &HolidayContext<'_>, today: Date) -> OwnFeed {
    let mut timed = offer.schedules.iter().map(|item| &item.schedule).filter(|s| s.is_timed()).peekable();
    if timed.peek().is_none() {
        return OwnFeed::Absent;
    }
    if entry.status == Status::Ended {
        return OwnFeed::Kept;
    }
    let (over, current): (Vec<_>, Vec<_>) = timed.partition(|schedule| schedule.is_over(context, today));
    if !current.is_empty() {
        return OwnFeed::Offered;
    }
    // Who ends a series today may say that its last session was in spring.
    let ends = over.iter().filter_map(|schedule| schedule.last_day());
    let remembered = today.saturating_sub(PAST_DAYS.days());
    let recent = ends.chain(entry.stated_on()).any(|day| day >= remembered);
    if recent { OwnFeed::Kept } else { OwnFeed::Absent }
}

/// About how many events a schedule makes: one a series, one a date that no series gives, one a date that differs.
fn weight(schedule: &Schedule, context: &HolidayContext<'_>) -> u32 {
    if !schedule.is_timed() {
        return 0;
    }
    let times = match &schedule.hours {
        Hours::AllDay => 1,
        Hours::Slots(slots) => slots.len(),
        Hours::Unknown | Hours::Parts(_) => 0,
    };
    let filtered = !schedule.except.is_empty() || !schedule.during.is_empty();
    let series = match &schedule.rule {
        Rule::ByAppointment => 0,
        Rule::Dates(dates) => dates.len(),
        // Each date of a year and a half stands alone.
        Rule::MonthlyWorkday(_) => 18,
        Rule::MonthlyByWeekday { ranks, .. } => ranks.len(),
        Rule::MonthlyByDate { days } => days.len(),
        // The holidays of a year and a half beside the weekdays.
        Rule::WeekdaysAndHolidays(_) => 16,
        // The dates that holidays take out of a weekday fill as much as an event.
        Rule::Weekly { days, every: 0 | 1 } if filtered => 1 + days.iter().count(),
        Rule::Weekly { .. } | Rule::Yearly { .. } => 1,
    };
    let differing = schedule.cancelled.len()
        + schedule.moved.len()
        + schedule.sessions.len()
        + to_confirm(schedule, context);
    let events = times * (series + differing) + schedule.moved.len() + schedule.added.len();
    u32::try_from(events.max(1)).unwrap_or(u32::MAX)
}

/// How many days of two years are to be confirmed: about as many as a feed says.
fn to_confirm(schedule: &Schedule, context: &HolidayContext<'_>) -> usize {
    let from = schedule.from.unwrap_or(context.origin);
    let days = days(schedule, context, from, from.saturating_add(2.years()));
    days.iter().filter(|day| day.fate == Fate::Held { to_confirm: true }).count()
}

impl Feeds {
    pub(super) fn new(directory: &Directory, membership: &Membership, of_entries: OfEntries) -> Self {
        let zones = &directory.zones;
        let count = zones.iter().count();
        let mut feeds = Feeds { of_entries, covering: vec![0; count], themes: vec![Vec::new(); count] };
        for (index, entry) in (0..).zip(directory.entries()) {
            let weight = feeds.weight(index);
            if weight == 0 {
                continue;
            }
            for zone in membership.covered_by(index) {
                let covering = &mut feeds.covering[usize::from(zone.0)];
                *covering = covering.saturating_add(weight);
            }
            for zone in membership.covered_by(index).chain(membership.places_of(index)) {
                for theme in &entry.themes {
                    set(&mut feeds.themes[usize::from(zone.0)], *theme);
                }
            }
        }
        for (id, zone) in zones.iter().collect::<Vec<_>>().into_iter().rev() {
            let own = std::mem::take(&mut feeds.themes[usize::from(id.0)]);
            if let Some(parent) = zone.parent {
                merge(&mut feeds.themes[usize::from(parent.0)], &own);
            }
            feeds.themes[usize::from(id.0)] = own;
        }
        feeds
    }

    fn weight(&self, index: EntryIndex) -> u32 {
        self.of_entries.weights.get(index as usize).copied().unwrap_or(0)
    }

    fn own(&self, index: EntryIndex) -> OwnFeed {
        self.of_entries.own.get(index as usize).copied().unwrap_or(OwnFeed::Absent)
    }

    fn has_theme(&self, zone: ZoneId, theme: TermId) -> bool {
        let words = self.themes.get(usize::from(zone.0));
        let word = words.and_then(|words| words.get(usize::from(theme.0) / 64));
        word.is_some_and(|word| word & (1 << (theme.0 % 64)) != 0)
    }
}

fn set(words: &mut Vec<u64>, theme: TermId) {
    let at = usize::from(theme.0) / 64;
    if words.len() <= at {
        words.resize(at + 1, 0);
    }
    words[at] |= 1 << (theme.0 % 64);
}

fn merge(into: &mut Vec<u64>, from: &[u64]) {
    if into.len() < from.len() {
        into.resize(from.len(), 0);
    }
    for (word, other) in into.iter_mut().zip(from) {
        *word |= other;
    }
}

impl Site<'_> {
    /// Whether an entry has a date with hours, and so a feed.
    pub fn is_timed(&self, index: EntryIndex) -> bool {
        self.feeds.weight(index) > 0
    }

    /// The address of an entry's feed, when there is one.
    pub fn feed_of_entry(&self, index: EntryIndex) -> Option<String> {
        let there = self.feeds.own(index) != OwnFeed::Absent;
        there.then(|| format!("c/{}/{}.ics", self.directory.config.paths().entries, self.card(index).slug))
    }

    /// The address of an entry's feed, when something is still to come that is worth following.
    pub fn offered_feed(&self, index: EntryIndex) -> Option<String> {
        self.feed_of_entry(index).filter(|_| self.feeds.own(index) == OwnFeed::Offered)
    }

    /// The address of a zone's feed.
    pub fn feed_of_zone(&self, zone: ZoneId) -> Option<String> {
        let there = self.directory.config.feeds.zones && self.zones().binary_search(&zone).is_ok();
        there.then(|| format!("c/{}.ics", self.directory.zones.get(zone).slug))
    }

    /// The address of the feed of a zone and theme.
    pub fn feed_of_zone_theme(&self, zone: ZoneId, theme: TermId) -> Option<String> {
        self.feed_of_zone(zone)?;
        let wanted = self.directory.config.feeds.zone_theme || self.is_crowded(zone);
        let words = self.directory.words.terms(crate::schema::Vocabulary::Themes);
        let there = wanted && self.feeds.has_theme(zone, theme);
        let word = words.get(usize::from(theme.0)).filter(|word| there && !word.sensitive)?;
        Some(format!("c/{}/{}.ics", self.directory.zones.get(zone).slug, word.slug))
    }

    /// Whether a zone has so many dates of its own that its feed is split by theme.
    pub fn is_crowded(&self, zone: ZoneId) -> bool {
        self.counts(zone).weight > CROWDED
    }

    /// What a zone's feed holds: all that is in it, covers it or covers a part of it. What covers wider zones is
    /// repeated as long as it fits, innermost zone first.
    pub fn zone_feed(&self, zone: ZoneId) -> FeedContent {
        let zones = &self.directory.zones;
        let mut room = CROWDED.saturating_sub(self.counts(zone).weight);
        let mut entries = self.membership().own(zones, zone);
        let mut without = Vec::new();
        for outer in zones.ancestors(zone).skip(1) {
            let count = self.feeds.covering.get(usize::from(outer.0)).copied().unwrap_or(0);
            if count > room || (count > 0 && !without.is_empty()) {
                without.push(outer);
            } else if count > 0 {
                room -= count;
                entries.extend(self.membership().covering_exactly(outer));
            }
        }
        FeedContent { without, ..self.limited(self.membership().ordered(entries).into_iter()) }
    }

    /// What the feeds of a zone by theme hold, in the order of themes: of a crowded zone only its own entries.
    pub fn zone_theme_feeds(&self, zone: ZoneId) -> Vec<(TermId, FeedContent)> {
        let words = self.directory.words.iter(crate::schema::Vocabulary::Themes);
        let themes = words.map(|(id, _)| id).filter(|theme| self.feed_of_zone_theme(zone, *theme).is_some());
        let mut lists: BTreeMap<TermId, Vec<EntryIndex>> = themes.map(|theme| (theme, Vec::new())).collect();
        if lists.is_empty() {
            return Vec::new();
        }
        let all = if self.is_crowded(zone) {
            self.membership().own(&self.directory.zones, zone)
        } else {
            self.zone_feed(zone).entries
        };
        for index in all.into_iter().filter(|index| self.is_timed(*index)) {
            for theme in &self.entry(index).themes {
                if let Some(list) = lists.get_mut(theme) {
                    list.push(index);
                }
            }
        }
        lists.into_iter().map(|(theme, list)| (theme, self.limited(list.into_iter()))).collect()
    }

    /// As much of a feed as has room.
    pub(super) fn limited(&self, all: impl Iterator<Item = EntryIndex>) -> FeedContent {
        let mut found = FeedContent::default();
        for entry in all.filter(|entry| self.is_timed(*entry)) {
            let weight = found.weight.saturating_add(self.feeds.weight(entry));
            if weight > HEAVIEST {
                found.left_out += 1;
            } else {
                found.weight = weight;
                found.entries.push(entry);
            }
        }
        found
    }
}
