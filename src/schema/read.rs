//! From the span tree to typed values, by the table. Everything that is wrong is reported; the rest is kept.

use super::codes as c;
use super::record::{Item, Record, Value};
use super::types::{FieldSpec, Group, Type};
use super::values::{self, DateFault};
use super::{FieldId, alias};
use crate::diag::{Diagnostic, Span, Text};
use crate::source::{Key, Mapping, Node, Scalar, ScalarStyle, Value as Tree};
use crate::text::{fold, nearest};

/// Reads trees by the table and gathers what is wrong.
pub struct Reader<'a> {
    /// Where problems go.
    pub problems: &'a mut Vec<Diagnostic>,
}

/// Reads a whole tree as a group. `whole` is where to point when it is empty.
pub fn read_group(
    node: Option<&Node>,
    whole: Span,
    group: &'static Group,
    problems: &mut Vec<Diagnostic>,
) -> Record {
    let mut reader = Reader { problems };
    match node {
        Some(Node { span, value: Tree::Mapping(mapping) }) => reader.mapping(mapping, *span, whole, group),
        Some(Node { value: Tree::Empty, .. }) | None => {
            reader.mapping(&Mapping::default(), whole, whole, group)
        }
        Some(other) => {
            reader.wrong_shape(other, "des champs « nom: valeur »", "fields “name: value”");
            Record::empty(whole)
        }
    }
}

