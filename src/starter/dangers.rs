//! Words of danger for a new directory: what somebody writes who is in danger, and which of the country's numbers to call then.

use std::collections::HashSet;

use super::packed;
use super::yaml::{by_language, groups, mapping, scalar, text, texts, texts_by_language};

static DANGERS: &str = include_str!("../../content/vocabulaire/dangers.yaml");

/// The files, with the numbers that the directory has, the themes that it has, and the phrases of its languages. None where it has
/// no number to call.
pub(super) fn files(
    numbers: &[String],
    themes: &HashSet<String>,
    languages: &[&'static str],
) -> Vec<(String, String)> {
    let all = mapping(DANGERS);
    let mut situations = String::new();
    for situation in groups(&all, "situations") {
        let mut known = texts(situation, "numeros");
        known.retain(|number| numbers.contains(number));
        let Some(id) = text(situation, "id").filter(|_| !known.is_empty()) else { return Vec::new() };
        let known: Vec<String> = known.iter().map(|number| scalar(number)).collect();
        situations += &format!(
            "  - id: {id}\n    libelle: {}\n    numeros: [{}]\n",
            by_language(&texts_by_language(situation, "libelle")),
            known.join(", ")
        );
        let mut of_site = texts(situation, "themes");
        of_site.retain(|theme| themes.contains(theme));
        if !of_site.is_empty() {
            situations += &format!("    themes: [{}]\n", of_site.join(", "));
        }
    }
    let mut found = vec![("dangers.yaml".to_owned(), format!("{HEADING}situations:\n{situations}"))];
    found.extend(languages.iter().flat_map(|lang| packed::files(&format!("dangers.{lang}"))));
    found
}

static HEADING: &str = "\
# Ce qui met quelqu’un en danger, le plus pressant d’abord, et qui appeler alors : la recherche montre ces numéros à qui écrit l’une
# des phrases de dangers.fr.yaml et des autres. « numeros » : ceux de urgences.yaml. « themes » : les thèmes dont les pages les montrent.
";
