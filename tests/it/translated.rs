//! Plain pages, the glossary and emergency numbers in the languages of a site.

use repere::model::read_content;

use super::fixture::Fixture;
use super::reading::{places, site};

/// The fictional directory in French, Dutch and Arabic.
fn in_languages(more: &str) -> Fixture {
    let fixture = Fixture::new();
    fixture.replace("site.yaml", "langues: [fr]", &format!("langues: [fr, nl, ar]{more}"));
    fixture.write(
        "vocabulaire/urgences.yaml",
        "numeros:\n  - numero: 9 111\n    nom: Secours de la Fée\n    pays: pays\n    quoi: Un danger, une fiction.\n    \
         langues: [ar]\n    traductions:\n      nl: {quoi: \"Gevaar, verzonnen.\"}\n      ar: {nom: إسعاف, quoi: خطر}\n    \
         source: {titre: Fiction}\n",
    );
    fixture.write(
        "vocabulaire/glossaire.yaml",
        "termes:\n  - id: fee\n    sigle: FEE\n    nom: fête des eaux\n    texte: Une fête inventée.\n    \
         traductions: {nl: {nom: waterfeest, texte: Een verzonnen feest.}}\n",
    );
    fixture.write("pages/glossaire.md", "---\ntitre: Glossaire\nresume: Des sigles.\n---\nLa FEE.\n");
    fixture.write(
        "pages/a-propos.nl.md",
        "---\ntitre: Over deze site\nresume: Een verzinsel van de FEE.\n---\nDit is verzonnen.\n",
    );
    fixture.build();
    fixture
}

fn page(fixture: &Fixture, path: &str) -> String {
    let file = fixture.out().join(path).join("index.html");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn wants(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "“{part}” is missing in:\n{html}");
    }
}

#[test]
fn an_emergency_number_is_said_in_the_language_of_the_page() {
    let fixture = in_languages("");
    wants(&page(&fixture, "securite"), &["<b>Secours de la Fée</b>", "tel:9111", "Un danger", ": Arabe<"]);
    let dutch = page(&fixture, "nl/securite");
    wants(&dutch, &["<b><span lang=\"fr\">Secours de la Fée</span></b>", "<p>Gevaar, verzonnen.</p>"]);
    wants(&dutch, &["tel:9111", "Er wordt gesproken"]);
    for path in ["ar", "ar/securite", "ar/recherche"] {
        wants(&page(&fixture, path), &["<bdi>إسعاف</bdi>", "tel:9111"]);
    }
    assert!(!page(&fixture, "ar/securite").contains("Secours de la Fée"));
}

#[test]
fn a_number_names_languages_of_the_vocabulary() {
    let fixture = in_languages("");
    fixture.replace("vocabulaire/urgences.yaml", "langues: [ar]", "langues: [arr]");
    let answer = fixture.repere(&["check", "--format", "short"]);
    wants(&answer.out, &["urgences.yaml:6:15: ", "E0403"]);
}

#[test]
fn a_plain_page_is_shown_in_its_translation_which_says_that_nobody_reviewed_it() {
    let fixture = in_languages("");
    let dutch = page(&fixture, "nl/a-propos");
    wants(
        &dutch,
        &["<h1>Over deze site</h1>", "<p class=\"lead\">Een verzinsel van de", "Dit is verzonnen."],
    );
    wants(
        &dutch,
        &["Niemand heeft ze al nagelezen", "<a class=\"touch\" href=\"/a-propos/\" hreflang=\"fr\">"],
    );
    wants(&page(&fixture, "nl"), &["<a href=\"/nl/a-propos/\">Over deze site</a>"]);
    wants(&page(&fixture, "nl/plan"), &["<a href=\"/nl/a-propos/\">Over deze site</a>"]);
    let arabic = page(&fixture, "ar/a-propos");
    wants(
        &arabic,
        &[
            "<h1><bdi lang=\"fr\" dir=\"ltr\">À propos</bdi></h1>",
            "<div class=\"prose\" lang=\"fr\" dir=\"ltr\">",
        ],
    );
    fixture.replace("pages/a-propos.nl.md", "\n---\nDit", "\nrelu_par: Een lezer (fictie)\n---\nDit");
    fixture.build();
    let reviewed = page(&fixture, "nl/a-propos");
    wants(&reviewed, &["nagelezen door Een lezer (fictie)"]);
    assert!(!reviewed.contains("Niemand heeft ze al nagelezen"));
}

#[test]
fn a_plain_page_without_a_translation_may_have_one_page_only() {
    let fixture = in_languages("\nfiches_par_langue: traduites");
    assert!(!fixture.out().join("ar/a-propos/index.html").exists());
    wants(&page(&fixture, "ar"), &["<a href=\"/a-propos/\"><bdi lang=\"fr\" dir=\"ltr\">À propos</bdi></a>"]);
    let dutch = page(&fixture, "nl/a-propos");
    wants(&dutch, &["hreflang=\"fr\" href=\"https://fee.example/a-propos/\""]);
    assert!(!dutch.contains("hreflang=\"ar\" href=\"https"));
    // What the site generates stays in every language.
    wants(&page(&fixture, "ar/glossaire"), &["<bdi lang=\"fr\" dir=\"ltr\">fête des eaux</bdi>"]);
}

#[test]
fn a_translation_of_no_page_or_into_no_language_is_a_mistake() {
    let content = read_content(
        &site()
            .with("pages/aide.md", "---\ntitre: Aide\n---\n")
            .with("pages/aide.nl.md", "---\ntitre: Hulp\nordre: 2\n---\n")
            .with("pages/aide.xx.md", "---\ntitre: Zz\n---\n")
            .with("pages/perdue.de.md", "---\ntitre: Verloren\n---\n"),
    )
    .unwrap();
    let found = places(&content);
    assert_eq!(found, [("E0207", 3, 1), ("E0410", 1, 1), ("E0412", 1, 1)]);
}

#[test]
fn an_abbreviation_is_explained_in_the_language_of_the_page() {
    let fixture = in_languages("");
    wants(&page(&fixture, "glossaire"), &["La <abbr title=\"fête des eaux\">FEE</abbr>."]);
    let dutch = page(&fixture, "nl/glossaire");
    wants(&dutch, &["waterfeest<br>Een verzonnen feest.", "<span lang=\"fr\">fête des eaux</span>"]);
    // The French words of the page stay as they are; a title in Dutch would be read with a French voice.
    wants(&dutch, &["<p>La FEE.</p>"]);
    wants(&page(&fixture, "nl/a-propos"), &["van de <abbr title=\"waterfeest\">FEE</abbr>."]);
}

#[test]
fn an_edited_translation_of_a_page_rebuilds_its_language_alone() {
    let fixture = in_languages("");
    let before = page(&fixture, "a-propos");
    fixture.replace("pages/a-propos.nl.md", "Dit is verzonnen", "Dit is helemaal verzonnen");
    fixture.build();
    wants(&page(&fixture, "nl/a-propos"), &["Dit is helemaal verzonnen"]);
    assert_eq!(page(&fixture, "a-propos"), before);
}
