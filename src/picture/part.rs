//! The parts of a file, in order.

use std::borrow::Cow;
use std::ops::Range;

/// A file taken apart.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    bytes: &'a [u8],
    pub(super) parts: Vec<Part>,
    pub(super) metadata: Vec<Metadata<'a>>,
}

/// A part of what is published.
#[derive(Debug)]
pub(super) enum Part {
    /// As the file has it.
    Kept(Range<usize>),
    /// In place of what the file has.
    Written(Vec<u8>),
}

/// What is left out.
#[derive(Debug)]
pub(super) enum Metadata<'a> {
    /// A TIFF structure, as EXIF is, without what announces it.
    Exif(&'a [u8]),
    /// Anything else, as far as it can be read: XMP, IPTC, comments, what no walker knows.
    Other(Cow<'a, [u8]>),
    /// What cannot be read, so that nobody knows what it tells.
    Unread,
}

impl<'a> Walk<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Walk { bytes, parts: Vec::new(), metadata: Vec::new() }
    }

    pub(super) fn keep(&mut self, range: Range<usize>) {
        match self.parts.last_mut() {
            Some(Part::Kept(last)) if last.end == range.start => last.end = range.end,
            _ => self.parts.push(Part::Kept(range)),
        }
    }

    pub(super) fn write(&mut self, bytes: Vec<u8>) {
        self.parts.push(Part::Written(bytes));
    }

    pub(super) fn leave(&mut self, bytes: &'a [u8]) {
        self.metadata.push(Metadata::Other(Cow::Borrowed(bytes)));
    }

    /// Takes what follows the end of the picture. Nothing belongs there but padding.
    pub(super) fn leave_trailer(&mut self, rest: &'a [u8]) {
        if !rest.iter().all(|byte| matches!(byte, 0 | 0xff | b' ' | b'\r' | b'\n')) {
            self.leave(rest);
            self.metadata.push(Metadata::Unread);
        }
    }

    /// How many bytes the parts from the one numbered `first` on have.
    pub(super) fn length(&self, first: usize) -> usize {
        let lengths = self.parts.iter().skip(first).map(|part| match part {
            Part::Kept(range) => range.len(),
            Part::Written(bytes) => bytes.len(),
        });
        lengths.sum()
    }

    /// The parts that are published, put together.
    pub(super) fn published(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.length(0));
        for part in &self.parts {
            match part {
                Part::Kept(range) => out.extend_from_slice(self.bytes.get(range.clone()).unwrap_or_default()),
                Part::Written(bytes) => out.extend_from_slice(bytes),
            }
        }
        out
    }
}
