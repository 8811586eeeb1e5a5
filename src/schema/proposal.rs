//! What a name that no field has may have meant.

use super::alias;
use super::codes as c;
use super::scalar::{listing, shorten};
use super::types::{FieldSpec, Group, Type};
use crate::diag::{Diagnostic, Text};
use crate::lang::Languages;
use crate::source::{Key, Mapping};
use crate::text::{fold, nearest};

pub(super) fn unknown_language(key: &Key, languages: Languages) -> Diagnostic {
    let message = Text::new(
        format!("langue inconnue « {} »", shorten(&key.text)),
        format!("unknown language “{}”", shorten(&key.text)),
    );
    let known = listing(languages.codes());
    Diagnostic::new(&c::UNKNOWN_FIELD, key.span, message)
        .help(format!("langues possibles : {known}"), format!("possible languages: {known}"))
}

/// The right name, or the group where the field belongs, or all names.
pub(super) fn propose(
    found: Diagnostic,
    key: &Key,
    group: &'static Group,
    mapping: &Mapping,
    languages: Languages,
) -> Diagnostic {
    if let Some(name) = right_name(&key.text, group) {
        let found = found.label(format!("vouliez-vous dire « {name} » ?"), format!("did you mean “{name}”?"));
        return match mapping.get(name) {
            None => found.fix(key.span, name),
            Some(_) => found.help(
                format!("« {name} » est déjà écrit : gardez une seule ligne"),
                format!("“{name}” is written already: keep one line"),
            ),
        };
    }
    if let Some((outer, name)) = inner_field(&key.text, group, languages) {
        return found.help(
            format!("« {name} » s'écrit dans « {outer}: », en retrait"),
            format!("“{name}” is written inside “{outer}:”, indented"),
        );
    }
    if let Some((name, kinds)) = elsewhere(&key.text, group) {
        return found.help(
            format!("« {name} » est un champ de : {kinds} (« sur », dans site.yaml)"),
            format!("“{name}” is a field of: {kinds} (“sur” in site.yaml)"),
        );
    }
    let names = listing(group.fields().map(|spec| spec.id.name()));
    found.help(
        format!("champs possibles ici ({}) : {names}", group.name),
        format!("possible fields here ({}): {names}", group.name_en),
    )
}

/// A field that the site declares for other kinds, and these.
fn elsewhere(written: &str, group: &'static Group) -> Option<(&'static str, &'static str)> {
    let near = nearest(&folded(written), group.elsewhere.iter().map(|(name, _)| *name))?;
    group.elsewhere.iter().find(|(name, _)| *name == near).copied()
}

fn folded(written: &str) -> String {
    fold(written.trim()).replace([' ', '-', '\''], "_")
}

/// A field of a group one level down, by its right name: `telephone` belongs into `contacts`.
fn inner_field(
    written: &str,
    group: &'static Group,
    languages: Languages,
) -> Option<(&'static str, &'static str)> {
    let inner = |ty: Type| match ty {
        Type::Group(inner) | Type::EntryOr(inner) => Some(inner),
        Type::List(Type::Group(inner) | Type::EntryOr(inner)) => Some(*inner),
        _ => None,
    };
    let folded = folded(written);
    group.fields().find_map(|spec| {
        if let (Type::ByLanguage(_), Some(language)) = (spec.ty, languages.find(&folded)) {
            return Some((spec.id.name(), language.code));
        }
        let inner = inner(spec.ty)?;
        let name = inner
            .field(&folded)
            .map(|spec| spec.id.name())
            .or_else(|| alias::names_for(&folded).find(|name| inner.field(name).is_some()))?;
        Some((spec.id.name(), name))
    })
}

/// The right name for a spelling: an alias of this group first, else the nearest by letters.
pub(super) fn right_name(written: &str, group: &'static Group) -> Option<&'static str> {
    let folded = folded(written);
    let names = || group.fields().map(|spec: &FieldSpec| spec.id.name());
    names()
        .find(|name| *name == folded)
        .or_else(|| alias::names_for(&folded).find(|name| names().any(|own| own == *name)))
        .or_else(|| nearest(&folded, names()))
}
