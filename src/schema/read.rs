//! From the span tree to typed values, by the table. Everything that is wrong is reported; the rest is kept.

use super::TRANSLATION;
use super::codes as c;
use super::proposal::{propose, right_name, unknown_language};
use super::record::{Item, Name, Record, Value};
use super::scalar::{listing, shorten, typed};
use super::shape::{self, Wanted};
use super::types::{FieldSpec, Group, Type};

use crate::diag::{Diagnostic, Span, Text};
use crate::lang::Languages;
use crate::source::{Key, Mapping, Node, ScalarStyle, Value as Tree, markdown};

/// After so many unknown fields nothing is proposed any more: a file with that many is no entry.
const MOST_PROPOSALS: usize = 100;

/// Elements of a list in an entry. Each may become a page, a row or a hundred dates, on many pages; the longest list of
/// a real entry has some thirty.
pub const MOST_ELEMENTS: usize = 300;

/// Reads trees by the table and gathers what is wrong.
struct Reader<'a> {
    languages: Languages,
    problems: &'a mut Vec<Diagnostic>,
    unknown: usize,
    most_elements: usize,
}

/// Reads a whole tree as a group, of an entry or a page. `whole` is where to point when it is empty.
pub fn read_group(
    node: Option<&Node>,
    whole: Span,
    group: &'static Group,
    languages: Languages,
    problems: &mut Vec<Diagnostic>,
) -> Record {
    Reader { languages, problems, unknown: 0, most_elements: MOST_ELEMENTS }.whole(node, whole, group)
}

/// The same for a file of settings: its lists may have thousands of elements, as that of the zones.
pub fn read_settings(
    node: Option<&Node>,
    whole: Span,
    group: &'static Group,
    languages: Languages,
    problems: &mut Vec<Diagnostic>,
) -> Record {
    Reader { languages, problems, unknown: 0, most_elements: usize::MAX }.whole(node, whole, group)
}

/// Reads a value that stands alone, as a row of the table would read it in its group.
pub fn read_value(
    node: &Node,
    spec: &FieldSpec,
    languages: Languages,
    problems: &mut Vec<Diagnostic>,
) -> Option<Item> {
    let mut reader = Reader { languages, problems, unknown: 0, most_elements: MOST_ELEMENTS };
    reader.value(node, spec.ty).map(|value| Item { span: node.span, value })
}

/// Reads the file of a translation: only the fields that may be translated, none of them required.
pub fn read_translation(
    node: Option<&Node>,
    whole: Span,
    group: &'static Group,
    languages: Languages,
    problems: &mut Vec<Diagnostic>,
) -> Record {
    let mut reader = Reader { languages, problems, unknown: 0, most_elements: MOST_ELEMENTS };
    let mut record = Record::empty(whole);
    match node {
        Some(Node { value: Tree::Mapping(mapping), .. }) => {
            for (key, node) in &mapping.entries {
                let own = TRANSLATION.field(&key.text).is_some();
                match group.field(&key.text) {
                    Some(spec) if !spec.translatable => reader.not_translatable(key, group),
                    None if own => reader.field(&mut record, key, node, &TRANSLATION, mapping),
                    _ => reader.field(&mut record, key, node, group, mapping),
                }
            }
        }
        Some(Node { value: Tree::Empty, .. }) | None => {}
        Some(other) => reader.problems.push(shape::wrong(other, Wanted::Fields)),
    }
    record
}

