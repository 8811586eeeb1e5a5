//! What the list pages of all languages share: which entries stand in which list, in which order.
//!
//! Computed once, linear in the entries: an entry stands in the lists of the zones around it, not of all zones.

use std::ops::Range;

use rayon::prelude::*;

use super::agendas::{Ahead, of_themes, of_zones};
use crate::model::{TermId, ZoneId};
use crate::schema::{EntryKind, Vocabulary};
use crate::site::{Dated, EntryIndex, Map, Near, SOON, Site, nobody_goes};
use crate::text::{fold, sort_keys};

/// Of a wider zone, a page shows this many entries and a link to the rest.
const WIDER_SHOWN: usize = 20;

/// The whole text of a zone stands on one page up to this many entries.
const TEXT_MOST: usize = 200;

/// Next dates on a zone's page.
const DATES_SHOWN: usize = 8;

/// With fewer entries of its own than this, a commune says who is nearest elsewhere.
const LITTLE: usize = 8;

/// The lists of a site.
pub struct Lists {
    /// By place in [`Site::zones`].
    pub zones: Vec<ZoneList>,
    /// The agendas of regions and provinces that have dates.
    pub agendas: Vec<Ahead<ZoneId>>,
    /// The agendas of themes that have dates.
    pub theme_agendas: Vec<Ahead<TermId>>,
    /// All entries by name, whatever their kind.
    pub by_name: Vec<EntryIndex>,
    /// The map of all zones.
    pub map: Option<Map>,
}

/// The lists of a zone's page.
pub struct ZoneList {
    /// The zone.
    pub zone: ZoneId,
    /// Each entry once: first those that cover this very zone, then those in it, then those that cover only a part.
    pub entries: Vec<EntryIndex>,
    /// Where those that cover this very zone end.
    pub covering_end: usize,
    /// Where those end that take place in it.
    pub on_site_end: usize,
    /// Where those in it end: after the former, those that have only their seat there, and come or answer from there.
    pub inside_end: usize,
    /// The first entries that cover a wider zone, innermost zone first.
    pub wider: Vec<Wider>,
    /// Who is nearest elsewhere, where little is here.
    pub near: Vec<Near>,
    /// The next date of the entries that meet soonest.
    pub dates: Vec<Dated>,
    /// The map of the zone.
    pub map: Option<Map>,
    /// The entries by theme, themes in the order of their file.
    pub themes: Vec<(TermId, Vec<EntryIndex>)>,
}

/// A section of a zone's own list, on its page and on that of its whole text.
pub struct ZoneSection {
    /// Where to jump to.
    pub id: &'static str,
    /// The key of its heading.
    pub heading: &'static str,
    /// Its part of the list.
    pub range: Range<usize>,
}

/// Who covers a wider zone.
pub struct Wider {
    /// The wider zone.
    pub zone: ZoneId,
    /// The first of them, less those that are in the zone itself.
    pub first: Vec<EntryIndex>,
    /// How many there are.
    pub count: usize,
}

impl Lists {
    /// The lists of a site.
    pub fn new(site: &Site<'_>) -> Self {
        let zones = || site.zones().par_iter().map(|zone| zone_list(site, *zone)).collect();
        let agendas = || rayon::join(|| of_zones(site), || of_themes(site));
        let ((zones, (agendas, theme_agendas)), (by_name, map)) = rayon::join(
            || rayon::join(zones, agendas),
            || rayon::join(|| by_name(site), || site.map_of_all()),
        );
        Lists { zones, agendas, theme_agendas, by_name, map }
    }

    /// Whether a zone has an agenda of its own.
    pub fn has_agenda(&self, zone: ZoneId) -> bool {
        self.agendas.binary_search_by_key(&zone, |agenda| agenda.of).is_ok()
    }

    /// Whether a theme has an agenda of its own.
    pub fn has_theme_agenda(&self, theme: TermId) -> bool {
        self.theme_agendas.binary_search_by_key(&theme, |agenda| agenda.of).is_ok()
    }

    /// The lists of a zone, when it has a page.
    pub fn zone(&self, zone: ZoneId) -> Option<&ZoneList> {
        let at = self.zones.binary_search_by_key(&zone, |list| list.zone).ok()?;
        self.zones.get(at)
    }
}

impl Wider {
    /// Whether all of them are shown.
    pub fn is_short(&self) -> bool {
        self.count <= WIDER_SHOWN
    }
}

impl ZoneList {
    /// Whether there is anything to put on a page of text.
    pub fn has_text(&self) -> bool {
        !self.entries.is_empty() || self.wider.iter().any(Wider::is_short)
    }

    /// Everything that the page of its whole text shows. Of its own, and of each wider zone, all or a link: a part would
    /// not be the whole text, and 280 communes would repeat it.
    pub fn in_text(&self) -> impl Iterator<Item = EntryIndex> + '_ {
        let own = self.entries.iter().copied().filter(|_| self.fits_one_page());
        let short = self.wider.iter().filter(|wider| wider.is_short());
        own.chain(short.flat_map(|wider| wider.first.iter().copied()))
    }

    /// Whether the whole text of its own entries stands on one page.
    pub fn fits_one_page(&self) -> bool {
        self.entries.len() <= TEXT_MOST
    }

    /// The sections of its own list, in order: [`ZoneList::entries`] says which entries are in each.
    pub fn sections(&self) -> [ZoneSection; 4] {
        let section = |id, heading, range| ZoneSection { id, heading, range };
        [
            section("habitants", "zone.covering", 0..self.covering_end),
            section("sur-place", "zone.inside", self.covering_end..self.on_site_end),
            section("depuis-ici", "zone.from_here", self.on_site_end..self.inside_end),
            section("en-partie", "zone.parts", self.inside_end..self.entries.len()),
        ]
    }

    /// The entries with a theme.
    pub fn with_theme(&self, theme: TermId) -> &[EntryIndex] {
        let at = self.themes.binary_search_by_key(&theme, |(term, _)| *term);
        at.ok().and_then(|at| self.themes.get(at)).map(|(_, list)| list.as_slice()).unwrap_or_default()
    }
}

