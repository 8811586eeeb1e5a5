//! Sessions that a rule puts on a public holiday are to be confirmed, unless somebody has said. Content is fictional,
//! but for the repository's own where a test names it.

mod pages;
mod rebuilding;
mod repository;

use jiff::civil::{Date, date};
use repere::calendar::{Country, Fate, HolidayContext, OccurrenceStatus, days, expand, public_holiday};
use repere::cli::Exit;
use repere::model::{Directory, calendar_context, read_content};
use repere::world::MemoryWorld;
use serde_json::Value;

use crate::fixture::{Answer, Fixture};
use crate::reading::{places, site};

const CHRISTMAS: Date = date(2026, 12, 25);

/// `repere quand` over the two winter holidays of 2026, both Fridays.
fn winter(line: &[&str]) -> (Answer, Value) {
    let fixture = Fixture::new();
    let window = ["--de", "2026-12-18", "--a", "2027-01-08", "--json"];
    let answer = fixture.repere(&[&["quand"], line, &window].concat());
    let json = serde_json::from_str(&answer.out).unwrap();
    (answer, json)
}

/// Day and `to_confirm` of each occurrence.
fn occurrences(json: &Value) -> Vec<(String, Option<bool>)> {
    let day = |session: &Value| session["start"].as_str().unwrap()[..10].to_owned();
    let all = json["occurrences"].as_array().unwrap().iter();
    all.map(|session| (day(session), session.get("to_confirm").map(|yes| yes.as_bool().unwrap()))).collect()
}

/// What Christmas is: nothing when no session is there.
fn christmas(json: &Value) -> Vec<Option<bool>> {
    let all = occurrences(json).into_iter();
    all.filter(|(day, _)| day == "2026-12-25").map(|(_, to_confirm)| to_confirm).collect()
}

#[test]
fn a_session_on_a_public_holiday_is_to_be_confirmed_and_its_status_stays() {
    let (_, json) = winter(&["tous les vendredis", "--heures", "9h-12h"]);
    let yes = |day: &str| (day.to_owned(), Some(true));
    let no = |day: &str| (day.to_owned(), None);
    assert_eq!(
        occurrences(&json),
        [no("2026-12-18"), yes("2026-12-25"), yes("2027-01-01"), no("2027-01-08")]
    );
    assert!(json["occurrences"].as_array().unwrap().iter().all(|session| session["status"] == "ok"));
    let next = json["next"]["nl"].as_str().unwrap();
    assert!(
        next.contains("25\u{a0}december, 9\u{a0}uur\u{a0}–\u{a0}12\u{a0}uur (feestdag: nog na te vragen)"),
        "{next}"
    );
}

#[test]
fn what_the_schedule_does_not_say_of_the_day_leaves_it_to_be_confirmed() {
    let lines: [&[&str]; 8] = [
        &["tous les vendredis"],
        &["tous les vendredis", "--heures", "matin"],
        &["tous les vendredis", "--heures", "toute la journée"],
        &["le 25 du mois", "--heures", "9h-12h"],
        &["tous les jours", "--heures", "9h-18h"],
        &["le dernier vendredi du mois", "--heures", "9h-12h"],
        &["du lundi au vendredi", "--heures", "0h-24h"],
        &["tous les jours", "--heures", "0h-24h", "--pendant", "décembre"],
    ];
    for line in lines {
        assert_eq!(christmas(&winter(line).1), [Some(true)], "{line:?}");
    }
}

