//! What somebody needs, whatever the words: what the editors' phrases teach, as a file a language that the script holds a
//! query against, and as keys of the index, `!need`, whose postings tell how well each entry answers it.
//! `docs/search-format.md` describes both.

mod answers;
mod table;

pub use answers::{Answers, KEY, answers};

use super::hash::{Hash, gzip};
use crate::config::SiteConfig;
use crate::model::{Directory, Phrases};
use crate::plan::{KeyBuilder, Plan};
use crate::site::Site;

/// Where the files come from, for messages.
const ORIGIN: &str = "vocabulaire/besoins";

/// Changes when the same phrases give other files.
const VERSION: &[u8] = b"3";

/// The part of the file's name that tells what it is trained from: the hash of that, not of its bytes, so that nothing is trained only
/// to know it.
pub(super) fn hash_of(phrases: &Phrases, config: &SiteConfig) -> String {
    let language = config.all_languages.of(phrases.lang);
    let mut hasher = blake3::Hasher::new();
    hasher.update(&phrases.digest).update(language.source.as_bytes()).update(VERSION);
    Hash::of(hasher.finalize().as_bytes()).hex()
}

/// The file of a language that has phrases: a path below the output folder.
pub fn needs_file(directory: &Directory, lang: &str) -> Option<String> {
    directory.words.needs.in_language(lang).map(|phrases| path_of(phrases, &directory.config))
}

fn path_of(phrases: &Phrases, config: &SiteConfig) -> String {
    format!("s/h/{}/n-{}.bin", phrases.lang, hash_of(phrases, config))
}

pub(super) fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    let needs = &site.directory.words.needs;
    for phrases in &needs.phrases {
        let config = &site.directory.config;
        let (path, language) = (path_of(phrases, config), config.all_languages.of(phrases.lang));
        let key = KeyBuilder::new("need").part(path.as_bytes()).finish();
        plan.add(path, ORIGIN, key, move || Ok(gzip(&table::table(&needs.all, phrases, language))));
    }
}
