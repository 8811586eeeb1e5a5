//! YAML events to the span tree. Nothing is guessed, nothing is expanded.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Parser, options};

use super::node::{Key, Mapping, Node, ScalarStyle, Value};
use super::{codes as c, explain, scalar};
use crate::diag::{Diagnostic, FileId, Span, Text};

/// Levels of lists and groups; the deepest field of the table needs 8.
const MOST_LEVELS: usize = 16;

/// After so many problems the rest is not read: no editor wrote that.
const MOST_PROBLEMS: usize = 500;

/// From this many keys on, doubles are found through an index.
const INDEXED_FROM: usize = 24;

/// The fields could not be read; a problem says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Reads the YAML in `range` of a file's text. An empty document has no node.
///
/// # Errors
/// The YAML is broken or too deep; one problem says where and what to write.
pub fn parse(
    file: FileId,
    text: &str,
    range: Range<usize>,
    problems: &mut Vec<Diagnostic>,
) -> Result<Option<Node>, Unreadable> {
    let yaml = text.get(range.clone()).unwrap_or_default();
    let bom = if yaml.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let yaml = &yaml[bom..];
    let mut builder = Builder {
        file,
        base: range.start + bom,
        yaml,
        problems,
        open: Vec::new(),
        root: None,
        documents: 0,
        refused: false,
    };
    let options = options! {
        emit_comments: false,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        disallow_directives: true,
        flow_nesting_limit: MOST_LEVELS + 1,
        block_nesting_limit: MOST_LEVELS + 1,
    };
    for event in Parser::new_from_str_with_options(yaml, options) {
        match event {
            Ok((event, span)) => {
                let range = span.byte_range().unwrap_or(0..0);
                let tag = span.tag_span().and_then(|tag| tag.byte_range());
                if builder.event(event, range, tag)?.is_break() {
                    break;
                }
                if builder.problems.len() > MOST_PROBLEMS {
                    return Err(Unreadable);
                }
            }
            // What follows a refused shorthand seldom parses: one problem is enough.
            Err(_) if builder.refused => return Err(Unreadable),
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(0).min(yaml.len());
                builder.problems.push(explain::syntax(file, yaml, builder.base, error.kind(), at));
                return Err(Unreadable);
            }
        }
    }
    Ok(builder.root)
}

/// A list or group that is not closed yet.
enum Open {
    List { start: usize, items: Vec<Node> },
    Group { start: usize, mapping: Mapping, index: Option<HashMap<String, Span>>, next: Next },
}

/// What comes next in a group.
enum Next {
    Key,
    ValueOf(Key),
    /// The value of a key that was refused.
    Skipped,
}

struct Builder<'a> {
    file: FileId,
    base: usize,
    yaml: &'a str,
    problems: &'a mut Vec<Diagnostic>,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    refused: bool,
}

type Flow = std::ops::ControlFlow<()>;