impl Reader<'_> {
    fn mapping(&mut self, mapping: &Mapping, span: Span, missing_at: Span, group: &'static Group) -> Record {
        let mut record = Record::empty(span);
        for (key, node) in &mapping.entries {
            let Some(spec) = group.field(&key.text) else {
                self.unknown(key, group, mapping);
                continue;
            };
            if matches!(node.value, Tree::Empty) {
                self.empty(key, spec);
                continue;
            }
            if let Some(value) = self.value(node, spec.ty) {
                record.fields.push((spec.id, key.span, Item { span: node.span, value }));
            }
        }
        self.missing(mapping, missing_at, group);
        record
    }

    fn missing(&mut self, mapping: &Mapping, at: Span, group: &'static Group) {
        for spec in group.fields().filter(|spec| spec.required) {
            let name = spec.id.name();
            let given = mapping.get(name).is_some_and(|node| !matches!(node.value, Tree::Empty));
            let misspelt = mapping.entries.iter().any(|(key, _)| right_name(&key.text, group) == Some(name));
            if !given && !misspelt {
                let message = Text::new(
                    format!("il manque le champ « {name} » ({})", group.name),
                    format!("the field “{name}” is missing ({})", group.name_en),
                );
                let help = (format!("ajoutez « {name}: … ». {}", spec.help), format!("add “{name}: …”"));
                let at = mapping.entries.first().map_or(at, |(key, _)| key.span);
                self.problems.push(Diagnostic::new(&c::MISSING, at, message).help(help.0, help.1));
            }
        }
    }

    fn unknown(&mut self, key: &Key, group: &'static Group, mapping: &Mapping) {
        let message = Text::new(
            format!("champ inconnu « {} »", shorten(&key.text)),
            format!("unknown field “{}”", shorten(&key.text)),
        );
        let mut found = Diagnostic::new(&c::UNKNOWN_FIELD, key.span, message);
        match right_name(&key.text, group) {
            Some(name) => {
                found =
                    found.label(format!("vouliez-vous dire « {name} » ?"), format!("did you mean “{name}”?"));
                if mapping.get(name).is_none() {
                    found = found.fix(key.span, name);
                }
            }
            None => {
                let names = listing(group.fields().map(|spec| spec.id.name()));
                found = found.help(
                    format!("champs possibles ici ({}) : {names}", group.name),
                    format!("possible fields here ({}): {names}", group.name_en),
                );
            }
        }
        self.problems.push(found);
    }

    fn empty(&mut self, key: &Key, spec: &FieldSpec) {
        if spec.required {
            return;
        }
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
            Type::Map => self.map(node),
            _ => self.scalar(node, ty),
        }
    }

    fn group(&mut self, node: &Node, group: &'static Group) -> Option<Value> {
        match &node.value {
            Tree::Mapping(mapping) => Some(Value::Record(self.mapping(mapping, node.span, node.span, group))),
            _ => {
                let first = group.fields().next().map_or("nom", |spec| spec.id.name());
                self.wrong_shape(
                    node,
                    &format!("un groupe de champs, par exemple « {first}: … » en retrait"),
                    &format!("a group of fields, for instance “{first}: …”, indented"),
                );
                None
            }
        }
    }

    fn list(&mut self, node: &Node, inner: Type) -> Option<Value> {
        let Tree::Sequence(nodes) = &node.value else {
            self.wrong_shape(
                node,
                "une liste : « [un, deux] », ou une ligne « - un » par élément",
                "a list: “[one, two]”, or one line “- one” an element",
            );
            return None;
        };
        let mut items = Vec::with_capacity(nodes.len());
        for node in nodes {
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

    fn map(&mut self, node: &Node) -> Option<Value> {
        let Tree::Mapping(mapping) = &node.value else {
            self.wrong_shape(node, "des lignes « nom: valeur »", "lines “name: value”");
            return None;
        };
        let mut pairs = Vec::new();
        for (key, node) in &mapping.entries {
            if let Some(value) = self.value(node, Type::Line(200)) {
                pairs.push((key.text.clone(), Item { span: node.span, value }));
            }
        }
        Some(Value::Map(pairs))
    }

    fn wrong_shape(&mut self, node: &Node, expected: &str, expected_en: &str) {
        let (found, found_en) = match &node.value {
            Tree::Empty => ("rien", "nothing"),
            Tree::Scalar(_) => ("un texte", "a text"),
            Tree::Sequence(_) => ("une liste", "a list"),
            Tree::Mapping(_) => ("un groupe de champs", "a group of fields"),
        };
        let message = Text::new(format!("{found} se trouve ici"), format!("{found_en} stands here"));
        self.problems.push(
            Diagnostic::new(&c::SHAPE, node.span, message)
                .help(format!("écrivez {expected}"), format!("write {expected_en}")),
        );
    }

    fn scalar(&mut self, node: &Node, ty: Type) -> Option<Value> {
        let Tree::Scalar(scalar) = &node.value else {
            self.wrong_shape(node, "une seule valeur, sur la même ligne", "a single value, on the same line");
            return None;
        };
        match self.typed(scalar, node.span, ty) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.problems.push(*problem);
                None
            }
        }
    }

    fn typed(&mut self, scalar: &Scalar, span: Span, ty: Type) -> Result<Value, Box<Diagnostic>> {
        let text = scalar.text.as_str();
        match ty {
            Type::Line(most) => line(scalar, span, most),
            Type::YesNo => values::yes_no(text).map(Value::Bool).ok_or_else(|| yes_no_fault(text, span)),
            Type::Integer => {
                values::integer(text).map(Value::Integer).ok_or_else(|| number_fault(text, span))
            }
            Type::Decimal => {
                values::decimal(text).map(Value::Decimal).ok_or_else(|| number_fault(text, span))
            }
            Type::Year => values::year(text).map(Value::Integer).ok_or_else(|| number_fault(text, span)),
            Type::Date => values::date(text).map(Value::Date).map_err(|fault| date_fault(&fault, text, span)),
            Type::PartialDate => {
                values::partial_date(text).map(Value::Partial).map_err(|fault| date_fault(&fault, text, span))
            }
            Type::Url => values::url(text).map(own).map_err(|why| {
                let message = Text::new(
                    format!("adresse web refusée « {} »", shorten(text)),
                    format!("web address refused “{}”", shorten(text)),
                );
                Box::new(Diagnostic::new(&c::URL, span, message).help(why.fr, why.en))
            }),
            Type::Email => values::email(text).map(own).map_err(|why| {
                let message = Text::new(
                    format!("adresse électronique illisible « {} »", shorten(text)),
                    format!("unreadable e-mail address “{}”", shorten(text)),
                );
                Box::new(Diagnostic::new(&c::EMAIL, span, message).help(why.fr, why.en))
            }),
            Type::Choice(words) => choice(text, span, words),
            Type::Entry | Type::Zone | Type::Term(_) | Type::Slug => slug(scalar, span),
            Type::Prose => Ok(Value::Text {
                text: text.trim_end().to_owned(),
                plain: scalar.style == ScalarStyle::Plain,
            }),
            Type::Raw => Ok(Value::Text { text: text.to_owned(), plain: scalar.style == ScalarStyle::Plain }),
            Type::List(_) | Type::Group(_) | Type::EntryOr(_) | Type::ZonesOrCovered | Type::Map => {
                // `value` sends these elsewhere; as a scalar they would be plain text.
                Ok(own(text.to_owned()))
            }
        }
    }
}

fn own(text: String) -> Value {
    Value::Text { text, plain: false }
}

fn line(scalar: &Scalar, span: Span, most: usize) -> Result<Value, Box<Diagnostic>> {
    let text = scalar.text.trim();
    if text.contains(['\n', '\r']) {
        let message = Text::new("ce texte a plusieurs lignes", "this text has several lines");
        return Err(Box::new(
            Diagnostic::new(&c::ONE_LINE, span, message)
                .help("écrivez-le sur une seule ligne", "write it on one line"),
        ));
    }
    let length = text.chars().count();
    if length > most {
        let message = Text::new(
            format!("texte trop long : {length} caractères, {most} au plus"),
            format!("text too long: {length} characters, {most} at most"),
        );
        return Err(Box::new(Diagnostic::new(&c::TOO_LONG, span, message).help(
            "gardez l'essentiel ; le détail va dans le texte sous les trois tirets",
            "keep the essential; details go into the text below the three dashes",
        )));
    }
    let untouched = scalar.style == ScalarStyle::Plain && text.len() == scalar.text.len();
    Ok(Value::Text { text: text.to_owned(), plain: untouched })
}

