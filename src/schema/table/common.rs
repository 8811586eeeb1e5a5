//! Fields that every entry may have.

use super::parts::{ALERT, CONTACT, DOCUMENT, FIGURE, IMAGE, LINK, READING, SOURCE, TESTIMONIAL};
use crate::schema::choice::Status;
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Found, Type as T, optional};
use crate::schema::vocabulary::Vocabulary as V;

/// What it is, for whom, in which state.
pub(super) static IDENTITY: &[FieldSpec] = &[
    optional(F::Name, T::Line(140), "Le nom, tel que l'organisation l'écrit.").required().translatable(),
    optional(F::Summary, T::Line(300), "Une phrase simple : ce que c'est, pour qui.")
        .required()
        .translatable(),
    optional(
        F::Language,
        T::Language,
        "La langue dans laquelle la fiche est écrite ; absente : la langue principale du site.",
    ),
    optional(F::OtherNames, T::List(&T::Line(140)), "Autres noms sous lesquels on la cherche.")
        .background()
        .label("background.other_names")
        .found(Found::Name),
    optional(F::FormerSlugs, T::List(&T::Slug), "Anciens noms de fichier : leurs adresses restent valables."),
    optional(F::Status, T::Choice(Status::WORDS), "L'état aujourd'hui ; absent : actif.")
        .usually(Status::Active.word()),
    optional(F::Themes, T::List(&T::Term(V::Themes)), "Les sujets, parmi vocabulaire/themes.yaml."),
    optional(F::Audiences, T::List(&T::Term(V::Audiences)), "Les publics, parmi vocabulaire/publics.yaml."),
    optional(
        F::Needs,
        T::List(&T::Slug),
        "Les besoins (vocabulaire/besoins) auxquels elle répond tout à fait, quand les thèmes ne suffisent pas à le dire.",
    ),
    optional(F::NeedsToo, T::List(&T::Slug), "Ceux auxquels elle répond aussi, moins bien."),
    optional(F::Languages, T::List(&T::Term(V::Languages)), "Les langues parlées sur place."),
    optional(F::Interpreter, T::YesNo, "Un interprète est-il possible ?").essential(),
];

/// Who to call, what to read, where it was said.
pub(super) static STORY: &[FieldSpec] = &[
    optional(F::Contacts, T::List(&T::Group(&CONTACT)), "Les personnes ou numéros à joindre."),
    optional(F::Links, T::List(&T::Group(&LINK)), "Site, page Facebook…"),
    optional(F::Images, T::List(&T::Group(&IMAGE)), "Images du dossier medias/, chacune avec un texte.")
        .story(),
    optional(F::Goals, T::List(&T::Line(300)), "Les objectifs, un par ligne.")
        .translatable()
        .story()
        .found(Found::Text),
    optional(F::Figures, T::List(&T::Group(&FIGURE)), "Des chiffres publiés.").story(),
    optional(F::Testimonials, T::List(&T::Group(&TESTIMONIAL)), "Des paroles citées, avec leur source.")
        .story(),
    optional(F::Documents, T::List(&T::Group(&DOCUMENT)), "Brochures, formulaires.").story(),
    optional(F::Reading, T::List(&T::Group(&READING)), "À lire ou à écouter sur le sujet.").story(),
    optional(F::Alert, T::Group(&ALERT), "Une information temporaire, datée."),
    optional(F::Sources, T::List(&T::Group(&SOURCE)), "D'où viennent ces informations."),
    optional(F::VerifiedOn, T::Date, "Le jour où quelqu'un a vérifié la fiche."),
    optional(F::VerifiedBy, T::Line(140), "Qui a vérifié."),
    optional(F::VerifiedWith, T::Line(140), "Auprès de qui."),
    optional(F::ModifiedOn, T::Date, "Le dernier changement de fond."),
    optional(F::SeeAlso, T::List(&T::Entry), "D'autres fiches à voir."),
    optional(
        F::Sensitive,
        T::YesNo,
        "Violences, visites encadrées, refuge : la page montre « Quitter vite ».",
    ),
    optional(F::ToComplete, T::List(&T::Line(300)), "Ce que personne ne sait encore.").story(),
];
