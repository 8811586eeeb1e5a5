//! A name of an entry that leads nowhere, or to an entry of the wrong kind.

use super::{Checking, Rule};
use crate::diag::codes;
use crate::diag::{Diagnostic, Span, Text};
use crate::lang::list;
use crate::model::{Detail, Directory, OrgRef, PlaceRef, Ref, references};
use crate::schema::{EntryKind, Kinds, Shape};
use crate::text::nearest;

codes! {
    DANGLING "E0401" Error "fiche introuvable" "entry not found"
        "Une référence est le nom de fichier d'une autre fiche, sans « .md ». Si l'organisation n'a pas de fiche, écrivez-la en place : « - nom: … »."
        "A reference is the file name of another entry, without “.md”. If the organisation has no entry, write it in place: “- nom: …”.";
    WRONG_KIND "E0404" Error "fiche d'un autre genre" "entry of another kind"
        "« programme » nomme un programme, « lieux » des lieux, « organise_par » des associations : la référence mène à une fiche d'un autre genre."
        "“programme” names a programme, “lieux” places, “organise_par” associations: the reference leads to an entry of another kind.";
}

/// A name is proposed for so many; each is looked for among all entries, so that more would cost their square.
const MOST_PROPOSALS: usize = 100;

/// See the module.
pub(super) static RULE: Rule = Rule { codes: CODES, run };

fn run(checking: &Checking<'_>, problems: &mut Vec<Diagnostic>) {
    let directory = checking.directory;
    let mut proposals = 0..MOST_PROPOSALS;
    for entry in directory.entries() {
        for (slug, at) in references(entry) {
            if directory.find(slug).is_none() && !checking.left_out.contains(slug) {
                problems.push(dangling(directory, slug, at, proposals.next().is_some()));
            }
        }
        if let Detail::Offer(offer) = &entry.detail {
            wrong(directory, offer.programme.iter(), Shape::Programme, problems);
            wrong(directory, offer.places.iter().filter_map(place), Shape::Place, problems);
            wrong(directory, offer.organisers.iter().filter_map(organiser), Shape::Organisation, problems);
        }
    }
}

fn place(reference: &PlaceRef) -> Option<&Ref> {
    match reference {
        PlaceRef::Entry(reference) => Some(reference),
        PlaceRef::Here(_) => None,
    }
}

fn organiser(reference: &OrgRef) -> Option<&Ref> {
    match reference {
        OrgRef::Entry(reference) => Some(reference),
        OrgRef::Named(_) => None,
    }
}

fn dangling(directory: &Directory, slug: &str, at: Span, propose: bool) -> Diagnostic {
    let message = Text::new(format!("aucune fiche « {slug} »"), format!("no entry “{slug}”"));
    let found = Diagnostic::new(&DANGLING, at, message);
    let slugs = directory.entries().iter().filter(|_| propose).map(|entry| entry.slug.as_str());
    match nearest(slug, slugs) {
        Some(near) => found
            .label(format!("vouliez-vous dire « {near} » ?"), format!("did you mean “{near}”?"))
            .fix(at, near),
        None => found.help(
            "créez cette fiche, ou écrivez l'organisation en place : « {nom: … } »",
            "create this entry, or write the organisation in place: “{nom: … }”",
        ),
    }
}

fn wrong<'a>(
    directory: &Directory,
    references: impl Iterator<Item = &'a Ref>,
    wanted: Shape,
    problems: &mut Vec<Diagnostic>,
) {
    for reference in references {
        let Some(found) = directory.find(&reference.slug).filter(|found| found.kind.shape() != wanted) else {
            continue;
        };
        let ((slug, own), (fr, en)) =
            ((&found.slug, found.kind.path()), folders(directory.config.kinds, wanted));
        let message = Text::new(
            format!("« {slug} » est dans {own}, pas dans {fr}"),
            format!("“{slug}” is in {own}, not in {en}"),
        );
        problems.push(
            Diagnostic::new(&WRONG_KIND, reference.span, message)
                .help(format!("nommez ici une fiche de {fr}"), format!("name an entry of {en} here")),
        );
    }
}

/// The folders of the kinds of a shape, as messages list them in French and in English.
pub(super) fn folders(kinds: Kinds, shape: Shape) -> (String, String) {
    let paths: Vec<&str> = kinds.of(shape).map(EntryKind::path).collect();
    (list(&paths, " ou "), list(&paths, " or "))
}
