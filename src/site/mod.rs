//! The directory seen on a day: what pages need, computed once.
//!
//! Who covers a zone, who is in it, who is nearest; entries by theme and
//! audience; the next dates; and [`Card`], the only thing of an entry that a
//! listing may show. Knows no template.

mod card;
mod counts;
mod dates;
mod membership;
mod nearest;

use jiff::civil::Date;

use crate::model::{Directory, Entry, TermId, ZoneId};

pub use card::{Ages, Card};
pub use counts::reachable_zones;
pub use dates::{Dated, calendar_context};
pub use membership::Membership;
pub use nearest::Near;

/// Index of an entry in [`Directory::entries`].
pub type EntryIndex = u32;

/// Everything that pages and feeds show.
pub struct Site<'a> {
    /// Everything that content says.
    pub directory: &'a Directory,
    /// Today's date.
    pub today: Date,
    cards: Vec<Card>,
    membership: Membership,
    dates: Vec<Dated>,
    zones: Vec<ZoneId>,
}

impl<'a> Site<'a> {
    /// Looks at a directory on a day.
    pub fn new(directory: &'a Directory, today: Date) -> Self {
        let dates = dates::upcoming(directory, today);
        let cards = card::cards(directory, &dates);
        let membership = Membership::new(directory);
        let zones = reachable_zones(directory);
        Site { directory, today, cards, membership, dates, zones }
    }

    /// An entry by its index.
    pub fn entry(&self, index: EntryIndex) -> &'a Entry {
        &self.directory.entries()[index as usize]
    }

    /// The card of an entry.
    pub fn card(&self, index: EntryIndex) -> &Card {
        &self.cards[index as usize]
    }

    /// The index of an entry.
    pub fn index(&self, slug: &str) -> Option<EntryIndex> {
        self.directory.index(slug).and_then(|i| EntryIndex::try_from(i).ok())
    }

    /// Who belongs where.
    pub fn membership(&self) -> &Membership {
        &self.membership
    }

    /// The zones that have a page, in tree order.
    pub fn zones(&self) -> &[ZoneId] {
        &self.zones
    }

    /// Dates from today on, in order.
    pub fn dates(&self) -> &[Dated] {
        &self.dates
    }

    /// The dates of an entry, in order.
    pub fn dates_of(&self, index: EntryIndex) -> impl Iterator<Item = &Dated> {
        self.dates.iter().filter(move |dated| dated.entry == index)
    }

    /// Entries with a theme, in the order of lists.
    pub fn with_theme(&self, theme: TermId) -> &[EntryIndex] {
        self.membership.with_theme(theme)
    }

    /// Entries for an audience, in the order of lists.
    pub fn with_audience(&self, audience: TermId) -> &[EntryIndex] {
        self.membership.with_audience(audience)
    }
}
