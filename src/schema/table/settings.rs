//! Fields of `site.yaml`: how the site is, and what it declares of its own.

use super::parts::group;
use super::site::NAMES;
use super::terms::ON_PUBLIC_HOLIDAYS;
use crate::schema::choice::{
    AgeOf, EditorLanguage, EntriesByLanguage, FieldType, KnownCountry, Reader, Shape, Shown,
};
use crate::schema::field::FieldId as F;
use crate::schema::types::{FieldSpec, Group, Type as T, optional};

group!(
    CALENDAR_SETTINGS,
    "calendrier",
    "calendar settings",
    [
        optional(F::Origin, T::Date, "Le jour d'où partent les séries sans date ; ne change jamais.")
            .required(),
        optional(F::DefaultCalendar, T::Slug, "Le calendrier scolaire des zones qui n'en nomment pas."),
    ]
);

group!(
    COLOURS,
    "couleurs",
    "colours",
    [
        optional(F::MainColour, T::Colour, "Celle des liens, des boutons et des marques : « \"#0b5f59\" »."),
        optional(
            F::MainColourDark,
            T::Colour,
            "La même, sur fond sombre ; absente : la première, éclaircie jusqu'à ce qu'elle se lise."
        ),
        optional(F::Ground, T::Colour, "Derrière les pages, en clair."),
        optional(F::GroundDark, T::Colour, "Derrière les pages, en sombre."),
    ]
);

group!(
    FEEDS,
    "flux",
    "feeds",
    [
        optional(F::Zones, T::YesNo, "Un agenda par zone ?"),
        optional(F::Themes, T::YesNo, "Un agenda par thème ?"),
        optional(F::Audiences, T::YesNo, "Un agenda par public ?"),
        optional(F::Taxonomies, T::YesNo, "Un agenda par mot des taxonomies que le site déclare ?"),
        optional(F::ZoneTheme, T::YesNo, "Un agenda par zone et thème ?"),
        optional(F::News, T::YesNo, "Des flux Atom de ce qui a changé ?"),
    ]
);

group!(
    AGES,
    "conditions",
    "conditions",
    [optional(
        F::Age,
        T::Choice(AgeOf::WORDS),
        "L'âge de qui : « enfant: {min: 3} » ou « personne: {min: 18} » dans les conditions des fiches."
    )
    .usually(AgeOf::Child.word())]
);

group!(
    PAGES,
    "pages",
    "pages",
    [
        optional(F::Coverage, T::YesNo, "Ce que chaque commune a, thème par thème, pour qui planifie ?"),
        optional(F::Volunteering, T::YesNo, "« Devenir bénévole » ?"),
        optional(F::ForProfessionals, T::YesNo, "Les pages pour qui oriente quelqu'un ?"),
    ]
);

group!(
    KIND,
    "genre",
    "kind",
    [
        optional(F::Shape, T::Choice(Shape::WORDS), "Ce que l'on peut en dire : l'une des cinq formes.")
            .required(),
        optional(
            F::Label,
            T::ByLanguage(&T::List(&T::Line(80))),
            "Son nom, par langue : [un seul, plusieurs]."
        )
        .required(),
        optional(F::Lead, T::ByLanguage(&T::Line(300)), "La phrase au-dessus de sa liste, par langue."),
        optional(F::Icon, T::Slug, "Son dessin sur les cartes et les fiches, parmi ceux du thème."),
    ]
);

group!(
    FIELD,
    "champ",
    "field",
    [
        optional(F::Kind, T::Choice(FieldType::WORDS), "Ce qu'il contient.").required(),
        optional(F::Applies, T::List(&T::Slug), "Les genres qui l'ont, par leur dossier ; absent : tous."),
        optional(F::Label, NAMES, "Son nom sur les pages, par langue.").required(),
        optional(F::Values, T::Map(&NAMES), "D'un choix : ses mots, chacun avec son nom par langue."),
        optional(F::Help, T::Line(300), "Une phrase pour qui le remplit."),
        optional(F::Shown, T::Choice(Shown::WORDS), "Où les pages le montrent.")
            .usually(Shown::Behind.word()),
        optional(
            F::Filter,
            T::YesNo,
            "D'un choix ou d'un oui_non : la recherche se resserre-t-elle par lui ?"
        ),
    ]
);

