//! Dates worked out by hand, through `repere quand`: years of 53 weeks, fifth weekdays, clock changes, moves over them,
//! seasons, and the calendar of another country.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The holidays of the Fédération Wallonie-Bruxelles, 2026-27, and of the summer before.
const FWB: &str = "nom: Vacances scolaires\npays: be\ncommunaute: FWB\ncouvre: {du: 2026-07-01, au: 2027-07-02}\nconges:\n\
    \x20 - {nom: Vacances d’été, du: 2026-07-04, au: 2026-08-23}\n\
    \x20 - {nom: Congé d’automne, du: 2026-10-19, au: 2026-11-01}\n\
    \x20 - {nom: Vacances d’hiver, du: 2026-12-21, au: 2027-01-03}\n\
    \x20 - {nom: Congé de détente, du: 2027-02-22, au: 2027-03-07}\n\
    \x20 - {nom: Vacances de printemps, du: 2027-04-26, au: 2027-05-09}\n";

/// Those of Arras, zone B.
const ZONE_B: &str = "nom: Zone B\npays: fr\ncouvre: {du: 2026-09-01, au: 2027-07-02}\nconges:\n\
    \x20 - {nom: Toussaint, du: 2026-10-18, au: 2026-11-01}\n\
    \x20 - {nom: Noël, du: 2026-12-20, au: 2027-01-03}\n\
    \x20 - {nom: Hiver, du: 2027-02-21, au: 2027-03-07}\n\
    \x20 - {nom: Printemps, du: 2027-04-18, au: 2027-05-02}\n";

struct Case {
    name: &'static str,
    line: &'static [&'static str],
    /// `start/end`, then ` moved 2026-11-03` or ` cancelled` when it is not held.
    expected: &'static [&'static str],
    /// The days taken out, when they are compared.
    excluded: Option<&'static [&'static str]>,
}

