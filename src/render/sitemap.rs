//! `sitemap.xml` for search engines, and `robots.txt`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::plan::Plan;
use crate::site::{Addresses, Site};

/// Addresses in one file; the protocol allows 50 000.
const A_FILE: usize = 45_000;

/// Plans the map of all pages planned so far, less redirects, the style page and what is only about the browser: clearing
/// it, no network.
pub(super) fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    let (unlisted, paths) = (unlisted(site), site.directory.config.paths());
    let browser = |path: &str| [paths.erase, paths.offline].iter().any(|own| path.ends_with(own));
    let found = |path: &&str| !browser(path) && !unlisted.contains(*path);
    let paths = plan.artifacts().iter().filter_map(|artifact| artifact.path.strip_suffix("index.html"));
    let mut pages: Vec<String> = paths.filter(found).map(|path| format!("/{path}")).collect();
    pages.sort_unstable();
    let config = &site.directory.config;
    files(&config.url, config.base_path(), pages, plan);
}

/// Paths that only lead to the present address of an entry, and the style page, which is for those who make themes.
fn unlisted(site: &Site<'_>) -> BTreeSet<String> {
    let config = &site.directory.config;
    let languages: Vec<Addresses> =
        config.languages.iter().map(|lang| Addresses::new(config, lang)).collect();
    let page = |to: &Addresses, path: &str| to.output(path).strip_suffix("index.html").map(str::to_owned);
    let mut found: BTreeSet<String> = languages.iter().filter_map(|to| page(to, to.paths.style)).collect();
    for entry in site.directory.entries() {
        for slug in &entry.former_slugs {
            found.extend(
                languages.iter().filter_map(|to| page(to, &format!("{}{slug}/", to.kind(entry.kind)))),
            );
        }
    }
    found
}

/// `url` is that of the site, without a final `/`, and `base` its path.
fn files<'a>(url: &'a str, base: &'a str, pages: Vec<String>, plan: &mut Plan<'a>) {
    let pages: Arc<[String]> = pages.into();
    let files = pages.len().div_ceil(A_FILE).max(1);
    for number in 0..files {
        let pages = Arc::clone(&pages);
        let range = number * A_FILE..pages.len().min((number + 1) * A_FILE);
        let path = if files == 1 { "sitemap.xml".to_owned() } else { file(number) };
        plan.add_by_bytes(path, "sitemap", move || urls(url, pages.get(range.clone()).unwrap_or_default()));
    }
    if files > 1 {
        plan.add_by_bytes("sitemap.xml", "sitemap", move || index(url, files));
    }
    plan.add_by_bytes("robots.txt", "robots", move || robots(url, base));
}

fn file(number: usize) -> String {
    format!("sitemap-{}.xml", number + 1)
}

fn urls(url: &str, pages: &[String]) -> Vec<u8> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        // Writing to a string cannot fail. Paths are ASCII slugs.
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", escaped(url, page));
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

fn index(url: &str, files: usize) -> Vec<u8> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for number in 0..files {
        let address = escaped(url, &format!("/{}", file(number)));
        let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", address);
    }
    xml.push_str("</sitemapindex>\n");
    xml.into_bytes()
}

/// Everything may be fetched, calendars above all: programs that follow a feed obey this file too.
fn robots(url: &str, base: &str) -> Vec<u8> {
    format!("User-agent: *\nAllow: {base}/c/\nDisallow:\n\nSitemap: {url}/sitemap.xml\n").into_bytes()
}

fn escaped(url: &str, path: &str) -> String {
    format!("{url}{path}").replace('&', "&amp;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_site_has_several_maps_and_an_index() {
        let mut plan = Plan::default();
        let pages = (0..=A_FILE).map(|number| format!("/zones/z{number}/")).collect();
        files("https://annuaire.example/sous", "/sous", pages, &mut plan);
        let made = |path: &str| {
            let found = plan.artifacts().iter().find(|artifact| artifact.path == path);
            String::from_utf8((found.expect("planned").output.ready().make)().expect("made")).expect("text")
        };
        assert_eq!(made("sitemap-1.xml").matches("<loc>").count(), A_FILE);
        assert_eq!(made("sitemap-2.xml").matches("<loc>").count(), 1);
        assert!(made("sitemap.xml").contains("<loc>https://annuaire.example/sous/sitemap-2.xml</loc>"));
        assert!(made("robots.txt").contains("Allow: /sous/c/"));
    }
}
