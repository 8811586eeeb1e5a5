//! Which file is what: the folder tells the kind, the name is the address.

use super::Made;
use super::file::Loaded;
use crate::diag::{Diagnostic, FileId, Span, Text};
use crate::lang::{LanguageFile, Languages, list};
use crate::model::codes as c;
use crate::schema::{EntryKind, Group, Kinds, PAGE, Vocabulary, is_slug};
use crate::text::{nearest, slugify};
use crate::world::FoundFile;

/// The file of the settings.
pub(super) const SITE_FILE: &str = "site.yaml";

/// What a file is, by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// `site.yaml`
    Settings,
    /// `zones/*.yaml`
    Zones,
    /// `zones/*.geojson`
    Outlines,
    /// `vocabulaire/*.yaml`: the name without its ending.
    Vocabulary(String),
    /// `vocabulaire/dangers.nl.yaml`, or a further file `dangers.nl.name.yaml`: its language.
    DangerPhrases(&'static str),
    /// `vocabulaire/besoins/*.yaml`: its id.
    Need(String),
    /// `langues/xx/*.toml`
    Language,
    /// `calendriers/*.yaml`: its id.
    Calendar(String),
    /// An entry; the slug is as the file has it, good or not.
    Entry { kind: EntryKind, slug: String },
    /// `slug.nl.md`
    Translation { of: Original, slug: String, lang: &'static str },
    /// `pages/*.md`
    Page { slug: String },
    /// `medias/…`
    Media,
    /// Anything else.
    Unplaced,
}

/// What a translation is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Original {
    /// An entry of a kind.
    Entry(EntryKind),
    /// A plain page.
    Page,
}

impl Original {
    /// The folder of the original and its translations.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Original::Entry(kind) => kind.folder(),
            Original::Page => "pages",
        }
    }

    /// What the original may say.
    pub(super) fn group(self) -> &'static Group {
        match self {
            Original::Entry(kind) => kind.group(),
            Original::Page => &PAGE,
        }
    }
}

/// The folders that hold no entries.
const OTHER_FOLDERS: [&str; 6] = ["zones", "vocabulaire", "calendriers", "pages", "medias", "langues"];

/// Names of the files of `vocabulaire/` that every site may have.
pub(super) static VOCABULARY_FILES: [&str; 9] = [
    "themes",
    "publics",
    "orienteurs",
    "langues",
    "agrements",
    "synonymes",
    "glossaire",
    "urgences",
    "dangers",
];

/// The language and the file of `langues/pt/words.toml`.
pub(super) fn language_file(path: &str) -> Option<(&str, LanguageFile)> {
    let (code, name) = path.strip_prefix("langues/")?.split_once('/')?;
    let is_code = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    let which = LanguageFile::ALL.into_iter().find(|which| which.name() == name)?;
    is_code.then_some((code, which))
}

pub(super) fn place_of(path: &str, kinds: Kinds, languages: Languages) -> Place {
    // A name that is no UTF-8 cannot be read under what stands for it here.
    if path.contains('\u{fffd}') {
        return Place::Unplaced;
    }
    let Some((folder, name)) = path.split_once('/') else {
        return if path == SITE_FILE { Place::Settings } else { Place::Unplaced };
    };
    if folder == "medias" {
        return Place::Media;
    }
    if language_file(path).is_some() {
        return Place::Language;
    }
    if let ("vocabulaire", Some(name)) = (folder, name.strip_prefix("besoins/")) {
        let stem = name.strip_suffix(".yaml").filter(|stem| is_slug(stem));
        return stem.map_or(Place::Unplaced, |stem| Place::Need(stem.to_owned()));
    }
    let Some((stem, ending)) = name.rsplit_once('.').filter(|_| !name.contains('/')) else {
        return Place::Unplaced;
    };
    let stem = || stem.to_owned();
    match (folder, ending) {
        ("zones", "yaml") => Place::Zones,
        ("zones", "geojson") => Place::Outlines,
        ("vocabulaire", "yaml") if vocabularies(kinds).any(|known| known == stem()) => {
            Place::Vocabulary(stem())
        }
        ("vocabulaire", "yaml") => {
            danger_phrases(&stem(), languages).map_or(Place::Unplaced, Place::DangerPhrases)
        }
        ("calendriers", "yaml") => Place::Calendar(stem()),
        ("pages", "md") => {
            translated(Original::Page, &stem(), languages).unwrap_or_else(|| Place::Page { slug: stem() })
        }
        (folder, "md" | "yaml") => match kinds.from_folder(folder) {
            Some(kind) => translated(Original::Entry(kind), &stem(), languages)
                .unwrap_or_else(|| Place::Entry { kind, slug: stem() }),
            None => Place::Unplaced,
        },
        _ => Place::Unplaced,
    }
}

