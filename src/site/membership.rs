//! Who covers a zone, who is in it, which entries have a word of a vocabulary.

use super::EntryIndex;
use super::grouped::Grouped;
use super::rank::Ranks;
use crate::model::{Directory, Entry, TermId, ZoneId, Zones};
use crate::schema::Vocabulary;

/// Who belongs where. Every list is in the order of lists (offers first, then by name) and without doubles.
#[derive(Debug, Default)]
pub struct Membership {
    ranks: Ranks,
    /// By page zone: entries that cover it, or a part of it without a page.
    covers: Grouped,
    /// By zone: entries that take place exactly there.
    located: Grouped,
    /// By entry: the page zones that it covers, in tree order.
    covered_by: Grouped,
    /// By entry: the zones that it takes place in, in tree order.
    places_of: Grouped,
    /// By vocabulary, by word.
    terms: Vec<Grouped>,
}

impl Membership {
    pub(super) fn new(directory: &Directory) -> Self {
        let entries = directory.entries();
        let ranks = Ranks::new(entries, directory.config.content_language());
        let vocabularies = directory.config.kinds.vocabularies();
        let mut pairs =
            Pairs { terms: vocabularies.clone().map(|of| (of, Vec::new())).collect(), ..Pairs::default() };
        for i in ranks.all() {
            pairs.add(directory, *i, &entries[*i as usize]);
        }
        let zones = directory.zones.iter().count();
        let of = |(vocabulary, pairs): &(Vocabulary, Vec<_>)| {
            Grouped::new(directory.words.terms(*vocabulary).len(), pairs)
        };
        let terms = pairs.terms.iter().map(of).collect();
        Membership {
            ranks,
            covered_by: Grouped::new(entries.len(), &turned(&pairs.covers)),
            places_of: Grouped::new(entries.len(), &turned(&pairs.located)),
            covers: Grouped::new(zones, &pairs.covers),
            located: Grouped::new(zones, &pairs.located),
            terms,
        }
    }

    /// Entries that cover this very zone, or a part of it that has no page of its own.
    pub fn covering_exactly(&self, zone: ZoneId) -> &[EntryIndex] {
        self.covers.of(usize::from(zone.0))
    }

    /// For each wider zone, innermost first, the entries that cover that very zone. Zones that nobody covers are
    /// left out. An entry that covers two of them stands in both.
    pub fn covering_wider<'s>(&'s self, zones: &Zones, zone: ZoneId) -> Vec<(ZoneId, &'s [EntryIndex])> {
        let wider = zones.ancestors(zone).skip(1).map(|outer| (outer, self.covering_exactly(outer)));
        wider.filter(|(_, list)| !list.is_empty()).collect()
    }

    /// Entries that cover the whole zone, or a part of it that has no page of its own. For a page, take
    /// [`Membership::covering_exactly`] and [`Membership::covering_wider`]: this list repeats, in every commune, all
    /// that its region covers.
    pub fn covering(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        self.ordered(zones.ancestors(zone).flat_map(|outer| self.covering_exactly(outer)).copied().collect())
    }

    /// Entries that cover only zones inside this one.
    pub fn covering_parts(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        let parts = self.covers.range(usize::from(zone.0) + 1, usize::from(zones.get(zone).end.0));
        let whole = |entry: &EntryIndex| self.covered_by(*entry).any(|cover| zones.contains(cover, zone));
        self.ordered(parts.iter().copied().filter(|entry| !whole(entry)).collect())
    }

    /// Entries that take place, or have their seat, in the zone.
    pub fn inside(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        self.ordered(subtree(&self.located, zones, zone).to_vec())
    }

    /// Everything that is in a zone, or covers it or a part of it, wider zones apart.
    pub fn own(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        let parts = [subtree(&self.located, zones, zone), subtree(&self.covers, zones, zone)];
        self.ordered(parts.concat())
    }

    /// Everything that concerns a zone: covers it, covers a part of it, or is in it.
    pub fn concerning(&self, zones: &Zones, zone: ZoneId) -> Vec<EntryIndex> {
        let mut all = self.covering(zones, zone);
        all.extend(subtree(&self.covers, zones, zone));
        all.extend(subtree(&self.located, zones, zone));
        self.ordered(all)
    }

    /// Whether an entry covers the zone or a part of it, or is in it.
    pub fn concerns(&self, zones: &Zones, entry: EntryIndex, zone: ZoneId) -> bool {
        self.covered_by(entry).any(|cover| zones.related(cover, zone))
            || self.places_of(entry).any(|place| zones.contains(zone, place))
    }

    /// Entries with a word.
    pub fn with_term(&self, vocabulary: Vocabulary, term: TermId) -> &[EntryIndex] {
        self.terms.get(vocabulary.place()).map(|words| words.of(usize::from(term.0))).unwrap_or_default()
    }

    /// All entries, in the order of lists.
    pub fn all(&self) -> &[EntryIndex] {
        self.ranks.all()
    }

    /// Sorts a list as lists are and drops doubles.
    pub fn ordered(&self, list: Vec<EntryIndex>) -> Vec<EntryIndex> {
        self.ranks.ordered(list)
    }

    /// The place of an entry in the order of lists.
    pub fn rank(&self, entry: EntryIndex) -> u32 {
        self.ranks.of(entry)
    }

    /// The zones with a page that an entry covers, in tree order.
    pub fn covered_by(&self, entry: EntryIndex) -> impl Iterator<Item = ZoneId> + '_ {
        self.covered_by.of(entry as usize).iter().map(|id| zone_id(*id))
    }

    /// The zones that an entry takes place in, in tree order.
    pub fn places_of(&self, entry: EntryIndex) -> impl Iterator<Item = ZoneId> + '_ {
        self.places_of.of(entry as usize).iter().map(|id| zone_id(*id))
    }
}

/// Group and entry, in the order of lists.
#[derive(Default)]
struct Pairs {
    covers: Vec<(u32, EntryIndex)>,
    located: Vec<(u32, EntryIndex)>,
    terms: Vec<(Vocabulary, Vec<(u32, EntryIndex)>)>,
}

impl Pairs {
    fn add(&mut self, directory: &Directory, index: EntryIndex, entry: &Entry) {
        if entry.place().is_some() {
            return;
        }
        let zones = &directory.zones;
        let covers = directory.covers(entry).iter().map(|zone| zones.page_zone(*zone).0);
        push(&mut self.covers, index, covers);
        let places = directory.places_of(entry);
        push(&mut self.located, index, places.iter().filter_map(|place| place.shown_zone).map(|zone| zone.0));
        for (vocabulary, pairs) in &mut self.terms {
            push(pairs, index, entry.terms(*vocabulary).iter().map(|term| term.0));
        }
    }
}

fn push(pairs: &mut Vec<(u32, EntryIndex)>, entry: EntryIndex, groups: impl Iterator<Item = u16>) {
    let mut groups: Vec<u16> = groups.collect();
    groups.sort_unstable();
    groups.dedup();
    pairs.extend(groups.into_iter().map(|group| (u32::from(group), entry)));
}

fn turned(pairs: &[(u32, EntryIndex)]) -> Vec<(u32, u32)> {
    pairs.iter().map(|(group, entry)| (*entry, *group)).collect()
}

fn subtree<'s>(list: &'s Grouped, zones: &Zones, zone: ZoneId) -> &'s [EntryIndex] {
    list.range(usize::from(zone.0), usize::from(zones.get(zone).end.0))
}

fn zone_id(id: u32) -> ZoneId {
    ZoneId(u16::try_from(id).unwrap_or(u16::MAX))
}
