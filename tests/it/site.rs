//! The directory seen on a day, compared with slow and plain answers to the same questions. All content is fictional.

use std::fmt::Write as _;

use jiff::civil::{Date, date};
use repere::model::{Directory, Entry, ZoneId, read_content};
use repere::schema::{EntryKind, Vocabulary};
use repere::site::{EntryIndex, Site};
use repere::world::MemoryWorld;

const TODAY: Date = Date::constant(2026, 9, 1);

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// Country, two regions, four provinces, twelve communes, some of them with quarters.
fn zones() -> (String, Vec<String>) {
    let mut text =
        String::from("zones:\n  - {id: be, nom: Belgique, type: pays, code: BE, lat: 50.5, lon: 4.5}\n");
    let mut all = vec!["be".to_owned()];
    let mut add = |text: &mut String, id: String, kind: &str, parent: &str, point: Option<(f64, f64)>| {
        let point = point.map(|(lat, lon)| format!(", lat: {lat}, lon: {lon}")).unwrap_or_default();
        let _ = writeln!(text, "  - {{id: {id}, nom: Zone {id}, type: {kind}, dans: {parent}{point}}}");
        all.push(id);
    };
    for region in 0..2 {
        let r = format!("r{region}");
        add(&mut text, r.clone(), "region", "be", Some((50.2 + f64::from(region), 4.5)));
        for province in 0..2 {
            let p = format!("{r}p{province}");
            add(
                &mut text,
                p.clone(),
                "province",
                &r,
                Some((50.3 + f64::from(region), 4.0 + f64::from(province))),
            );
            for commune in 0..3 {
                let c = format!("{p}c{commune}");
                let point = (50.1 + f64::from(region) + 0.13 * f64::from(commune), 4.0 + f64::from(province));
                add(&mut text, c.clone(), "commune", &p, Some(point));
                if commune == 0 {
                    add(&mut text, format!("{c}q"), "quartier", &c, None);
                }
            }
        }
    }
    (text, all)
}

fn directory(seed: u64, entries: usize) -> Directory {
    let mut numbers = Numbers(seed);
    let (zones, ids) = zones();
    let mut world = MemoryWorld::new(TODAY)
        .with("site.yaml", "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier: {origine: 2026-01-01}\n")
        .with("zones/be.yaml", zones)
        .with("vocabulaire/themes.yaml", "termes:\n  - {id: t0, libelle: {fr: Un}}\n  - {id: t1, libelle: {fr: Deux}}\n  - {id: t2, libelle: {fr: Trois}}\n")
        .with("vocabulaire/publics.yaml", "termes:\n  - {id: a0, libelle: {fr: Un}}\n  - {id: a1, libelle: {fr: Deux}}\n");
    for n in 0..entries {
        let mut pick = |most: u64| -> Vec<String> {
            let count = numbers.below(most + 1);
            (0..count).map(|_| ids[numbers.below(ids.len() as u64) as usize].clone()).collect()
        };
        let (covers, places) = (pick(3), pick(2));
        let mut text = format!(
            "---\nnom: Nom {:03} {n}\nresume: Fictif.\nthemes: [t{}]\npublics: [a{}]\norganise_par: [{{nom: Fictif}}]\nzones_couvertes: [{}]\n",
            numbers.below(500),
            numbers.below(3),
            numbers.below(2),
            covers.join(", "),
        );
        if !places.is_empty() {
            text.push_str("lieux:\n");
        }
        for place in places {
            let secret = numbers.below(6) == 0;
            let point = match numbers.below(3) {
                0 if !secret => {
                    format!(", coordonnees: {{lat: 50.{}, lon: 4.{}}}", numbers.below(90), numbers.below(90))
                }
                _ => String::new(),
            };
            let secret = if secret { ", confidentiel: oui" } else { "" };
            let _ = writeln!(text, "  - {{nom: Lieu, commune: {place}{point}{secret}}}");
        }
        if numbers.below(2) == 0 {
            let day = ["lundis", "mardis", "samedis"][numbers.below(3) as usize];
            let hours = ["9h-12h", "14h-16h", "matin"][numbers.below(3) as usize];
            let _ = writeln!(text, "horaires:\n  - {{quand: tous les {day}, heures: {hours}}}");
        }
        text.push_str("---\n");
        world = world.with(&format!("services/s{n:03}.md"), text);
    }
    let content = read_content(&world).unwrap();
    let messages: Vec<&str> = content.problems.iter().map(|problem| problem.message.fr.as_str()).collect();
    assert!(content.left_out.is_empty(), "{messages:#?}");
    content.directory
}

