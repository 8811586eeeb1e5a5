//! Dangers: whom to call above the lists and entries of their themes, the files by which the search tells them. All is
//! fictional.

use std::fs;

use super::fixture::Fixture;
use super::tree::tree;

/// Gives a fixture two numbers, a danger of the sensitive theme, one of no theme, and an entry of that theme.
pub fn with_dangers(fixture: &Fixture) {
    fixture.write(
        "vocabulaire/urgences.yaml",
        "numeros:\n  - {numero: 9 111, nom: Secours de la Fée, pays: pays, quoi: Un danger., source: {titre: Fiction}}\n  \
         - {numero: 9 222, nom: Voix de la Fée, pays: pays, langues: [ar], source: {titre: Fiction}}\n",
    );
    fixture.write(
        "vocabulaire/dangers.yaml",
        "situations:\n  - {id: tempete, libelle: {fr: Une tempête}, numeros: [9 222, 9 111], themes: [refuge]}\n  \
         - {id: loup, libelle: {fr: Un loup}, numeros: [9 111]}\n",
    );
    fixture.write(
        "vocabulaire/dangers.fr.yaml",
        "situations:\n  - id: tempete\n    phrases: |\n      le vent arrache le toit\n      quelle tempête, au secours\n  \
         - id: loup\n    phrases: |\n      un loup est dans la cour\n      au loup\nsosies: |\n  une faim de loup\n  \
         le vent du changement\n  une cour de récréation\n",
    );
    fixture.write(
        "services/la-grotte.md",
        "---\nnom: La Grotte\nresume: Un abri inventé.\nthemes: [refuge]\norganise_par: [les-sommets]\nlieux:\n  \
         - {nom: Grotte, commune: colline}\nhoraires:\n  - {quand: tous les jeudis, heures: 9h-12h}\nsource:\n  - {titre: Fiction}\n---\n",
    );
}

fn built() -> Fixture {
    let fixture = Fixture::new();
    with_dangers(&fixture);
    fixture.build();
    fixture
}

fn page(fixture: &Fixture, path: &str) -> String {
    fs::read_to_string(fixture.out().join(path).join("index.html")).unwrap()
}

/// The files of the search that are known from before are those of the search alone.
#[test]
fn a_site_with_dangers_is_built_again_without_a_change() {
    let fixture = built();
    let before = tree(&fixture.out());
    fixture.build();
    assert!(tree(&fixture.out()) == before);
}

#[test]
fn lists_and_entries_of_a_theme_of_danger_say_whom_to_call_first_of_all_with_the_quick_exit() {
    let fixture = built();
    for path in ["themes/refuge", "zones/colline/refuge", "services/la-grotte", "agenda/themes/refuge"] {
        let html = page(&fixture, path);
        let (numbers, lists) = (html.find("tel:9222"), html.find("<h2 id=\"liste\"").unwrap_or(html.len()));
        assert!(numbers.is_some_and(|at| at < lists), "{path}: {html}");
        // Who speaks the language of the page comes before who is known to speak another.
        assert!(html.find("tel:9111") < numbers, "{path}");
        assert!(html.contains("class=\"exit\""), "{path}");
    }
    for path in ["themes/soutien", "services/marche-du-vallon"] {
        assert!(!page(&fixture, path).contains("class=\"danger"), "{path}");
    }
    let safety = page(&fixture, "securite");
    assert!(
        safety.contains("Une tempête") && safety.contains("Un loup") && safety.contains("class=\"exit\"")
    );
}

#[test]
fn a_sensitive_theme_offers_no_feed() {
    let fixture = built();
    let files = tree(&fixture.out());
    let feeds: Vec<&String> = files.keys().filter(|path| path.ends_with(".ics")).collect();
    assert!(feeds.iter().any(|path| path.contains("themes/soutien")), "{feeds:?}");
    assert!(!feeds.iter().any(|path| path.contains("refuge")), "{feeds:?}");
    for path in ["themes/refuge", "zones/colline/refuge", "agenda/themes/refuge", "agendas"] {
        assert!(!page(&fixture, path).contains("/refuge.ics"), "{path}");
    }
}

#[test]
fn the_search_has_the_numbers_and_what_tells_a_danger() {
    let fixture = built();
    let html = page(&fixture, "recherche");
    assert!(html.contains("data-danger=\"tempete\" hidden") && html.contains("data-danger=\"loup\" hidden"));
    let files = tree(&fixture.out());
    let named: Vec<&String> = files.keys().filter(|path| path.starts_with("s/h/fr/a-")).collect();
    assert_eq!(named.len(), 1, "{named:?}");
    assert!(html.contains(named[0].as_str()));
    // The same words in other files' order, another day: the same bytes; another phrase: another address.
    fixture.replace("vocabulaire/dangers.fr.yaml", "au loup", "un loup ici");
    fixture.build();
    assert!(!tree(&fixture.out()).contains_key(named[0]));
}

#[test]
fn phrases_of_a_language_may_stand_in_several_files() {
    let table = |fixture: &Fixture| {
        let files = tree(&fixture.out());
        files.into_iter().find(|(path, _)| path.starts_with("s/h/fr/a-")).unwrap()
    };
    let one = built();
    let several = built();
    several.replace("vocabulaire/dangers.fr.yaml", "  le vent du changement\n  une cour de récréation\n", "");
    several.write(
        "vocabulaire/dangers.fr.sosies.yaml",
        "sosies: |\n  le vent du changement\n  une cour de récréation\n",
    );
    several.build();
    assert_eq!(table(&one), table(&several));
    several.write("vocabulaire/dangers.fr.suite.yaml", "sosies: |\n  au loup\n");
    let answer = several.repere(&["check"]);
    assert!(answer.out.contains("E0432") && answer.out.contains("dangers.fr.suite.yaml"), "{}", answer.out);
}

#[test]
fn without_dangers_nothing_is_said_of_them() {
    let fixture = Fixture::new();
    fixture.build();
    assert!(!page(&fixture, "recherche").contains("data-danger="));
    assert!(!tree(&fixture.out()).keys().any(|path| path.starts_with("s/h/fr/a-")));
}
