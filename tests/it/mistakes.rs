//! A small example of each kind of problem that no other test shows. All content is fictional.

use repere::Options;
use repere::plan::DrySink;
use repere::world::MemoryWorld;

use crate::picture_bytes::jpeg;
use crate::reading::site;

/// The codes that a check of these files tells.
fn told(files: &[(&str, &str)]) -> Vec<&'static str> {
    let zones = "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  \
                 - {id: province-de-namur, nom: Province de Namur, type: province, dans: be}\n  \
                 - {id: liege, nom: Liège, type: commune, dans: be}\n";
    let start = site().with("zones/be.yaml", zones).with("medias/salle.jpg", jpeg(&[]));
    let world = files.iter().fold(start, |world: MemoryWorld, (path, text)| world.with(path, *text));
    let report = repere::build(&world, &DrySink, Options { keep_going: true }).unwrap();
    report.problems.iter().map(|problem| problem.code.id).collect()
}

/// Fields of an entry with a name and a summary.
fn entry(fields: &str) -> String {
    format!("---\nnom: Fictif\nresume: Une fiction.\n{fields}---\n")
}

#[test]
fn mistakes_in_the_fields_of_an_entry() {
    for (code, path, fields) in [
        ("E0106", "associations/a.md", "equipe:\u{a0}trois personnes\n"),
        ("E0202", "associations/a.md", "liens: {a: b}\n"),
        ("E0307", "associations/a.md", "contacts:\n  - {telephone: le matin}\n"),
        ("E0310", "associations/a.md", "identifiants: {bce: 0403170700}\n"),
        ("E0311", "lieux/a.md", "commune: liege\ncoordonnees: {lat: 500, lon: 4}\n"),
        ("E0313", "associations/a.md", "equipe: |\n  une\n  deux\n"),
        ("E0604", "lieux/a.md", "commune: liege\nconfidentiel: oui\nadresse: {rue: Fictive}\n"),
        ("E0610", "associations/a.md", "verifie_le: 2030-01-01\n"),
        ("E0611", "programmes/a.md", "conditions:\n  enfant: {min: 4, max: 3}\n"),
        (
            "E0612",
            "services/a.md",
            "inscription: rue Fictive, 12\nlieux:\n  - {commune: liege, confidentiel: oui}\n",
        ),
        ("W0107", "associations/a.md", "equipe: “trois”\n"),
        ("W0108", "associations/a.md", "equipe: trois #ou quatre\n"),
        ("W0116", "associations/a.md", "autres_noms:\n  - un\n    - deux\n"),
        (
            "W0523",
            "services/a.md",
            "horaires:\n  - {quand: tous les lundis, du: 2024-01-01, heures: 9h-12h}\n",
        ),
        ("W0601", "services/a.md", "lieux:\n  - {commune: liege}\n"),
        ("W0602", "programmes/a.md", ""),
        ("W0603", "services/a.md", ""),
        ("W0605", "lieux/a.md", "commune: liege\nadresse: {code_postal: 5000}\n"),
        ("W0606", "associations/a.md", "contacts:\n  - {nom: Accueil}\n"),
        ("W0607", "associations/a.md", "alerte: {texte: Fermé, au: 2020-01-01}\n"),
    ] {
        let found = told(&[(path, &entry(fields))]);
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn a_contact_that_the_editor_hides_asks_nothing() {
    let found = told(&[("associations/a.md", &entry("contacts:\n  - {nom: Accueil, affichage: non}\n"))]);
    assert!(!found.contains(&"W0606"), "{found:?}");
}

#[test]
fn mistakes_in_texts_and_between_files() {
    let named = entry("identifiants: {bce: 0403170701}\n");
    let refers = entry("programme: a\n");
    let (linked, bare) =
        (entry("") + "![vue](https://autre.example/x.jpg)\n", entry("") + "![](salle.jpg)\n");
    let page = "---\ntitre: Services\n---\n";
    let settings = |more: &str| {
        format!(
            "titre: Fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier: {{origine: 2026-01-05}}\n{more}\n"
        )
    };
    let (grave, rule) = (settings("severites: {W0605: grave}"), settings("severites: {W0000: non}"));
    let lost = "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: x, nom: X, type: commune, dans: nulle-part}\n";
    let double = "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: be, nom: Belgique, type: pays, code: BE}\n";
    let danger = "situations:\n  - {id: feu, libelle: {fr: Un feu fictif}, numeros: [\"9 111\"]}\n";
    let of_none = "situations:\n  - {id: eau, phrases: ça coule}\nsosies: rien\n";
    let twice = "situations:\n  - {id: feu, phrases: Ça brûle}\nsosies: ca brule\n";
    let cases: [(&str, &[(&str, &str)]); 13] = [
        ("E0123", &[("associations/a.md", &linked)]),
        ("W0124", &[("associations/a.md", &bare)]),
        ("E0404", &[("associations/a.md", &named), ("services/s.md", &refers)]),
        ("W0608", &[("associations/a.md", &named), ("associations/b.md", &named)]),
        ("E0419", &[("pages/services.md", page)]),
        ("E0702", &[("site.yaml", &grave)]),
        ("E0703", &[("site.yaml", &rule)]),
        ("W0416", &[("zones/lu.yaml", "zones:\n  - {id: lu, nom: Luxembourg, type: pays, code: LU}\n")]),
        ("E0407", &[("zones/be.yaml", lost)]),
        ("E0408", &[("zones/be.yaml", double)]),
        ("E0430", &[("vocabulaire/dangers.yaml", danger)]),
        ("E0431", &[("vocabulaire/dangers.yaml", danger), ("vocabulaire/dangers.fr.yaml", of_none)]),
        ("E0432", &[("vocabulaire/dangers.yaml", danger), ("vocabulaire/dangers.fr.yaml", twice)]),
    ];
    for (code, files) in cases {
        let found = told(files);
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn settings_that_become_addresses_are_addresses() {
    let told_of = |line: &str| {
        let fields = [
            "titre: Fictif",
            "url: https://annuaire.example",
            "zones_racines: [be]",
            "calendrier: {origine: 2026-01-05}",
        ];
        let name = line.split(':').next().unwrap();
        let rest: Vec<&str> =
            fields.into_iter().filter(|field| !field.starts_with(&format!("{name}:"))).collect();
        told(&[("site.yaml", &format!("{}\n{line}\n", rest.join("\n")))])
    };
    for (code, line) in [
        ("E0305", "url: mailto:a@b.example"),
        ("E0305", "url: https://annuaire.example/a?b#c"),
        ("E0305", "url: https://annuaire.example/a/../b"),
        ("E0305", "url: https://nom@annuaire.example"),
        ("E0305", "depot: \"javascript:alert(1)//\""),
        ("E0305", "depot: https://code.example/depot?x="),
        ("E0305", "depot: code.example/depot"),
        ("E0306", "courriel: x@y.example?bcc=z@mal.example"),
        ("E0306", "courriel: x@y.example,z@mal.example"),
    ] {
        assert_eq!(told_of(line), [code], "{line}");
    }
    for line in
        ["url: https://annuaire.example/essai/", "depot: https://code.example/depot", "courriel: x@y.example"]
    {
        assert_eq!(told_of(line), Vec::<&str>::new(), "{line}");
    }
}

#[test]
fn addresses_of_vocabularies_and_calendars_are_addresses_too() {
    let number =
        "numeros:\n  - {numero: \"1\", nom: x, pays: be, source: {titre: x, url: \"javascript:x\"}}\n";
    let calendar = "nom: x\npays: be\nsource:\n  - {titre: x, url: https://a@b.example}\nconges: []\n";
    for (path, text) in [("vocabulaire/urgences.yaml", number), ("calendriers/x.yaml", calendar)] {
        let found = told(&[(path, text)]);
        assert!(found.contains(&"E0305"), "{path}: {found:?}");
    }
}

#[test]
fn a_forced_direction_is_an_error_in_every_file_and_no_setting_changes_that() {
    let settings = "titre: Fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier: {origine: 2026-01-05}\nseverites: {E0109: non}\n";
    let turned = "Appelez le \u{202e}211";
    for (path, text) in [
        ("associations/a.md", entry(&format!("equipe: {turned}\n"))),
        ("associations/a.md", entry("") + turned),
        ("pages/p.md", format!("---\ntitre: {turned}\n---\n")),
        ("vocabulaire/glossaire.yaml", format!("termes:\n  - {{id: x, sigle: X, nom: {turned}}}\n")),
        ("associations/a.nl.md", format!("---\nnom: {turned}\n---\n")),
    ] {
        let found = told(&[("site.yaml", settings), (path, &text)]);
        assert!(found.contains(&"E0109") && found.contains(&"E0703"), "{path}: {found:?}");
    }
}

/// Here or in another file of this suite.
#[test]
fn every_kind_of_problem_has_an_example() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let tests: String = files
        .filter(|file| file.file_type().is_file())
        .map(|file| std::fs::read_to_string(file.path()).unwrap())
        .collect();
    let without: Vec<&str> =
        repere::codes().iter().map(|code| code.id).filter(|id| !tests.contains(id)).collect();
    assert_eq!(without, Vec::<&str>::new());
}

#[test]
fn trying_a_schedule_without_a_zone_says_which_calendar_it_supposes() {
    let fixture = crate::fixture::Fixture::new();
    let answer =
        fixture.repere(&["quand", "tous les lundis", "--heures", "9h-12h", "--sauf", "vacances scolaires"]);
    assert!(format!("{}{}", answer.out, answer.err).contains("N0524"), "{}{}", answer.out, answer.err);
}

#[test]
fn words_that_say_no_day_are_said_to_be_left_out() {
    let fixture = crate::fixture::Fixture::new();
    let answer =
        fixture.repere(&["quand", "La vestiboutique est ouverte chaque mardi et jeudi, de 14 à 17h"]);
    assert!(format!("{}{}", answer.out, answer.err).contains("N0527"), "{}{}", answer.out, answer.err);
}