const fn case(name: &'static str, line: &'static [&'static str], expected: &'static [&'static str]) -> Case {
    Case { name, line, expected, excluded: None }
}

const fn less(case: Case, excluded: &'static [&'static str]) -> Case {
    Case { excluded: Some(excluded), ..case }
}

static CASES: [Case; 23] = [
    case(
        "every other Monday over the 53 weeks of 2026",
        &[
            "tous les quinze jours, le lundi",
            "--du=2026-11-30",
            "--heures=9h-12h",
            "--de=2026-12-10",
            "--a=2027-02-01",
        ],
        &[
            "2026-12-14T09:00+01/12:00+01",
            "2026-12-28T09:00+01/12:00+01",
            "2027-01-11T09:00+01/12:00+01",
            "2027-01-25T09:00+01/12:00+01",
        ],
    ),
    case(
        "the fifth Tuesday skips months that have four",
        &["le 5e mardi du mois", "--du=2026-09-29", "--heures=9h-12h", "--de=2026-09-01", "--a=2027-06-30"],
        &[
            "2026-09-29T09:00+02/12:00+02",
            "2026-12-29T09:00+01/12:00+01",
            "2027-03-30T09:00+02/12:00+02",
            "2027-06-29T09:00+02/12:00+02",
        ],
    ),
    less(
        case(
            "the first workday steps over New Year and Sundays",
            &[
                "le premier jour ouvrable du mois",
                "--du=2026-11-02",
                "--heures=9h-10h",
                "--sauf=jours fériés",
                "--de=2026-11-01",
                "--a=2027-05-31",
            ],
            &[
                "2026-11-02T09:00+01/10:00+01",
                "2026-12-01T09:00+01/10:00+01",
                "2027-01-04T09:00+01/10:00+01",
                "2027-02-01T09:00+01/10:00+01",
                "2027-03-01T09:00+01/10:00+01",
                "2027-04-01T09:00+02/10:00+02",
                "2027-05-03T09:00+02/10:00+02",
            ],
        ),
        &[],
    ),
    case(
        "the last workday before the holidays",
        &[
            "le dernier jour ouvrable du mois",
            "--du=2026-09-30",
            "--heures=9h-10h",
            "--sauf=vacances scolaires",
            "--de=2026-09-01",
            "--a=2027-04-30",
        ],
        &[
            "2026-09-30T09:00+02/10:00+02",
            "2026-10-16T09:00+02/10:00+02",
            "2026-11-30T09:00+01/10:00+01",
            "2026-12-18T09:00+01/10:00+01",
            "2027-01-29T09:00+01/10:00+01",
            "2027-02-19T09:00+01/10:00+01",
            "2027-03-31T09:00+02/10:00+02",
            "2027-04-23T09:00+02/10:00+02",
        ],
    ),
    case(
        "the 31st of the months that have one",
        &["le 31 du mois", "--heures=18h-19h", "--du=2026-10-31", "--de=2026-09-01", "--a=2027-05-31"],
        &[
            "2026-10-31T18:00+01/19:00+01",
            "2026-12-31T18:00+01/19:00+01",
            "2027-01-31T18:00+01/19:00+01",
            "2027-03-31T18:00+02/19:00+02",
            "2027-05-31T18:00+02/19:00+02",
        ],
    ),
    case(
        "a night over the change of March",
        &["tous les samedis", "--du=2027-03-20", "--heures=23h-5h", "--de=2027-03-20", "--a=2027-04-03"],
        &[
            "2027-03-20T23:00+01/2027-03-21T05:00+01",
            "2027-03-27T23:00+01/2027-03-28T05:00+02",
            "2027-04-03T23:00+02/2027-04-04T05:00+02",
        ],
    ),
    case(
        "moved to another hour on the other side of the change",
        &[
            "tous les lundis",
            "--du=2026-10-19",
            "--heures=14h-16h",
            "--deplace=2026-10-26:2026-10-24:10h-11h",
            "--de=2026-10-19",
            "--a=2026-11-02",
        ],
        &[
            "2026-10-19T14:00+02/16:00+02",
            "2026-10-24T10:00+02/11:00+02 moved 2026-10-26",
            "2026-11-02T14:00+01/16:00+01",
        ],
    ),
    less(
        case(
            "added on a public holiday",
            &[
                "tous les mercredis",
                "--du=2026-11-04",
                "--heures=9h-12h",
                "--sauf=jours fériés",
                "--ajoute=2026-11-11:15h-16h",
                "--de=2026-11-01",
                "--a=2026-11-20",
            ],
            &["2026-11-04T09:00+01/12:00+01", "2026-11-11T15:00+01/16:00+01", "2026-11-18T09:00+01/12:00+01"],
        ),
        &["2026-11-11"],
    ),
    case(
        "two ranges a day",
        &[
            "lundi et jeudi",
            "--du=2026-11-09",
            "--heures=13h30-16h et 9h-12h",
            "--de=2026-11-09",
            "--a=2026-11-13",
        ],
        &[
            "2026-11-09T09:00+01/12:00+01",
            "2026-11-09T13:30+01/16:00+01",
            "2026-11-12T09:00+01/12:00+01",
            "2026-11-12T13:30+01/16:00+01",
        ],
    ),
    case(
        "in the holidays but not in August",
        &[
            "tous les mercredis",
            "--du=2026-07-01",
            "--heures=9h-16h",
            "--pendant=vacances scolaires",
            "--sauf=août",
            "--de=2026-07-01",
            "--a=2026-10-31",
        ],
        &[
            "2026-07-08T09:00+02/16:00+02",
            "2026-07-15T09:00+02/16:00+02",
            "2026-07-22T09:00+02/16:00+02",
            "2026-07-29T09:00+02/16:00+02",
            "2026-10-21T09:00+02/16:00+02",
            "2026-10-28T09:00+01/16:00+01",
        ],
    ),
    case(
        "the second Thursday every other month",
        &[
            "le 2e jeudi du mois, un mois sur deux",
            "--du=2026-09-10",
            "--heures=9h-12h",
            "--de=2026-09-01",
            "--a=2027-05-31",
        ],
        &[
            "2026-09-10T09:00+02/12:00+02",
            "2026-11-12T09:00+01/12:00+01",
            "2027-01-14T09:00+01/12:00+01",
            "2027-03-11T09:00+01/12:00+01",
            "2027-05-13T09:00+02/12:00+02",
        ],
    ),
    case(
        "the Friday before the last",
        &[
            "l’avant-dernier vendredi du mois",
            "--du=2026-09-18",
            "--heures=9h-12h",
            "--de=2026-09-01",
            "--a=2026-12-31",
        ],
        &[
            "2026-09-18T09:00+02/12:00+02",
            "2026-10-23T09:00+02/12:00+02",
            "2026-11-20T09:00+01/12:00+01",
            "2026-12-18T09:00+01/12:00+01",
        ],
    ),
    less(
        case(
            "Arras follows zone B and French public holidays",
            &[
                "tous les mercredis",
                "--calendrier=zone-b.yaml",
                "--du=2026-10-07",
                "--heures=9h-12h",
                "--sauf=vacances scolaires",
                "--sauf=jours fériés",
                "--de=2026-10-01",
                "--a=2026-11-18",
            ],
            &[
                "2026-10-07T09:00+02/12:00+02",
                "2026-10-14T09:00+02/12:00+02",
                "2026-11-04T09:00+01/12:00+01",
                "2026-11-18T09:00+01/12:00+01",
            ],
        ),
        &["2026-10-21", "2026-10-28", "2026-11-11"],
    ),
    less(
        case(
            "8 May is a holiday in France",
            &[
                "tous les samedis",
                "--calendrier=zone-b.yaml",
                "--du=2027-05-01",
                "--heures=9h-12h",
                "--sauf=jours fériés",
                "--de=2027-05-01",
                "--a=2027-05-22",
            ],
            &["2027-05-15T09:00+02/12:00+02", "2027-05-22T09:00+02/12:00+02"],
        ),
        &["2027-05-01", "2027-05-08"],
    ),
    less(
        case(
            "and none in Belgium",
            &[
                "tous les samedis",
                "--du=2027-05-01",
                "--heures=9h-12h",
                "--sauf=jours fériés",
                "--de=2027-05-01",
                "--a=2027-05-15",
            ],
            &["2027-05-08T09:00+02/12:00+02", "2027-05-15T09:00+02/12:00+02"],
        ),
        &["2027-05-01"],
    ),
    case(
        "two days of every other week over New Year",
        &[
            "un mardi et un jeudi sur deux",
            "--du=2026-12-29",
            "--heures=9h-10h",
            "--de=2026-12-25",
            "--a=2027-01-31",
        ],
        &[
            "2026-12-29T09:00+01/10:00+01",
            "2026-12-31T09:00+01/10:00+01",
            "2027-01-12T09:00+01/10:00+01",
            "2027-01-14T09:00+01/10:00+01",
            "2027-01-26T09:00+01/10:00+01",
            "2027-01-28T09:00+01/10:00+01",
        ],
    ),
    case(
        "one Thursday in four",
        &["un jeudi sur quatre", "--du=2026-10-01", "--heures=9h-10h", "--de=2026-10-01", "--a=2027-01-31"],
        &[
            "2026-10-01T09:00+02/10:00+02",
            "2026-10-29T09:00+01/10:00+01",
            "2026-11-26T09:00+01/10:00+01",
            "2026-12-24T09:00+01/10:00+01",
            "2027-01-21T09:00+01/10:00+01",
        ],
    ),
    case(
        "29 February in leap years",
        &["chaque année, le 29 février", "--heures=9h-10h", "--de=2027-01-01", "--a=2032-12-31"],
        &["2028-02-29T09:00+01/10:00+01", "2032-02-29T09:00+01/10:00+01"],
    ),
    case(
        "a cancelled day does not shift the others",
        &[
            "un vendredi sur deux",
            "--du=2026-09-04",
            "--heures=9h-12h",
            "--annule=2026-10-02",
            "--de=2026-09-18",
            "--a=2026-10-30",
        ],
        &[
            "2026-09-18T09:00+02/12:00+02",
            "2026-10-02T09:00+02/12:00+02 cancelled",
            "2026-10-16T09:00+02/12:00+02",
            "2026-10-30T09:00+01/12:00+01",
        ],
    ),
    case(
        "a whole sentence with a night and an end",
        &[
            "tous les vendredis de 23h30 à 0h30, jusqu'au 30 octobre 2026",
            "--du=2026-10-16",
            "--de=2026-10-01",
            "--a=2026-12-31",
        ],
        &[
            "2026-10-16T23:30+02/2026-10-17T00:30+02",
            "2026-10-23T23:30+02/2026-10-24T00:30+02",
            "2026-10-30T23:30+01/2026-10-31T00:30+01",
        ],
    ),
    less(
        case(
            "a season over the year's end",
            &[
                "le 1er lundi du mois",
                "--du=2027-05-03",
                "--heures=9h-12h",
                "--pendant=de septembre à juin",
                "--de=2027-05-01",
                "--a=2027-10-31",
            ],
            &[
                "2027-05-03T09:00+02/12:00+02",
                "2027-06-07T09:00+02/12:00+02",
                "2027-09-06T09:00+02/12:00+02",
                "2027-10-04T09:00+02/12:00+02",
            ],
        ),
        &["2027-07-05", "2027-08-02"],
    ),
    less(
        case(
            "a range of dates taken out",
            &[
                "tous les mardis",
                "--du=2026-12-15",
                "--heures=9h-12h",
                "--sauf=du 21 décembre 2026 au 10 janvier 2027",
                "--de=2026-12-15",
                "--a=2027-01-20",
            ],
            &["2026-12-15T09:00+01/12:00+01", "2027-01-12T09:00+01/12:00+01", "2027-01-19T09:00+01/12:00+01"],
        ),
        &["2026-12-22", "2026-12-29", "2027-01-05"],
    ),
    case(
        "moved into the window from before it",
        &[
            "tous les mardis",
            "--du=2026-10-06",
            "--heures=9h-12h",
            "--deplace=2026-11-03:2026-11-05",
            "--de=2026-11-04",
            "--a=2026-11-10",
        ],
        &["2026-11-05T09:00+01/12:00+01 moved 2026-11-03", "2026-11-10T09:00+01/12:00+01"],
    ),
];

fn answer(folder: &Path, line: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_repere"));
    command.arg("quand").args(line).args(["--json", "--today=2026-09-01"]).current_dir(folder);
    if !line.iter().any(|flag| flag.starts_with("--calendrier")) {
        command.arg("--calendrier=fwb.yaml");
    }
    serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
}

/// `2026-10-24T10:00+02/11:00+02 moved 2026-10-26`
fn written(session: &Value) -> String {
    let (start, end) = (session["start"].as_str().unwrap(), session["end"].as_str().unwrap());
    let short = |text: &str| text.replacen(":00+", "+", 1).trim_end_matches(":00").to_owned();
    let end = if end[..10] == start[..10] { &end[11..] } else { end };
    let status = match session["status"].as_str().unwrap() {
        "ok" => String::new(),
        "moved" => format!(" moved {}", session["original"].as_str().unwrap()),
        other => format!(" {other}"),
    };
    format!("{}/{}{status}", short(start), short(end))
}

#[test]
fn dates_worked_out_by_hand_come_out() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("fwb.yaml"), FWB).unwrap();
    std::fs::write(folder.path().join("zone-b.yaml"), ZONE_B).unwrap();
    for Case { name, line, expected, excluded } in &CASES {
        let found = answer(folder.path(), line);
        let sessions: Vec<String> = found["occurrences"].as_array().unwrap().iter().map(written).collect();
        assert_eq!(sessions, *expected, "{name}: {found}");
        if let Some(excluded) = excluded {
            let days: Vec<&str> = found["excluded"]
                .as_array()
                .unwrap()
                .iter()
                .map(|day| day["date"].as_str().unwrap())
                .collect();
            assert_eq!(days, *excluded, "{name}");
        }
    }
}

