//! Calendar feeds: read strictly, compared with the one expansion and, where they are installed, with independent
//! calendar programs.

mod finished;
mod forms;
mod heavy;
mod holidays;
mod lasting;
mod programs;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use repere::calendar::{OccurrenceStatus, When, expand};
use repere::export::{Edition, ical};
use repere::lang::{Strings, first};
use repere::model::{Directory, read_content};
use repere::plan::{Key, Plan};
use repere::site::{Site, calendar_context};
use repere::world::{DiskWorld, MemoryWorld, World};

use programs::{Session, programs};

/// Path, key and text of each feed.
type Feeds = BTreeMap<String, (Key, String)>;

fn directory(world: &dyn World) -> Directory {
    let content = read_content(world).unwrap();
    let messages: Vec<&str> = content.problems.iter().map(|problem| problem.message.fr.as_str()).collect();
    assert!(content.left_out.is_empty(), "{:?}: {messages:#?}", content.left_out);
    content.directory
}

fn feeds(directory: &Directory, today: Date) -> Feeds {
    let site = Site::new(directory, today);
    let strings = Strings::built_in(first());
    let mut plan = Plan::default();
    ical::plan(&Arc::new(Edition::new(&site, &strings)), &mut plan);
    assert!(plan.collisions().is_empty());
    let make = |artifact: &repere::plan::Artifact<'_>| {
        let ready = artifact.output.ready();
        (artifact.path.clone(), (ready.key, String::from_utf8((ready.make)().unwrap()).unwrap()))
    };
    plan.artifacts().iter().map(make).collect()
}

/// The site of all forms, and of the cases of `../shared` where they are there.
fn world(cases: &[serde_json::Value]) -> MemoryWorld {
    let holidays = [
        ("2026-10-19", "2026-10-30"),
        ("2026-12-21", "2027-01-01"),
        ("2027-02-22", "2027-03-05"),
        ("2027-04-26", "2027-05-07"),
    ];
    let holidays: Vec<_> = holidays.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    let mut world = forms::site(date(2026, 3, 10), &holidays);
    for (slug, schedules) in forms::FORMS {
        let (path, text) = forms::group(slug, schedules);
        world = world.with(&path, text);
    }
    let (path, text) = forms::southern_group();
    world = world.with(&path, text);
    for case in cases {
        let (path, text) = forms::group(&case_slug(case), &case_schedule(case));
        world = world.with(&path, text);
    }
    world
}

fn case_slug(case: &serde_json::Value) -> String {
    format!("cas-{}", case["id"].as_str().unwrap())
}

fn case_schedule(case: &serde_json::Value) -> String {
    let text = |key: &str| case[key].as_str().unwrap_or_default();
    let until = case["until"].as_str().or(case["window"][1].as_str()).unwrap();
    let mut lines = format!(
        "  - quand: {}\n    du: {}\n    au: {until}\n    heures: {}\n",
        text("phrase"),
        text("start"),
        text("hours"),
    );
    let except: Vec<&str> =
        case["sauf"].as_array().unwrap().iter().filter_map(|word| word.as_str()).collect();
    if !except.is_empty() {
        lines.push_str(&format!("    sauf: [{}]\n", except.join(", ")));
    }
    for change in case["moved"].as_array().unwrap() {
        let part = |i: usize| change[i].as_str();
        let hours = part(2).map(|hours| format!(", heures: {hours}")).unwrap_or_default();
        let (from, to) = (part(0).unwrap(), part(1).unwrap());
        lines.push_str(&format!("    deplace: [{{de: {from}, vers: {to}{hours}}}]\n"));
    }
    lines
}

fn cases() -> Vec<serde_json::Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/schedule-cases.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("SKIPPED: the cases of {} are not there", path.display());
        return Vec::new();
    };
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    all["cases"].as_array().unwrap().clone()
}

