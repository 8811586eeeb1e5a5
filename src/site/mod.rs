//! The directory seen on a day: what pages need, computed once.
//!
//! Who covers a zone, who is in it, who is nearest; entries by theme and
//! audience; the next dates; and [`Card`], the only thing of an entry that a
//! listing may show. Knows no template. All of it is linear in the entries:
//! what a page asks costs what it shows, not what the directory holds.

mod address;
mod announced;
mod card;
mod contacts;
mod counts;
mod coverage;
mod dates;
mod feeds;
mod grouped;
mod map;
mod membership;
mod nearest;
mod news;
mod nobody_goes;
mod rank;
mod soon;
mod taxonomy;
mod turn_to;

use jiff::civil::Date;

use crate::model::{Directory, Entry, Phone, ZoneId};

pub use crate::model::calendar_context;
pub use address::{Addresses, coverage_file, file_in};
pub use announced::{ANNOUNCED_DAYS, is_announced};
pub use card::{Ages, Card};
pub use contacts::PublicContact;
pub use counts::{ZoneCounts, reachable_zones};
pub use coverage::{CoverageCommune, CoverageGroup, Freshness, Gap, Reach};
pub use dates::{AHEAD_DAYS, Dated, Dates, NEXT_DATES};
pub use feeds::{CROWDED, FeedContent, HEAVIEST, PAST_DAYS};
pub use map::{Area, Dot, Map, Spot, WIDTH};
pub use membership::Membership;
pub use nearest::Near;
pub use news::{Change, MOST_CHANGES};
pub use nobody_goes::nobody_goes;
pub use soon::SOON;
pub use taxonomy::Taxonomy;

/// Index of an entry in [`Directory::entries`].
pub type EntryIndex = u32;

/// Everything that pages and feeds show.
pub struct Site<'a> {
    /// Everything that content says.
    pub directory: &'a Directory,
    /// Today's date.
    pub today: Date,
    cards: Vec<Card<'a>>,
    membership: Membership,
    counts: Vec<ZoneCounts>,
    dates: Dates,
    soon: soon::Soon,
    feeds: feeds::Feeds,
    neighbourhood: nearest::Neighbourhood,
    zones: Vec<ZoneId>,
    coverage: Vec<CoverageGroup>,
}

impl<'a> Site<'a> {
    /// Looks at a directory on a day.
    pub fn new(directory: &'a Directory, today: Date) -> Self {
        let (dates, membership) = rayon::join(|| Dates::new(directory, today), || Membership::new(directory));
        let cards = card::cards(directory, &dates, today);
        let zones = reachable_zones(directory);
        let feeds = || {
            let own = feeds::of_entries(directory, today);
            let counts = counts::counts(directory, &membership, &own.weights);
            (counts, feeds::Feeds::new(directory, &membership, own))
        };
        let near = || nearest::Neighbourhood::new(directory, &cards, &membership);
        let coverage = || coverage::coverage(directory, &membership, &zones, today);
        let soon = || soon::Soon::new(directory, &membership, &dates);
        let ((soon, coverage), ((counts, feeds), neighbourhood)) =
            rayon::join(|| rayon::join(soon, coverage), || rayon::join(feeds, near));
        Site {
            directory,
            today,
            counts,
            soon,
            feeds,
            neighbourhood,
            coverage,
            zones,
            cards,
            membership,
            dates,
        }
    }

    /// An entry by its index.
    pub fn entry(&self, index: EntryIndex) -> &'a Entry {
        &self.directory.entries()[index as usize]
    }

    /// The card of an entry.
    pub fn card(&self, index: EntryIndex) -> &Card<'a> {
        &self.cards[index as usize]
    }

    /// The index of an entry.
    pub fn index(&self, slug: &str) -> Option<EntryIndex> {
        self.directory.index(slug).and_then(|i| EntryIndex::try_from(i).ok())
    }

    /// The indices of all entries.
    pub fn indices(&self) -> std::ops::Range<EntryIndex> {
        0..EntryIndex::try_from(self.cards.len()).unwrap_or(EntryIndex::MAX)
    }

    /// Who belongs where.
    pub fn membership(&self) -> &Membership {
        &self.membership
    }

    /// The zones that have a page, in tree order.
    pub fn zones(&self) -> &[ZoneId] {
        &self.zones
    }

    /// What contains a zone and has a page, outermost first.
    pub fn outer_zones(&self, zone: ZoneId) -> Vec<ZoneId> {
        let has_page = |zone: &ZoneId| self.zones.binary_search(zone).is_ok();
        let mut outer: Vec<ZoneId> = self.directory.zones.ancestors(zone).skip(1).filter(has_page).collect();
        outer.reverse();
        outer
    }

    /// Who reaches the families of each commune, by the zone right around it.
    pub fn coverage(&self) -> &[CoverageGroup] {
        &self.coverage
    }

    /// How many entries a zone has.
    pub fn counts(&self, zone: ZoneId) -> ZoneCounts {
        self.counts.get(usize::from(zone.0)).copied().unwrap_or_default()
    }

    /// Dates from today on, in order, [`AHEAD_DAYS`] days far.
    pub fn dates(&self) -> &Dates {
        &self.dates
    }

    /// The dates of an entry, in order.
    pub fn dates_of(&self, index: EntryIndex) -> impl ExactSizeIterator<Item = Dated> + '_ {
        self.dates.of(index)
    }

    /// The next dates of all that is in a zone, covers it or covers a part of it, in order: at most `most`, and at
    /// most [`SOON`].
    pub fn upcoming_in(&self, zone: ZoneId, most: usize) -> impl Iterator<Item = Dated> + '_ {
        let places = self.soon.concerning(&self.directory.zones, zone, most.min(SOON));
        places.into_iter().filter_map(|place| self.dates.at(place))
    }

    /// The number that families call: of the entry, else of the one that organises it.
    pub fn phone(&self, index: EntryIndex) -> Option<&'a Phone> {
        self.card(index).phone
    }
}
