//! The item to try: from a file, or from flags, each of which counts as a small file so that problems have a place.

use std::path::Path;

use super::options::Args;
use crate::cli::Failure;
use crate::cli::read_file::read;
use crate::diag::{Diagnostic, FileId, SourceFile, SourceMap, Span};
use crate::lang::Languages;
use crate::schema::{
    FieldId as F, Group, Item, Record, Value, read_group, read_value, schedule_group, trial_group,
};
use crate::source::{self, Node, Value as Tree};

/// Reads a file with one element of `horaires`, and perhaps `fermetures` beside its keys. Problems are gathered; nothing comes out when it cannot be read.
pub(super) fn from_file(
    path: &Path,
    files: &mut SourceMap,
    problems: &mut Vec<Diagnostic>,
) -> Result<Option<Record>, Failure> {
    read_yaml(path, trial_group(), files, problems)
}

/// Reads a YAML file by a group of the table.
pub(super) fn read_yaml(
    path: &Path,
    group: &'static Group,
    files: &mut SourceMap,
    problems: &mut Vec<Diagnostic>,
) -> Result<Option<Record>, Failure> {
    let shown = path.display();
    let bytes = read(path)?;
    let id = files.add(SourceFile::new(shown.to_string(), String::from_utf8_lossy(&bytes)));
    if bytes.len() as u64 > source::MOST_BYTES {
        problems.push(source::too_large(id, bytes.len() as u64));
        return Ok(None);
    }
    let (text, clean) = source::decode(id, bytes, problems);
    let node = if clean { source::parse(id, &text, 0..text.len(), problems).ok() } else { None };
    let Some(node) = node else { return Ok(None) };
    Ok(Some(read_group(
        one_of_a_list(node.as_ref()),
        Span::file_start(id),
        group,
        Languages::shipped(),
        problems,
    )))
}

/// A file with a list of one element means that element.
fn one_of_a_list(node: Option<&Node>) -> Option<&Node> {
    match node {
        Some(Node { value: Tree::Sequence(nodes), .. }) if nodes.len() == 1 => nodes.first(),
        other => other,
    }
}

/// Makes an item of the flags.
pub(super) fn from_flags(
    args: &Args,
    files: &mut SourceMap,
    problems: &mut Vec<Diagnostic>,
) -> Result<Record, Failure> {
    let mut made = Made { files, fields: Vec::new() };
    let whole = made.text("quand", args.phrase.as_deref().unwrap_or_default());
    let span = whole.span;
    made.push(F::When, whole);
    for (name, field) in [("du", F::From), ("au", F::Until), ("heures", F::Hours), ("id", F::Id)] {
        if let Some(value) = args.values(name).first() {
            let item = made.text(&format!("--{name}"), value);
            made.push(field, item);
        }
    }
    if let Some(value) = args.values("jours-feries").first() {
        made.word("jours-feries", value, F::PublicHolidays, problems);
    }
    for (name, field) in [("sauf", F::Except), ("pendant", F::During)] {
        let items = args.values(name).iter().map(|value| made.text(&format!("--{name}"), value)).collect();
        made.push_list(field, items);
    }
    let cancelled = args.values("annule").iter().flat_map(|value| value.split(','));
    let cancelled = cancelled.map(|value| made.text("--annule", value)).collect();
    made.push_list(F::Cancelled, cancelled);
    made.records("deplace", args, F::Moved, &[F::De, F::To, F::Hours], 2)?;
    made.records("ajoute", args, F::Added, &[F::On, F::Hours], 1)?;
    made.records("fermetures", args, F::Closures, &[F::From, F::Until], 1)?;
    made.records("seances", args, F::Sessions, &[F::On, F::Theme], 1)?;
    Ok(Record::of(span, made.fields))
}

struct Made<'a> {
    files: &'a mut SourceMap,
    fields: Vec<(F, Span, Item)>,
}

impl Made<'_> {
    /// A value of a flag, as a file of its own.
    fn text(&mut self, name: &str, value: &str) -> Item {
        let id = self.files.add(SourceFile::new(name, value));
        piece(id, value, 0..value.len())
    }

    /// A value of a flag that is a word of the table.
    fn word(&mut self, name: &str, value: &str, field: F, problems: &mut Vec<Diagnostic>) {
        let id = self.files.add(SourceFile::new(format!("--{name}"), value));
        let node = source::parse(id, value, 0..value.len(), problems).ok().flatten();
        let spec = schedule_group().field(field.name());
        let read =
            node.zip(spec).and_then(|(node, spec)| read_value(&node, spec, Languages::shipped(), problems));
        self.fields.extend(read.map(|item| (field, item.span, item)));
    }

    fn push(&mut self, field: F, item: Item) {
        self.fields.push((field, item.span, item));
    }

    fn push_list(&mut self, field: F, items: Vec<Item>) {
        let Some(span) = items.first().map(|item| item.span) else { return };
        self.fields.push((field, span, Item { span, value: Value::List(items) }));
    }

    /// Values of several parts with colons between them; the last part may hold colons itself.
    fn records(
        &mut self,
        name: &str,
        args: &Args,
        field: F,
        parts: &[F],
        needed: usize,
    ) -> Result<(), Failure> {
        let mut items = Vec::new();
        for value in args.values(name) {
            let id = self.files.add(SourceFile::new(format!("--{name}"), value.clone()));
            let mut fields = Vec::new();
            let mut start = 0;
            for (part, text) in parts.iter().zip(value.splitn(parts.len(), ':')) {
                let item = piece(id, value, start..start + text.len());
                fields.push((*part, item.span, item));
                start += text.len() + 1;
            }
            if fields.len() < needed {
                return Err(Failure::new(
                    format!(
                        "« --{name} {value} » : il manque une partie ; par exemple --{name} 2026-10-16:2026-10-19"
                    ),
                    format!(
                        "“--{name} {value}”: a part is missing; for instance --{name} 2026-10-16:2026-10-19"
                    ),
                ));
            }
            let span = Span::new(id, 0, value.len());
            items.push(Item { span, value: Value::Record(Record::of(span, fields)) });
        }
        self.push_list(field, items);
        Ok(())
    }
}

fn piece(id: FileId, value: &str, range: std::ops::Range<usize>) -> Item {
    let text = value.get(range.clone()).unwrap_or_default().to_owned();
    Item { span: Span::new(id, range.start, range.end), value: Value::Text { text, plain: true } }
}
