//! Who reaches the families of each commune, by theme: the figures of the coverage pages and of their CSV.
//!
//! Counts what a family can turn to ([`super::turn_to`]), and a programme only where nobody runs it. An entry that covers the commune itself and a wider zone counts once, as its own. Linear in the entries and
//! in communes times themes.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::turn_to::{can_turn_to, has_operator};
use super::{EntryIndex, Membership};
use crate::model::{Directory, Entry, ZoneId, ZoneKind};
use crate::schema::Vocabulary;

/// What reaches the families of a commune for a theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// Entries that cover the commune itself, or a part of it.
    pub here: u32,
    /// Entries that cover only wider zones around it.
    pub wider: u32,
    /// Entries that take place in it, whoever they welcome. Confidential places are not counted: a number by commune
    /// could tell where they are.
    pub inside: u32,
    /// Of `here` and `wider`, those checked within the months of the site's policy.
    pub recent: u32,
    /// Of `here` and `wider`, those that nobody has checked yet.
    pub to_confirm: u32,
}

/// A commune, by theme, themes in the order of their file.
#[derive(Debug, Clone)]
pub struct CoverageCommune {
    /// Which.
    pub zone: ZoneId,
    /// One for each theme.
    pub themes: Vec<Reach>,
}

/// The communes right in a zone.
#[derive(Debug, Clone)]
pub struct CoverageGroup {
    /// The zone: a province, or a region without provinces.
    pub zone: ZoneId,
    /// Its communes, in tree order; at least one.
    pub communes: Vec<CoverageCommune>,
    /// How fresh the entries are that are in it, or cover it or a part of it.
    pub freshness: Freshness,
}

/// How fresh entries are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Freshness {
    /// How many there are.
    pub entries: u32,
    /// Checked within the months of the site's policy.
    pub recent: u32,
    /// Never checked.
    pub to_confirm: u32,
    /// The oldest check.
    pub oldest: Option<Date>,
}

/// The gaps of a theme in a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gap {
    /// Communes that nobody covers in particular.
    pub without_own: u32,
    /// Of these, communes that nobody covers from a wider zone either, and where nobody is.
    pub without_any: u32,
}

impl CoverageGroup {
    /// The gaps of a theme.
    pub fn gap(&self, theme: usize) -> Gap {
        let mut gap = Gap::default();
        for reach in self.communes.iter().filter_map(|commune| commune.themes.get(theme)) {
            gap.without_own += u32::from(reach.here == 0);
            gap.without_any += u32::from(reach.here + reach.wider + reach.inside == 0);
        }
        gap
    }
}

/// Counts entries by theme.
struct Counting<'a> {
    directory: &'a Directory,
    membership: &'a Membership,
    /// A check on this day or later is recent.
    since: Date,
    themes: usize,
}

/// The coverage of every zone in `pages` that has communes right in it, in tree order.
pub(super) fn coverage(
    directory: &Directory,
    membership: &Membership,
    pages: &[ZoneId],
    today: Date,
) -> Vec<CoverageGroup> {
    let months = i32::try_from(directory.config.verification_months).unwrap_or(i32::MAX);
    let counting = Counting {
        directory,
        membership,
        since: today.checked_sub(months.months()).unwrap_or(Date::MIN),
        themes: directory.words.terms(Vocabulary::Themes).len(),
    };
    pages.iter().filter_map(|zone| counting.group(*zone)).collect()
}

