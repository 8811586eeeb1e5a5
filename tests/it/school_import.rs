//! `repere calendriers import`: school calendars from what others publish. All of these are fictional.

use proptest::prelude::*;
use repere::cli::Exit;
use repere::starter::school::{Form, Wish, import};
use tempfile::TempDir;

use crate::cli::repere;

static ICS: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Vacances d'autom\r\n ne\\, fiction\r\nDTSTART;VALUE=DATE:20261019\r\nDTEND;VALUE=DATE:20261102\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Noël\r\nDTSTART:20261221T000000Z\r\nDTEND:20270103T225959Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Un jour\r\nDTSTART;VALUE=DATE:20261111\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

static JSON: &str = r#"[
  {"startDate": "2026-11-02", "endDate": "2026-11-08", "type": "School", "name": [{"language": "EN", "text": "Autumn"}, {"language": "NL", "text": "Herfstvakantie"}], "subdivisions": [{"code": "XX-NL", "shortName": "NL"}]},
  {"startDate": "2026-10-19", "endDate": "2026-11-01", "name": [{"language": "FR", "text": "Automne"}], "subdivisions": [{"code": "XX-FR"}]},
  {"startDate": "2026-12-21", "endDate": "2027-01-03", "name": [{"language": "FR", "text": "Noël"}, {"language": "NL", "text": "Kerst"}], "nationwide": true}
]"#;

fn wish(lang: &'static str, part: Option<&str>) -> Wish {
    let text = str::to_owned;
    Wish { name: text("Essai"), country: text("be"), file: text("f"), part: part.map(text), lang }
}

#[test]
fn an_ics_file_becomes_a_calendar_with_both_days_inclusive() {
    let school = import(Form::Ics, ICS.as_bytes(), &wish("fr", None)).unwrap();
    assert!(
        school.text.ends_with(
            "couvre: {du: 2026-10-19, au: 2027-01-03}\nconges:\n  - {nom: \"Vacances d’automne, fiction\", du: 2026-10-19, au: 2026-11-01}\n  - {nom: Un jour, du: 2026-11-11, au: 2026-11-11}\n  - {nom: Noël, du: 2026-12-21, au: 2027-01-03}\n"
        ),
        "{}",
        school.text
    );
    assert!(school.told.len() == 1 && school.told[0].fr.starts_with("f:17 "), "{:?}", school.told);
}

#[test]
fn an_answer_of_openholidays_becomes_a_calendar_of_one_part() {
    let told = import(Form::OpenHolidays, JSON.as_bytes(), &wish("fr", None)).unwrap_err();
    assert!(told.fr.contains("--partie : XX-FR, XX-NL"), "{told:?}");
    let school = import(Form::OpenHolidays, JSON.as_bytes(), &wish("nl", Some("xx-nl"))).unwrap();
    assert!(
        school.text.contains("nom: Herfstvakantie, du: 2026-11-02, au: 2026-11-08}\n  - {nom: Kerst"),
        "{}",
        school.text
    );
    assert_eq!(school.count, 2);
    for wrong in ["{}", "[", "[1, {}]", "[]"] {
        assert!(import(Form::OpenHolidays, wrong.as_bytes(), &wish("fr", None)).is_err(), "{wrong}");
    }
}

#[test]
fn what_overlaps_is_told() {
    let event = |name: &str, from: &str, to: &str| {
        format!("BEGIN:VEVENT\nSUMMARY:{name}\nDTSTART:{from}\nDTEND:{to}\nEND:VEVENT\n")
    };
    let feed = [
        event("A", "20260701", "20260901"),
        event("B", "20260801", "20260802"),
        event("C", "20260831", "20260910"),
    ]
    .concat();
    let school = import(Form::Ics, feed.as_bytes(), &wish("fr", None)).unwrap();
    assert_eq!((school.count, school.told.len()), (1, 2));
    assert!(school.told[0].fr.contains("« B »"), "{:?}", school.told);
    assert!(school.told[1].fr.contains("« C »"), "{:?}", school.told);
}

#[test]
fn a_calendar_is_written_into_a_directory_that_then_passes_check() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    let (exit, _, err) = repere(&[
        "init",
        site.to_str().unwrap(),
        "--titre",
        "Essai",
        "--pays",
        "be",
        "--zone",
        "Gent",
        "--langues",
        "nl",
    ]);
    assert_eq!(exit, Exit::Ok, "{err}");
    let file = folder.path().join("answer.json");
    std::fs::write(&file, JSON).unwrap();
    let content = site.join("content");
    let line = |to: &'static str| {
        let at = [
            "calendriers",
            "import",
            "openholidays",
            file.to_str().unwrap(),
            "--pays",
            "be",
            "--partie",
            "XX-NL",
        ];
        repere(&[&at[..], &["--nom", "Essai", "--vers", to, "--content", content.to_str().unwrap()]].concat())
    };
    let (exit, out, err) = line("calendriers/essai.yaml");
    assert!(exit == Exit::Ok && out.contains("essai.yaml") && err.contains("2 congés"), "{out}{err}");
    let (exit, out, _) = repere(&["check", "--content", content.to_str().unwrap()]);
    assert!(exit == Exit::Ok && out.contains("0 erreur"), "{out}");
    assert!(line("calendriers/essai.yaml").2.contains("existe déjà"));
    assert!(line("calendriers/essai.txt").2.contains(".yaml"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_published_is_read_or_refused(
        lines in prop::collection::vec(
            prop_oneof![
                Just("BEGIN:VEVENT".to_owned()), Just("END:VEVENT".to_owned()), "DTSTART[:;]\\PC{0,10}", "DTEND:[0-9T]{0,16}",
                "DTSTART:2026(0[1-9]|1[0-2])[0-3][0-9]", "SUMMARY:\\PC{0,20}", " \\PC{0,5}", "\\PC{0,12}",
            ],
            0..40,
        )
    ) {
        if let Ok(school) = import(Form::Ics, lines.join("\n").as_bytes(), &wish("fr", None)) {
            let mut problems = Vec::new();
            let text = school.text;
            prop_assert!(repere::source::parse(repere::diag::FileId(0), &text, 0..text.len(), &mut problems).is_ok(), "{text}");
        }
        let _ = import(Form::OpenHolidays, lines.join("\n").as_bytes(), &wish("fr", None));
    }
}
