//! Schedules in entries: each mistake at its place in the file; what is right is in the directory.

use jiff::civil::date;
use repere::check::check;
use repere::diag::{Diagnostic, Sources};
use repere::model::{Content, calendar_context, read_content};
use repere::world::MemoryWorld;

use crate::reading::site;

/// A fictional school calendar, known until the end of August 2027.
const CALENDAR: &str = "nom: Calendrier fictif\npays: be\ncommunaute: FWB\nconges:\n\
    \x20 - {nom: Congé d’automne, du: 2026-10-19, au: 2026-11-01}\n\
    \x20 - {nom: Vacances d’hiver, du: 2026-12-21, au: 2027-01-03}\n\
    \x20 - {nom: Vacances d’été, du: 2027-07-03, au: 2027-08-22}\n";

/// A site with one group, whose `horaires` are given, and a place.
fn with_schedules(schedules: &str) -> MemoryWorld {
    let text = format!(
        "---\nnom: Le groupe fictif\nresume: Un groupe fictif.\norganise_par: [{{nom: Personne}}]\n\
         lieux: [la-salle]\ncalendrier: fictif\nhoraires:\n{schedules}---\n"
    );
    site()
        .with("calendriers/fictif.yaml", CALENDAR)
        .with("lieux/la-salle.md", "---\nnom: La salle\nresume: Une salle fictive.\ncommune: liege\n---\n")
        .with("groupes/le-groupe.md", text)
}

/// Everything that reading and checking say of schedules.
fn problems(world: &MemoryWorld) -> (Content, Vec<Diagnostic>) {
    let content = read_content(world).unwrap();
    let mut found = content.problems.clone();
    found.extend(check(&content, date(2026, 9, 1)));
    found.retain(|problem| problem.code.id.starts_with("E0") || problem.code.id.starts_with("W05"));
    (content, found)
}

/// Code and the marked characters of each problem.
fn marked(world: &MemoryWorld) -> Vec<(&'static str, String)> {
    let (content, found) = problems(world);
    let sources = Sources::kept(&content.files);
    let mark = |problem: &Diagnostic| {
        let bytes = repere::world::World::read(
            world,
            &content.files.get(problem.span.file).unwrap().path.replace("content/", ""),
        )
        .unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(sources.get(problem.span.file).is_some());
        text[problem.span.start as usize..problem.span.end as usize].to_owned()
    };
    found.iter().map(|problem| (problem.code.id, mark(problem))).collect()
}

#[test]
fn a_right_schedule_is_in_the_directory_with_its_dates() {
    let world = with_schedules(
        "  - quand: un vendredi sur deux\n    du: 2026-09-04\n    au: 2027-06-25\n    heures: 9h-12h\n\
         \x20   sauf: [vacances scolaires, jours fériés]\n    annule: [2026-11-27]\n\
         \x20   deplace: [{de: 2026-10-16, vers: 2026-10-20, heures: 14h-17h, lieu: la-salle}]\n\
         \x20   seances: [{le: 2026-12-11, theme: Le sommeil}]\n",
    );
    let (content, found) = problems(&world);
    assert_eq!(found, []);
    let entry = content.directory.find("le-groupe").unwrap();
    let context = calendar_context(&content.directory, entry);
    assert_eq!(context.school.map(|school| school.id.as_str()), Some("fictif"));
    let schedule = &entry.offer().unwrap().schedules[0].schedule;
    let days = repere::calendar::expand(schedule, &context, date(2026, 9, 1), date(2026, 12, 31));
    let days: Vec<String> = days.iter().map(|session| session.day.to_string()).collect();
    let expected =
        ["2026-09-04", "2026-09-18", "2026-10-02", "2026-10-20", "2026-11-13", "2026-11-27", "2026-12-11"];
    assert_eq!(days, expected);
}

