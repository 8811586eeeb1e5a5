//! The files that problems point into: offsets to lines and columns.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// Index of a file in its [`SourceMap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A line and column as an editor's program shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters (a byte order mark counts for none).
    pub column: usize,
}

/// One file that was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path as shown: relative to where the command was run, with `/`.
    pub path: String,
    /// The whole text; bytes that are not UTF-8 are replaced, and reported. Empty when it was not kept.
    pub text: String,
    /// Whether the text is here: most files have no problem, and theirs is let go.
    pub kept: bool,
    line_starts: Vec<u32>,
}

/// All files of a run.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceFile {
    /// Indexes the lines of a text. LF, CRLF and a lone CR end a line.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text: String = text.into();
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        for (i, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
            if ends {
                line_starts.push(u32::try_from(i + 1).unwrap_or(u32::MAX));
            }
        }
        SourceFile { path: path.into(), text, kept: true, line_starts }
    }

    /// A file whose text is not kept.
    pub fn without_text(path: impl Into<String>) -> Self {
        SourceFile { path: path.into(), text: String::new(), kept: false, line_starts: Vec::new() }
    }

    /// Line and column of a byte offset; past the end is the end.
    pub fn position(&self, offset: u32) -> Position {
        let offset = floor(&self.text, offset as usize);
        let line = self.line_starts.partition_point(|start| *start as usize <= offset).max(1);
        let start = self.line_starts.get(line - 1).map_or(0, |start| *start as usize);
        let before = self.text.get(start..offset).unwrap_or_default();
        let mark = usize::from(start == 0 && before.starts_with('\u{feff}'));
        Position { line, column: before.chars().count() - mark + 1 }
    }

    /// The bytes of a line, counted from 1, without its end.
    pub fn line(&self, line: usize) -> Range<usize> {
        let bound = |line: usize| self.line_starts.get(line).map(|start| *start as usize);
        let start = bound(line.saturating_sub(1)).unwrap_or(self.text.len());
        let end = bound(line).unwrap_or(self.text.len());
        let text = self.text.get(start..end).unwrap_or_default();
        start..start + text.trim_end_matches(['\n', '\r']).len()
    }
}

/// The nearest character boundary at or before an offset.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (at.saturating_sub(3)..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

impl SourceMap {
    /// Adds a file and gives its id.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(file);
        id
    }

    /// A file by its id; ids come from [`SourceMap::add`] of this same map.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// All files, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }
}

/// Reads a file again by its shown path.
pub type ReadAgain<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// Files for showing problems. A text that was not kept is read again; the last one stays at hand, so problems are
/// best shown in the order of files.
pub struct Sources<'a> {
    files: &'a SourceMap,
    read: ReadAgain<'a>,
    last: RefCell<Option<(FileId, Rc<SourceFile>)>>,
}

impl<'a> Sources<'a> {
    /// Files whose texts come from `read` when they were not kept.
    pub fn new(files: &'a SourceMap, read: ReadAgain<'a>) -> Self {
        Sources { files, read, last: RefCell::new(None) }
    }

    /// Only what was kept; problems in other files are shown without their line.
    pub fn kept(files: &'a SourceMap) -> Self {
        Sources::new(files, &|_| None)
    }

    /// A file, with its text if it can be had.
    pub fn get(&self, id: FileId) -> Option<Rc<SourceFile>> {
        if let Some((last, file)) = &*self.last.borrow()
            && *last == id
        {
            return Some(Rc::clone(file));
        }
        let known = self.files.get(id)?;
        let file = if known.kept {
            known.clone()
        } else {
            match (self.read)(&known.path) {
                Some(bytes) => SourceFile::new(known.path.clone(), String::from_utf8_lossy(&bytes)),
                None => known.clone(),
            }
        };
        let file = Rc::new(file);
        *self.last.borrow_mut() = Some((id, Rc::clone(&file)));
        Some(file)
    }
}
