//! The skeleton of an entry, from the table of fields: what is required to fill in, the usual rest behind `#`.

use super::Lang;
use super::args::pick;
use crate::schema::{EntryKind, FieldId as F, FieldSpec, Group, Type, Word};

/// Fields that most entries have; the others are only named.
static USUAL: &[F] = &[
    F::Themes,
    F::Audiences,
    F::Languages,
    F::LegalForm,
    F::Seat,
    F::OrganisedBy,
    F::Programme,
    F::Places,
    F::Schedules,
    F::PublicHolidays,
    F::Covers,
    F::DeliveryModes,
    F::Conditions,
    F::Access,
    F::NextStep,
    F::Cost,
    F::Frequency,
    F::Address,
    F::Coordinates,
    F::Accessibility,
    F::Transport,
    F::Confidential,
    F::Number,
    F::Collection,
    F::Sections,
    F::Examples,
    F::Contacts,
    F::Links,
    F::Sources,
    F::ToComplete,
];

/// Of these, only the fields that one needs at first are written out; the table knows more.
static SHORT: &[(F, &[F])] = &[(F::Schedules, &[F::When, F::Hours, F::Except, F::Until, F::Note])];

/// Columns of a comment.
const WIDTH: usize = 100;

/// A file for a new entry, with comments in a language.
pub(super) fn skeleton(kind: EntryKind, name: &str, lang: Lang) -> String {
    let group = kind.group();
    let mut text = format!("---\n# {}\n", opening(kind, lang));
    text.push_str(pick(
        lang,
        "# Une ligne que vous ne pouvez pas remplir : laissez-la derrière son #. Inconnu n’est pas non.\n",
        "# A line that you cannot fill in: leave it behind its #. Unknown is not “non”.\n",
    ));
    text.push_str(pick(
        lang,
        "# Le texte de la fiche vient sous la dernière ligne « --- ».\n",
        "# The text of the entry comes below the last line “---”.\n",
    ));
    for spec in group.fields().filter(|spec| spec.required) {
        let value = if spec.id == F::Name { quoted(name) } else { String::new() };
        comment(spec, lang, &mut text);
        text.push_str(format!("{}: {value}", spec.id.name()).trim_end());
        text.push('\n');
    }
    for spec in group.fields().filter(|spec| !spec.required && is_usual(spec)) {
        comment(spec, lang, &mut text);
        for line in example(spec, lang) {
            text.push_str(format!("# {line}").trim_end());
            text.push('\n');
        }
    }
    let others = group.fields().filter(|spec| !spec.required && !is_usual(spec));
    let others: Vec<&str> = others.map(|spec| spec.id.name()).collect();
    text.push_str(pick(lang, "\n# Il y a aussi, si cela sert :\n", "\n# There are also, where they help:\n"));
    wrapped(&others.join(", "), &mut text);
    text.push_str("---\n");
    text
}

/// Whether a field is written out. Those that the site declares are what its entries are about.
fn is_usual(spec: &FieldSpec) -> bool {
    matches!(spec.id, F::Own(_)) || USUAL.contains(&spec.id)
}

/// The required fields that nobody but the editor can fill in.
pub(super) fn to_fill_in(kind: EntryKind) -> Vec<&'static str> {
    let required = kind.group().fields().filter(|spec| spec.required && spec.id != F::Name);
    required.map(|spec| spec.id.name()).collect()
}

fn opening(kind: EntryKind, lang: Lang) -> String {
    let (name, name_en) = (kind.word(), kind.group().name_en);
    match lang {
        Lang::Fr => format!(
            "Fiche « {name} » : remplissez les premières lignes, puis enlevez le # de celles que vous connaissez."
        ),
        Lang::En => {
            format!("Entry “{name_en}”: fill in the first lines, then take the # from those that you know.")
        }
    }
}

fn comment(spec: &FieldSpec, lang: Lang, text: &mut String) {
    text.push('\n');
    let required = if spec.required { pick(lang, " (obligatoire)", " (required)") } else { "" };
    wrapped(&format!("{}{required}", help(spec, lang)), text);
}

