//! Reading: from files to a directory, with every mistake found where it stands.

use jiff::civil::date;
use repere::diag::{Diagnostic, SourceMap, Sources};
use repere::model::{Content, read_content};
use repere::world::MemoryWorld;

/// A small site with one commune; everything in it is fictional.
pub(crate) fn site() -> MemoryWorld {
    MemoryWorld::new(date(2026, 9, 1))
        .with(
            "site.yaml",
            "titre: Annuaire fictif\nurl: https://annuaire.example/essai\nzones_racines: [be]\ncalendrier:\n  origine: 2026-01-05\n",
        )
        .with(
            "zones/be.yaml",
            "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n  - {id: liege, nom: Liège, type: commune, dans: be, codes_postaux: [\"4000\"]}\n",
        )
        .with(
            "vocabulaire/themes.yaml",
            "termes:\n  - {id: parentalite, libelle: {fr: Parentalité}}\n  - {id: sommeil, libelle: {fr: Sommeil}}\n",
        )
}

fn read(world: &MemoryWorld) -> Content {
    read_content(world).unwrap()
}

/// Code, line and column of each problem.
pub(crate) fn places(content: &Content) -> Vec<(&'static str, usize, usize)> {
    content.problems.iter().map(|problem| place(problem, &content.files)).collect()
}

fn place(problem: &Diagnostic, files: &SourceMap) -> (&'static str, usize, usize) {
    let sources = Sources::kept(files);
    let file = sources.get(problem.span.file).unwrap();
    let position = file.position(problem.span.start);
    (problem.code.id, position.line, position.column)
}

#[test]
fn a_good_entry_is_read_whole() {
    let content = read(&site().with(
        "associations/les-aubepines.md",
        "---\nnom: Les Aubépines\nresume: Une association fictive.\nthemes: [sommeil]\n---\n\n# Bonjour\n\nVoir [la zone](/zones/liege/).\n",
    ));
    assert_eq!(places(&content), []);
    let entry = content.directory.find("les-aubepines").unwrap();
    assert_eq!(entry.name, "Les Aubépines");
    assert_eq!(entry.body, "<h2>Bonjour</h2>\n<p>Voir <a href=\"/essai/zones/liege/\">la zone</a>.</p>\n");
    assert_eq!(entry.themes.len(), 1);
}

const TEN_MISTAKES: &str = "---
nom: Les Aubépines
resumé: Une association fictive.
themes: [someil, sommeil]
statut: actiff
contacts:
  - nom: Été
    telefone: 0471 00 00 00
    courriel: parents exemple.example
verifie_le: 7/10/2026
fonde_en: deux mille
nom: Deuxième nom
liens:
  - url: javascript:alert(1)
sensible: yes
---
Un texte.
";

/// What the ten mistakes are, with line and column as an editor's program counts them.
const TEN_PLACES: [(&str, usize, usize); 10] = [
    ("E0203", 3, 1),
    ("E0403", 4, 10),
    ("E0304", 5, 9),
    ("E0203", 8, 5),
    ("E0306", 9, 15),
    ("E0302", 10, 13),
    ("E0303", 11, 11),
    ("E0204", 12, 1),
    ("E0305", 14, 10),
    ("E0301", 15, 11),
];

#[test]
fn a_file_with_ten_mistakes_gives_ten_problems_each_with_what_to_write() {
    let content = read(&site().with("associations/les-aubepines.md", TEN_MISTAKES));
    assert_eq!(places(&content), TEN_PLACES);
    assert_eq!(content.left_out, ["associations/les-aubepines.md"]);
    assert!(content.directory.find("les-aubepines").is_none());
    for problem in &content.problems {
        let advice: Vec<_> = [&problem.label, &problem.help].into_iter().flatten().collect();
        assert!(!advice.is_empty(), "{problem:?}");
        assert!(advice.iter().chain([&&problem.message]).all(|t| !t.fr.is_empty() && !t.en.is_empty()));
    }
}

#[test]
fn places_stay_right_with_a_byte_order_mark_and_any_line_end() {
    for end in ["\r\n", "\r"] {
        let text = format!("\u{feff}{}", TEN_MISTAKES.replace('\n', end));
        let content = read(&site().with("associations/les-aubepines.md", text));
        assert_eq!(places(&content), TEN_PLACES, "{end:?}");
    }
}

#[test]
fn columns_count_characters() {
    let text = "---\nnom: x\nresume: y\nthemes: [éééé, sommeil]\ncontacts: [{nom: Zoé, rôle: z}]\n---\n";
    let content = read(&site().with("associations/a.md", text));
    assert_eq!(places(&content), [("E0309", 4, 10), ("E0203", 5, 23)]);
}

#[test]
fn usual_other_spellings_are_told_the_right_one() {
    for (written, meant) in [
        ("telefone", "telephone"),
        ("Téléphone", "telephone"),
        ("tél", "telephone"),
        ("GSM", "telephone"),
        ("e-mail", "courriel"),
        ("email", "courriel"),
        ("couriel", "courriel"),
    ] {
        let text = format!("---\nnom: x\nresume: y\ncontacts:\n  - {written}: z\n---\n");
        let content = read(&site().with("associations/a.md", text));
        let labels: Vec<_> =
            content.problems.iter().filter_map(|problem| Some(problem.label.as_ref()?.fr.as_str())).collect();
        assert_eq!(labels, [format!("vouliez-vous dire « {meant} » ?")], "{written}");
        assert_eq!(content.problems[0].fix.as_ref().map(|fix| fix.replacement.as_str()), Some(meant));
    }
}

