//! JPEG (ITU-T T.81) and what cameras put into its application segments.

use std::borrow::Cow;

use super::number::be16;
use super::part::{Metadata, Walk};
use super::{Fault, exif};

static EXIF: &[u8] = b"Exif\0";
static EXTENDED_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
static PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
static COLOUR_PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Length of the GUID and the whole length that stand between the name of an extended XMP and the offset of its part.
const GUID_AND_LENGTH: usize = 36;

pub(super) fn walk(bytes: &[u8]) -> Result<Walk<'_>, Fault> {
    let mut walk = Walk::new(bytes);
    let end = Image::new(bytes, &mut walk).read()?;
    after(bytes.get(end..).unwrap_or_default(), &mut walk);
    Ok(walk)
}

/// What follows the end of the picture: further pictures (MPF, gain maps), whose metadata counts as this one's; or
/// something else, as the film of a motion photo.
fn after<'a>(mut rest: &'a [u8], walk: &mut Walk<'a>) {
    loop {
        let padding = rest.iter().take_while(|byte| **byte == 0).count();
        rest = rest.get(padding..).unwrap_or_default();
        let mut further = Walk::new(rest);
        let read =
            if rest.starts_with(&[0xff, 0xd8]) { Image::new(rest, &mut further).read().ok() } else { None };
        let Some(end) = read else { return walk.leave_trailer(rest) };
        walk.metadata.append(&mut further.metadata);
        rest = rest.get(end..).unwrap_or_default();
    }
}

/// One picture, from its start to its end marker.
struct Image<'a, 'w> {
    bytes: &'a [u8],
    walk: &'w mut Walk<'a>,
    /// Texts that are spread over several segments: GUID and offset, text.
    extended_xmp: Vec<(&'a [u8], &'a [u8])>,
    photoshop: Vec<u8>,
    has_exif: bool,
    has_frame: bool,
    has_scan: bool,
}

impl<'a, 'w> Image<'a, 'w> {
    fn new(bytes: &'a [u8], walk: &'w mut Walk<'a>) -> Self {
        Image {
            bytes,
            walk,
            extended_xmp: Vec::new(),
            photoshop: Vec::new(),
            has_exif: false,
            has_frame: false,
            has_scan: false,
        }
    }

    /// Reads all segments; gives the offset after the end marker.
    fn read(mut self) -> Result<usize, Fault> {
        self.walk.keep(0..2);
        let mut at = 2;
        loop {
            let fills =
                self.bytes.get(at..).unwrap_or_default().iter().take_while(|byte| **byte == 0xff).count();
            let marker =
                self.bytes.get(at + fills).copied().filter(|_| fills > 0).ok_or(Fault::Damaged(at))?;
            // Of the fill bytes before a marker one is enough.
            let start = at + fills - 1;
            match marker {
                0xd9 if self.has_frame && self.has_scan => {
                    self.walk.keep(start..start + 2);
                    self.leave_spread_texts();
                    return Ok(start + 2);
                }
                0xc0..=0xc7 | 0xc9..=0xcf | 0xda..=0xdd | 0xe0..=0xef | 0xfe => {}
                _ => return Err(Fault::Damaged(start)),
            }
            let length =
                be16(self.bytes, start + 2).filter(|length| *length >= 2).ok_or(Fault::Damaged(start))?;
            let end = start + 2 + length;
            let body = self.bytes.get(start + 4..end).ok_or(Fault::Damaged(start))?;
            at = self.segment(marker, start, end, body)?;
        }
    }

    /// Keeps or leaves a segment; gives the offset of what follows it.
    fn segment(&mut self, marker: u8, start: usize, end: usize, body: &'a [u8]) -> Result<usize, Fault> {
        match marker {
            0xda => {
                let end = self.scan(end)?;
                self.walk.keep(start..end);
                self.has_scan = true;
                return Ok(end);
            }
            0xe0 => self.jfif(body),
            0xe1 if body.starts_with(EXIF) => self.exif(body),
            0xe1 if body.starts_with(EXTENDED_XMP) => self.extended_xmp(body),
            0xe2 if body.starts_with(COLOUR_PROFILE) => self.walk.keep(start..end),
            0xed if body.starts_with(PHOTOSHOP) => {
                self.photoshop.extend_from_slice(body.get(PHOTOSHOP.len()..).unwrap_or_default());
            }
            0xee => self.adobe(body),
            0xe1..=0xef | 0xfe => self.walk.leave(body),
            _ => {
                self.has_frame |= !matches!(marker, 0xc4 | 0xcc | 0xdb..=0xdd);
                self.walk.keep(start..end);
            }
        }
        Ok(end)
    }

    /// The compressed data of a scan; gives the offset of the marker that ends it.
    fn scan(&self, start: usize) -> Result<usize, Fault> {
        let mut at = start;
        loop {
            let rest = self.bytes.get(at..).unwrap_or_default();
            at += rest.iter().position(|byte| *byte == 0xff).ok_or(Fault::Damaged(self.bytes.len()))?;
            match self.bytes.get(at + 1) {
                Some(0x00 | 0xd0..=0xd7) => at += 2,
                Some(0xff) => at += 1,
                Some(_) => return Ok(at),
                None => return Err(Fault::Damaged(self.bytes.len())),
            }
        }
    }

    /// The density of the picture, without its thumbnail.
    fn jfif(&mut self, body: &'a [u8]) {
        match body.get(..12).filter(|body| body.starts_with(b"JFIF\0")) {
            Some(density) => {
                self.walk.write([&[0xff, 0xe0, 0, 16], density, &[0, 0]].concat());
                self.walk.leave(body.get(14..).unwrap_or_default());
            }
            None => self.walk.leave(body),
        }
    }

    /// What the colour components mean.
    fn adobe(&mut self, body: &'a [u8]) {
        match body.get(..12).filter(|body| body.starts_with(b"Adobe")) {
            Some(transform) => {
                self.walk.write([&[0xff, 0xee, 0, 14], transform].concat());
                self.walk.leave(body.get(12..).unwrap_or_default());
            }
            None => self.walk.leave(body),
        }
    }

    fn exif(&mut self, body: &'a [u8]) {
        let tiff = body.get(6..).unwrap_or_default();
        // Browsers read the first.
        if let Some(turned) = exif::orientation(tiff).filter(|_| !self.has_exif) {
            let exif = [b"Exif\0\0", exif::turned(turned).as_slice()].concat();
            // A few dozen bytes.
            let length = u16::try_from(exif.len() + 2).unwrap_or(u16::MAX);
            self.walk.write([&[0xff, 0xe1], length.to_be_bytes().as_slice(), &exif].concat());
        }
        self.has_exif = true;
        self.walk.metadata.push(Metadata::Exif(tiff));
    }

    fn extended_xmp(&mut self, body: &'a [u8]) {
        let rest = body.get(EXTENDED_XMP.len()..).unwrap_or_default();
        match rest.split_at_checked(GUID_AND_LENGTH + 4) {
            Some(part) => self.extended_xmp.push(part),
            None => self.walk.leave(body),
        }
    }

    /// A name may be cut in two by the end of a segment, so parts are joined first.
    fn leave_spread_texts(&mut self) {
        self.extended_xmp.sort_by_key(|(place, _)| *place);
        let xmp: Vec<u8> = self.extended_xmp.iter().flat_map(|(_, text)| *text).copied().collect();
        for text in [xmp, std::mem::take(&mut self.photoshop)] {
            if !text.is_empty() {
                self.walk.metadata.push(Metadata::Other(Cow::Owned(text)));
            }
        }
    }
}