fn yes_no_fault(text: &str, span: Span) -> Box<Diagnostic> {
    let meant = match text.trim().to_lowercase().as_str() {
        "yes" | "true" | "vrai" | "o" | "ja" => Some("oui"),
        "no" | "false" | "faux" | "n" | "nee" => Some("non"),
        _ => None,
    };
    let message = Text::new(
        format!("« {} » : ce champ attend oui ou non", shorten(text)),
        format!("“{}”: this field wants oui (yes) or non (no)", shorten(text)),
    );
    let found = Diagnostic::new(&c::YES_NO, span, message);
    Box::new(match meant {
        Some(word) => found.label(format!("écrivez « {word} »"), format!("write “{word}”")).fix(span, word),
        None => found.help(
            "écrivez « oui » ou « non » ; si vous ne savez pas, supprimez la ligne",
            "write “oui” or “non”; if you do not know, delete the line",
        ),
    })
}

fn number_fault(text: &str, span: Span) -> Box<Diagnostic> {
    let message = Text::new(
        format!("« {} » n'est pas un nombre attendu ici", shorten(text)),
        format!("“{}” is not a number expected here", shorten(text)),
    );
    let digits: String = text.chars().filter(char::is_ascii_digit).take(7).collect();
    let found = Diagnostic::new(&c::NUMBER, span, message);
    Box::new(if digits.is_empty() {
        found.help("écrivez le nombre en chiffres, sans unité", "write the number in digits, without a unit")
    } else {
        found.help(
            format!("écrivez le nombre seul, sans unité : {digits}"),
            format!("write the number alone, without a unit: {digits}"),
        )
    })
}

fn date_fault(fault: &DateFault, text: &str, span: Span) -> Box<Diagnostic> {
    let message = match fault {
        DateFault::Shape(_) => Text::new(
            format!("date illisible « {} »", shorten(text)),
            format!("unreadable date “{}”", shorten(text)),
        ),
        DateFault::NoSuchDay => Text::new(
            format!("« {} » : ce jour n'existe pas", shorten(text)),
            format!("“{}”: there is no such day", shorten(text)),
        ),
    };
    let found = Diagnostic::new(&c::DATE, span, message);
    Box::new(match fault {
        DateFault::Shape(Some(guess)) => {
            found.label(format!("vouliez-vous dire « {guess} » ?"), format!("did you mean “{guess}”?"))
        }
        _ => found.help("écrivez année-mois-jour : 2026-09-04", "write year-month-day: 2026-09-04"),
    })
}

fn choice(text: &str, span: Span, words: &'static [&'static str]) -> Result<Value, Box<Diagnostic>> {
    let written = fold(text.trim()).replace([' ', '-'], "_");
    if let Some(word) = words.iter().find(|word| **word == written) {
        return Ok(Value::Choice(word));
    }
    let message = Text::new(
        format!("« {} » n'est pas un mot prévu ici", shorten(text)),
        format!("“{}” is not a word foreseen here", shorten(text)),
    );
    let all = listing(words.iter().copied());
    let mut found = Diagnostic::new(&c::CHOICE, span, message)
        .help(format!("mots possibles : {all}"), format!("possible words: {all}"));
    if let Some(word) = nearest(&written, words.iter().copied()) {
        found = found
            .label(format!("vouliez-vous dire « {word} » ?"), format!("did you mean “{word}”?"))
            .fix(span, word);
    }
    Err(Box::new(found))
}

fn slug(scalar: &Scalar, span: Span) -> Result<Value, Box<Diagnostic>> {
    let text = scalar.text.trim();
    if values::is_slug(text) {
        return Ok(Value::Text { text: text.to_owned(), plain: scalar.style == ScalarStyle::Plain });
    }
    let message = Text::new(
        format!("« {} » n'est pas un nom d'adresse", shorten(text)),
        format!("“{}” is not an address name", shorten(text)),
    );
    let proposal = crate::text::slugify(text);
    let found = Diagnostic::new(&c::SLUG, span, message);
    Err(Box::new(if values::is_slug(&proposal) {
        found.label(format!("vouliez-vous dire « {proposal} » ?"), format!("did you mean “{proposal}”?"))
    } else {
        found.help(
            "écrivez en minuscules sans accents, avec des tirets",
            "write lower case without accents, with hyphens",
        )
    }))
}

/// The right name for a spelling: an alias of this group first, else the nearest by letters.
fn right_name(written: &str, group: &'static Group) -> Option<&'static str> {
    let folded = fold(written.trim()).replace([' ', '-', '\''], "_");
    let names = || group.fields().map(|spec: &FieldSpec| spec.id.name());
    names()
        .find(|name| *name == folded)
        .or_else(|| alias::names_for(&folded).find(|name| names().any(|own| own == *name)))
        .or_else(|| nearest(&folded, names()))
}

fn listing<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// At most 60 characters, on one line, so that a message stays readable.
fn shorten(text: &str) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(61).collect();
    if one_line.chars().count() > 60 { one_line.chars().take(59).chain(['…']).collect() } else { one_line }
}

impl Record {
    /// The French name of each given field, for tests and listings.
    pub fn names(&self) -> Vec<&'static str> {
        self.given().map(FieldId::name).collect()
    }
}
