//! The next dates of all entries, in order.
//!
//! A large directory has millions of them, so they are kept in 24 bytes each
//! and handed out as [`Dated`].

use std::collections::HashMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rayon::prelude::*;

use super::EntryIndex;
use super::grouped::Grouped;
use crate::calendar::{Occurrence, OccurrenceStatus, When, expand};
use crate::model::{Directory, Entry, calendar_context};

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
        self.occurrence.status == OccurrenceStatus::Cancelled
    }
}

/// How many days ahead pages know dates.
pub const AHEAD_DAYS: i32 = 400;

/// How many of the next dates an entry's page shows; its feed holds them too.
pub const NEXT_DATES: usize = 3;

/// How many entries are expanded at a time: bounds what is held in full.
const CHUNK: usize = 4096;

/// Every occurrence from today on, sorted by day, time, then the order of entries.
#[derive(Debug)]
pub struct Dates {
    today: Date,
    list: Vec<Packed>,
    /// The times, sorted; [`Packed::when`] is an index.
    times: Vec<When>,
    of_entry: Grouped,
}

/// An occurrence in little room. Sorts as pages show dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Packed {
    /// Days from today.
    day: u16,
    schedule: u16,
    when: u32,
    entry: EntryIndex,
    /// Days from the day that the rule gives to today.
    original: i32,
    /// Index of what added or moved it.
    cause: u16,
    kind: Kind,
    cancelled: bool,
    to_confirm: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Rule,
    Added,
    Moved,
}

impl Packed {
    fn order(&self) -> (u16, u32, EntryIndex, u16, i32, Kind, u16) {
        (self.day, self.when, self.entry, self.schedule, self.original, self.kind, self.cause)
    }
}

impl Dates {
    /// Expands all schedules. What is suspended or over has no dates.
    pub(super) fn new(directory: &Directory, today: Date) -> Self {
        let to = today.checked_add(AHEAD_DAYS.days()).unwrap_or(Date::MAX);
        let mut found = Collecting { today, list: Vec::new(), times: HashMap::new() };
        let entries = directory.entries();
        for (number, chunk) in entries.chunks(CHUNK).enumerate() {
            let expanded: Vec<Vec<(u16, Occurrence)>> =
                chunk.par_iter().map(|entry| occurrences(directory, entry, today, to)).collect();
            for (i, list) in expanded.into_iter().enumerate() {
                let Ok(entry) = EntryIndex::try_from(number * CHUNK + i) else { break };
                for (schedule, occurrence) in list {
                    found.push(entry, schedule, occurrence);
                }
            }
        }
        found.finish(entries.len())
    }

    /// All dates, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Dated> + '_ {
        self.list.iter().map(|packed| self.unpack(packed))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The dates between two days, both inclusive, in order.
    pub fn between(&self, from: Date, to: Date) -> impl ExactSizeIterator<Item = Dated> + '_ {
        let (from, to) = (days(self.today, from), days(self.today, to));
        let start = self.list.partition_point(|packed| i32::from(packed.day) < from);
        let end = self.list.partition_point(|packed| i32::from(packed.day) <= to).max(start);
        self.list[start..end].iter().map(|packed| self.unpack(packed))
    }

    /// The dates of an entry, in order.
    pub fn of(&self, entry: EntryIndex) -> impl ExactSizeIterator<Item = Dated> + '_ {
        let places = self.of_entry.of(entry as usize).iter();
        places.map(|at| self.unpack(&self.list[*at as usize]))
    }

    /// The date at a place in the order.
    pub(super) fn at(&self, place: u32) -> Option<Dated> {
        self.list.get(place as usize).map(|packed| self.unpack(packed))
    }

    /// The entry of each date, in order.
    pub(super) fn entries(&self) -> impl Iterator<Item = EntryIndex> + '_ {
        self.list.iter().map(|packed| packed.entry)
    }

    fn unpack(&self, packed: &Packed) -> Dated {
        let day = |offset: i32| self.today.checked_add(offset.days()).unwrap_or(self.today);
        let cause = |kind| (packed.kind == kind).then_some(packed.cause);
        Dated {
            entry: packed.entry,
            schedule: packed.schedule,
            occurrence: Occurrence {
                day: day(i32::from(packed.day)),
                when: self.times.get(packed.when as usize).copied().unwrap_or(When::Unknown),
                status: match (packed.cancelled, packed.kind) {
                    (true, _) => OccurrenceStatus::Cancelled,
                    (false, Kind::Moved) => OccurrenceStatus::Moved,
                    (false, _) => OccurrenceStatus::Held,
                },
                original: day(packed.original),
                added: cause(Kind::Added),
                moved: cause(Kind::Moved),
                to_confirm: packed.to_confirm,
            },
        }
    }
}

/// Dates while they are being collected: times are numbered as they come.
struct Collecting {
    today: Date,
    list: Vec<Packed>,
    times: HashMap<When, u32>,
}

impl Collecting {
    fn push(&mut self, entry: EntryIndex, schedule: u16, occurrence: Occurrence) {
        let Ok(day) = u16::try_from(days(self.today, occurrence.day)) else { return };
        let next = u32::try_from(self.times.len()).unwrap_or(u32::MAX);
        let when = *self.times.entry(occurrence.when).or_insert(next);
        let (kind, cause) = match (occurrence.moved, occurrence.added) {
            (Some(index), _) => (Kind::Moved, index),
            (None, Some(index)) => (Kind::Added, index),
            (None, None) => (Kind::Rule, 0),
        };
        self.list.push(Packed {
            day,
            schedule,
            when,
            entry,
            original: days(self.today, occurrence.original),
            cause,
            kind,
            cancelled: occurrence.status == OccurrenceStatus::Cancelled,
            to_confirm: occurrence.to_confirm,
        });
    }

    fn finish(mut self, entries: usize) -> Dates {
        let mut times: Vec<(When, u32)> = self.times.into_iter().collect();
        times.sort_unstable();
        let mut sorted = vec![0; times.len()];
        for (place, (_, number)) in (0..).zip(&times) {
            sorted[*number as usize] = place;
        }
        for packed in &mut self.list {
            packed.when = sorted[packed.when as usize];
        }
        self.list.par_sort_unstable_by_key(Packed::order);
        let pairs: Vec<(u32, u32)> = self.list.iter().map(|packed| packed.entry).zip(0..).collect();
        Dates {
            today: self.today,
            of_entry: Grouped::new(entries, &pairs),
            list: self.list,
            times: times.into_iter().map(|(when, _)| when).collect(),
        }
    }
}

/// Days from one day to another; negative when the second comes first.
fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

fn occurrences(directory: &Directory, entry: &Entry, today: Date, to: Date) -> Vec<(u16, Occurrence)> {
    let Some(offer) = entry.offer().filter(|offer| !offer.schedules.is_empty()) else { return Vec::new() };
    if !entry.has_dates() {
        return Vec::new();
    }
    let context = calendar_context(directory, entry);
    let numbered = (0_u16..).zip(&offer.schedules);
    numbered
        .flat_map(|(number, item)| {
            expand(&item.schedule, &context, today, to).into_iter().map(move |found| (number, found))
        })
        .collect()
}