#[test]
fn phrases_are_marked_to_the_character() {
    let cases = [
        ("  - quand: tous les marids\n", "E0501", "marids"),
        ("  - quand: mardi\n    heures: 9h5-12h\n", "E0502", "5"),
        ("  - quand: mardi\n    sauf: [jours fériés, vacances d’été]\n", "E0503", "vacances"),
        ("  - quand: mardi\n    du: 3 septembre\n", "E0505", "3 septembre"),
        ("  - quand: mardi\n    annule: [lundi 3 novembre 2026]\n", "E0506", "lundi 3"),
        ("  - quand: une fois par semaine\n", "E0507", "une fois par semaine"),
        ("  - quand: un mardi sur deux\n", "E0510", "un mardi sur deux"),
        ("  - quand: mardi\n    du: 2026-09-02\n", "E0506", "2026-09-02"),
        ("  - quand: mardi\n    du: 2026-11-03\n    au: 2026-10-30\n", "E0511", "2026-10-30"),
        ("  - quand: mardi\n    annule: [2026-11-03, 2026-11-03]\n", "E0516", "2026-11-03"),
    ];
    for (schedules, code, text) in cases {
        assert_eq!(marked(&with_schedules(schedules)), [(code, text.to_owned())], "{schedules}");
    }
}

#[test]
fn a_whole_sentence_fills_the_other_keys_and_saying_a_thing_twice_is_refused() {
    let world = with_schedules("  - quand: tous les mardis de 9h à 12h, sauf vacances scolaires\n");
    let (content, found) = problems(&world);
    assert_eq!(found, []);
    let schedule = &content.directory.find("le-groupe").unwrap().offer().unwrap().schedules[0].schedule;
    assert_eq!(repere::calendar::write_hours(&schedule.hours), "9h-12h");
    assert_eq!(schedule.except, [repere::calendar::Filter::SchoolHolidays]);
    let cases = [
        ("  - quand: mardi de 9h à 12h\n    heures: 9h-12h\n", "E0516", "mardi de 9h à 12h"),
        (
            "  - quand: mardi à partir du 1er septembre 2026\n    du: 2026-09-08\n",
            "E0516",
            "mardi à partir du 1er septembre 2026",
        ),
        (
            "  - quand: mardi et jeudi de 9h à 12h, samedi de 9h à 10h\n",
            "E0508",
            "mardi et jeudi de 9h à 12h, samedi de 9h à 10h",
        ),
        ("  - quand: mardi de 9h à 12h au premier étage\n", "E0508", "au premier étage"),
    ];
    for (schedules, code, text) in cases {
        assert_eq!(marked(&with_schedules(schedules)), [(code, text.to_owned())], "{schedules}");
    }
}

#[test]
fn days_are_checked_against_the_holidays_of_the_entry() {
    let cases = [
        ("  - quand: mardi\n    annule: [2026-11-18]\n", "E0512", "2026-11-18"),
        ("  - quand: mercredi\n    sauf: [jours fériés]\n    annule: [2026-11-11]\n", "E0512", "2026-11-11"),
        (
            "  - quand: mardi\n    sauf: [vacances scolaires]\n    annule: [2026-10-20]\n",
            "E0512",
            "2026-10-20",
        ),
        ("  - quand: mardi\n    deplace: [{de: 2026-11-03, vers: 2026-11-10}]\n", "E0513", "2026-11-10"),
        (
            "  - quand: mardi\n    heures: 9h-12h\n    ajoute: [{le: 2026-11-03, heures: 11h-13h}]\n",
            "E0513",
            "2026-11-03",
        ),
        ("  - quand: mardi\n    seances: [{le: 2026-11-04, theme: Rien}]\n", "E0512", "2026-11-04"),
        (
            "  - quand: le 29 mars 2026\n    heures: 2h30-4h\n    ajoute: [{le: 2026-12-01, heures: 9h-10h}]\n",
            "E0514",
            "2h30-4h",
        ),
        ("  - quand: tous les samedis\n    heures: 22h-2h30\n", "E0514", "22h-2h30"),
        (
            "  - quand: mardi\n    pendant: [juillet]\n    du: 2026-09-01\n    au: 2027-06-29\n",
            "E0517",
            "mardi",
        ),
        (
            "  - quand: mardi\n    du: 2026-11-03\n    au: 2031-06-24\n    sauf: [vacances scolaires]\n",
            "W0521",
            "vacances scolaires",
        ),
        ("  - quand: mardi\n    du: 2026-01-06\n    au: 2026-06-30\n", "W0522", "2026-06-30"),
        ("  - quand: mardi\n    ajoute: [{le: 2026-12-05, lieu: la-sale}]\n", "E0401", "la-sale"),
        ("  - quand: mardi\n    heures: 9h-8h\n", "W0518", "9h-8h"),
    ];
    for (schedules, code, text) in cases {
        assert_eq!(marked(&with_schedules(schedules)), [(code, text.to_owned())], "{schedules}");
    }
}

