//! A key says what an output depends on: same key, same bytes.

/// 128 bits of a BLAKE3 hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub [u8; 16]);

/// Collects what an output shows. Parts are length-prefixed, so that `("a", "bc")` and `("ab", "c")` differ.
#[derive(Debug, Clone)]
pub struct KeyBuilder(blake3::Hasher);

impl Key {
    /// The key of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Key::from_hash(&blake3::hash(bytes))
    }

    /// Lower-case hexadecimal, 32 characters.
    pub fn to_hex(self) -> String {
        use std::fmt::Write as _;
        self.0.iter().fold(String::with_capacity(32), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// Reads what [`Key::to_hex`] wrote.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        if text.len() != 32 || !text.is_ascii() {
            return None;
        }
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(i * 2..i * 2 + 2)?, 16).ok()?;
        }
        Some(Key(bytes))
    }

    fn from_hash(hash: &blake3::Hash) -> Self {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        Key(bytes)
    }
}

/// Takes what is written as a part of a key, so that it need not be held whole.
pub struct KeyWriter(std::io::BufWriter<blake3::Hasher>);

impl Default for KeyWriter {
    fn default() -> Self {
        // The hash is fastest over many kilobytes at a time.
        KeyWriter(std::io::BufWriter::with_capacity(32 * 1024, blake3::Hasher::new()))
    }
}

impl KeyWriter {
    /// The key of everything written.
    pub fn finish(self) -> Key {
        // A hasher takes any bytes.
        self.0.into_inner().map_or(Key([0; 16]), |hasher| Key::from_hash(&hasher.finalize()))
    }
}

impl std::io::Write for KeyWriter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

impl KeyBuilder {
    /// Starts a key; `name` tells one kind of output from another.
    pub fn new(name: &str) -> Self {
        KeyBuilder(blake3::Hasher::new()).part(name.as_bytes())
    }

    /// Adds something that the output depends on.
    #[must_use]
    pub fn part(mut self, bytes: &[u8]) -> Self {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds another key.
    #[must_use]
    pub fn key(self, key: Key) -> Self {
        self.part(&key.0)
    }

    /// The key of everything added.
    pub fn finish(self) -> Key {
        Key::from_hash(&self.0.finalize())
    }
}
