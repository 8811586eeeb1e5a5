//! Which document describes which group of fields: each group is described once, and all others lead there.

use super::Scene;
use super::markdown::{anchor, typographic};
use crate::diag::MessageLang;
use crate::schema::{Group, Type};

/// The groups of all documents, in the order in which they are described.
pub(super) struct Shelf {
    groups: Vec<(&'static str, &'static Group)>,
    /// How many of them documents begin with: those have sections of their own.
    roots: usize,
}

impl Shelf {
    /// Takes the groups that documents begin with; what stands inside them follows, where no other document has it.
    pub(super) fn new(roots: Vec<(&'static str, Vec<&'static Group>)>) -> Self {
        let mut shelf = Shelf { groups: Vec::new(), roots: 0 };
        for (document, groups) in &roots {
            shelf.groups.extend(groups.iter().map(|group| (*document, *group)));
        }
        shelf.roots = shelf.groups.len();
        for (document, groups) in roots {
            for group in groups {
                shelf.take_inside(document, group);
            }
        }
        shelf
    }

    /// Takes the groups inside one, and those inside them.
    fn take_inside(&mut self, document: &'static str, group: &'static Group) {
        for inner in group.fields().filter_map(|spec| inner(spec.ty)) {
            if self.place(inner).is_none() {
                self.groups.push((document, inner));
                self.take_inside(document, inner);
            }
        }
    }

    fn place(&self, group: &'static Group) -> Option<&'static str> {
        let found = self.groups.iter().find(|(_, known)| std::ptr::eq(*known, group));
        found.map(|(document, _)| *document)
    }

    /// The groups that a document describes below those that it begins with.
    pub(super) fn inside(&self, document: &str) -> impl Iterator<Item = &'static Group> {
        let further = self.groups.iter().skip(self.roots);
        further.filter(move |(known, _)| *known == document).map(|(_, group)| *group)
    }
}

/// The fields inside a value.
pub(super) fn inner(ty: Type) -> Option<&'static Group> {
    match ty {
        Type::Group(group) | Type::EntryOr(group) => Some(group),
        Type::List(inner) | Type::Map(inner) | Type::ByLanguage(inner) => self::inner(*inner),
        _ => None,
    }
}

/// What a group is called.
pub(super) fn name(group: &Group, lang: MessageLang) -> String {
    typographic(lang.pick(group.name, group.name_en))
}

/// A link to where a group is described.
pub(super) fn link(scene: &Scene<'_>, group: &'static Group, from: &str) -> String {
    let name = name(group, scene.lang);
    let to = anchor(&name);
    match scene.shelf.place(group) {
        Some(document) if document != from => format!("[{name}]({document}#{to})"),
        _ => format!("[{name}](#{to})"),
    }
}
