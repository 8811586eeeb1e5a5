//! The pages of a built site: what leads where, and what may not be told.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;
use std::path::Path;

use jiff::civil::Date;
use repere::plan::MemorySink;
use repere::world::{DiskWorld, MemoryWorld, World};
use repere::{Options, build};

const TODAY: Date = Date::constant(2026, 11, 24);

/// Outputs that are text, by path.
type Built = BTreeMap<String, String>;

fn built(world: &dyn World) -> Built {
    let sink = MemorySink::default();
    let report = build(world, &sink, Options::default()).unwrap();
    let errors: Vec<_> = report.errors().map(|problem| problem.message.fr.clone()).collect();
    assert!(report.complete(), "{errors:#?} {:#?}", report.faults);
    let outputs = sink.into_outputs();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    outputs.iter().map(|(path, (_, bytes))| (path.clone(), text(bytes))).collect()
}

fn real() -> Built {
    built(&DiskWorld::new(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), TODAY))
}

/// The values of an attribute in a page.
fn values<'p>(page: &'p str, attribute: &str) -> impl Iterator<Item = &'p str> {
    let start = format!(" {attribute}=\"");
    let mut rest = page;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(start.as_str())?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some(value)
    })
}

/// The output file and the anchor that a link on a page leads to; nothing for what lies outside the site.
fn target<'l>(from: &'l str, href: &'l str) -> Option<(String, Option<&'l str>)> {
    let (path, anchor) = match href.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (href, None),
    };
    if path.is_empty() {
        return Some((from.to_owned(), anchor));
    }
    let path = path.strip_prefix('/')?;
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    Some((format!("{path}{index}"), anchor.filter(|anchor| !anchor.is_empty())))
}

fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "html")
}

#[test]
fn no_link_or_anchor_of_the_site_is_broken() {
    let site = real();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        site.iter().map(|(path, page)| (path.as_str(), values(page, "id").collect())).collect();
    let mut broken = BTreeSet::new();
    for (path, page) in site.iter().filter(|(path, _)| is_page(path)) {
        for href in values(page, "href").chain(values(page, "src")) {
            let Some((to, anchor)) = target(path, href) else { continue };
            let known = ids.get(to.as_str());
            let found = known.is_some_and(|ids| anchor.is_none_or(|anchor| ids.contains(anchor)));
            if !found {
                broken.insert((href.to_owned(), path.clone()));
            }
        }
    }
    let shown: Vec<_> = broken.iter().take(30).collect();
    assert!(broken.is_empty(), "{} broken links: {shown:#?}", broken.len());
}

#[test]
fn an_id_stands_once_on_a_page() {
    for (path, page) in real().iter().filter(|(path, _)| is_page(path)) {
        let mut seen = BTreeSet::new();
        for id in values(page, "id") {
            assert!(seen.insert(id), "#{id} stands twice on {path}");
        }
    }
}

#[test]
fn every_page_is_three_clicks_from_home_without_script() {
    let site = real();
    // From the home of its language, which is what a browser or a bookmark opens.
    let is_home = |path: &&String| *path == "index.html" || path.len() == "nl/index.html".len();
    let mut queue: VecDeque<String> =
        site.keys().filter(|path| path.ends_with("index.html")).filter(is_home).cloned().collect();
    let mut clicks: BTreeMap<String, u32> = queue.iter().map(|home| (home.clone(), 0)).collect();
    while let Some(path) = queue.pop_front() {
        let Some(page) = site.get(&path) else { continue };
        let next = clicks[&path] + 1;
        let (_, body) = page.split_once("<body").unwrap_or(("", page));
        for (to, _) in values(body, "href").filter_map(|href| target(&path, href)) {
            if is_page(&to) && !clicks.contains_key(&to) {
                clicks.insert(to.clone(), next);
                queue.push_back(to);
            }
        }
    }
    let hidden = |page: &str| page.contains("<meta name=\"robots\" content=\"noindex\"");
    let far: Vec<_> = site
        .iter()
        .filter(|(path, page)| is_page(path) && !hidden(page))
        .filter(|(path, _)| clicks.get(*path).is_none_or(|clicks| *clicks > 3))
        .map(|(path, _)| (path, clicks.get(path)))
        .collect();
    assert!(far.is_empty(), "{} pages are farther: {:#?}", far.len(), &far[..far.len().min(30)]);
}

#[test]
fn every_zone_has_its_page_and_every_commune_one_for_professionals() {
    let site = real();
    let zones = include_str!("../../content/zones/be.yaml")
        .lines()
        .chain(include_str!("../../content/zones/fr.yaml").lines());
    let (mut pages, mut communes) = (0, 0);
    for line in zones.filter(|line| line.trim_start().starts_with("- {id:")) {
        let word = |key: &str| line.split_once(key).map(|(_, rest)| rest.split([',', '}']).next().unwrap());
        let (id, kind) = (word("{id: ").unwrap(), word("type: ").unwrap());
        if ["quartier", "localite"].contains(&kind) {
            continue;
        }
        assert!(site.contains_key(&format!("zones/{id}/index.html")), "{id} has no page");
        pages += 1;
        if kind == "commune" {
            assert!(site.contains_key(&format!("pro/{id}/index.html")), "{id} has no page for professionals");
            communes += 1;
        }
    }
    assert!(communes >= 280 && pages > communes, "{communes} communes, {pages} pages");
}

