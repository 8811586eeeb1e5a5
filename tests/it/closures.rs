//! Closures of a whole entry: what they take out, where they are told, what is said of them to editors. All content is
//! fictional.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use repere::calendar::{Closure, HolidayContext, Schedule, expand, verify_closures};
use repere::cli::Exit;

use crate::fixture::{Answer, Fixture};
use crate::spoken::{read_filters, read_rule};
use crate::tree::tree;

const MONDAYS: &str = "permanences/lundis-du-vallon.md";
const PAGE: &str = "permanences/lundis-du-vallon/index.html";
const CLOSURE: &str = "fermetures: [{du: 2026-11-16, au: 2026-11-30, texte: Congé de l’équipe}]\n";

/// Mondays of an entry that is closed for two weeks, which hold three of them.
fn closed() -> Fixture {
    let fixture = Fixture::new();
    fixture.replace(MONDAYS, "source:", &format!("{CLOSURE}source:"));
    fixture
}

fn build_on(fixture: &Fixture, today: &str) -> Answer {
    let answer = fixture.repere(&["build", "--today", today]);
    assert_eq!(answer.exit, Exit::Ok, "{}", answer.err);
    answer
}

fn read(fixture: &Fixture, path: &str) -> String {
    std::fs::read_to_string(fixture.out().join(path)).unwrap_or_else(|_| panic!("{path} is there"))
}

