//! A hash of what an output shows: same digest, same bytes.

/// Feeds a hash without making strings. Each part says where it ends, so no two contents feed the same bytes.
#[derive(Default)]
pub(super) struct Digest(blake3::Hasher);

impl Digest {
    pub(super) fn text(&mut self, text: Option<&str>) {
        let length = text.map_or(u64::MAX, |text| text.len() as u64);
        self.0.update(&length.to_le_bytes());
        self.0.update(text.unwrap_or_default().as_bytes());
    }

    pub(super) fn debug(&mut self, value: &impl std::fmt::Debug) {
        use std::fmt::Write as _;
        // Writing to a hash cannot fail.
        let _ = write!(self, "{value:?};");
    }

    pub(super) fn number(&mut self, number: impl Into<i64>) {
        self.0.update(&number.into().to_le_bytes());
    }

    /// How many items follow.
    pub(super) fn length(&mut self, length: usize) {
        self.0.update(&(length as u64).to_le_bytes());
    }

    /// The first 128 bits.
    pub(super) fn finish(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.0.finalize().as_bytes()[..16]);
        bytes
    }
}

impl std::fmt::Write for Digest {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}
