//! GIF (version 89a): blocks of data, each cut into pieces of at most 255 bytes.

use std::borrow::Cow;

use super::Fault;
use super::part::{Metadata, Walk};

/// Extensions that an animation repeats by, and one that holds a colour profile.
static KEPT: [&[u8]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

pub(super) fn walk(bytes: &[u8]) -> Result<Walk<'_>, Fault> {
    let mut walk = Walk::new(bytes);
    let start = 13 + bytes.get(10).map_or(0, |flags| colours(*flags));
    if bytes.len() < start {
        return Err(Fault::Damaged(bytes.len()));
    }
    walk.keep(0..start);
    let (mut at, mut has_image) = (start, false);
    loop {
        let end = match bytes.get(at..).unwrap_or_default() {
            [0x3b, rest @ ..] if has_image => {
                walk.keep(at..at + 1);
                walk.leave_trailer(rest);
                return Ok(walk);
            }
            [0x2c, rest @ ..] => {
                let flags = rest.get(8).ok_or(Fault::Damaged(at))?;
                // The descriptor, its colours, the size of codes.
                let end = pieces(bytes, at + 10 + colours(*flags) + 1)?;
                walk.keep(at..end);
                has_image = true;
                end
            }
            [0x21, kind, rest @ ..] => {
                let end = pieces(bytes, at + 2)?;
                let name = rest.get(1..12).unwrap_or_default();
                if *kind == 0xf9 || (*kind == 0xff && KEPT.contains(&name)) {
                    walk.keep(at..end);
                } else {
                    // XMP runs through the lengths of pieces as if they were text; others are cut by them.
                    walk.leave(bytes.get(at..end).unwrap_or_default());
                    walk.metadata.push(Metadata::Other(Cow::Owned(joined(bytes, at + 2))));
                }
                end
            }
            _ => return Err(Fault::Damaged(at)),
        };
        at = end;
    }
}

/// How many bytes a table of colours has.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// The offset after the empty piece that ends a block.
fn pieces(bytes: &[u8], mut at: usize) -> Result<usize, Fault> {
    loop {
        let size = usize::from(*bytes.get(at).ok_or(Fault::Damaged(at))?);
        at += 1 + size;
        if size == 0 {
            return Ok(at);
        }
    }
}

/// The pieces of a block without their lengths.
fn joined(bytes: &[u8], mut at: usize) -> Vec<u8> {
    let mut text = Vec::new();
    while let Some(size) = bytes.get(at).filter(|size| **size > 0) {
        let end = at + 1 + usize::from(*size);
        text.extend_from_slice(bytes.get(at + 1..end).unwrap_or_default());
        at = end;
    }
    text
}
