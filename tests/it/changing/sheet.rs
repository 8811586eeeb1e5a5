//! By which rows of the table of fields a file is read, and which of them differ between two states of a file.

use std::collections::{BTreeMap, BTreeSet};

use repere::schema::{
    CALENDAR, DANGER_PHRASES, DANGERS, EMERGENCY, EntryKind, FieldSpec, GLOSSARY, Group, Kinds, NEED, PAGE,
    SITE, SYNONYMS, TRANSLATION, Type, VOCABULARY, Vocabulary, ZONE_FILE,
};

use super::tree::{Fields, Tree, value};

/// What a file of a place may say.
pub struct Sheet {
    /// What all files of the same rows are called here.
    pub name: String,
    /// The name of its group in the table.
    pub group: &'static str,
    /// Its rows.
    pub rows: Vec<&'static FieldSpec>,
}

/// Phrases of dangers, whatever their language.
const PHRASES: &str = "dangers.fr";

/// Files of words that are no [`Vocabulary`], and their groups.
static OTHER_WORDS: [(&str, &Group); 5] = [
    ("glossaire", &GLOSSARY),
    ("synonymes", &SYNONYMS),
    ("urgences", &EMERGENCY),
    ("dangers", &DANGERS),
    (PHRASES, &DANGER_PHRASES),
];

impl Sheet {
    fn of(name: String, group: &'static Group) -> Self {
        Sheet { name, group: group.name, rows: group.fields().collect() }
    }

    /// What the translation of a file may say.
    fn translation(of: Sheet) -> Self {
        let rows = of.rows.into_iter().filter(|row| row.translatable);
        Sheet {
            name: format!("{}, traduction", of.name),
            group: of.group,
            rows: rows.chain(TRANSLATION.fields()).collect(),
        }
    }

    /// What the file at a path may say; nothing where it is no file of fields.
    pub fn at(path: &str) -> Option<Self> {
        let (folder, name) = path.split_once('/').unwrap_or(("", path));
        let (stem, ending) = name.rsplit_once('.')?;
        let (stem, translated) = match stem.split_once('.').filter(|_| ending == "md") {
            Some((stem, _)) => (stem, true),
            None => (stem, false),
        };
        let group: &'static Group = match folder {
            "" if name == "site.yaml" => &SITE,
            "zones" if ending == "yaml" => &ZONE_FILE,
            "calendriers" => &CALENDAR,
            "pages" => &PAGE,
            "vocabulaire" if stem.starts_with("dangers.") => {
                return Some(Sheet::of(PHRASES.to_owned(), &DANGER_PHRASES));
            }
            "vocabulaire" if name.starts_with("besoins/") => &NEED,
            "vocabulaire" => return Some(Sheet::of(stem.to_owned(), words_of(stem))),
            _ => Kinds::default().from_folder(folder)?.group(),
        };
        let sheet = Sheet::of(group.name.to_owned(), group);
        Some(if translated { Sheet::translation(sheet) } else { sheet })
    }

    /// The sheets of every file that a content folder may have.
    pub fn all() -> Vec<Sheet> {
        let folders = Kinds::default().all().map(EntryKind::folder).chain(["pages"]);
        let texts = folders.flat_map(|folder| [format!("{folder}/x.md"), format!("{folder}/x.nl.md")]);
        let words = Vocabulary::WORDS.iter().copied().chain(OTHER_WORDS.iter().map(|(stem, _)| *stem));
        let words = words.map(|stem| format!("vocabulaire/{stem}.yaml"));
        let others = ["site.yaml", "zones/x.yaml", "calendriers/x.yaml", "vocabulaire/besoins/x.yaml"]
            .map(str::to_owned);
        texts.chain(words).chain(others).filter_map(|path| Sheet::at(&path)).collect()
    }

    /// The names of its fields that hold no others, `horaires.deplace.de`.
    pub fn leaves(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        self.rows.iter().for_each(|row| leaves(row.ty, row.id.name(), &mut found));
        found
    }

    /// The fields that hold no others and that differ between two states of a file; whether both states have a value.
    pub fn differences(&self, before: &Fields, after: &Fields) -> BTreeMap<String, bool> {
        let mut found = BTreeMap::new();
        differ_in(&self.rows, "", Some(before), Some(after), &mut found);
        found
    }
}

fn words_of(stem: &str) -> &'static Group {
    OTHER_WORDS.iter().find(|(known, _)| *known == stem).map_or(&VOCABULARY, |(_, group)| *group)
}

/// How many fields that hold no others there are in a value of a type.
pub fn weight(ty: Type) -> usize {
    let of = |group: &Group| group.fields().map(|row| weight(row.ty)).sum::<usize>();
    match ty {
        Type::Group(group) => of(group),
        Type::EntryOr(group) => 1 + of(group),
        Type::List(inner) | Type::ByLanguage(inner) => weight(*inner),
        _ => 1,
    }
}

fn leaves(ty: Type, at: &str, found: &mut BTreeSet<String>) {
    match ty {
        Type::List(inner) | Type::ByLanguage(inner) => leaves(*inner, at, found),
        Type::Group(group) | Type::EntryOr(group) => {
            if matches!(ty, Type::EntryOr(_)) {
                found.insert(at.to_owned());
            }
            group.fields().for_each(|row| leaves(row.ty, &format!("{at}.{}", row.id.name()), found));
        }
        _ => _ = found.insert(at.to_owned()),
    }
}

fn differ_in(
    rows: &[&'static FieldSpec],
    at: &str,
    before: Option<&Fields>,
    after: Option<&Fields>,
    found: &mut BTreeMap<String, bool>,
) {
    for row in rows {
        let name = row.id.name();
        let at = if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
        let both = [before, after].map(|fields| fields.and_then(|fields| value(fields, name)));
        differ(row.ty, &at, both[0], both[1], found);
    }
}

fn differ(
    ty: Type,
    at: &str,
    before: Option<&Tree>,
    after: Option<&Tree>,
    found: &mut BTreeMap<String, bool>,
) {
    if before == after {
        return;
    }
    let holds_groups = matches!(ty, Type::List(inner) | Type::ByLanguage(inner) if weight(*inner) > 1);
    match ty {
        Type::List(inner) if holds_groups => {
            let (before, after) = (before.map_or(&[][..], Tree::items), after.map_or(&[][..], Tree::items));
            for place in 0..before.len().max(after.len()) {
                differ(*inner, at, before.get(place), after.get(place), found);
            }
        }
        Type::ByLanguage(inner) if holds_groups => {
            for code in repere::lang::Languages::shipped().codes() {
                let of = |tree: Option<&'_ Tree>| {
                    tree.and_then(Tree::fields).and_then(|all| value(all, code)).cloned()
                };
                differ(*inner, at, of(before).as_ref(), of(after).as_ref(), found);
            }
        }
        Type::Group(group) | Type::EntryOr(group) => {
            let slugs = [before, after].map(|tree| tree.and_then(Tree::text));
            if slugs != [None, None] {
                _ = found.insert(at.to_owned(), slugs.iter().all(Option::is_some));
            }
            let [before, after] = [before, after].map(|tree| tree.and_then(Tree::fields));
            differ_in(&group.fields().collect::<Vec<_>>(), at, before, after, found);
        }
        _ => _ = found.insert(at.to_owned(), before.is_some() && after.is_some()),
    }
}

/// The file of a vocabulary.
pub fn path_of(vocabulary: Vocabulary) -> String {
    format!("vocabulaire/{}.yaml", vocabulary.word())
}
