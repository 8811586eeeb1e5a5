//! Atom (RFC 4287): what changed, newest first, of the whole site and of each zone larger than a commune.
//!
//! Days come from the content, identifiers from the oldest slug (`tag:` addresses, RFC 4151): a build on another day
//! or under another title gives readers nothing new.

mod feed;
mod xml;

use jiff::civil::Date;

use self::feed::{Feed, Item};
use crate::lang::Strings;
use crate::plan::Plan;
use crate::schema::Vocabulary;
use crate::site::{Change, Site};

/// The media type of a feed (RFC 4287, 7).
pub const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

/// Plans the feeds of what changed.
pub(super) fn plan<'a>(site: &'a Site<'a>, s: &'a Strings, plan: &mut Plan<'a>) {
    let title = &site.directory.config.title;
    let origin = |path: &str| format!("nouveautés ({path})");
    if let Some(path) = site.news() {
        plan.add_by_bytes(path.clone(), origin(&path), move || {
            let name = s.with("feed.changes", &[("title", title)]);
            feed(site, s, &path, name, "/", &site.changes()).write().into_bytes()
        });
    }
    for zone in site.zones() {
        if let Some(path) = site.news_of_zone(*zone) {
            let there = site.directory.zones.get(*zone);
            plan.add_by_bytes(path.clone(), origin(&path), move || {
                let both = format!("{title} – {}", there.label(s.language().code));
                let name = s.with("feed.changes", &[("title", &both)]);
                let page = format!("/zones/{}/", there.slug);
                feed(site, s, &path, name, &page, &site.changes_in(*zone)).write().into_bytes()
            });
        }
    }
}

fn feed(site: &Site<'_>, s: &Strings, path: &str, title: String, page: &str, changes: &[Change]) -> Feed {
    let (config, lang) = (&site.directory.config, s.language().code);
    let name = path.strip_suffix(".atom").unwrap_or(path);
    Feed {
        id: tag(site, name),
        lang,
        title,
        author: config.title.clone(),
        rights: config.licence.clone(),
        address: config.absolute(&format!("/{path}")),
        page: config.absolute(page),
        updated: changes.first().map_or(config.origin, |change| change.on),
        items: changes.iter().map(|change| item(site, lang, *change)).collect(),
    }
}

fn item(site: &Site<'_>, lang: &str, change: Change) -> Item {
    let entry = site.entry(change.entry);
    let term = |theme| site.directory.words.term(Vocabulary::Themes, theme);
    let themes =
        entry.themes.iter().map(|theme| (term(*theme).slug.clone(), term(*theme).label(lang).to_owned()));
    Item {
        id: tag(site, &format!("fiche/{}", entry.oldest_slug())),
        title: entry.name.clone(),
        updated: change.on,
        page: site.directory.config.absolute(&entry.url()),
        summary: entry.summary.clone(),
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
