//! Words of somebody in danger, told from harmless ones: what the editors' phrases teach, as files that the search page
//! holds a query against. `docs/search-format.md` describes them; `themes/default/js/search/danger.js` reads them.
//!
//! Nothing of the index is needed for this, so that the numbers to call are shown also where the search cannot answer.

mod table;

use super::hash::Hash;
use crate::lang::Language;
use crate::model::{Directory, Phrases};
use crate::plan::{KeyBuilder, Plan};
use crate::site::Site;

/// Where the files come from, for messages.
const ORIGIN: &str = "vocabulaire/dangers.yaml";

/// Changes when the same phrases give other files.
const VERSION: &[u8] = b"5";

/// The files of one language: paths below the output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DangerFiles {
    /// The language of the phrases.
    pub lang: &'static str,
    /// What tells whether a text speaks of a danger.
    pub alarm: String,
    /// What tells of which; needed only after that.
    pub kinds: String,
}

/// The files of each language that has phrases, in the order of the directory.
pub fn danger_files(directory: &Directory) -> Vec<DangerFiles> {
    let taught = directory.words.dangers.phrases.iter().filter(|phrases| !phrases.said.is_empty());
    taught.map(|phrases| paths(phrases, directory.config.all_languages.of(phrases.lang))).collect()
}

/// The names hold a hash of what is trained from, not of the bytes, so that nothing is trained only to know them.
fn paths(phrases: &Phrases, language: &Language) -> DangerFiles {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&phrases.digest).update(language.source.as_bytes()).update(VERSION);
    let hash = Hash::of(hasher.finalize().as_bytes()).hex();
    let lang = phrases.lang;
    DangerFiles {
        lang,
        alarm: format!("s/h/{lang}/a-{hash}.json"),
        kinds: format!("s/h/{lang}/b-{hash}.json"),
    }
}

pub(super) fn plan<'a>(site: &'a Site<'a>, plan: &mut Plan<'a>) {
    let directory = site.directory;
    for files in danger_files(directory) {
        let Some(phrases) = directory.words.dangers.in_language(files.lang) else { continue };
        let language = directory.config.all_languages.of(files.lang);
        let key = |path: &str| KeyBuilder::new("danger").part(path.as_bytes()).finish();
        let (alarm, kinds) = (key(&files.alarm), key(&files.kinds));
        plan.add(files.alarm, ORIGIN, alarm, move || Ok(table::alarm(phrases, language)));
        let situations = &directory.words.dangers.situations;
        plan.add(files.kinds, ORIGIN, kinds, move || Ok(table::kinds(situations, phrases)));
    }
}
