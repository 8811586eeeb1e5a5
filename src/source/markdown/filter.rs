//! What every Markdown event passes before it is written.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::super::brief::brief;
use super::super::codes as c;
use super::super::decode::escaped;
use super::address;
use crate::diag::{Diagnostic, Span, Text};

/// Lists and quotations within each other.
const MOST_LEVELS: usize = 16;

/// What becomes of headings.
#[derive(Debug, Clone, Copy)]
pub(super) enum Headings {
    /// The highest gets this level, the next ones follow without a gap.
    From(u8),
    /// They are paragraphs: a field has no headings.
    AsText,
}

pub(super) struct Filter<'a> {
    markdown: &'a str,
    headings: Headings,
    levels: Vec<HeadingLevel>,
    base_path: &'a str,
    /// What the folder of pictures is called in addresses.
    pictures: &'a str,
    place: &'a dyn Fn(Range<usize>) -> Span,
    problems: &'a mut Vec<Diagnostic>,
    images: Vec<(String, Span)>,
    depth: usize,
    told_depth: bool,
    /// For each open link or image: whether its tag was kept.
    kept: Vec<bool>,
    /// The open image: its place, and whether it has a text so far.
    image: Option<(Range<usize>, bool)>,
}

impl<'a> Filter<'a> {
    pub(super) fn new(
        markdown: &'a str,
        headings: Headings,
        (base_path, pictures): (&'a str, &'a str),
        place: &'a dyn Fn(Range<usize>) -> Span,
        problems: &'a mut Vec<Diagnostic>,
        events: &[(Event<'_>, Range<usize>)],
    ) -> Self {
        let used: BTreeSet<HeadingLevel> = events
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Start(Tag::Heading { level, .. }) => Some(*level),
                _ => None,
            })
            .collect();
        Filter {
            markdown,
            headings,
            levels: used.into_iter().collect(),
            base_path,
            pictures,
            place,
            problems,
            images: Vec::new(),
            depth: 0,
            told_depth: false,
            kept: Vec::new(),
            image: None,
        }
    }

    /// The pictures that the text shows.
    pub(super) fn finish(self) -> Vec<(String, Span)> {
        self.images
    }

    /// The event as it may be written; nothing when it may not.
    pub(super) fn pass<'e>(&mut self, event: Event<'e>, range: Range<usize>) -> Option<Event<'e>> {
        self.problems.extend(self.hidden(&event, &range));
        match event {
            Event::Start(tag) => self.start(tag, range).map(Event::Start),
            Event::End(tag) => self.end(tag).map(Event::End),
            Event::Html(text) => Some(Event::Text(text)),
            Event::InlineHtml(text) => {
                if !text.starts_with("</") {
                    self.problems.push(html((self.place)(range), &text));
                }
                Some(Event::Text(text))
            }
            Event::Text(text) | Event::Code(text) if self.image.is_some() => {
                if let Some((_, has_text)) = &mut self.image {
                    *has_text |= !text.trim().is_empty();
                }
                Some(Event::Text(text))
            }
            other => Some(other),
        }
    }

    /// A character that stands in the text as a code (`&#x202E;`).
    fn hidden(&self, event: &Event<'_>, range: &Range<usize>) -> Option<Diagnostic> {
        let text = match event {
            Event::Text(text) => text,
            Event::Start(Tag::Link { title, .. } | Tag::Image { title, .. }) => title,
            _ => return None,
        };
        escaped((self.place)(range.clone()), text, self.markdown.get(range.clone()).unwrap_or_default())
    }

    fn start<'e>(&mut self, tag: Tag<'e>, range: Range<usize>) -> Option<Tag<'e>> {
        match tag {
            Tag::HtmlBlock => {
                self.problems.push(html((self.place)(range), ""));
                Some(Tag::Paragraph)
            }
            Tag::Heading { level, .. } => Some(self.heading(level)),
            Tag::CodeBlock(_) => Some(Tag::CodeBlock(CodeBlockKind::Indented)),
            // An alignment would be a style attribute, which the site's policy refuses.
            Tag::Table(columns) => Some(Tag::Table(vec![Alignment::None; columns.len()])),
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Item => self.nested(tag, range),
            Tag::Link { link_type, dest_url, title, id } => {
                let written = match link_type {
                    LinkType::Email => address::email(&dest_url),
                    _ => address::link(&dest_url, self.base_path),
                };
                self.kept.push(written.is_ok());
                match written {
                    Ok(to) => Some(Tag::Link { link_type, dest_url: to.into(), title, id }),
                    Err(instead) => {
                        self.problems.push(refused_link((self.place)(range), &dest_url, instead));
                        None
                    }
                }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                let to = self.image(&dest_url, range);
                self.kept.push(to.is_some());
                to.map(|to| Tag::Image { link_type, dest_url: to.into(), title, id })
            }
            other => Some(other),
        }
    }

    fn end(&mut self, tag: TagEnd) -> Option<TagEnd> {
        match tag {
            TagEnd::HtmlBlock => Some(TagEnd::Paragraph),
            TagEnd::Heading(level) => Some(self.heading(level).to_end()),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                let inside = self.depth <= MOST_LEVELS * 2;
                self.depth = self.depth.saturating_sub(1);
                inside.then_some(tag)
            }
            TagEnd::Link => self.kept.pop().unwrap_or(false).then_some(tag),
            TagEnd::Image => {
                let kept = self.kept.pop().unwrap_or(false);
                if let Some((range, false)) = self.image.take()
                    && kept
                {
                    self.problems.push(image_without_text((self.place)(range)));
                }
                kept.then_some(tag)
            }
            other => Some(other),
        }
    }

    fn heading<'e>(&self, level: HeadingLevel) -> Tag<'e> {
        let Headings::From(first) = self.headings else { return Tag::Paragraph };
        let rank = self.levels.iter().position(|used| *used == level).unwrap_or(0);
        let level = match usize::from(first) + rank {
            0 | 1 => HeadingLevel::H1,
            2 => HeadingLevel::H2,
            3 => HeadingLevel::H3,
            4 => HeadingLevel::H4,
            5 => HeadingLevel::H5,
            _ => HeadingLevel::H6,
        };
        Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }
    }

    /// Beyond the last level the content goes on without its list or quotation.
    fn nested<'e>(&mut self, tag: Tag<'e>, range: Range<usize>) -> Option<Tag<'e>> {
        self.depth += 1;
        // A list is two levels of tags: the list and its element.
        if self.depth <= MOST_LEVELS * 2 {
            return Some(tag);
        }
        if !std::mem::replace(&mut self.told_depth, true) {
            self.problems.push(too_nested((self.place)(range.start..range.start + 1)));
        }
        None
    }

    fn image(&mut self, written: &str, range: Range<usize>) -> Option<String> {
        let Some(file) = address::media(written) else {
            self.problems.push(refused_image((self.place)(range), written));
            return None;
        };
        self.images.push((file.to_owned(), (self.place)(range.clone())));
        self.image = Some((range, false));
        Some(format!("{}/{}/{file}", self.base_path, self.pictures))
    }
}