/// A fictional country of one region, one province and three communes.
fn valley() -> MemoryWorld {
    let zones = "zones:\n\
        \x20 - {id: pays, nom: Pays fictif, type: pays, code: BE}\n\
        \x20 - {id: region, nom: Région fictive, type: region, dans: pays}\n\
        \x20 - {id: province, nom: Province fictive, type: province, dans: region}\n\
        \x20 - {id: amont, nom: Amont, type: commune, dans: province, lat: 50.0, lon: 5.0}\n\
        \x20 - {id: aval, nom: Aval, type: commune, dans: province, lat: 50.1, lon: 5.0}\n\
        \x20 - {id: cachette, nom: Cachette-sur-Fée, type: commune, dans: province, lat: 50.2, lon: 5.0}\n";
    let theme = "termes:\n  - {id: jeu, libelle: {fr: Jeu}}\n";
    MemoryWorld::new(TODAY)
        .with(
            "site.yaml",
            "titre: Annuaire fictif\nurl: https://annuaire.example\nlangues: [fr]\nzones_racines: [pays]\n\
             calendrier:\n  origine: 2026-09-01\n",
        )
        .with("zones/pays.yaml", zones)
        .with("vocabulaire/themes.yaml", theme)
}

#[test]
fn an_empty_commune_says_so_and_who_is_nearest() {
    let site = built(&valley().with(
        "services/jeux.md",
        "---\nnom: Jeux d’Aval\nresume: Fictif.\nthemes: [jeu]\nlieux: [{commune: aval}]\n---\n",
    ));
    let page = &site["zones/amont/index.html"];
    assert!(page.contains("Nous ne connaissons encore personne qui soit ici même"), "{page}");
    assert!(page.contains("Jeux d’Aval") && page.contains("à 11 km"), "{page}");
    let page = &site["zones/aval/index.html"];
    assert!(page.contains("Aval\u{a0}: sur place (1)") && !page.contains("ailleurs</h2>"), "{page}");
}

#[test]
fn what_covers_a_wider_zone_is_shown_in_part_with_a_link_to_the_rest() {
    let mut world = valley();
    for number in 0..25 {
        world = world.with(
            &format!("services/s{number:02}.md"),
            format!(
                "---\nnom: Service fictif {number:02}\nresume: Fictif.\nzones_couvertes: [region]\n---\n"
            ),
        );
    }
    let site = built(&world);
    let page = &site["zones/amont/index.html"];
    let shown = values(page, "href").filter(|href| href.starts_with("/services/s")).count();
    assert_eq!(shown, 20);
    assert!(page.contains("<a href=\"/zones/region/\">Voir les 25 fiches"), "{page}");
}

#[test]
fn a_list_over_several_pages_holds_each_entry_once() {
    let mut world = valley();
    for number in 0..120 {
        let place = if number % 3 == 0 { "zones_couvertes: [province]" } else { "lieux: [{commune: aval}]" };
        world = world.with(
            &format!("services/s{number:03}.md"),
            format!("---\nnom: Service fictif {number:03}\nresume: Fictif.\nthemes: [jeu]\n{place}\n---\n"),
        );
    }
    let site = built(&world);
    for (list, count) in [("zones/province", 120), ("zones/aval", 80), ("themes/jeu", 120), ("services", 120)]
    {
        let mut found: Vec<&str> = Vec::new();
        let pages = std::iter::once(format!("{list}/index.html"))
            .chain((2..).map(|number| format!("{list}/{number}/index.html")));
        for page in pages.map_while(|path| site.get(&path)) {
            let cards = page.split("<article class=\"card").skip(1);
            let hrefs: Vec<&str> = cards.filter_map(|card| values(card, "href").next()).collect();
            assert!(hrefs.len() <= 50, "{list} shows {} cards on a page", hrefs.len());
            found.extend(hrefs);
        }
        let once: BTreeSet<&str> = found.iter().copied().collect();
        assert_eq!((found.len(), once.len()), (count, count), "{list}");
    }
}

#[test]
fn many_names_stand_under_their_letters() {
    let mut world = valley();
    for number in 0..260 {
        let letter = if number < 250 { "Éveil" } else { "Zèbre" };
        let slug = format!("associations/a{number}.md");
        world = world.with(&slug, format!("---\nnom: {letter} fictif {number}\nresume: Fictif.\n---\n"));
    }
    let site = built(&world);
    let index = &site["a-z/index.html"];
    assert!(index.contains("href=\"/a-z/e/\"") && index.contains("href=\"/a-z/z/\""), "{index}");
    let of =
        |path: &str| values(&site[path], "href").filter(|href| href.starts_with("/associations/a")).count();
    assert_eq!((of("a-z/e/index.html"), of("a-z/e/2/index.html"), of("a-z/z/index.html")), (200, 50, 10));
}

