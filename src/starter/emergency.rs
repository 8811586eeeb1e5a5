//! Whom to call in an emergency, in the country of a directory.

use super::countries;
use super::translated::item;
use super::yaml::{groups, mapping, scalar, text};
use crate::source::Mapping;

static NUMBERS: &str = include_str!("../../content/vocabulaire/urgences.yaml");

/// The number of all countries of the European Union.
const EUROPEAN: &str = "112";
/// The fields that are said in each language.
static WORDS: [&str; 2] = ["nom", "quoi"];

/// The file of a country's numbers, which stand under its zone, and the numbers as they are written there.
pub(super) fn file(country: &str, zone: &str, main: &str) -> (String, Vec<String>) {
    let all = mapping(NUMBERS);
    let of = |wanted: &str| -> Vec<&Mapping> {
        groups(&all, "numeros").filter(|number| text(number, "pays") == Some(wanted)).collect()
    };
    let mut chosen = of(country);
    if chosen.is_empty() && countries::has_112(country) {
        // The last country of the file speaks of all three services, as 112 is everywhere.
        let european = groups(&all, "numeros").filter(|number| text(number, "numero") == Some(EUROPEAN));
        chosen = european.last().into_iter().collect();
    }
    if chosen.is_empty() {
        return (EMPTY.to_owned(), Vec::new());
    }
    let keep = |field: &str, value: &str| match field {
        "pays" => Some(scalar(zone)),
        _ => Some(scalar(value)),
    };
    let items: String = chosen.iter().map(|number| item(number, &WORDS, main, keep)).collect();
    let numbers = chosen.iter().filter_map(|number| text(number, "numero")).map(str::to_owned).collect();
    (format!("{HEADING}numeros:\n{items}"), numbers)
}

static HEADING: &str = "\
# Numéros d’urgence et d’écoute. Chacun est publié par le service lui-même ou par une autorité, citée ici. Vérifiez-les avant de
# publier le site, et retirez ceux qui ne servent pas ici. Aucune traduction n’a encore été relue.
";

static EMPTY: &str = r#"# Numéros d’urgence du pays : à écrire, chacun avec la page qui le publie. Un numéro faux est pire que pas de numéro.
#
#   - numero: "112"
#     nom: Qui répond
#     pays: xx
#     quoi: "Pour quoi on appelle."
#     source: {titre: "La page qui le publie", url: https://…}
numeros: []
"#;