static SITE_ROWS: &[FieldSpec] = &[
    optional(F::Title, T::Line(80), "Le nom du site.").required(),
    optional(F::Slogan, T::Line(140), "Une phrase sous le nom."),
    optional(F::Slogans, NAMES, "Cette phrase dans les autres langues."),
    optional(F::Url, T::BaseUrl, "L'adresse où le site est publié.").required(),
    optional(
        F::Languages,
        T::List(&T::Language),
        "Les langues des pages ; la première est celle des fiches.",
    ),
    optional(
        F::AddressLanguage,
        T::Language,
        "La langue des mots des adresses, choisie une fois pour toutes. Absent : la première de « langues ».",
    ),
    optional(
        F::EntriesByLanguage,
        T::Choice(EntriesByLanguage::WORDS),
        "Les fiches qui ont une page dans les autres langues : toutes, ou les traduites seulement.",
    ),
    optional(
        F::TimeZone,
        T::Code(40),
        "Le fuseau horaire des heures, par son nom IANA ; absent : Europe/Brussels.",
    ),
    optional(F::EditorLanguage, T::Choice(EditorLanguage::WORDS), "La langue des messages aux éditeurs."),
    optional(F::Theme, T::Slug, "Le dossier de themes/ à utiliser."),
    optional(
        F::Logo,
        T::Media,
        "Une image de medias/, à côté du titre en haut des pages ; absente : celle du thème.",
    ),
    optional(F::Colours, T::Group(&COLOURS), "Quelques couleurs, là où un thème serait trop."),
    optional(F::RootZones, T::List(&T::Slug), "Les zones d'où partent les pages.").required(),
    optional(F::Calendar, T::Group(&CALENDAR_SETTINGS), "Les calendriers.").required(),
    optional(
        F::PublicHolidays,
        ON_PUBLIC_HOLIDAYS,
        "Les jours fériés des fiches qui ne disent rien. Absent : « à confirmer » ces jours-là.",
    ),
    optional(F::VerificationMonths, T::Integer, "Au bout de combien de mois une vérification est vieille."),
    optional(F::Repository, T::BaseUrl, "L'adresse du dépôt, pour « Modifier cette fiche »."),
    optional(F::Email, T::Email, "L'adresse à laquelle signaler une erreur."),
    optional(F::Licence, T::Line(80), "La licence du contenu."),
    optional(F::Credits, T::List(&T::Line(200)), "Les sources à citer."),
    optional(F::Feeds, T::Group(&FEEDS), "Les agendas à produire."),
    optional(
        F::Readers,
        T::List(&T::Choice(&Reader::WRITTEN)),
        "Pour qui un contact ou un chemin peut être ; absent : tous. Qui n'y est pas n'a pas ses pages.",
    ),
    optional(
        F::Country,
        T::List(&T::Choice(KnownCountry::WORDS)),
        "Les pays du site. Les numéros des fiches qui ne disent pas où elles sont se lisent comme dans le premier.",
    ),
    optional(F::Conditions, T::Group(&AGES), "De qui parlent les conditions des fiches."),
    optional(
        F::Pages,
        T::Group(&PAGES),
        "Les pages dont le site peut se passer, chacune « oui » si rien n'est dit.",
    ),
    optional(F::Kinds, T::Map(&T::Group(&KIND)), "Les genres de fiche, chacun sous le nom de son dossier."),
    optional(
        F::Taxonomies,
        T::List(&T::Slug),
        "Les vocabulaires dont les mots ont des pages et des agendas : themes, publics, et ceux du site.",
    )
    .usually("[themes, publics]"),
    optional(F::Fields, T::Map(&T::Group(&FIELD)), "Les champs que les fiches ont en plus."),
    optional(
        F::Severities,
        T::Map(&T::Line(200)),
        "La gravité d'une règle : erreur, avertissement, note ou non.",
    ),
];

/// `site.yaml`
pub static SITE: Group = Group { name: "site", name_en: "site", parts: &[SITE_ROWS], elsewhere: &[] };
