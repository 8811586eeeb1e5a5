//! Which feeds are made, and what each depends on. Addresses are [`crate::site::Site`]'s.

use std::sync::Arc;

use super::feed::{Head, calendar};
use super::store::Store;
use super::wording::title;
use crate::diag::Text;
use crate::lang::Strings;
use crate::model::{Term, TermId, ZoneId};
use crate::plan::{Key, KeyBuilder, Plan};
use crate::schema::Vocabulary;
use crate::site::{CROWDED, EntryIndex, FeedContent, Site, TAXONOMIES, Taxonomy};

/// A feed about to be planned.
struct Feed {
    path: String,
    head: Head,
    content: FeedContent,
}

/// Plans all feeds.
pub fn plan<'a>(site: &'a Site<'a>, strings: &'a Strings, plan: &mut Plan<'a>) {
    let store = Arc::new(Store::new(site, strings));
    let keys = keys(&store);
    for index in site.indices() {
        if let Some(path) = site.feed_of_entry(index) {
            entry(&store, plan, index, path, keys_of(&keys, index));
        }
    }
    for feed in shared(site, strings) {
        note(&feed.path, &feed.content).into_iter().for_each(|text| plan.note(text));
        let mut key = base(&store, &feed.head);
        for index in &feed.content.entries {
            key = key.key(keys_of(&keys, *index));
        }
        let key = key.part(&feed.content.left_out.to_le_bytes()).finish();
        let store = Arc::clone(&store);
        let Feed { path, head, content } = feed;
        let origin = format!("agenda « {} »", head.name);
        plan.add(path, origin, key, move || {
            let events = content.entries.iter().map(|index| store.shared(*index));
            Ok(calendar(store.strings, &head, events, content.left_out).into_bytes())
        });
    }
}

/// What to tell of a feed that is large (more than about half a megabyte) or has no room for some entries.
fn note(path: &str, content: &FeedContent) -> Option<Text> {
    let (held, out) = (content.entries.len(), content.left_out);
    if out > 0 {
        return Some(Text::new(
            format!("l’agenda {path} n’a pas de place pour {out} activités de plus que ses {held}"),
            format!("the calendar {path} has no room for {out} activities beside its {held}"),
        ));
    }
    (content.weight > CROWDED).then(|| {
        Text::new(
            format!("l’agenda {path} est lourd\u{a0}: {held} activités"),
            format!("the calendar {path} is heavy: {held} activities"),
        )
    })
}

fn keys(store: &Store<'_>) -> Vec<Option<Key>> {
    use rayon::prelude::*;
    let indices: Vec<EntryIndex> = store.site.indices().collect();
    indices.into_par_iter().map(|index| store.site.is_timed(index).then(|| store.key(index))).collect()
}

fn keys_of(keys: &[Option<Key>], index: EntryIndex) -> Key {
    keys.get(index as usize).copied().flatten().unwrap_or(Key([0; 16]))
}

/// What every feed depends on: the program, the settings, the words, its head.
fn base(store: &Store<'_>, head: &Head) -> KeyBuilder {
    let Head { name, description, color, source, page } = head;
    KeyBuilder::new("ical")
        .part(env!("CARGO_PKG_VERSION").as_bytes())
        .part(&store.site.directory.settings_digest)
        .part(&store.words.0)
        .part(name.as_bytes())
        .part(description.as_bytes())
        .part(color.as_bytes())
        .part(source.as_bytes())
        .part(page.as_deref().unwrap_or_default().as_bytes())
}

fn entry<'a>(store: &Arc<Store<'a>>, plan: &mut Plan<'a>, index: EntryIndex, path: String, key: Key) {
    let site = store.site;
    let entry = site.entry(index);
    let head = Head {
        name: name(site, title(store.strings, entry)),
        description: String::new(),
        color: "teal",
        source: site.directory.config.absolute(&format!("/{path}")),
        page: (!entry.sensitive).then(|| site.directory.config.absolute(&entry.url())),
    };
    let key = base(store, &head).key(key).finish();
    let store = Arc::clone(store);
    plan.add(path, entry.path.clone(), key, move || {
        let text = store.alone(index);
        Ok(calendar(store.strings, &head, std::iter::once(text.as_ref()), 0).into_bytes())
    });
}

