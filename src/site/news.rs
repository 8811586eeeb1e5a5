//! What changed lately: the entries by the day that their content states, never by the day of a build.
//!
//! | Atom feed of | address | when |
//! |---|---|---|
//! | the whole site | `nouveautes.atom` | the settings do not refuse it |
//! | a zone | `nouveautes/<zone>.atom` | it has a page and is larger than a commune |

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{EntryIndex, Site};
use crate::model::{ZoneId, ZoneKind};

/// Entries in one feed: a reader that comes once a month still misses nothing.
pub const MOST_CHANGES: usize = 100;

/// An entry and the day of its last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The day, as far as the entry says.
    pub on: Date,
    /// The entry.
    pub entry: EntryIndex,
}

impl Site<'_> {
    /// The day of an entry's last change: what it states, else the day on which the directory began.
    pub fn changed_on(&self, index: EntryIndex) -> Date {
        self.entry(index).stated_on().unwrap_or(self.directory.config.origin)
    }

    /// The address of the feed of what changed anywhere.
    pub fn news(&self) -> Option<String> {
        self.directory.config.feeds.news.then(|| format!("{}.atom", self.directory.config.paths().news))
    }

    /// The address of the feed of what changed in a zone.
    pub fn news_of_zone(&self, zone: ZoneId) -> Option<String> {
        let there = self.directory.zones.get(zone);
        let large = there.kind != ZoneKind::Commune && self.zones().binary_search(&zone).is_ok();
        (large && self.directory.config.feeds.news)
            .then(|| format!("{}/{}.atom", self.directory.config.paths().news, there.slug))
    }

    /// The latest changes anywhere, newest first.
    pub fn changes(&self) -> Vec<Change> {
        self.latest(self.membership().all().to_vec())
    }

    /// The latest changes of what is in a zone, covers it or covers a part of it.
    pub fn changes_in(&self, zone: ZoneId) -> Vec<Change> {
        self.latest(self.membership().concerning(&self.directory.zones, zone))
    }

    /// `entries` are in the order of lists, which decides between changes of one day. Sensitive entries are left out:
    /// whoever opens a feed reader would see their names.
    fn latest(&self, entries: Vec<EntryIndex>) -> Vec<Change> {
        let shown = entries.into_iter().filter(|entry| !self.card(*entry).sensitive);
        let mut found: Vec<Change> =
            shown.map(|entry| Change { on: self.changed_on(entry), entry }).collect();
        found.sort_by_key(|change| Reverse(change.on));
        found.truncate(MOST_CHANGES);
        found
    }
}
