//! The seven kinds: which lists of rows each has.

use super::common::{IDENTITY, STORY};
use super::offer::{INHERITED, OWN};
use super::parts::{
    ACCESSIBILITY, ADDRESS, COORDINATES, DONATIONS, FAQ, IDENTIFIERS, NAMED, NEWSLETTER, PLACE, PROJECT,
    SECTION, STEP,
};
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Found, Group, Type as T, Vocabulary as V, optional};

static ORGANISATION: &[FieldSpec] = &[
    optional(F::LegalForm, T::Line(80), "asbl, commune, CPAS…").background().label("background.legal_form"),
    optional(F::FoundedIn, T::Year, "L'année de fondation.").background().label("background.founded_in"),
    optional(F::BornFrom, T::List(&T::EntryOr(&NAMED)), "Les organisations dont elle est née.")
        .background()
        .label("background.born_from"),
    optional(F::Team, T::Line(300), "L'équipe.").background().label("background.team"),
    optional(F::Approvals, T::List(&T::Term(V::Approvals)), "Ses agréments.")
        .background()
        .label("background.approvals"),
    optional(F::MemberOf, T::List(&T::EntryOr(&NAMED)), "Les réseaux dont elle est membre.")
        .background()
        .label("background.member_of"),
    optional(F::Partners, T::List(&T::EntryOr(&NAMED)), "Ses partenaires.")
        .background()
        .label("background.partners"),
    optional(F::Newsletter, T::Group(&NEWSLETTER), "Son infolettre.")
        .background()
        .label("background.newsletter"),
    optional(F::Identifiers, T::Group(&IDENTIFIERS), "Numéros officiels.").background(),
    optional(F::Seat, T::EntryOr(&PLACE), "Son siège."),
    optional(F::Covers, T::List(&T::Zone), "Pour les habitants de quelles zones."),
    optional(F::Donations, T::Group(&DONATIONS), "Comment donner.").essential(),
    optional(F::Projects, T::List(&T::Group(&PROJECT)), "Ses projets.").story(),
];

static PROGRAMME_ONLY: &[FieldSpec] = &[
    optional(F::Since, T::Year, "Depuis quelle année.").background().label("background.since"),
    optional(F::Initiator, T::EntryOr(&NAMED), "Qui l'a lancé.")
        .background()
        .label("background.initiator")
        .found(Found::Organisation),
    optional(F::FundedBy, T::List(&T::EntryOr(&NAMED)), "Qui le finance.")
        .background()
        .label("background.funded_by"),
    optional(F::Partners, T::List(&T::EntryOr(&NAMED)), "Ses partenaires.")
        .background()
        .label("background.partners"),
    optional(F::Steps, T::List(&T::Group(&STEP)), "Comment cela se passe.").story(),
    optional(F::Faq, T::List(&T::Group(&FAQ)), "Les questions que l'on pose.").story(),
];

static PLACE_ONLY: &[FieldSpec] = &[
    optional(F::Address, T::Group(&ADDRESS), "L'adresse."),
    optional(F::Commune, T::Zone, "La commune.").required(),
    optional(F::Quarter, T::Line(80), "Le quartier."),
    optional(F::Coordinates, T::Group(&COORDINATES), "Le point sur la carte."),
    optional(F::Accessibility, T::Group(&ACCESSIBILITY), "L'accès en fauteuil."),
    optional(F::Transport, T::Line(300), "Comment venir."),
    optional(F::Confidential, T::YesNo, "Lieu secret : ni rue, ni numéro, ni code postal."),
    optional(F::DisplayedZone, T::Zone, "La zone montrée à la place du lieu."),
];

static SHEET_ONLY: &[FieldSpec] = &[
    optional(F::Collection, T::Line(140), "Le recueil.").background().label("background.collection"),
    optional(F::Number, T::Integer, "Le numéro de la fiche.").background().label("background.number"),
    optional(F::Stakeholders, T::List(&T::Line(200)), "Les parties prenantes.")
        .background()
        .label("background.stakeholders"),
    optional(F::Sections, T::List(&T::Group(&SECTION)), "Les parties du texte.").story(),
    optional(F::Examples, T::List(&T::Entry), "Des fiches qui en donnent l'exemple."),
];

const fn kind(name: &'static str, name_en: &'static str, parts: &'static [&'static [FieldSpec]]) -> Group {
    Group { name, name_en, parts }
}

pub(super) static ASSOCIATION: Group = kind("association", "association", &[IDENTITY, ORGANISATION, STORY]);
pub(super) static PROGRAMME: Group =
    kind("programme", "programme", &[IDENTITY, PROGRAMME_ONLY, INHERITED, STORY]);
pub(super) static SERVICE: Group = kind("service", "service", &[IDENTITY, OWN, INHERITED, STORY]);
pub(super) static PERMANENCE: Group =
    kind("permanence", "drop-in session", &[IDENTITY, OWN, INHERITED, STORY]);
pub(super) static GROUPE: Group = kind("groupe", "group", &[IDENTITY, OWN, INHERITED, STORY]);
pub(super) static LIEU: Group = kind("lieu", "place", &[IDENTITY, PLACE_ONLY, STORY]);
pub(super) static FICHE: Group = kind("fiche", "practice sheet", &[IDENTITY, SHEET_ONLY, STORY]);
