//! WebP (RFC 9649): chunks in a RIFF file.

use std::ops::Range;

use super::number::{le32, length};
use super::part::{Metadata, Part, Walk};
use super::{Fault, exif};

/// Flags of `VP8X`: the file has EXIF, it has XMP.
const HAS_EXIF: u8 = 0b1000;
const HAS_XMP: u8 = 0b100;

/// A chunk with its name, and where its content stands. `end` is past the padding to an even length.
struct Chunk<'a> {
    name: &'a [u8],
    body: &'a [u8],
    whole: Range<usize>,
}

/// The chunk at an offset of a range of chunks.
fn chunk(bytes: &[u8], at: usize, end: usize) -> Result<Chunk<'_>, Fault> {
    let found = || {
        let name = bytes.get(at..at + 4)?;
        let start = at + 8;
        let stop = start.checked_add(le32(bytes, at + 4)?).filter(|stop| *stop <= end)?;
        // Some programs leave the padding of the last chunk out.
        let whole = at..(stop + (stop - start) % 2).min(end);
        Some(Chunk { name, body: bytes.get(start..stop)?, whole })
    };
    found().ok_or(Fault::Damaged(at))
}

pub(super) fn walk(bytes: &[u8]) -> Result<Walk<'_>, Fault> {
    let mut walk = Walk::new(bytes);
    let size = le32(bytes, 4).and_then(|size| size.checked_add(8)).filter(|size| *size <= bytes.len());
    let end = size.ok_or(Fault::Damaged(4))?;
    let (mut at, mut has_image) = (12, false);
    let mut extended = None;
    let mut turned = None;
    while at < end {
        let chunk = chunk(bytes, at, end)?;
        match chunk.name {
            b"VP8 " | b"VP8L" => {
                has_image = true;
                walk.keep(chunk.whole.clone());
            }
            b"ANMF" => {
                has_image = true;
                frame(bytes, &chunk, &mut walk)?;
            }
            b"ALPH" | b"ANIM" | b"ICCP" => walk.keep(chunk.whole.clone()),
            b"VP8X" if at == 12 && chunk.body.len() >= 10 => {
                extended = chunk.body.get(..10);
            }
            b"EXIF" => {
                let tiff = chunk.body.strip_prefix(b"Exif\0\0").unwrap_or(chunk.body);
                turned = turned.or_else(|| exif::orientation(tiff));
                walk.metadata.push(Metadata::Exif(tiff));
            }
            _ if !chunk.name.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ') => {
                return Err(Fault::Damaged(at));
            }
            _ => walk.leave(chunk.body),
        }
        at = chunk.whole.end;
    }
    if !has_image {
        return Err(Fault::Damaged(at));
    }
    walk.leave_trailer(bytes.get(end..).unwrap_or_default());
    head(&mut walk, extended, turned);
    Ok(walk)
}

/// Puts what a file starts with before its chunks: its size, and what the chunks are if `VP8X` says so. Only then may it
/// have EXIF.
fn head(walk: &mut Walk<'_>, extended: Option<&[u8]>, turned: Option<u8>) {
    let mut start = Vec::new();
    if let Some([flags, rest @ ..]) = extended {
        let flags = flags & !(HAS_EXIF | HAS_XMP) | if turned.is_some() { HAS_EXIF } else { 0 };
        start = [b"VP8X".as_slice(), &10_u32.to_le_bytes(), &[flags], rest].concat();
        if let Some(turned) = turned {
            let exif = exif::turned(turned);
            walk.write([b"EXIF".as_slice(), &length(exif.len()).to_le_bytes(), &exif].concat());
        }
    }
    if walk.length(0) % 2 == 1 {
        walk.write(vec![0]);
    }
    let size = length(4 + start.len() + walk.length(0));
    let whole = [b"RIFF".as_slice(), &size.to_le_bytes(), b"WEBP", &start].concat();
    walk.parts.insert(0, Part::Written(whole));
}

/// A frame of an animation: its place and time, then chunks of its own.
fn frame<'a>(bytes: &'a [u8], frame: &Chunk<'a>, walk: &mut Walk<'a>) -> Result<(), Fault> {
    let place = frame.body.get(..16).ok_or(Fault::Damaged(frame.whole.start))?;
    let mut at = frame.whole.start + 8 + place.len();
    let end = frame.whole.start + 8 + frame.body.len();
    let (mut kept, mut size) = (Vec::new(), place.len());
    while at < end {
        let chunk = chunk(bytes, at, end)?;
        if matches!(chunk.name, b"ALPH" | b"VP8 " | b"VP8L") {
            size += chunk.whole.len();
            kept.push(chunk.whole.clone());
        } else {
            walk.leave(chunk.body);
        }
        at = chunk.whole.end;
    }
    walk.write([b"ANMF".as_slice(), &length(size).to_le_bytes(), place].concat());
    kept.into_iter().for_each(|range| walk.keep(range));
    if size % 2 == 1 {
        walk.write(vec![0]);
    }
    Ok(())
}