fn zone_list(site: &Site<'_>, zone: ZoneId) -> ZoneList {
    let zones = &site.directory.zones;
    let membership = site.membership();
    let covering = membership.covering_exactly(zone);
    let rank = |entry: &EntryIndex| membership.rank(*entry);
    let known = |entry: &EntryIndex| covering.binary_search_by_key(&rank(entry), rank).is_ok();
    let inside = membership.inside(zones, zone);
    let here = |entry: &EntryIndex| inside.binary_search_by_key(&rank(entry), rank).is_ok();
    let mut entries = covering.to_vec();
    let (elsewhere, on_site): (Vec<EntryIndex>, Vec<EntryIndex>) = inside
        .iter()
        .copied()
        .filter(|entry| !known(entry))
        .partition(|entry| nobody_goes(site.card(*entry).modes));
    entries.extend(on_site);
    let on_site_end = entries.len();
    entries.extend(elsewhere);
    let inside_end = entries.len();
    let own = membership.own(zones, zone);
    entries.extend(own.into_iter().filter(|entry| !known(entry) && !here(entry)));
    let shown = |entry: &EntryIndex| known(entry) || here(entry);
    let near = near(site, zone, entries.len());
    ZoneList {
        zone,
        covering_end: covering.len(),
        on_site_end,
        inside_end,
        wider: wider(site, zone, &shown),
        map: site.map_of(zone, &near),
        near,
        dates: one_each(site.upcoming_in(zone, SOON), DATES_SHOWN),
        themes: themes(site, &entries),
        entries,
    }
}

fn wider(site: &Site<'_>, zone: ZoneId, shown: &dyn Fn(&EntryIndex) -> bool) -> Vec<Wider> {
    let around = site.membership().covering_wider(&site.directory.zones, zone).into_iter();
    let wider = |(zone, list): (ZoneId, &[EntryIndex])| Wider {
        zone,
        first: list.iter().copied().filter(|entry| !shown(entry)).take(WIDER_SHOWN).collect(),
        count: list.len(),
    };
    around.map(wider).collect()
}

fn near(site: &Site<'_>, zone: ZoneId, known: usize) -> Vec<Near> {
    let commune = site.directory.zones.get(zone).kind == crate::model::ZoneKind::Commune;
    if commune && known < LITTLE { site.nearest(zone, LITTLE) } else { Vec::new() }
}

/// The first dates, one an entry: eight dates of one daily permanence would say less.
pub fn one_each(dates: impl Iterator<Item = Dated>, most: usize) -> Vec<Dated> {
    let mut found: Vec<Dated> = Vec::new();
    for dated in dates.filter(|dated| !dated.cancelled()) {
        if found.len() == most {
            break;
        }
        if found.iter().all(|known| known.entry != dated.entry) {
            found.push(dated);
        }
    }
    found
}

fn themes(site: &Site<'_>, entries: &[EntryIndex]) -> Vec<(TermId, Vec<EntryIndex>)> {
    let mut found = vec![Vec::new(); site.directory.words.terms(Vocabulary::Themes).len()];
    for entry in entries {
        for theme in &site.entry(*entry).themes {
            if let Some(list) = found.get_mut(usize::from(theme.0))
                && list.last() != Some(entry)
            {
                list.push(*entry);
            }
        }
    }
    let ids = (0..).map(TermId);
    ids.zip(found).filter(|(_, list)| !list.is_empty()).collect()
}

fn by_name(site: &Site<'_>) -> Vec<EntryIndex> {
    let name = |entry| site.card(entry).name.trim_start_matches(|c: char| !c.is_alphanumeric());
    let names: Vec<&str> = site.indices().map(name).collect();
    let keys = sort_keys(site.directory.config.content_language(), &names);
    let mut all: Vec<(char, &[u8], EntryIndex)> = site
        .indices()
        .zip(names.iter().zip(&keys))
        .map(|(entry, (name, key))| (first_letter(name), key.as_slice(), entry))
        .collect();
    all.sort_unstable();
    all.into_iter().map(|(_, _, entry)| entry).collect()
}

/// The letter that a name stands under, without accents, or `0` for what starts with none.
pub fn first_letter(name: &str) -> char {
    // Accents, quotation marks and more before the first letter are a few characters at most.
    let start: String = name.chars().take(16).collect();
    let found = fold(&start).chars().find(|c| c.is_alphanumeric());
    found.filter(|c| c.is_alphabetic()).unwrap_or('0')
}

/// Entries of a kind, in the order of lists.
pub fn of_kind(site: &Site<'_>, kind: EntryKind) -> Vec<EntryIndex> {
    let all = site.membership().all().iter().copied();
    all.filter(|entry| site.card(*entry).kind == kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_under_their_letter_without_accents_and_quotes() {
        assert_eq!(first_letter("École des parents"), 'e');
        assert_eq!(first_letter("« Bébé-rencontre »"), 'b');
        assert_eq!(first_letter("1001 histoires"), '0');
        assert_eq!(first_letter("«\u{a0}أين\u{a0}»"), 'ا');
        assert_eq!(first_letter("!"), '0');
    }
}
