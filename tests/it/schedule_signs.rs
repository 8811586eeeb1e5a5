//! Filter words and their signs, qualifiers and their days: what each kind of sentence means, or that it is refused
//! with what to write.

use jiff::civil::{Date, date};
use repere::calendar::{Filter, Schedule, Sign, Spoken, sentence_on};
use repere::cli::Exit;

use crate::fixture::Fixture;
use crate::spoken::{read_filters, read_key, read_rule, read_spoken};

const TODAY: Date = date(2026, 9, 1);

/// The sentence that a page would say.
fn said(phrase: &str) -> String {
    let Spoken { rule, hours, except, during, from, until, by_appointment, .. } =
        read_spoken(phrase, TODAY).unwrap_or_else(|error| panic!("{phrase}: {error:?}"));
    let hours = hours.unwrap_or_default();
    let phrase = phrase.to_owned();
    let schedule =
        Schedule { hours, except, during, from, until, by_appointment, ..Schedule::new(phrase, rule) };
    sentence_on(&schedule, repere::lang::first(), TODAY)
        .replace('\u{a0}', " ")
        .replace(", heure à confirmer", "")
}

/// The help of a phrase that is refused.
fn refused(phrase: &str) -> String {
    match read_spoken(phrase, TODAY) {
        Ok(spoken) => panic!("{phrase} was read as {spoken:?}"),
        Err(error) => error.help.map(|help| help.fr).unwrap_or_default(),
    }
}

#[test]
fn a_word_of_the_other_sign_ends_a_list_and_starts_the_other() {
    let kept = "Tous les mercredis, de septembre à juin, sauf vacances scolaires";
    let cases = [
        ("le mercredi, de septembre à juin, hors vacances scolaires", kept),
        ("le mercredi, de septembre à juin, excepté vacances scolaires", kept),
        ("de septembre à juin, hors vacances scolaires, le mercredi", kept),
        ("hors vacances scolaires, de septembre à juin, le mercredi", kept),
        ("le mercredi sauf vacances scolaires, de septembre à juin", kept),
        ("le mercredi (hors vacances scolaires), de septembre à juin", kept),
        ("le mercredi, sauf vacances scolaires et uniquement de septembre à juin", kept),
        (
            "pendant les vacances scolaires, sauf les jours fériés, tous les jours de 9h à 17h",
            "Tous les jours, de 9 h à 17 h, pendant les vacances scolaires, sauf jours fériés",
        ),
        (
            "le jeudi de septembre à juin, sauf le 24 décembre 2026",
            "Tous les jeudis, de septembre à juin, sauf le 24 décembre 2026",
        ),
        ("le mercredi en juin, hors jours fériés", "Tous les mercredis, en juin, sauf jours fériés"),
        (
            "un jeudi sur deux, de septembre à juin, hors vacances scolaires",
            "Un jeudi sur deux, de septembre à juin, sauf vacances scolaires",
        ),
        (
            "le jeudi, sauf jours fériés, de septembre à juin, de 9h à 11h",
            "Tous les jeudis, de 9 h à 11 h, de septembre à juin, sauf jours fériés",
        ),
        (
            "le mercredi sauf jours fériés, hors vacances scolaires",
            "Tous les mercredis, sauf jours fériés et vacances scolaires",
        ),
        ("le mercredi, pas en juillet ni en août", "Tous les mercredis, sauf juillet et août"),
        (
            "le mercredi hors période scolaire et jours fériés",
            "Tous les mercredis, pendant les vacances scolaires, sauf jours fériés",
        ),
    ];
    for (phrase, sentence) in cases {
        assert_eq!(said(phrase), sentence, "{phrase}");
    }
}

#[test]
fn what_may_have_either_sign_is_refused_with_both_readings() {
    let cases = [
        (
            "le jeudi, sauf jours fériés, pendant les vacances scolaires",
            "« sauf: [jours fériés] » et « pendant: [vacances scolaires] »",
            "« sauf: [jours fériés, vacances scolaires] »",
        ),
        (
            "le mercredi sauf juillet et août, pendant les vacances scolaires",
            "« sauf: [juillet, août] » et « pendant: [vacances scolaires] »",
            "« sauf: [juillet, août, vacances scolaires] »",
        ),
        (
            "le mercredi sauf jours fériés et de septembre à juin",
            "« sauf: [jours fériés] » et « pendant: [de septembre à juin] »",
            "« sauf: [jours fériés, de septembre à juin] »",
        ),
        (
            "le mercredi hors jours fériés en juillet",
            "« sauf: [jours fériés] » et « pendant: [juillet] »",
            "« sauf: [jours fériés, juillet] »",
        ),
        (
            "le mercredi (ouvert en juillet et août)",
            "« quand: le mercredi » et « pendant: [juillet, août] »",
            "écrivez « quand: le mercredi »",
        ),
    ];
    for (phrase, one, other) in cases {
        let help = refused(phrase);
        let (first, second) = help.split_once(" ; ou").unwrap_or_else(|| panic!("{phrase}: {help}"));
        assert!(first.contains(one) && second.contains(other), "{phrase}: {help}");
    }
    for phrase in [
        "le mercredi et pendant les vacances scolaires",
        "pendant les vacances scolaires et le mercredi",
        "le mercredi sauf vacances scolaires sauf en août",
        "le mercredi sauf vacances scolaires, y compris les jours fériés",
        "le mercredi, en juillet, pendant les vacances scolaires",
        "le mercredi, toute l'année, pendant les vacances scolaires",
        "le mercredi pas uniquement en juillet",
        "tous les jours sauf le lundi, le mardi",
        "tous les jours, sauf le lundi, du lundi au mardi et le mercredi",
        "le mercredi en juillet ou août",
        "tous les jours sauf vacances scolaires et le mercredi",
    ] {
        refused(phrase);
    }
}

