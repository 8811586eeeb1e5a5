//! Advice that is followed must not publish dates that the sentence excludes.

use jiff::civil::{Date, date};
use repere::calendar::rule_text;

use crate::spoken::read_spoken;

const TODAY: Date = date(2026, 9, 1);

const DAYS: [&str; 5] = [
    "tous les mardis",
    "le jeudi de 9h à 11h",
    "du lundi au vendredi",
    "le 1er samedi du mois",
    "chaque matin",
];

/// What limits days or hours in a way that is not read.
const LIMITS: [&str; 14] = [
    "sauf le pont de novembre",
    "du mois de mars",
    "des mois pairs",
    "en hiver",
    "uniquement à Noël",
    "hors périodes de fêtes",
    "certaines semaines",
    "(pas le 2)",
    "si le temps le permet",
    "dès la fin du chantier",
    "in januari",
    "except January",
    "bimensuel",
    "ou sur demande les autres jours",
];

#[test]
fn words_that_may_limit_the_days_are_never_put_into_a_note_beside_a_wider_rule() {
    let mut refused = 0;
    for (days, limit) in DAYS.iter().flat_map(|days| LIMITS.iter().map(move |limit| (days, limit))) {
        for phrase in [format!("{days} {limit}"), format!("{days}, {limit}"), format!("{limit}, {days}")] {
            let Err(error) = read_spoken(&phrase, TODAY) else { continue };
            refused += 1;
            let help = error.help.map(|help| help.fr).unwrap_or_default();
            assert!(!help.contains("note: "), "{phrase}: {help}");
        }
    }
    assert!(refused > 150, "{refused}");
}

/// What nobody has listed: it may limit the days or not, and no program knows.
const ANYTHING: [&str; 8] = [
    "par roulement",
    "à la demande",
    "quand il fait beau",
    "à partir de la rentrée",
    "au premier étage",
    "avec Zorglub",
    "flupke",
    "selon l'affluence",
];

#[test]
fn a_note_is_proposed_only_under_the_condition_that_its_words_do_not_limit_the_days() {
    let mut asked = 0;
    for (days, words) in DAYS.iter().flat_map(|days| ANYTHING.iter().map(move |words| (days, words))) {
        for phrase in [format!("{days} {words}"), format!("{days}, {words}"), format!("{words}, {days}")] {
            let Err(error) = read_spoken(&phrase, TODAY) else { continue };
            let Some(help) = error.help.filter(|help| help.fr.contains("note: ")) else { continue };
            assert!(help.fr.starts_with("si « ") && help.en.starts_with("if “"), "{phrase}: {}", help.fr);
            asked += 1;
        }
    }
    assert!(asked > 20, "{asked}");
}

#[test]
fn days_that_stand_behind_every_day_are_the_days() {
    let spoken = read_spoken("chaque matin du lundi au vendredi", TODAY).unwrap();
    assert_eq!(rule_text(&spoken.rule, repere::lang::first()), "Du lundi au vendredi");
    let help = read_spoken("tous les jours de 14h à 16h le mercredi", TODAY).unwrap_err().help.unwrap().fr;
    assert_eq!(help, "écrivez « quand: le mercredi » et « heures: 14h-16h »");
}

#[test]
fn days_right_behind_all_days_narrow_them_and_others_are_not_merged_with_them() {
    for (phrase, said) in [
        ("tous les jours du mardi au vendredi", "Du mardi au vendredi"),
        ("en semaine du mardi au jeudi, le matin", "Du mardi au jeudi"),
        ("sauf le lundi, tous les jours du lundi au vendredi", "Du mardi au vendredi"),
    ] {
        let spoken =
            read_spoken(phrase, TODAY).unwrap_or_else(|error| panic!("{phrase}: {}", error.message.fr));
        assert_eq!(rule_text(&spoken.rule, repere::lang::first()), said, "{phrase}");
    }
    for phrase in ["tous les jours, du mardi au vendredi", "en semaine, le mardi", "chaque jour le mercredi"]
    {
        assert!(read_spoken(phrase, TODAY).is_err(), "{phrase}");
    }
}

#[test]
fn a_stretch_without_years_is_answered_with_the_next_one_that_is_not_over() {
    let help = |phrase: &str, today: Date| read_spoken(phrase, today).unwrap_err().help.unwrap().fr;
    let winter = date(2027, 2, 1);
    for (phrase, today, said) in [
        ("du 5 janvier au 27 mars, le mardi", TODAY, "« du: 2027-01-05 » et « au: 2027-03-27 »"),
        ("du 5 janvier au 27 mars, le mardi", winter, "« du: 2027-01-05 » et « au: 2027-03-27 »"),
        ("du 5 janvier au 27 mars, le mardi", date(2027, 4, 1), "« du: 2028-01-11 » et « au: 2028-03-27 »"),
        ("le mardi du 19 novembre au 22 février", winter, "« du: 2026-11-24 » et « au: 2027-02-22 »"),
        ("le mardi du 5 octobre au 5 septembre", winter, "« du: 2026-10-06 » et « au: 2027-09-05 »"),
        ("le mardi sauf du 24 décembre au 2 janvier", winter, "« sauf: [2027-12-24 à 2028-01-02] »"),
        ("le mardi jusqu'à fin juin", winter, "« au: 2027-06-30 »"),
        ("le mardi à partir de début octobre", winter, "« du: 2027-10-05 »"),
    ] {
        let help = help(phrase, today);
        assert!(help.starts_with("écrivez « quand: le mardi »") && help.ends_with(said), "{phrase}: {help}");
    }
    assert_eq!(
        help("le mardi, de début octobre à fin mars", TODAY),
        "écrivez « quand: le mardi » et « pendant: [d'octobre à mars] » ; ou, si c'est ce que vous voulez dire, écrivez \
         « quand: le mardi », « du: 2026-10-06 » et « au: 2027-03-31 »"
    );
}
