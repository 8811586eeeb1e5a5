//! The kinds of entry: a row each, over a few shapes. A further kind is a row here and its labels in the words of `lang/`;
//! a site declares its own in `site.yaml`.

use super::common::{IDENTITY, STORY};
use super::offer::{INHERITED, OWN};
use super::parts::{
    ACCESSIBILITY, ADDRESS, COORDINATES, DONATIONS, FAQ, IDENTIFIERS, NAMED, NEWSLETTER, PLACE, PROJECT,
    SECTION, STEP,
};
use crate::schema::choice::Shape;
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Found, Group, Type as T, optional};
use crate::schema::vocabulary::Vocabulary as V;

static ORGANISATION: &[FieldSpec] = &[
    optional(F::LegalForm, T::Line(80), "asbl, commune, CPAS…", "Non-profit, commune, CPAS…")
        .background()
        .label("background.legal_form"),
    optional(F::FoundedIn, T::Year, "L'année de fondation.", "The year in which it was founded.")
        .background()
        .label("background.founded_in"),
    optional(
        F::BornFrom,
        T::List(&T::EntryOr(&NAMED)),
        "Les organisations dont elle est née.",
        "The organisations that it was born from.",
    )
    .background()
    .label("background.born_from"),
    optional(F::Team, T::Line(300), "L'équipe.", "The team.").background().label("background.team"),
    optional(F::Approvals, T::List(&T::Term(V::Approvals)), "Ses agréments.", "Its approvals.")
        .background()
        .label("background.approvals"),
    optional(
        F::MemberOf,
        T::List(&T::EntryOr(&NAMED)),
        "Les réseaux dont elle est membre.",
        "The networks that it is a member of.",
    )
    .background()
    .label("background.member_of"),
    optional(F::Partners, T::List(&T::EntryOr(&NAMED)), "Ses partenaires.", "Its partners.")
        .background()
        .label("background.partners"),
    optional(F::Newsletter, T::Group(&NEWSLETTER), "Son infolettre.", "Its newsletter.")
        .background()
        .label("background.newsletter"),
    optional(F::Identifiers, T::Group(&IDENTIFIERS), "Numéros officiels.", "Official numbers.").background(),
    optional(F::Seat, T::EntryOr(&PLACE), "Son siège.", "Its seat."),
    optional(
        F::Covers,
        T::List(&T::Zone),
        "Pour les habitants de quelles zones.",
        "For the inhabitants of which zones.",
    ),
    optional(F::Donations, T::Group(&DONATIONS), "Comment donner.", "How to give.").essential(),
    optional(F::Projects, T::List(&T::Group(&PROJECT)), "Ses projets.", "Its projects.").story(),
];

static PROGRAMME: &[FieldSpec] = &[
    optional(F::Since, T::Year, "Depuis quelle année.", "Since which year.")
        .background()
        .label("background.since"),
    optional(F::Initiator, T::EntryOr(&NAMED), "Qui l'a lancé.", "Who started it.")
        .background()
        .label("background.initiator")
        .found(Found::Organisation),
    optional(F::FundedBy, T::List(&T::EntryOr(&NAMED)), "Qui le finance.", "Who pays for it.")
        .background()
        .label("background.funded_by"),
    optional(F::Partners, T::List(&T::EntryOr(&NAMED)), "Ses partenaires.", "Its partners.")
        .background()
        .label("background.partners"),
    optional(F::Steps, T::List(&T::Group(&STEP)), "Comment cela se passe.", "How it goes.").story(),
    optional(
        F::Faq,
        T::List(&T::Group(&FAQ)),
        "Les questions que l'on pose.",
        "The questions that people ask.",
    )
    .story(),
];

