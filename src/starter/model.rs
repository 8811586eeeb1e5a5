//! The models of directories: a folder each in `models/`, of which nothing here knows the subject.

use std::collections::HashSet;

use include_dir::{Dir, include_dir};

use super::addresses::Addresses;
use super::yaml::{group, groups, mapping, scalar, text, texts, texts_by_language};
use super::{dangers, packed, translated};
use crate::lang::first;
use crate::source::Mapping;

static MODELS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/starter/models");

/// The vocabularies of `content/` that models may take.
static VOCABULARIES: [(&str, &str); 7] = [
    ("langues", include_str!("../../content/vocabulaire/langues.yaml")),
    ("themes", include_str!("../../content/vocabulaire/themes.yaml")),
    ("publics", include_str!("../../content/vocabulaire/publics.yaml")),
    ("orienteurs", include_str!("../../content/vocabulaire/orienteurs.yaml")),
    ("synonymes", include_str!("../../content/vocabulaire/synonymes.yaml")),
    ("agrements", include_str!("../../content/vocabulaire/agrements.yaml")),
    ("glossaire", include_str!("../../content/vocabulaire/glossaire.yaml")),
];

/// A model.
#[derive(Debug, Clone, Copy)]
pub struct Model {
    folder: &'static Dir<'static>,
}

/// What a directory asks of its model.
#[derive(Debug, Clone)]
pub(super) struct For<'a> {
    pub(super) main: &'static str,
    pub(super) languages: &'a [&'static str],
    pub(super) country: &'a str,
    /// Numbers to call, as the file of numbers writes them.
    pub(super) numbers: &'a [String],
}

/// The names of all models.
pub fn names() -> Vec<&'static str> {
    MODELS.dirs().filter_map(|folder| folder.path().file_name()?.to_str()).collect()
}

impl Model {
    /// The model of a name.
    pub fn find(name: &str) -> Option<Self> {
        MODELS.dirs().find(|folder| folder.path().to_str() == Some(name)).map(|folder| Model { folder })
    }

    /// The end of `site.yaml`: kinds, fields, vocabularies with pages, readers.
    pub(super) fn settings(self, main: &str) -> String {
        self.addresses(main).settings(self.file("site.yaml").unwrap_or_default())
    }

    /// The names that addresses have in a language; those of the model are French.
    fn addresses(self, main: &str) -> Addresses {
        let file = self.file("adresses.yaml").filter(|_| main != first().code);
        file.map(|file| Addresses::read(file, main)).unwrap_or_default()
    }

    /// The sentence below the name of the site, in each language.
    pub(super) fn slogans(self) -> Vec<(&'static str, String)> {
        texts_by_language(&mapping(self.file("site.yaml").unwrap_or_default()), "slogans")
    }

    /// Its vocabularies, below the folder of the content.
    pub(super) fn vocabularies(self, wanted: &For<'_>) -> Vec<(String, String)> {
        let mut found = Vec::new();
        if let Some(own) = self.folder.get_dir(self.folder.path().join("vocabulaire")) {
            texts_of(own, &mut found);
        }
        let addresses = self.addresses(wanted.main);
        let mut found: Vec<(String, String)> =
            found.iter().map(|(path, text)| addresses.vocabulary(path, text)).collect();
        let about = mapping(self.file("contenu.yaml").unwrap_or_default());
        let mut taken = texts(&about, "vocabulaire");
        taken.extend(group(&about, "par_pays").map(|all| texts(all, wanted.country)).unwrap_or_default());
        found.extend(taken.iter().filter_map(|name| of_content(name, wanted.main)));
        let said = |key: &str| text(&about, key) == Some("oui");
        if said("besoins") {
            found.extend(packed::files("besoins"));
        }
        if said("dangers") {
            let themes: HashSet<String> = found
                .iter()
                .filter(|(path, _)| path == "themes.yaml")
                .flat_map(|(_, text)| ids(text))
                .collect();
            found.extend(dangers::files(wanted.numbers, &themes, wanted.languages));
        }
        if let Some(own) = self.file(&format!("synonymes/{}.yaml", wanted.main)) {
            found.push(("synonymes.yaml".to_owned(), own.to_owned()));
        }
        found.into_iter().map(|(path, text)| (format!("vocabulaire/{path}"), text)).collect()
    }

    /// Its fictional entries and its pages in a language, below the folder of the content, with marks for a zone and a day.
    pub(super) fn entries(self, main: &str) -> Vec<(String, String)> {
        let addresses = self.addresses(main);
        let mut found = Vec::new();
        for (part, below) in [("entries", ""), ("pages", "pages/")] {
            if let Some(own) = self.folder.get_dir(self.folder.path().join(part).join(main)) {
                let mut files = Vec::new();
                texts_of(own, &mut files);
                let named = |path: &str| {
                    if below.is_empty() { addresses.path(path) } else { format!("{below}{path}") }
                };
                found.extend(files.into_iter().map(|(path, text)| (named(&path), addresses.words(&text))));
            }
        }
        found
    }

    fn file(self, path: &str) -> Option<&'static str> {
        self.folder.get_file(self.folder.path().join(path))?.contents_utf8()
    }
}

/// All texts below a folder, by their path from it, sorted.
fn texts_of(folder: &'static Dir<'static>, found: &mut Vec<(String, String)>) {
    let mut waiting = vec![folder];
    while let Some(inner) = waiting.pop() {
        waiting.extend(inner.dirs());
        for file in inner.files() {
            let path = file.path().strip_prefix(folder.path()).unwrap_or(file.path());
            if let (Some(path), Some(text)) = (path.to_str(), file.contents_utf8()) {
                found.push((path.replace('\\', "/"), text.to_owned()));
            }
        }
    }
    found.sort();
}

fn ids(file: &str) -> Vec<String> {
    groups(&mapping(file), "termes").filter_map(|term| text(term, "id")).map(str::to_owned).collect()
}

/// A vocabulary of `content/`, as a directory with another main language can use it: what is in French alone stays out of it.
fn of_content(name: &str, main: &str) -> Option<(String, String)> {
    let (_, file) = VOCABULARIES.iter().find(|(known, _)| *known == name)?;
    let path = format!("{name}.yaml");
    if main == first().code {
        return Some((path, (*file).to_owned()));
    }
    let read = mapping(file);
    if read.get("synonymes").is_some() {
        return None;
    }
    let keep = |field: &str, value: &str| (field != "aide").then(|| scalar(value));
    let labelled = |term: &&Mapping| translated::has_label(term, main) || text(term, "sigle").is_some();
    let terms: String = groups(&read, "termes")
        .filter(labelled)
        .map(|term| translated::item(term, &["nom", "texte"], main, keep))
        .collect();
    Some((path, format!("{}termes:\n{terms}", heading(file))))
}

/// The comments at the top of a file.
fn heading(file: &str) -> String {
    file.lines().take_while(|line| line.starts_with('#')).flat_map(|line| [line, "\n"]).collect()
}