/// Plain answers, one entry at a time.
struct Plain<'a>(&'a Directory);

impl Plain<'_> {
    fn covers(&self, entry: &Entry) -> Vec<ZoneId> {
        self.0.covers(entry).iter().map(|zone| self.0.zones.page_zone(*zone)).collect()
    }

    fn is_inside(&self, entry: &Entry, zone: ZoneId) -> bool {
        let places = self.0.places_of(entry);
        places.iter().filter_map(|place| place.shown_zone).any(|at| self.0.zones.contains(zone, at))
    }

    fn is_covered(&self, entry: &Entry, zone: ZoneId) -> bool {
        self.covers(entry).into_iter().any(|cover| self.0.zones.contains(cover, zone))
    }

    fn is_covered_in_part(&self, entry: &Entry, zone: ZoneId) -> bool {
        self.covers(entry).into_iter().any(|cover| self.0.zones.contains(zone, cover))
    }

    fn concerns(&self, entry: &Entry, zone: ZoneId) -> bool {
        self.is_inside(entry, zone) || self.is_covered(entry, zone) || self.is_covered_in_part(entry, zone)
    }

    fn own(&self, entry: &Entry, zone: ZoneId) -> bool {
        self.is_inside(entry, zone) || self.is_covered_in_part(entry, zone)
    }
}

fn which(site: &Site<'_>, test: impl Fn(&Entry) -> bool) -> Vec<EntryIndex> {
    site.membership().all().iter().copied().filter(|index| test(site.entry(*index))).collect()
}

#[test]
fn lists_and_counts_of_zones_are_those_of_a_slow_search() {
    for seed in 0..12 {
        let directory = directory(seed, 40);
        let site = Site::new(&directory, TODAY);
        let (plain, members, zones) = (Plain(&directory), site.membership(), &directory.zones);
        for zone in site.zones().iter().copied() {
            let inside = which(&site, |entry| plain.is_inside(entry, zone));
            let covering = which(&site, |entry| plain.is_covered(entry, zone));
            let concerning = which(&site, |entry| plain.concerns(entry, zone));
            let own = which(&site, |entry| plain.own(entry, zone));
            let parts =
                which(&site, |entry| plain.is_covered_in_part(entry, zone) && !plain.is_covered(entry, zone));
            assert_eq!(members.inside(zones, zone), inside);
            assert_eq!(members.covering(zones, zone), covering);
            assert_eq!(members.concerning(zones, zone), concerning);
            assert_eq!(members.own(zones, zone), own);
            assert_eq!(members.covering_parts(zones, zone), parts);
            let exactly = which(&site, |entry| plain.covers(entry).contains(&zone));
            assert_eq!(members.covering_exactly(zone), exactly);
            let mut pieces = members.covering_exactly(zone).to_vec();
            pieces.extend(members.covering_wider(zones, zone).into_iter().flat_map(|(_, list)| list));
            assert_eq!(members.ordered(pieces), covering);
            let counts = site.counts(zone);
            let timed = own.iter().filter(|index| site.is_timed(**index)).count();
            let found = [counts.inside, counts.covering, counts.concerning, counts.own, counts.timed];
            let expected = [inside.len(), covering.len(), concerning.len(), own.len(), timed];
            assert_eq!(found.map(|n| n as usize), expected, "seed {seed}, {}", zones.get(zone).slug);
        }
    }
}

