//! Who is accepted, for "Qui peut m'aider ?": distinct sets of conditions, and which entry has which.

use std::collections::HashMap;

use serde::Serialize;

use super::numbers::Numbers;
use crate::model::{Conditions, Entry, Residence, ZoneId, resolve};
use crate::site::{Ages, Site};

/// Stands for an entry to which a family cannot turn, and for a number without an entry.
const NOBODY: u16 = u16::MAX;

/// The file.
#[derive(Serialize)]
struct File {
    sets: Vec<Set>,
    of: String,
    zones: Vec<(u32, String, usize)>,
}

/// Conditions. Months; absent is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
struct Set {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    below: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pregnancy: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    residence: Option<Where>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accompanied: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parents: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
enum Where {
    Covered(&'static str),
    Zones(Vec<String>),
}

/// The bytes of the file of conditions.
pub fn conditions(site: &Site<'_>, numbers: &Numbers) -> Vec<u8> {
    let mut sets = Sets::default();
    let mut of = Vec::with_capacity(numbers.entries().len() * 2);
    let mut zones = Vec::new();
    for (number, index) in (0_u32..).zip(numbers.entries()) {
        let Some(index) = index.filter(|index| site.can_turn_to(*index)) else {
            of.extend_from_slice(&NOBODY.to_le_bytes());
            continue;
        };
        let entry = site.entry(index);
        let usual = resolve(site.directory, entry, None).conditions;
        let own = usual.map_or(0, |usual| sets.number(site, usual) + 1);
        of.extend_from_slice(&u16::try_from(own).unwrap_or(0).to_le_bytes());
        for zone in special_zones(site, entry) {
            let there = resolve(site.directory, entry, Some(zone)).conditions;
            if there != usual
                && let Some(there) = there
            {
                zones.push((number, site.directory.zones.get(zone).slug.clone(), sets.number(site, there)));
            }
        }
    }
    serde_json::to_vec(&File { sets: sets.list, of: base64(&of), zones }).unwrap_or_default()
}

/// The zones of which an offer, or its programme, says something of its own, as far as it reaches there.
fn special_zones(site: &Site<'_>, entry: &Entry) -> Vec<ZoneId> {
    let own = entry
        .offer()
        .map(|offer| &offer.terms)
        .or_else(|| entry.programme().map(|programme| &programme.terms));
    let given =
        site.directory.programme_of(entry).and_then(Entry::programme).map(|programme| &programme.terms);
    let rows = own.into_iter().chain(given).flat_map(|terms| &terms.conditions_by_zone);
    let covers = site.directory.covers(entry);
    let reaches = |zone: &ZoneId| {
        covers.is_empty() || covers.iter().any(|own| site.directory.zones.related(*own, *zone))
    };
    let mut zones: Vec<ZoneId> = rows.flat_map(|(zones, _)| zones).copied().filter(reaches).collect();
    zones.sort_unstable();
    zones.dedup();
    zones
}

#[derive(Default)]
struct Sets {
    list: Vec<Set>,
    numbers: HashMap<Set, usize>,
}

impl Sets {
    fn number(&mut self, site: &Site<'_>, conditions: &Conditions) -> usize {
        let set = set(site, conditions);
        let next = self.list.len();
        *self.numbers.entry(set).or_insert_with_key(|set| {
            self.list.push(set.clone());
            next
        })
    }
}

fn set(site: &Site<'_>, conditions: &Conditions) -> Set {
    let ages = Ages::of(conditions);
    let slug = |zone: &ZoneId| site.directory.zones.get(*zone).slug.clone();
    Set {
        from: ages.from,
        below: ages.below,
        pregnancy: ages.pregnancy,
        residence: conditions.residence.as_ref().map(|residence| match residence {
            Residence::Covered => Where::Covered("covered"),
            Residence::Zones(zones) => Where::Zones(zones.iter().map(slug).collect()),
        }),
        accompanied: conditions.accompanied,
        parents: conditions.parents_only,
        text: conditions.text.clone(),
    }
}

static DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| three.get(at).map_or(0, |byte| u32::from(*byte));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4_usize {
            let six = (bits >> (18 - 6 * place) & 63) as usize;
            let digit = DIGITS.get(six).map_or('=', |digit| char::from(*digit));
            text.push(if place > three.len() { '=' } else { digit });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (text, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(text.as_bytes()), coded);
        }
    }
}