/// All feeds that hold several entries.
fn shared<'s>(site: &'s Site<'_>, s: &'s Strings) -> impl Iterator<Item = Feed> + 's {
    let lang = s.language().code;
    let zones = site.zones().iter().filter_map(|zone| of_zone(site, s, *zone));
    let terms = TAXONOMIES.iter().flat_map(move |taxonomy| {
        let words = site.directory.words.iter(taxonomy.vocabulary);
        words.filter_map(move |(id, term)| of_term(site, lang, taxonomy, (id, term)))
    });
    let pairs = site.zones().iter().flat_map(move |zone| {
        let feeds = site.zone_theme_feeds(*zone).into_iter();
        feeds.filter_map(move |(theme, content)| of_zone_theme(site, lang, *zone, theme, content))
    });
    zones.chain(terms).chain(pairs)
}

fn of_zone(site: &Site<'_>, s: &Strings, zone: ZoneId) -> Option<Feed> {
    let path = site.feed_of_zone(zone)?;
    let content = site.zone_feed(zone);
    let there = site.directory.zones.get(zone);
    let lang = s.language().code;
    let name = there.label(lang);
    let mut description = s.with("feed.zone", &[("zone", name)]);
    for wider in &content.without {
        let wider = site.directory.zones.get(*wider);
        let address = site.directory.config.absolute(&format!("/c/{}.ics", wider.slug));
        description.push(' ');
        description.push_str(&s.with("feed.wider", &[("zone", wider.label(lang)), ("address", &address)]));
    }
    let head = head(site, name, description, "seagreen", &path, &format!("/zones/{}/", there.slug));
    Some(Feed { path, head, content })
}

fn of_term(site: &Site<'_>, lang: &str, taxonomy: &Taxonomy, (id, term): (TermId, &Term)) -> Option<Feed> {
    let path = site.feed_of_term(taxonomy.vocabulary, id)?;
    let page = format!("/{}", site.term_path(taxonomy.vocabulary, id));
    let head = head(site, term.label(lang), String::new(), taxonomy.color, &path, &page);
    Some(Feed { path, head, content: site.term_feed(taxonomy.vocabulary, id) })
}

fn of_zone_theme(
    site: &Site<'_>,
    lang: &str,
    zone: ZoneId,
    theme: TermId,
    content: FeedContent,
) -> Option<Feed> {
    let path = site.feed_of_zone_theme(zone, theme)?;
    let there = site.directory.zones.get(zone);
    let term = site.directory.words.term(Vocabulary::Themes, theme);
    let label = format!("{}, {}", there.label(lang), term.label(lang));
    let page = format!("/zones/{}/", there.slug);
    let head = head(site, &label, String::new(), "seagreen", &path, &page);
    Some(Feed { path, head, content })
}

fn head(
    site: &Site<'_>,
    label: &str,
    description: String,
    color: &'static str,
    path: &str,
    page: &str,
) -> Head {
    let config = &site.directory.config;
    Head {
        name: name(site, label),
        description,
        color,
        source: config.absolute(&format!("/{path}")),
        page: Some(config.absolute(page)),
    }
}

fn name(site: &Site<'_>, label: &str) -> String {
    format!("{} – {label}", site.directory.config.title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_feed_and_what_it_leaves_out_are_told() {
        let content = |held, weight, left_out| FeedContent {
            entries: (0..held).collect(),
            weight,
            left_out,
            ..FeedContent::default()
        };
        assert_eq!(note("c/x.ics", &content(CROWDED, CROWDED, 0)), None);
        let heavy = note("c/x.ics", &content(31, CROWDED + 1, 0)).expect("it is told");
        assert!(heavy.fr.contains("c/x.ics") && heavy.fr.contains("31"));
        let full = note("c/x.ics", &content(700, 700, 12)).expect("it is told");
        assert!(full.en.contains("no room for 12"));
    }
}
