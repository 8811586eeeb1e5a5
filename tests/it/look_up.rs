//! `repere list`, `show` and `explain`: what is there, and what a code means.

use std::path::Path;

use repere::cli::Exit;
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::repere;

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A small directory; everything in it is fictional.
fn content() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in [
        (
            "site.yaml",
            "titre: Annuaire fictif\nurl: https://annuaire.example/a\nzones_racines: [be]\ncalendrier:\n  origine: 2026-01-05\n",
        ),
        (
            "zones/be.yaml",
            "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: liege, nom: Liège, type: commune, dans: be}\n  - {id: namur, nom: Namur, type: commune, dans: be}\n",
        ),
        ("vocabulaire/themes.yaml", "termes:\n  - {id: sommeil, libelle: {fr: Sommeil}}\n"),
        (
            "associations/les-aubepines.md",
            "---\nnom: Les Aubépines\nresume: Une association fictive.\ncontacts:\n  - {nom: Accueil, telephone: 04 223 45 67, affichage: oui}\n  - {nom: Secret, telephone: 0471 86 04 41, affichage: non}\n---\n",
        ),
        (
            "programmes/le-gue.md",
            "---\nnom: Le Gué\nresume: Un programme fictif.\nzones_couvertes: [liege]\nconditions:\n  enfant: {moins_de: 6}\n  grossesse: oui\nfrais: {type: gratuit}\n---\n",
        ),
        (
            "groupes/mardis.md",
            "---\nnom: Les Mardis\nresume: Un groupe fictif.\nthemes: [sommeil]\norganise_par: [les-aubepines]\nprogramme: le-gue\nhoraires:\n  - {quand: tous les mardis, heures: 9h30-12h}\nlieux:\n  - {commune: namur, confidentiel: oui, zone_affichee: be}\n---\n",
        ),
    ] {
        write(folder.path(), path, text);
    }
    folder
}

fn run(folder: &TempDir, line: &[&str]) -> (Exit, String, String) {
    let content = folder.path().to_str().unwrap();
    repere(&[line, &["--content", content, "--today", "2026-09-01"]].concat())
}

fn slugs(folder: &TempDir, line: &[&str]) -> Vec<String> {
    let (_, out, err) = run(folder, &[line, &["--json"]].concat());
    let list: Vec<Value> = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}"));
    list.iter().map(|line| line["slug"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn entries_are_listed_and_chosen_by_kind_zone_and_theme() {
    let folder = content();
    assert_eq!(slugs(&folder, &["list"]), ["le-gue", "les-aubepines", "mardis"]);
    assert_eq!(slugs(&folder, &["list", "Groupes"]), ["mardis"]);
    assert_eq!(slugs(&folder, &["list", "--zone", "Liège"]), ["le-gue", "mardis"]);
    assert_eq!(slugs(&folder, &["list", "--theme", "sommeil"]), ["mardis"]);
    let (exit, text, _) = run(&folder, &["list", "groupe"]);
    assert_eq!(exit, Exit::Ok);
    assert!(
        text.starts_with("mardis  groupe  be") && text.contains("2026-09-01  Les Mardis\n1 fiche\n"),
        "{text}"
    );
    let (exit, _, err) = run(&folder, &["list", "--zone", "lieg"]);
    assert_eq!(exit, Exit::CouldNotRun);
    assert!(err.contains("« liege »"), "{err}");
}

#[test]
fn an_entry_is_shown_with_what_it_gets_from_others() {
    let folder = content();
    let (exit, out, err) = run(&folder, &["show", "mardis", "--json"]);
    assert_eq!(exit, Exit::Ok, "{err}");
    let shown: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(shown["nom"], "Les Mardis");
    assert_eq!(shown["page"], "https://annuaire.example/a/groupes/mardis/");
    assert_eq!(shown["zones_couvertes"], serde_json::json!(["liege"]));
    assert_eq!(shown["conditions"]["enfant"]["moins_de"], "6");
    assert_eq!(shown["conditions"]["grossesse"], "oui");
    assert_eq!(shown["frais"]["type"], "gratuit");
    assert_eq!(shown["prochaines_dates"][0]["jour"], "2026-09-01");
    assert_eq!(shown["prochaines_dates"].as_array().unwrap().len(), 10);
    let (_, out, _) = run(&folder, &["show", "content/programmes/le-gue.md"]);
    assert!(out.contains("cite_par :\n  - mardis\n"), "{out}");
}

#[test]
fn what_may_not_be_shown_is_not() {
    let folder = content();
    for line in [&["show", "les-aubepines"][..], &["show", "les-aubepines", "--json"]] {
        let (_, out, _) = run(&folder, line);
        assert!(out.contains("04 223 45 67"), "{out}");
        assert!(!out.contains("Secret") && !out.contains("0471"), "{out}");
    }
    for line in [&["show", "mardis"][..], &["show", "mardis", "--json"], &["list"], &["list", "--json"]] {
        let (_, out, _) = run(&folder, line);
        let facts: String =
            out.lines().filter(|line| !line.contains("W06") && !line.contains("E06")).collect();
        assert!(!facts.contains("namur"), "{facts}");
    }
}

#[test]
fn a_name_that_is_not_there_gets_the_nearest_one() {
    let folder = content();
    let (exit, _, err) = run(&folder, &["show", "mardi"]);
    assert_eq!(exit, Exit::CouldNotRun);
    assert!(err.contains("« mardis »"), "{err}");
    write(folder.path(), "groupes/faux.md", "---\nnom: Faux\n---\n");
    let (_, _, err) = run(&folder, &["show", "faux"]);
    assert!(err.contains("groupes/faux.md") && err.contains("repere check"), "{err}");
    let (exit, _, err) = run(&folder, &["list"]);
    assert_eq!(exit, Exit::Findings);
    assert!(err.contains("groupes/faux.md"), "{err}");
}

#[test]
fn codes_are_explained_in_both_languages() {
    let (exit, french, _) = repere(&["explain", "e0203"]);
    assert_eq!(exit, Exit::Ok);
    assert!(french.starts_with("E0203 : champ inconnu\n\n"), "{french}");
    let (_, english, _) = repere(&["explain", "E0203", "--lang", "en"]);
    assert!(english.starts_with("E0203: unknown field\n\n"), "{english}");
    let (exit, _, err) = repere(&["explain", "E2003"]);
    assert_eq!(exit, Exit::CouldNotRun);
    assert!(err.contains("« E0203 »"), "{err}");
    let (_, all, _) = repere(&["explain"]);
    assert_eq!(all.lines().count(), repere::codes().len());
}