#[test]
fn where_a_confidential_place_is_stands_in_no_output() {
    let site = built(
        &valley().with("vocabulaire/publics.yaml", "termes:\n  - {id: tous, libelle: {fr: Tous}}\n").with(
            "services/refuge.md",
            "---\nnom: Refuge fictif\nresume: Fictif.\nsensible: oui\nthemes: [jeu]\npublics: [tous]\n\
             lieux: [{commune: cachette, confidentiel: oui, zone_affichee: province}]\n\
             horaires: [{quand: tous les mardis, heures: 9h-12h}]\n---\n",
        ),
    );
    let mut shown = 0;
    for (path, text) in &site {
        let told = text.contains("Refuge fictif");
        shown += usize::from(told);
        assert!(!(told && path.contains("cachette")), "{path} shows it in its commune");
        let about_it = path.starts_with("services/refuge/") || path.starts_with("c/fiches/");
        assert!(!(about_it && text.contains("achette")), "{path} tells its commune");
    }
    assert!(shown > 8, "it is on {shown} pages");
    let communes = &site["zones/province/index.html"];
    assert!(communes.contains(">Cachette-sur-Fée</a></li>"), "no count beside its commune: {communes}");
    assert!(communes.contains("sur place (1)"));
}

#[test]
fn lists_that_show_a_sensitive_entry_have_the_quick_exit() {
    let site = built(&valley().with(
        "services/refuge.md",
        "---\nnom: Refuge fictif\nresume: Fictif.\nsensible: oui\nthemes: [jeu]\nlieux: [{commune: aval}]\n---\n",
    ));
    for path in ["zones/aval/", "zones/province/", "themes/jeu/", "zones/aval/jeu/", "services/", "a-z/"] {
        let page = &site[&format!("{path}index.html")];
        assert!(page.contains("class=\"exit\""), "no quick exit on {path}");
    }
    assert!(!site["programmes/index.html"].contains("class=\"exit\""));
}

#[test]
fn a_crowded_day_shows_some_and_leads_to_the_zones() {
    let mut world = valley();
    for number in 0..50 {
        world = world.with(
            &format!("groupes/g{number}.md"),
            format!(
                "---\nnom: Groupe fictif {number}\nresume: Fictif.\nlieux: [{{commune: aval}}]\n\
                 horaires: [{{quand: tous les mardis, heures: 9h-12h}}]\n---\n"
            ),
        );
    }
    let site = built(&world);
    let page = &site["agenda/index.html"];
    assert_eq!(values(page, "datetime").filter(|time| time.starts_with("2026-11-24")).count(), 40);
    assert!(page.contains("Et 10 autres séances ce jour-là"), "{page}");
    let weeks = values(&site["agenda/zones/province/index.html"], "datetime").count();
    assert_eq!(weeks, 4 * 40, "four Tuesdays of forty groups");
    assert!(site.contains_key("agenda/2026-12/index.html"));
}

#[test]
fn the_map_for_search_engines_lists_every_page_that_is_to_be_found() {
    let site = real();
    let map = &site["sitemap.xml"];
    let mut wanted = String::new();
    for (path, page) in site.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let address = format!("<loc>https://repere.example/{}</loc>", path.trim_end_matches("index.html"));
        let hidden = page.contains("<meta name=\"robots\" content=\"noindex\"");
        if map.contains(&address) == hidden {
            let _ = writeln!(wanted, "{path}");
        }
    }
    assert_eq!(wanted, "");
    assert!(site["robots.txt"].contains("Allow: /c/"));
}

#[test]
fn what_answers_from_a_commune_is_not_said_to_be_on_site() {
    let entry = |name: &str, modes: &str| {
        format!("---\nnom: {name}\nresume: Fictif.\nthemes: [jeu]\nlieux: [{{commune: aval}}]\n{modes}---\n")
    };
    let site = built(
        &valley().with("services/allo-fictif.md", entry("Allô fictif", "mode_accueil: [a_distance]\n")).with(
            "services/salle-fictive.md",
            entry("Salle fictive", "mode_accueil: [sur_place, a_distance]\n"),
        ),
    );
    for path in ["zones/aval/index.html", "zones/aval/texte/index.html"] {
        let page = &site[path];
        let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{path} does not say {words}"));
        let (on_site, from_here) = (at("id=\"sur-place\""), at("id=\"depuis-ici\""));
        assert!(on_site < at(">Salle fictive<") && at(">Salle fictive<") < from_here, "{path}");
        assert!(from_here < at(">Allô fictif<"), "{path}");
    }
    assert!(site["zones/aval/index.html"].contains("par téléphone, en ligne ou chez vous (1)"));
}
