//! Schedules in entries: what is right is in the directory. Mistakes are cases (`tests/README.md`).

use jiff::civil::date;
use repere::check::check;
use repere::diag::Diagnostic;
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
fn a_whole_sentence_fills_the_other_keys() {
    let world = with_schedules("  - quand: tous les mardis de 9h à 12h, sauf vacances scolaires\n");
    let (content, found) = problems(&world);
    assert_eq!(found, []);
    let schedule = &content.directory.find("le-groupe").unwrap().offer().unwrap().schedules[0].schedule;
    assert_eq!(crate::spoken::write_hours(&schedule.hours), "9h-12h");
    assert_eq!(schedule.except, [repere::calendar::Filter::SchoolHolidays]);
}
