//! Sessions on public holidays, as feeds say them. Everything here is fictional.

use jiff::civil::{Date, date};

use super::{directory, feeds, forms, vevents};

/// The events of an entry with these lines of `horaires`, unfolded.
fn events(schedules: &str, today: Date) -> Vec<String> {
    let (path, text) = forms::group("papote", schedules);
    let world = forms::site(today, &[]).with(&path, text);
    let feed = feeds(&directory(&world), today)["c/fiches/papote.ics"].1.replace("\r\n ", "");
    vevents(&feed).into_iter().map(str::to_owned).collect()
}

/// The value of a property, with its parameters: `TZID=Europe/Brussels:20261225T090000`.
fn value<'e>(event: &'e str, name: &str) -> &'e str {
    let of = |line: &'e str| line.strip_prefix(name)?.strip_prefix([';', ':']);
    event.split("\r\n").find_map(of).unwrap_or_default()
}

fn values(events: &[String], name: &str) -> Vec<String> {
    events.iter().map(|event| value(event, name)).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

const TODAY: Date = date(2026, 9, 1);
const FRIDAYS: &str =
    "  - quand: tous les vendredis\n    du: 2026-12-04\n    au: 2027-01-29\n    heures: 9h-12h\n";

#[test]
fn a_session_to_be_confirmed_is_an_override_that_says_so() {
    let events = events(FRIDAYS, TODAY);
    let on = ["TZID=Europe/Brussels:20261225T090000", "TZID=Europe/Brussels:20270101T090000"];
    assert_eq!(values(&events, "RECURRENCE-ID"), on);
    assert_eq!((events.len(), values(&events, "EXDATE").len()), (3, 0));
    let series = &events[0];
    assert!(!series.contains("jour férié"), "{series}");
    for (event, start) in events[1..].iter().zip(on) {
        assert_eq!(value(event, "UID"), value(series, "UID"));
        assert_eq!(value(event, "DTSTART"), start);
        assert_eq!(value(event, "DTEND"), start.replace("T09", "T12"));
        assert!(value(event, "SUMMARY").ends_with(" (jour férié\u{a0}: à confirmer)"), "{event}");
        assert!(
            value(event, "DESCRIPTION").starts_with("Jour férié\u{a0}: à confirmer.\\nTous les vendredis")
        );
    }
}

#[test]
fn every_time_of_the_day_and_every_kind_of_series_says_it() {
    let twice = events(&FRIDAYS.replace("9h-12h", "9h-12h et 14h-16h"), TODAY);
    assert_eq!(values(&twice, "RECURRENCE-ID").len(), 4);
    let whole = events(&FRIDAYS.replace("9h-12h", "toute la journée"), TODAY);
    assert_eq!(values(&whole, "RECURRENCE-ID"), ["VALUE=DATE:20261225", "VALUE=DATE:20270101"]);
    let ranked = events(&FRIDAYS.replace("tous les vendredis", "les 1er et 4e vendredis du mois"), TODAY);
    let said = |events: &[String]| -> Vec<bool> {
        events.iter().map(|event| value(event, "SUMMARY").contains("jour férié")).collect()
    };
    // Christmas is the first of the fourth Fridays, and stands alone before them.
    assert_eq!(said(&ranked), [false, true, true, false]);
    // "Jour ouvrable" leaves public holidays out: the first of January 2027 is the fourth.
    let workday = "  - quand: le premier jour ouvrable du mois\n    du: 2026-12-01\n    au: 2027-02-01\n    heures: 9h-12h\n";
    let workdays = events(workday, TODAY);
    assert_eq!(said(&workdays), [false, false, false]);
    assert!(value(&workdays[1], "DTSTART").contains("20270104T"), "{}", workdays[1]);
}

#[test]
fn a_series_that_starts_on_a_holiday_starts_with_the_next_session() {
    let events = events(&FRIDAYS.replace("2026-12-04", "2026-12-25"), TODAY);
    // Christmas and New Year stand alone before the series: programs repeat what is said of its first date.
    assert_eq!(values(&events, "RECURRENCE-ID").len(), 0);
    let starts = values(&events, "DTSTART");
    assert_eq!(
        starts.iter().map(|start| &start[21..29]).collect::<Vec<_>>(),
        ["20261225", "20270101", "20270108"]
    );
    assert!(value(&events[0], "SUMMARY").contains("jour férié") && events[2].contains("RRULE"));
}

#[test]
fn what_is_said_of_holidays_is_in_no_override() {
    let open = events(&format!("{FRIDAYS}    jours_feries: ouvert\n"), TODAY);
    assert_eq!((open.len(), values(&open, "EXDATE").len()), (1, 0));
    let closed = events(&format!("{FRIDAYS}    jours_feries: ferme\n"), TODAY);
    assert_eq!(closed.len(), 1);
    assert_eq!(closed[0].matches("EXDATE").count(), 2);
    assert!(value(&closed[0], "DESCRIPTION").contains("sauf jours fériés"), "{}", closed[0]);
    let always = FRIDAYS.replace("tous les vendredis", "tous les jours").replace("9h-12h", "24h/24");
    assert_eq!(events(&always, TODAY).len(), 1);
}

#[test]
fn holidays_of_long_ago_weigh_on_no_feed_and_the_series_stays() {
    let endless = FRIDAYS.replace("    au: 2027-01-29\n", "");
    let years = |today: Date| {
        let events = events(&endless, today);
        let ids = values(&events, "RECURRENCE-ID");
        let years: Vec<String> =
            ids.iter().map(|id| id["TZID=Europe/Brussels:".len()..][..4].to_owned()).collect();
        (value(&events[0], "DTSTART").to_owned(), years)
    };
    let (start, first) = years(date(2026, 12, 1));
    assert_eq!(first, ["2026", "2027", "2028"]);
    let (later, second) = years(date(2034, 9, 1));
    assert_eq!(later, start);
    assert!(!second.is_empty() && second.iter().all(|year| year.as_str() >= "2033"), "{second:?}");
}