#[test]
fn what_the_schedule_says_of_the_day_is_so() {
    let lines: [&[&str]; 15] = [
        &["le 25 décembre 2026", "--heures", "9h-12h"],
        &["chaque année, le 25 décembre", "--heures", "9h-12h"],
        &["tous les vendredis", "--heures", "9h-12h", "--pendant", "jours fériés"],
        &["tous les vendredis", "--heures", "9h-12h", "--pendant", "2026-12-25"],
        &["tous les lundis", "--heures", "9h-12h", "--ajoute", "2026-12-25:9h-10h"],
        &["tous les lundis", "--heures", "9h-12h", "--deplace", "2026-12-28:2026-12-25"],
        &["tous les vendredis", "--heures", "9h-12h", "--deplace", "2026-12-25:2026-12-25:10h-11h"],
        &["tous les vendredis", "--heures", "9h-12h", "--seances", "2026-12-25:Noël ensemble"],
        &["tous les vendredis", "--heures", "9h-12h", "--annule", "2026-12-25"],
        &["tous les vendredis", "--heures", "9h-12h", "--jours-feries", "ouvert"],
        &["tous les vendredis de 9h à 12h, y compris les jours fériés"],
        &["tous les jours de 9h à 12h, même les jours fériés"],
        &["tous les jours et jours fériés", "--heures", "9h-12h"],
        &["tous les jours", "--heures", "0h-24h"],
        &["tous les jours", "--heures", "toute la journée"],
    ];
    for line in lines {
        assert_eq!(christmas(&winter(line).1), [None], "{line:?}");
        // And the same where the site says that all is closed.
        let fixture = Fixture::new();
        fixture.write("site.yaml", fixture.read("site.yaml") + "jours_feries: ferme\n");
        let window = ["--de", "2026-12-18", "--a", "2027-01-08", "--json"];
        let answer = fixture.repere(&[&["quand"], line, &window].concat());
        assert_eq!(christmas(&serde_json::from_str(&answer.out).unwrap()), [None], "{line:?}");
    }
}

#[test]
fn what_is_closed_is_excluded_as_a_holiday_and_the_sentence_says_it() {
    for more in [["--sauf", "jours fériés"], ["--jours-feries", "ferme"], ["--jours-feries", "Fermé"]] {
        let (answer, json) = winter(&["tous les vendredis", "--heures", "9h-12h", more[0], more[1]]);
        assert_eq!(answer.exit, Exit::Ok, "{}", answer.out);
        assert_eq!(christmas(&json), [], "{more:?}");
        let excluded = serde_json::json!([
            {"date": "2026-12-25", "why": "Noël (jour férié)"},
            {"date": "2027-01-01", "why": "jour de l’an (jour férié)"},
        ]);
        assert_eq!(json["excluded"], excluded, "{more:?}");
        let sentence = json["sentence"].as_str().unwrap();
        assert!(sentence.ends_with(", sauf jours fériés"), "{sentence}");
    }
    let (_, dated) = winter(&["le 25 décembre 2026", "--heures", "9h-12h", "--jours-feries", "ferme"]);
    assert!(!dated["sentence"].as_str().unwrap().contains("fériés"));
}

#[test]
fn a_movable_holiday_is_named_by_no_yearly_date() {
    let fixture = Fixture::new();
    let line = ["quand", "chaque année, le 29 mars", "--heures", "9h-12h", "--a", "2028-12-31", "--json"];
    let json: Value = serde_json::from_str(&fixture.repere(&line).out).unwrap();
    // Easter Monday of 2027.
    assert_eq!(occurrences(&json), [("2027-03-29".to_owned(), Some(true)), ("2028-03-29".to_owned(), None)]);
}

#[test]
fn the_list_for_people_says_it_too() {
    let fixture = Fixture::new();
    let line =
        ["quand", "tous les vendredis", "--heures", "9h-12h", "--de", "2026-12-18", "--a", "2026-12-26"];
    let answer = fixture.repere(&line);
    let said: Vec<&str> =
        answer.out.lines().filter(|line| line.contains("jour férié\u{a0}: à confirmer")).collect();
    assert_eq!(said.len(), 2, "once in the next dates, once in the list: {}", answer.out);
}

#[test]
fn a_word_that_is_not_foreseen_is_refused_at_its_place() {
    let group = "---\nnom: Fictif\nresume: Fictif.\norganise_par: [{nom: Personne}]\njours_feries: parfois\n\
                 horaires:\n  - {quand: tous les lundis, jours_feries: ouverts}\n---\n";
    let settings = "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\n\
                    calendrier: {origine: 2026-01-05}\njours_feries: oui\n";
    let content = read_content(&site().with("site.yaml", settings).with("groupes/g.md", group)).unwrap();
    assert_eq!(places(&content), [("E0304", 5, 15), ("E0304", 7, 44), ("E0304", 5, 15)]);
    let messages: Vec<String> = content.problems.iter().map(|problem| format!("{problem:?}")).collect();
    assert!(messages.iter().all(|text| text.contains("ouvert, ferme")), "{messages:#?}");
    let answer = Fixture::new().repere(&["quand", "tous les lundis", "--jours-feries", "peut-être"]);
    assert_eq!(answer.exit, Exit::Findings);
    assert!(answer.out.contains("E0304") && answer.out.contains("--jours-feries:1:1"), "{}", answer.out);
}

