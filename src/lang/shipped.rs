//! The languages of the program.

use std::sync::LazyLock;

use serde::Deserialize;

use super::read::{LanguageFile, read};
use super::{Language, Paths, Written, fr, nl};

/// What stands in the folder of a language.
struct Folder {
    code: &'static str,
    language: &'static str,
    words: &'static str,
    everyday: &'static [u8],
    written: Option<&'static Written>,
}

/// The files of a folder; `written` where schedules are read in its language.
macro_rules! folder {
    ($code:literal, $written:expr) => {
        Folder {
            code: $code,
            language: include_str!(concat!($code, "/language.toml")),
            words: include_str!(concat!($code, "/words.toml")),
            everyday: include_bytes!(concat!($code, "/everyday.gz")),
            written: $written,
        }
    };
}

/// In the order in which a site names them. The first stands in for one that is not here.
static FOLDERS: [Folder; 5] = [
    folder!("fr", Some(&fr::WRITTEN)),
    folder!("nl", Some(&nl::WRITTEN)),
    folder!("de", None),
    folder!("en", None),
    folder!("ar", None),
];

static FIRST: LazyLock<&'static Language> = LazyLock::new(|| {
    let [first, ..] = &FOLDERS;
    load(first)
});

static ALL: LazyLock<Vec<&'static Language>> = LazyLock::new(|| {
    let [_, others @ ..] = &FOLDERS;
    std::iter::once(first()).chain(others.iter().map(load)).collect()
});

/// The first.
pub(super) fn first() -> &'static Language {
    &FIRST
}

/// English: what is shown where a language that a site brings has no word.
pub(super) fn english() -> &'static Language {
    all().iter().copied().find(|language| language.code == "en").unwrap_or_else(first)
}

/// The files of English, to be translated into a further language.
pub fn to_translate() -> [(LanguageFile, &'static str); 2] {
    let english = FOLDERS.iter().find(|folder| folder.code == english().code);
    let text = |part: fn(&Folder) -> &'static str| english.map(part).unwrap_or_default();
    LanguageFile::ALL.map(|which| match which {
        LanguageFile::Language => (which, text(|folder| folder.language)),
        LanguageFile::Words => (which, text(|folder| folder.words)),
    })
}

/// All of them, read when one is first asked for.
pub(super) fn all() -> &'static [&'static Language] {
    &ALL
}

/// The words of addresses of a language that has none: those of English, since an address has no accents and no letters of
/// other scripts.
pub(super) fn addresses() -> Paths {
    #[derive(Deserialize)]
    struct English {
        addresses: Paths,
    }
    let Ok(English { addresses }) = toml::from_str(include_str!("en/language.toml")) else {
        // It is part of the program, and every test reads it.
        unreachable!("English has words of addresses")
    };
    addresses
}

fn load(folder: &Folder) -> &'static Language {
    let Ok(language) = read(folder.code, folder.language, folder.words) else {
        // It is part of the program, and every test reads it.
        unreachable!("the folder of {} is whole", folder.code)
    };
    Box::leak(Box::new(Language { everyday: folder.everyday, written: folder.written, ..language }))
}
