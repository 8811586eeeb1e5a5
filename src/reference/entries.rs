//! `fiches.md`: entries, kind by kind.

use std::collections::BTreeSet;

use super::markdown::{anchor, code};
use super::{Scene, fields, shelf};
use crate::schema::{EntryKind, Group, Kinds, PAGE, TRANSLATION};

/// The file of the document.
pub(super) const FILE: &str = "fiches.md";

/// Kinds that have the same fields, and the rows of these.
struct Alike {
    kinds: Vec<EntryKind>,
    rows: Vec<String>,
}

/// The fields of all kinds, of plain pages and of translations.
pub(super) fn groups(kinds: Kinds) -> Vec<&'static Group> {
    kinds.all().map(EntryKind::group).chain([&PAGE, &TRANSLATION]).collect()
}

/// The kinds, what all have, what each has beside that, and the groups inside.
pub(super) fn body(scene: &Scene<'_>, text: &mut String) {
    let alike = alike(scene);
    let common = common(&alike);
    list_of_kinds(scene, &alike, text);
    if !common.is_empty() {
        text.push_str(&format!("\n## {}\n", scene.lang.pick("Toute fiche", "Every entry")));
        // In the order of the table, as the first kind has them.
        let rows = alike.iter().take(1).flat_map(|first| &first.rows);
        fields::table(rows.filter(|row| common.contains(*row)).cloned(), scene, text);
    }
    for one in &alike {
        text.push_str(&format!("\n## {}\n", heading(&one.kinds)));
        if !common.is_empty() {
            text.push_str(
                scene.lang.pick("\nEn plus de ceux de toute fiche :\n", "\nBeside those of every entry:\n"),
            );
        }
        fields::table(one.rows.iter().filter(|row| !common.contains(*row)).cloned(), scene, text);
    }
    others(scene, text);
}

/// Pages, translations, and what stands inside fields.
fn others(scene: &Scene<'_>, text: &mut String) {
    let pick = |fr: &'static str, en: &'static str| scene.lang.pick(fr, en);
    text.push_str(pick("\n## Les pages simples\n", "\n## Plain pages\n"));
    fields::section(scene, "`pages/*.md`", &PAGE, FILE, text);
    text.push_str(pick(
        "\n## Les traductions\n\n`nom-du-fichier.en.md`, à côté de la fiche ou de la page, en traduit le texte et les champs qui se \
         traduisent. Elle peut dire en plus :\n",
        "\n## Translations\n\n`file-name.en.md`, beside the entry or the page, translates its text and the fields that are \
         translatable. It may also say:\n",
    ));
    fields::section(scene, "`*.en.md`", &TRANSLATION, FILE, text);
    text.push_str(pick("\n## Les champs à l’intérieur d’un champ\n", "\n## Fields inside a field\n"));
    fields::inside(scene, FILE, text);
}

/// The kinds of the site, those with the same fields together, in the order of lists.
fn alike(scene: &Scene<'_>) -> Vec<Alike> {
    let mut found: Vec<Alike> = Vec::new();
    for kind in scene.subject.kinds.all() {
        let row = |spec| fields::row(scene, spec, Some(kind.shape()), FILE);
        let rows: Vec<String> = kind.group().fields().map(row).collect();
        match found.iter_mut().find(|known| known.rows == rows) {
            Some(known) => known.kinds.push(kind),
            None => found.push(Alike { kinds: vec![kind], rows }),
        }
    }
    found
}

/// The rows that all kinds have. None where there is nothing to tell apart.
fn common(alike: &[Alike]) -> BTreeSet<String> {
    let Some((first, others)) = alike.split_first().filter(|(_, others)| !others.is_empty()) else {
        return BTreeSet::new();
    };
    first.rows.iter().filter(|row| others.iter().all(|other| other.rows.contains(*row))).cloned().collect()
}

/// `services/`, `permanences/`: no group of fields is called so.
fn heading(kinds: &[EntryKind]) -> String {
    kinds.iter().map(|kind| code(kind.path())).collect::<Vec<_>>().join(", ")
}

fn list_of_kinds(scene: &Scene<'_>, alike: &[Alike], text: &mut String) {
    text.push_str(scene.lang.pick(
        "\n## Les genres\n\n| dossier | une fiche y est | forme | ses champs |\n|---|---|---|---|\n",
        "\n## The kinds\n\n| folder | an entry there is | shape | its fields |\n|---|---|---|---|\n",
    ));
    for kind in scene.subject.kinds.all() {
        let Some(section) = alike.iter().find(|one| one.kinds.contains(&kind)) else { continue };
        let to = anchor(&heading(&section.kinds));
        let (folder, name) = (code(kind.path()), shelf::name(kind.group(), scene.lang));
        let (shape, fields) = (code(kind.shape().word()), scene.lang.pick("champs", "fields"));
        text.push_str(&format!("| {folder} | {name} | {shape} | [{fields}](#{to}) |\n"));
    }
}