#[test]
fn two_lines_that_say_the_contrary_are_refused() {
    for more in [["--sauf", "jours fériés", "ouvert"], ["--pendant", "jours fériés", "ferme"]] {
        let line = ["tous les vendredis", "--heures", "9h-12h", more[0], more[1], "--jours-feries", more[2]];
        let (answer, json) = winter(&line);
        assert_eq!(answer.exit, Exit::Findings, "{more:?}");
        assert_eq!(json["diagnostics"][0]["code"], "E0516", "{more:?}: {}", answer.out);
    }
}

/// Fridays of a programme's offer; each line says something of public holidays, or is empty.
fn fridays(site_says: &str, programme: &str, offer: &str, item: &str) -> Directory {
    let settings = format!(
        "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\n\
         calendrier: {{origine: 2026-01-05}}\n{site_says}\n"
    );
    let programme = format!("---\nnom: Programme\nresume: Fictif.\n{programme}\n---\n");
    let group = format!(
        "---\nnom: Groupe\nresume: Fictif.\nprogramme: p\n{offer}\nhoraires:\n  \
         - quand: tous les vendredis\n    heures: 9h-12h\n    {item}\n---\n"
    );
    let world: MemoryWorld =
        site().with("site.yaml", settings).with("programmes/p.md", programme).with("groupes/g.md", group);
    let content = read_content(&world).unwrap();
    assert!(content.left_out.is_empty(), "{:?}", content.problems);
    content.directory
}

/// What becomes of Christmas 2026: whether it is to be confirmed; nothing when it is taken out.
fn fate(directory: &Directory) -> Option<bool> {
    let entry = directory.find("g").unwrap();
    let context = calendar_context(directory, entry);
    let found = expand(&entry.offer().unwrap().schedules[0].schedule, &context, CHRISTMAS, CHRISTMAS);
    found.first().map(|session| session.to_confirm)
}

#[test]
fn the_nearest_word_decides() {
    let (open, closed) = ("jours_feries: ouvert", "jours_feries: ferme");
    let (takes_place, taken_out, to_confirm) = (Some(false), None, Some(true));
    let cases = [
        (["", "", "", ""], to_confirm),
        ([open, "", "", ""], takes_place),
        ([closed, "", "", ""], taken_out),
        ([closed, open, "", ""], takes_place),
        ([open, closed, "", ""], taken_out),
        ([closed, closed, open, ""], takes_place),
        ([open, open, closed, ""], taken_out),
        ([closed, closed, closed, open], takes_place),
        ([open, open, open, closed], taken_out),
    ];
    for (words, expected) in cases {
        let [site_says, programme, offer, item] = words;
        assert_eq!(fate(&fridays(site_says, programme, offer, item)), expected, "{words:?}");
    }
}

#[test]
fn an_entry_may_close_what_is_open_day_and_night_and_the_site_does_not() {
    let always = |site_says, offer| {
        let directory = fridays(site_says, "", offer, "");
        let entry = directory.find("g").unwrap();
        let mut schedule = entry.offer().unwrap().schedules[0].schedule.clone();
        schedule.rule = crate::spoken::read_rule("tous les jours", CHRISTMAS).unwrap();
        schedule.hours = crate::spoken::read_hours("0h-24h").unwrap();
        let context = calendar_context(&directory, entry);
        expand(&schedule, &context, CHRISTMAS, CHRISTMAS).len()
    };
    assert_eq!(always("jours_feries: ferme", ""), 1);
    assert_eq!(always("", "jours_feries: ferme"), 0);
}

#[test]
fn holidays_are_those_of_the_country() {
    let rule = crate::spoken::read_rule("tous les mardis", CHRISTMAS).unwrap();
    let schedule = repere::calendar::Schedule::new("tous les mardis", rule);
    let bastille = date(2026, 7, 14);
    let asks = |country| {
        let context = HolidayContext { country, ..HolidayContext::without_holidays(date(2026, 1, 1)) };
        let found = expand(&schedule, &context, bastille, bastille);
        assert_eq!(found[0].status, OccurrenceStatus::Held);
        let day = days(&schedule, &context, bastille, bastille)[0];
        assert_eq!(day.fate, Fate::Held { to_confirm: found[0].to_confirm });
        assert_eq!(found[0].to_confirm, public_holiday(country, bastille).is_some());
        found[0].to_confirm
    };
    assert_eq!([Country::Belgium, Country::France].map(asks), [false, true]);
}
