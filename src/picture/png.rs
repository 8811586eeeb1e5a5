//! PNG (W3C, third edition, with animations).

use super::number::{be32, length};
use super::part::{Metadata, Walk};
use super::png_text::{Text, decoded};
use super::{Fault, exif};

pub(super) static SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that a picture is made of, and those that say what its colours and its measures mean.
static KEPT: [&[u8; 4]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"acTL", b"fcTL", b"fdAT", b"bKGD", b"cHRM", b"cICP",
    b"cLLI", b"gAMA", b"hIST", b"iCCP", b"mDCV", b"pHYs", b"sBIT", b"sRGB",
];

pub(super) fn walk(bytes: &[u8]) -> Result<Walk<'_>, Fault> {
    let mut walk = Walk::new(bytes);
    let mut text = Text::default();
    walk.keep(0..SIGNATURE.len());
    let (mut at, mut has_data, mut has_exif) = (SIGNATURE.len(), false, false);
    loop {
        let damaged = || Fault::Damaged(at);
        let size = be32(bytes, at).ok_or_else(damaged)?;
        let name = bytes.get(at + 4..at + 8).ok_or_else(damaged)?;
        let end = size.checked_add(at + 12).filter(|end| *end <= bytes.len()).ok_or_else(damaged)?;
        let body = bytes.get(at + 8..end - 4).ok_or_else(damaged)?;
        let first = at == SIGNATURE.len();
        if first != (name == b"IHDR") || (first && size != 13) {
            return Err(damaged());
        }
        // A small letter first: a decoder may do without it.
        let needed = name.first().is_some_and(u8::is_ascii_uppercase);
        match name {
            _ if KEPT.iter().any(|kept| name == *kept) => walk.keep(at..end),
            b"eXIf" => {
                let tiff = body.strip_prefix(b"Exif\0\0").unwrap_or(body);
                if let Some(turned) = exif::orientation(tiff).filter(|_| !has_exif) {
                    walk.write(chunk(*b"eXIf", &exif::turned(turned)));
                }
                has_exif = true;
                walk.metadata.push(Metadata::Exif(tiff));
            }
            b"tEXt" | b"zTXt" | b"iTXt" => walk.metadata.push(decoded(&mut text, name, body)),
            _ if needed || !name.iter().all(u8::is_ascii_alphabetic) => return Err(damaged()),
            _ => walk.leave(body),
        }
        has_data |= name == b"IDAT";
        at = end;
        if name == b"IEND" {
            break;
        }
    }
    if !has_data {
        return Err(Fault::Damaged(at));
    }
    walk.leave_trailer(bytes.get(at..).unwrap_or_default());
    Ok(walk)
}

fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&name);
    sum.update(body);
    [&length(body.len()).to_be_bytes(), name.as_slice(), body, &sum.sum().to_be_bytes()].concat()
}
