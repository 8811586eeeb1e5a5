//! What commands that look something up share: the content, and names that people type.

use super::{Call, Exit, Failure, Lang};
use crate::check::check;
use crate::diag::Diagnostic;
use crate::model::{Content, Directory, Term, TermId, Vocabularies, ZoneId, Zones, read_content};
use crate::schema::{EntryKind, Kinds, Vocabulary};
use crate::site::Site;
use crate::text::{fold, nearest};

/// The content, as far as it could be read.
pub(super) struct Read {
    pub(super) content: Content,
}

impl Read {
    /// Reads the content folder; from then on the command speaks the language that its settings ask for.
    pub(super) fn content(call: &mut Call<'_, '_>) -> Result<Self, Failure> {
        let world = call.common.world();
        let content = call.common.in_threads(|| read_content(&world))??;
        call.common.lang = call.common.lang_or(content.directory.config.message_lang());
        Ok(Read { content })
    }

    pub(super) fn directory(&self) -> &Directory {
        &self.content.directory
    }

    /// The directory on the day that was asked for.
    pub(super) fn site(&self, call: &Call<'_, '_>) -> Site<'_> {
        Site::new(&self.content.directory, call.common.today)
    }

    /// What was found while reading, and what the rules across entries find.
    pub(super) fn problems(&self, call: &Call<'_, '_>) -> Vec<Diagnostic> {
        let mut found = check(&self.content, call.common.today);
        self.content.directory.config.weigh(&mut found);
        self.content.problems.iter().cloned().chain(found).collect()
    }

    /// Success, unless entries with an error are missing from the answer, which is then said.
    pub(super) fn exit(&self, call: &mut Call<'_, '_>) -> Exit {
        let count = self.content.left_out.len();
        if count == 0 {
            return Exit::Ok;
        }
        let files = self.content.left_out.join(", ");
        call.console.note(&match call.common.lang {
            Lang::Fr => {
                format!("sans les fichiers qui ont une erreur, que « repere check » explique : {files}")
            }
            Lang::En => {
                format!("without the files that have an error, which “repere check” explains: {files}")
            }
        });
        Exit::Findings
    }
}

/// A kind by its name, singular or plural, with or without accents.
pub(super) fn kind(kinds: Kinds, name: &str) -> Result<EntryKind, Failure> {
    let folded = fold(name);
    kinds.from_name(&folded).ok_or_else(|| {
        let (fr, en) = proposal(&folded, kinds.all().map(EntryKind::word));
        let all = kinds.words().join(", ");
        Failure::new(
            format!("genre inconnu « {name} » ({all}){fr}"),
            format!("unknown kind “{name}” ({all}){en}"),
        )
    })
}

/// A zone by its slug, or by its name.
pub(super) fn zone(zones: &Zones, name: &str) -> Result<ZoneId, Failure> {
    let folded = fold(name);
    let named = || zones.iter().find(|(_, zone)| fold(&zone.name) == folded).map(|(id, _)| id);
    zones.find(name).or_else(named).ok_or_else(|| {
        let (fr, en) = proposal(&folded, zones.slugs());
        Failure::new(format!("zone inconnue « {name} »{fr}"), format!("unknown zone “{name}”{en}"))
    })
}

/// A theme by its slug, or by its label.
pub(super) fn theme(words: &Vocabularies, name: &str) -> Result<TermId, Failure> {
    let folded = fold(name);
    let is_named = |term: &Term| term.labels.iter().any(|(_, label)| fold(label) == folded);
    let labelled = || words.iter(Vocabulary::Themes).find(|(_, term)| is_named(term)).map(|(id, _)| id);
    words.find(Vocabulary::Themes, name).or_else(labelled).ok_or_else(|| {
        let slugs = words.terms(Vocabulary::Themes).iter().map(|term| term.slug.as_str());
        let (fr, en) = proposal(&folded, slugs);
        Failure::new(
            format!("thème inconnu « {name} » (liste : vocabulaire/themes.yaml){fr}"),
            format!("unknown theme “{name}” (list: vocabulaire/themes.yaml){en}"),
        )
    })
}

/// The nearest name, if one is near, in both languages.
pub(super) fn proposal<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> (String, String) {
    match nearest(written, names) {
        Some(near) => (format!(" ; vouliez-vous dire « {near} » ?"), format!("; did you mean “{near}”?")),
        None => (String::new(), String::new()),
    }
}
