//! `origines.toml` of a theme: from which version of the default theme's files its own were copied, so that
//! `repere theme list` can say when the original has changed since.

use std::collections::BTreeMap;

use crate::plan::Key;

/// Hashes of the originals by path, as they were when they were copied.
#[derive(Debug, Default)]
pub(super) struct Origins(BTreeMap<String, String>);

const HEAD: &str = "# Tenu par « repere theme eject » : de quel original chaque fichier copié est parti.\n\
                    # « repere theme list » s’en sert pour dire que l’original a changé depuis.\n";

impl Origins {
    /// Reads the file; what cannot be read is as if nothing had been copied.
    pub(super) fn read(bytes: Option<&Vec<u8>>) -> Self {
        let text = bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
        let table: toml::Table = text.parse().unwrap_or_default();
        let hashes = table.into_iter().filter_map(|(path, hash)| Some((path, hash.as_str()?.to_owned())));
        Origins(hashes.collect())
    }

    /// Notes that a file is a copy of these bytes.
    pub(super) fn note(&mut self, path: &str, original: &[u8]) {
        self.0.insert(path.to_owned(), hash(original));
    }

    /// Whether the original is another than the one that was copied; false where that is not known.
    pub(super) fn changed(&self, path: &str, original: &[u8]) -> bool {
        self.0.get(path).is_some_and(|known| *known != hash(original))
    }

    /// The file.
    pub(super) fn text(&self) -> String {
        // Paths of the default theme have no quotes and no backslash.
        let lines = self.0.iter().map(|(path, hash)| format!("\"{path}\" = \"{hash}\"\n"));
        std::iter::once(HEAD.to_owned()).chain(lines).collect()
    }
}

fn hash(bytes: &[u8]) -> String {
    Key::of(bytes).to_hex()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_is_read_again_and_a_changed_original_is_seen() {
        let mut origins = Origins::default();
        origins.note("css/a.css", b"one");
        let again = Origins::read(Some(&origins.text().into_bytes()));
        assert!(!again.changed("css/a.css", b"one"));
        assert!(again.changed("css/a.css", b"two"));
        assert!(!again.changed("css/unknown.css", b"two"));
        assert!(!Origins::read(Some(&b"\xff = [".to_vec())).changed("css/a.css", b"two"));
    }
}
