//! What is wrong with a declaration, in the owner's terms.

use crate::config::codes as c;
use crate::diag::{Diagnostic, Span, Text};
use crate::lang::list;
use crate::schema::Name;
use crate::text::{nearest, slugify};

/// A kind whose name cannot be a folder.
pub(super) fn no_folder(name: &Name) -> Diagnostic {
    let message = Text::new(
        format!("« {} » ne peut pas être un dossier de fiches", shown(&name.text)),
        format!("“{}” cannot be a folder of entries", shown(&name.text)),
    );
    proposing(Diagnostic::new(&c::NAME, name.span, message), name, slugify(&name.text))
}

/// A field or a word that editors could not write.
pub(super) fn no_word(name: &Name) -> Diagnostic {
    let message = Text::new(
        format!("« {} » ne peut pas s'écrire dans une fiche", shown(&name.text)),
        format!("“{}” cannot be written in an entry", shown(&name.text)),
    );
    proposing(Diagnostic::new(&c::NAME, name.span, message), name, slugify(&name.text).replace('-', "_"))
}

fn proposing(found: Diagnostic, name: &Name, better: String) -> Diagnostic {
    if better.is_empty() || !better.starts_with(|c: char| c.is_ascii_lowercase()) {
        return found.help(
            "écrivez des minuscules sans accents ; la première est une lettre",
            "write lower case without accents; the first is a letter",
        );
    }
    found.label(format!("écrivez « {better} »"), format!("write “{better}”")).fix(name.span, better)
}

/// A name that Repère uses itself.
pub(super) fn taken(name: &Name) -> Diagnostic {
    let message = Text::new(
        format!("le nom « {} » est déjà pris par Repère", name.text),
        format!("the name “{}” is taken by Repère already", name.text),
    );
    Diagnostic::new(&c::NAME, name.span, message).help(
        "choisissez un autre nom ; ce que les pages montrent est dans « libelle »",
        "choose another name; what pages show stands in “libelle”",
    )
}

/// Labels without the main language.
pub(super) fn unnamed(main: &str, at: Span) -> Diagnostic {
    let message = Text::new(
        format!("il manque le libellé dans la langue principale du site, « {main} »"),
        format!("the label in the main language of the site, “{main}”, is missing"),
    );
    Diagnostic::new(&c::LABEL, at, message).help(format!("ajoutez « {main}: … »"), format!("add “{main}: …”"))
}

/// A kind that is not called by two names.
pub(super) fn not_two_names(at: Span) -> Diagnostic {
    let message = Text::new("un genre a deux noms par langue", "a kind has two names in a language");
    Diagnostic::new(&c::LABEL, at, message).help(
        "écrivez le nom d'un seul, puis de plusieurs : « [club, clubs] »",
        "write the name of one, then of several: “[club, clubs]”",
    )
}

/// A kind that is not there.
pub(super) fn unknown_kind(
    folder: &str,
    at: Span,
    known: impl Iterator<Item = &'static str> + Clone,
) -> Diagnostic {
    let message = Text::new(format!("genre inconnu « {folder} »"), format!("unknown kind “{folder}”"));
    let found = Diagnostic::new(&c::UNKNOWN_KIND, at, message);
    match nearest(folder, known.clone()) {
        Some(near) => found
            .label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
            .fix(at, near),
        None => {
            let known: Vec<&str> = known.collect();
            found.help(
                format!("genres possibles : {}", list(&known, " ou ")),
                format!("possible kinds: {}", list(&known, " or ")),
            )
        }
    }
}

/// A choice without words, or words of what is no choice.
pub(super) fn values(is_choice: bool, name: &Name, given: Option<Span>) -> Diagnostic {
    let field = &name.text;
    if is_choice {
        let message = Text::new(
            format!("le choix « {field} » n'a pas de « valeurs »"),
            format!("the choice “{field}” has no “valeurs”"),
        );
        return Diagnostic::new(&c::FIELD, given.unwrap_or(name.span), message).help(
            "ajoutez « valeurs: {un_mot: {fr: Un mot}, un_autre: {fr: Un autre}} »",
            "add “valeurs: {a_word: {en: A word}, another: {en: Another}}”",
        );
    }
    let message = Text::new(
        format!("« {field} » n'est pas un choix : il n'a pas de « valeurs »"),
        format!("“{field}” is no choice: it has no “valeurs”"),
    );
    Diagnostic::new(&c::FIELD, given.unwrap_or(name.span), message).help(
        "retirez « valeurs », ou écrivez « type: choix » ou « type: choix_multiple »",
        "remove “valeurs”, or write “type: choix” or “type: choix_multiple”",
    )
}

/// A facet of what has no few values.
pub(super) fn no_facet(at: Span) -> Diagnostic {
    let message = Text::new(
        "la recherche ne se resserre que par un choix ou un oui_non",
        "a search is narrowed only by a choice or an oui_non",
    );
    Diagnostic::new(&c::FIELD, at, message)
        .help("retirez « filtre », ou changez « type »", "remove “filtre”, or change “type”")
}

/// Taxonomies without the one on which pages of zones rest.
pub(super) fn no_themes(at: Span, themes: &str) -> Diagnostic {
    let message = Text::new(
        format!("« {themes} » manque : l'accueil et les pages des zones y mènent"),
        format!("“{themes}” is missing: the home page and those of zones lead there"),
    );
    Diagnostic::new(&c::TAXONOMY, at, message)
        .help(format!("ajoutez « {themes} » à la liste"), format!("add “{themes}” to the list"))
}

/// A vocabulary without its file.
pub(super) fn no_file(at: Span, word: &str) -> Diagnostic {
    let message = Text::new(
        format!("« {word} » n'a pas de fichier vocabulaire/{word}.yaml"),
        format!("“{word}” has no file vocabulaire/{word}.yaml"),
    );
    Diagnostic::new(&c::TAXONOMY, at, message).help(
        "créez-le, avec « libelle: {fr: …} » et « termes: », comme vocabulaire/themes.yaml ; ou retirez le nom",
        "create it, with “libelle: {en: …}” and “termes:”, as vocabulaire/themes.yaml; or remove the name",
    )
}

/// More declarations than a site can have.
pub(super) fn too_many(at: Span, found: usize, most: usize) -> Diagnostic {
    let message = Text::new(
        format!("il y en a {found}, {most} au plus"),
        format!("there are {found} of them, {most} at most"),
    );
    Diagnostic::new(&crate::schema::codes::TOO_MANY, at, message)
        .help("gardez les premiers", "keep the first ones")
}

/// A name of the file, short enough for a message.
fn shown(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect()
}
