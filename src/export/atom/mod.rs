//! Atom (RFC 4287): what changed, newest first, of the whole site and of each zone larger than a commune.
//!
//! Days come from the content, identifiers from the oldest slug (`tag:` addresses, RFC 4151): a build on another day
//! or under another title gives readers nothing new.

mod feed;
mod xml;

use std::sync::Arc;

use jiff::civil::Date;

use self::feed::{Feed, Item};
use crate::export::Edition;
use crate::plan::Plan;
use crate::schema::Vocabulary;
use crate::site::{Change, Site};

/// The media type of a feed (RFC 4287, 7).
pub const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

/// Plans the feeds of what changed.
pub(super) fn plan<'a>(edition: &Arc<Edition<'a>>, plan: &mut Plan<'a>) {
    let site = edition.site;
    let title = &site.directory.config.title;
    if let Some(path) = site.news() {
        add(edition, plan, path, title.clone(), |edition| (edition.page(""), edition.site.changes()));
    }
    for zone in site.zones().iter().copied() {
        if let Some(path) = site.news_of_zone(zone) {
            let both = format!("{title} – {}", edition.zone_name(zone));
            add(edition, plan, path, both, move |edition| {
                (edition.zone_page(zone), edition.site.changes_in(zone))
            });
        }
    }
}

/// Plans a feed; `what` gives the address of its page, and what changed.
fn add<'a>(
    edition: &Arc<Edition<'a>>,
    plan: &mut Plan<'a>,
    path: String,
    whose: String,
    what: impl Fn(&Edition<'a>) -> (String, Vec<Change>) + Send + Sync + 'a,
) {
    let own = Arc::clone(edition);
    plan.add_by_bytes(edition.file(&path), format!("nouveautés ({path})"), move || {
        let name = own.strings.with("feed.changes", &[("title", &whose)]);
        let (page, changes) = what(&own);
        feed(&own, &path, name, page, &changes).write().into_bytes()
    });
}

fn feed(edition: &Edition<'_>, path: &str, title: String, page: String, changes: &[Change]) -> Feed {
    let (site, config) = (edition.site, &edition.site.directory.config);
    let file = edition.file(path);
    let name = file.strip_suffix(".atom").unwrap_or(&file);
    Feed {
        id: tag(site, name),
        lang: edition.lang(),
        title,
        author: config.title.clone(),
        rights: config.licence.clone(),
        address: edition.file_address(path),
        page,
        updated: changes.first().map_or(config.origin, |change| change.on),
        items: changes.iter().map(|change| item(edition, *change)).collect(),
    }
}

fn item(edition: &Edition<'_>, change: Change) -> Item {
    let (site, lang) = (edition.site, edition.lang());
    let entry = site.entry(change.entry);
    let term = |theme| site.directory.words.term(Vocabulary::Themes, theme);
    let themes =
        entry.themes.iter().map(|theme| (term(*theme).slug.clone(), term(*theme).label(lang).to_owned()));
    Item {
        id: tag(site, &format!("{}/{}", site.directory.config.paths().entry, entry.oldest_slug())),
        title: entry.name_in(lang).to_owned(),
        updated: change.on,
        page: edition.entry_page(entry),
        summary: entry.summary_in(lang).to_owned(),
        themes: themes.collect(),
    }
}

/// `tag:annuaire.example,2026-09-01:fiche/cafe-papote`: the day is one that never changes.
fn tag(site: &Site<'_>, name: &str) -> String {
    let config = &site.directory.config;
    format!("tag:{},{}:{name}", config.host(), day(config.origin))
}

/// `2026-09-01`
fn day(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}