#[test]
fn the_nearest_are_those_of_a_slow_search() {
    for seed in 20..32 {
        let directory = directory(seed, 40);
        let site = Site::new(&directory, TODAY);
        let plain = Plain(&directory);
        for zone in site.zones().iter().copied() {
            let here = directory.zones.point(zone).unwrap();
            let mut expected: Vec<(EntryIndex, f64)> = which(&site, |entry| !plain.concerns(entry, zone))
                .into_iter()
                .filter_map(|index| Some((index, here.distance_km(site.card(index).point?))))
                .collect();
            expected.sort_by(|a, b| a.1.total_cmp(&b.1));
            for most in [0, 1, 5, 100] {
                let found: Vec<(EntryIndex, f64)> =
                    site.nearest(zone, most).into_iter().map(|near| (near.entry, near.km)).collect();
                assert_eq!(found, expected[..most.min(expected.len())], "seed {seed}");
            }
        }
    }
}

#[test]
fn the_next_dates_are_those_of_a_slow_search() {
    let directory = directory(7, 40);
    let site = Site::new(&directory, TODAY);
    let plain = Plain(&directory);
    let all: Vec<_> = site.dates().iter().collect();
    assert!(all.len() > 300 && all.windows(2).all(|pair| pair[0].occurrence.day <= pair[1].occurrence.day));
    let first = |test: &dyn Fn(&Entry) -> bool| -> Vec<_> {
        all.iter().copied().filter(|dated| test(site.entry(dated.entry))).take(25).collect()
    };
    for zone in site.zones().iter().copied() {
        let expected = first(&|entry| plain.concerns(entry, zone));
        assert_eq!(site.upcoming_in(zone, 25).collect::<Vec<_>>(), expected);
    }
    for (theme, _) in directory.words.iter(Vocabulary::Themes) {
        let expected = first(&|entry| entry.themes.contains(&theme));
        assert_eq!(site.upcoming_for(Vocabulary::Themes, theme, 25).collect::<Vec<_>>(), expected);
    }
    for (audience, _) in directory.words.iter(Vocabulary::Audiences) {
        let expected = first(&|entry| entry.audiences.contains(&audience));
        assert_eq!(site.upcoming_for(Vocabulary::Audiences, audience, 25).collect::<Vec<_>>(), expected);
    }
    for index in site.indices() {
        let own: Vec<_> = all.iter().copied().filter(|dated| dated.entry == index).collect();
        assert_eq!(site.card(index).next, own.first().copied());
        assert_eq!(site.dates_of(index).collect::<Vec<_>>(), own);
    }
    let (from, to) = (date(2026, 10, 1), date(2026, 10, 7));
    let week: Vec<_> =
        all.iter().copied().filter(|d| from <= d.occurrence.day && d.occurrence.day <= to).collect();
    assert_eq!(site.dates().between(from, to).collect::<Vec<_>>(), week);
    assert_eq!(site.dates().between(to, from).len(), 0);
}

#[test]
fn a_confidential_place_has_no_point_and_no_commune() {
    let world = MemoryWorld::new(TODAY)
        .with("site.yaml", "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier: {origine: 2026-01-01}\n")
        .with("zones/be.yaml", zones().0)
        .with(
            "services/refuge.md",
            "---\nnom: Refuge\nresume: Fictif.\nlieux:\n  - {nom: Secret, commune: r0p0c1, confidentiel: oui}\n---\n",
        );
    let directory = read_content(&world).unwrap().directory;
    let site = Site::new(&directory, TODAY);
    let index = site.index("refuge").unwrap();
    let zone = |slug| directory.zones.find(slug).unwrap();
    assert_eq!(site.card(index).point, None);
    assert_eq!(site.card(index).zone, Some(zone("r0p0")));
    assert!(site.membership().inside(&directory.zones, zone("r0p0c1")).is_empty());
    assert_eq!(site.membership().inside(&directory.zones, zone("r0p0")), [index]);
    assert!(site.nearest(zone("r1p1c2"), 10).is_empty());
}

#[test]
fn lists_put_first_what_one_can_go_to_then_names() {
    let directory = directory(3, 30);
    let site = Site::new(&directory, TODAY);
    let names: Vec<(EntryKind, &str)> = site
        .membership()
        .all()
        .iter()
        .map(|index| (site.card(*index).kind, site.card(*index).name))
        .collect();
    assert!(names.is_sorted());
    assert!(size_of::<repere::site::Card<'_>>() <= 320, "{}", size_of::<repere::site::Card<'_>>());
}
