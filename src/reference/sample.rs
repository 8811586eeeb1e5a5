//! How the value of a field is written: an example that can be read.

use crate::diag::MessageLang;
use crate::schema::{FieldId, FieldSpec, Group, Type};

/// `nom: valeur`, on one line.
pub(super) fn line(spec: &FieldSpec, lang: MessageLang) -> String {
    format!("{}: {}", spec.id.name(), value(spec, lang))
}

fn value(spec: &FieldSpec, lang: MessageLang) -> String {
    let own = spec.sample.or(spec.usual);
    own.map_or_else(|| of_type(spec.ty, lang), str::to_owned)
}

fn of_type(ty: Type, lang: MessageLang) -> String {
    match ty {
        Type::List(inner) => format!("[{}]", of_type(*inner, lang)),
        Type::Group(group) => format!("{{{}}}", inside(group, lang)),
        Type::ByLanguage(inner) => format!("{{fr: {}}}", of_type(*inner, lang)),
        Type::Map(inner) => format!("{{{}: {}}}", lang.pick("un-nom", "a-name"), of_type(*inner, lang)),
        Type::Choice(words) => words.first().copied().unwrap_or("…").to_owned(),
        Type::Labelled(words) => words.first().map_or("…", |own| own.word).to_owned(),
        simple => one_value(simple, lang).to_owned(),
    }
}

/// The required fields of a group, or the first where none is.
fn inside(group: &'static Group, lang: MessageLang) -> String {
    shown(group, &[]).map(|spec| line(spec, lang)).collect::<Vec<_>>().join(", ")
}

/// Them, and those that are asked for, in the order of the table.
fn shown<'a>(group: &'static Group, also: &'a [FieldId]) -> impl Iterator<Item = &'static FieldSpec> + 'a {
    let some = group.fields().any(|spec| spec.required);
    let is_first = move |place: usize| place == 0 && !some;
    let all = group.fields().enumerate();
    let wanted =
        all.filter(move |(place, spec)| spec.required || is_first(*place) || also.contains(&spec.id));
    wanted.map(|(_, spec)| spec)
}

/// The shortest file of a group, a line each: what is required, or the first field; and those that are asked for.
pub(super) fn file(group: &'static Group, also: &[FieldId], lang: MessageLang) -> String {
    let mut text = String::new();
    for spec in shown(group, also) {
        match spec.ty {
            Type::List(Type::Group(element)) => {
                text.push_str(&format!("{}:\n  - {{{}}}\n", spec.id.name(), inside(element, lang)));
            }
            _ => text.push_str(&format!("{}\n", line(spec, lang))),
        }
    }
    text
}

fn one_value(ty: Type, lang: MessageLang) -> &'static str {
    match ty {
        Type::Amount(_) => "190",
        Type::EnterpriseNumber => "0123.456.749",
        Type::Media => "photo.jpg",
        Type::Colour => "\"#0b5f59\"",
        Type::YesNo => "oui",
        Type::Integer => "3",
        Type::Decimal => "4.5",
        Type::Year => "2019",
        Type::Date => "2026-09-04",
        Type::PartialDate => "2026-09",
        Type::Url | Type::BaseUrl => "https://exemple.example",
        Type::Email => "bonjour@exemple.example",
        Type::Entry | Type::EntryOr(_) => lang.pick("nom-du-fichier", "file-name"),
        Type::Zone => lang.pick("ma-commune", "my-commune"),
        Type::Term(_) => lang.pick("un-mot", "a-word"),
        Type::Slug => lang.pick("un-nom", "a-name"),
        Type::Language => "fr",
        Type::Phone => "0471 86 04 41",
        Type::Money => "25 €",
        Type::ZonesOrCovered => "zone_couverte",
        _ => "…",
    }
}