fn utc(time: &jiff::ZonedDateTime) -> String {
    time.with_time_zone(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// What the one expansion gives, by entry.
fn expanded(directory: &Directory, from: Date, to: Date) -> BTreeSet<Session> {
    let mut found = BTreeSet::new();
    for entry in directory.entries() {
        let context = calendar_context(directory, entry);
        let schedules = entry.offer().into_iter().flat_map(|offer| &offer.schedules);
        for occurrence in schedules.flat_map(|item| expand(&item.schedule, &context, from, to)) {
            let cancelled = occurrence.status == OccurrenceStatus::Cancelled;
            let (start, end) = match occurrence.when {
                When::AllDay => (occurrence.day.to_string(), occurrence.day.tomorrow().unwrap().to_string()),
                // Without hours it is in no feed.
                When::Unknown | When::Part(_) => continue,
                When::Slot(_) => {
                    let (start, end) = occurrence.instants(repere::calendar::Clock::default()).unwrap();
                    (utc(&start), utc(&end.unwrap_or(start)))
                }
            };
            let status = if cancelled { "CANCELLED" } else { "" };
            found.insert((entry.slug.clone(), start, end, status.to_owned()));
        }
    }
    found
}

/// The blocks from BEGIN:VEVENT to END:VEVENT.
fn vevents(feed: &str) -> Vec<&str> {
    feed.split_inclusive("END:VEVENT\r\n")
        .filter_map(|part| part.find("BEGIN:VEVENT\r\n").map(|at| &part[at..]))
        .collect()
}

#[test]
fn all_programs_see_what_the_pages_show() {
    let cases = cases();
    let world = world(&cases);
    let directory = directory(&world);
    let feeds = feeds(&directory, world.today());
    let slug = |uid: &str| uid.split('/').next().unwrap_or_default().to_owned();
    let mut seen: BTreeSet<Session> = BTreeSet::new();
    for root in ["c/be.ics", "c/fr.ics"] {
        let (_, whole) = &feeds[root];
        let Some(found) = programs(whole, "2026-02-15T00:00:00Z", "2028-06-01T00:00:00Z") else { return };
        seen.extend(found.into_iter().map(|(uid, a, b, c)| (slug(&uid), a, b, c)));
    }
    // Series without an end stop where the calendar fixture does.
    let expected = expanded(&directory, date(2026, 2, 15), date(2028, 5, 31));
    let missing: Vec<_> = expected.difference(&seen).collect();
    let extra: Vec<_> = seen.difference(&expected).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing {missing:#?} extra {extra:#?}");
    assert!(expected.len() > 1000, "only {} sessions", expected.len());
    for case in &cases {
        let slug = case_slug(case);
        let first = case["window"][0].as_str().unwrap();
        let found: Vec<(&str, &str)> = seen
            .iter()
            .filter(|(of, start, ..)| *of == slug && start.as_str() > first)
            .map(|(_, start, end, _)| (start.as_str(), end.as_str()))
            .collect();
        let session =
            |s: &'static str| move |value: &serde_json::Value| value[s].as_str().unwrap().to_owned();
        let wanted: Vec<(String, String)> = case["expected"]
            .as_array()
            .unwrap()
            .iter()
            .map(|value| (session("start_utc")(value), session("end_utc")(value)))
            .collect();
        let until = format!("{}T23:59:59Z", case["window"][1].as_str().unwrap());
        let found: Vec<(String, String)> = found
            .into_iter()
            .filter(|(start, _)| *start <= until.as_str())
            .map(|(start, end)| (start.to_owned(), end.to_owned()))
            .collect();
        assert_eq!(found, wanted, "{slug}");
    }
}

/// Writes the feeds of all forms, and what they must give, for the programs of `tests/feeds`.
#[test]
#[ignore = "writes files below FEEDS_OUT for tests/feeds"]
fn forms_for_other_readers() {
    let out = std::path::PathBuf::from(std::env::var_os("FEEDS_OUT").expect("FEEDS_OUT names a folder"));
    let world = world(&[]);
    let directory = directory(&world);
    for (path, (_, feed)) in feeds(&directory, world.today()) {
        let file = out.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, feed).unwrap();
    }
    let (from, to) = (date(2026, 9, 1), date(2027, 1, 15));
    let sessions = serde_json::json!({"from": from.to_string(), "to": to.to_string(), "sessions": expanded(&directory, from, to)});
    std::fs::write(out.join("sessions.json"), sessions.to_string()).unwrap();
}

#[test]
fn an_event_has_the_same_bytes_in_every_feed() {
    let world = world(&[]);
    let directory = directory(&world);
    let feeds = feeds(&directory, world.today());
    let of_entries: BTreeSet<&str> = feeds
        .iter()
        .filter(|(path, _)| path.starts_with("c/fiches/"))
        .flat_map(|(_, f)| vevents(&f.1))
        .collect();
    assert!(of_entries.len() > 40);
    // All feeds but those of entries: what the programs read of the root zones and of the entries, they read here too.
    let shared: Vec<_> = feeds.iter().filter(|(path, _)| !path.starts_with("c/fiches/")).collect();
    for (path, (_, feed)) in &shared {
        assert!(vevents(feed).iter().all(|event| of_entries.contains(event)), "{path}");
    }
    let roots: BTreeSet<&str> =
        ["c/be.ics", "c/fr.ics"].iter().flat_map(|path| vevents(&feeds[*path].1)).collect();
    assert_eq!(roots, of_entries);
    let north = ["c/be.ics", "c/nord.ics", "c/aval.ics", "c/aval/jeu.ics"];
    let south = ["c/fr.ics", "c/sud.ics", "c/rive.ics", "c/rive/jeu.ics"];
    for (paths, count) in [(north, of_entries.len() - 2), (south, 2)] {
        for path in paths {
            assert_eq!(vevents(&feeds[path].1).len(), count, "{path}");
        }
    }
    for path in ["c/themes/jeu.ics", "c/publics/bebes.ics"] {
        assert_eq!(vevents(&feeds[path].1).len(), of_entries.len(), "{path}");
    }
}

/// The rules of RFC 5545 and of 4-calendar.md that bytes alone can show.
fn read_strictly(path: &str, feed: &str) {
    assert!(feed.ends_with("\r\n"), "{path}");
    let lines: Vec<&str> = feed.trim_end_matches("\r\n").split("\r\n").collect();
    let mut open = Vec::new();
    for line in &lines {
        assert!(!line.is_empty() && line.len() <= 75, "{path}: {} octets: {line}", line.len());
        assert!(!line.chars().any(char::is_control), "{path}: {line:?}");
        if let Some(name) = line.strip_prefix("BEGIN:") {
            open.push(name);
        } else if let Some(name) = line.strip_prefix("END:") {
            assert_eq!(open.pop(), Some(name), "{path}");
        }
    }
    assert!(open.is_empty(), "{path}: {open:?} never ends");
    for line in feed.replace("\r\n ", "").split("\r\n") {
        for never in ["RDATE", "BYSETPOS", "COUNT="] {
            assert!(
                !(line.starts_with(never) || line.starts_with("RRULE") && line.contains(never)),
                "{path}: {line}"
            );
        }
        if let Some(rule) = line.strip_prefix("RRULE:").filter(|rule| rule.contains("FREQ=MONTHLY")) {
            assert!(
                !rule.split(';').any(|part| part.starts_with("BYDAY=") && part.contains(',')),
                "{path}: {rule}"
            );
        }
    }
    let mut masters = BTreeSet::new();
    for event in vevents(feed) {
        let event = event.replace("\r\n ", "");
        let value = |name: &str| event.split("\r\n").find_map(|line| line.strip_prefix(name));
        let uid = value("UID:").unwrap_or_else(|| panic!("{path}: no UID in {event}"));
        match value("RECURRENCE-ID") {
            None => assert!(masters.insert(uid.to_owned()), "{path}: {uid} twice"),
            Some(_) => assert!(masters.contains(uid), "{path}: {uid} has an override and no series"),
        }
        assert_eq!(value("DTSTAMP:"), value("LAST-MODIFIED:"), "{path}: {event}");
        assert!(value("SEQUENCE:").unwrap().parse::<u32>().is_ok());
        assert_eq!(value("TRANSP:"), Some("TRANSPARENT"));
    }
}

#[test]
fn feeds_are_well_formed() {
    let world = world(&[]);
    let directory = directory(&world);
    for (path, (_, feed)) in feeds(&directory, world.today()) {
        read_strictly(&path, &feed);
    }
}

#[test]
fn the_feeds_of_the_content_are_well_formed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let today = date(2026, 11, 24);
    let directory = read_content(&DiskWorld::new(&root, today)).unwrap().directory;
    let feeds = feeds(&directory, today);
    assert!(feeds.len() > 300, "{} feeds", feeds.len());
    for (path, (_, feed)) in &feeds {
        read_strictly(path, feed);
    }
}

#[test]
fn a_feed_never_vanishes() {
    let world = world(&[]);
    let directory = directory(&world);
    let feeds = feeds(&directory, world.today());
    // Nobody is there, and its province is not covered either.
    assert!(vevents(&feeds["c/amont.ics"].1).is_empty());
    // A calendar stays visible on a phone that others see: a sensitive theme has none.
    assert!(!feeds.contains_key("c/themes/violence.ics"));
    // An empty pair of zone and theme was never there.
    assert!(!feeds.contains_key("c/amont/jeu.ics"));
}

#[test]
fn what_covers_a_wider_zone_is_in_the_feed_of_each_commune() {
    let (path, text) =
        forms::group("partout", "  - quand: tous les lundis\n    heures: 9h-12h\n    jours_feries: ouvert\n");
    let covering = text.replace("conditions:", "zones_couvertes: [nord]\nconditions:");
    let world = world(&[]).with(&path, covering);
    let directory = directory(&world);
    let feeds = feeds(&directory, world.today());
    assert_eq!(vevents(&feeds["c/amont.ics"].1).len(), 1);
    assert!(!feeds.contains_key("c/amont/jeu.ics"));
}

#[test]
fn a_single_date_may_have_a_place_of_its_own() {
    let (path, text) = forms::group(
        "ailleurs",
        "  - quand: tous les lundis
    du: 2026-09-07
    heures: 9h-12h
    jours_feries: ouvert
    deplace: [{de: 2026-09-14, vers: 2026-09-15, lieu: salle-d-amont}]
    ajoute: [{le: 2026-12-05, heures: 10h-12h, lieu: salle-d-amont}]
",
    );
    let place = "---\nnom: Salle d’Amont\nresume: Une salle fictive.\ncommune: amont\n---\n";
    let world = world(&[]).with(&path, text).with("lieux/salle-d-amont.md", place);
    let directory = directory(&world);
    let feeds = feeds(&directory, world.today());
    let feed = feeds["c/fiches/ailleurs.ics"].1.replace("\r\n ", "");
    let place_and_point = |event: &str| {
        (event.contains("LOCATION:Salle d’Amont\\, Amont\r\n"), event.contains("GEO:50.9123;4.4321\r\n"))
    };
    let found: Vec<(bool, bool)> = vevents(&feed).into_iter().map(place_and_point).collect();
    assert_eq!(found, [(false, true), (true, false), (true, false)]);
}

#[test]
fn tomorrow_makes_no_feed_anew() {
    let world = world(&[]);
    let directory = directory(&world);
    let keys = |today| -> BTreeMap<String, Key> {
        feeds(&directory, today).into_iter().map(|(path, (key, _))| (path, key)).collect()
    };
    let changed = |from: Date, to: Date| -> Vec<String> {
        let (before, after) = (keys(from), keys(to));
        after.into_iter().filter(|(path, key)| before.get(path) != Some(key)).map(|(path, _)| path).collect()
    };
    let ordinary: Vec<String> = changed(date(2026, 9, 20), date(2026, 9, 21))
        .into_iter()
        .filter(|p| p.starts_with("c/fiches/"))
        .collect();
    // Workdays of the month are dates one by one: the day on which the oldest leaves may be any day.
    assert_eq!(ordinary, ["c/fiches/dernier-ouvrable.ics", "c/fiches/ouvrable.ics"]);
}

#[test]
fn same_key_same_bytes() {
    let world = world(&[]);
    let directory = directory(&world);
    let mut seen: BTreeMap<(String, Key), String> = BTreeMap::new();
    let mut day = date(2026, 8, 20);
    while day < date(2027, 2, 1) {
        for (path, (key, text)) in feeds(&directory, day) {
            let before = seen.entry((path.clone(), key)).or_insert_with(|| text.clone());
            assert_eq!(*before, text, "{path} on {day}");
        }
        day = day.saturating_add(jiff::Span::new().days(7));
    }
}

#[test]
fn a_confidential_place_and_a_sensitive_entry_tell_nothing() {
    let world = world(&[]).with(
        "services/maison-secrete.md",
        "---
nom: Maison Secrète
resume: Un refuge fictif.
themes: [violence]
sensible: oui
verifie_le: 2026-03-01
organise_par: [{nom: Association fictive}]
lieux:
  - {nom: Villa cachée, commune: aval, confidentiel: oui}
horaires:
  - {quand: tous les lundis, heures: 9h-12h, note: Sonner chez Secrète}
---
",
    );
    let directory = directory(&world);
    let feeds = feeds(&directory, world.today());
    // Of the place, the province may be told, and not the commune.
    assert!(!vevents(&feeds["c/aval.ics"].1).iter().any(|event| event.contains("maison-secrete")));
    let event =
        vevents(&feeds["c/nord.ics"].1).into_iter().find(|event| event.contains("maison-secrete")).unwrap();
    let event = event.replace("\r\n ", "");
    for secret in ["Secrète", "Villa", "Aval", "LOCATION", "GEO", "URL", "CATEGORIES"] {
        assert!(!event.contains(secret), "{secret} in {event}");
    }
    assert!(event.contains("SUMMARY:Rendez-vous\r\n"));
}
