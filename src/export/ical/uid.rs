//! Identifiers of events: the same in every feed, whatever else changes.

use std::collections::{BTreeMap, BTreeSet};

use super::series::times;
use super::stamp::Time;
use crate::calendar::{Rule, frozen};
use crate::model::{PlaceRef, ScheduleItem};
use crate::text::fold;

/// Hands out the identifiers of one entry; none twice.
pub(super) struct Uids<'a> {
    slug: &'a str,
    host: &'a str,
    given: BTreeSet<String>,
}

impl<'a> Uids<'a> {
    /// `slug` is the entry's oldest one.
    pub(super) fn new(slug: &'a str, host: &'a str) -> Self {
        Uids { slug, host, given: BTreeSet::new() }
    }

    /// `<slug>/<series><suffix>@<host>`
    pub(super) fn uid(&mut self, series: &str, suffix: &str) -> String {
        let name = numbered(format!("{series}{suffix}"), &mut self.given);
        format!("{}/{name}@{}", self.slug, self.host)
    }
}

/// The names of the series of an entry, in its order: `id`, else a hash of the days, `du` and `lieu`.
///
/// Of those that agree in all three, the one with the earliest hours has that name, and the others hash their hours
/// too: so the order in which they are written means nothing. Lists of dates may share a name, since each of their
/// events also has its day.
pub(super) fn series(items: &[&ScheduleItem]) -> Vec<String> {
    let mut alike: BTreeMap<String, Vec<(bool, Vec<Time>, usize)>> = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        if !has_own_name(item) {
            let times = times(&item.schedule.hours);
            // What has no hours is in no feed: it takes no name from what is.
            alike.entry(hash(item, None)).or_default().push((times.is_empty(), times, at));
        }
    }
    let mut with_hours = BTreeSet::new();
    for mut group in alike.into_values() {
        group.sort();
        with_hours.extend(group.into_iter().skip(1).map(|(_, _, at)| at));
    }
    let mut taken = BTreeSet::new();
    let name = |(at, item): (usize, &&ScheduleItem)| {
        let hours = with_hours.contains(&at).then(|| times(&item.schedule.hours));
        let own = item.schedule.id.clone().unwrap_or_else(|| hash(item, hours.as_deref()));
        let shared = item.schedule.id.is_none() && is_dated(item);
        if shared { own } else { numbered(own, &mut taken) }
    };
    items.iter().enumerate().map(name).collect()
}

/// Whether the name of a series does not depend on those of others.
fn has_own_name(item: &ScheduleItem) -> bool {
    item.schedule.id.is_some() || is_dated(item)
}

fn is_dated(item: &ScheduleItem) -> bool {
    matches!(item.schedule.rule, Rule::Dates(_))
}

/// The name, with a number when it is taken.
fn numbered(name: String, taken: &mut BTreeSet<String>) -> String {
    let mut free = name.clone();
    let mut number = 2_u32;
    while !taken.insert(free.clone()) {
        free = format!("{name}-{number}");
        number = number.saturating_add(1);
    }
    free
}

/// Eight hexadecimal digits. The phrase is not in it, nor are hours unless they are given. Case, accents and spaces of
/// a place's name do not matter.
fn hash(item: &ScheduleItem, hours: Option<&[Time]>) -> String {
    let mut hash = blake3::Hasher::new();
    hash.update(frozen(&item.schedule.rule, item.schedule.from).as_bytes()).update(b"\n");
    match &item.place {
        Some(PlaceRef::Entry(reference)) => {
            hash.update(reference.slug.as_bytes());
        }
        Some(PlaceRef::Here(place)) => {
            let name = fold(place.name.as_deref().unwrap_or_default());
            for word in name.split_whitespace() {
                hash.update(word.as_bytes()).update(b" ");
            }
        }
        None => {}
    }
    if let Some(hours) = hours {
        hash.update(b"\nheures");
        for time in hours {
            hash.update(b"\n").update(time.name().as_bytes());
        }
    }
    hash.finalize().to_hex().as_str().chars().take(8).collect()
}
