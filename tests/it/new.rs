//! `repere new`: the skeleton of an entry.

use std::path::Path;

use repere::cli::Exit;
use tempfile::TempDir;

use crate::cli::repere;

/// A content folder with nothing but what every site needs; everything in it is fictional.
fn content() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(
        folder.path(),
        "site.yaml",
        "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier:\n  origine: 2026-01-05\n",
    );
    write(
        folder.path(),
        "zones/be.yaml",
        "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: liege, nom: Liège, type: commune, dans: be}\n",
    );
    folder
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn run(folder: &TempDir, line: &[&str]) -> (Exit, String, String) {
    let content = folder.path().to_str().unwrap();
    repere(&[line, &["--content", content, "--today", "2026-09-01"]].concat())
}

static KINDS: [(&str, &str); 7] = [
    ("association", "associations"),
    ("programme", "programmes"),
    ("service", "services"),
    ("permanence", "permanences"),
    ("groupe", "groupes"),
    ("lieu", "lieux"),
    ("fiche", "fiches"),
];

/// The codes of all errors.
fn errors(folder: &TempDir) -> Vec<String> {
    let (_, out, _) = run(folder, &["check", "--format", "json", "--quiet"]);
    let problems: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    let error = |problem: &&serde_json::Value| problem["severity"] == "error";
    problems.iter().filter(error).map(|problem| problem["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_fresh_entry_only_lacks_what_its_author_has_to_fill_in() {
    for (kind, plural) in KINDS {
        let folder = content();
        let (exit, out, err) = run(&folder, &["new", kind, "L’Été : « un essai »"]);
        assert_eq!(exit, Exit::Ok, "{err}");
        let path = folder.path().join(plural).join("l-ete-un-essai.md");
        assert!(out.starts_with(path.to_str().unwrap()), "{out}");
        let missing = errors(&folder);
        let expected = if kind == "lieu" { 2 } else { 1 };
        assert_eq!(missing.len(), expected, "{missing:?}");
        assert!(out.contains("resume") && (kind != "lieu" || out.contains("commune")), "{out}");
        let text = std::fs::read_to_string(&path).unwrap();
        let filled = text
            .replace("\nresume:\n", "\nresume: Essai fictif.\n")
            .replace("\ncommune:\n", "\ncommune: liege\n");
        std::fs::write(&path, filled).unwrap();
        assert_eq!(errors(&folder), Vec::<String>::new());
    }
}

/// Takes the `#` away before every field, as an editor who knows everything would.
fn uncommented(text: &str) -> String {
    let field = |line: &str| {
        let rest = line.trim_start().trim_start_matches("- ");
        let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        (!name.is_empty() && rest[name.len()..].starts_with(':')) || rest == "-"
    };
    let lines = text.lines().map(|line| match line.strip_prefix("# ") {
        Some(rest) if field(rest) => rest,
        _ => line,
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn every_line_behind_a_hash_is_well_formed_and_known() {
    for (kind, plural) in KINDS {
        let folder = content();
        run(&folder, &["new", kind, "Essai"]);
        let path = folder.path().join(plural).join("essai.md");
        let text = uncommented(&std::fs::read_to_string(&path).unwrap());
        assert!(text.contains("\ncontacts:\n  - nom: # "), "{text}");
        std::fs::write(&path, text).unwrap();
        let unexpected: Vec<String> = errors(&folder)
            .into_iter()
            .filter(|message| !message.starts_with("il manque le champ"))
            .collect();
        assert_eq!(unexpected, Vec::<String>::new(), "{kind}");
    }
}

#[test]
fn nothing_that_exists_is_written_over_not_even_under_another_kind() {
    let folder = content();
    write(folder.path(), "associations/essai.md", "mine");
    for kind in ["association", "groupe"] {
        let (exit, _, err) = run(&folder, &["new", kind, "Essai"]);
        assert_eq!(exit, Exit::CouldNotRun);
        assert!(err.contains("associations/essai.md"), "{err}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("associations/essai.md")).unwrap(), "mine");
    assert!(!folder.path().join("groupes").exists());
}

#[test]
fn names_and_kinds_that_make_no_file_are_refused_with_a_proposal() {
    let folder = content();
    let (exit, _, err) = run(&folder, &["new", "grupe", "Essai"]);
    assert_eq!(exit, Exit::CouldNotRun);
    assert!(err.contains("« groupe »"), "{err}");
    for name in ["", "???", "../../etc", "a\nb", &"x".repeat(200)] {
        let (exit, out, _) = run(&folder, &["new", "groupe", name]);
        let inside = out.contains("groupes/etc.md");
        assert!(exit == Exit::CouldNotRun || inside, "{name:?} gave {out}");
    }
    let (_, _, err) = run(&folder, &["new", "groupe", "???", "--lang", "en"]);
    assert!(err.contains("gives no file name"), "{err}");
}

#[test]
fn a_kind_of_the_site_has_its_own_fields_in_its_skeleton() {
    let folder = content();
    let own = "genres:\n  clubs: {forme: organisation, libelle: {fr: [club, clubs]}}\nchamps:\n  \
        ligue: {sur: [clubs], type: choix, libelle: {fr: Ligue}, valeurs: {une: {fr: Une}, deux: {fr: Deux}}, aide: La ligue où il joue.}\n";
    let settings = std::fs::read_to_string(folder.path().join("site.yaml")).unwrap();
    write(folder.path(), "site.yaml", &(settings + own));
    let (exit, _, err) = run(&folder, &["new", "clubs", "Les Fictifs"]);
    assert_eq!(exit, Exit::Ok, "{err}");
    let text = std::fs::read_to_string(folder.path().join("clubs/les-fictifs.md")).unwrap();
    assert!(text.contains("# La ligue où il joue. Au choix : une, deux.\n# ligue:\n"), "{text}");
    assert_eq!(run(&folder, &["new", "groupe", "Un groupe"]).0, Exit::CouldNotRun);
}

#[test]
fn the_comments_are_in_the_language_of_messages() {
    let text = |folder: &TempDir, more: &[&str]| {
        let (exit, out, err) = run(folder, &[&["new", "association", "Le Nid"], more].concat());
        assert_eq!(exit, Exit::Ok, "{err}");
        std::fs::read_to_string(out.lines().next().unwrap()).unwrap()
    };
    let french = text(&content(), &[]);
    assert!(french.contains("# Le nom, tel que l’organisation l’écrit. (obligatoire)"), "{french}");
    let english = text(&content(), &["--lang", "en"]);
    assert!(english.contains("# The name, as the organisation writes it. (required)"), "{english}");
    // The settings of the site ask for it too.
    let folder = content();
    let settings = std::fs::read_to_string(folder.path().join("site.yaml")).unwrap();
    write(folder.path(), "site.yaml", &format!("{settings}langue_editeurs: en\n"));
    assert_eq!(text(&folder, &[]), english);
}