/// The help of a field, with what may be written.
fn help(spec: &FieldSpec, lang: Lang) -> String {
    let help = typographic(spec.help.get(lang));
    let one_of = |words: String| format!("{help} {} {words}.", pick(lang, "Au choix :", "One of:"));
    match spec.ty {
        Type::YesNo => format!("{help} {}", pick(lang, "oui ou non.", "oui or non.")),
        Type::Choice(words) => one_of(words.join(", ")),
        Type::List(Type::Choice(words)) => one_of(words.join(", ")),
        Type::Labelled(words) => one_of(listed(words)),
        Type::List(Type::Labelled(words)) => one_of(listed(words)),
        Type::Date => format!("{help} {}", pick(lang, "AAAA-MM-JJ.", "YYYY-MM-DD.")),
        Type::Line(most) if most >= 300 => {
            format!("{help} {most} {}", pick(lang, "caractères au plus.", "characters at most."))
        }
        _ => help,
    }
}

/// The words of a choice that the site declares.
fn listed(words: &[Word]) -> String {
    words.iter().map(|own| own.word).collect::<Vec<_>>().join(", ")
}

/// The lines that show how a field is written.
fn example(spec: &FieldSpec, lang: Lang) -> Vec<String> {
    let name = spec.id.name();
    match spec.ty {
        Type::List(Type::Group(group)) => list_of(name, spec.id, group, lang),
        Type::List(Type::Line(_) | Type::Raw) => vec![format!("{name}:"), "  - ".to_owned()],
        Type::List(_) => vec![format!("{name}: []")],
        Type::Group(group) => {
            let fields = group.fields().flat_map(|spec| nested(spec, lang)).map(|line| format!("  {line}"));
            std::iter::once(format!("{name}:")).chain(fields).collect()
        }
        _ => vec![format!("{name}:")],
    }
}

fn list_of(name: &str, id: F, group: &'static Group, lang: Lang) -> Vec<String> {
    let short = SHORT.iter().find(|(field, _)| *field == id).map(|(_, fields)| *fields);
    let wanted = group.fields().filter(|spec| short.is_none_or(|short| short.contains(&spec.id)));
    let lines = wanted.flat_map(|spec| nested(spec, lang)).enumerate();
    let items = lines.map(|(i, line)| format!("  {} {line}", if i == 0 { '-' } else { ' ' }));
    std::iter::once(format!("{name}:")).chain(items).collect()
}

/// A field inside a group, its help beside it.
fn nested(spec: &'static FieldSpec, lang: Lang) -> Vec<String> {
    let name = spec.id.name();
    match spec.ty {
        Type::Group(group) => {
            let fields = group.fields().flat_map(|spec| nested(spec, lang)).map(|line| format!("  {line}"));
            std::iter::once(format!("{name}: # {}", help(spec, lang))).chain(fields).collect()
        }
        Type::List(Type::Group(_)) => Vec::new(),
        Type::List(_) => vec![format!("{name}: [] # {}", help(spec, lang))],
        _ => vec![format!("{name}: # {}", help(spec, lang))],
    }
}

fn wrapped(words: &str, text: &mut String) {
    let mut line = String::from("#");
    for word in words.split(' ') {
        if line.chars().count() + word.chars().count() >= WIDTH {
            text.push_str(&line);
            text.push('\n');
            "#".clone_into(&mut line);
        }
        line.push(' ');
        line.push_str(word);
    }
    text.push_str(&line);
    text.push('\n');
}

fn typographic(text: &str) -> String {
    text.replace('\'', "’")
}

/// A name as YAML reads it back, in quotes where a plain one could be taken for something else.
fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '’' | '-' | '(' | ')');
    let starts = name.chars().next().is_some_and(char::is_alphabetic);
    if starts && name.chars().all(plain) && !name.ends_with(' ') {
        return name.to_owned();
    }
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_quotes_where_yaml_would_misread_them() {
        assert_eq!(quoted("La PARENT’AISE"), "La PARENT’AISE");
        assert_eq!(quoted("Café : le mardi"), "\"Café : le mardi\"");
        assert_eq!(quoted("1 + 1"), "\"1 + 1\"");
        assert_eq!(quoted("Le \"Nid\" \\o/"), "\"Le \\\"Nid\\\" \\\\o/\"");
    }

    #[test]
    fn every_field_of_a_kind_is_named() {
        for kind in crate::schema::Kinds::default().all() {
            for lang in [Lang::Fr, Lang::En] {
                let text = skeleton(kind, "Essai", lang);
                for spec in kind.group().fields() {
                    assert!(text.contains(spec.id.name()), "{} in {}", spec.id.name(), kind.word());
                }
                assert!(text.lines().all(|line| line.chars().count() <= 170), "{text}");
            }
        }
    }
}
