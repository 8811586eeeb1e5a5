//! Tables of fields: a row each.

use super::markdown::{code, plain, typographic};
use super::wanted::wanted;
use super::{Scene, sample, shelf};
use crate::schema::{FieldId, FieldSpec, Group, Shape, is_inherited};

/// A group of fields with its title, as a section.
pub(super) fn section(scene: &Scene<'_>, title: &str, group: &'static Group, from: &str, text: &mut String) {
    text.push_str(&format!("\n### {title}\n"));
    table(group.fields().map(|spec| row(scene, spec, None, from)), scene, text);
}

/// The groups that a document describes below those that it begins with.
pub(super) fn inside(scene: &Scene<'_>, from: &str, text: &mut String) {
    for group in scene.shelf.inside(from) {
        section(scene, &shelf::name(group, scene.lang), group, from, text);
    }
}

/// A table of rows.
pub(super) fn table(rows: impl Iterator<Item = String>, scene: &Scene<'_>, text: &mut String) {
    text.push_str(scene.lang.pick(
        "\n| champ | ce qu’on écrit | à quoi il sert | exemple |\n|---|---|---|---|\n",
        "\n| field | what to write | what it is for | example |\n|---|---|---|---|\n",
    ));
    rows.for_each(|row| text.push_str(&row));
}

/// The row of a field, of a kind of a shape or of a group.
pub(super) fn row(scene: &Scene<'_>, spec: &FieldSpec, of: Option<Shape>, from: &str) -> String {
    let name = code(spec.id.name());
    let marks = marks(scene, spec, of).join(", ");
    let marks = if marks.is_empty() { marks } else { format!("*{marks}* ") };
    let wanted = wanted(scene, spec.ty, from);
    let sample = code(&sample::line(spec, scene.lang));
    format!("| {name} | {marks}{wanted} | {} | {sample} |\n", help(scene, spec))
}

/// What is said of a field before its type.
fn marks(scene: &Scene<'_>, spec: &FieldSpec, of: Option<Shape>) -> Vec<&'static str> {
    let pick = |fr, en| scene.lang.pick(fr, en);
    let inherited = is_inherited(spec.id);
    let marks = [
        spec.required.then(|| pick("obligatoire", "required")),
        spec.translatable.then(|| pick("se traduit", "translatable")),
        (inherited && of == Some(Shape::Offer))
            .then(|| pick("hérité du programme", "inherited from the programme")),
        (inherited && of == Some(Shape::Programme))
            .then(|| pick("donné à ses offres", "given to its offers")),
        matches!(spec.id, FieldId::Own(_)).then(|| pick("champ de ce site", "field of this site")),
    ];
    marks.into_iter().flatten().collect()
}

fn help(scene: &Scene<'_>, spec: &FieldSpec) -> String {
    let own = match spec.id {
        FieldId::Own(_) => spec.label.and_then(scene.subject.label),
        _ => None,
    };
    let label =
        own.map(|label| scene.lang.pick(format!("« {label} »."), format!("“{label}”."))).unwrap_or_default();
    let usual = spec.usual.map(code).map(|word| {
        scene.lang.pick(format!("Si rien n’est dit : {word}."), format!("If nothing is said: {word}."))
    });
    let said = [plain(&label), plain(&typographic(spec.help.get(scene.lang))), usual.unwrap_or_default()];
    said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
