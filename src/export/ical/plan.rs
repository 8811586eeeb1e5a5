//! Which feeds are made, and what each depends on. Addresses are [`crate::site::Site`]'s and the edition's.

use std::sync::Arc;

use super::feed::{Head, calendar};
use super::store::Store;
use super::wording::title;
use crate::diag::Text;
use crate::export::Edition;
use crate::model::{Term, TermId, ZoneId};
use crate::plan::{Key, KeyBuilder, Plan};
use crate::schema::Vocabulary;
use crate::site::{CROWDED, EntryIndex, FeedContent, Taxonomy};

/// A feed about to be planned.
struct Feed {
    path: String,
    head: Head,
    content: FeedContent,
}

/// Plans all feeds of an edition. What is to be told of them is told once, of those in the main language.
pub fn plan<'a>(edition: &Arc<Edition<'a>>, plan: &mut Plan<'a>) {
    let store = Arc::new(Store::new(edition));
    let keys = keys(&store);
    for index in edition.site.indices() {
        if let Some(path) = edition.site.feed_of_entry(index) {
            entry(&store, plan, index, &path, keys_of(&keys, index));
        }
    }
    for feed in shared(edition) {
        if edition.is_main() {
            note(&feed.path, &feed.content).into_iter().for_each(|text| plan.note(text));
        }
        let mut key = base(&store, &feed.head);
        for index in &feed.content.entries {
            key = key.key(keys_of(&keys, *index));
        }
        let key = key.part(&feed.content.left_out.to_le_bytes()).finish();
        let store = Arc::clone(&store);
        let Feed { path, head, content } = feed;
        let origin = format!("agenda « {} »", head.name);
        plan.add(edition.file(&path), origin, key, move || {
            let events = content.entries.iter().map(|index| store.shared(*index));
            Ok(calendar(store.edition.strings, &head, events, content.left_out).into_bytes())
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
    let site = store.edition.site;
    let indices: Vec<EntryIndex> = site.indices().collect();
    indices.into_par_iter().map(|index| site.is_timed(index).then(|| store.key(index))).collect()
}

fn keys_of(keys: &[Option<Key>], index: EntryIndex) -> Key {
    keys.get(index as usize).copied().flatten().unwrap_or(Key([0; 16]))
}

/// What every feed depends on: the program, the settings, the words, its head.
fn base(store: &Store<'_>, head: &Head) -> KeyBuilder {
    let Head { name, description, color, source, page, clock } = head;
    KeyBuilder::new("ical")
        .part(env!("CARGO_PKG_VERSION").as_bytes())
        .part(&store.edition.site.directory.settings_digest)
        .part(&store.words.0)
        .part(name.as_bytes())
        .part(description.as_bytes())
        .part(color.as_bytes())
        .part(source.as_bytes())
        .part(page.as_deref().unwrap_or_default().as_bytes())
        .part(clock.name().as_bytes())
}

fn entry<'a>(store: &Arc<Store<'a>>, plan: &mut Plan<'a>, index: EntryIndex, path: &str, key: Key) {
    let edition = &store.edition;
    let entry = edition.site.entry(index);
    let head = Head {
        name: name(edition, title(edition.strings, entry)),
        description: String::new(),
        color: "teal",
        source: edition.file_address(path),
        page: (!entry.sensitive).then(|| edition.entry_page(entry)),
        clock: edition.site.directory.config.clock,
    };
    let key = base(store, &head).key(key).finish();
    let own = Arc::clone(store);
    plan.add(edition.file(path), entry.path.clone(), key, move || {
        let text = own.alone(index);
        Ok(calendar(own.edition.strings, &head, std::iter::once(text.as_ref()), 0).into_bytes())
    });
}

/// All feeds that hold several entries.
fn shared<'s>(edition: &'s Edition<'_>) -> impl Iterator<Item = Feed> + 's {
    let site = edition.site;
    let zones = site.zones().iter().filter_map(|zone| of_zone(edition, *zone));
    let terms = site.taxonomies().flat_map(move |taxonomy| {
        let words = site.directory.words.iter(taxonomy.vocabulary);
        words.filter_map(move |(id, term)| of_term(edition, taxonomy, (id, term)))
    });
    let pairs = site.zones().iter().flat_map(move |zone| {
        let feeds = site.zone_theme_feeds(*zone).into_iter();
        feeds.filter_map(move |(theme, content)| of_zone_theme(edition, *zone, theme, content))
    });
    zones.chain(terms).chain(pairs)
}

fn of_zone(edition: &Edition<'_>, zone: ZoneId) -> Option<Feed> {
    let (site, s) = (edition.site, edition.strings);
    let path = site.feed_of_zone(zone)?;
    let content = site.zone_feed(zone);
    let name = edition.zone_name(zone);
    let mut description = s.with("feed.zone", &[("zone", name)]);
    for wider in &content.without {
        let address = site.feed_of_zone(*wider).map(|path| edition.file_address(&path)).unwrap_or_default();
        description.push(' ');
        let wider = [("zone", edition.zone_name(*wider)), ("address", &address)];
        description.push_str(&s.with("feed.wider", &wider));
    }
    let head = head(edition, name, description, "seagreen", &path, edition.zone_page(zone));
    Some(Feed { path, head, content })
}

fn of_term(edition: &Edition<'_>, taxonomy: Taxonomy, (id, term): (TermId, &Term)) -> Option<Feed> {
    let site = edition.site;
    let path = site.feed_of_term(taxonomy.vocabulary, id)?;
    let page = edition.page(&site.term_path(taxonomy.vocabulary, id));
    let head = head(edition, term.label(edition.lang()), String::new(), taxonomy.color, &path, page);
    Some(Feed { path, head, content: site.term_feed(taxonomy.vocabulary, id) })
}

fn of_zone_theme(edition: &Edition<'_>, zone: ZoneId, theme: TermId, content: FeedContent) -> Option<Feed> {
    let path = edition.site.feed_of_zone_theme(zone, theme)?;
    let term = edition.site.directory.words.term(Vocabulary::Themes, theme);
    let comma = edition.strings.get("word.comma");
    let label = format!("{}{comma}{}", edition.zone_name(zone), term.label(edition.lang()));
    let head = head(edition, &label, String::new(), "seagreen", &path, edition.zone_page(zone));
    Some(Feed { path, head, content })
}

fn head(
    edition: &Edition<'_>,
    label: &str,
    description: String,
    color: &'static str,
    path: &str,
    page: String,
) -> Head {
    let source = edition.file_address(path);
    Head {
        name: name(edition, label),
        description,
        color,
        source,
        page: Some(page),
        clock: edition.site.directory.config.clock,
    }
}

fn name(edition: &Edition<'_>, label: &str) -> String {
    format!("{} – {label}", edition.site.directory.config.title)
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
