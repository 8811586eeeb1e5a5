//! Problems that invisible characters and commands make; the others are cases (`tests/README.md`).

use crate::fixture::Fixture;

#[test]
fn a_forced_direction_is_an_error_in_every_file_and_no_setting_changes_that() {
    let turned = "Appelez le \u{202e}211";
    for (path, text) in [
        ("associations/a.md", format!("---\nnom: x\nresume: y\nequipe: {turned}\n---\n")),
        ("associations/a.md", format!("---\nnom: x\nresume: y\n---\n{turned}")),
        ("pages/p.md", format!("---\ntitre: {turned}\n---\n")),
        ("vocabulaire/glossaire.yaml", format!("termes:\n  - {{id: x, sigle: X, nom: {turned}}}\n")),
        ("associations/a.nl.md", format!("---\nnom: {turned}\n---\n")),
    ] {
        let fixture = Fixture::new();
        fixture.write("site.yaml", fixture.read("site.yaml") + "severites: {E0109: non}\n");
        fixture.write(path, text);
        let found = fixture.repere(&["check"]).out;
        assert!(found.contains("E0109") && found.contains("E0703"), "{path}: {found}");
    }
}

#[test]
fn trying_a_schedule_without_a_zone_says_which_calendar_it_supposes() {
    let fixture = Fixture::new();
    let answer =
        fixture.repere(&["quand", "tous les lundis", "--heures", "9h-12h", "--sauf", "vacances scolaires"]);
    assert!(format!("{}{}", answer.out, answer.err).contains("N0524"), "{}{}", answer.out, answer.err);
}

#[test]
fn words_that_say_no_day_are_said_to_be_left_out() {
    let fixture = Fixture::new();
    let answer =
        fixture.repere(&["quand", "La vestiboutique est ouverte chaque mardi et jeudi, de 14 à 17h"]);
    assert!(format!("{}{}", answer.out, answer.err).contains("N0527"), "{}{}", answer.out, answer.err);
}
