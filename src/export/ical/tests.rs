//! Every form of schedule as VEVENTs. Everything here is fictional.

use jiff::civil::{Date, Time as Clock, Weekday, date, time};

use super::event::vevents;
use super::facts::Facts;
use super::horizon::Horizon;
use crate::calendar::{Addition, End, Filter, Hours, Move, Rule, Schedule, Slot, Weekdays, WorkdayEnd};
use crate::lang::{FRENCH, Strings};
use crate::model::{Content, Detail, Directory, Entry, ScheduleItem, read_content};
use crate::world::MemoryWorld;

const TODAY: Date = Date::constant(2026, 9, 1);

fn content() -> Content {
    let world = MemoryWorld::new(TODAY)
        .with(
            "site.yaml",
            "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier:\n  origine: 2026-03-01\n  defaut: fictif\n",
        )
        .with("zones/be.yaml", "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: liege, nom: Liège, type: commune, dans: be}\n")
        .with("vocabulaire/themes.yaml", "termes:\n  - {id: deuil, libelle: {fr: \"Deuil, perte\"}}\n")
        .with(
            "calendriers/fictif.yaml",
            "nom: Calendrier fictif\npays: be\nsource:\n  - titre: Fictif\nconges:\n  - {nom: Automne, du: 2026-10-19, au: 2026-10-30}\n  - {nom: Hiver, du: 2026-12-21, au: 2027-01-01}\n  - {nom: Détente, du: 2027-02-22, au: 2027-03-05}\n  - {nom: Printemps, du: 2027-04-26, au: 2027-05-07}\n",
        )
        .with(
            "groupes/cafe-papote.md",
            "---\nnom: Café-papote ; échange entre parents, frères et sœurs\nresume: Un groupe fictif.\nthemes: [deuil]\nlieux:\n  - nom: Maison fictive\n    adresse: {rue: rue de l’Église, numero: \"1\", code_postal: \"4000\", localite: Liège}\n    commune: liege\n    coordonnees: {lat: 50.6, lon: 5.5}\nhoraires:\n  - quand: sur rendez-vous\nmodifie_le: 2026-08-01\n---\n",
        );
    let content = read_content(&world).expect("the memory can be read");
    assert!(content.left_out.is_empty(), "{:?}", content.problems);
    content
}

fn strings() -> Strings {
    Strings::built_in(&FRENCH)
}

fn slot(start: (i8, i8), end: Option<(i8, i8)>) -> Slot {
    let clock = |(hour, minute)| -> Clock { time(hour, minute, 0, 0) };
    Slot { start: clock(start), end: end.map_or(End::Open, |end| End::At(clock(end))) }
}

fn hours(start: (i8, i8), end: (i8, i8)) -> Hours {
    Hours::Slots(vec![slot(start, Some(end))])
}

fn weekly(days: &[Weekday], every: u8) -> Rule {
    Rule::Weekly { days: days.iter().fold(Weekdays::NONE, |set, day| set.with(*day)), every }
}

/// A schedule from 9 to 12.
fn morning(id: &str, rule: Rule, from: Date) -> Schedule {
    Schedule {
        id: Some(id.to_owned()),
        from: Some(from),
        hours: hours((9, 0), (12, 0)),
        ..Schedule::new(id, rule)
    }
}

/// The entry with these schedules.
fn entry(directory: &Directory, schedules: Vec<Schedule>) -> Entry {
    let mut entry = directory.find("cafe-papote").expect("the entry is there").clone();
    if let Detail::Offer(offer) = &mut entry.detail {
        let item = offer.schedules.first().expect("it has a schedule to take as a mould").clone();
        offer.schedules =
            schedules.into_iter().map(|schedule| ScheduleItem { schedule, ..item.clone() }).collect();
    }
    entry
}

fn text(schedules: Vec<Schedule>) -> String {
    let content = content();
    let entry = entry(&content.directory, schedules);
    vevents(&Facts::new(&strings(), &content.directory, &entry, None, None), &Horizon::new(TODAY))
        .replace("\r\n ", "")
}

/// The lines of a property, in order.
fn lines<'a>(text: &'a str, name: &'a str) -> Vec<&'a str> {
    text.split("\r\n").filter(|line| line.starts_with(name)).collect()
}

fn moved(from: Date, to: Date, hours: Option<Hours>) -> Move {
    Move { from, to, hours, place: None }
}

