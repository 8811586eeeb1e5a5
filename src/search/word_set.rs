//! A set of words in about a byte a word, to ask whether one is in it: yes for each that is, and for one in [`SPREAD`] of
//! those that are not. `docs/search-format.md` describes its bytes.

use super::varint;

/// How many hashes there are for each word of a set.
const SPREAD: usize = 32;

/// The bytes of a set.
pub fn bytes(words: &[&str]) -> Vec<u8> {
    let values = u64::try_from(words.len() * SPREAD).unwrap_or(u64::MAX).max(1);
    let mut hashes: Vec<u64> = words.iter().map(|word| u64::from(hash(word)) % values).collect();
    hashes.sort_unstable();
    hashes.dedup();
    let mut bytes = Vec::with_capacity(hashes.len() + hashes.len() / 8 + 4);
    varint::write(words.len() as u64, &mut bytes);
    let mut next = 0;
    for hash in hashes {
        varint::write(hash - next, &mut bytes);
        next = hash + 1;
    }
    bytes
}

/// FNV-1a over UTF-16 units, as the script counts characters; then mixed, since its low bits alone are weak.
fn hash(word: &str) -> u32 {
    let units = word.encode_utf16();
    let mut hash =
        units.fold(0x811c_9dc5_u32, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193));
    hash = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
    hash ^ (hash >> 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Vector {
        words: Vec<String>,
        bytes: Vec<u8>,
    }

    #[test]
    fn a_set_is_the_bytes_that_the_script_reads() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../tests/vectors/word-set.json")).unwrap();
        for Vector { words, bytes: expected } in vectors {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            assert_eq!(bytes(&words), expected, "{words:?}");
        }
    }
}