/// The names of the files of `vocabulaire/`.
fn vocabularies(kinds: Kinds) -> impl Iterator<Item = &'static str> {
    let own = kinds.own_vocabularies().map(|own| Vocabulary::Own(own).word());
    VOCABULARY_FILES.into_iter().chain(own)
}

/// The language of `dangers.nl`, and of `dangers.nl.name`.
fn danger_phrases(stem: &str, languages: Languages) -> Option<&'static str> {
    let end = stem.strip_prefix("dangers.")?;
    let end = end.split_once('.').map_or(end, |(lang, _)| lang);
    languages.find(end).map(|language| language.code)
}

/// The place of `slug.nl`; nothing where the name does not end in a language.
fn translated(of: Original, stem: &str, languages: Languages) -> Option<Place> {
    let (slug, end) = stem.rsplit_once('.')?;
    let lang = languages.find(end)?.code;
    Some(Place::Translation { of, slug: slug.to_owned(), lang })
}

/// A file that is not read.
pub(super) fn unplaced(id: FileId, file: &FoundFile, kinds: Kinds) -> Loaded<Made> {
    let mut loaded = Loaded::nothing(id, file, Made::Nothing);
    if file.path.contains('\u{fffd}') {
        let name = file.path.rsplit_once('/').map_or(file.path.as_str(), |(_, name)| name);
        loaded.problems.push(bad_name(id, name.split('.').next().unwrap_or(name)));
        return loaded;
    }
    let path = printable(&file.path);
    if let Some(folder) = folder_of_no_kind(&file.path, kinds) {
        let folder = printable(folder);
        let message = Text::new(
            format!("« {folder} » n'est le dossier d'aucun genre : « {path} » n'est pas lu"),
            format!("“{folder}” is the folder of no kind: “{path}” is not read"),
        );
        let (fr, en) = advice(&file.path, kinds);
        let found = Diagnostic::new(&c::UNKNOWN_FOLDER, Span::file_start(id), message).help(fr, en);
        loaded.problems.push(found);
        return loaded;
    }
    let message = Text::new(format!("« {path} » n'est pas lu"), format!("“{path}” is not read"));
    let (fr, en) = advice(&file.path, kinds);
    loaded.problems.push(Diagnostic::new(&c::UNPLACED_FILE, Span::file_start(id), message).help(fr, en));
    loaded
}

/// The folder of what is an entry by its name, where no kind has that folder.
fn folder_of_no_kind(path: &str, kinds: Kinds) -> Option<&str> {
    let (folder, name) = path.split_once('/')?;
    let is_entry = name.strip_suffix(".md").is_some_and(|slug| !slug.contains('/'));
    let known = kinds.from_folder(folder).is_some() || OTHER_FOLDERS.contains(&folder);
    (is_entry && !known).then_some(folder)
}

