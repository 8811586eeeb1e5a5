//! Pictures made byte by byte, with whatever metadata a test wants in them.

use std::io::Write as _;

/// Compressed data that no picture has twice, so that a test sees whether it was changed.
pub const DATA: &[u8] = b"\x12\x34pixels\xff\x00\xff\xd0pixels\x56\x78";

/// A colour profile, as far as anybody here reads it.
pub const PROFILE: &[u8] = b"ICC_PROFILE\0\x01\x01a colour profile";

/// Text that hides the position as XMP does.
pub const XMP: &[u8] =
    br#"<x:xmpmeta><rdf:Description exif:GPSLatitude="50,38.1N" exif:GPSLongitude="5,34.2E"/></x:xmpmeta>"#;

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap();
    [&[0xff, marker], length.to_be_bytes().as_slice(), body].concat()
}

/// A JPEG with these application segments or comments: marker, content.
pub fn jpeg(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let own: Vec<u8> = segments.iter().flat_map(|(marker, body)| segment(*marker, body)).collect();
    [b"\xff\xd8".as_slice(), &own, &rest_of_jpeg()].concat()
}

/// What follows the metadata of [`jpeg`]: tables, frame, scan, end.
pub fn rest_of_jpeg() -> Vec<u8> {
    let tables = [segment(0xdb, &[0; 65]), segment(0xc0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0])].concat();
    let scan = [segment(0xc4, &[0; 18]), segment(0xda, &[1, 1, 0, 0, 63, 0])].concat();
    [tables.as_slice(), &scan, DATA, b"\xff\xd9"].concat()
}

/// A TIFF structure that is written in an order of bytes.
pub struct Tiff {
    little: bool,
    bytes: Vec<u8>,
}

impl Tiff {
    /// Its head; the first directory follows.
    pub fn new(little: bool) -> Self {
        let mut tiff = Tiff { little, bytes: if little { b"II".to_vec() } else { b"MM".to_vec() } };
        tiff.short(42);
        tiff.long(8);
        tiff
    }

    fn short(&mut self, number: u16) {
        let bytes = if self.little { number.to_le_bytes() } else { number.to_be_bytes() };
        self.bytes.extend_from_slice(&bytes);
    }

    fn long(&mut self, number: u32) {
        let bytes = if self.little { number.to_le_bytes() } else { number.to_be_bytes() };
        self.bytes.extend_from_slice(&bytes);
    }

    /// A directory of entries (tag, kind, count, value or offset) and the offset of the next one.
    pub fn directory(mut self, entries: &[(u16, u16, u32, u32)], next: u32) -> Self {
        self.short(u16::try_from(entries.len()).unwrap());
        for (tag, kind, count, value) in entries {
            self.short(*tag);
            self.short(*kind);
            self.long(*count);
            // A short value stands in the first two of four bytes.
            if *kind == 3 && *count == 1 {
                self.short(u16::try_from(*value).unwrap());
                self.short(0);
            } else {
                self.long(*value);
            }
        }
        self.long(next);
        self
    }

    /// Three fractions: degrees, minutes, seconds.
    pub fn degrees(mut self, degrees: [u32; 3]) -> Self {
        for number in degrees {
            self.long(number);
            self.long(1);
        }
        self
    }

    /// All bytes.
    pub fn bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// EXIF with a position: how the picture is turned, and the directory of GPS.
pub fn exif(little: bool, orientation: u32, degrees: [u32; 3]) -> Vec<u8> {
    // 8: first directory (2 + 2 × 12 + 4), 38: GPS (2 + 2 × 12 + 4), 68: degrees.
    Tiff::new(little)
        .directory(&[(0x0112, 3, 1, orientation), (0x8825, 4, 1, 38)], 0)
        .directory(&[(2, 5, 3, 68), (4, 5, 3, 68)], 0)
        .degrees(degrees)
        .bytes()
}

/// A place in Liège, for the directory of GPS.
pub const LIEGE: [u32; 3] = [50, 38, 11];

/// The segment that holds EXIF.
pub fn app1(tiff: &[u8]) -> (u8, Vec<u8>) {
    (0xe1, [b"Exif\0\0", tiff].concat())
}

/// A chunk of PNG.
pub fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(name);
    sum.update(body);
    let length = u32::try_from(body.len()).unwrap();
    [&length.to_be_bytes(), name.as_slice(), body, &sum.sum().to_be_bytes()].concat()
}

/// A PNG of one grey pixel, with these chunks between its head and its data.
pub fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    let head = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let data = chunk(b"IDAT", &zlib(&[0, 0x7f]));
    [b"\x89PNG\r\n\x1a\n".as_slice(), &head, &chunks.concat(), &data, &chunk(b"IEND", b"")].concat()
}

/// Compressed bytes.
pub fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A chunk of WebP.
pub fn riff(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap();
    let padding = vec![0; body.len() % 2];
    [name.as_slice(), &length.to_le_bytes(), body, &padding].concat()
}

/// A WebP of these chunks.
pub fn webp(chunks: &[Vec<u8>]) -> Vec<u8> {
    let all = [b"WEBP".as_slice(), &chunks.concat()].concat();
    riff(b"RIFF", &all)
}

/// The head of a WebP that says what else is there.
pub fn vp8x(flags: u8) -> Vec<u8> {
    riff(b"VP8X", &[flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])
}

/// A GIF of one pixel, with these extensions before it.
pub fn gif(extensions: &[Vec<u8>]) -> Vec<u8> {
    let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
    let image = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b";
    [head.as_slice(), &extensions.concat(), image].concat()
}

/// A Photoshop resource of IPTC with one dataset of its second record.
pub fn iptc(dataset: u8, value: &[u8]) -> Vec<u8> {
    let size = u16::try_from(value.len()).unwrap();
    let data = [&[0x1c, 2, dataset], size.to_be_bytes().as_slice(), value].concat();
    let length = u32::try_from(data.len()).unwrap();
    [b"Photoshop 3.0\x008BIM\x04\x04\0\0".as_slice(), &length.to_be_bytes(), &data].concat()
}