#[test]
fn what_is_taken_out_cancelled_and_moved_is_said_with_why() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("fwb.yaml"), FWB).unwrap();
    let line = [
        "tous les mardis de 9h à 12h, sauf vacances scolaires",
        "--du=2026-09-01",
        "--annule=2026-11-17",
        "--deplace=2026-11-10:2026-11-12:14h-16h",
        "--de=2026-10-12",
        "--a=2026-11-30",
    ];
    let found = answer(folder.path(), &line);
    let text = |value: &Value| value.as_str().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(text(&found["rule"]), "Tous les mardis");
    assert_eq!(
        text(&found["sentences"]["nl"]),
        "Elke dinsdag, van 9 uur tot 12 uur, behalve schoolvakanties"
    );
    assert_eq!(
        text(&found["next"]["fr"]),
        "Prochaines dates : mardi 13 octobre, 9 h – 12 h ; mardi 3 novembre, 9 h – 12 h ; jeudi 12 novembre, 14 h – 16 h"
    );
    let said: Vec<String> = found["occurrences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["said"]))
        .filter(|s| !s.is_empty())
        .collect();
    assert_eq!(
        said,
        [
            "La séance du mardi 10 novembre est déplacée au jeudi 12 novembre, 14 h – 16 h",
            "La séance du mardi 17 novembre est annulée",
        ]
    );
    let why: Vec<String> =
        found["excluded"].as_array().unwrap().iter().map(|one| text(&one["why"])).collect();
    assert_eq!(why, ["congé d’automne FWB", "congé d’automne FWB"]);
}
