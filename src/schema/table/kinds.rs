//! The kinds of entry: a row each, over a few shapes. A further kind is a row here and its labels in the words of `lang/`.

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

static PROGRAMME: &[FieldSpec] = &[
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

/// What code may compute with of an entry, in the order of lists: first what one can go to or ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Something that one can go to or ask for, perhaps at set times.
    Offer,
    /// One text for what several organisations offer.
    Programme,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// Something to read.
    Article,
}

impl Shape {
    /// Whether pages lead to the whole list of its kinds; offers and places are rather looked for by zone and by theme.
    pub fn is_listed(self) -> bool {
        !matches!(self, Shape::Offer | Shape::Place)
    }
}

/// A kind of entry. `EntryKind` says what each is for.
pub struct KindRow {
    pub shape: Shape,
    pub group: Group,
    pub folder: &'static str,
    pub path: &'static str,
    pub schema_org: &'static str,
    pub key: &'static str,
    pub list_key: &'static str,
    pub lead_key: &'static str,
    pub event_key: &'static str,
}

/// A row: shape, word, folder, name in English messages, type of schema.org, fields. The keys of its labels follow.
macro_rules! kind {
    ($shape:ident $word:literal $folder:literal $name_en:literal $schema_org:literal $parts:expr) => {
        KindRow {
            shape: Shape::$shape,
            group: Group { name: $word, name_en: $name_en, parts: $parts },
            folder: $folder,
            path: concat!($folder, "/"),
            schema_org: $schema_org,
            key: concat!("kind.", $word),
            list_key: concat!("kinds.", $folder),
            lead_key: concat!("kinds.", $folder, "_lead"),
            event_key: concat!("feed.", $word),
        }
    };
}

static OFFER: &[&[FieldSpec]] = &[IDENTITY, OWN, INHERITED, STORY];

/// All kinds, in the order in which pages list them.
pub static KINDS: &[KindRow] = &[
    kind!(Organisation "association" "associations" "association" "NGO" &[IDENTITY, ORGANISATION, STORY]),
    kind!(Programme "programme" "programmes" "programme" "Service" &[IDENTITY, PROGRAMME, INHERITED, STORY]),
    kind!(Offer "service" "services" "service" "Service" OFFER),
    kind!(Offer "permanence" "permanences" "drop-in session" "Service" OFFER),
    kind!(Offer "groupe" "groupes" "group" "Service" OFFER),
    kind!(Place "lieu" "lieux" "place" "Place" &[IDENTITY, PLACE_ONLY, STORY]),
    kind!(Article "fiche" "fiches" "practice sheet" "Article" &[IDENTITY, SHEET_ONLY, STORY]),
];
