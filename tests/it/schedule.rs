//! Schedules: dates exact to the minute, through the library and through `repere quand`; what is refused; and an
//! independent day-by-day count that must agree.

use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::{Date, date};
use repere::calendar::{
    Country, Excluded, Fate, Holiday, HolidayContext, Move, OccurrenceStatus, Reason, Schedule,
    SchoolCalendar, days, expand, public_holiday,
};

use crate::spoken::{read_filters, read_hours, read_rule};
use serde_json::Value;

/// The cases, with their fictional school holidays.
fn cases() -> Value {
    serde_json::from_str(include_str!("schedule_cases.json")).unwrap()
}

fn day(value: &Value) -> Date {
    value.as_str().unwrap().parse().unwrap()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn school(cases: &Value) -> SchoolCalendar {
    SchoolCalendar {
        id: "fictif".to_owned(),
        name: "Calendrier fictif".to_owned(),
        country: "be".to_owned(),
        community: None,
        sources: Vec::new(),
        covers: None,
        holidays: list(cases, "school_holidays")
            .iter()
            .map(|pair| Holiday {
                name: "Congé fictif".to_owned(),
                from: day(&pair[0]),
                until: day(&pair[1]),
            })
            .collect(),
    }
}

fn schedule(case: &Value) -> Schedule {
    let today = date(2026, 9, 1);
    let phrase = case["phrase"].as_str().unwrap();
    let hours = |value: &Value| value.as_str().map(|text| read_hours(text).unwrap());
    let moved = list(case, "moved").iter().map(|change| Move {
        from: day(&change[0]),
        to: day(&change[1]),
        hours: hours(&change[2]),
        place: None,
    });
    Schedule {
        from: case["start"].as_str().map(|text| text.parse().unwrap()),
        until: case["until"].as_str().map(|text| text.parse().unwrap()),
        hours: hours(&case["hours"]).unwrap(),
        except: list(case, "sauf")
            .iter()
            .flat_map(|text| read_filters(text.as_str().unwrap(), today).unwrap())
            .collect(),
        cancelled: list(case, "cancelled").iter().map(day).collect(),
        moved: moved.collect(),
        ..Schedule::new(phrase, read_rule(phrase, today).unwrap())
    }
}

#[test]
fn every_case_is_expanded_to_the_minute() {
    let cases = cases();
    let school = school(&cases);
    let context =
        HolidayContext { school: Some(&school), ..HolidayContext::without_holidays(date(2026, 1, 1)) };
    assert_eq!(list(&cases, "cases").len(), 28);
    for case in list(&cases, "cases") {
        let schedule = schedule(case);
        let (from, to) = (day(&case["window"][0]), day(&case["window"][1]));
        let written = |time: &jiff::ZonedDateTime| time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        let found: Vec<Value> = expand(&schedule, &context, from, to)
            .iter()
            .map(|session| {
                let (start, end) = session.instants(repere::calendar::Clock::default()).unwrap();
                let status = match session.status {
                    OccurrenceStatus::Held => "ok",
                    OccurrenceStatus::Moved => "moved",
                    OccurrenceStatus::Cancelled => "cancelled",
                };
                let end = end.as_ref().map(written);
                serde_json::json!([written(&start), end, status, session.original.to_string()])
            })
            .collect();
        assert_eq!(found, list(case, "expected"), "{}", case["id"]);
        let excluded = days(&schedule, &context, from, to).into_iter();
        let excluded = excluded.filter(|day| matches!(day.fate, Fate::Excluded(_)));
        let excluded: Vec<Value> = excluded.map(|day| day.day.to_string().into()).collect();
        assert_eq!(excluded, list(case, "excluded"), "{}", case["id"]);
    }
}

#[test]
fn public_holidays_of_three_years_are_the_known_ones() {
    let known: Vec<Date> = list(&cases(), "public_holidays").iter().map(day).collect();
    let all = date(2026, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() < 2029);
    let found: Vec<Date> = all.filter(|day| public_holiday(Country::Belgium, *day).is_some()).collect();
    assert_eq!(found, known);
}

/// The command line of a case.
fn arguments(case: &Value, calendar: &Path) -> Vec<String> {
    let mut line = vec!["quand".to_owned(), case["phrase"].as_str().unwrap().to_owned(), "--json".to_owned()];
    let mut flag = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            line.push(format!("--{name}={value}"));
        }
    };
    flag("du", case["start"].as_str());
    flag("au", case["until"].as_str());
    flag("heures", case["hours"].as_str());
    flag("de", case["window"][0].as_str());
    flag("a", case["window"][1].as_str());
    for text in list(case, "sauf") {
        flag("sauf", text.as_str());
    }
    for text in list(case, "cancelled") {
        flag("annule", text.as_str());
    }
    for change in list(case, "moved") {
        let parts: Vec<&str> = change.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        flag("deplace", Some(&parts.join(":")));
    }
    flag("calendrier", calendar.to_str());
    flag("today", Some("2026-09-01"));
    line
}