fn advice(path: &str, kinds: Kinds) -> (String, String) {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let folders: Vec<&str> = kinds.all().map(EntryKind::folder).collect();
    let known = folders.iter().copied().chain(OTHER_FOLDERS);
    let vocabulary = list(&vocabularies(kinds).collect::<Vec<_>>(), ", ");
    match folder {
        "vocabulaire" => (
            format!("les vocabulaires sont : {vocabulary} (en .yaml)"),
            format!("the vocabularies are: {vocabulary} (as .yaml)"),
        ),
        "zones" => (
            "les zones sont en .yaml, leurs contours en .geojson".to_owned(),
            "zones are .yaml, their outlines .geojson".to_owned(),
        ),
        _ if kinds.from_folder(folder).is_some() || folder == "pages" => (
            "donnez-lui un nom en .md, directement dans ce dossier ; les images vont dans medias/".to_owned(),
            "give it a name in .md, directly in this folder; pictures go into medias/".to_owned(),
        ),
        _ => match nearest(folder, known) {
            Some(near) => (
                format!("vouliez-vous dire {near}/{} ?", printable(name)),
                format!("did you mean {near}/{}?", printable(name)),
            ),
            None => (
                format!("les fiches vont dans {} ; les images dans medias", list(&folders, " ou ")),
                format!("entries go into {}; pictures into medias", list(&folders, " or ")),
            ),
        },
    }
}

/// A file name that is no address.
pub(super) fn bad_name(id: FileId, name: &str) -> Diagnostic {
    let shown = printable(name);
    let message = Text::new(
        format!("« {shown} » ne peut pas être l'adresse d'une page"),
        format!("“{shown}” cannot be the address of a page"),
    );
    let found = Diagnostic::new(&c::FILE_NAME, Span::file_start(id), message);
    let better = slugify(&name.replace(['_', '.', '\\', '\u{fffd}'], "-"));
    if better.is_empty() {
        found.help(
            "renommez le fichier : minuscules sans accents, chiffres, tirets",
            "rename the file: lower case without accents, digits, hyphens",
        )
    } else {
        found.help(
            format!("renommez le fichier en « {better}.md »"),
            format!("rename the file to “{better}.md”"),
        )
    }
}

/// A name as a message may hold it.
pub(super) fn printable(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_the_kind_and_the_name_the_address() {
        let kind = Kinds::default().from_folder("groupes").unwrap();
        let entry = |slug: &str| Place::Entry { kind, slug: slug.to_owned() };
        let translation = |of, slug: &str| Place::Translation { of, slug: slug.to_owned(), lang: "nl" };
        for (path, place) in [
            ("site.yaml", Place::Settings),
            ("zones/be.yaml", Place::Zones),
            ("zones/contours.geojson", Place::Outlines),
            ("contours.geojson", Place::Unplaced),
            ("vocabulaire/themes.yaml", Place::Vocabulary("themes".to_owned())),
            ("vocabulaire/autre.yaml", Place::Unplaced),
            ("calendriers/fwb.yaml", Place::Calendar("fwb".to_owned())),
            ("groupes/mardis.md", entry("mardis")),
            ("groupes/mardis.yaml", entry("mardis")),
            ("groupes/mardis.nl.md", translation(Original::Entry(kind), "mardis")),
            ("groupes/mardis.v2.md", entry("mardis.v2")),
            ("groupes/sous/mardis.md", Place::Unplaced),
            ("groupe/mardis.md", Place::Unplaced),
            ("groupes/mardis.txt", Place::Unplaced),
            ("pages/a-propos.md", Place::Page { slug: "a-propos".to_owned() }),
            ("pages/a-propos.nl.md", translation(Original::Page, "a-propos")),
            ("pages/a-propos.xx.md", Place::Page { slug: "a-propos.xx".to_owned() }),
            ("medias/a/b.jpg", Place::Media),
            ("README.md", Place::Unplaced),
        ] {
            assert_eq!(place_of(path, Kinds::default(), Languages::shipped()), place, "{path}");
        }
    }

    #[test]
    fn a_folder_in_the_singular_is_guessed() {
        assert!(advice("groupe/mardis.md", Kinds::default()).0.contains("groupes/mardis.md"));
    }
}
