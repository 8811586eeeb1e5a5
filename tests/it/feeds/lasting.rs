//! Identifiers last: across feeds, days of building, names and addresses. Everything here is fictional.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use repere::world::MemoryWorld;

use super::{Feeds, directory, feeds, forms, vevents};

const SCHEDULES: &str = "  - quand: un vendredi sur deux
    id: vendredis
    du: 2026-09-04
    heures: 9h-12h
    jours_feries: ouvert
    annule: [2026-11-27]
    deplace: [{de: 2026-10-16, vers: 2026-10-19, heures: 14h-17h}]
  - quand: tous les lundis
    du: 2026-09-07
    heures: 13h-14h
";

fn built(slug: &str, change: impl Fn(String) -> String, today: Date) -> Feeds {
    let (path, text) = forms::group(slug, SCHEDULES);
    let world: MemoryWorld = forms::site(today, &[]).with(&path, change(text));
    feeds(&directory(&world), today)
}

/// UID, RECURRENCE-ID and start of each event of a feed.
fn events(feed: &str) -> BTreeSet<(String, String, String)> {
    let value = |event: &str, name: &str| {
        let unfolded = event.replace("\r\n ", "");
        let line = unfolded.split("\r\n").find(|line| line.starts_with(name)).unwrap_or_default();
        line.rsplit(':').next().unwrap_or_default().to_owned()
    };
    let all = vevents(feed).into_iter();
    all.map(|event| (value(event, "UID"), value(event, "RECURRENCE-ID"), value(event, "DTSTART"))).collect()
}

fn of_zone(feeds: &Feeds) -> BTreeSet<(String, String, String)> {
    events(&feeds["c/aval.ics"].1)
}

#[test]
fn an_event_keeps_its_identifier_in_all_feeds_and_on_all_days() {
    let before = built("papote", |text| text, date(2026, 9, 1));
    let whole = of_zone(&before);
    // Two series, a cancelled date, a moved one, and six Mondays that are public holidays.
    assert_eq!(whole.len(), 10, "{whole:?}");
    for path in ["c/be.ics", "c/nord.ics", "c/themes/jeu.ics", "c/publics/bebes.ics", "c/fiches/papote.ics"] {
        assert_eq!(events(&before[path].1), whole, "{path}");
    }
    for today in [date(2026, 10, 17), date(2026, 12, 31), date(2027, 3, 1), date(2027, 5, 20)] {
        let later = built("papote", |text| text, today);
        assert_eq!(of_zone(&later), whole, "{today}");
        let texts = |feeds: &Feeds| -> BTreeMap<String, String> {
            feeds.iter().map(|(path, (_, feed))| (path.clone(), feed.clone())).collect()
        };
        assert_eq!(texts(&before), texts(&later), "a build on {today}");
    }
}

#[test]
fn a_new_title_keeps_the_identifiers() {
    let before = built("papote", |text| text, date(2026, 9, 1));
    let renamed = built(
        "papote",
        |text| text.replace("nom: Groupe papote", "nom: Cercle des bavards"),
        date(2026, 9, 1),
    );
    assert_eq!(of_zone(&before), of_zone(&renamed));
    assert!(renamed["c/aval.ics"].1.contains("SUMMARY:Cercle des bavards"));
}

#[test]
fn another_wording_keeps_the_identifiers() {
    let mondays = "  - quand: tous les lundis\n    du: 2026-09-07\n    heures: 13h-14h\n";
    assert!(SCHEDULES.ends_with(mondays));
    let before = built("papote", |text| text, date(2026, 9, 1));
    for other in [
        "  - quand: le lundi\n    du: 2026-09-07\n    heures: 13h-14h\n",
        "  - quand: chaque lundi de 13h à 14h\n    du: 2026-09-07\n",
        "  - quand: tous les lundis à partir du 7 septembre 2026\n    heures: 13h-14h\n",
    ] {
        let after = built("papote", |text| text.replace(mondays, other), date(2026, 9, 1));
        assert_eq!(of_zone(&before), of_zone(&after), "{other}");
    }
}

#[test]
fn a_series_with_an_id_keeps_its_identifier_when_its_rule_changes() {
    let before = built("papote", |text| text, date(2026, 9, 1));
    let changed = built(
        "papote",
        |text| text.replace("quand: un vendredi sur deux", "quand: tous les vendredis"),
        date(2026, 9, 1),
    );
    assert_eq!(of_zone(&before), of_zone(&changed));
}

#[test]
fn a_new_address_keeps_the_identifiers() {
    let before = built("papote", |text| text, date(2026, 9, 1));
    let moved =
        built("bavards", |text| text.replace("resume:", "anciens_noms: [papote]\nresume:"), date(2026, 9, 1));
    assert_eq!(of_zone(&before), events(&moved["c/fiches/bavards.ics"].1));
    let lost = built("bavards", |text| text, date(2026, 9, 1));
    assert_ne!(of_zone(&before), of_zone(&lost));
}