/// A fictional school calendar with the holidays of the cases.
fn calendar_file(folder: &Path) -> PathBuf {
    let mut text = "nom: Calendrier fictif\npays: be\ncommunaute: FWB\nconges:\n".to_owned();
    for pair in list(&cases(), "school_holidays") {
        text += &format!("  - {{nom: Congé fictif, du: {}, au: {}}}\n", day(&pair[0]), day(&pair[1]));
    }
    let path = folder.join("fictif.yaml");
    std::fs::write(&path, text).unwrap();
    path
}

/// Runs `repere` away from any content: the exit code and the JSON.
fn quand(folder: &Path, line: &[String]) -> (i32, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_repere")).args(line).current_dir(folder).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let json = serde_json::from_str(&text).unwrap_or_else(|error| {
        panic!("{line:?}: {error}\n{text}{}", String::from_utf8_lossy(&output.stderr))
    });
    (output.status.code().unwrap(), json)
}

#[test]
fn the_command_answers_every_case() {
    let folder = tempfile::tempdir().unwrap();
    let calendar = calendar_file(folder.path());
    let all = cases();
    for case in list(&all, "cases") {
        let (exit, json) = quand(folder.path(), &arguments(case, &calendar));
        assert_eq!(exit, 0, "{}: {json}", case["id"]);
        assert_eq!(json["phrase"], case["phrase"]);
        assert!(json["sentence"].as_str().is_some_and(|text| text.contains("\u{a0}h")), "{json}");
        let found: Vec<Value> = list(&json, "occurrences")
            .iter()
            .map(|s| serde_json::json!([s["start"], s["end"], s["status"], s["original"]]))
            .collect();
        assert_eq!(found, list(case, "expected"), "{}", case["id"]);
        let excluded: Vec<&Value> = list(&json, "excluded").iter().map(|day| &day["date"]).collect();
        assert_eq!(excluded, list(case, "excluded").iter().collect::<Vec<_>>(), "{}", case["id"]);
        assert_eq!(list(&json, "diagnostics"), [] as [Value; 0], "{}", case["id"]);
    }
}

#[test]
fn the_command_refuses_what_cannot_take_place() {
    let folder = tempfile::tempdir().unwrap();
    let calendar = calendar_file(folder.path());
    let all = cases();
    let wanted = [
        ("gap-start", "E0514", "2\u{a0}h\u{a0}30 n'existe pas"),
        ("fold-end", "E0514", "le dimanche 25\u{a0}octobre 2026, 2\u{a0}h\u{a0}30 arrive deux fois"),
        ("start-not-matching", "E0506", "jeudi 3\u{a0}septembre 2026"),
        ("cancel-not-an-occurrence", "E0512", "mercredi 18\u{a0}novembre 2026"),
        ("cancel-already-excluded", "E0512", "déjà enlevé (Armistice (jour férié))"),
        ("until-before-start", "E0511", "avant « du »"),
        ("holidays-unknown-after", "W0521", "jusqu'au mardi 31\u{a0}août 2027"),
    ];
    assert_eq!(list(&all, "errors").len(), wanted.len());
    for (case, (id, code, words)) in list(&all, "errors").iter().zip(wanted) {
        assert_eq!(case["id"], id);
        let (exit, json) = quand(folder.path(), &arguments(case, &calendar));
        assert_eq!(exit, i32::from(case["expect"] == "error"), "{id}: {json}");
        let found = list(&json, "diagnostics");
        let told = found.iter().find(|problem| problem["code"] == code);
        let told = told.unwrap_or_else(|| panic!("{id}: {json}"));
        assert!(told["message"].as_str().unwrap().contains(words), "{id}: {told}");
        assert!(told["help"].is_string(), "{id}: {told}");
    }
}

