//! Groups of fields that stand inside entries.

use crate::schema::choice::{LinkKind, Partly, Precision, Reader};
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Found, Group, Type as T, optional};

macro_rules! group {
    ($(#[$doc:meta])* $id:ident, $name:literal, $name_en:literal, [$($row:expr),* $(,)?]) => {
        $(#[$doc])*
        pub(super) static $id: Group = Group {
            name: $name,
            name_en: $name_en,
            parts: &[{ static ROWS: &[FieldSpec] = &[$($row),*]; ROWS }],
            elsewhere: &[],
        };
    };
}
pub(super) use group;

/// Words of `pour`.
pub(super) static FOR: T = T::Choice(&Reader::WRITTEN);

group!(
    CONTACT,
    "contact",
    "contact",
    [
        optional(F::Name, T::Line(140), "La personne ou le service.", "The person or the service."),
        optional(F::Role, T::Line(140), "Sa fonction.", "Their function."),
        optional(
            F::Phone,
            T::Line(40),
            "Le numéro, tel qu'on le compose : 0471 86 04 41.",
            "The number, as it is dialled: 0471 86 04 41."
        )
        .like("0471 86 04 41"),
        optional(F::Email, T::Email, "L'adresse électronique.", "The e-mail address."),
        optional(
            F::For,
            T::List(&FOR),
            "Pour qui est ce contact ; absent : tout le monde.",
            "For whom this contact is; absent: everybody."
        ),
        optional(
            F::Display,
            T::YesNo,
            "Peut-on le montrer ? Sans source publiée, il faut l'accord de la personne.",
            "May it be shown? Without a published source, the person has to agree."
        ),
    ]
);

group!(
    LINK,
    "lien",
    "link",
    [
        optional(F::Kind, T::Choice(LinkKind::WORDS), "Quelle sorte de page.", "What kind of page."),
        optional(F::Url, T::Url, "L'adresse.", "The address.").required(),
        optional(F::Label, T::Line(140), "Les mots du lien.", "The words of the link."),
    ]
);

group!(
    IMAGE,
    "image",
    "image",
    [
        optional(F::File, T::Media, "Le fichier, dans medias/.", "The file, in medias/.").required(),
        optional(
            F::Alt,
            T::Line(300),
            "Ce que montre l'image, pour qui ne la voit pas.",
            "What the picture shows, for who does not see it."
        )
        .required(),
        optional(F::Credit, T::Line(140), "L'auteur de l'image.", "The author of the picture."),
    ]
);

group!(
    FIGURE,
    "chiffre",
    "figure",
    [
        optional(F::Amount, T::Amount(40), "Le nombre, tel que publié.", "The number, as published.")
            .required(),
        optional(F::Approximate, T::YesNo, "Est-ce environ ?", "Is it about so many?"),
        optional(F::What, T::Line(200), "Ce qui est compté.", "What is counted.").required(),
        optional(F::Period, T::Line(80), "Quand : 2021, par an…", "When: 2021, a year…").like("2021"),
        optional(F::Zone, T::Zone, "Où.", "Where."),
        optional(F::Sources, T::Line(200), "D'où vient ce chiffre.", "Where this figure comes from."),
        optional(
            F::Including,
            T::List(&T::Group(&FIGURE_PART)),
            "Les parts de ce total.",
            "The parts of this total."
        ),
    ]
);

group!(
    FIGURE_PART,
    "part d'un chiffre",
    "part of a figure",
    [
        optional(F::Amount, T::Line(40), "Le nombre.", "The number.").required(),
        optional(F::What, T::Line(200), "Ce qui est compté.", "What is counted.").required(),
    ]
);

group!(
    TESTIMONIAL,
    "témoignage",
    "testimonial",
    [
        optional(F::Body, T::Prose, "Les mots exacts.", "The exact words.").required(),
        optional(
            F::FirstName,
            T::Line(60),
            "Le prénom, s'il est publié.",
            "The first name, if it is published."
        ),
        optional(F::Sources, T::Line(200), "Où ces mots ont paru.", "Where these words appeared."),
    ]
);

group!(
    DOCUMENT,
    "document",
    "document",
    [
        optional(F::Title, T::Line(200), "Le titre.", "The title.").required(),
        optional(F::Url, T::Url, "L'adresse.", "The address."),
        optional(F::Kind, T::Line(60), "Brochure, formulaire…", "Leaflet, form…"),
    ]
);

group!(
    READING,
    "lecture",
    "reading",
    [
        optional(F::Title, T::Line(200), "Le titre.", "The title.").required(),
        optional(F::Kind, T::Line(60), "Article, radio, analyse…", "Article, radio, analysis…"),
        optional(F::Date, T::PartialDate, "La date de parution.", "The date of publication."),
        optional(F::Theme, T::Line(80), "Le sujet.", "The subject."),
        optional(F::Url, T::Url, "L'adresse.", "The address."),
        optional(
            F::Body,
            T::Prose,
            "De quoi il s'agit, en une ou deux phrases.",
            "What it is about, in one or two sentences."
        ),
    ]
);

group!(
    ALERT,
    "alerte",
    "alert",
    [
        optional(F::Body, T::Line(300), "Ce qu'il faut savoir.", "What one needs to know.").required(),
        optional(F::From, T::Date, "Premier jour.", "First day."),
        optional(F::Until, T::Date, "Dernier jour, compris.", "Last day, inclusive.").required(),
    ]
);

group!(
    SOURCE,
    "source",
    "source",
    [
        optional(
            F::Title,
            T::Line(200),
            "Le titre de la page ou du document.",
            "The title of the page or of the document."
        )
        .required(),
        optional(F::Url, T::Url, "Son adresse.", "Its address."),
        optional(F::Date, T::PartialDate, "Sa date.", "Its date."),
    ]
);

group!(
    NAMED,
    "organisation écrite en place",
    "organisation written in place",
    [
        optional(F::Name, T::Line(140), "Le nom.", "The name.").required(),
        optional(F::Description, T::Line(300), "Ce que c'est.", "What it is."),
        optional(F::Url, T::Url, "Son site.", "Its site."),
    ]
);

group!(
    ADDRESS,
    "adresse",
    "address",
    [
        optional(F::Street, T::Line(140), "La rue.", "The street."),
        optional(F::Number, T::Line(20), "Le numéro.", "The number.").like("\"12\""),
        optional(F::Box, T::Line(20), "La boîte.", "The box.").like("A"),
        optional(F::PostalCode, T::Line(12), "Le code postal.", "The postal code.").like("\"4000\""),
        optional(F::Locality, T::Line(80), "La localité.", "The locality."),
        optional(F::Country, T::Line(60), "Le pays.", "The country."),
    ]
);

group!(
    COORDINATES,
    "coordonnées",
    "coordinates",
    [
        optional(F::Lat, T::Decimal, "Latitude, en degrés.", "Latitude, in degrees.").required(),
        optional(F::Lon, T::Decimal, "Longitude, en degrés.", "Longitude, in degrees.").required(),
        optional(F::Precision, T::Choice(Precision::WORDS), "À quel point c'est juste.", "How exact it is."),
    ]
);

group!(
    ACCESSIBILITY,
    "accès PMR",
    "accessibility",
    [
        optional(
            F::Entrance,
            T::Choice(Partly::WORDS),
            "Peut-on entrer en fauteuil ?",
            "Can one enter in a wheelchair?"
        ),
        optional(F::Toilets, T::Choice(Partly::WORDS), "Toilettes adaptées ?", "Adapted toilets?"),
        optional(F::Lift, T::Choice(Partly::WORDS), "Ascenseur ?", "A lift?"),
        optional(
            F::Parking,
            T::Choice(Partly::WORDS),
            "Place de parking réservée ?",
            "A reserved parking place?"
        ),
    ]
);

group!(
    DONATIONS,
    "dons",
    "donations",
    [
        optional(F::Url, T::Url, "La page pour donner.", "The page to give on."),
        optional(
            F::Via,
            T::EntryOr(&NAMED),
            "L'organisation qui reçoit le don.",
            "The organisation that receives the gift."
        ),
        optional(F::Note, T::Line(300), "Ce qu'il faut savoir.", "What one needs to know."),
    ]
);

group!(
    NEWSLETTER,
    "infolettre",
    "newsletter",
    [
        optional(F::Frequency, T::Line(60), "Chaque mois…", "Each month…"),
        optional(
            F::De,
            T::EntryOr(&NAMED),
            "L'organisation qui l'envoie.",
            "The organisation that sends it."
        ),
        optional(F::Url, T::Url, "La page d'inscription.", "The page to subscribe on.")
            .label("background.subscribe"),
    ]
);

group!(
    PROJECT,
    "projet",
    "project",
    [
        optional(F::Name, T::Line(140), "Le nom.", "The name.").required().found(Found::Text),
        optional(F::Year, T::Year, "L'année.", "The year."),
        optional(F::Description, T::Prose, "De quoi il s'agit.", "What it is about."),
    ]
);

group!(
    STEP,
    "étape",
    "step",
    [
        optional(F::Title, T::Line(140), "L'étape en quelques mots.", "The step in a few words.")
            .required()
            .found(Found::Text),
        optional(F::Body, T::Prose, "Ce qui se passe.", "What happens.").found(Found::Text),
    ]
);

group!(
    FAQ,
    "question fréquente",
    "frequent question",
    [
        optional(F::Question, T::Line(200), "La question.", "The question.").required().found(Found::Text),
        optional(F::Answer, T::Prose, "La réponse, si elle est publiée.", "The answer, if it is published.")
            .found(Found::Text),
        optional(F::Person, T::Line(140), "Qui répond.", "Who answers."),
        optional(F::Role, T::Line(140), "Sa fonction.", "Their function."),
        optional(F::Organisation, T::EntryOr(&NAMED), "Son organisation.", "Their organisation."),
        optional(F::Video, T::Url, "La vidéo.", "The video."),
    ]
);

group!(
    SECTION,
    "section",
    "section",
    [
        optional(F::Title, T::Line(200), "Le titre.", "The title.").required().found(Found::Text),
        optional(F::Body, T::Prose, "Le texte.", "The text.").required().found(Found::Text),
    ]
);

group!(
    IDENTIFIERS,
    "identifiants",
    "identifiers",
    [
        optional(F::Bce, T::EnterpriseNumber, "Numéro d'entreprise belge.", "Belgian enterprise number.")
            .label("background.bce"),
        optional(F::Siret, T::Code(20), "Numéro SIRET français.", "French SIRET number.")
            .like("\"12345678900012\"")
            .label("background.siret"),
        optional(F::Rna, T::Code(20), "Numéro RNA français.", "French RNA number.")
            .like("W123456789")
            .label("background.rna"),
    ]
);

group!(
    PLACE,
    "lieu écrit en place",
    "place written in place",
    [
        optional(F::Name, T::Line(140), "Le nom du lieu.", "The name of the place."),
        optional(F::Address, T::Group(&ADDRESS), "L'adresse.", "The address."),
        optional(F::Commune, T::Zone, "La commune.", "The commune.").required(),
        optional(F::Quarter, T::Line(80), "Le quartier.", "The quarter."),
        optional(F::Coordinates, T::Group(&COORDINATES), "Le point sur la carte.", "The point on the map."),
        optional(
            F::Accessibility,
            T::Group(&ACCESSIBILITY),
            "L'accès en fauteuil.",
            "Access in a wheelchair."
        ),
        optional(F::Transport, T::Line(300), "Comment venir.", "How to come."),
        optional(
            F::Confidential,
            T::YesNo,
            "Lieu secret : ni rue, ni numéro, ni code postal.",
            "Secret place: no street, no number, no postal code."
        ),
        optional(
            F::DisplayedZone,
            T::Zone,
            "La zone montrée à la place du lieu.",
            "The zone that is shown instead of the place."
        ),
    ]
);
