//! Every form of schedule as VEVENTs. Everything here is fictional.

use jiff::civil::{Date, Time as Clock, Weekday, date, time};

use super::event::vevents;
use super::facts::Facts;
use super::horizon::Horizon;
use crate::calendar::{
    Addition, End, Filter, Hours, Move, PhraseReader, Rule, Schedule, Slot, Weekdays, WorkdayEnd,
};
use crate::lang::{Strings, first};
use crate::model::{Address, Content, Detail, Directory, Entry, PlaceRef, ScheduleItem, read_content};
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
    Strings::built_in(first())
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
    vevents(
        &Facts::new(&strings(), &content.directory, &entry, None, None),
        &Horizon::new(TODAY, crate::calendar::Clock::default()),
    )
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

/// The names of series in the identifiers, in order; overrides and further dates have none of their own.
fn series(schedules: Vec<Schedule>) -> Vec<String> {
    let text = text(schedules);
    let mut names: Vec<String> = Vec::new();
    for uid in lines(&text, "UID:") {
        let name = uid["UID:cafe-papote/".len()..].split('@').next().unwrap_or_default().to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A schedule as a phrase says it, without `id`.
fn spoken(phrase: &str, from: Option<Date>) -> Schedule {
    let spoken = PhraseReader::french(TODAY).spoken(phrase).expect(phrase);
    Schedule {
        from: from.or(spoken.from),
        hours: spoken.hours.unwrap_or(hours((9, 0), (12, 0))),
        ..Schedule::new(phrase, spoken.rule)
    }
}

#[test]
fn an_identifier_outlives_its_wording_its_hours_and_its_end() {
    let first = series(vec![spoken("le mardi", Some(TODAY))]);
    assert_eq!(first, ["6b1a8d35"], "identifiers that people have do not change");
    let same = [
        spoken("Tous les  MARDIS", Some(TODAY)),
        spoken("tous les mardis de 14h à 16h", Some(TODAY)),
        spoken("tous les mardis à partir du 1er septembre 2026", None),
        Schedule { until: Some(date(2027, 6, 1)), ..spoken("le mardi", Some(TODAY)) },
        Schedule { except: vec![Filter::SchoolHolidays], ..spoken("le mardi", Some(TODAY)) },
    ];
    for schedule in same {
        assert_eq!(series(vec![schedule.clone()]), first, "{}", schedule.phrase);
    }
    for other in [spoken("le mardi", None), spoken("le jeudi", Some(TODAY))] {
        assert_ne!(series(vec![other]), first);
    }
}

#[test]
fn series_that_agree_in_all_but_their_hours_are_told_apart_whatever_their_order() {
    let at = |phrase| spoken(phrase, Some(TODAY));
    let (morning, evening) = ("le mardi de 9h à 10h", "le mardi de 18h à 19h");
    let both = series(vec![at(morning), at(evening)]);
    assert_eq!(both.len(), 2);
    assert_eq!(series(vec![at(evening), at(morning)]), [both[1].clone(), both[0].clone()]);
    // The first of the day is named as if it were alone.
    assert_eq!(series(vec![at(morning)]), both[..1]);
    let untimed = Schedule { hours: Hours::Unknown, ..at("le mardi") };
    assert_eq!(series(vec![untimed, at(morning)]), both[..1]);
}

#[test]
fn one_more_date_leaves_the_identifiers_of_the_others() {
    let before = series(vec![spoken("les 7 et 14 novembre 2026", None)]);
    let after = series(vec![spoken("les 7, 14 et 21 novembre 2026", None)]);
    assert_eq!(before, after[..2]);
    let apart =
        series(vec![spoken("le 14 novembre 2026 de 18h à 19h", None), spoken("le 7 novembre 2026", None)]);
    assert_eq!(apart, [before[1].clone(), before[0].clone()]);
}

#[test]
fn a_sensitive_entry_says_nothing_but_when_and_whom_to_call() {
    let content = content();
    let mut entry = entry(&content.directory, vec![morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)]);
    entry.sensitive = true;
    entry.verification.on = Some(TODAY);
    let text = vevents(
        &Facts::new(&strings(), &content.directory, &entry, None, None),
        &Horizon::new(TODAY, crate::calendar::Clock::default()),
    )
    .replace("\r\n ", "");
    assert_eq!(lines(&text, "SUMMARY"), ["SUMMARY:Rencontre"]);
    assert_eq!(lines(&text, "LOCATION"), ["LOCATION:rue de l’Église 1\\, 4000 Liège"]);
    assert!(!text.contains("URL:") && !text.contains("CATEGORIES") && !text.contains("Maison"));
}

#[test]
fn the_commune_is_told_once_beside_a_postal_code() {
    let content = content();
    let mut entry = entry(&content.directory, vec![morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)]);
    let mut location = |change: fn(&mut Address)| {
        let place = match &mut entry.detail {
            Detail::Offer(offer) => offer.places.first_mut(),
            _ => None,
        };
        let Some(PlaceRef::Here(place)) = place else { panic!("a place of its own") };
        change(&mut place.address);
        let strings = strings();
        let facts = Facts::new(&strings, &content.directory, &entry, None, None);
        let text =
            vevents(&facts, &Horizon::new(TODAY, crate::calendar::Clock::default())).replace("\r\n ", "");
        lines(&text, "LOCATION:").first().copied().unwrap_or_default().to_owned()
    };
    assert_eq!(
        location(|address| address.locality = Some("Herstal".to_owned())),
        "LOCATION:Maison fictive\\, rue de l’Église 1\\, 4000 Herstal"
    );
    assert_eq!(
        location(|address| address.locality = None),
        "LOCATION:Maison fictive\\, rue de l’Église 1\\, 4000 Liège"
    );
    assert_eq!(
        location(|address| address.postal_code = None),
        "LOCATION:Maison fictive\\, rue de l’Église 1\\, Liège"
    );
}

#[test]
fn what_is_suspended_or_over_has_no_event() {
    let content = content();
    let mut entry = entry(&content.directory, vec![morning("mardis", weekly(&[Weekday::Tuesday], 1), TODAY)]);
    entry.status = crate::model::Status::Suspended;
    assert_eq!(
        vevents(
            &Facts::new(&strings(), &content.directory, &entry, None, None),
            &Horizon::new(TODAY, crate::calendar::Clock::default())
        ),
        ""
    );
}
