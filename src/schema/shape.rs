//! A value of another shape than its field wants, or none where one is required.

use super::codes as c;
use super::scalar::shorten;
use super::types::{FieldSpec, Group};
use crate::diag::{Diagnostic, Span, Text};
use crate::source::{Node, Scalar, ScalarStyle, Value as Tree};

/// What a field wants.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted {
    /// Lines `nom: valeur`.
    Fields,
    /// The fields of a group.
    Group(&'static Group),
    /// A list.
    List,
    /// One value.
    One,
}

/// Says what stands there, what is wanted, and how it is written.
pub(super) fn wrong(node: &Node, wanted: Wanted) -> Diagnostic {
    let (found, found_en) = match &node.value {
        Tree::Empty => ("rien", "nothing"),
        Tree::Scalar(_) => ("un texte", "a text"),
        Tree::Sequence(_) => ("une liste", "a list"),
        Tree::Mapping(_) => ("un groupe de champs", "a group of fields"),
    };
    let (what, what_en) = match wanted {
        Wanted::Fields => ("des champs sont attendus ici".to_owned(), "fields are expected here".to_owned()),
        Wanted::Group(group) => (
            format!("un groupe de champs est attendu ici ({})", group.name),
            format!("a group of fields is expected here ({})", group.name_en),
        ),
        Wanted::List => ("une liste est attendue ici".to_owned(), "a list is expected here".to_owned()),
        Wanted::One => {
            ("une seule valeur est attendue ici".to_owned(), "a single value is expected here".to_owned())
        }
    };
    let message = Text::new(format!("{what}, pas {found}"), format!("{what_en}, not {found_en}"));
    advise(Diagnostic::new(&c::SHAPE, node.span, message), node, wanted)
}

/// Says that a required field is not there, and what it is for.
pub(super) fn missing(spec: &FieldSpec, group: &Group, at: Span) -> Diagnostic {
    let name = spec.id.name();
    let message = Text::new(
        format!("il manque le champ « {name} » ({})", group.name),
        format!("the field “{name}” is missing ({})", group.name_en),
    );
    Diagnostic::new(&c::MISSING, at, message).help(
        format!("ajoutez « {name}: … ». {}", spec.help.fr),
        format!("add “{name}: …”. {}", spec.help.en),
    )
}

/// Says that a list is longer than an entry may have.
pub(super) fn too_many(node: &Node, found: usize, most: usize) -> Diagnostic {
    let message = Text::new(
        format!("cette liste a {found} éléments, {most} au plus"),
        format!("this list has {found} elements, {most} at most"),
    );
    // Its first character: the whole list would be shown.
    Diagnostic::new(&c::TOO_MANY, node.span.slice(0, 1), message).help(
        "gardez l'essentiel, ou faites plusieurs fiches",
        "keep the essential, or write several entries",
    )
}

fn advise(found: Diagnostic, node: &Node, wanted: Wanted) -> Diagnostic {
    match wanted {
        Wanted::Fields => found.help(
            "écrivez des lignes « nom: valeur », avec une espace après les deux-points",
            "write lines “name: value”, with a space after the colon",
        ),
        Wanted::Group(group) => {
            let first = group.fields().next().map_or("nom", |spec| spec.id.name());
            found.help(
                format!("passez à la ligne et écrivez les champs en retrait : « {first}: … »"),
                format!("start a new line and write the fields indented: “{first}: …”"),
            )
        }
        Wanted::List => list(found, node),
        Wanted::One if matches!(node.value, Tree::Sequence(_)) => found.help(
            "gardez une seule valeur, sans crochets ni tiret",
            "keep a single value, without brackets or dash",
        ),
        Wanted::One => found.help(
            "écrivez une seule valeur, sur la même ligne que le champ",
            "write a single value, on the same line as the field",
        ),
    }
}

/// A text where a list is wanted becomes a list of one when it is certain.
fn list(found: Diagnostic, node: &Node) -> Diagnostic {
    let found = found.help(
        "écrivez « [un, deux] », ou une ligne « - un » par élément",
        "write “[one, two]”, or one line “- one” an element",
    );
    match &node.value {
        Tree::Mapping(mapping) => match mapping.entries.first() {
            Some((key, _)) => found.label(
                format!("écrivez « - {}: … »", shorten(&key.text)),
                format!("write “- {}: …”", shorten(&key.text)),
            ),
            None => found,
        },
        Tree::Scalar(Scalar { text, style: ScalarStyle::Plain })
            if !text.contains(['[', ']', '{', '}', ',', ':', '#']) =>
        {
            let short = shorten(text);
            found
                .label(format!("écrivez [{short}]"), format!("write [{short}]"))
                .fix(node.span, format!("[{text}]"))
        }
        _ => found,
    }
}
