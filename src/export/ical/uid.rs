//! Identifiers of events: the same in every feed, whatever else changes.

use std::collections::BTreeSet;

use super::series::times;
use crate::calendar::Schedule;
use crate::model::{PlaceRef, ScheduleItem};
use crate::text::fold;

/// Hands out the identifiers of one entry; none twice.
pub(super) struct Uids<'a> {
    slug: &'a str,
    host: &'a str,
    series: BTreeSet<String>,
    given: BTreeSet<String>,
}

impl<'a> Uids<'a> {
    /// `slug` is the entry's oldest one.
    pub(super) fn new(slug: &'a str, host: &'a str) -> Self {
        Uids { slug, host, series: BTreeSet::new(), given: BTreeSet::new() }
    }

    /// The name of a schedule's series: its `id`, else a hash of `quand`, `du` and `lieu`. Where two schedules agree
    /// in all three, the later one also hashes its hours.
    pub(super) fn series(&mut self, item: &ScheduleItem) -> String {
        let own = item.schedule.id.clone().unwrap_or_else(|| hash(item, false));
        let name = if self.series.contains(&own) { hash(item, true) } else { own };
        numbered(name, &mut self.series)
    }

    /// `<slug>/<series><suffix>@<host>`
    pub(super) fn uid(&mut self, series: &str, suffix: &str) -> String {
        let name = numbered(format!("{series}{suffix}"), &mut self.given);
        format!("{}/{name}@{}", self.slug, self.host)
    }
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

/// Eight hexadecimal digits. Case, accents and spaces of the phrase do not matter.
fn hash(item: &ScheduleItem, with_hours: bool) -> String {
    let Schedule { phrase, from, hours, .. } = &item.schedule;
    let words = fold(phrase);
    let mut hash = blake3::Hasher::new();
    for word in words.split_whitespace() {
        hash.update(word.as_bytes()).update(b" ");
    }
    let from = from.map(|day| day.to_string()).unwrap_or_default();
    hash.update(b"\n").update(from.as_bytes()).update(b"\n");
    match &item.place {
        Some(PlaceRef::Entry(reference)) => hash.update(reference.slug.as_bytes()),
        Some(PlaceRef::Here(place)) => hash.update(place.name.as_deref().unwrap_or_default().as_bytes()),
        None => &mut hash,
    };
    if with_hours {
        for time in times(hours) {
            hash.update(b"\n").update(time.name().as_bytes());
        }
    }
    hash.finalize().to_hex().as_str().chars().take(8).collect()
}