#[test]
fn a_qualifier_belongs_to_the_days_that_it_stands_with() {
    let cases = [
        (
            "du lundi au jeudi, le vendredi sur rendez-vous",
            "du lundi au jeudi",
            "le vendredi, sur_rendez_vous: oui",
        ),
        (
            "lundi, mardi, jeudi, et le vendredi uniquement sur rendez-vous",
            "\"lundi, mardi, jeudi\"",
            "le vendredi, sur_rendez_vous: oui",
        ),
        ("du lundi au jeudi, le vendredi matin", "du lundi au jeudi", "le vendredi, heures: matin"),
        (
            "du lundi au vendredi et le samedi matin (sur rendez-vous)",
            "du lundi au vendredi",
            "le samedi, heures: matin, sur_rendez_vous: oui",
        ),
        ("lundi au vendredi, samedi 9h-12h", "lundi au vendredi", "samedi, heures: 9h-12h"),
        (
            "du lundi au vendredi et le samedi de 9h à 12h",
            "du lundi au vendredi",
            "le samedi, heures: 9h-12h",
        ),
        ("du mardi au samedi, dimanche de 14h à 18h", "du mardi au samedi", "dimanche, heures: 14h-18h"),
        (
            "lundi et mercredi, sur rendez-vous le vendredi",
            "lundi et mercredi",
            "le vendredi, sur_rendez_vous: oui",
        ),
        ("le lundi et le jeudi matin", "le lundi", "le jeudi, heures: matin"),
    ];
    for (phrase, first, second) in cases {
        let rows = format!("écrivez « - {{quand: {first}}} » puis « - {{quand: {second}}} »");
        let help = refused(phrase);
        assert!(help.starts_with(&rows), "{phrase}: {help}");
        assert!(read_rule(first.trim_matches('"'), TODAY).is_ok(), "{first}");
    }
    for phrase in [
        "du lundi au vendredi matin",
        "tous les jours, y compris le dimanche matin",
        "le mercredi, en juillet le matin",
        "le mercredi, sauf en juillet, sur rendez-vous",
        "le mercredi (en juillet de 8h à 10h)",
        "le mercredi de 9h à 12h et de 14h à 16h sur rendez-vous",
        "le mercredi de 9h à 12h et de 14h à 16h en juillet",
        "en semaine et le samedi de 9h à 12h",
        "lun. et ven. matin",
    ] {
        refused(phrase);
    }
    assert_eq!(said("les lundis et jeudis matin"), "Tous les lundis et jeudis, le matin");
    assert_eq!(said("le mardi et le jeudi de 9h à 12h"), "Tous les mardis et jeudis, de 9 h à 12 h");
}

#[test]
fn a_key_refuses_words_of_the_other_sign() {
    for phrase in ["hors vacances scolaires", "de septembre à juin, hors vacances scolaires", "sauf juillet"]
    {
        let error = read_key(phrase, Sign::Keep, TODAY).unwrap_err();
        assert_eq!(error.code.id, "E0503", "{phrase}");
        assert!(error.help.unwrap().fr.contains("« sauf »"), "{phrase}");
    }
    for phrase in ["pendant les vacances scolaires", "jours fériés, en juillet", "uniquement juillet"] {
        let error = read_key(phrase, Sign::Except, TODAY).unwrap_err();
        assert!(error.help.unwrap().fr.contains("« pendant »"), "{phrase}");
    }
    assert_eq!(read_key("hors vacances scolaires", Sign::Except, TODAY), Ok(vec![Filter::SchoolHolidays]));
    let months = vec![Filter::Months { from: 9, to: 6 }];
    assert_eq!(read_key("de septembre à juin", Sign::Except, TODAY), Ok(months.clone()));
    assert_eq!(read_key("uniquement de septembre à juin", Sign::Keep, TODAY), Ok(months));
    assert!(read_filters("en juillet", TODAY).is_err() && read_filters("sauf juillet", TODAY).is_err());
}

#[test]
fn the_command_ends_with_1_for_a_sentence_with_two_readings() {
    let fixture = Fixture::new();
    for line in [
        vec!["quand", "du lundi au jeudi, le vendredi sur rendez-vous"],
        vec!["quand", "les jeudis", "--pendant", "hors jours fériés"],
        vec!["quand", "les jeudis", "--sauf", "pendant juillet"],
    ] {
        assert_eq!(fixture.repere(&line).exit, Exit::Findings, "{line:?}");
    }
    assert_eq!(fixture.repere(&["quand", "le mercredi en juin, hors jours fériés"]).exit, Exit::Ok);
}