impl Builder<'_> {
    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start, self.base + range.end)
    }

    fn event(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
        tag: Option<Range<usize>>,
    ) -> Result<Flow, Unreadable> {
        if let Some(tag) = tag.filter(|_| event.tag().is_some()) {
            self.refuse(&tag, '!');
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.second_document(&range);
                    return Ok(Flow::Break(()));
                }
            }
            Event::Scalar(text, style, ..) => {
                let node = scalar::read(self.file, self.base, self.yaml, (text, style), range, self.problems);
                let node = if self.awaits_key() { node } else { scalar::repaired(node, self.problems) };
                self.node(node);
            }
            Event::SequenceStart(..) => {
                let list = Open::List { start: range.start, items: Vec::new() };
                self.enter(list, &range)?;
            }
            Event::MappingStart(..) => {
                let group = Open::Group {
                    start: range.start,
                    mapping: Mapping::default(),
                    index: None,
                    next: Next::Key,
                };
                self.enter(group, &range)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(&range),
            Event::Anchor(..) => self.refuse(&range, '&'),
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                self.refuse(&range, '*');
                let text = self.yaml.get(range.clone()).unwrap_or_default().to_owned();
                let scalar = super::Scalar { text, style: ScalarStyle::Quoted };
                self.node(Node { span: self.span(&range), value: Value::Scalar(scalar) });
            }
            _ => {}
        }
        Ok(Flow::Continue(()))
    }

    fn awaits_key(&self) -> bool {
        matches!(self.open.last(), Some(Open::Group { next: Next::Key, .. }))
    }

    fn enter(&mut self, open: Open, range: &Range<usize>) -> Result<(), Unreadable> {
        if self.open.len() >= MOST_LEVELS {
            self.problems.push(explain::too_deep(self.span(range)));
            return Err(Unreadable);
        }
        self.open.push(open);
        Ok(())
    }

    /// Closes the innermost list or group. A closing bracket belongs to it; without one, its last value ends it.
    fn leave(&mut self, range: &Range<usize>) {
        let bracket = (!range.is_empty()).then(|| self.base + range.end);
        let node = match self.open.pop() {
            Some(Open::List { start, items }) => {
                let last = items.last().map(|item| item.span.end as usize);
                self.closed(start, bracket.or(last), Value::Sequence(items))
            }
            Some(Open::Group { start, mapping, .. }) => {
                let last = mapping.entries.last();
                let last = last.map(|(key, node)| node.span.end.max(key.span.end) as usize);
                self.closed(start, bracket.or(last), Value::Mapping(mapping))
            }
            None => return,
        };
        self.node(node);
    }

    fn closed(&self, start: usize, end: Option<usize>, value: Value) -> Node {
        let start = self.base + start;
        Node { span: Span::new(self.file, start, end.unwrap_or(start)), value }
    }

    /// Puts a whole node where it belongs.
    fn node(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Group { mapping, next, .. }) => match std::mem::replace(next, Next::Key) {
                Next::ValueOf(key) => mapping.entries.push((key, node)),
                Next::Skipped => {}
                Next::Key => {
                    let found = self.key(node);
                    if let Some(Open::Group { next, .. }) = self.open.last_mut() {
                        *next = found.map_or(Next::Skipped, Next::ValueOf);
                    }
                }
            },
        }
    }

    fn key(&mut self, node: Node) -> Option<Key> {
        let Value::Scalar(scalar) = node.value else {
            self.problems.push(explain::odd_key(node.span));
            return None;
        };
        if scalar.text == "<<" && scalar.style == ScalarStyle::Plain {
            self.problems.push(explain::merge_key(node.span));
            return None;
        }
        let mut text = scalar.text.trim_matches(['\u{a0}', '\u{202f}']);
        if text.len() < scalar.text.len() {
            self.problems.push(explain::no_break_space_in_key(node.span, text));
        } else if let Some((name, rest)) = scalar::glued(&scalar) {
            let after = node
                .span
                .slice(name.len() + 1, name.len() + 1 + rest.chars().next().map_or(0, char::len_utf8));
            self.problems.push(match rest.starts_with(['\u{a0}', '\u{202f}']) {
                true => explain::no_break_space_after(after, name),
                false => explain::glued_key(node.span, name),
            });
            text = name;
        }
        let key = Key { text: text.to_owned(), span: node.span };
        match self.first_of(&key) {
            Some(first) => {
                self.problems.push(explain::duplicate(&key, first));
                None
            }
            None => Some(key),
        }
    }

    /// Where the innermost group has this key already.
    fn first_of(&mut self, key: &Key) -> Option<Span> {
        let Some(Open::Group { mapping, index, .. }) = self.open.last_mut() else { return None };
        if mapping.entries.len() < INDEXED_FROM {
            let mut keys = mapping.entries.iter().map(|(key, _)| key);
            return keys.find(|known| known.text == key.text).map(|known| known.span);
        }
        let index = index.get_or_insert_with(|| {
            mapping.entries.iter().map(|(key, _)| (key.text.clone(), key.span)).collect()
        });
        match index.get(&key.text) {
            Some(first) => Some(*first),
            None => {
                index.insert(key.text.clone(), key.span);
                None
            }
        }
    }

    /// A shorthand of YAML; what an editor meant is the text up to the end of the line.
    fn refuse(&mut self, range: &Range<usize>, sign: char) {
        let rest = self.yaml.get(range.start..).unwrap_or_default();
        let line: String = rest.chars().take(200).take_while(|c| !matches!(c, '\n' | '\r')).collect();
        let length = range.len().min(line.len());
        let span = self.span(&(range.start..range.start + length));
        self.problems.push(explain::sign(span, sign, line.trim_end()));
        self.refused = true;
    }

    fn second_document(&mut self, range: &Range<usize>) {
        let message = Text::new("une seconde ligne « --- » se trouve ici", "a second line “---” stands here");
        self.problems.push(Diagnostic::new(&c::FEATURE, self.span(range), message).help(
            "un fichier ne décrit qu'une chose : supprimez cette ligne, ou faites un second fichier",
            "a file describes one thing only: delete this line, or make a second file",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Scalar;

    fn run(yaml: &str) -> (Result<Option<Node>, Unreadable>, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let tree = parse(FileId(0), yaml, 0..yaml.len(), &mut problems);
        (tree, problems)
    }

    fn root(yaml: &str) -> Mapping {
        match run(yaml) {
            (Ok(Some(Node { value: Value::Mapping(mapping), .. })), problems) if problems.is_empty() => {
                mapping
            }
            other => panic!("{other:?}"),
        }
    }

    fn slice<'a>(yaml: &'a str, node: &Node) -> &'a str {
        &yaml[node.span.start as usize..node.span.end as usize]
    }

    #[test]
    fn scalars_are_what_was_written() {
        let yaml = "tel: 0471 86 04 41\nnon: no\nheures: 9h-12h\nnom: Été  # un commentaire\n";
        let mapping = root(yaml);
        for (key, text) in [("tel", "0471 86 04 41"), ("non", "no"), ("heures", "9h-12h"), ("nom", "Été")] {
            let node = mapping.get(key).expect(key);
            assert_eq!(
                node.value,
                Value::Scalar(Scalar { text: text.to_owned(), style: ScalarStyle::Plain })
            );
            assert_eq!(slice(yaml, node), text);
        }
    }

    #[test]
    fn spans_of_lists_and_groups_run_from_first_to_last_character() {
        let yaml = "a:\n  - un\n  - deux\nb: [x, {y: z}] \nc:\n  d: e\n\nf: |\n  g\n  h\n\ni: \"j\"\n";
        let mapping = root(yaml);
        for (key, text) in
            [("a", "- un\n  - deux"), ("b", "[x, {y: z}]"), ("c", "d: e"), ("f", "g\n  h"), ("i", "\"j\"")]
        {
            assert_eq!(slice(yaml, mapping.get(key).expect(key)), text, "{key}");
        }
    }

    #[test]
    fn nothing_and_empty_quotes_are_both_empty() {
        let mapping = root("a:\nb: \"\"\nc: ~\nd: ' '\ne: null\n");
        assert!(mapping.entries.iter().all(|(_, node)| node.value == Value::Empty));
    }

    #[test]
    fn the_first_of_two_equal_keys_stays_and_the_second_is_reported() {
        let (tree, problems) = run("a: 1\nb: 2\na: 3\n");
        let Ok(Some(Node { value: Value::Mapping(mapping), .. })) = tree else { panic!("{tree:?}") };
        assert_eq!(mapping.entries.len(), 2);
        assert_eq!(problems.len(), 1);
        assert_eq!((problems[0].code.id, problems[0].span.start), ("E0204", 10));
        assert_eq!(problems[0].related[0].span.start, 0);
    }

    #[test]
    fn shorthands_of_yaml_are_refused_where_they_stand() {
        for (yaml, start) in [
            ("a: &x b\n", 3),
            ("a: *x\n", 3),
            ("a: !x b\n", 3),
            ("<<: b\n", 0),
            ("? [a]\n: b\n", 2),
            ("a: b\n---\nc: d\n", 5),
            ("%YAML 1.2\n---\na: b\n", 0),
        ] {
            let (_, problems) = run(yaml);
            assert_eq!(problems.len(), 1, "{yaml:?} {problems:?}");
            assert_eq!((problems[0].code.id, problems[0].span.start), ("E0114", start), "{yaml:?}");
        }
    }

    #[test]
    fn too_many_levels_are_refused_before_they_cost() {
        let flow = "[".repeat(100_000);
        let block: String = (0..400).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
        for yaml in [format!("a: {flow}"), block, "- ".repeat(60_000)] {
            let (tree, problems) = run(&yaml);
            assert_eq!(tree, Err(Unreadable));
            assert_eq!(problems.len(), 1);
            assert_eq!(problems[0].code.id, "E0115");
        }
    }

    #[test]
    fn many_keys_stay_cheap() {
        let yaml: String = (0..20_000).map(|i| format!("k{i}: v\n")).collect();
        assert_eq!(root(&yaml).entries.len(), 20_000);
    }
}
