//! Where one file ends and the next begins: content decides, so that an insertion moves no other boundary.

/// Sizes in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Sizes {
    /// A file is at least this long, but for the last.
    pub least: usize,
    /// Beyond `least`, one in so many items ends a file; a power of two.
    pub one_in: u32,
    /// A file is not longer than this, unless one item is.
    pub most: usize,
}

/// A file about to be written: what it begins with, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shard {
    /// The term of its first item.
    pub first: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Puts items (term, size, item; sorted) into groups. The last item of a group is one whose term's hash says so.
pub fn groups<'t, T>(
    items: impl Iterator<Item = (&'t str, usize, T)>,
    sizes: Sizes,
) -> Vec<Vec<(&'t str, T)>> {
    let mut done = Vec::new();
    let mut open = Vec::new();
    let mut filled = 0;
    for (term, size, item) in items {
        if filled + size > sizes.most && !open.is_empty() {
            done.push(std::mem::take(&mut open));
            filled = 0;
        }
        open.push((term, item));
        filled += size;
        if filled >= sizes.least && ends(term, sizes.one_in) {
            done.push(std::mem::take(&mut open));
            filled = 0;
        }
    }
    if !open.is_empty() {
        done.push(open);
    }
    done
}

/// Puts items (term, bytes; sorted) into files, the bytes of one after those of the other.
pub fn shards<'t>(items: impl Iterator<Item = (&'t str, Vec<u8>)>, sizes: Sizes) -> Vec<Shard> {
    let sized = items.map(|(term, bytes)| (term, bytes.len(), bytes));
    let shard = |group: Vec<(&str, Vec<u8>)>| Shard {
        first: group.first().map(|(term, _)| (*term).to_owned()).unwrap_or_default(),
        bytes: group.into_iter().flat_map(|(_, bytes)| bytes).collect(),
    };
    groups(sized, sizes).into_iter().map(shard).collect()
}

fn ends(term: &str, one_in: u32) -> bool {
    let hash = blake3::hash(term.as_bytes());
    let [a, b, c, d, ..] = *hash.as_bytes();
    u32::from_le_bytes([a, b, c, d]) & one_in.saturating_sub(1) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: Sizes = Sizes { least: 500, one_in: 16, most: 2000 };

    fn cut(terms: &[String]) -> Vec<Shard> {
        shards(terms.iter().map(|term| (term.as_str(), term.as_bytes().to_vec())), SIZES)
    }

    #[test]
    fn an_insertion_changes_one_file() {
        let mut terms: Vec<String> = (0..2000).map(|i| format!("terme{i:04}")).collect();
        let before = cut(&terms);
        terms.insert(700, "terme0699b".to_owned());
        let after = cut(&terms);
        assert!(before.len() > 10);
        assert_eq!(after.iter().filter(|shard| !before.contains(shard)).count(), 1);
        let bytes: Vec<u8> = after.iter().flat_map(|shard| shard.bytes.clone()).collect();
        assert_eq!(bytes, terms.concat().into_bytes());
    }
}