#[test]
fn nothing_is_announced_past_the_known_holidays() {
    let folder = tempfile::tempdir().unwrap();
    let calendar = calendar_file(folder.path());
    let case = serde_json::json!({
        "phrase": "tous les mardis", "start": "2026-11-03", "until": "2031-06-30", "hours": "9h-12h",
        "sauf": ["vacances scolaires"], "window": ["2027-08-01", "2031-12-31"],
    });
    let (exit, json) = quand(folder.path(), &arguments(&case, &calendar));
    let starts: Vec<&str> =
        list(&json, "occurrences").iter().filter_map(|session| session["start"].as_str()).collect();
    assert_eq!(exit, 0);
    assert_eq!(starts.len(), 5, "{starts:?}");
    assert!(starts.iter().all(|start| *start < "2027-09"), "{starts:?}");
}

#[test]
fn a_misspelt_day_is_shown_to_the_column() {
    let folder = tempfile::tempdir().unwrap();
    let line = ["quand", "tous les marids", "--json"].map(str::to_owned);
    let (exit, json) = quand(folder.path(), &line);
    assert_eq!(exit, 1);
    let told = &json["diagnostics"][0];
    assert_eq!(
        told["message"],
        "colonne 10 : « marids » n'est pas un jour de la semaine ; vouliez-vous « mardi » ?"
    );
    assert_eq!((&told["line"], &told["column"]), (&1.into(), &10.into()));
    assert_eq!(told["fix"]["replacement"], "tous les mardis");
    assert_eq!(json["sentence"], Value::Null);
}

#[test]
fn a_file_with_one_item_is_tried_with_all_its_fields() {
    let folder = tempfile::tempdir().unwrap();
    let calendar = calendar_file(folder.path());
    let item = "quand: un vendredi sur deux\ndu: 2026-09-04\nau: 2027-06-25\nheures: 9h-12h\n\
                sauf: [vacances scolaires, jours fériés]\nannule: [2026-11-27]\n\
                deplace: [{de: 2026-10-16, vers: 2026-10-20, heures: 14h-17h}]\n\
                ajoute: [{le: 2026-12-05, heures: 10h-12h}]\n\
                seances: [{le: 2026-12-11, theme: \"Le sommeil\", invite: \"une sage-femme\"}]\n";
    std::fs::write(folder.path().join("horaire.yaml"), item).unwrap();
    let calendar = calendar.to_str().unwrap();
    let line = [
        "quand",
        "--fichier=horaire.yaml",
        "--json",
        "--de=2026-10-01",
        "--a=2026-12-31",
        "--calendrier",
        calendar,
    ];
    let (exit, json) = quand(folder.path(), &line.map(str::to_owned));
    assert_eq!(exit, 0, "{json}");
    let sentence = json["sentence"].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(
        sentence,
        "Un vendredi sur deux, de 9 h à 12 h, sauf vacances scolaires et jours fériés, à partir du 4 septembre 2026, jusqu’au 25 juin 2027"
    );
    let found: Vec<(&str, &str)> = list(&json, "occurrences")
        .iter()
        .map(|session| (session["start"].as_str().unwrap(), session["status"].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            ("2026-10-02T09:00:00+02:00", "ok"),
            ("2026-10-20T14:00:00+02:00", "moved"),
            ("2026-11-13T09:00:00+01:00", "ok"),
            ("2026-11-27T09:00:00+01:00", "cancelled"),
            ("2026-12-05T10:00:00+01:00", "ok"),
            ("2026-12-11T09:00:00+01:00", "ok"),
        ]
    );
    let why = &json["excluded"][0];
    assert_eq!((why["date"].as_str(), why["why"].as_str()), (Some("2026-10-30"), Some("congé fictif FWB")));
}

#[test]
fn a_day_nobody_knows_is_neither_held_nor_a_holiday() {
    let school = school(&cases());
    let context =
        HolidayContext { school: Some(&school), ..HolidayContext::without_holidays(date(2026, 1, 1)) };
    let rule = read_rule("tous les mardis", date(2026, 9, 1)).unwrap();
    let filters = read_filters("vacances scolaires", date(2026, 9, 1)).unwrap();
    let kept = Schedule { during: filters, ..Schedule::new("tous les mardis", rule) };
    let found = days(&kept, &context, date(2027, 9, 1), date(2027, 9, 30));
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|day| day.fate == Fate::Excluded(Excluded { reason: Reason::BeyondCalendar })));
}
