//! A series that is over says so, and nobody is asked to follow it. Everything here is fictional.

use std::fs;

use jiff::civil::{Date, date};

use super::{Feeds, directory, feeds, forms, vevents};
use crate::fixture::Fixture;

const TUESDAYS: &str = "  - quand: tous les mardis
    du: 2026-09-08
    au: 2026-10-30
    heures: 9h-10h
";

fn built(schedules: &str, change: impl Fn(String) -> String, today: Date) -> Feeds {
    let (path, text) = forms::group("papote", schedules);
    feeds(&directory(&forms::site(today, &[]).with(&path, change(text))), today)
}

/// Whether the entry has a feed, and how many events the feed of its commune has.
fn there(feeds: &Feeds) -> (bool, usize) {
    (feeds.contains_key("c/fiches/papote.ics"), vevents(&feeds["c/aval.ics"].1).len())
}

#[test]
fn the_feed_of_an_entry_goes_once_its_series_are_over_for_a_month_and_zones_keep_theirs() {
    let on = |today| there(&built(TUESDAYS, |text| text, today));
    assert_eq!(on(date(2026, 10, 27)), (true, 1));
    // Who follows it still learns of its end.
    assert_eq!(on(date(2026, 11, 29)), (true, 1));
    assert_eq!(on(date(2026, 11, 30)), (false, 0));
    let running = format!("{TUESDAYS}  - {{quand: tous les jeudis, heures: 9h-10h, jours_feries: ouvert}}\n");
    assert_eq!(there(&built(&running, |text| text, date(2026, 12, 20))), (true, 1));
}

#[test]
fn a_series_that_was_ended_is_told_to_those_who_follow_it() {
    let ended = |text: String| {
        text.replace("au: 2026-10-30", "au: 2026-09-30")
            .replace("horaires:", "modifie_le: 2026-12-01\nhoraires:")
    };
    let kept = built(TUESDAYS, ended, date(2026, 12, 20));
    assert!(vevents(&kept["c/fiches/papote.ics"].1).is_empty());
    assert_eq!(there(&built(TUESDAYS, ended, date(2027, 1, 1))), (false, 0));
}

/// The Mondays of the valley, whose series has this end, built on a day in all languages.
fn mondays(until: &str, status: &str, today: &str) -> Fixture {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "langues: [fr]", "langues: [fr, nl, de, en, ar]");
    let path = "permanences/lundis-du-vallon.md";
    fixture.replace(path, "    heures:", &format!("    au: {until}\n    heures:"));
    fixture.replace(path, "horaires:", &format!("statut: {status}\nhoraires:"));
    let answer = fixture.repere(&["build", "--today", today]);
    assert!(answer.exit == repere::cli::Exit::Ok, "{}{}", answer.out, answer.err);
    fixture
}

fn page(fixture: &Fixture, path: &str) -> String {
    fs::read_to_string(fixture.out().join(path)).unwrap()
}

#[test]
fn a_page_says_that_a_series_is_over_and_offers_no_feed() {
    let running = mondays("2026-10-05", "actif", "2026-10-05");
    let over = mondays("2026-10-05", "actif", "2026-10-06");
    for (language, words) in
        [("", "terminé"), ("nl/", "afgelopen"), ("de/", "beendet"), ("en/", "ended"), ("ar/", "انتهى")]
    {
        let path = format!("{language}permanences/lundis-du-vallon/index.html");
        let said = format!("</strong> ({words})");
        let before = page(&running, &path);
        assert!(!before.contains(&said), "{language}");
        assert!(before.contains("webcal://fee.example/c/fiches/lundis-du-vallon."), "{language}");
        let after = page(&over, &path);
        assert!(after.contains(&said), "{language}");
        assert!(!after.contains("webcal:") && !after.contains("/c/fiches/"), "{language}");
        let text = page(&over, &format!("{language}zones/vallon/texte/index.html"));
        assert!(text.contains(&format!(" ({words})</p>")), "{language}");
    }
}

#[test]
fn an_entry_that_is_over_as_a_whole_offers_no_feed_and_empties_the_one_that_is_followed() {
    let fixture = mondays("2027-06-30", "termine", "2026-10-06");
    assert!(!page(&fixture, "permanences/lundis-du-vallon/index.html").contains("webcal:"));
    assert!(vevents(&page(&fixture, "c/fiches/lundis-du-vallon.ics")).is_empty());
}

#[test]
fn what_comes_once_a_year_has_its_next_date_in_the_feed() {
    // No school year is known that would make feeds reach farther.
    let calendar = "nom: Calendrier fictif\npays: be\nsource:\n  - titre: Fictif\ncouvre: {du: 2026-01-01, au: 2026-02-28}\nconges: []\n";
    let until = |today| {
        let (path, text) =
            forms::group("noel", "  - {quand: \"chaque année, le 6 décembre\", heures: 14h-16h}\n");
        let world = forms::site(today, &[]).with("calendriers/fictif.yaml", calendar).with(&path, text);
        let feed = feeds(&directory(&world), today)["c/fiches/noel.ics"].1.replace("\r\n ", "");
        let (_, rule) = feed.split_once("RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6;UNTIL=").unwrap();
        rule[..8].to_owned()
    };
    assert_eq!(until(date(2026, 5, 31)), "20261206");
    assert_eq!(until(date(2026, 12, 6)), "20271206");
    assert_eq!(until(date(2027, 1, 10)), "20271206");
}