#[test]
fn a_legitimate_exception_is_no_mistake() {
    let cases = [
        // Without the night of the change, the series is right.
        "  - quand: tous les samedis\n    heures: 22h-2h30\n    au: 2027-03-06\n    sauf: [2026-10-24]\n",
        // The same day at other hours; two moves that swap days.
        "  - quand: mardi\n    heures: 9h-12h\n    deplace: [{de: 2026-11-03, vers: 2026-11-03, heures: 14h-17h}]\n",
        "  - quand: mardi\n    heures: 9h-12h\n    deplace: [{de: 2026-11-03, vers: 2026-11-10}, {de: 2026-11-10, vers: 2026-11-12}]\n",
        // A second session of the day; an added one cancelled later.
        "  - quand: mardi\n    heures: 9h-12h\n    ajoute: [{le: 2026-11-03, heures: 14h-15h}]\n",
        "  - quand: mardi\n    heures: 9h-12h\n    ajoute: [{le: 2026-11-05}]\n    annule: [2026-11-05]\n",
        // Onto a holiday: the explicit date wins.
        "  - quand: mercredi\n    heures: 9h-12h\n    sauf: [jours fériés]\n    deplace: [{de: 2026-11-04, vers: 2026-11-11}]\n",
        // Two series of the same hours in turn.
        "  - quand: un mardi sur deux\n    du: 2026-09-01\n    heures: 9h-12h\n  - quand: un mardi sur deux\n    du: 2026-09-08\n    heures: 9h-12h\n",
    ];
    for schedules in cases {
        assert_eq!(marked(&with_schedules(schedules)), [], "{schedules}");
    }
}

#[test]
fn two_series_that_meet_are_told_once() {
    let schedules = "  - quand: tous les mardis\n    heures: 9h-12h\n  - quand: le 1er mardi du mois\n    heures: 11h-13h\n";
    assert_eq!(marked(&with_schedules(schedules)), [("E0515", "le 1er mardi du mois".to_owned())]);
}

#[test]
fn holidays_without_a_calendar_are_refused_and_an_unknown_one_is_named() {
    let schedules = "  - quand: mardi\n    sauf: [vacances scolaires]\n";
    let text = |calendar: &str| {
        format!(
            "---\nnom: Le groupe fictif\nresume: Un groupe fictif.\norganise_par: [{{nom: Personne}}]\n\
             lieux: [{{commune: liege}}]\n{calendar}horaires:\n{schedules}---\n"
        )
    };
    let without = site().with("groupes/le-groupe.md", text(""));
    assert_eq!(marked(&without), [("E0520", "vacances scolaires".to_owned())]);
    let wrong = with_schedules(schedules).with("groupes/le-groupe.md", text("calendrier: fictf\n"));
    assert_eq!(marked(&wrong), [("E0406", "fictf".to_owned())]);
}

#[test]
fn a_school_calendar_is_checked_for_order_overlaps_and_holes() {
    let calendar = "nom: Calendrier fictif\npays: be\nconges:\n\
        \x20 - {nom: Printemps, du: 2026-04-27, au: 2026-05-10}\n\
        \x20 - {nom: Automne, du: 2026-10-19, au: 2026-11-01}\n\
        \x20 - {nom: Toussaint, du: 2026-11-01, au: 2026-11-02}\n\
        \x20 - {nom: Hiver, du: 2026-12-21, au: 2026-12-01}\n";
    let world = with_schedules("  - quand: mardi\n").with("calendriers/fictif.yaml", calendar);
    let codes: Vec<&str> = problems(&world).1.iter().map(|problem| problem.code.id).collect();
    assert_eq!(codes.iter().filter(|code| **code == "E0525").count(), 2, "{codes:?}");
    assert_eq!(codes.iter().filter(|code| **code == "W0526").count(), 1, "{codes:?}");
}