#[test]
fn a_field_in_the_wrong_group_is_told_where_it_belongs() {
    let content = read(&site().with("associations/a.md", "---\nnom: x\nresume: y\ntelephone: 0\n---\n"));
    let help = content.problems[0].help.as_ref().map(|help| help.fr.clone()).unwrap_or_default();
    assert!(help.contains("contacts:"), "{help}");
}

#[test]
fn a_broken_file_hides_no_problem_of_another() {
    let content = read(
        &site()
            .with("associations/a.md", "---\nnom: Atelier: parents\n---\n")
            .with("associations/b.md", "---\nnom: b\n---\n")
            .with("associations/c.md", "---\nnom: c\nresume: c\n---\n"),
    );
    assert_eq!(places(&content), [("E0113", 2, 13), ("E0201", 2, 1)]);
    assert_eq!(content.left_out, ["associations/a.md", "associations/b.md"]);
    assert!(content.directory.find("c").is_some());
}

#[test]
fn names_are_addresses_and_unique_over_all_folders() {
    let good = "---\nnom: x\nresume: y\n---\n";
    let content = read(
        &site()
            .with("associations/doux.md", good)
            .with("associations/Été.md", good)
            .with("services/doux.md", good)
            .with("groupes/autre.md", "---\nnom: x\nresume: y\nanciens_noms: [doux]\n---\n")
            .with("groupe/perdu.md", good)
            .with("README.md", "x"),
    );
    let found: Vec<(&str, String)> = content
        .problems
        .iter()
        .map(|p| (p.code.id, content.files.get(p.span.file).unwrap().path.clone()))
        .collect();
    assert_eq!(
        found,
        [
            ("W0409", "content/README.md".to_owned()),
            ("E0410", "content/associations/Été.md".to_owned()),
            ("W0409", "content/groupe/perdu.md".to_owned()),
            ("E0413", "content/groupes/autre.md".to_owned()),
            ("E0405", "content/services/doux.md".to_owned()),
        ]
    );
}

#[test]
fn translations_belong_to_their_entry_and_carry_only_what_is_translated() {
    let content = read(
        &site()
            .with("groupes/mardis.md", "---\nnom: Les mardis\nresume: y\n---\n")
            .with("groupes/mardis.nl.md", "---\nnom: De dinsdagen\n---\nTekst.\n")
            .with("groupes/mardis.ar.md", "---\nnom: z\nthemes: [sommeil]\n---\n")
            .with("groupes/lundis.nl.md", "---\nnom: De maandagen\n---\n"),
    );
    assert_eq!(places(&content), [("E0412", 1, 1), ("E0207", 3, 1)]);
    let translations = &content.directory.find("mardis").unwrap().translations;
    assert_eq!(translations.len(), 1);
    assert_eq!(translations[0].lang, "nl");
    assert_eq!(translations[0].name.as_deref(), Some("De dinsdagen"));
    assert_eq!(translations[0].body, "<p>Tekst.</p>\n");
}

#[test]
fn pictures_are_looked_for_in_medias() {
    let text =
        "---\nnom: x\nresume: y\nimages: [{fichier: salle.jpeg, alt: La salle}]\n---\n![La cour](cour.jpg)\n";
    let content = read(
        &site().with("associations/a.md", text).with("medias/salle.jpg", crate::picture_bytes::jpeg(&[])),
    );
    assert_eq!(places(&content), [("E0411", 4, 20), ("E0411", 6, 1)]);
    assert!(content.problems[0].label.as_ref().is_some_and(|label| label.fr.contains("salle.jpg")));
}

#[test]
fn severities_of_the_site_weigh_on_reading_too() {
    let settings = "titre: x\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier: {origine: 2026-01-05}\nseverites: {E0203: avertissement, W0121: non}\n";
    let entry = "---\nnom: x\nresume: y\ntelefone: z\n---\n<b>x</b>\n";
    let content = read(&site().with("site.yaml", settings).with("associations/a.md", entry));
    assert_eq!(places(&content), [("E0203", 4, 1)]);
    assert!(content.directory.find("a").is_some());
}

#[test]
fn a_folder_without_settings_is_told_so() {
    let content = read(&MemoryWorld::new(date(2026, 9, 1)).with("README.md", "x"));
    let missing = content.problems.iter().find(|problem| problem.code.id == "E0701").unwrap();
    assert_eq!(content.files.get(missing.span.file).unwrap().path, "content/site.yaml");
}

#[test]
fn the_default_calendar_of_the_settings_must_exist() {
    let text = "titre: Annuaire fictif\nurl: https://annuaire.example\nzones_racines: [be]\ncalendrier:\n  origine: 2026-01-05\n  defaut: ecole\n";
    let content = read(&site().with("site.yaml", text));
    let [problem] = content.problems.as_slice() else { panic!("{:?}", content.problems) };
    let named = &text[problem.span.start as usize..problem.span.end as usize];
    assert_eq!((problem.code.id, named), ("E0406", "ecole"));
}
