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
        optional(F::Name, T::Line(140), "La personne ou le service."),
        optional(F::Role, T::Line(140), "Sa fonction."),
        optional(F::Phone, T::Line(40), "Le numéro, tel qu'on le compose : 0471 86 04 41."),
        optional(F::Email, T::Email, "L'adresse électronique."),
        optional(F::For, T::List(&FOR), "Pour qui est ce contact ; absent : tout le monde."),
        optional(
            F::Display,
            T::YesNo,
            "Peut-on le montrer ? Sans source publiée, il faut l'accord de la personne."
        ),
    ]
);

group!(
    LINK,
    "lien",
    "link",
    [
        optional(F::Kind, T::Choice(LinkKind::WORDS), "Quelle sorte de page."),
        optional(F::Url, T::Url, "L'adresse.").required(),
        optional(F::Label, T::Line(140), "Les mots du lien."),
    ]
);

group!(
    IMAGE,
    "image",
    "image",
    [
        optional(F::File, T::Media, "Le fichier, dans medias/.").required(),
        optional(F::Alt, T::Line(300), "Ce que montre l'image, pour qui ne la voit pas.").required(),
        optional(F::Credit, T::Line(140), "L'auteur de l'image."),
    ]
);

group!(
    FIGURE,
    "chiffre",
    "figure",
    [
        optional(F::Amount, T::Amount(40), "Le nombre, tel que publié.").required(),
        optional(F::Approximate, T::YesNo, "Est-ce environ ?"),
        optional(F::What, T::Line(200), "Ce qui est compté.").required(),
        optional(F::Period, T::Line(80), "Quand : 2021, par an…"),
        optional(F::Zone, T::Zone, "Où."),
        optional(F::Sources, T::Line(200), "D'où vient ce chiffre."),
        optional(F::Including, T::List(&T::Group(&FIGURE_PART)), "Les parts de ce total."),
    ]
);

group!(
    FIGURE_PART,
    "part d'un chiffre",
    "part of a figure",
    [
        optional(F::Amount, T::Line(40), "Le nombre.").required(),
        optional(F::What, T::Line(200), "Ce qui est compté.").required(),
    ]
);

group!(
    TESTIMONIAL,
    "témoignage",
    "testimonial",
    [
        optional(F::Body, T::Prose, "Les mots exacts.").required(),
        optional(F::FirstName, T::Line(60), "Le prénom, s'il est publié."),
        optional(F::Sources, T::Line(200), "Où ces mots ont paru."),
    ]
);

group!(
    DOCUMENT,
    "document",
    "document",
    [
        optional(F::Title, T::Line(200), "Le titre.").required(),
        optional(F::Url, T::Url, "L'adresse."),
        optional(F::Kind, T::Line(60), "Brochure, formulaire…"),
    ]
);

group!(
    READING,
    "lecture",
    "reading",
    [
        optional(F::Title, T::Line(200), "Le titre.").required(),
        optional(F::Kind, T::Line(60), "Article, radio, analyse…"),
        optional(F::Date, T::PartialDate, "La date de parution."),
        optional(F::Theme, T::Line(80), "Le sujet."),
        optional(F::Url, T::Url, "L'adresse."),
        optional(F::Body, T::Prose, "De quoi il s'agit, en une ou deux phrases."),
    ]
);

group!(
    ALERT,
    "alerte",
    "alert",
    [
        optional(F::Body, T::Line(300), "Ce qu'il faut savoir.").required(),
        optional(F::From, T::Date, "Premier jour."),
        optional(F::Until, T::Date, "Dernier jour, compris.").required(),
    ]
);

group!(
    SOURCE,
    "source",
    "source",
    [
        optional(F::Title, T::Line(200), "Le titre de la page ou du document.").required(),
        optional(F::Url, T::Url, "Son adresse."),
        optional(F::Date, T::PartialDate, "Sa date."),
    ]
);

group!(
    NAMED,
    "organisation écrite en place",
    "organisation written in place",
    [
        optional(F::Name, T::Line(140), "Le nom.").required(),
        optional(F::Description, T::Line(300), "Ce que c'est."),
        optional(F::Url, T::Url, "Son site."),
    ]
);

