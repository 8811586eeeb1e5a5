//! Pictures as files: what of them is the picture, and what tells of the place where it was taken.
//!
//! A walker for each container (JPEG, PNG, WebP, GIF) knows the parts that
//! show a picture and takes everything else for metadata, so that what nobody
//! thought of is left out of what is published too. Pixels are never decoded.
//! Works on any bytes, in a time that grows with their number alone.

pub mod codes;
mod exif;
mod gif;
mod jpeg;
mod location;
mod number;
mod part;
mod place_names;
mod png;
mod png_text;
mod problem;
mod search;
mod webp;

pub use location::Location;
pub use problem::{problem, too_large, unknown_format};

use part::Walk;

/// The most bytes that a picture may have: 4 MiB. Each visitor's phone loads it.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// A container of pictures that every browser shows and that holds no script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `.jpg`, `.jpeg`
    Jpeg,
    /// `.png`
    Png,
    /// `.webp`
    WebP,
    /// `.gif`
    Gif,
}

/// Why a file is not the picture that its name announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It starts like none of the formats, or like another one.
    Other(Option<Format>),
    /// It starts well; at this byte it goes on as no picture does.
    Damaged(usize),
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 4] = [Format::Jpeg, Format::Png, Format::WebP, Format::Gif];

    /// The format that the ending of a file's name announces.
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.endings().contains(&ending.as_str()))
    }

    /// The format that the first bytes of a file are of.
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Format::Jpeg),
            _ if bytes.starts_with(png::SIGNATURE) => Some(Format::Png),
            _ if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") => Some(Format::Gif),
            _ => webp.then_some(Format::WebP),
        }
    }

    /// Endings of names, without the dot; the first is the usual one.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Format::Jpeg => &["jpg", "jpeg"],
            Format::Png => &["png"],
            Format::WebP => &["webp"],
            Format::Gif => &["gif"],
        }
    }
}

fn walk(format: Format, bytes: &[u8]) -> Result<Walk<'_>, Fault> {
    match Format::of_bytes(bytes) {
        Some(real) if real == format => {}
        other => return Err(Fault::Other(other)),
    }
    match format {
        Format::Jpeg => jpeg::walk(bytes),
        Format::Png => png::walk(bytes),
        Format::WebP => webp::walk(bytes),
        Format::Gif => gif::walk(bytes),
    }
}

/// What a picture tells of the place where it was taken, the plainest first; nothing when it tells nothing.
///
/// # Errors
/// The bytes are no picture of this format.
pub fn location(format: Format, bytes: &[u8]) -> Result<Option<Location>, Fault> {
    Ok(search::of(&walk(format, bytes)?))
}

/// The picture without its metadata: how it is turned and what its colours mean stay, its compressed data is byte for
/// byte the same.
///
/// # Errors
/// The bytes are no picture of this format.
pub fn publishable(format: Format, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    Ok(walk(format, bytes)?.published())
}