#[test]
fn a_series_has_its_exceptions_and_overrides() {
    let text = text(vec![Schedule {
        until: Some(date(2027, 6, 25)),
        except: vec![Filter::SchoolHolidays, Filter::PublicHolidays],
        cancelled: vec![date(2026, 11, 27)],
        moved: vec![moved(date(2026, 10, 16), date(2026, 10, 19), Some(hours((14, 0), (17, 0))))],
        added: vec![Addition { on: date(2026, 12, 5), hours: Some(hours((10, 0), (12, 0))), place: None }],
        ..morning("vendredis", weekly(&[Weekday::Friday], 2), date(2026, 9, 4))
    }]);
    assert_eq!(
        lines(&text, "RRULE"),
        ["RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=FR;UNTIL=20270625T215959Z"]
    );
    assert_eq!(lines(&text, "EXDATE").len(), 4);
    assert_eq!(lines(&text, "EXDATE")[0], "EXDATE;TZID=Europe/Brussels:20261030T090000");
    assert_eq!(
        lines(&text, "RECURRENCE-ID"),
        [
            "RECURRENCE-ID;TZID=Europe/Brussels:20261016T090000",
            "RECURRENCE-ID;TZID=Europe/Brussels:20261127T090000"
        ]
    );
    assert_eq!(
        lines(&text, "DTSTART"),
        [
            "DTSTART;TZID=Europe/Brussels:20260904T090000",
            "DTSTART;TZID=Europe/Brussels:20261019T140000",
            "DTSTART;TZID=Europe/Brussels:20261127T090000",
            "DTSTART;TZID=Europe/Brussels:20261205T100000",
        ]
    );
    let uids = lines(&text, "UID:");
    assert_eq!(uids[0], "UID:cafe-papote/vendredis@annuaire.example");
    assert_eq!((uids[0], uids[0]), (uids[1], uids[2]));
    assert_eq!(uids[3], "UID:cafe-papote/vendredis-20261205@annuaire.example");
    assert_eq!(lines(&text, "STATUS"), ["STATUS:CANCELLED"]);
    assert!(lines(&text, "SUMMARY:Annulé\u{a0}: Café-papote").len() == 1);
    assert!(lines(&text, "SUMMARY:Café-papote").iter().any(|line| line.contains(" (déplacé)")));
    assert!(text.contains("(à confirmer)"));
}

#[test]
fn the_last_change_dates_every_event() {
    let text = text(vec![morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)]);
    assert_eq!(lines(&text, "DTSTAMP"), ["DTSTAMP:20260801T000000Z"]);
    assert_eq!(lines(&text, "LAST-MODIFIED"), ["LAST-MODIFIED:20260801T000000Z"]);
    assert_eq!(lines(&text, "SEQUENCE"), ["SEQUENCE:9709"]);
}

#[test]
fn a_first_date_that_is_taken_out_moves_the_start_and_keeps_the_parity() {
    let text = text(vec![Schedule {
        except: vec![Filter::Dates { from: date(2026, 9, 4), to: date(2026, 9, 4) }],
        until: Some(date(2026, 10, 16)),
        ..morning("vendredis", weekly(&[Weekday::Friday], 2), date(2026, 9, 4))
    }]);
    assert_eq!(lines(&text, "DTSTART"), ["DTSTART;TZID=Europe/Brussels:20260918T090000"]);
    assert_eq!(lines(&text, "EXDATE"), [""; 0]);
}

#[test]
fn a_night_that_the_clock_stretches_says_its_own_end() {
    let nights = |from| {
        text(vec![Schedule {
            hours: hours((22, 0), (6, 0)),
            until: Some(date(2026, 11, 14)),
            ..morning("nuit", weekly(&[Weekday::Saturday], 1), from)
        }])
    };
    let usual = nights(date(2026, 10, 17));
    assert_eq!(lines(&usual, "RECURRENCE-ID"), ["RECURRENCE-ID;TZID=Europe/Brussels:20261024T220000"]);
    assert_eq!(lines(&usual, "DTEND")[1], "DTEND;TZID=Europe/Brussels:20261025T060000");
    // As a first date it stands alone: programs repeat the length of the first.
    let first = nights(date(2026, 10, 24));
    assert_eq!(lines(&first, "UID:")[0], "UID:cafe-papote/nuit-20261024@annuaire.example");
    assert_eq!(lines(&first, "DTSTART")[1], "DTSTART;TZID=Europe/Brussels:20261031T220000");
    assert_eq!(lines(&first, "RECURRENCE-ID"), [""; 0]);
}

#[test]
fn each_rank_and_each_time_of_a_day_is_an_event_of_its_own() {
    let rule = Rule::MonthlyByWeekday { ranks: vec![1, 3], day: Weekday::Tuesday, every: 1 };
    let slots = vec![slot((9, 0), Some((12, 0))), slot((13, 30), None)];
    let text = text(vec![Schedule { hours: Hours::Slots(slots), ..morning("mardis", rule, TODAY) }]);
    let series = |name: &str| format!("UID:cafe-papote/mardis{name}@annuaire.example");
    let expected = ["-1er", "-1er-1330", "-3e", "-3e-1330"].map(series);
    assert_eq!(lines(&text, "UID:"), expected);
    assert!(lines(&text, "RRULE")[2].starts_with("RRULE:FREQ=MONTHLY;BYDAY=3TU;UNTIL="));
    // An open end has no DTEND.
    assert_eq!(lines(&text, "DTEND").len(), 2);
}

