//! What tells a file from another, for the keys of outputs.

/// A hash of a file's path and bytes. The path is part of it because it decides the kind, the slug and so the address:
/// there is no digest of what a file says without where it says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileDigest([u8; 16]);

impl FileDigest {
    /// The digest of a file. `path` is below the content folder.
    pub fn new(path: &str, bytes: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new();
        // Its length ends the path: no other path and bytes feed the same.
        hasher.update(&(path.len() as u64).to_le_bytes()).update(path.as_bytes()).update(bytes);
        FileDigest::half(&hasher)
    }

    /// The digest of two files, in this order.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        FileDigest::half(blake3::Hasher::new().update(&self.0).update(&other.0))
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first half of a hash: enough to tell files apart, half to keep.
    fn half(hasher: &blake3::Hasher) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        FileDigest(half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_elsewhere_is_another_file() {
        let here = FileDigest::new("groupes/a.md", b"---");
        assert_eq!(here, FileDigest::new("groupes/a.md", b"---"));
        for (path, bytes) in [
            ("groupes/b.md", &b"---"[..]),
            ("services/a.md", b"---"),
            ("groupes/a.md", b""),
            ("groupes/a.md-", b"--"),
        ] {
            assert_ne!(here, FileDigest::new(path, bytes), "{path}");
        }
    }

    #[test]
    fn the_order_of_two_files_counts() {
        let (one, two) = (FileDigest::new("a", b""), FileDigest::new("b", b""));
        assert_ne!(one.and(two), two.and(one));
        assert_ne!(one.and(two), one);
    }
}
