//! The command line: help, mistakes, exit codes.

use std::ffi::OsString;

use crate::fixture::Fixture;
use repere::cli::{Console, Environment, Exit, run};

/// What a command line answers: exit, standard output, standard error.
pub fn repere(line: &[&str]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = std::iter::once("repere").chain(line.iter().copied()).map(OsString::from);
    let exit = run(args, &Environment::default(), &mut Console::new(&mut out, &mut err));
    let text = |bytes| String::from_utf8(bytes).expect("answers are UTF-8");
    (exit, text(out), text(err))
}

static COMMANDS: [&str; 13] = [
    "init",
    "build",
    "check",
    "serve",
    "new",
    "list",
    "show",
    "quand",
    "zones",
    "calendriers",
    "headers",
    "docs",
    "explain",
];

#[test]
fn help_is_french_unless_english_is_asked_for() {
    let (exit, french, _) = repere(&["--help"]);
    assert_eq!(exit, Exit::Ok);
    for command in COMMANDS {
        assert!(french.contains(&format!("\n  {command} ")), "{command} is missing in\n{french}");
    }
    assert!(french.contains("Commandes :") && french.contains("Dossier du contenu"));
    let (_, english, _) = repere(&["--help", "--lang", "en"]);
    assert!(english.contains("Commands:") && english.contains("Content folder"));
}

#[test]
fn every_command_has_help_in_both_languages_without_a_word_of_the_other() {
    for command in COMMANDS {
        let (exit, french, _) = repere(&[command, "--help"]);
        assert_eq!(exit, Exit::Ok);
        assert!(french.contains("Usage :") && french.contains("Montre cette aide"), "{french}");
        for word in ["Usage:", "Options:", "Print", "default:", "possible values", "Shows", "Folder"] {
            assert!(!french.contains(word), "« {word} » in the French help of {command}:\n{french}");
        }
        let (_, english, _) = repere(&[command, "--help", "--lang=en"]);
        for word in ["Usage :", "Montre", "Dossier", "é", "à "] {
            assert!(!english.contains(word), "“{word}” in the English help of {command}:\n{english}");
        }
    }
}

#[test]
fn a_mistyped_command_or_option_gets_a_proposal_and_exit_code_2() {
    let (exit, out, err) = repere(&["biuld"]);
    assert_eq!((exit.code(), out.as_str()), (2, ""));
    assert!(err.contains("commande inconnue « biuld »") && err.contains("« build »"), "{err}");
    let (exit, _, err) = repere(&["check", "--formt", "json"]);
    assert_eq!(exit.code(), 2);
    assert!(err.contains("« --formt »") && err.contains("« --format »"), "{err}");
    let (_, _, err) = repere(&["check", "--lang", "en", "--format", "xml"]);
    assert!(err.contains("“xml” does not suit") && err.contains("human, short, json, github"), "{err}");
    let (exit, _, err) = repere(&["build", "--today", "demain"]);
    assert_eq!(exit.code(), 2);
    assert!(err.contains("« demain »") && err.contains("AAAA-MM-JJ"), "{err}");
    assert_eq!(repere(&[]).0.code(), 2);
}

#[test]
fn the_version_is_that_of_the_package() {
    assert_eq!(repere(&["--version"]).1, format!("repere {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_directory_decides_the_language_before_the_system_and_after_the_person() {
    let fixture = Fixture::new();
    let said = |line: &[&str], variables: &[(&str, &str)]| {
        let line = [&["check"], line].concat();
        let done = fixture.process(&line).envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(done.stdout).unwrap()
    };
    let locale = ("LANG", "en_GB.UTF-8");
    assert!(said(&[], &[]).starts_with("0 erreur,"));
    assert!(said(&[], &[locale]).starts_with("0 errors,"));
    let site = fixture.read("site.yaml");
    fixture.write("site.yaml", site + "langue_editeurs: fr\n");
    assert_eq!(said(&[], &[locale]).split(',').next(), Some("0 erreur"));
    assert!(said(&[], &[("REPERE_LANG", "en")]).starts_with("0 errors,"));
    assert!(said(&["--lang", "fr"], &[("REPERE_LANG", "en")]).starts_with("0 erreur,"));
}
