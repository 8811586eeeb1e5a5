//! Notations that are YAML but are not accepted.

use super::super::brief::brief;
use super::super::codes as c;
use super::super::node::Key;
use super::line::{long, quoted};
use crate::diag::{Diagnostic, Span, Text};

/// More levels than any field needs.
pub(crate) fn too_deep(span: Span) -> Diagnostic {
    let message = Text::new(
        "trop de niveaux de retrait ou de crochets (16 au plus)",
        "too many levels of indentation or brackets (16 at most)",
    );
    Diagnostic::new(&c::TOO_DEEP, span, message).help(
        "un texte qui contient des crochets ou des tirets se met entre guillemets droits : \"…\"",
        "a text that holds brackets or dashes goes between straight quotes: \"…\"",
    )
}

/// A list, a group or nothing where a field's name belongs.
pub(crate) fn odd_key(span: Span) -> Diagnostic {
    let message = Text::new(
        "le nom d'un champ est attendu avant les deux-points",
        "a field's name is expected before the colon",
    );
    Diagnostic::new(&c::FEATURE, span, message).help(
        "écrivez « nom: valeur » ; un texte avec des crochets, des accolades ou un « ? » se met entre guillemets droits",
        "write “name: value”; a text with brackets, braces or a “?” goes between straight quotes",
    )
}

/// `<<`
pub(crate) fn merge_key(span: Span) -> Diagnostic {
    let message = Text::new("la fusion « << » n'est pas acceptée", "the merge key “<<” is not accepted");
    Diagnostic::new(&c::FEATURE, span, message)
        .help("recopiez les champs en toutes lettres", "write the fields out in full")
}

/// A no-break space between a field's name and its colon.
pub(crate) fn no_break_space_in_key(span: Span, name: &str) -> Diagnostic {
    let message = Text::new(
        format!("espace insécable à côté de « {} »", brief(name)),
        format!("no-break space beside “{}”", brief(name)),
    );
    Diagnostic::new(&c::NO_BREAK_SPACE, span, message)
        .help(format!("écrivez « {}: … »", brief(name)), format!("write “{}: …”", brief(name)))
        .fix(span, name)
}

/// A key that its group has already.
pub(crate) fn duplicate(key: &Key, first: Span) -> Diagnostic {
    let name = brief(&key.text);
    let message = Text::new(
        format!("le champ « {name} » est écrit deux fois"),
        format!("the field “{name}” is written twice"),
    );
    Diagnostic::new(&c::DUPLICATE_FIELD, key.span, message)
        .label("seul le premier est lu", "only the first is read")
        .help(
            "gardez une seule ligne ; plusieurs valeurs font une liste, une ligne « - … » par valeur",
            "keep one line; several values make a list, one line “- …” a value",
        )
        .related(first, Text::new("écrit ici d'abord", "first written here"))
}

/// A text that starts with `&`, `*` or `!`, which YAML takes for one of its shorthands. `value` is the whole text.
pub(crate) fn sign(span: Span, sign: char, value: &str) -> Diagnostic {
    let message = Text::new(
        format!("un texte ne peut pas commencer par « {sign} »"),
        format!("a text cannot start with “{sign}”"),
    );
    let found = Diagnostic::new(&c::FEATURE, span, message);
    if value.contains([',', ']', '}']) {
        return found.help(
            format!("mettez le texte entre guillemets droits : \"{sign}…\""),
            format!("put the text between straight quotes: \"{sign}…\""),
        );
    }
    let whole = Span { end: span.start, ..span }.slice(0, value.len());
    found
        .help(
            format!("mettez le texte entre guillemets droits : {}", long(value)),
            format!("put the text between straight quotes: {}", long(value)),
        )
        .fix(whole, quoted(value))
}

/// A no-break space after a field's colon.
pub(crate) fn no_break_space_after(space: Span, name: &str) -> Diagnostic {
    let message = Text::new(
        format!("espace insécable après « {}: »", brief(name)),
        format!("no-break space after “{}:”", brief(name)),
    );
    Diagnostic::new(&c::NO_BREAK_SPACE, space, message)
        .help("remplacez-la par une espace ordinaire", "replace it by an ordinary space")
        .fix(space, " ")
}

/// `titre:"Un livre : le premier"`: without a space after the first colon, the name goes on to the second.
pub(crate) fn glued_key(key: Span, name: &str) -> Diagnostic {
    let colon = key.slice(name.len(), name.len() + 1);
    let message = Text::new(
        format!("il manque une espace après « {name}: »"),
        format!("the space after “{name}:” is missing"),
    );
    Diagnostic::new(&c::SYNTAX, colon, message)
        .help(format!("écrivez « {name}: … »"), format!("write “{name}: …”"))
        .fix(colon, ": ")
}
