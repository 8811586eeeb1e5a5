//! The long lists of `content/vocabulaire` that `build.rs` packs: phrases of dangers, needs.

use std::io::Read as _;

use flate2::read::GzDecoder;

include!(concat!(env!("OUT_DIR"), "/packed.rs"));

/// The files of a pack: path below the vocabularies, text.
pub(super) fn files(pack: &str) -> Vec<(String, String)> {
    let mut text = String::new();
    if let Some((_, bytes)) = PACKS.iter().find(|(name, _)| *name == pack) {
        // A pack is part of the program, and a test reads each to its end.
        let _ = GzDecoder::new(*bytes).read_to_string(&mut text);
    }
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some((head, after)) = rest.split_once('\n') {
        let Some((path, length)) = head.rsplit_once(' ') else { break };
        let Some((file, next)) = length.parse().ok().and_then(|length: usize| after.split_at_checked(length))
        else {
            break;
        };
        found.push((path.to_owned(), file.to_owned()));
        rest = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "compared with the files that were packed")]
    fn packs_have_every_file_whole() {
        assert_eq!(PACKS.len(), crate::lang::Languages::shipped().all().len() + 1);
        for (name, _) in PACKS {
            let files = files(name);
            assert!(!files.is_empty(), "{name}");
            for (path, text) in files {
                let path = format!("{}/content/vocabulaire/{path}", env!("CARGO_MANIFEST_DIR"));
                assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "{path}");
            }
        }
    }
}
