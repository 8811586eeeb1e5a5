//! What reading one file leaves, and how the files' remains are gathered.

use std::collections::{BTreeMap, BTreeSet};

use super::bytes_of;
use crate::config::SiteConfig;
use crate::diag::{Diagnostic, FileId, Severity, Span, Text};
use crate::model::{FileDigest, codes as c};
use crate::source::{self, Node};
use crate::text::names_an_address;
use crate::world::{FoundFile, World, WorldError};

/// Problems of a file that are told one by one; the rest is counted.
const MOST_PER_FILE: usize = 100;

/// One file, read: what it became, what is wrong with it, and its text if anything is.
pub(super) struct Loaded<T> {
    pub(super) id: FileId,
    pub(super) path: String,
    pub(super) made: Option<T>,
    pub(super) problems: Vec<Diagnostic>,
    pub(super) text: Option<String>,
    /// The files of `medias/` that it shows.
    pub(super) pictures: Vec<String>,
}

impl<T> Loaded<T> {
    /// A file that became `made` without being read.
    pub(super) fn nothing(id: FileId, file: &FoundFile, made: T) -> Self {
        Loaded {
            id,
            path: file.path.clone(),
            made: Some(made),
            problems: Vec::new(),
            text: None,
            pictures: Vec::new(),
        }
    }
}

/// The fields of a file, and where its text below them stands.
pub(super) struct Fields {
    pub(super) text: String,
    pub(super) node: Option<Node>,
    pub(super) body: std::ops::Range<usize>,
    pub(super) digest: FileDigest,
}

impl Fields {
    /// The first paragraph of the text that reads like an address.
    pub(super) fn address_said(&self, id: FileId) -> Option<Span> {
        let body = self.text.get(self.body.clone())?;
        let mut start = self.body.start;
        body.split("\n\n").find_map(|paragraph| {
            let at = Span::new(id, start, start + paragraph.len());
            start += paragraph.len() + 2;
            names_an_address(paragraph).then_some(at)
        })
    }
}

/// Reads a file as far as its tree. Nothing comes out when that is impossible, which is reported; the text does,
/// as far as there is one.
pub(super) fn fields(
    world: &dyn World,
    id: FileId,
    file: &FoundFile,
    problems: &mut Vec<Diagnostic>,
) -> Result<Result<Fields, Option<String>>, WorldError> {
    let Some(bytes) = bytes_of(world, id, file, problems)? else { return Ok(Err(None)) };
    let digest = FileDigest::new(&file.path, &bytes);
    let (text, clean) = source::decode(id, bytes, problems);
    if !clean {
        return Ok(Err(Some(text)));
    }
    let parts = if file.path.ends_with(".md") {
        source::split(id, &text, problems)
    } else {
        source::Parts { fields: Some(0..text.len()), body: text.len()..text.len() }
    };
    let Some(range) = parts.fields else { return Ok(Err(Some(text))) };
    Ok(match source::parse(id, &text, range, problems) {
        Ok(node) => Ok(Fields { text, node, body: parts.body, digest }),
        Err(source::Unreadable) => Err(Some(text)),
    })
}

/// Where problems, texts, pictures and names of left-out files gather.
pub(super) struct Reading<'a> {
    pub(super) world: &'a dyn World,
    pub(super) problems: Vec<Diagnostic>,
    pub(super) texts: BTreeMap<String, String>,
    pub(super) left_out: Vec<String>,
    pub(super) pictures: BTreeSet<String>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(world: &'a dyn World) -> Self {
        Reading {
            world,
            problems: Vec::new(),
            texts: BTreeMap::new(),
            left_out: Vec::new(),
            pictures: BTreeSet::new(),
        }
    }

    /// Takes what a file became, unless an error leaves it out.
    pub(super) fn take<T>(&mut self, loaded: Loaded<T>, config: &SiteConfig) -> Option<T> {
        let Loaded { id, path, made, mut problems, text, pictures } = loaded;
        config.weigh(&mut problems);
        let broken = made.is_none() || problems.iter().any(Diagnostic::is_error);
        if !problems.is_empty() {
            cap(id, &mut problems);
            self.problems.append(&mut problems);
            self.texts.extend(text.map(|text| (path.clone(), text)));
        }
        if broken {
            self.left_out.push(path);
            return None;
        }
        self.pictures.extend(pictures);
        made
    }
}

/// Keeps the first problems, errors before warnings, and says how many more there are.
fn cap(id: FileId, problems: &mut Vec<Diagnostic>) {
    if problems.len() <= MOST_PER_FILE {
        return;
    }
    problems.sort_by(|a, b| (a.severity, a.span, a.code.id).cmp(&(b.severity, b.span, b.code.id)));
    let rest = problems.split_off(MOST_PER_FILE);
    let message = Text::new(
        format!("et {} autres problèmes dans ce fichier", rest.len()),
        format!("and {} more problems in this file", rest.len()),
    );
    let mut more = Diagnostic::new(&c::MORE, Span::file_start(id), message)
        .help("corrigez les premiers, puis vérifiez de nouveau", "correct the first ones, then check again");
    more.severity = rest.iter().map(|problem| problem.severity).min().unwrap_or(Severity::Warning);
    problems.push(more);
}

/// Keeps the text of a file with problems, which show lines of it.
pub(super) fn keep(reading: &mut Reading<'_>, file: &FoundFile, text: String, problems: &[Diagnostic]) {
    if !problems.is_empty() {
        reading.texts.insert(file.path.clone(), text);
    }
}