#[test]
fn dates_and_workdays_are_lone_events_and_old_ones_are_left_out() {
    let dates = Rule::Dates(vec![date(2026, 5, 2), date(2026, 8, 20), date(2026, 11, 14)]);
    let text = text(vec![
        Schedule { cancelled: vec![date(2026, 11, 14)], ..morning("dates", dates, date(2026, 1, 1)) },
        Schedule {
            until: Some(date(2026, 10, 31)),
            ..morning("fin", Rule::MonthlyWorkday(WorkdayEnd::Last), date(2026, 7, 1))
        },
    ]);
    let days: Vec<&str> =
        lines(&text, "UID:").iter().map(|uid| &uid["UID:cafe-papote/".len()..uid.len() - 17]).collect();
    assert_eq!(days, ["dates-20260820", "dates-20261114", "fin-20260831", "fin-20260930", "fin-20261030"]);
    assert_eq!(lines(&text, "RRULE"), [""; 0]);
    assert_eq!(lines(&text, "STATUS"), ["STATUS:CANCELLED"]);
}

#[test]
fn a_move_to_unknown_hours_is_said_where_it_was() {
    let text = text(vec![Schedule {
        moved: vec![moved(date(2026, 9, 8), date(2026, 9, 9), Some(Hours::Unknown))],
        ..morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)
    }]);
    assert_eq!(lines(&text, "RECURRENCE-ID"), ["RECURRENCE-ID;TZID=Europe/Brussels:20260908T090000"]);
    assert_eq!(lines(&text, "SUMMARY:Déplacé\u{a0}: ").len(), 1);
    assert!(text.contains("Déplacé au mercredi 9\u{a0}septembre 2026\\, heure à confirmer."));
}

#[test]
fn a_move_to_other_times_replaces_every_session_of_the_day() {
    let two = vec![slot((8, 0), Some((9, 0))), slot((10, 0), Some((11, 0)))];
    let text = text(vec![
        Schedule {
            moved: vec![moved(date(2026, 9, 15), date(2026, 9, 16), Some(Hours::Slots(two)))],
            ..morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)
        },
        Schedule {
            hours: Hours::AllDay,
            moved: vec![moved(date(2026, 9, 10), date(2026, 9, 11), Some(hours((9, 0), (10, 0))))],
            ..morning("jeudis", weekly(&[Weekday::Thursday], 1), TODAY)
        },
    ]);
    let starts = lines(&text, "DTSTART");
    assert!(starts.contains(&"DTSTART;TZID=Europe/Brussels:20260916T080000"));
    assert!(starts.contains(&"DTSTART;TZID=Europe/Brussels:20260916T100000"));
    assert!(starts.contains(&"DTSTART;TZID=Europe/Brussels:20260911T090000"));
    assert_eq!(lines(&text, "EXDATE"), ["EXDATE;VALUE=DATE:20260910"]);
}

#[test]
fn untimed_schedules_and_appointments_have_no_event() {
    let untimed =
        Schedule { hours: Hours::Unknown, ..morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY) };
    assert_eq!(text(vec![untimed, morning("rdv", Rule::ByAppointment, TODAY)]), "");
}

#[test]
fn an_identifier_outlives_its_hours_and_its_end() {
    let schedule = |from: Option<Date>, until, hours| Schedule {
        id: None,
        from,
        until,
        hours,
        ..morning("Tous les  mardis", weekly(&[Weekday::Tuesday], 1), TODAY)
    };
    let uid = |schedule| lines(&text(vec![schedule]), "UID:")[0].to_owned();
    let first = uid(schedule(Some(TODAY), None, hours((9, 0), (12, 0))));
    assert_eq!(first, uid(schedule(Some(TODAY), Some(date(2027, 6, 1)), hours((14, 0), (16, 0)))));
    assert_ne!(first, uid(schedule(None, None, hours((9, 0), (12, 0)))));
    // Two schedules that differ in their hours alone.
    let both = text(vec![
        schedule(Some(TODAY), None, hours((9, 0), (12, 0))),
        schedule(Some(TODAY), None, hours((14, 0), (16, 0))),
    ]);
    let uids = lines(&both, "UID:");
    assert_eq!(uids[0], first);
    assert_ne!(uids[0], uids[1]);
}

#[test]
fn a_sensitive_entry_says_nothing_but_when_and_whom_to_call() {
    let content = content();
    let mut entry = entry(&content.directory, vec![morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)]);
    entry.sensitive = true;
    entry.verification.on = Some(TODAY);
    let text = vevents(&Facts::new(&strings(), &content.directory, &entry, None, None), &Horizon::new(TODAY))
        .replace("\r\n ", "");
    assert_eq!(lines(&text, "SUMMARY"), ["SUMMARY:Rencontre"]);
    assert_eq!(lines(&text, "LOCATION"), ["LOCATION:rue de l’Église 1\\, 4000 Liège"]);
    assert!(!text.contains("URL:") && !text.contains("CATEGORIES") && !text.contains("Maison"));
}

#[test]
fn what_is_suspended_or_over_has_no_event() {
    let content = content();
    let mut entry = entry(&content.directory, vec![morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)]);
    entry.status = crate::model::Status::Suspended;
    assert_eq!(
        vevents(&Facts::new(&strings(), &content.directory, &entry, None, None), &Horizon::new(TODAY)),
        ""
    );
}
