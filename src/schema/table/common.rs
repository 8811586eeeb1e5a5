//! Fields that every entry may have.

use super::parts::{ALERT, CONTACT, DOCUMENT, FIGURE, IMAGE, LINK, READING, SOURCE, TESTIMONIAL};
use crate::schema::choice::Status;
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Found, Type as T, optional};
use crate::schema::vocabulary::Vocabulary as V;

/// What it is, for whom, in which state.
pub(super) static IDENTITY: &[FieldSpec] = &[
    optional(
        F::Name,
        T::Line(140),
        "Le nom, tel que l'organisation l'écrit.",
        "The name, as the organisation writes it.",
    )
    .required()
    .translatable(),
    optional(
        F::Summary,
        T::Line(300),
        "Une phrase simple : ce que c'est, pour qui.",
        "One simple sentence: what it is, for whom.",
    )
    .required()
    .translatable(),
    optional(
        F::Language,
        T::Language,
        "La langue dans laquelle la fiche est écrite ; absente : la langue principale du site.",
        "The language in which the entry is written; absent: the main language of the site.",
    ),
    optional(
        F::OtherNames,
        T::List(&T::Line(140)),
        "Autres noms sous lesquels on la cherche.",
        "Other names under which people look for it.",
    )
    .background()
    .label("background.other_names")
    .found(Found::Name),
    optional(
        F::FormerSlugs,
        T::List(&T::Slug),
        "Anciens noms de fichier : leurs adresses restent valables.",
        "Former file names: their addresses still work.",
    ),
    optional(
        F::Status,
        T::Choice(Status::WORDS),
        "L'état aujourd'hui ; absent : actif.",
        "The state today; absent: actif.",
    )
    .usually(Status::Active.word()),
    optional(
        F::Themes,
        T::List(&T::Term(V::Themes)),
        "Les sujets, parmi vocabulaire/themes.yaml.",
        "The subjects, among vocabulaire/themes.yaml.",
    ),
    optional(
        F::Audiences,
        T::List(&T::Term(V::Audiences)),
        "Les publics, parmi vocabulaire/publics.yaml.",
        "The audiences, among vocabulaire/publics.yaml.",
    ),
    optional(
        F::Needs,
        T::List(&T::Slug),
        "Les besoins (vocabulaire/besoins) auxquels elle répond tout à fait, quand les thèmes ne suffisent pas à le dire.",
        "The needs (vocabulaire/besoins) that it answers fully, when the themes are not enough to say so.",
    ),
    optional(
        F::NeedsToo,
        T::List(&T::Slug),
        "Ceux auxquels elle répond aussi, moins bien.",
        "Those that it answers too, less well.",
    ),
    optional(
        F::Languages,
        T::List(&T::Term(V::Languages)),
        "Les langues parlées sur place.",
        "The languages spoken there.",
    ),
    optional(F::Interpreter, T::YesNo, "Un interprète est-il possible ?", "Is an interpreter possible?")
        .essential(),
];

/// Who to call, what to read, where it was said.
pub(super) static STORY: &[FieldSpec] = &[
    optional(
        F::Contacts,
        T::List(&T::Group(&CONTACT)),
        "Les personnes ou numéros à joindre.",
        "The people or numbers to reach.",
    ),
    optional(F::Links, T::List(&T::Group(&LINK)), "Site, page Facebook…", "Site, Facebook page…"),
    optional(
        F::Images,
        T::List(&T::Group(&IMAGE)),
        "Images du dossier medias/, chacune avec un texte.",
        "Pictures of the folder medias/, each with a text.",
    )
    .story(),
    optional(F::Goals, T::List(&T::Line(300)), "Les objectifs, un par ligne.", "The goals, one a line.")
        .translatable()
        .story()
        .found(Found::Text),
    optional(F::Figures, T::List(&T::Group(&FIGURE)), "Des chiffres publiés.", "Published figures.").story(),
    optional(
        F::Testimonials,
        T::List(&T::Group(&TESTIMONIAL)),
        "Des paroles citées, avec leur source.",
        "Words that are quoted, with their source.",
    )
    .story(),
    optional(F::Documents, T::List(&T::Group(&DOCUMENT)), "Brochures, formulaires.", "Leaflets, forms.")
        .story(),
    optional(
        F::Reading,
        T::List(&T::Group(&READING)),
        "À lire ou à écouter sur le sujet.",
        "To read or to listen to on the subject.",
    )
    .story(),
    optional(
        F::Alert,
        T::Group(&ALERT),
        "Une information temporaire, datée.",
        "A temporary notice, with dates.",
    ),
    optional(
        F::Sources,
        T::List(&T::Group(&SOURCE)),
        "D'où viennent ces informations.",
        "Where this information comes from.",
    ),
    optional(
        F::VerifiedOn,
        T::Date,
        "Le jour où quelqu'un a vérifié la fiche.",
        "The day on which somebody verified the entry.",
    ),
    optional(F::VerifiedBy, T::Line(140), "Qui a vérifié.", "Who verified it."),
    optional(F::VerifiedWith, T::Line(140), "Auprès de qui.", "With whom."),
    optional(F::ModifiedOn, T::Date, "Le dernier changement de fond.", "The last change that matters."),
    optional(F::SeeAlso, T::List(&T::Entry), "D'autres fiches à voir.", "Other entries to see."),
    optional(
        F::Sensitive,
        T::YesNo,
        "Violences, visites encadrées, refuge : la page montre « Quitter vite ».",
        "Violence, supervised visits, refuge: the page shows “Quitter vite”, to leave it at once.",
    ),
    optional(
        F::ToComplete,
        T::List(&T::Line(300)),
        "Ce que personne ne sait encore.",
        "What nobody knows yet.",
    )
    .story(),
];