impl Counting<'_> {
    fn entry(&self, index: EntryIndex) -> &Entry {
        &self.directory.entries()[index as usize]
    }

    fn counts(&self, index: EntryIndex) -> bool {
        can_turn_to(self.directory, self.entry(index))
    }

    fn group(&self, zone: ZoneId) -> Option<CoverageGroup> {
        let zones = &self.directory.zones;
        let communes: Vec<ZoneId> =
            zones.children(zone).filter(|child| zones.get(*child).kind == ZoneKind::Commune).collect();
        if communes.is_empty() {
            return None;
        }
        // All communes of the group have the same zones around them.
        let around = zones.ancestors(zone).flat_map(|outer| self.membership.covering_exactly(outer));
        let mut wider: Vec<EntryIndex> = around.copied().filter(|entry| self.counts(*entry)).collect();
        wider.sort_unstable();
        wider.dedup();
        let common = self.wider(&wider);
        let communes = communes.into_iter().map(|commune| self.commune(commune, &wider, &common)).collect();
        Some(CoverageGroup { zone, communes, freshness: self.freshness(zone) })
    }

    /// The figures of those that cover a wider zone.
    fn wider(&self, entries: &[EntryIndex]) -> Vec<Reach> {
        let mut themes = vec![Reach::default(); self.themes];
        for entry in entries {
            self.add(&mut themes, *entry, |reach| reach.wider += 1, true);
        }
        themes
    }

    /// `common` are the figures of `wider`, which hold for most communes.
    fn commune(&self, zone: ZoneId, wider: &[EntryIndex], common: &[Reach]) -> CoverageCommune {
        let told =
            |entry: &EntryIndex| !has_operator(self.directory, self.membership, self.entry(*entry), zone);
        let own: Vec<EntryIndex> = wider.iter().copied().filter(told).collect();
        let mut themes = if own.len() == wider.len() { common.to_vec() } else { self.wider(&own) };
        let wider = own.as_slice();
        let here = self.membership.covering_exactly(zone).iter().copied();
        for entry in here.filter(|entry| self.counts(*entry) && told(entry)) {
            if wider.binary_search(&entry).is_ok() {
                // Counted among the wider ones, with its check: it only changes places.
                let moved = |reach: &mut Reach| {
                    reach.wider = reach.wider.saturating_sub(1);
                    reach.here += 1;
                };
                self.add(&mut themes, entry, moved, false);
            } else {
                self.add(&mut themes, entry, |reach| reach.here += 1, true);
            }
        }
        for entry in self.membership.inside(&self.directory.zones, zone) {
            if self.counts(entry) && self.openly_in(entry, zone) {
                self.add(&mut themes, entry, |reach| reach.inside += 1, false);
            }
        }
        CoverageCommune { zone, themes }
    }

    /// Whether one of an entry's places in a zone may be told.
    fn openly_in(&self, entry: EntryIndex, zone: ZoneId) -> bool {
        let places = self.directory.places_of(self.entry(entry));
        let there = |shown: ZoneId| self.directory.zones.contains(zone, shown);
        places.iter().any(|place| !place.confidential && place.shown_zone.is_some_and(there))
    }

    /// Adds an entry to the figures of its themes, with how fresh it is if asked.
    fn add(&self, themes: &mut [Reach], index: EntryIndex, count: impl Fn(&mut Reach), fresh: bool) {
        let entry = self.entry(index);
        for (at, theme) in entry.themes.iter().enumerate() {
            // A theme written twice counts once.
            if let Some(reach) = themes.get_mut(usize::from(theme.0))
                && !entry.themes[..at].contains(theme)
            {
                count(reach);
                reach.recent += u32::from(fresh && self.is_recent(entry));
                reach.to_confirm += u32::from(fresh && entry.verification.on.is_none());
            }
        }
    }

    fn is_recent(&self, entry: &Entry) -> bool {
        entry.verification.on.is_some_and(|on| on >= self.since)
    }

    fn freshness(&self, zone: ZoneId) -> Freshness {
        let mut found = Freshness::default();
        for index in self.membership.own(&self.directory.zones, zone) {
            let entry = self.entry(index);
            if self.counts(index) {
                found.entries += 1;
                found.recent += u32::from(self.is_recent(entry));
                found.to_confirm += u32::from(entry.verification.on.is_none());
                found.oldest = found.oldest.into_iter().chain(entry.verification.on).min();
            }
        }
        found
    }
}
