//! The hash in a file's name, and the file itself.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};

/// Forty bits of the BLAKE3 of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 5]);

impl Hash {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let [a, b, c, d, e, ..] = *blake3::hash(bytes).as_bytes();
        Hash([a, b, c, d, e])
    }

    /// Its five bytes.
    pub fn bytes(self) -> [u8; 5] {
        self.0
    }

    /// Ten hexadecimal digits.
    pub fn hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Some bytes as gzip, without name or time: the same on every machine.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_ten_digits_and_a_file_says_no_time() {
        assert_eq!(Hash::of(b"").hex(), "af1349b9f5");
        let file = gzip(b"texte");
        assert_eq!(file.get(..10), Some([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255].as_slice()));
    }
}