/// What a reader sees: no elements, plain spaces.
fn words(html: &str) -> String {
    let text: String =
        html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pages that say the start of one of some Mondays, for machines or in JSON.
fn pages_with(fixture: &Fixture, days: &[&str]) -> BTreeSet<String> {
    let says = |text: &str| days.iter().any(|day| text.contains(&format!("{day}T09:00+01:00")));
    let pages = tree(&fixture.out()).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.filter(|(_, bytes)| says(&String::from_utf8_lossy(bytes))).map(|(path, _)| path).collect()
}

#[test]
fn no_page_shows_a_session_of_a_closed_day() {
    let days = ["2026-11-16", "2026-11-23", "2026-11-30"];
    let open = Fixture::new();
    build_on(&open, "2026-11-12");
    let told = pages_with(&open, &days);
    for page in [PAGE, "agenda/index.html", "zones/vallon/index.html"] {
        assert!(told.contains(page), "{page} is not among {told:?}");
    }
    let fixture = closed();
    build_on(&fixture, "2026-11-12");
    assert_eq!(pages_with(&fixture, &days), BTreeSet::new());
    assert!(pages_with(&fixture, &["2026-12-07"]).contains(PAGE));
    let page = read(&fixture, PAGE);
    let event = page.split("\"startDate\":\"").nth(1).unwrap();
    assert!(event.starts_with("2026-12-07T09:00"), "the first event for machines comes after the closure");
}

#[test]
fn a_feed_takes_closed_days_out_of_the_series() {
    let fixture = closed();
    fixture.build();
    let feed = read(&fixture, "c/fiches/lundis-du-vallon.ics").replace("\r\n ", "");
    let out: Vec<&str> =
        feed.lines().filter_map(|line| line.strip_prefix("EXDATE;TZID=Europe/Brussels:")).collect();
    let out = out.join(",");
    for day in ["20261116", "20261123", "20261130"] {
        assert!(out.contains(&format!("{day}T090000")), "{day} is not in {out}");
    }
    assert!(!out.contains("20261207") && !out.contains("20261109"), "{out}");
    // Other days, other bytes: the key of the feed holds the closures.
    fixture.replace(MONDAYS, "du: 2026-11-16", "du: 2026-11-09");
    fixture.build();
    let feed = read(&fixture, "c/fiches/lundis-du-vallon.ics").replace("\r\n ", "");
    assert!(feed.contains("20261109T090000"), "{feed}");
}

#[test]
fn a_closure_is_told_beforehand_in_five_languages() {
    let fixture = closed();
    fixture.replace("site.yaml", "langues: [fr]", "langues: [fr, nl, de, en, ar]");
    build_on(&fixture, "2026-11-12");
    for (folder, before) in [
        ("", "Fermé du 16 au 30 novembre 2026 : Congé de l’équipe."),
        ("nl/", "Gesloten van 16 tot en met 30 november 2026: Congé de l’équipe."),
        ("de/", "Geschlossen vom 16. bis 30. November 2026: Congé de l’équipe."),
        ("en/", "Closed from 16 to 30 November 2026: Congé de l’équipe."),
        ("ar/", "مغلق من 16 إلى 30 نوفمبر 2026: Congé de l’équipe."),
    ] {
        let page = read(&fixture, &format!("{folder}{PAGE}"));
        assert!(words(&page).contains(before), "{folder}: {before} is not in {}", words(&page));
        let (start, _) = page.split_once("Congé de l’équipe.").unwrap();
        let (_, element) = start.rsplit_once('<').unwrap();
        let french = element.ends_with('>') && element.contains("lang=\"fr\"");
        assert_eq!(french, !folder.is_empty(), "{folder}: {element}");
    }
    // While it lasts, the head of the page and the card of a list say until when.
    build_on(&fixture, "2026-11-20");
    for (folder, until) in [
        ("", "Fermé jusqu’au 30 novembre"),
        ("nl/", "Gesloten tot en met 30 november"),
        ("de/", "Geschlossen bis 30. November"),
        ("en/", "Closed until 30 November"),
        ("ar/", "مغلق حتى 30 نوفمبر"),
    ] {
        for page in [PAGE, "permanences/index.html"] {
            let words = words(&read(&fixture, &format!("{folder}{page}")));
            assert!(words.contains(until), "{folder}{page}: {until} is not in {words}");
        }
    }
}

#[test]
fn one_day_has_its_name_and_the_text_page_of_a_zone_says_it_too() {
    let fixture = closed();
    fixture.replace(MONDAYS, "au: 2026-11-30, texte: Congé de l’équipe", "au: 2026-11-16");
    build_on(&fixture, "2026-11-12");
    let said = "Fermé le lundi 16 novembre 2026.";
    assert!(words(&read(&fixture, PAGE)).contains(said));
    let texts = tree(&fixture.out()).into_iter().filter(|(path, bytes)| {
        path != PAGE && path.ends_with(".html") && words(&String::from_utf8_lossy(bytes)).contains(said)
    });
    let texts: Vec<String> = texts.map(|(path, _)| path).collect();
    assert!(texts.iter().any(|path| path.contains("vallon")), "no page to print tells it: {texts:?}");
}

#[test]
fn pages_change_on_the_days_on_which_a_closure_is_told_begins_and_ends() {
    let fixture = closed();
    for (day, told, now) in [
        ("2026-09-16", false, false),
        ("2026-09-17", true, false),
        ("2026-11-15", true, false),
        ("2026-11-16", true, true),
        ("2026-11-30", true, true),
        ("2026-12-01", false, false),
    ] {
        build_on(&fixture, day);
        let page = words(&read(&fixture, PAGE));
        let said = (page.contains("Fermé du 16 au 30"), page.contains("Fermé jusqu’au 30"));
        assert_eq!(said, (told, now), "{day}");
        let clean = fixture.path(day);
        let answer = fixture.repere(&["build", "--today", day, "--out", &clean.to_string_lossy()]);
        assert_eq!(answer.exit, Exit::Ok, "{}", answer.err);
        assert!(tree(&fixture.out()) == tree(&clean), "{day}: a build after others is not a clean one");
    }
}

#[test]
fn what_is_suspended_is_not_said_to_be_closed() {
    let fixture = closed();
    fixture.replace(MONDAYS, "themes:", "statut: suspendu\nthemes:");
    build_on(&fixture, "2026-11-20");
    let page = words(&read(&fixture, PAGE));
    assert!(page.contains("Suspendu pour le moment") && !page.contains("Fermé"), "{page}");
}

#[test]
fn a_described_session_of_a_closed_day_is_not_announced() {
    let fixture = closed();
    let described = |day: &str| format!("    seances: [{{le: {day}, theme: Le sommeil inventé}}]\n{CLOSURE}");
    fixture.replace(MONDAYS, CLOSURE, &described("2026-11-30"));
    fixture.build();
    assert!(!read(&fixture, PAGE).contains("Le sommeil inventé"));
    fixture.replace(MONDAYS, "le: 2026-11-30", "le: 2026-12-07");
    fixture.build();
    assert!(read(&fixture, PAGE).contains("Le sommeil inventé"));
}

#[test]
fn closures_are_shown_and_explained_in_english_too() {
    let fixture = closed();
    fixture.replace(
        MONDAYS,
        CLOSURE,
        &format!(
            "    ajoute: [{{le: 2026-11-18, heures: 10h-11h}}]\n{}",
            CLOSURE.replace("}]", "}, {du: 2026-11-30}]")
        ),
    );
    let english = fixture.repere(&["check", "--lang", "en"]).out;
    for words in [
        "a session is added on Wednesday 18\u{a0}November 2026, during the closure from 16 to 30\u{a0}November 2026",
        "write two closures, {du: 2026-11-16, au: 2026-11-17} and {du: 2026-11-19, au: 2026-11-30}",
        "the closure of Monday 30\u{a0}November 2026 overlaps the closure from 16 to 30\u{a0}November 2026",
    ] {
        assert!(english.contains(words), "{words} is not in {english}");
    }
    // Of what is over nobody has to be told.
    let later = fixture.repere(&["check", "--today", "2026-12-01"]).out;
    assert!(!later.contains("W0530") && !later.contains("W0531"), "{later}");
    let shown = fixture.repere(&["show", "lundis-du-vallon"]).out;
    assert!(
        shown.contains("fermetures :\n  - du : 2026-11-16\n    au : 2026-11-30\n    texte : Congé"),
        "{shown}"
    );
}

#[test]
fn a_schedule_is_tried_with_closures_of_flags_and_of_a_file() {
    let fixture = Fixture::new();
    let line = ["quand", "tous les lundis", "--heures", "9h-12h", "--du", "2026-11-02", "--au", "2026-12-14"];
    let with = [&line[..], &["--fermetures", "2026-11-16:2026-11-30", "--fermetures", "2026-12-14"]].concat();
    let flags = fixture.repere(&with).out;
    let file = fixture.path("horaire.yaml");
    std::fs::write(
        &file,
        "quand: tous les lundis\nheures: 9h-12h\ndu: 2026-11-02\nau: 2026-12-14\n\
         fermetures: [{du: 2026-11-16, au: 2026-11-30, texte: Travaux}, {du: 14 décembre 2026}]\n",
    )
    .unwrap();
    let file = fixture.repere(&["quand", "--fichier", &file.to_string_lossy()]).out;
    for (out, why) in [(flags, "fermeture"), (file, "fermeture : travaux")] {
        assert!(out.contains("3 séances"), "{out}");
        assert_eq!(
            out.lines().filter(|line| line.ends_with(why)).count(),
            if why.contains(':') { 3 } else { 4 },
            "{out}"
        );
    }
    let wrong = fixture.repere(&[&line[..], &["--fermetures", "2026-11-16:2026-11-01"]].concat());
    assert!(wrong.exit == Exit::Findings && wrong.out.contains("E0511"), "{}", wrong.out);
}

fn closure(from: Date, until: Date) -> Closure {
    Closure { from, until, text: None }
}

fn schedule(phrase: &str) -> Schedule {
    Schedule {
        from: Some(date(2026, 9, 4)),
        ..Schedule::new(phrase, read_rule(phrase, date(2026, 9, 1)).unwrap())
    }
}

fn held(schedule: &Schedule, closures: &[Closure], from: Date, to: Date) -> Vec<Date> {
    let context = HolidayContext { closures, ..HolidayContext::without_holidays(date(2026, 9, 1)) };
    expand(schedule, &context, from, to).iter().map(|session| session.day).collect()
}

#[test]
fn a_closure_moves_no_other_session() {
    let closures =
        [closure(date(2026, 10, 1), date(2026, 10, 7)), closure(date(2026, 10, 25), date(2026, 11, 2))];
    let fridays = schedule("un vendredi sur deux");
    let found = held(&fridays, &closures, date(2026, 9, 15), date(2026, 11, 15));
    assert_eq!(found, [date(2026, 9, 18), date(2026, 10, 16), date(2026, 11, 13)]);
    // The last working day is no other day because of a closure: nobody said that one comes then.
    let last = schedule("le dernier jour ouvrable du mois");
    let found = held(&last, &closures, date(2026, 9, 15), date(2026, 11, 30));
    assert_eq!(found, [date(2026, 9, 30), date(2026, 11, 30)]);
}

#[test]
fn days_that_are_written_out_win_and_are_warned_of() {
    let closures = [closure(date(2026, 10, 1), date(2026, 10, 31))];
    let change = |from, to| repere::calendar::Move { from, to, hours: None, place: None };
    let extra = repere::calendar::Addition { on: date(2026, 10, 6), hours: None, place: None };
    let fridays = Schedule {
        moved: vec![
            change(date(2026, 10, 2), date(2026, 11, 3)),
            change(date(2026, 11, 13), date(2026, 10, 15)),
        ],
        added: vec![extra],
        ..schedule("un vendredi sur deux")
    };
    let found = held(&fridays, &closures, date(2026, 10, 1), date(2026, 11, 27));
    // 2 October is made up for in November; 16 and 30 October fall out.
    assert_eq!(found, [date(2026, 10, 6), date(2026, 10, 15), date(2026, 11, 3), date(2026, 11, 27)]);
    let context =
        HolidayContext { closures: &closures, ..HolidayContext::without_holidays(date(2026, 9, 1)) };
    let warned = |today| verify_closures(&fridays, &context, today).len();
    assert_eq!((warned(date(2026, 10, 31)), warned(date(2026, 11, 1))), (2, 0));
}

#[test]
fn what_the_schedule_takes_out_itself_is_its_own_reason() {
    let closures = [closure(date(2026, 10, 1), date(2026, 10, 31))];
    let except = read_filters("octobre", date(2026, 9, 1)).unwrap();
    let fridays = Schedule { except, ..schedule("un vendredi sur deux") };
    let context =
        HolidayContext { closures: &closures, ..HolidayContext::without_holidays(date(2026, 9, 1)) };
    let why = |day| repere::calendar::why(&fridays, &context, day);
    assert_eq!(why(date(2026, 10, 2)).as_deref(), Some("octobre"));
    let open = Schedule { except: Vec::new(), ..fridays.clone() };
    assert_eq!(repere::calendar::why(&open, &context, date(2026, 10, 2)).as_deref(), Some("fermeture"));
}