impl Reader<'_> {
    fn whole(&mut self, node: Option<&Node>, whole: Span, group: &'static Group) -> Record {
        match node {
            Some(Node { span, value: Tree::Mapping(mapping) }) => self.mapping(mapping, *span, whole, group),
            Some(Node { value: Tree::Empty, .. }) | None => {
                self.mapping(&Mapping::default(), whole, whole, group)
            }
            Some(other) => {
                self.problems.push(shape::wrong(other, Wanted::Fields));
                Record::empty(whole)
            }
        }
    }

    fn field(
        &mut self,
        record: &mut Record,
        key: &Key,
        node: &Node,
        group: &'static Group,
        mapping: &Mapping,
    ) {
        let Some(spec) = group.field(&key.text) else {
            return self.unknown(key, group, mapping);
        };
        if matches!(node.value, Tree::Empty) {
            return if !spec.required {
                self.empty(key)
            };
        }
        if let Some(value) = self.value(node, spec.ty) {
            record.fields.push((spec.id, key.span, Item { span: node.span, value }));
        }
    }

    fn not_translatable(&mut self, key: &Key, group: &'static Group) {
        let name = &key.text;
        let message = Text::new(
            format!("le champ « {name} » ne se traduit pas"),
            format!("the field “{name}” is not translated"),
        );
        let names = listing(
            group
                .fields()
                .chain(TRANSLATION.fields())
                .filter(|spec| spec.translatable)
                .map(|spec| spec.id.name()),
        );
        self.problems.push(Diagnostic::new(&c::NOT_TRANSLATED, key.span, message).help(
            format!("retirez-le : il vient de la fiche d'origine ; se traduisent : {names}"),
            format!("remove it: it comes from the original entry; translated fields: {names}"),
        ));
    }

    fn mapping(&mut self, mapping: &Mapping, span: Span, missing_at: Span, group: &'static Group) -> Record {
        let mut record = Record::empty(span);
        for (key, node) in &mapping.entries {
            self.field(&mut record, key, node, group, mapping);
        }
        self.missing(mapping, missing_at, group);
        record
    }

    fn missing(&mut self, mapping: &Mapping, at: Span, group: &'static Group) {
        let keys = mapping.entries.iter().map(|(key, _)| key);
        let unknown = keys.filter(|key| group.field(&key.text).is_none()).take(MOST_PROPOSALS);
        for spec in group.fields().filter(|spec| spec.required) {
            let name = spec.id.name();
            let given = mapping.get(name).is_some_and(|node| !matches!(node.value, Tree::Empty));
            let misspelt = unknown.clone().any(|key| right_name(&key.text, group) == Some(name));
            if !given && !misspelt {
                let at = mapping.entries.first().map_or(at, |(key, _)| key.span);
                self.problems.push(shape::missing(spec, group, at));
            }
        }
    }

    fn unknown(&mut self, key: &Key, group: &'static Group, mapping: &Mapping) {
        let message = Text::new(
            format!("champ inconnu « {} »", shorten(&key.text)),
            format!("unknown field “{}”", shorten(&key.text)),
        );
        let mut found = Diagnostic::new(&c::UNKNOWN_FIELD, key.span, message);
        self.unknown += 1;
        if self.unknown <= MOST_PROPOSALS {
            found = propose(found, key, group, mapping, self.languages);
        }
        self.problems.push(found);
    }

    fn empty(&mut self, key: &Key) {
        let message = Text::new(
            format!("le champ « {} » est vide", key.text),
            format!("the field “{}” is empty", key.text),
        );
        self.problems.push(
            Diagnostic::new(&c::EMPTY_FIELD, key.span, message)
                .help("écrivez une valeur ou supprimez la ligne", "write a value or delete the line"),
        );
    }

    fn value(&mut self, node: &Node, ty: Type) -> Option<Value> {
        match ty {
            Type::List(inner) => self.list(node, *inner),
            Type::Group(group) => self.group(node, group),
            Type::EntryOr(group) => match &node.value {
                Tree::Mapping(_) => self.group(node, group),
                _ => self.scalar(node, Type::Entry),
            },
            Type::ZonesOrCovered => match &node.value {
                Tree::Scalar(_) => self.scalar(node, Type::Choice(&["zone_couverte"])),
                _ => self.list(node, Type::Zone),
            },
            Type::ByLanguage(inner) => self.by_language(node, *inner),
            Type::Map(inner) => self.map(node, *inner),
            _ => self.scalar(node, ty),
        }
    }

    fn group(&mut self, node: &Node, group: &'static Group) -> Option<Value> {
        match &node.value {
            Tree::Mapping(mapping) => Some(Value::Record(self.mapping(mapping, node.span, node.span, group))),
            _ => {
                self.problems.push(shape::wrong(node, Wanted::Group(group)));
                None
            }
        }
    }

    fn list(&mut self, node: &Node, inner: Type) -> Option<Value> {
        let Tree::Sequence(nodes) = &node.value else {
            self.problems.push(shape::wrong(node, Wanted::List));
            return None;
        };
        if nodes.len() > self.most_elements {
            self.problems.push(shape::too_many(node, nodes.len(), self.most_elements));
        }
        let mut items = Vec::with_capacity(nodes.len().min(self.most_elements));
        for node in nodes.iter().take(self.most_elements) {
            if matches!(node.value, Tree::Empty) {
                self.problems.push(
                    Diagnostic::new(
                        &c::EMPTY_FIELD,
                        node.span,
                        Text::new("un élément de la liste est vide", "an element of the list is empty"),
                    )
                    .help("complétez-le ou supprimez la ligne", "fill it in or delete the line"),
                );
            } else if let Some(value) = self.value(node, inner) {
                items.push(Item { span: node.span, value });
            }
        }
        Some(Value::List(items))
    }

    fn by_language(&mut self, node: &Node, inner: Type) -> Option<Value> {
        let Tree::Mapping(mapping) = &node.value else {
            self.problems.push(shape::wrong(node, Wanted::Fields));
            return None;
        };
        let languages = self.languages;
        let unknown = mapping.entries.iter().filter(|(key, _)| languages.find(&key.text).is_none());
        self.problems.extend(unknown.map(|(key, _)| unknown_language(key, languages)));
        let mut found = Vec::new();
        for code in languages.codes() {
            let Some((key, node)) = mapping.entries.iter().find(|(key, _)| key.text == code) else {
                continue;
            };
            if matches!(node.value, Tree::Empty) {
                self.empty(key);
            } else if let Some(value) = self.value(node, inner) {
                found.push((code, Item { span: node.span, value }));
            }
        }
        Some(Value::ByLanguage(found))
    }

    fn map(&mut self, node: &Node, inner: Type) -> Option<Value> {
        let Tree::Mapping(mapping) = &node.value else {
            self.problems.push(shape::wrong(node, Wanted::Fields));
            return None;
        };
        let mut pairs = Vec::new();
        for (key, node) in &mapping.entries {
            if let Some(value) = self.value(node, inner) {
                pairs
                    .push((Name { text: key.text.clone(), span: key.span }, Item { span: node.span, value }));
            }
        }
        Some(Value::Map(pairs))
    }

    fn scalar(&mut self, node: &Node, ty: Type) -> Option<Value> {
        let Tree::Scalar(scalar) = &node.value else {
            self.problems.push(shape::wrong(node, Wanted::One));
            return None;
        };
        if matches!(ty, Type::Prose) {
            let exact = scalar.style == ScalarStyle::Plain;
            markdown::check_prose(&scalar.text, node.span, exact, self.problems);
        }
        match typed(scalar, node.span, ty, self.languages) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.problems.push(*problem);
                None
            }
        }
    }
}