/// Where a line opens more quotations than a text may hold, found before the parser pays for them.
pub(super) fn quotes_too_deep(markdown: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for line in markdown.split_inclusive('\n') {
        let signs = line.bytes().take_while(|b| matches!(b, b'>' | b' ' | b'-' | b'*' | b'+'));
        if signs.filter(|b| *b != b' ').count() > MOST_LEVELS * 4 && line.contains('>') {
            return Some(at..at + 1);
        }
        at += line.len();
    }
    None
}

pub(super) fn too_nested(span: Span) -> Diagnostic {
    let message = Text::new(
        "listes ou citations emboîtées sur plus de 16 niveaux",
        "lists or quotations nested more than 16 levels deep",
    );
    Diagnostic::new(&c::TOO_NESTED, span, message)
        .help("écrivez ce texte à plat, en paragraphes", "write this text flat, in paragraphs")
}

fn html(span: Span, tag: &str) -> Diagnostic {
    let message = Text::new("ce HTML sera montré tel quel", "this HTML will be shown as it is");
    let name = tag.trim_start_matches('<').split([' ', '>', '/']).next().unwrap_or_default();
    let (fr, en) = match name.to_ascii_lowercase().as_str() {
        "b" | "strong" => ("écrivez **gras**", "write **bold**"),
        "i" | "em" => ("écrivez *italique*", "write *italic*"),
        "a" => ("écrivez [texte](https://…)", "write [text](https://…)"),
        "br" => {
            ("laissez une ligne vide entre deux paragraphes", "leave a blank line between two paragraphs")
        }
        "img" => ("écrivez ![ce qu'on y voit](photo.jpg)", "write ![what it shows](photo.jpg)"),
        "!--" => {
            ("supprimez ce commentaire : il serait publié", "delete this comment: it would be published")
        }
        _ => (
            "supprimez-le, ou écrivez en Markdown : **gras**, - liste",
            "delete it, or write Markdown: **bold**, - list",
        ),
    };
    Diagnostic::new(&c::HTML, span, message).help(fr, en)
}

fn refused_link(span: Span, address: &str, instead: Text) -> Diagnostic {
    let address = brief(address);
    let message = Text::new(format!("lien refusé « {address} »"), format!("link refused “{address}”"));
    Diagnostic::new(&c::LINK, span, message).help(instead.fr, instead.en)
}

fn refused_image(span: Span, address: &str) -> Diagnostic {
    let address = brief(address);
    let message = Text::new(format!("image refusée « {address} »"), format!("image refused “{address}”"));
    Diagnostic::new(&c::IMAGE, span, message).help(
        "déposez l'image dans medias/ et écrivez son seul nom : ![ce qu'on y voit](photo.jpg)",
        "put the picture into medias/ and write its name alone: ![what it shows](photo.jpg)",
    )
}

pub(super) fn image_in_field(span: Span) -> Diagnostic {
    let message = Text::new("pas d'image dans ce champ", "no picture in this field");
    Diagnostic::new(&c::IMAGE, span, message).help(
        "mettez l'image dans « images: » ou dans le texte sous les champs",
        "put the picture into “images:” or into the text below the fields",
    )
}

fn image_without_text(span: Span) -> Diagnostic {
    let message = Text::new("cette image n'a pas de texte", "this picture has no text");
    Diagnostic::new(&c::IMAGE_TEXT, span, message).help(
        "écrivez entre les crochets ce qu'on y voit : ![…](photo.jpg)",
        "write between the brackets what it shows: ![…](photo.jpg)",
    )
}