static PLACE_ONLY: &[FieldSpec] = &[
    optional(F::Address, T::Group(&ADDRESS), "L'adresse.", "The address."),
    optional(F::Commune, T::Zone, "La commune.", "The commune.").required(),
    optional(F::Quarter, T::Line(80), "Le quartier.", "The quarter."),
    optional(F::Coordinates, T::Group(&COORDINATES), "Le point sur la carte.", "The point on the map."),
    optional(F::Accessibility, T::Group(&ACCESSIBILITY), "L'accès en fauteuil.", "Access in a wheelchair."),
    optional(F::Transport, T::Line(300), "Comment venir.", "How to come."),
    optional(
        F::Confidential,
        T::YesNo,
        "Lieu secret : ni rue, ni numéro, ni code postal.",
        "Secret place: no street, no number, no postal code.",
    ),
    optional(
        F::DisplayedZone,
        T::Zone,
        "La zone montrée à la place du lieu.",
        "The zone that is shown instead of the place.",
    ),
];

static SHEET_ONLY: &[FieldSpec] = &[
    optional(F::Collection, T::Line(140), "Le recueil.", "The collection.")
        .background()
        .label("background.collection"),
    optional(F::Number, T::Integer, "Le numéro de la fiche.", "The number of the sheet.")
        .background()
        .label("background.number"),
    optional(F::Stakeholders, T::List(&T::Line(200)), "Les parties prenantes.", "The stakeholders.")
        .background()
        .label("background.stakeholders"),
    optional(F::Sections, T::List(&T::Group(&SECTION)), "Les parties du texte.", "The parts of the text.")
        .story(),
    optional(
        F::Examples,
        T::List(&T::Entry),
        "Des fiches qui en donnent l'exemple.",
        "Entries that are an example of it.",
    ),
];

/// A kind of entry. `EntryKind` says what each is for.
#[derive(Debug)]
pub struct KindRow {
    pub shape: Shape,
    pub group: Group,
    pub word: &'static str,
    pub folder: &'static str,
    pub path: &'static str,
    pub schema_org: &'static str,
    pub key: &'static str,
    pub list_key: &'static str,
    pub lead_key: &'static str,
    pub event_key: &'static str,
    pub icon: Option<&'static str>,
}

/// A row: shape, word, folder, name in English messages, type of schema.org. The keys of its labels follow.
macro_rules! kind {
    ($shape:ident $word:literal $folder:literal $name_en:literal $schema_org:literal) => {
        KindRow {
            shape: Shape::$shape,
            word: $word,
            group: Group { name: $word, name_en: $name_en, parts: parts_of(Shape::$shape), elsewhere: &[] },
            folder: $folder,
            path: concat!($folder, "/"),
            schema_org: $schema_org,
            key: concat!("kind.", $word),
            list_key: concat!("kinds.", $folder),
            lead_key: concat!("kinds.", $folder, "_lead"),
            event_key: concat!("feed.", $word),
            icon: None,
        }
    };
}

static OF_ORGANISATIONS: &[&[FieldSpec]] = &[IDENTITY, ORGANISATION, STORY];
static OF_PROGRAMMES: &[&[FieldSpec]] = &[IDENTITY, PROGRAMME, INHERITED, STORY];
static OF_OFFERS: &[&[FieldSpec]] = &[IDENTITY, OWN, INHERITED, STORY];
static OF_PLACES: &[&[FieldSpec]] = &[IDENTITY, PLACE_ONLY, STORY];
static OF_ARTICLES: &[&[FieldSpec]] = &[IDENTITY, SHEET_ONLY, STORY];

/// The fields of every kind of a shape.
pub const fn parts_of(shape: Shape) -> &'static [&'static [FieldSpec]] {
    match shape {
        Shape::Organisation => OF_ORGANISATIONS,
        Shape::Programme => OF_PROGRAMMES,
        Shape::Offer => OF_OFFERS,
        Shape::Place => OF_PLACES,
        Shape::Article => OF_ARTICLES,
    }
}

/// All kinds, in the order in which pages list them.
pub static KINDS: &[KindRow] = &[
    kind!(Organisation "association" "associations" "association" "NGO"),
    kind!(Programme "programme" "programmes" "programme" "Service"),
    kind!(Offer "service" "services" "service" "Service"),
    kind!(Offer "permanence" "permanences" "drop-in session" "Service"),
    kind!(Offer "groupe" "groupes" "group" "Service"),
    kind!(Place "lieu" "lieux" "place" "Place"),
    kind!(Article "fiche" "fiches" "practice sheet" "Article"),
];
