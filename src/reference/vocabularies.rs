//! `vocabulaires.md`: the files of `vocabulaire/`.

use super::{Scene, fields, sample};
use crate::schema::{
    DANGER_PHRASES, DANGERS, EMERGENCY, FieldId, GLOSSARY, Group, NEED, SYNONYMS, VOCABULARY, Vocabulary,
};

/// The file of the document.
pub(super) const FILE: &str = "vocabulaires.md";

/// A file of `vocabulaire/` that is not a list of words.
struct Other {
    path: &'static str,
    group: &'static Group,
    /// The fields that its shortest example has beside those that are required.
    shown: &'static [FieldId],
    fr: &'static str,
    en: &'static str,
}

static OTHERS: [Other; 6] = [
    Other {
        path: "vocabulaire/synonymes.yaml",
        group: &SYNONYMS,
        shown: &[],
        fr: "Ce que les gens écrivent dans la recherche, et les mots des fiches qui le disent.",
        en: "What people write in the search, and the words of entries that say it.",
    },
    Other {
        path: "vocabulaire/glossaire.yaml",
        group: &GLOSSARY,
        shown: &[],
        fr: "Les sigles que les pages expliquent.",
        en: "The abbreviations that pages explain.",
    },
    Other {
        path: "vocabulaire/urgences.yaml",
        group: &EMERGENCY,
        shown: &[],
        fr: "Les numéros d’urgence et d’écoute, chacun avec la page qui le dit.",
        en: "Emergency numbers and helplines, each with the page that says it.",
    },
    Other {
        path: "vocabulaire/dangers.yaml",
        group: &DANGERS,
        shown: &[],
        fr: "Ce qui met quelqu’un en danger, et qui appeler alors.",
        en: "What puts somebody in danger, and whom to call then.",
    },
    Other {
        path: "vocabulaire/dangers.fr.yaml",
        group: &DANGER_PHRASES,
        shown: &[],
        fr: "Ce que les gens écrivent quand ils sont en danger, un fichier par langue ou plusieurs (`dangers.fr.suite.yaml`) : la recherche apprend d’eux à montrer les numéros.",
        en: "What people write when they are in danger, a file for each language or several (`dangers.fr.more.yaml`): the search learns from them to show the numbers.",
    },
    Other {
        path: "vocabulaire/besoins/*.yaml",
        group: &NEED,
        shown: &[FieldId::Themes],
        fr: "Ce que quelqu’un cherche, dans ses mots : un fichier par besoin.",
        en: "What somebody looks for, in their own words: a file for each need.",
    },
];

/// The groups of all files.
pub(super) fn groups() -> Vec<&'static Group> {
    std::iter::once(&VOCABULARY).chain(OTHERS.iter().map(|other| other.group)).collect()
}

/// Lists of words, then each of the other files, then what stands inside fields.
pub(super) fn body(scene: &Scene<'_>, text: &mut String) {
    words(scene, text);
    for other in &OTHERS {
        text.push_str(&format!("\n## `{}`\n\n{}\n", other.path, scene.lang.pick(other.fr, other.en)));
        let path = other.path.replace('*', scene.lang.pick("un-nom", "a-name"));
        text.push_str(&format!(
            "\n```yaml\n# {path}\n{}```\n",
            sample::file(other.group, other.shown, scene.lang)
        ));
        let rows = other.group.fields().map(|spec| fields::row(scene, spec, None, FILE));
        fields::table(rows, scene, text);
    }
    text.push_str(
        scene.lang.pick("\n## Les champs à l’intérieur d’un champ\n", "\n## Fields inside a field\n"),
    );
    fields::inside(scene, FILE, text);
}

fn words(scene: &Scene<'_>, text: &mut String) {
    text.push_str(scene.lang.pick(
        "\n## Les listes de mots\n\n| fichier | ce que ses mots disent |\n|---|---|\n",
        "\n## Lists of words\n\n| file | what its words say |\n|---|---|\n",
    ));
    for vocabulary in scene.subject.kinds.vocabularies() {
        let about = about(scene, vocabulary);
        text.push_str(&format!("| `vocabulaire/{}.yaml` | {about} |\n", vocabulary.word()));
    }
    fields::table(VOCABULARY.fields().map(|spec| fields::row(scene, spec, None, FILE)), scene, text);
}

fn about(scene: &Scene<'_>, vocabulary: Vocabulary) -> String {
    let pick = |fr: &str, en: &str| scene.lang.pick(fr, en).to_owned();
    match vocabulary {
        Vocabulary::Themes => pick("les sujets ; chacun a une page", "the subjects; each has a page"),
        Vocabulary::Audiences => pick("pour qui ; chacun a une page", "for whom; each has a page"),
        Vocabulary::Referrers => {
            pick("les services qui peuvent envoyer quelqu’un", "the services that may send somebody")
        }
        Vocabulary::Languages => pick("les langues parlées sur place", "the languages spoken there"),
        Vocabulary::Approvals => pick("les agréments d’une organisation", "the approvals of an organisation"),
        Vocabulary::Own(_) => pick("un vocabulaire de ce site", "a vocabulary of this site"),
    }
}