group!(
    ADDRESS,
    "adresse",
    "address",
    [
        optional(F::Street, T::Line(140), "La rue."),
        optional(F::Number, T::Line(20), "Le numéro."),
        optional(F::Box, T::Line(20), "La boîte."),
        optional(F::PostalCode, T::Line(12), "Le code postal."),
        optional(F::Locality, T::Line(80), "La localité."),
        optional(F::Country, T::Line(60), "Le pays."),
    ]
);

group!(
    COORDINATES,
    "coordonnées",
    "coordinates",
    [
        optional(F::Lat, T::Decimal, "Latitude, en degrés.").required(),
        optional(F::Lon, T::Decimal, "Longitude, en degrés.").required(),
        optional(F::Precision, T::Choice(Precision::WORDS), "À quel point c'est juste."),
    ]
);

group!(
    ACCESSIBILITY,
    "accès PMR",
    "accessibility",
    [
        optional(F::Entrance, T::Choice(Partly::WORDS), "Peut-on entrer en fauteuil ?"),
        optional(F::Toilets, T::Choice(Partly::WORDS), "Toilettes adaptées ?"),
        optional(F::Lift, T::Choice(Partly::WORDS), "Ascenseur ?"),
        optional(F::Parking, T::Choice(Partly::WORDS), "Place de parking réservée ?"),
    ]
);

group!(
    DONATIONS,
    "dons",
    "donations",
    [
        optional(F::Url, T::Url, "La page pour donner."),
        optional(F::Via, T::EntryOr(&NAMED), "L'organisation qui reçoit le don."),
        optional(F::Note, T::Line(300), "Ce qu'il faut savoir."),
    ]
);

group!(
    NEWSLETTER,
    "infolettre",
    "newsletter",
    [
        optional(F::Frequency, T::Line(60), "Chaque mois…"),
        optional(F::De, T::EntryOr(&NAMED), "L'organisation qui l'envoie."),
        optional(F::Url, T::Url, "La page d'inscription.").label("background.subscribe"),
    ]
);

group!(
    PROJECT,
    "projet",
    "project",
    [
        optional(F::Name, T::Line(140), "Le nom.").required().found(Found::Text),
        optional(F::Year, T::Year, "L'année."),
        optional(F::Description, T::Prose, "De quoi il s'agit."),
    ]
);

group!(
    STEP,
    "étape",
    "step",
    [
        optional(F::Title, T::Line(140), "L'étape en quelques mots.").required().found(Found::Text),
        optional(F::Body, T::Prose, "Ce qui se passe.").found(Found::Text),
    ]
);

group!(
    FAQ,
    "question fréquente",
    "frequent question",
    [
        optional(F::Question, T::Line(200), "La question.").required().found(Found::Text),
        optional(F::Answer, T::Prose, "La réponse, si elle est publiée.").found(Found::Text),
        optional(F::Person, T::Line(140), "Qui répond."),
        optional(F::Role, T::Line(140), "Sa fonction."),
        optional(F::Organisation, T::EntryOr(&NAMED), "Son organisation."),
        optional(F::Video, T::Url, "La vidéo."),
    ]
);

group!(
    SECTION,
    "section",
    "section",
    [
        optional(F::Title, T::Line(200), "Le titre.").required().found(Found::Text),
        optional(F::Body, T::Prose, "Le texte.").required().found(Found::Text),
    ]
);

group!(
    IDENTIFIERS,
    "identifiants",
    "identifiers",
    [
        optional(F::Bce, T::EnterpriseNumber, "Numéro d'entreprise belge.").label("background.bce"),
        optional(F::Siret, T::Code(20), "Numéro SIRET français.").label("background.siret"),
        optional(F::Rna, T::Code(20), "Numéro RNA français.").label("background.rna"),
    ]
);

group!(
    PLACE,
    "lieu écrit en place",
    "place written in place",
    [
        optional(F::Name, T::Line(140), "Le nom du lieu."),
        optional(F::Address, T::Group(&ADDRESS), "L'adresse."),
        optional(F::Commune, T::Zone, "La commune.").required(),
        optional(F::Quarter, T::Line(80), "Le quartier."),
        optional(F::Coordinates, T::Group(&COORDINATES), "Le point sur la carte."),
        optional(F::Accessibility, T::Group(&ACCESSIBILITY), "L'accès en fauteuil."),
        optional(F::Transport, T::Line(300), "Comment venir."),
        optional(F::Confidential, T::YesNo, "Lieu secret : ni rue, ni numéro, ni code postal."),
        optional(F::DisplayedZone, T::Zone, "La zone montrée à la place du lieu."),
    ]
);
