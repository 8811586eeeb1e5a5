//! Reading: from files to a directory, with every mistake found where it stands.

use jiff::civil::date;
use repere::diag::{Diagnostic, SourceMap, Sources};
use repere::model::{Content, read_content};
use repere::world::MemoryWorld;

/// A small site with one commune; everything in it is fictional.
fn site() -> MemoryWorld {
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
fn places(content: &Content) -> Vec<(&'static str, usize, usize)> {
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
