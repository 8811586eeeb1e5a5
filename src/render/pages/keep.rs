//! What a phone keeps of a zone when somebody asks for it: the list of files, with what they weigh.
//!
//! The text pages are rendered once; the list is made after them, from their sizes.

use std::sync::Arc;

use serde::Serialize;

use crate::model::ZoneId;
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::address::zone_text_path;
use crate::render::lists::{Lists, ZoneList};

/// Scripts that the kept pages load: what every page does, what says that it is a copy, what lists the kept zones.
static SCRIPTS: [&str; 3] = ["page", "keep", "offline"];

/// The offer to keep a zone, on its pages.
#[derive(Debug, Clone, Serialize)]
pub(super) struct KeepView {
    /// The zone's name in addresses.
    zone: String,
    /// The address of the list.
    list: String,
    /// The whole text, which is kept.
    text: String,
    /// The calendar that is kept with it.
    feed: Option<String>,
    /// Whether what is kept shows entries that others should not see on this device.
    sensitive: bool,
}

/// What a zone needs to be read without a network, for the script that fetches it.
#[derive(Serialize)]
struct Parts<'a> {
    zone: &'a str,
    lang: &'a str,
    language: &'a str,
    name: &'a str,
    home: String,
    page: String,
    offline: String,
    /// Address, and bytes as a browser stores them: uncompressed. What is transferred is less where the host compresses.
    files: Vec<(&'a str, u64)>,
}

/// A file to keep: its output and its address.
struct File {
    output: String,
    address: String,
}

impl KeepView {
    /// The offer for a zone whose whole text is on one page.
    pub(super) fn new(r: &Renderer<'_>, list: &ZoneList) -> Option<Self> {
        let slug = &r.site.directory.zones.get(list.zone).slug;
        is_offered(list).then(|| KeepView {
            zone: slug.clone(),
            list: r.to.page(&list_path(r, slug)),
            text: r.to.page(&zone_text_path(r.to.paths, slug)),
            feed: feed(r, list).map(|path| r.to.to_file(&path)),
            sensitive: r.any_sensitive(list.in_text()),
        })
    }
}

pub(super) fn plan<'a>(renderer: &Arc<Renderer<'a>>, lists: &Arc<Lists>, plan: &mut Plan<'a>) {
    for list in lists.zones.iter().filter(|list| is_offered(list)) {
        let zone = list.zone;
        let slug = &renderer.site.directory.zones.get(zone).slug;
        let files = files(renderer, list);
        let outputs = files.iter().map(|file| file.output.clone()).collect();
        let addresses: Vec<String> = files.into_iter().map(|file| file.address).collect();
        let own = Arc::clone(renderer);
        plan.weigh(renderer.to.output(&list_path(renderer, slug)), "hors-ligne", outputs, move |sizes| {
            bytes(&own, zone, &addresses, sizes)
        });
    }
}

/// Whether there is a text to keep, and all of it is on its page: a page of links is of no use without a network.
fn is_offered(list: &ZoneList) -> bool {
    list.has_text() && list.fits_one_page()
}

/// Lists stand below the page that is shown without a network.
fn list_path(r: &Renderer<'_>, slug: &str) -> String {
    format!("{}{slug}.json", r.to.paths.offline)
}

/// The feed of a zone where it has any date.
fn feed(r: &Renderer<'_>, list: &ZoneList) -> Option<String> {
    let any = r.site.counts(list.zone).timed > 0 || !list.dates.is_empty();
    r.site.feed_of_zone(list.zone).filter(|_| any)
}

/// The zone's own text and feed, then what all zones share: safety, the page that says "offline", what pages look like.
fn files(r: &Renderer<'_>, list: &ZoneList) -> Vec<File> {
    let page = |path: &str| File { output: r.to.output(path), address: r.to.page(path) };
    let shared = |path: &str| File { output: path.to_owned(), address: r.to.shared(path) };
    let assets = &r.theme.assets;
    let mut found = vec![page(&zone_text_path(r.to.paths, &r.site.directory.zones.get(list.zone).slug))];
    found.extend(feed(r, list).map(|path| shared(&r.to.file(&path))));
    found.extend([page(r.to.paths.safety), page(r.to.paths.offline)]);
    found.extend([assets.css.as_str(), &assets.icons, "favicon.svg"].map(shared));
    let scripts = SCRIPTS.iter().filter_map(|name| assets.scripts.get(*name));
    let mut scripts: Vec<&String> =
        scripts.flat_map(|script| std::iter::once(&script.src).chain(&script.imports)).collect();
    scripts.sort_unstable();
    scripts.dedup();
    found.extend(scripts.into_iter().map(|path| shared(path)));
    found
}

fn bytes(r: &Renderer<'_>, zone: ZoneId, addresses: &[String], sizes: &[u64]) -> Vec<u8> {
    let slug = &r.site.directory.zones.get(zone).slug;
    let parts = Parts {
        zone: slug,
        lang: r.lang,
        language: &r.language.name,
        name: r.zone_name(zone),
        home: r.to.home(),
        page: r.to.page(&zone_text_path(r.to.paths, slug)),
        offline: r.to.page(r.to.paths.offline),
        files: addresses.iter().map(String::as_str).zip(sizes.iter().copied()).collect(),
    };
    // Texts and numbers always become JSON.
    serde_json::to_vec(&parts).unwrap_or_default()
}
