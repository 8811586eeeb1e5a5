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

/// A file with ten mistakes; what they are is in `expected/`.
const TEN_MISTAKES: &str =
    include_str!("../cases/ten-mistakes-in-one-file/content/associations/les-aubepines.md");

#[test]
fn places_stay_right_with_a_byte_order_mark_and_any_line_end() {
    let read = |text: &str| read(&crate::cases::world([("associations/les-aubepines.md", text.as_bytes())]));
    let expected = places(&read(TEN_MISTAKES));
    assert_eq!(expected.len(), 10);
    for end in ["\r\n", "\r"] {
        let content = read(&format!("\u{feff}{}", TEN_MISTAKES.replace('\n', end)));
        assert_eq!(places(&content), expected, "{end:?}");
        assert_eq!(content.left_out, ["associations/les-aubepines.md"]);
    }
}

#[test]
fn translations_belong_to_their_entry() {
    let content = read(
        &site()
            .with("groupes/mardis.md", "---\nnom: Les mardis\nresume: y\n---\n")
            .with("groupes/mardis.nl.md", "---\nnom: De dinsdagen\n---\nTekst.\n"),
    );
    assert_eq!(places(&content), []);
    let translations = &content.directory.find("mardis").unwrap().translations;
    assert_eq!(translations.len(), 1);
    assert_eq!(translations[0].lang, "nl");
    assert_eq!(translations[0].name.as_deref(), Some("De dinsdagen"));
    assert_eq!(translations[0].body, "<p>Tekst.</p>\n");
}

#[test]
fn a_folder_without_settings_is_told_so() {
    let content = read(&MemoryWorld::new(date(2026, 9, 1)).with("README.md", "x"));
    let missing = content.problems.iter().find(|problem| problem.code.id == "E0701").unwrap();
    assert_eq!(content.files.get(missing.span.file).unwrap().path, "content/site.yaml");
}
